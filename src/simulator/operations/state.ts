import type { Agent } from '../agent.ts';
import { agentStatus, type AgentStatus } from '../agentstatus.ts';
import { happened } from '../happened.ts';
import { operation, type Operation, type SignedInCall } from '../operation.ts';
import { Refusal } from '../refusal.ts';

const { busy, idle, wrapUp, rest, talking, signedOut, unknown } = agentStatus;

export const stateOperations: readonly Operation[] = [
  operation('POST', 'onlineagent/{agentid}/saybusy', ({ agent, fields }) => {
    const reason = fields.optionalInteger('reason', 0, 250) ?? 0;
    if (reason > 0 && reason < 200) throw new Refusal('000-002');
    // While already busy a new reason needs `prolong` (cec_07_1211).
    if (agent.status === busy && (reason === 0 || !fields.flag('prolong', false))) throw new Refusal('100-009');
    change(agent, [busy, idle, wrapUp, rest], busy);
    agent.tell(happened.setBusy(String(reason)));
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/cancelbusy', ({ agent }) => {
    change(agent, [busy], idle);
    agent.tell(happened.cancelBusy);
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/sayfree', ({ agent }) => {
    const before = change(agent, [busy, wrapUp, idle], idle);
    if (before === busy) agent.tell(happened.cancelBusy);
    if (before === wrapUp) agent.tell(happened.cancelWork);
    agent.tell(happened.ready);
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/work', ({ agent }) => {
    change(agent, [busy, idle], wrapUp);
    agent.tell(happened.setWork);
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/cancelwork', ({ agent }) => {
    change(agent, [wrapUp], idle);
    agent.tell(happened.cancelWork);
    return { result: {} };
  }),
  // It clears the agent's events (cec_07_0359).
  operation('POST', 'onlineagent/{agentid}/syncagentinfo', ({ agent }) => {
    agent.session?.clearEvents();
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/rest/{time}/{restcause}', restFor),
  operation('POST', 'onlineagent/{agentid}/cancelrest', ({ agent, world }) => {
    change(agent, [rest], idle);
    world.timers.cancel(agent.restTimer);
    agent.tell(happened.cancelRest);
    return { result: {} };
  }),
  {
    // The page lists 000-002 alone (cec_07_1222): it does not look at the Guid, and a signed-out agent has a status too.
    method: 'GET',
    path: 'onlineagent/{agentid}/agentstatus',
    access: 'anyone',
    run: ({ world, agent }) => {
      const state = world.agents.has(agent.id) ? (agent.openSession === null ? signedOut : agent.status) : unknown;
      return {
        result: { agentState: world.settings.looseTyping ? String(state) : state, isWorking: state === talking },
      };
    },
  },
];

function restFor({ agent, fields, world }: SignedInCall): { result: object } {
  const seconds = fields.integer('time', 1, 86_399);
  const cause = fields.integer('restcause', 0, 255);
  if (agent.status === rest && !fields.flag('prolong', false)) throw new Refusal('100-009');
  change(agent, [rest, busy, idle, wrapUp], rest);
  agent.tell(happened.setRest(String(cause)));
  world.timers.cancel(agent.restTimer);
  // A reminder only: the agent stays in rest (cec_07_1350).
  agent.restTimer = world.afterMinutes(seconds / 60, () => agent.tell(happened.restTimeout));
  return { result: {} };
}

/** Which changes are allowed is documented for a few; that every other one, and all during a call, answer 100-009 is inferred. */
function change(agent: Agent, from: readonly AgentStatus[], to: AgentStatus): AgentStatus {
  const before = agent.status;
  if (!from.includes(before)) throw new Refusal('100-009');
  agent.status = to;
  return before;
}
