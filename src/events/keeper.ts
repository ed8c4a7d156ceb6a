/**
 * The keeper of sessions: exactly one poller for each agent that somebody needs, outliving its last subscriber or request by a linger,
 * so that a closed tab never signs an agent out.
 */
import type { GuidLedger, SessionListener } from '../gateway/guids.ts';
import type { Session, SessionEndReason } from '../gateway/session.ts';
import type { Journal } from '../journal/journal.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import type { PollHold } from './hold.ts';
import { ownEntry, sessionEnded } from './own.ts';
import { Poller, type PollerParts } from './poller.ts';

export interface KeeperOptions {
  readonly ledger: GuidLedger;
  readonly journal: Journal;
  readonly poll: PollerParts['poll'];
  readonly renewGuid: PollerParts['renewGuid'];
  readonly heartbeat: PollerParts['heartbeat'];
  readonly hold: PollHold;
  readonly pauseMs: number;
  readonly lingerMs: number;
  readonly log: Log;
  readonly metrics: Metrics;
}

export class SessionKeeper implements SessionListener {
  readonly #options: KeeperOptions;
  readonly #pollers = new Map<string, Poller>();
  readonly #subscribers = new Map<string, number>();
  #draining = false;

  constructor(options: KeeperOptions) {
    this.#options = options;
    options.ledger.listen(this);
    options.metrics.pollAge(() => this.#oldestAnswerMs() / 1000);
  }

  /**
   * Goes on polling what an earlier process polled.
   * @param gone the gateway of that time is no more, and its sessions with it: they are read, and not polled
   * @throws {SealBroken}
   */
  async restore(gone: boolean): Promise<void> {
    const sessions = await this.#options.ledger.restore();
    if (gone) return;
    for (const session of sessions) this.#ensure(session, this.#options.journal.uncleanStart);
    if (sessions.length > 0)
      this.#options.log.info({ agents: sessions.length }, 'polling goes on for sessions of an earlier run');
  }

  async opened(session: Session, previous: Session | undefined, previousEnd: SessionEndReason): Promise<void> {
    const { ledger, journal } = this.#options;
    if (previous !== undefined) {
      const stored = ledger.end(previous, previousEnd);
      const end = ownEntry(sessionEnded, previous.serial, Date.now(), { reason: previousEnd });
      await journal.append({ agentId: session.agentId, entries: [end], session: stored });
      this.#pollers.get(session.agentId)?.replaced();
    }
    session.startPosition = (await journal.extent(session.agentId)).newest;
  }

  used(session: Session): void {
    this.#ensure(session, false);
  }

  /** A subscriber keeps its agent polled until the returned function is called. */
  subscribed(session: Session): () => void {
    const { agentId } = session;
    this.#subscribers.set(agentId, (this.#subscribers.get(agentId) ?? 0) + 1);
    if (session.ended === undefined) this.#ensure(session, false);
    let open = true;
    return () => {
      if (!open) return;
      open = false;
      const left = (this.#subscribers.get(agentId) ?? 1) - 1;
      if (left > 0) this.#subscribers.set(agentId, left);
      else this.#subscribers.delete(agentId);
    };
  }

  /** Whether this process fetches the session's events now. */
  polls(session: Session): boolean {
    return this.#pollers.get(session.agentId)?.fetches(session) === true;
  }

  /** No new poll from now on; those in flight are waited for. */
  stop(): void {
    this.#draining = true;
    for (const poller of this.#pollers.values()) poller.stop();
  }

  /** Stops, and resolves when the polls in flight are answered and written down. @throws {Unwritten} once all are done, where one could not be */
  async drain(): Promise<void> {
    this.stop();
    const ends = await Promise.allSettled([...this.#pollers.values()].map((poller) => poller.done));
    for (const end of ends) if (end.status === 'rejected') throw end.reason;
  }

  /** How long ago the gateway answered the poll that has waited longest; above two minutes agents are signed out. */
  #oldestAnswerMs(): number {
    const now = performance.now();
    let oldest = 0;
    for (const poller of this.#pollers.values()) oldest = Math.max(oldest, now - poller.lastAnswerAtMs);
    return oldest;
  }

  #ensure(session: Session, unclean: boolean): void {
    const { agentId } = session;
    if (this.#draining || this.#pollers.has(agentId)) return;
    const { metrics, lingerMs } = this.#options;
    const idle = (current: Session) =>
      !this.#subscribers.has(agentId) && performance.now() - current.usedAtMs > lingerMs;
    const stopped = () => {
      this.#pollers.delete(agentId);
      metrics.pollers(-1);
      // While it looked and found nothing to poll, somebody may have signed in, and found it still there.
      void this.#lookAgain(agentId, idle);
    };
    metrics.pollers(1);
    this.#pollers.set(agentId, new Poller(agentId, { ...this.#options, idle, stopped }, unclean));
  }

  async #lookAgain(agentId: string, idle: (session: Session) => boolean): Promise<void> {
    const session = await this.#options.ledger.current(agentId).catch(() => undefined);
    if (session !== undefined && !idle(session)) this.#ensure(session, false);
  }
}
