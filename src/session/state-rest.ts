/** Family `onlineagent`: the agent's state. */
import { checkRange } from '../gateway/checks.ts';
import { BadInput } from '../gateway/failures.ts';
import { fieldsOf, readBoolean, readInt } from '../gateway/loose.ts';
import { nothing, operation } from '../gateway/operation.ts';

export interface BusyRequest {
  /** 0 none, 200 to 250 reasons of the business. */
  readonly reason?: number | undefined;
  /** Replace the reason while busy already. */
  readonly replaceReason?: boolean | undefined;
}

export interface RestRequest {
  readonly seconds: number;
  /** 0 none, to 255. */
  readonly reason?: number | undefined;
  readonly replaceReason?: boolean | undefined;
}

export interface AgentState {
  /** 0 to 9, null where the gateway tells none. */
  readonly status: number | null;
  readonly inCall: boolean | null;
}

const stateRefusals = ['000-002', '100-006', '100-007', '100-009'] as const;
/** What the gateway answers where no custom state is set (inferred, cec_07_1229). */
const noCustomState = 65_535;

export const stateOperations = {
  status: operation({
    name: 'getAgentStatus',
    route: 'GET /onlineagent/{agentid}/agentstatus',
    // An array by its table, an object by its example.
    result: (raw): AgentState => {
      const { agentState, isWorking } = fieldsOf(raw);
      return { status: readInt(agentState), inCall: readBoolean(isWorking) };
    },
    refusals: ['000-002'],
    source: 'cec_07_1222, cec_07_0355',
  }),
  busy: operation({
    name: 'sayBusy',
    route: 'POST /onlineagent/{agentid}/saybusy',
    query: ({ reason, replaceReason }: BusyRequest) => ({
      reason: reason === undefined ? undefined : String(checkBusyReason(reason)),
      prolong: replaceReason === undefined ? undefined : String(replaceReason),
    }),
    result: nothing,
    outcome: { proof: ['AgentState_SetNotReady_Success'] },
    refusals: stateRefusals,
    source: 'cec_07_1211, cec_07_13461',
  }),
  cancelBusy: operation({
    name: 'cancelBusy',
    route: 'POST /onlineagent/{agentid}/cancelbusy',
    result: nothing,
    outcome: { proof: ['AgentState_CancelNotReady_Success'] },
    refusals: stateRefusals,
    source: 'cec_07_1212, cec_07_0345',
  }),
  idle: operation({
    name: 'sayFree',
    route: 'POST /onlineagent/{agentid}/sayfree',
    result: nothing,
    // From busy, from wrap-up, or the plain event (inferred).
    outcome: { proof: ['AgentState_CancelNotReady_Success', 'AgentState_CancelWork_Success', 'AgentState_Ready'] },
    refusals: ['100-006', '100-007', '100-009'],
    source: 'cec_07_1210',
  }),
  wrapUp: operation({
    name: 'work',
    route: 'POST /onlineagent/{agentid}/work',
    result: nothing,
    outcome: { proof: ['AgentState_SetWork_Success'] },
    refusals: stateRefusals,
    source: 'cec_07_1351, path seen in a public client',
  }),
  endWrapUp: operation({
    name: 'cancelWork',
    route: 'POST /onlineagent/{agentid}/cancelwork',
    result: nothing,
    outcome: { proof: ['AgentState_CancelWork_Success'] },
    refusals: stateRefusals,
    source: 'cec_07_1352, path seen in a public client',
  }),
  rest: operation({
    name: 'rest',
    route: 'POST /onlineagent/{agentid}/rest/{time}/{restcause}',
    path: ({ seconds, reason }: RestRequest) => [
      String(checkRange(seconds, 'input.seconds', 1, 86_399)),
      String(checkRange(reason ?? 0, 'input.reason', 0, 255)),
    ],
    query: ({ replaceReason }) => ({ prolong: replaceReason === undefined ? undefined : String(replaceReason) }),
    result: nothing,
    outcome: { proof: ['AgentState_SetRest_Success'] },
    refusals: stateRefusals,
    source: 'cec_07_1213, cec_07_13482',
  }),
  endRest: operation({
    name: 'cancelRest',
    route: 'POST /onlineagent/{agentid}/cancelrest',
    result: nothing,
    outcome: { proof: ['AgentState_CancelRest_Success'] },
    refusals: stateRefusals,
    source: 'cec_07_1214, cec_07_13492',
  }),
  customState: operation({
    name: 'queryCustomState',
    route: 'GET /onlineagent/{agentid}/querycustomstate',
    result: (raw) => {
      const state = readInt(fieldsOf(raw)['agentcustomstate']);
      return { customState: state === noCustomState ? null : state };
    },
    refusals: ['000-003', '100-006', '100-007'],
    source: 'cec_07_1229',
  }),
  setCustomState: operation({
    name: 'setCustomState',
    route: 'POST /onlineagent/{agentid}/setcustomstate',
    query: ({ state }: { readonly state: number }) => ({
      customstate: String(checkRange(state, 'input.state', 0, 65_534)),
    }),
    result: nothing,
    refusals: ['000-002', '000-003', '100-006', '100-007'],
    source: 'cec_07_1228, cec_07_0361',
  }),
  clearCustomState: operation({
    name: 'cancelSetCustomState',
    route: 'POST /onlineagent/{agentid}/cancelsetcustomstate',
    result: nothing,
    refusals: ['000-003', '100-006', '100-007'],
    source: 'cec_07_1230, cec_07_0363',
  }),
};

function checkBusyReason(reason: number): number {
  if (reason !== 0 && !(reason >= 200 && reason <= 250))
    throw new BadInput('input.reason must be 0, or a whole number from 200 to 250');
  return reason;
}
