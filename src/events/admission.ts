/**
 * Who may read an agent's events. One poll is shared by many subscribers, so the gateway no longer checks each: we do. A reader's Guid
 * is of the session's lineage, or proves itself by a harmless call that is documented to refuse a wrong Guid (DESIGN decision 10).
 */
import type { GuidLedger } from '../gateway/guids.ts';
import type { Session } from '../gateway/session.ts';
import { malformedGuid, Unauthenticated, withoutGuid } from '../gateway/failures.ts';

/** Whether the gateway takes this Guid for this agent. @throws {GatewayFault} when it cannot be asked */
export type Prove = (agentId: string, guid: string) => Promise<boolean>;

export class Admission {
  readonly #ledger: GuidLedger;
  readonly #prove: Prove;
  /** Proofs under way, each of one Guid: fifty tabs that come back at once cost one call. */
  readonly #proofs = new Map<string, Promise<Session>>();

  constructor(ledger: GuidLedger, prove: Prove) {
    this.#ledger = ledger;
    this.#prove = prove;
  }

  /**
   * The session that the Guid proves. One that is over is admitted only to what it missed.
   * @throws {Unauthenticated | GatewayFault}
   */
  async admit(agentId: string, guid: string | undefined, resuming: boolean): Promise<Session> {
    if (guid === undefined || guid === malformedGuid) throw withoutGuid(guid);
    const session = await this.#ledger.owner(agentId, guid);
    if (session === undefined) return this.#proven(agentId, guid);
    if (session.ended !== undefined && !resuming)
      throw new Unauthenticated('the session of this Guid is over: sign in again');
    this.#ledger.use(session);
    return session;
  }

  /** The open session that the Guid is known to prove; nothing is asked of the gateway. */
  async known(agentId: string, guid: string | undefined): Promise<Session | undefined> {
    const session = guid === undefined ? undefined : await this.#ledger.owner(agentId, guid);
    return session?.ended === undefined ? session : undefined;
  }

  #proven(agentId: string, guid: string): Promise<Session> {
    const key = `${agentId} ${guid}`;
    const running = this.#proofs.get(key);
    if (running) return running;
    const proof = this.#adopt(agentId, guid).finally(() => this.#proofs.delete(key));
    this.#proofs.set(key, proof);
    return proof;
  }

  /** An agent that signed in elsewhere. Beside a living session a stranger's Guid counts only if that session's own no longer does. */
  async #adopt(agentId: string, guid: string): Promise<Session> {
    if (!(await this.#prove(agentId, guid)))
      throw new Unauthenticated(
        'the gateway does not take this Guid for this agent: sign in again, or use the Guid of this agent’s own sign-in',
      );
    const current = await this.#ledger.current(agentId);
    // Where processes share the store, another one may have been asked first, and begun this very session meanwhile.
    if (current !== undefined && current === (await this.#ledger.owner(agentId, guid))) {
      this.#ledger.use(current);
      return current;
    }
    if (current !== undefined && (await this.#prove(agentId, current.guid)))
      throw new Unauthenticated('this Guid is not of the agent’s present session: use the Guid of the latest sign-in');
    return this.#ledger.open({
      agentId,
      guid,
      signedInAtMs: undefined,
      details: undefined,
      cookies: [],
      previousEnd: 'REPLACED',
    });
  }
}
