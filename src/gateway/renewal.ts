/** `updateGuid` as the poller calls it: after an answer that may have been lost, and for Guids that wait to join the session. */
import { renewGuid as renewal } from './engine-operations.ts';
import { GatewayFault, GatewayRefusal } from './failures.ts';
import type { Gateway } from './gateway.ts';
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { Session } from '../credentials/session.ts';

/**
 * Asks once. Guids that waited for the renewal join the Guid history if the gateway gave out a new one; else the gateway is asked about them again
 * when a client presents them.
 * @returns whether the gateway answered, whatever it said
 */
export async function renewGuid(gateway: Gateway, ledger: GuidLedger, session: Session): Promise<boolean> {
  const { agentId, guid, joining } = session;
  const answer = await answerTo(gateway.betweenPolls(guid).call(renewal, agentId, {}));
  if (joining.length > 0) {
    session.joining = session.joining.filter((hash) => !joining.includes(hash));
    const renewed = answer !== undefined && !(answer.refusal instanceof GatewayRefusal);
    if (renewed) for (const hash of joining) session.lineage.join(Buffer.from(hash, 'hex'), Date.now());
    await ledger.save(session);
  }
  return answer !== undefined;
}

/** Undefined where no whole envelope came. */
async function answerTo(call: Promise<object>) {
  try {
    return { refusal: await call };
  } catch (error) {
    if (error instanceof GatewayFault) return undefined;
    throw error;
  }
}
