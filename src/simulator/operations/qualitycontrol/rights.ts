import type { Agent } from '../../agent.ts';
import { operation, type Operated, type Operation, type SignedInCall } from '../../operation.ts';
import { Refusal, type Retcode } from '../../refusal.ts';

/** An operation for inspectors. Other agents are refused with 900-002. */
export function inspection(
  method: Operation['method'],
  path: string,
  run: (call: SignedInCall) => Operated,
): Operation {
  return operation(method, `qualitycontrol/{agentid}${path}`, (call) => {
    if (call.agent.account.inspector !== true) throw new Refusal('900-002');
    return run(call);
  });
}

/** The inspected agent, who must be signed in. The pages differ in the code for an agent who is not. */
export function signedInAgent({ world }: SignedInCall, id: string, otherwise: Retcode = '900-003'): Agent {
  const agent = world.agents.get(id);
  if (agent?.openSession == null) throw new Refusal(otherwise);
  return agent;
}
