/**
 * If two sign-ins of one agent are in flight at the same time, the gateway may answer them in another order than it carried them out. The session of
 * the sign-in that is answered last may then have ended already, and the gateway's session is the other one.
 */
import { proveGuid } from './declaration/engine-operations.ts';
import type { Exchanges } from './exchange.ts';
import { GatewayFault, GatewayRefusal } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { requestOf } from './request.ts';
import type { AgentSession } from '../credentials/session.ts';

interface Answered {
  readonly agentId: string;
  /** The Guid that the sign-in returned. */
  readonly guid: string;
  /** The session that was open when the sign-in was sent. */
  readonly before: AgentSession | undefined;
}

export class SignInOrder {
  readonly #options: GatewayOptions;
  readonly #exchanges: Exchanges;
  readonly #answered: Answered;
  /** The Guid that replaced the sign-in's Guid while the order was checked. */
  newest: string | undefined;

  constructor(options: GatewayOptions, exchanges: Exchanges, answered: Answered) {
    this.#options = options;
    this.#exchanges = exchanges;
    this.#answered = answered;
  }

  /**
   * Whether the gateway carried out the sign-in after that of the given session. If so, the sign-in's session is still open. If the gateway does not
   * answer, the result is false: a Guid that replaces nothing can be proven later.
   */
  async isLater(open: AgentSession): Promise<boolean> {
    const { agentId, guid, before } = this.#answered;
    if (open === before) return true;
    try {
      const request = { ...requestOf(proveGuid, agentId, {}, this.#options, 'unproven'), guid: this.newest ?? guid };
      const { answer, envelope } = await this.#exchanges.send(request);
      const isLater = !(envelope instanceof GatewayRefusal);
      // If the sign-in's session has ended, the Guid in the answer must not be used.
      this.newest = isLater ? (answer.newGuid ?? this.newest) : undefined;
      return isLater;
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      this.newest = undefined;
      return false;
    }
  }
}
