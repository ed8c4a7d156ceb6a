import { agentStatus } from '../agentstatus.ts';
import { beginRecording, endRecording } from '../calls/recorder.ts';
import { currentLeg } from '../calls/lines.ts';
import { playing } from '../calls/playing.ts';
import { happened } from '../happened.ts';
import { operation, type Operation, type SignedInCall } from '../operation.ts';
import { Refusal, type Retcode } from '../refusal.ts';

/** Playing a recording at the agent's own phone, and recording on the agent's request. */
export const recordPlayOperations: readonly Operation[] = [
  operation('PUT', 'recordplay/{agentid}/play', (call) => {
    const path = call.fields.text('voicepath', 100);
    call.fields.optionalInteger('startpostion', 0, Number.MAX_SAFE_INTEGER);
    const { agent, world } = call;
    if (agent.playback !== null || agent.legs.length > 0 || agent.status === agentStatus.talking) throw new Refusal('500-007');
    playing.begin(world, agent, world.recordings.find(path) !== null);
    return { result: {} };
  }),
  operation('DELETE', 'recordplay/{agentid}/stopplay', (call) => {
    playback(call, '500-009');
    playing.end(call.world, call.agent, 1);
    return { result: {} };
  }),
  operation('POST', 'recordplay/{agentid}/pauseplay', (call) => {
    playback(call, '500-003', false);
    playing.pause(call.world, call.agent);
    return { result: {} };
  }),
  operation('POST', 'recordplay/{agentid}/resumeplay', (call) => {
    playback(call, '500-005', true);
    playing.resume(call.world, call.agent);
    return { result: {} };
  }),
  operation('POST', 'recordplay/{agentid}/forefast/{time}', (call) => jump(call, '500-002')),
  operation('POST', 'recordplay/{agentid}/backfast/{time}', (call) => jump(call, '500-001')),
  operation('PUT', 'recordplay/{agentid}/record', begin),
  operation('PUT', 'recordplay/{agentid}/recordwithoutfilename', begin),
  operation('DELETE', 'recordplay/{agentid}/stoprecord', ({ agent, world }) => {
    const leg = currentLeg(agent);
    if (leg?.recording == null) throw new Refusal('500-010');
    endRecording(world, leg);
    return { result: {} };
  }),
]; // prettier-ignore

function playback({ agent }: SignedInCall, otherwise: Retcode, isPaused?: boolean): void {
  if (agent.playback === null || (isPaused !== undefined && agent.playback.isPaused !== isPaused))
    throw new Refusal(otherwise);
}

function jump(call: SignedInCall, otherwise: Retcode): { result: object } {
  call.fields.integer('time', 0, 2_147_483_647);
  playback(call, otherwise);
  call.agent.tell(happened.playJumped);
  return { result: {} };
}

/** Recording on the agent's request needs a call here. The real platform also records the agent alone. */
function begin({ agent, world }: SignedInCall): { result: object } {
  const leg = currentLeg(agent);
  if (leg?.recording !== null) throw new Refusal('500-008');
  beginRecording(world, leg, true);
  return { result: {} };
}
