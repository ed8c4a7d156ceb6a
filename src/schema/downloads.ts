/** The files that `GET /recordings/…` serves, by the last segment of its path. */
import { recordFileOperations as files } from '../families/recordfile/operations.ts';
import type { Exchange } from '../gateway/declaration/declaration.ts';

export interface FileSource {
  /** The field of `Agent` that returns a link to the file. */
  readonly link: string;
  /** The operation that returns the file. */
  readonly operation: Exchange;
  /** The operation that must be called first: its result is the input of `operation`. */
  readonly preparedBy?: Exchange;
}

export const fileSources: Readonly<Record<string, FileSource>> = {
  call: { link: 'recordingLink', operation: files.recording },
  'two-track': { link: 'twoTrackRecordingLink', operation: files.twoTrackRecording },
  video: { link: 'videoRecordingLink', operation: files.videoRecording },
  'conference-video': { link: 'conferenceVideoLink', operation: files.conferenceVideo },
  inspected: {
    link: 'inspectedRecordingLink',
    operation: files.inspectedRecording,
    preparedBy: files.prepareInspectedRecording,
  },
  'chat-file': { link: 'chatFileLink', operation: files.chatFile },
};
