/** The sessions of one caller: signs in, and reads the session that the caller's Guid proves. */
import type { Command } from '../credentials/in-flight-commands.ts';
import type { AgentSession, SessionSummary } from '../credentials/session.ts';
import type { InputOf, Operation } from './declaration/declaration.ts';
import { Exchanges } from './exchange.ts';
import { GatewayGarbled, GatewayRefusal } from './failures.ts';
import type { GatewayOptions } from './gateway-options.ts';
import type { Fields } from './declaration/input-fields.ts';
import { requestOf } from './request.ts';
import type { RequestScope } from './scope.ts';
import { SignInOrder } from './sign-in-order.ts';
import { readSignIn } from './sign-in.ts';
import type { LeavePlace } from './transport/fair-budget.ts';

/** Maximum time that a command is in flight. */
export const endingMs = ({ timeoutMs }: GatewayOptions): number => timeoutMs + 1000;

export class CallerSessions {
  readonly #options: GatewayOptions;
  readonly #guid: string | undefined;
  readonly #scope: RequestScope;

  constructor(options: GatewayOptions, guid: string | undefined, scope: RequestScope) {
    this.#options = options;
    this.#guid = guid;
    this.#scope = scope;
  }

  /** Sends a call without a Guid. Its answer contains one, and a session begins. */
  async signIn<F extends Fields>(
    operation: Operation<F>,
    agentId: string,
    input: InputOf<F>,
    forced: boolean,
  ): Promise<{ readonly guid: string; readonly startPosition: number } | GatewayRefusal> {
    const { ledger, budgets } = this.#options;
    const exchanges = new Exchanges(this.#options, this.#guid);
    const request = requestOf(operation, agentId, input, this.#options);
    this.#scope.calls.take();
    let command: Command | undefined;
    let leave: LeavePlace | undefined;
    let ended: (() => Promise<void>) | undefined;
    try {
      // Limited by address, never by agent: wrong passwords from another client must not lock out an agent.
      const proven = this.#guid === undefined ? undefined : ledger.openSessionName(this.#guid);
      leave = await budgets.signIns.enter(proven ?? this.#scope.from);
      // Begin only now: a sign-in that still waits for its place must not end a session.
      command = ledger.begin(agentId);
      ended = await ledger.announce(agentId, endingMs(this.#options));
      const before = await ledger.current(agentId).catch(() => undefined);
      const { answer, envelope } = await exchanges.send({ ...request, lane: 'unproven' });
      if (envelope instanceof GatewayRefusal) return envelope;
      const guid = answer.newGuid;
      if (guid === undefined)
        throw new GatewayGarbled('The answer to the sign-in has no Guid.', { reached: true, reason: 'no Set-GUID' });
      const order = new SignInOrder(this.#options, exchanges, { agentId, guid, before });
      const session = await ledger.open({
        agentId,
        guid,
        // A sign-in that succeeded is not discarded, together with its Guid, for a detail of its answer.
        ...readSignIn(envelope.result),
        cookies: answer.cookies,
        previousEnd: forced ? 'REPLACED' : 'NOT_SIGNED_IN',
        replaces: (open) => order.isLater(open),
      });
      const { newest } = order;
      if (newest !== undefined && session.renew(newest, Date.now())) await saveOrLog(this.#options, session);
      return { guid: newest ?? guid, startPosition: session.startPosition };
    } finally {
      leave?.();
      command?.end();
      await ended?.();
    }
  }

  /** The data that the sign-in reported. */
  async summary(agentId: string): Promise<SessionSummary | undefined> {
    return (await this.#open(agentId))?.record;
  }

  async newestGuid(agentId: string): Promise<string | null> {
    return (await this.#open(agentId))?.guid ?? null;
  }

  /** The caller's session for this agent; undefined if it has ended. */
  async #open(agentId: string): Promise<AgentSession | undefined> {
    const session =
      this.#guid === undefined ? undefined : await this.#options.ledger.owner(agentId, this.#guid, this.#scope.from);
    return session?.isOver === false ? session : undefined;
  }
}

export async function saveOrLog(
  { ledger, log }: Pick<GatewayOptions, 'ledger' | 'log'>,
  session: AgentSession,
): Promise<void> {
  const error = await ledger.save(session);
  if (error !== undefined)
    log.error({ agentId: session.agentId, err: error }, 'Cannot write to the store: the newest Guid is in memory only');
}
