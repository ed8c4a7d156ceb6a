/** The events of recordings and of playing them (events.json, families recording and playback). */
import type { EventType } from '../../events/event.ts';

const started = {
  callId: ['callId'],
  caller: ['caller'],
  called: ['called'],
  recordingId: ['recordID'],
  recordingTaskId: ['taskId'],
  recordingMedia: ['fileMediaType'],
  fileName: ['fileName'],
  locationId: ['locationId'],
} as const;

export const recordingEvents: readonly EventType[] = [
  {
    typeName: 'RecordingStarted',
    description: 'A recording has begun.',
    family: 'RECORDING',
    events: { AgentMediaEvent_Record: 'begun (cec_07_1381, cec_07_0529)' },
    content: 'object',
    fields: started,
  },
  {
    typeName: 'RecordingFailed',
    description: 'A recording could not be begun.',
    family: 'RECORDING',
    events: { AgentMediaEvent_Record_Fail: 'not begun (cec_07_1382, cec_07_0530)' },
    content: 'object',
    fields: started,
  },
  {
    typeName: 'RecordingStopped',
    description: 'A recording has ended; also when the agent leaves a conference or releases it.',
    family: 'RECORDING',
    events: { AgentMediaEvent_StopRecordDone: 'ended (cec_07_1383, cec_07_0531)' },
    content: 'object',
    fields: {
      callId: ['callId'],
      recordingTaskId: ['taskId'],
      recordingMedia: ['fileMediaType'],
      recordingFormat: ['recordFormat'],
      startedAt: ['beginTime'],
      endedAt: ['endTime'],
    },
  },
  {
    typeName: 'PlaybackChanged',
    description: 'Playing a recording to the agent went on, or failed; `type` says how.',
    family: 'PLAYBACK',
    events: {
      AgentMediaEvent_Play: 'playing begins (cec_07_1385, cec_07_0533)',
      AgentMediaEvent_Play_Succ: 'playing succeeded (cec_07_1386, cec_07_0534)',
      AgentMediaEvent_Play_Fail: 'playing failed (cec_07_1387)',
      AgentMediaEvent_PausePlayDone: 'paused (cec_07_1389, cec_07_0537)',
      AgentMediaEvent_ResumePlayDone: 'resumed (cec_07_1390, cec_07_0538)',
      AgentMediaEvent_JumpPlayDone: 'wound forward or back (cec_07_1391)',
    },
    content: 'none',
    fields: {},
  },
  {
    typeName: 'PlaybackStopped',
    description: 'Playing a recording has ended.',
    family: 'PLAYBACK',
    events: { AgentMediaEvent_StopPlayDone: 'ended (cec_07_1388, cec_07_0536)' },
    content: 'object',
    fields: { playbackEndReason: ['cause'] },
  },
];
