/**
 * Keeps sessions alive: exactly one poller per agent that is needed, in this process or, by its lease, in another. The poller outlives the last
 * subscriber or request by a linger period, so that a closed tab never signs an agent out.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { GuidLedger, SessionListener } from '../credentials/guid-ledger.ts';
import type { AgentSession, SessionEndReason } from '../credentials/session.ts';
import type { Journal } from '../journal/journal.ts';
import type { Lease, Leases } from '../journal/lease.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { Traces } from '../telemetry/traces.ts';
import type { PollHold } from './hold.ts';
import { backOffMs, silenceLimitMs } from './outage.ts';
import { Poller } from './poller.ts';
import type { PollerParts } from './poller-parts.ts';
import { SessionEnds } from './session-ends.ts';
import { pollStarts } from './work-turns.ts';

export interface KeeperOptions {
  readonly ledger: GuidLedger;
  readonly journal: Journal;
  readonly leases: Leases;
  readonly poll: PollerParts['poll'];
  readonly renewGuid: PollerParts['renewGuid'];
  readonly heartbeat: PollerParts['heartbeat'];
  readonly hold: PollHold;
  readonly signs: PollerParts['signs'];
  readonly pauseMs: number;
  readonly lingerMs: number;
  readonly log: Log;
  readonly metrics: Metrics;
  readonly traces: Traces;
}

/** How long another process is assumed to poll an agent, unless a change notification says otherwise. */
const elsewhereMs = 5000;

export class SessionKeeper implements SessionListener {
  readonly #options: KeeperOptions;
  readonly #pollers = new Map<string, Poller>();
  /** Claims and releases of leases that are in flight, by agent. */
  readonly #claims = new Map<string, Promise<boolean>>();
  readonly #releases = new Map<string, Promise<void>>();
  readonly #elsewhere = new Map<string, number>();
  readonly #subscribers = new Map<string, number>();
  /** Monotonic milliseconds of the last request or subscriber that needed a session. */
  readonly #usedAtMs = new WeakMap<AgentSession, number>();
  readonly #signedInHere = new WeakSet<AgentSession>();
  readonly ends: SessionEnds;
  /** Ends the pauses of all agents whose session could not be read yet. */
  readonly #retrying = new AbortController();
  /** Leases that were handed over and whose sessions are being read. */
  readonly #takeOvers = new Set<Promise<boolean>>();
  /** Agents whose lease this process holds and whose session could not be read yet. */
  readonly #unread = new Set<string>();
  #draining = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    this.ends = new SessionEnds(options.ledger);
    options.ledger.listen(this);
    options.metrics.pollAge(() => this.#oldestAnswerMs() / 1000);
    options.metrics.unpolledAgents(() => options.leases.unpolled() + this.#unread.size);
    options.leases.onReleased((agentId) => {
      this.#elsewhere.delete(agentId);
      const session = options.ledger.met(agentId);
      if (session !== undefined && !this.#idle(session)) this.#ensure(session);
    });
  }

  unreadable(agentId: string, sessionNumber: number): void {
    this.#options.metrics.unreadableSession();
    this.#options.log.error(
      { agentId, session: sessionNumber },
      'Cannot read a stored session: an instance that knows it writes it again; otherwise it counts as ended and the agent’s Guid is verified anew',
    );
  }

  /**
   * Resumes polling the agents of an earlier process, and from now on takes over agents that another process leaves. Does not wait until all are
   * polled: with thousands of agents the server would be unavailable for longer.
   * @param gone the gateway of that time and its sessions no longer exist: the sessions are read, and not polled
   * @throws {DecryptionFailed}
   */
  async restore(gone: boolean): Promise<void> {
    await this.#options.ledger.verify();
    if (gone) return;
    let left: Promise<boolean>[] | undefined = [];
    await this.#options.leases.takeOver((agentId, lease) => {
      const takeOver = this.#takeOver(agentId, lease).finally(() => {
        this.#takeOvers.delete(takeOver);
        if (this.#claims.get(agentId) !== takeOver) return;
        this.#claims.delete(agentId);
        // A sign-in meanwhile waited for this take-over, which may have found no session.
        void this.#lookAgain(agentId);
      });
      this.#takeOvers.add(takeOver);
      if (left === undefined) return;
      left.push(takeOver);
      // A request for the agent waits for this take-over, and does not claim the agent again.
      this.#claims.set(agentId, takeOver);
    });
    const begun = left;
    left = undefined;
    void Promise.all(begun).then((polled) => {
      const agents = polled.filter((isPolled) => isPolled).length;
      if (agents > 0) this.#options.log.info({ agents }, 'Polling resumed for sessions of an earlier run');
    });
  }

  async opened(
    session: AgentSession,
    previous: AgentSession | undefined,
    previousEnd: SessionEndReason,
  ): Promise<number> {
    const { journal } = this.#options;
    if (session.record.details !== undefined) this.#signedInHere.add(session);
    if (previous !== undefined) {
      // The gateway had already signed the agent out: there was no session to take over, and no call.
      const reason = previousEnd === 'REPLACED' && this.#isSignedOut(previous) ? 'EXPIRED' : previousEnd;
      try {
        await this.ends.write(previous, reason, (batch) => journal.append(batch));
      } finally {
        this.#pollers.get(session.agentId)?.replaced(session);
      }
    }
    return (await journal.retained(session.agentId)).newest;
  }

  /** Whether the session was not polled in time, so that the gateway has signed its agent out. */
  #isSignedOut({ agentId, trouble: { unpolledSinceEpochMs } }: AgentSession): boolean {
    if (unpolledSinceEpochMs !== undefined) return Date.now() - unpolledSinceEpochMs > silenceLimitMs;
    const poller = this.#pollers.get(agentId);
    return poller !== undefined && performance.now() - poller.lastAnswerAtMs > silenceLimitMs;
  }

  used(session: AgentSession): void {
    this.#usedAtMs.set(session, performance.now());
    this.#ensure(session);
  }

  polls(session: AgentSession): boolean {
    return this.#pollers.get(session.agentId)?.polls(session) === true;
  }

  /** A subscriber keeps its agent polled until `unsubscribed` is called for it. */
  subscribed(session: AgentSession): void {
    const { agentId } = session;
    this.#subscribers.set(agentId, (this.#subscribers.get(agentId) ?? 0) + 1);
    if (!session.isOver) this.#ensure(session);
  }

  unsubscribed(session: AgentSession): void {
    const { agentId } = session;
    // The linger period begins when the last subscriber leaves, however long ago its request was.
    this.#usedAtMs.set(session, performance.now());
    const left = (this.#subscribers.get(agentId) ?? 1) - 1;
    if (left > 0) this.#subscribers.set(agentId, left);
    else this.#subscribers.delete(agentId);
  }

  /** Whether the session's events are fetched now, here or by another process. */
  async polled(session: AgentSession): Promise<boolean> {
    const { agentId } = session;
    this.#ensure(session);
    const claimed = await this.#claims.get(agentId);
    // With a linger of 0 the poller may have stopped by now: an operation that waits for an outcome starts it again.
    return this.#pollers.get(agentId)?.fetches(session) ?? (claimed === true || this.#isElsewhere(agentId));
  }

  /** Sends no new poll from now on. Polls in flight are still awaited. */
  stop(): void {
    this.#draining = true;
    this.#retrying.abort();
    for (const poller of this.#pollers.values()) poller.stop();
  }

  /**
   * Stops, and resolves when the polls in flight are answered and persisted, and their leases released.
   * @throws {Unwritten} After all pollers are done, if an answer could not be persisted.
   */
  async drain(): Promise<void> {
    this.stop();
    await this.#options.leases.stop();
    await Promise.all([...this.#claims.values(), ...this.#takeOvers]);
    const ends = await Promise.allSettled([...this.#pollers.values()].map((poller) => poller.done));
    await Promise.all(this.#releases.values());
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** Time since the last answered poll of the agent that has waited longest. Above two minutes the gateway signs agents out. */
  #oldestAnswerMs(): number {
    const now = performance.now();
    let oldest = 0;
    for (const poller of this.#pollers.values()) oldest = Math.max(oldest, now - poller.lastAnswerAtMs);
    return oldest;
  }

  #ensure(session: AgentSession): void {
    const { agentId } = session;
    if (this.#draining || this.#pollers.has(agentId) || this.#claims.has(agentId)) return;
    if (this.#unread.has(agentId) || this.#isElsewhere(agentId)) return;
    const claim = this.#claim(agentId)
      .catch((error: unknown) => {
        this.#options.log.warn(
          { agentId, err: error },
          'Cannot determine which instance polls this agent: the store does not answer',
        );
        return false;
      })
      .finally(() => this.#claims.delete(agentId));
    this.#claims.set(agentId, claim);
  }

  /** @returns whether the agent is polled now, here or elsewhere */
  async #claim(agentId: string): Promise<boolean> {
    await this.#releases.get(agentId);
    const lease = await this.#options.leases.claim(agentId);
    if (lease) return this.#begin(agentId, lease);
    this.#elsewhere.set(agentId, performance.now() + elsewhereMs);
    return true;
  }

  async #takeOver(agentId: string, lease: Lease): Promise<boolean> {
    await pollStarts.take(1);
    // An earlier poller whose lease was lost, and returned in another way, finishes first.
    await this.#pollers.get(agentId)?.done.catch(() => undefined);
    return this.#begin(agentId, lease);
  }

  /** Polls an agent whose lease this process holds, once its session was read. A request that needs the agent does not wait for a second attempt. */
  async #begin(agentId: string, lease: Lease, failures = 0): Promise<boolean> {
    try {
      const session = this.#draining ? undefined : await this.#options.ledger.leased(agentId);
      this.#unread.delete(agentId);
      // The store may hand an agent over more than once while its earlier poller finishes: the last lease counts.
      if (lease.isReplaced()) return true;
      if (session) this.#poll(agentId, lease);
      else await lease.release(this.#draining);
      return session !== undefined;
    } catch (error) {
      this.#unread.add(agentId);
      this.#options.log.warn({ agentId, err: error }, 'Cannot read a session to poll yet');
      if (this.#draining) return false;
      const again = delay(backOffMs(failures), undefined, this.#retrying)
        .catch(() => undefined)
        .then(() => this.#begin(agentId, lease, failures + 1))
        .finally(() => this.#takeOvers.delete(again));
      this.#takeOvers.add(again);
      return false;
    }
  }

  #poll(agentId: string, lease: Lease): void {
    if (this.#pollers.has(agentId)) return;
    const { metrics } = this.#options;
    const idle = (session: AgentSession) => this.#idle(session);
    const isSignedInHere = (session: AgentSession) => this.#signedInHere.has(session);
    const stopped = (wanted: boolean) => {
      this.#pollers.delete(agentId);
      metrics.pollers(-1);
      // If the store does not answer, the lease expires instead.
      const release = lease
        .release(wanted)
        .catch(() => undefined)
        .finally(() => this.#releases.delete(agentId));
      this.#releases.set(agentId, release);
      // While the poller stopped, a sign-in may have found it still registered and started no other.
      void this.#lookAgain(agentId);
    };
    metrics.pollers(1);
    this.#elsewhere.delete(agentId);
    // The poller outlives the request that started it.
    const poller = this.#options.traces.detached(
      () => new Poller(agentId, { ...this.#options, ends: this.ends, idle, isSignedInHere, stopped }, lease),
    );
    this.#pollers.set(agentId, poller);
    if (this.#draining) poller.stop();
  }

  #idle(session: AgentSession): boolean {
    const usedAtMs = this.#usedAtMs.get(session) ?? session.metAtMs;
    return !this.#subscribers.has(session.agentId) && performance.now() - usedAtMs > this.#options.lingerMs;
  }

  #isElsewhere(agentId: string): boolean {
    const until = this.#elsewhere.get(agentId);
    if (until === undefined) return false;
    if (until > performance.now()) return true;
    this.#elsewhere.delete(agentId);
    return false;
  }

  async #lookAgain(agentId: string): Promise<void> {
    const session = await this.#options.ledger.current(agentId).catch(() => undefined);
    if (session !== undefined && !this.#idle(session)) this.#ensure(session);
  }
}
