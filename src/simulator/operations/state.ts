import type { Agent, WishedState } from '../agent.ts';
import { agentStatus, type AgentStatus } from '../agentstatus.ts';
import { happened } from '../happened.ts';
import { operation, type Operation, type SignedInCall } from '../operation.ts';
import { Refusal } from '../refusal.ts';

const { busy, idle, preRest, wrapUp, rest, talking, signedOut, unknown } = agentStatus;

/** A state that is requested in a call or in wrap-up is accepted and takes effect afterwards (seen in a client). */
export const stateOperations: readonly Operation[] = [
  operation('POST', 'onlineagent/{agentid}/saybusy', ({ agent, fields }) => {
    const reason = fields.optionalInteger('reason', 0, 250) ?? 0;
    if (reason > 0 && reason < 200) throw new Refusal('000-002');
    // While the agent is busy already, a new reason needs `prolong` (cec_07_1211).
    if (agent.status === busy && (reason === 0 || !fields.flag('prolong', false))) throw new Refusal('100-009');
    if (isOccupied(agent)) agent.wish = { state: 'busy', reason: String(reason) };
    else agent.becomeBusy(String(reason));
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/cancelbusy', ({ agent }) => {
    if (!withdraw(agent, 'busy')) {
      change(agent, [busy], idle);
      agent.tell(happened.cancelBusy);
    }
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/sayfree', ({ agent }) => {
    if (agent.status === talking) {
      agent.wish = { state: 'idle' };
      return { result: {} };
    }
    const before = change(agent, [busy, wrapUp, idle], idle);
    agent.wish = null;
    if (before === busy) agent.tell(happened.cancelBusy);
    if (before === wrapUp) agent.tell(happened.cancelWork);
    agent.tell(happened.ready);
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/work', ({ agent }) => {
    if (agent.status === talking) agent.wish = { state: 'wrapUp' };
    else if (agent.status !== wrapUp) {
      mustBe(agent, [busy, idle]);
      agent.wrapUp();
    }
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/cancelwork', ({ agent }) => {
    if (agent.status === talking && withdraw(agent, 'wrapUp')) return { result: {} };
    mustBe(agent, [wrapUp]);
    agent.tell(happened.cancelWork);
    agent.fulfilWish();
    return { result: {} };
  }),
  // Clears the agent's events (cec_07_0359).
  operation('POST', 'onlineagent/{agentid}/syncagentinfo', ({ agent }) => {
    agent.session?.clearEvents();
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/rest/{time}/{restcause}', restFor),
  operation('POST', 'onlineagent/{agentid}/cancelrest', ({ agent }) => {
    if (!withdraw(agent, 'rest')) {
      mustBe(agent, [rest]);
      agent.leaveRest();
    }
    return { result: {} };
  }),
  {
    // The page lists only 000-002 (cec_07_1222): the operation does not check the Guid, and a signed-out agent has a status too.
    method: 'GET',
    path: 'onlineagent/{agentid}/agentstatus',
    access: 'anyone',
    run: ({ world, agent }) => {
      const state = world.agents.has(agent.id)
        ? agent.openSession === null
          ? signedOut
          : shownStatus(agent)
        : unknown;
      return {
        result: { agentState: world.settings.looseTyping ? String(state) : state, isWorking: state === talking },
      };
    },
  },
];

function restFor({ agent, fields }: SignedInCall): { result: object } {
  const seconds = fields.integer('time', 1, 86_399);
  const cause = String(fields.integer('restcause', 0, 255));
  if (agent.status === rest && !fields.flag('prolong', false)) throw new Refusal('100-009');
  if (isOccupied(agent)) agent.wish = { state: 'rest', seconds, cause };
  else agent.rest(seconds, cause);
  return { result: {} };
}

function isOccupied({ status }: Agent): boolean {
  return status === talking || status === wrapUp;
}

/** Withdraws a requested state that is not in effect yet. There is no event for it. */
function withdraw(agent: Agent, state: WishedState['state']): boolean {
  if (agent.wish?.state !== state) return false;
  agent.wish = null;
  return true;
}

/** The allowed changes are documented for a few states. That every other change answers 100-009 is inferred. */
function mustBe({ status }: Agent, from: readonly AgentStatus[]): void {
  if (!from.includes(status)) throw new Refusal('100-009');
}

function change(agent: Agent, from: readonly AgentStatus[], to: AgentStatus): AgentStatus {
  const before = agent.status;
  mustBe(agent, from);
  agent.status = to;
  return before;
}

/** In wrap-up, the status shows the rest that follows it (cec_07_0581). During a call, the status is that of the call. */
function shownStatus(agent: Agent): AgentStatus {
  return agent.status === wrapUp && agent.wish?.state === 'rest' ? preRest : agent.status;
}
