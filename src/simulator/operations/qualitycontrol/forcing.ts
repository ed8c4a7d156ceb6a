import type { Agent, WishedState } from '../../agent.ts';
import { agentStatus } from '../../agentstatus.ts';
import { callLife } from '../../calls/call-life.ts';
import { distribute } from '../../calls/inbound.ts';
import type { Operation, SignedInCall } from '../../operation.ts';
import { Refusal } from '../../refusal.ts';
import { inspection, signedInAgent } from './rights.ts';

/** What an inspector changes for another agent: its state, its sign-in, its calls and its skills, with the events for that. */
export const forcingOperations: readonly Operation[] = [
  inspection('POST', '/forcebusy/{workNo}', (call) => {
    // Reason 3: set by an inspector (inferred from the table of reasons).
    force(target(call), { state: 'busy', reason: '3' });
    return { result: {} };
  }),
  inspection('POST', '/forceidle/{workNo}', (call) => {
    force(target(call), { state: 'idle' });
    return { result: {} };
  }),
  inspection('POST', '/forcerest/{workNo}/{time}/{reason}', (call) => {
    const seconds = call.fields.integer('time', 1, 86_399);
    force(target(call), { state: 'rest', seconds, cause: String(call.fields.integer('reason', 1, 255)) });
    return { result: {} };
  }),
  inspection('POST', '/forcelogout/{workNo}', (call) => {
    target(call).signOut();
    return { result: {} };
  }),
  inspection('POST', '/forcedropcall/{callid}', ({ fields, world }) => {
    const call = world.calls.get(fields.text('callid', 64));
    if (call === undefined) throw new Refusal('900-003');
    callLife.endByForce(world, call);
    return { result: {} };
  }),
  inspection('POST', '/adjustskill', (call) => {
    const ids = call.fields.has('skills') ? call.fields.list('skills', 1_000).map(Number) : [];
    target(call).signedInSkills = call.world.skills.filter(({ id }) => ids.includes(id));
    distribute(call.world);
    return { result: {} };
  }),
  inspection('POST', '/beginmonitor', ({ agent, fields, world }) => {
    world.monitoring.begin(agent.id, agentsIn(fields.text('agents', 4_000)));
    return { result: {} };
  }),
  inspection('POST', '/endmonitor', ({ agent, fields, world }) => {
    world.monitoring.end(agent.id, agentsIn(fields.text('agents', 4_000)));
    return { result: {} };
  }),
];

function target(call: SignedInCall): Agent {
  return signedInAgent(call, call.fields.text('workNo', 24));
}

/** During a call and in wrap-up, the state takes effect afterwards, as if the agent had requested it (inferred). */
function force(agent: Agent, wish: WishedState): void {
  agent.wish = wish;
  if (agent.status === agentStatus.talking) return;
  if (agent.status === agentStatus.wrapUp && wish.state !== 'idle') return;
  agent.fulfilWish();
}

function agentsIn(list: string): string[] {
  return list.split(';').filter((id) => id !== '');
}
