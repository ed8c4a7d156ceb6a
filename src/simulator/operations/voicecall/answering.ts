import { answerableLeg, isFree } from '../../calls/lines.ts';
import { hangUpPhone, liftPhone } from '../../calls/phone-handling.ts';
import { offer } from '../../calls/inbound.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';

/** Accepting and rejecting calls. */
export const answeringOperations: readonly Operation[] = [
  operation('PUT', 'voicecall/{agentid}/answer', ({ agent, fields }) => {
    const leg = answerableLeg(agent, fields.optionalText('callid', 64));
    if (leg?.ring == null) throw new Refusal('200-002');
    leg.ring.answer();
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/reject', ({ agent, fields }) => {
    const mode = fields.integer('mode', 1, 2);
    const leg = answerableLeg(agent, fields.optionalText('callid', 64));
    if (leg?.ring == null) throw new Refusal('200-002');
    leg.ring.decline(mode === 1 ? 'toQueue' : 'released');
    return { result: {} };
  }),
  operation('PUT', 'voicecall/{agentid}/snatchpickup', snatch),
  operation('POST', 'voicecall/{agentid}/requestcall/{callid}/{skilltype}', request),
  // The pages have POST, but two clients send PUT.
  ...(['POST', 'PUT'] as const).flatMap((method) => [
    operation(method, 'voicecall/{agentid}/phonepickup', ({ agent, world }) => {
      if (!liftPhone(world, agent)) throw platformRefusal(20_012);
      return { result: {} };
    }),
    operation(method, 'voicecall/{agentid}/phonehangup', ({ agent }) => {
      const ring = agent.legs.find((leg) => leg.ring !== null)?.ring ?? null;
      if (ring === null) throw platformRefusal(20_012);
      ring.decline('phoneHangsUp');
      return { result: {} };
    }),
  ]),
  operation('DELETE', 'voicecall/{agentid}/releasephone', ({ agent, world }) => {
    if (agent.phone.isOffHook) hangUpPhone(world, agent, 'agent');
    return { result: {} };
  }),
];

/** Takes the call that rings at a colleague, unless it is an internal call (cec_07_1252). */
function snatch({ agent, fields, world }: SignedInCall): { result: object } {
  const colleague = world.agents.get(String(fields.integer('destWorkNo', 101, 999_999)));
  const leg = colleague?.legs.find(({ ring }) => ring !== null);
  if (leg?.ring == null || leg.call.feature === '6' || !isFree(agent)) throw platformRefusal(20_013);
  leg.ring.moveTo(agent.id);
  return { result: {} };
}

/** Takes a call out of a skill queue, unless the agent has a call on hold (cec_07_1251). */
function request({ agent, fields, world }: SignedInCall): { result: object } {
  const callId = fields.text('callid', 64);
  fields.integer('skilltype', 0, 0);
  const skillId = fields.integer('skillId', 0, 65_535);
  const queued = world.queues.find(callId);
  if (queued?.skillId !== skillId || agent.legs.length > 0) throw platformRefusal(20_014);
  offer(world, queued.call, agent);
  return { result: {} };
}
