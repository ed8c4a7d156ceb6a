import { happened } from '../happened.ts';
import type { World } from '../world.ts';
import { agentOf } from './lines.ts';
import type { Leg } from './phone-call.ts';

/** The number of the node that stores the files. A single node is not distributed. */
const locationId = '256';

/** Recording runs in parallel with the talk and is announced by its own events. */
export function beginRecording(world: World, leg: Leg, isAskedFor = false): void {
  if (!world.settings.recording && !isAskedFor) return;
  const { call } = leg;
  const [caller, called] = [call.caller.number, call.called.number];
  const recording = world.recordings.begin({ callId: call.id, agentId: leg.number, caller, called });
  leg.recording = recording;
  const { taskId, recordId, fileName } = recording;
  agentOf(world, leg).tell(
    happened.recordingBegun({ taskId, caller, recordID: recordId, called, locationId, fileName, fileMediaType: '1', callId: call.id }),
  ); // prettier-ignore
}

export function endRecording(world: World, leg: Leg): void {
  const { recording } = leg;
  if (recording === null) return;
  leg.recording = null;
  recording.endTime = Date.now();
  agentOf(world, leg).tell(happened.recordingStopped(recording.beginTime, recording.endTime, recording.taskId));
}
