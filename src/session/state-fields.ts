/** The mutations of an agent's state. */
import { builder } from '../graphql/builder.ts';
import { addMutation } from '../graphql/mutation.ts';
import { stateOperations as operations } from './state-rest.ts';

const SetAgentBusyInput = builder.inputType('SetAgentBusyInput', {
  description: 'Why the agent is busy.',
  fields: (t) => ({
    reason: t.int({
      description: '0 none, or 200 to 250 reasons of the business; needed where the agent is busy already (reason).',
    }),
    replaceReason: t.boolean({ description: 'Replace the reason while busy already; default false (prolong).' }),
  }),
});

const StartAgentRestInput = builder.inputType('StartAgentRestInput', {
  description: 'The rest asked for.',
  fields: (t) => ({
    seconds: t.int({ required: true, description: 'How long, 1 to 86399 seconds (time).' }),
    reason: t.int({ description: 'Why: 0 none, to 255; default 0 (restcause).' }),
    replaceReason: t.boolean({ description: 'Replace the reason while resting already; default false (prolong).' }),
  }),
});

const SetAgentCustomStateInput = builder.inputType('SetAgentCustomStateInput', {
  description: 'A state of the business’s own.',
  fields: (t) => ({
    state: t.int({ required: true, description: '0 to 65534; its meaning is yours (customstate).' }),
  }),
});

addMutation('setAgentBusy', {
  description: 'The agent takes no calls (saybusy, cec_07_1211).',
  operation: operations.busy,
  input: { type: SetAgentBusyInput, description: 'Why.' },
  run: ({ session }, agentId, input) => session.setBusy(agentId, input),
  success: 'The gateway accepted it; the agent is busy with AgentState_SetNotReady_Success, in a call only after it.',
});

addMutation('cancelAgentBusy', {
  description: 'The agent is no longer busy (cancelbusy).',
  operation: operations.cancelBusy,
  run: ({ session }, agentId) => session.cancelBusy(agentId),
  success: 'The gateway accepted it; AgentState_CancelNotReady_Success tells that it is done.',
});

addMutation('setAgentIdle', {
  description: 'The agent waits for calls, from busy or from wrap-up (sayfree).',
  operation: operations.idle,
  run: ({ session }, agentId) => session.setIdle(agentId),
  success: 'The gateway accepted it; the event depends on the state before.',
});

addMutation('startAgentWrapUp', {
  description: 'The agent goes to wrap-up (work).',
  operation: operations.wrapUp,
  run: ({ session }, agentId) => session.startWrapUp(agentId),
  success: 'The gateway accepted it; AgentState_SetWork_Success tells that it is done.',
});

addMutation('endAgentWrapUp', {
  description: 'The agent leaves wrap-up (cancelwork).',
  operation: operations.endWrapUp,
  run: ({ session }, agentId) => session.endWrapUp(agentId),
  success: 'The gateway accepted it; AgentState_CancelWork_Success tells that it is done.',
});

addMutation('startAgentRest', {
  description: 'Asks for a rest (rest, cec_07_1213).',
  operation: operations.rest,
  input: { type: StartAgentRestInput, description: 'How long, and why.' },
  run: ({ session }, agentId, input) => session.startRest(agentId, input),
  success:
    'The gateway accepted the request; the rest is granted with AgentState_SetRest_Success. AgentState_Rest_Timeout reminds of its end.',
});

addMutation('endAgentRest', {
  description: 'The agent no longer rests (cancelrest, cec_07_1214).',
  operation: operations.endRest,
  run: ({ session }, agentId) => session.endRest(agentId),
  success: 'The gateway accepted it; AgentState_CancelRest_Success tells that it is done.',
});

addMutation('setAgentCustomState', {
  description: 'Sets a state of the business’s own (setcustomstate, cec_07_1228).',
  operation: operations.setCustomState,
  input: { type: SetAgentCustomStateInput, description: 'The state.' },
  run: ({ session }, agentId, input) => session.setCustomState(agentId, input),
  success: 'The state is set.',
});

addMutation('clearAgentCustomState', {
  description: 'Clears the state of the business’s own (cancelsetcustomstate, cec_07_1230).',
  operation: operations.clearCustomState,
  run: ({ session }, agentId) => session.clearCustomState(agentId),
  success: 'No such state is set any more.',
});
