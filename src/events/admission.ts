/**
 * Who may read an agent's events. One poll is shared by many subscribers, so the gateway does not check each reader: the server does. A reader's
 * Guid is in a session's Guid history, or the gateway accepts it (see `Proof`). Nothing else admits a reader: no refusal for another reason, no
 * time-out, no answer that cannot be read.
 */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { Proof, Prove } from '../gateway/proof.ts';
import type { RequestScope } from '../gateway/scope.ts';
import type { AgentSession } from '../credentials/session.ts';
import { Turns } from '../credentials/turns.ts';
import { GatewayUnavailable, malformedGuid, sessionOver, Unauthenticated, withoutGuid } from '../gateway/failures.ts';
import { CountedProofs, type ProofBounds } from './proof-bounds.ts';
import { RefusedGuids } from './refused-guids.ts';

/** How a reader asks for admission. */
export interface Asking {
  /** The reader resumes: a session that is over is admitted to what it missed. */
  readonly resuming: boolean;
  /** The reader's request. */
  readonly scope: RequestScope;
}

type Proven = Extract<Proof, { readonly verdict: 'proven' }>;

export class Admission {
  readonly #ledger: GuidLedger;
  readonly #prove: Prove;
  readonly #bounds: ProofBounds;
  /** Proofs in flight by agent and Guid: fifty tabs that reconnect at once cost one call. */
  readonly #proofs = new Map<string, Promise<AgentSession>>();
  readonly #refused = new RefusedGuids();
  /** Accepted Guids whose session is being found. */
  readonly #turns = new Turns();

  /** @param bounds counts the proofs of unknown Guids */
  constructor(ledger: GuidLedger, prove: Prove, bounds: ProofBounds = new CountedProofs()) {
    this.#ledger = ledger;
    this.#prove = prove;
    this.#bounds = bounds;
  }

  /**
   * The session that the Guid proves. A session that is over is admitted only to what it missed.
   * @throws {Unauthenticated} When the Guid is missing, malformed, refused, or of a session that is over.
   * @throws {GatewayUnavailable} When the gateway has neither accepted nor refused the Guid; the client may retry.
   * @throws {TooManyRequests} When too many unknown Guids are being proven.
   */
  async admit(agentId: string, guid: string | undefined, { resuming, scope }: Asking): Promise<AgentSession> {
    if (guid === undefined || guid === malformedGuid) throw withoutGuid(guid);
    const session = await this.#ledger.owner(agentId, guid, scope.from);
    if (session === undefined) return this.#proven(agentId, guid, scope);
    if (session.isOver && !resuming) throw sessionOver();
    this.#ledger.use(session);
    return session;
  }

  /** The open session whose Guid history has the Guid; the gateway is not asked. */
  async known(agentId: string, guid: string | undefined, scope: RequestScope): Promise<AgentSession | undefined> {
    const session = guid === undefined ? undefined : await this.#ledger.owner(agentId, guid, scope.from);
    return session?.isOver === false ? session : undefined;
  }

  /** Whether the session is the agent's present one according to the store. */
  async isPresent(session: AgentSession): Promise<boolean> {
    await this.#ledger.renewed(session);
    return this.#ledger.met(session.agentId) === session;
  }

  /** @throws {Unauthenticated | GatewayUnavailable | TooManyRequests} */
  #proven(agentId: string, guid: string, scope: RequestScope): Promise<AgentSession> {
    const key = `${agentId} ${guid}`;
    const running = this.#proofs.get(key);
    if (running) return running;
    // A Guid of another agent's session is not this agent's, whatever a gateway would say.
    const known = this.#ledger.byGuid(guid);
    if (known !== undefined && known.agentId !== agentId) throw refused();
    // The Guid was accepted already, and is due to join the session.
    if (this.#ledger.met(agentId)?.doubts(guid) === true) throw undecided();
    if (this.#refused.has(this.#refusalKey(agentId, guid))) throw refused();
    const ended = this.#bounds.begin(agentId, scope.from);
    const proof = this.#adopt(agentId, guid, scope).finally(() => {
      this.#proofs.delete(key);
      ended();
    });
    this.#proofs.set(key, proof);
    return proof;
  }

  async #adopt(agentId: string, guid: string, scope: RequestScope): Promise<AgentSession> {
    const proof = await this.#accepted(agentId, guid, scope);
    // One Guid at a time: two accepted Guids of one session must not begin two sessions.
    return this.#turns.run(agentId, () => this.#settle(agentId, guid, scope, proof));
  }

  /** The session of a Guid that the gateway has accepted. */
  async #settle(
    agentId: string,
    guid: string,
    scope: RequestScope,
    { newGuid, cookies }: Proven,
  ): Promise<AgentSession> {
    const owner = await this.#ledger.owner(agentId, guid);
    // Another request or instance may have begun this very session meanwhile, or ended it.
    if (owner?.isOver === true) throw sessionOver();
    if (owner !== undefined) {
      this.#ledger.use(owner);
      return owner;
    }
    const session = await this.#ledger.open({
      agentId,
      guid,
      signedInAtMs: undefined,
      details: undefined,
      cookies,
      previousEnd: 'REPLACED',
      replaces: (open) => this.#replaces(open, guid, scope),
    });
    // The answer that proved the Guid may have replaced it.
    if (newGuid !== undefined && session.renew(newGuid, Date.now())) await this.#ledger.save(session);
    return session;
  }

  /**
   * Whether the agent has signed in elsewhere: the gateway refuses the Guid of the open session, and accepts the presented one after that. If it
   * accepts both, they are of one session.
   * @throws {Unauthenticated | GatewayUnavailable}
   */
  async #replaces(open: AgentSession, guid: string, scope: RequestScope): Promise<boolean> {
    const { agentId, credential } = open;
    if (credential === undefined) return true;
    const { verdict } = await this.#prove(agentId, credential.guid, scope, credential.cookie);
    const isUnchanged = async () => (await this.isPresent(open)) && open.guid === credential.guid;
    // A verdict on a Guid that was replaced meanwhile, here or by another instance, says nothing of the session.
    if (verdict === 'unknown' || !(await isUnchanged())) throw undecided();
    // The first proof may be older than a sign-in that has replaced the session since.
    await this.#accepted(agentId, guid, scope);
    if (verdict === 'refused') return true;
    if (!(await isUnchanged())) throw undecided();
    open.doubt(guid);
    await this.#ledger.save(open);
    this.#ledger.use(open);
    throw undecided();
  }

  /** @throws {Unauthenticated | GatewayUnavailable} Unless the gateway accepts the Guid. */
  async #accepted(agentId: string, guid: string, scope: RequestScope): Promise<Proven> {
    const proof = await this.#prove(agentId, guid, scope);
    if (proof.verdict === 'proven') return proof;
    if (proof.verdict === 'unknown') throw undecided();
    this.#refused.add(this.#refusalKey(agentId, guid));
    throw refused();
  }

  #refusalKey(agentId: string, guid: string): string {
    return `${agentId} ${this.#ledger.hashOf(guid)}`;
  }
}

const refused = (): Unauthenticated =>
  new Unauthenticated(
    'The gateway does not accept this Guid for this agent: sign in again, or send the Guid of this agent’s own sign-in.',
  );

const undecided = (): GatewayUnavailable =>
  new GatewayUnavailable('The gateway cannot verify this Guid at present: retry with the same Guid.', {
    reached: true,
    reason: 'unproven',
  });
