/**
 * Two sign-ins of one agent that are under way at the same time may be answered in another order than the gateway carried them out. Then the
 * session of the sign-in that is answered last may be over already, and the other one is the session that the gateway has.
 */
import { proveGuid } from './declaration/engine-operations.ts';
import type { Exchanges } from './exchange.ts';
import { GatewayFault, GatewayRefusal } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import { requestOf } from './request.ts';
import type { AgentSession } from '../credentials/session.ts';

interface Answered {
  readonly agentId: string;
  /** The Guid that the sign-in brought. */
  readonly guid: string;
  /** The session that was open when the sign-in was sent. */
  readonly before: AgentSession | undefined;
}

export class SignInOrder {
  readonly #options: GatewayOptions;
  readonly #exchanges: Exchanges;
  readonly #answered: Answered;
  /** The Guid that replaced the one of the sign-in while the order was looked at. */
  newest: string | undefined;

  constructor(options: GatewayOptions, exchanges: Exchanges, answered: Answered) {
    this.#options = options;
    this.#exchanges = exchanges;
    this.#answered = answered;
  }

  /**
   * Whether the gateway carried out the sign-in after the one of this session: then it has the sign-in's session still. A gateway that does not
   * say counts as one that has not: a Guid that replaces nothing can be proven later.
   */
  async isLater(open: AgentSession): Promise<boolean> {
    const { agentId, guid, before } = this.#answered;
    if (open === before) return true;
    try {
      const request = { ...requestOf(proveGuid, agentId, {}, this.#options, 'unproven'), guid: this.newest ?? guid };
      const { answer, envelope } = await this.#exchanges.send(request);
      const isLater = !(envelope instanceof GatewayRefusal);
      // Of a session that is over no Guid is another session's.
      this.newest = isLater ? (answer.newGuid ?? this.newest) : undefined;
      return isLater;
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      this.newest = undefined;
      return false;
    }
  }
}
