/** The events of recordings and of their playback (events.json, families recording and playback). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { choice, id, time } from '../../events/declaration/field-kinds.ts';
import { called, caller, callId, fileName, locationId } from '../../events/declaration/shared-fields.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';

const media = enumOf('RecordingMedia', 'What a recording holds (`fileMediaType`).', {
  AUDIO: { wire: 1, about: 'Audio.' },
  VIDEO: { wire: 2, about: 'Video.' },
});

const format = enumOf('RecordingFormat', 'How a recording is encoded (`recordFormat`).', {
  DEFAULT: { wire: 0, about: 'The format that is configured for the recording resource.' },
  VOX_24K: { wire: 1, about: 'VOX 24K.' },
  VOX_32K: { wire: 2, about: 'VOX 32K.' },
  A_LAW: { wire: 3, about: 'A-law.' },
});

const playbackEnd = enumOf(
  'PlaybackEndReason',
  'Why the playback of a recording ended (`cause` of `AgentMediaEvent_StopPlayDone`).',
  {
    FINISHED: { wire: 0, about: 'The recording was played to its end.' },
    STOPPED: { wire: 1, about: 'The agent stopped it.' },
    FAILED: { wire: 2, about: 'Playing failed.' },
  },
);

const recordingTaskId = id('taskId', 'The number of the recording task inside the platform.');
const recordingMedia = choice(media, 'fileMediaType', 'Audio or video.');
const recordingId = id('recordID', 'The number of the recording.');
const started = { callId, caller, called, recordingId, recordingTaskId, recordingMedia, fileName, locationId };

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
    description: 'A recording could not be started.',
    family: 'RECORDING',
    events: { AgentMediaEvent_Record_Fail: 'not begun (cec_07_1382, cec_07_0530)' },
    content: 'object',
    fields: started,
  },
  {
    typeName: 'RecordingStopped',
    description: 'A recording has ended. A recording also ends when the agent leaves a conference or releases it.',
    family: 'RECORDING',
    events: { AgentMediaEvent_StopRecordDone: 'ended (cec_07_1383, cec_07_0531)' },
    content: 'object',
    fields: {
      callId,
      recordingTaskId,
      recordingMedia,
      recordingFormat: choice(format, 'recordFormat', 'How it is encoded (newest edition only).'),
      startedAt: time('beginTime', 'When the recording began.'),
      endedAt: time('endTime', 'When the recording ended.'),
    },
  },
  {
    typeName: 'PlaybackChanged',
    description: 'The playback of a recording to the agent changed or failed; `type` says how.',
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
    description: 'The playback of a recording has ended.',
    family: 'PLAYBACK',
    events: { AgentMediaEvent_StopPlayDone: 'ended (cec_07_1388, cec_07_0536)' },
    content: 'object',
    fields: { playbackEndReason: choice(playbackEnd, 'cause', 'Why the playback ended.') },
  },
];
