import type { Agent } from '../../agent.ts';
import { callView, heldCallView } from '../../calls/call-view.ts';
import { currentLeg, heldLegs } from '../../calls/lines.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';

/** Queries about calls. */
export const callReadingOperations: readonly Operation[] = [
  operation('GET', 'calldata/{agentid}/allcallid', ({ agent }) => ({ result: callIdsOf(agent) })),
  operation('GET', 'calldata/{agentid}/allcallinfoEx/{workno}', (call) => ({ result: callIdsOf(colleague(call)) })),
  operation('GET', 'calldata/{agentid}/holdlist', ({ agent }) => ({ result: heldBy(agent) })),
  operation('GET', 'calldata/{agentid}/holdlistex/{workno}', (call) => {
    if (call.agent.account.inspector !== true) throw new Refusal('300-001');
    return { result: heldBy(colleague(call)) };
  }),
  operation('GET', 'calldata/{agentid}/callinfobycallid/{callid}', ({ fields, world }) => {
    const call = world.calls.get(fields.text('callid', 64));
    if (call === undefined) throw platformRefusal(20_022);
    return { result: callView(call) };
  }),
  operation('GET', 'calldata/{agentid}/callinfobeforeanswer', ({ agent }) => {
    const call = (agent.legs.find(({ ring }) => ring !== null) ?? currentLeg(agent))?.call;
    if (call === undefined) throw platformRefusal(20_022);
    return { result: callView(call) };
  }),
  operation('GET', 'calldata/{agentid}/callinfo', ({ agent, fields }) => {
    // By its name and in two clients, true leaves the last call out. The page says the opposite.
    const last = fields.isTrue('isNoContainLastCall') ? null : agent.lastCall;
    const call = currentLeg(agent)?.call ?? agent.legs.at(-1)?.call ?? last;
    return { result: call === null ? null : callView(call) };
  }),
  operation('GET', 'calldata/{agentid}/remotenumbers', ({ agent }) => {
    const leg = currentLeg(agent);
    return { result: leg?.call.others(leg).map(({ number }) => number) ?? [] };
  }),
  operation('GET', 'calldata/{agentid}/waitcallinfo/{skillid}', ({ fields, world }) => {
    const skillId = fields.integer('skillid', 0, 65_535);
    if (!world.skills.some(({ id }) => id === skillId)) throw platformRefusal(20_011);
    return { result: world.queues.waitingFor(skillId).map(({ call }) => callView(call)) };
  }),
  operation('GET', 'calldata/{agentid}/statistics', ({ agent }) => ({ result: statistics(agent) })),
  operation('GET', 'calldata/{agentid}/statisticsEx', ({ agent }) => {
    const { answernums, calloutnums, talkMs } = agent.tally;
    return { result: { talktime: seconds(talkMs), answernums, calloutnums } };
  }),
];

function callIdsOf(agent: Agent): string[] {
  return agent.legs.map(({ call }) => call.id);
}

function heldBy(agent: Agent): object[] {
  const held = heldLegs(agent);
  if (held.length === 0) throw new Refusal('400-003');
  return held.map(({ call }) => heldCallView(call));
}

function colleague({ fields, world }: SignedInCall): Agent {
  const agent = world.agents.get(fields.text('workno', 24));
  if (agent === undefined) throw platformRefusal(20_001);
  return agent;
}

function statistics(agent: Agent): object {
  const { busyMs, restMs, talkMs, ...counts } = agent.tally;
  return { talktime: seconds(talkMs), ...counts, resttime: seconds(restMs), restouttime: 0, busytime: seconds(busyMs) };
}

function seconds(ms: number): number {
  return Math.floor(ms / 1000);
}
