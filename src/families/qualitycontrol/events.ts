/** The events of inspection, at the inspector and at the inspected agent (events.json, family qualityControl). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { choice, id, text } from '../../events/declaration/field-kinds.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';

/** The pages name the first two; a vendor's client reads all of them, and the meanings of the others follow from their names. */
const monitoredChange = enumOf(
  'MonitoredAgentChange',
  'What happened to a monitored agent (`subtype` of `QC_AgentState_Notify`).',
  {
    SIGNED_IN: { wire: 'QC_AgentState_Login', about: 'The agent signed in.' },
    SIGNED_OUT: { wire: 'QC_AgentState_Logout', about: 'The agent signed out.' },
    IDLE: { wire: 'QC_AgentState_Idle', about: 'The agent is idle.' },
    BUSY: { wire: 'QC_AgentState_Busy', about: 'The agent is busy.' },
    REST: { wire: 'QC_AgentState_Rest', about: 'The agent is on a break.' },
    WRAP_UP: { wire: 'QC_AgentState_Work', about: 'The agent is in wrap-up.' },
    TALKING: { wire: 'QC_AgentState_Active', about: 'The agent talks.' },
    WAITING_FOR_ANSWER: { wire: 'QC_AgentState_WaitAnswer', about: 'A call waits for the agent’s answer.' },
    RINGING: { wire: 'QC_AgentState_WaitAlerting', about: 'The agent’s phone rings.' },
    HUNG_UP: { wire: 'QC_AgentState_HungUp', about: 'The agent hung up.' },
    THREE_PARTY: { wire: 'QC_AgentState_ThreeParty', about: 'The agent is in a three-party call.' },
    MUTED: { wire: 'QC_AgentState_Mute', about: 'The agent is muted.' },
    MONITORED: { wire: 'QC_AgentState_Monitor', about: 'The agent is monitored.' },
    NO_LONGER_MONITORED: { wire: 'QC_AgentState_StopMonitor', about: 'The agent is no longer monitored.' },
    INSPECTED: { wire: 'QC_AgentState_SuperviseInsert', about: 'An inspector listens to the call or joined it.' },
    NO_LONGER_INSPECTED: { wire: 'QC_AgentState_StopSuperviseInsert', about: 'The inspector left the call.' },
    MONITORED_BY_OTHER: {
      wire: 'QC_AgentState_MonitorSupervisorOther',
      about: 'Another inspector monitors the agent.',
    },
    INSERTED: { wire: 'QC_AgentState_MonitorInsertCall', about: 'An inspector was inserted into the monitored call.' },
    PLAYING_VOICE: { wire: 'QC_AgentState_PlayVoice', about: 'An audio file plays.' },
    RECORDING_STARTED: { wire: 'QC_AgentState_RecordBegin', about: 'A recording began.' },
    RECORDING_STOPPED: { wire: 'QC_AgentState_RecordStop', about: 'A recording stopped.' },
    LIVE_VIDEO_STARTED: { wire: 'QC_AgentState_LiveVideoBegin', about: 'Live video began.' },
    LIVE_VIDEO_STOPPED: { wire: 'QC_AgentState_LiveVideoStop', about: 'Live video stopped.' },
    VIDEO_FROZEN: { wire: 'QC_AgentState_MuteVideo', about: 'The agent’s video is frozen.' },
    VIDEO_AND_SOUND_FROZEN: { wire: 'QC_AgentState_MuteVideoAudio', about: 'The agent’s video and sound are frozen.' },
  },
);

const inspectionType = enumOf('InspectionType', 'How an inspector takes part in a call (`qcType`, cec_07_0543).', {
  LISTENING: { wire: 8, about: 'The inspector listens.' },
  INSERTION: { wire: 9, about: 'The inspector joined the call.' },
  WHISPERING: { wire: 20_172, also: [20_173], about: 'The inspector whispers to the agent.' },
});

const inspection = {
  family: 'QUALITY_CONTROL',
  content: 'object',
  fields: {
    inspectionType: choice(inspectionType, 'qcType', 'How the inspector takes part.'),
    inspectorId: id('qcAgentId', 'The agent id of the inspector.'),
  },
} as const;

export const qualityEvents: readonly EventType[] = [
  {
    typeName: 'MonitoredAgentChanged',
    description: 'An agent that this one monitors has changed: see `monitoredChange`.',
    family: 'QUALITY_CONTROL',
    events: { QC_AgentState_Notify: 'a change (cec_07_0541, cec_07_1393)' },
    content: 'object',
    fields: {
      monitoredAgentId: id('monitoredagent', 'The monitored agent.'),
      monitoredAgentName: text('agentname', 'The monitored agent’s id or user name.'),
      monitoredChange: choice(
        monitoredChange,
        'subtype',
        'What happened. Null if the enum does not name the gateway’s word.',
      ),
      mediaServer: text('mediaserver', 'The media server, for example CtiServer.'),
    },
  },
  {
    ...inspection,
    typeName: 'InspectionStarted',
    description: 'An inspector takes part in the agent’s calls.',
    events: { AgentOther_BeQcStart: 'started (cec_07_0542)' },
  },
  {
    ...inspection,
    typeName: 'InspectionStopped',
    description: 'The inspector no longer takes part in the agent’s calls.',
    events: { AgentOther_BeQcStop: 'stopped (cec_07_0543)' },
  },
];
