import { operation, type Operation, type SignedInCall } from '../operation.ts';

export const signOutOperations: readonly Operation[] = [
  operation('DELETE', 'onlineagent/{agentid}/logout', ({ agent }) => {
    // An agent that is talking or answering is not signed out, and receives no refusal (cec_07_1219).
    if (!agent.inCall) agent.signOut();
    return {};
  }),
  operation('DELETE', 'onlineagent/{agentid}/forcelogout', signOut),
  operation('DELETE', 'onlineagent/{agentid}/forcelogoutwithreason/{reason}', (call) => {
    call.fields.integer('reason', 1, 255);
    return signOut(call);
  }),
];

function signOut({ agent }: SignedInCall): { result: object } {
  agent.signOut();
  return { result: {} };
}
