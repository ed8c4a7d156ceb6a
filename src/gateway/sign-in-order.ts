/**
 * Two sign-ins of one agent that are under way at the same time may be answered in another order than the gateway carried them out. Then the
 * session of the sign-in that is answered last may be over already, and the other one is the session that the gateway has.
 */
import { proveGuid } from './engine-operations.ts';
import type { Exchanges } from './exchange.ts';
import { GatewayFault, GatewayRefusal } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { requestOf } from './request.ts';
import { refusesGuid } from './session-retcodes.ts';
import type { AgentSession } from '../credentials/session.ts';

interface Answered {
  readonly agentId: string;
  /** The Guid that the sign-in brought. */
  readonly guid: string;
  /** Epoch milliseconds at which the sign-in was sent. */
  readonly sentAtMs: number;
}

/** @returns the open session that began while the sign-in was under way, where the gateway refuses the Guid that the sign-in brought */
export async function laterSession(
  options: GatewayOptions,
  exchanges: Exchanges,
  { agentId, guid, sentAtMs }: Answered,
): Promise<AgentSession | undefined> {
  // A sign-in that took place is not thrown away because the store cannot be asked.
  const session = await options.ledger.current(agentId).catch(() => undefined);
  const state = session?.record.state;
  if (state === undefined || state.is === 'ended' || state.guidAtMs < sentAtMs) return undefined;
  try {
    const { envelope } = await exchanges.send({ ...requestOf(proveGuid, agentId, {}, options, 'unproven'), guid });
    return envelope instanceof GatewayRefusal && refusesGuid(envelope.retcode) ? session : undefined;
  } catch (error) {
    if (error instanceof GatewayFault) return undefined;
    throw error;
  }
}
