/** The calls of the poller between polls: `updateGuid` after an answer that may have been lost, and the heartbeat of push mode. */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { AgentSession, Credential } from '../credentials/session.ts';
import type { Operation } from './declaration/declaration.ts';
import { heartbeat, renewGuid as renewal } from './declaration/engine-operations.ts';
import { GatewayFault, GatewayRefusal } from './failures.ts';
import type { Gateway } from './gateway.ts';

/**
 * Requests a new Guid once. Guids that waited for the renewal join the Guid history if the gateway issued a new one; otherwise the gateway is asked
 * about them again when a client presents them.
 * @returns whether the gateway answered, with any result
 */
export async function renewGuid(gateway: Gateway, ledger: GuidLedger, session: AgentSession): Promise<boolean> {
  const { credential } = session;
  if (credential === undefined) return true;
  const { joining } = session.record;
  const retcode = await retcodeOf(gateway, renewal, credential);
  if (joining.length > 0) {
    session.settle(joining, retcode === '0');
    await ledger.save(session);
  }
  return retcode !== undefined;
}

/** @returns the retcode; undefined if no complete envelope arrived */
export const beat = (gateway: Gateway, credential: Credential): Promise<string | undefined> =>
  retcodeOf(gateway, heartbeat, credential);

async function retcodeOf(
  gateway: Gateway,
  operation: Operation,
  { agentId, guid }: Credential,
): Promise<string | undefined> {
  try {
    const answer = await gateway.betweenPolls(guid).call(operation, agentId, {});
    return answer instanceof GatewayRefusal ? answer.retcode : '0';
  } catch (error) {
    if (error instanceof GatewayFault) return undefined;
    throw error;
  }
}
