/**
 * Family `recordfile`: files of recordings. The gateway's other downloads are declared here too: converted recordings for inspectors, and files of
 * text chats. `GET /recordings/…` serves them.
 */
import { operationsOf } from '../../gateway/declaration/declaration.ts';
import { enumOf, optional } from '../../gateway/declaration/input-fields.ts';
import { agent, choice, int, text } from '../../gateway/declaration/input-kinds.ts';
import { callId } from '../../gateway/declaration/number-kinds.ts';
import { readsKey } from '../../gateway/declaration/result-fields.ts';

const { exchange } = operationsOf('recordfile');

const file = (wire: string, about: string) => text({ wire, at: 'query', max: 300, about });
const recorded = 'The recording: `fileName` of `AgentMediaEvent_Record`.';
const locationId = int({
  wire: 'locationId',
  at: 'query',
  range: [0, 65_535],
  about:
    'The node that holds it: `locationId` of `AgentMediaEvent_Record`. Required if the platform uses the CTI pool mode.',
});

const recordingKind = enumOf('RecordingKind', 'What was recorded (`filetype`).', {
  CALL: { wire: '1', about: 'A call of an agent.' },
  MESSAGE: { wire: '2', about: 'A message that an IVR or a third party recorded.' },
});
const videoStream = enumOf('VideoStream', 'A stream of a recorded video conference (`fileType`).', {
  HIGH_DEFINITION: { wire: '0', about: 'High definition.' },
  STANDARD_DEFINITION: { wire: '1', about: 'Standard definition.' },
  AUXILIARY: { wire: '2', about: 'The auxiliary stream, such as a shared screen.' },
});

const refusals = [
  ...(['100-006', '100-007', '104-001', '104-003', '104-004', '104-005', '104-006'] as const),
  ...(['104-007', '104-008', '104-009', '104-010', '104-012'] as const),
];

export const recordFileOperations = {
  recording: exchange({
    name: 'downloadRecordFile',
    route: 'GET /recordfile/{agentid}',
    pages: ['cec_07_4214', 'cec_07_0455'],
    about: 'The sound of a recording, up to 30 MB. Recording downloads must be switched on at the gateway.',
    input: {
      fileName: file('recordId', recorded),
      ...optional({
        kind: choice(recordingKind, { wire: 'filetype', at: 'query', about: 'What was recorded. Default: `CALL`.' }),
        locationId,
      }),
    },
    refusals,
  }),
  twoTrackRecording: exchange({
    name: 'recordFileDownloadEx',
    route: 'GET recordfiledownloadEx',
    pages: ['cec_07_4215', 'cec_07_0456'],
    about: 'The sound of both sides on separate tracks, or the video, from a gateway in the recording mode VoiceCyber.',
    input: {
      callId: callId({ wire: 'callId', at: 'query', about: 'The call.' }),
      fileName: file('hwFileName', recorded),
      ...optional({ ofAgentId: agent({ wire: 'workNo', at: 'query', about: 'The agent who was recorded.' }) }),
    },
    refusals,
  }),
  videoRecording: exchange({
    name: 'downloadVideoFileEx',
    route: 'GET videofiledownloadEx',
    pages: ['cec_07_4218', 'cec_07_0466'],
    about: 'The video of a call, up to 200 MB.',
    input: { fileName: file('recordId', recorded), ...optional({ locationId }) },
    refusals,
  }),
  conferenceVideo: exchange({
    name: 'videoFileDownload',
    route: 'GET videofiledownload',
    pages: ['cec_07_4217', 'cec_07_0465'],
    about: 'The video of a conference, up to 200 MB. The newest edition of the gateway no longer has it.',
    input: {
      conferenceId: file('conferenceId', 'The conference: a part of `fileName` of `AgentMediaEvent_Record`.'),
      stream: choice(videoStream, { wire: 'fileType', at: 'query', about: 'The stream.' }),
      ...optional({ recordingId: file('recordId', 'The recording. Default: the first one.') }),
    },
    refusals,
  }),
  inspectedRecording: exchange({
    name: 'recordFile',
    route: 'GET /qualitycontrol/{agentid}/recordfile',
    pages: ['seen in a public client'],
    about: 'A recording of another agent, converted for an inspector.',
    input: {
      token: file('token', 'The token of this download.'),
      path: file('localRecordPath', 'The path of the converted file.'),
    },
    refusals: [],
  }),
  /** Its result is the input of `inspectedRecording`. */
  prepareInspectedRecording: exchange({
    name: 'localRecordPath',
    route: 'GET /qualitycontrol/{agentid}/localrecordpath',
    pages: ['seen in a public client'],
    about: 'Converts a recording of another agent for an inspector.',
    input: {
      fileName: file('recordId', recorded),
      ...optional({
        format: int({
          wire: 'format',
          at: 'query',
          range: [0, 9],
          absent: 1,
          about: 'The format. Its values are not documented.',
        }),
      }),
    },
    result: {
      token: readsKey('token', 'The token of the download.'),
      path: readsKey('localRecordPath', 'The path of the converted file.'),
    },
    refusals: [],
  }),
  chatFile: exchange({
    name: 'downloadMediaFile',
    route: 'GET /textchat/{agentid}/mediafile',
    pages: ['seen in a public client'],
    about: 'A file that was sent in a text chat.',
    input: { filePath: file('filePath', 'The file: `filePath` of the message.') },
    refusals: [],
  }),
};
