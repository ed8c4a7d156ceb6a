import { randomUUID } from 'node:crypto';
import type { Recording } from '../calls/recording.ts';
import { waveFile } from '../calls/sound.ts';
import { operation, type Operated, type Operation, type SignedInCall } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import { inspection } from './qualitycontrol/rights.ts';

/** Limits for the length of a file's sound. The length of real files follows the talk. */
const shortestMs = 500;
const longestMs = 30_000;

/** Downloads: octets on success, the envelope on failure. */
export const recordFileOperations: readonly Operation[] = [
  operation('GET', 'recordfile/{agentid}', (call) => {
    call.fields.optionalInteger('filetype', 1, 2);
    return download(call, recordingAt(call, call.fields.optionalText('recordId', 300)));
  }),
  operation('GET', 'recordfile/{agentid}/recordfiledownloadEx', (call) => {
    const callId = call.fields.optionalText('callId', 64);
    const recording = recordingAt(call, call.fields.optionalText('hwFileName', 300));
    if (recording.callId !== callId) throw new Refusal('104-005');
    return download(call, recording);
  }),
  // There is no video, so its download is disabled.
  ...['videofiledownload', 'videofiledownloadEx'].map((name) =>
    operation('GET', `recordfile/{agentid}/${name}`, () => {
      throw new Refusal('104-001');
    }),
  ),
  inspection('GET', '/localrecordpath', (call) => {
    const recording = recordingAt(call, call.fields.optionalText('recordId', 300));
    const token = randomUUID();
    call.world.recordingTokens.set(token, recording.fileName);
    return { result: { token, localRecordPath: recording.fileName } };
  }),
  inspection('GET', '/recordfile', (call) => {
    const token = call.fields.text('token', 64);
    const fileName = call.world.recordingTokens.get(token);
    call.world.recordingTokens.delete(token);
    if (fileName === undefined || fileName !== call.fields.optionalText('localRecordPath', 300))
      throw new Refusal('104-005');
    return download(call, recordingAt(call, fileName));
  }),
];

function recordingAt({ world }: SignedInCall, fileName: string | undefined): Recording {
  if (fileName === undefined || !/^[A-Za-z]:\/[\w./-]+$/.test(fileName)) throw new Refusal('104-003');
  const recording = world.recordings.find(fileName);
  if (recording === null) throw new Refusal('104-005');
  return recording;
}

function download({ exchange }: SignedInCall, { beginTime, endTime, recordId }: Recording): Operated {
  const talkedMs = (endTime ?? Date.now()) - beginTime;
  exchange.sendFile(`${recordId}.wav`, waveFile(Math.min(longestMs, Math.max(shortestMs, talkedMs))));
  return 'later';
}
