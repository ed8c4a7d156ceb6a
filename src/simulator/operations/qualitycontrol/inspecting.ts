import { currentLeg, isFree, legOf } from '../../calls/lines.ts';
import type { Operated, Operation, SignedInCall } from '../../operation.ts';
import { Refusal, type Retcode } from '../../refusal.ts';
import type { Inspection, InspectionKind } from '../../supervision/inspections.ts';
import { inspecting } from '../../supervision/inspecting.ts';
import { inspection, signedInAgent } from './rights.ts';

const kinds: readonly InspectionKind[] = ['listen', 'insert', 'whisper'];

/** Listening to a call, speaking in it, speaking only to the agent, and taking the call over. A literal segment precedes a parameter. */
export const inspectingOperations: readonly Operation[] = [
  inspection('PUT', '/addsupervise/{workNo}', (call) => begin(call, workNo(call), 'listen', '900-005')),
  inspection('PUT', '/addinsert/{workNo}', (call) => begin(call, workNo(call), 'insert', '900-005')),
  inspection('POST', '/requestwhisperagent', (call) => begin(call, whispered(call), 'whisper', '900-004')),
  inspection('POST', '/switch/{workNo}', (call) => {
    const running = runningOn(call, workNo(call), '900-003');
    inspecting.change(call.world, running, running.kind === 'listen' ? 'insert' : 'listen');
    return { result: {} };
  }),
  inspection('POST', '/requestswitchinsertwhisperagent', (call) => {
    const kind = kinds[call.fields.integer('switchtype', 0, 2)] ?? 'listen';
    inspecting.change(call.world, runningOn(call, whispered(call), '900-004'), kind);
    return { result: {} };
  }),
  inspection('POST', '/requeststopwhisperagent', (call) => stop(call, whispered(call))),
  inspection('DELETE', '/{workNo}', (call) => stop(call, workNo(call))),
  inspection('PUT', '/intercept/{workNo}', intercept),
  inspection('PUT', '/intercept/{workNo}/{callId}', intercept),
];

function begin(call: SignedInCall, id: string, kind: InspectionKind, wrongState: Retcode): Operated {
  const { agent: inspector, world } = call;
  const agent = signedInAgent(call, id, wrongState === '900-004' ? '900-004' : '900-003');
  const isPossible = isFree(inspector) && agent !== inspector && (kind === 'listen' || isTalking(currentLeg(agent)?.state));
  if (!isPossible) throw new Refusal(wrongState);
  inspecting.begin(world, inspector, agent, kind);
  return { result: {} };
} // prettier-ignore

function stop(call: SignedInCall, id: string): Operated {
  inspecting.end(call.world, runningOn(call, id, '900-003'));
  return { result: {} };
}

function intercept(call: SignedInCall): Operated {
  const { agent: inspector, fields, world } = call;
  const running = runningOn(call, workNo(call), '900-003');
  const agent = signedInAgent(call, running.agentId);
  const callId = fields.optionalText('callId', 64);
  const leg = callId === undefined ? currentLeg(agent) : legOf(agent, callId);
  if (leg === null || !isTalking(leg.state)) throw new Refusal('900-003');
  inspecting.intercept(world, running, inspector, leg);
  return { result: {} };
}

/** The current inspection. Some pages make the parameter for the agent optional. */
function runningOn({ agent, world }: SignedInCall, id: string, otherwise: Retcode): Inspection {
  const running = world.inspections.by(agent.id);
  if (running === null || (id !== '' && running.agentId !== id)) throw new Refusal(otherwise);
  return running;
}

function workNo({ fields }: SignedInCall): string {
  return fields.text('workNo', 24);
}

function whispered({ fields }: SignedInCall): string {
  return fields.optionalText('whisperagentid', 24) ?? '';
}

function isTalking(state: string | undefined): boolean {
  return state === 'talking' || state === 'threeParty';
}
