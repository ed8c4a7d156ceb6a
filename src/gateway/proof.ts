/**
 * The proof of a Guid: only retcode 0 of `querycustomstate` in a complete envelope counts. The request carries exactly the Guid in question, never a
 * newer one of its session, and is sent once.
 */
import { proveGuid as declared } from './declaration/engine-operations.ts';
import { readEnvelope } from './envelope.ts';
import { GatewayFault, GatewayRefusal } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { RequestScope } from './scope.ts';
import { requestOf } from './request.ts';
import { refusesGuid } from './session-retcodes.ts';

/** `unknown`: the gateway has neither accepted nor refused the Guid. */
export type Proof =
  | { readonly verdict: 'refused' | 'unknown' }
  | {
      readonly verdict: 'proven';
      /** The Guid that the answer announced, which replaces the one that was sent. */
      readonly newGuid: string | undefined;
      /** `name=value` of each cookie that the answer set. */
      readonly cookies: readonly string[];
    };

/**
 * Asks the gateway whether it accepts this Guid for this agent.
 * @param cookie the cookies of the session that the Guid belongs to; undefined for a Guid of no known session. The cookies of a session never
 *   accompany a Guid that a client presents: a gateway could accept the request for the cookie.
 * @param scope the request that the proof is made for; it is a call in the budget of unproven callers
 * @throws {BadInput} When the gateway's profile does not allow the agent id.
 */
export type Prove = (agentId: string, guid: string, scope: RequestScope, cookie?: string) => Promise<Proof>;

/** Calls `querycustomstate`, which is documented to refuse a wrong Guid. */
export function createProve({
  http,
  ledger,
  budgets,
  timeoutMs,
  profile,
  unprovenLog,
  metrics,
}: GatewayOptions): Prove {
  return async (agentId, guid, scope, cookie) => {
    const request = requestOf(declared, agentId, {}, { profile, timeoutMs }, 'unproven');
    scope.calls.take();
    const leave = await budgets.unproven.enter(scope.from);
    const command = ledger.begin(agentId);
    try {
      const answer = await http.send({ ...request, guid, cookie });
      const envelope = readEnvelope(answer);
      const retcode = envelope instanceof GatewayRefusal ? envelope.retcode : '0';
      metrics.gatewayCall(declared.name, retcode);
      if (retcode === '0') return { verdict: 'proven', newGuid: answer.newGuid, cookies: answer.cookies };
      if (refusesGuid(retcode)) return { verdict: 'refused' };
      unprovenLog.warn(
        { agentId, retcode, guid: ledger.fingerprint(guid) },
        'Gateway neither accepted nor refused a Guid',
      );
      return { verdict: 'unknown' };
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      metrics.gatewayCall(declared.name, error.code);
      unprovenLog.warn(
        { agentId, code: error.code, reason: error.reason, guid: ledger.fingerprint(guid) },
        'Gateway neither accepted nor refused a Guid',
      );
      return { verdict: 'unknown' };
    } finally {
      leave();
      command.end();
    }
  };
}
