/** Fields of recordings, their playback and other files. */
import { choice, id, text, time, type EnumKind, type FieldKind } from './kind.ts';

const recordingMedia: EnumKind = {
  name: 'RecordingMedia',
  description: 'What a recording holds (fileMediaType).',
  values: {
    AUDIO: { code: '1', description: 'Audio (1).' },
    VIDEO: { code: '2', description: 'Video (2).' },
  },
};

const recordingFormat: EnumKind = {
  name: 'RecordingFormat',
  description: 'How a recording is encoded (recordFormat).',
  values: {
    DEFAULT: { code: '0', description: 'As the recording resource is set (0).' },
    VOX_24K: { code: '1', description: 'VOX 24K (1).' },
    VOX_32K: { code: '2', description: 'VOX 32K (2).' },
    A_LAW: { code: '3', description: 'A-law (3).' },
  },
};

const playbackEnd: EnumKind = {
  name: 'PlaybackEndReason',
  description: 'Why the playing of a recording ended (cause of AgentMediaEvent_StopPlayDone).',
  values: {
    FINISHED: { code: '0', description: 'It came to its end (0).' },
    STOPPED: { code: '1', description: 'The agent stopped it (1).' },
    FAILED: { code: '2', description: 'Playing failed (2).' },
  },
};

export const recordingFields = {
  recordingId: id('The serial number of the recording (recordID).'),
  recordingTaskId: id('The number of the recording task inside the platform (taskId).'),
  recordingMedia: choice(recordingMedia, 'Audio or video (fileMediaType).'),
  recordingFormat: choice(recordingFormat, 'How it is encoded (recordFormat); newer editions only.'),
  startedAt: time('When the recording began (beginTime).'),
  endedAt: time('When the recording ended (endTime).'),
  fileName: text('The path of the recording’s or screenshot’s file (fileName, filename).'),
  locationId: id('The node of the platform that holds the file or the room (locationId).'),
  playbackEndReason: choice(playbackEnd, 'Why playing ended (cause).'),
} satisfies Record<string, FieldKind>;
