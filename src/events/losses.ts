/**
 * Polls of one agent whose answers may be lost, until the stream says so and the Guid is renewed. The gateway's wait is a loop on its own side: a
 * poll whose answer did not arrive can still take an event into the dead socket. So its hold is waited out before the gap is written, and the next
 * poll comes after that. The lost answer may also have carried the only new Guid: one `updateGuid` comes first.
 */
import type { AgentSession } from '../credentials/session.ts';
import { GatewayTimeout } from '../gateway/failures.ts';
import type { Lease } from '../journal/lease.ts';
import type { EventWriter } from './event-writer.ts';
import type { Loss } from './next-step.ts';
import { gap } from './outage.ts';
import type { Failed } from './poll-outcome.ts';
import type { PollerParts } from './poller-parts.ts';

interface Lost extends Loss {
  readonly cause: string;
  /** Epoch milliseconds, for those who read the gap. */
  readonly sinceMs: number;
  /** The deadline that the lost poll ran into. */
  readonly timedOutMs?: number;
  /**
   * Its connection broke before an answer began: monotonic milliseconds at which it was written. A gateway that stood still reads it when it goes on.
   */
  readonly brokenFromMs?: number;
  /** The lease whose doubt the gap announces. */
  readonly settles?: number;
  /** Monotonic milliseconds: no poll of a holder before was sent later. */
  readonly lastPollAtMs?: number;
  /** Nothing says that there was a poll. */
  readonly isGuessed?: boolean;
}

export class Losses {
  readonly #agentId: string;
  readonly #parts: Pick<PollerParts, 'hold' | 'signs' | 'renewGuid' | 'isSignedInHere' | 'metrics' | 'log'>;
  /** Of a process that polled before, or of the store: announced with the next session that is met, whatever was announced before. */
  #suspected: Lost | undefined;
  #present: Lost | undefined;
  /** Polls in a row that ran into their deadline while commands were answered, and the deadline of the last one until that is known. */
  #timeouts = 0;
  #timedOutMs: number | undefined;
  /** Of the last loss. */
  #brokenFromMs: number | undefined;
  /** Its Guid was renewed: with the next poll nothing is due any more. */
  #renewed: AgentSession | undefined;

  constructor(agentId: string, parts: PollerParts, lease: Lease) {
    this.#agentId = agentId;
    this.#parts = parts;
    this.#suspected = this.#suspectedOf(lease);
  }

  /** One that is to be announced. */
  get present(): Loss | undefined {
    return this.#present;
  }

  /** Something may be lost that the stream does not say yet. */
  get isOwed(): boolean {
    return this.#suspected !== undefined || this.#present !== undefined;
  }

  #suspectedOf({ number, lapsedSinceMs, lastPollAtMs, isGuessed = false }: Lease): Lost | undefined {
    if (lapsedSinceMs === undefined) return undefined;
    const holdUntilMs = lastPollAtMs + this.#parts.hold.holdMs;
    const ofBefore = { holdUntilMs, lastPollAtMs, isOfAnySession: true, isGuessed };
    return { sinceMs: lapsedSinceMs, cause: 'RESTART', settles: number, ...ofBefore };
  }

  met(session: AgentSession): void {
    const suspected = this.#suspected;
    if (suspected === undefined || this.#present !== undefined) return;
    const isSignedInHere = this.#parts.isSignedInHere(session);
    this.#suspected = undefined;
    if (isSignedInHere && suspected.isGuessed === true) return;
    session.note({ ...session.trouble, gapTold: false });
    this.#present = suspected;
    // Another one may have polled a session that this process had signed in before.
    if (isSignedInHere && session.metAtMs > (suspected.lastPollAtMs ?? -Infinity)) this.signedIn();
  }

  /** The gateway gives up all polls of before. */
  signedIn(): void {
    if (this.#present?.isOfAnySession === true) this.#present = { ...this.#present, holdUntilMs: -Infinity };
  }

  /** A poll was written, and no whole answer was read. */
  failed(session: AgentSession, { fault, sent }: Failed): void {
    const isTimeout = fault instanceof GatewayTimeout;
    const brokenFromMs = isTimeout || fault.head !== undefined ? undefined : fault.writtenAtMs;
    session.note({ ...session.trouble, silent: isTimeout || brokenFromMs !== undefined });
    this.#present = {
      // Its connection may have been made long after it was asked for: the gateway's hold begins with its bytes.
      holdUntilMs: (fault.writtenAtMs ?? sent.atMs) + this.#parts.hold.holdMs,
      cause: fault.code,
      sinceMs: sent.atEpochMs,
      ...(isTimeout && { timedOutMs: sent.deadlineMs }),
      ...(brokenFromMs !== undefined && { brokenFromMs }),
    };
  }

  /** @returns whether the renewal may follow at once: then its answer says how long the next poll has to wait */
  async announce(session: AgentSession, writer: EventWriter): Promise<boolean> {
    if (this.#present === undefined) return true;
    const { cause, sinceMs, settles, timedOutMs, brokenFromMs } = this.#present;
    const { trouble, entries } = gap(session.trouble, session.sessionNumber, sinceMs, cause);
    // Of a session that was replaced meanwhile no Guid is of use any more.
    session.note({ ...trouble, renewalDue: !session.isOver });
    this.#renewed = undefined;
    // The end of a session is stored with its `SessionEnded`, which may not be written yet.
    await writer.write(session, entries, {
      isSessionChanged: !session.isOver,
      ...(settles !== undefined && { settles }),
    });
    this.#present = undefined;
    this.#timedOutMs = timedOutMs;
    this.#brokenFromMs = brokenFromMs;
    if (entries.length > 0) {
      this.#parts.metrics.gap();
      this.#parts.log.warn({ agentId: this.#agentId, cause }, 'Events may have been missed: streams get a StreamGap');
    }
    return settles !== undefined || timedOutMs !== undefined;
  }

  isRenewalDue(session: AgentSession): boolean {
    return this.#renewed === session ? session.record.joining.length > 0 : session.isRenewalDue;
  }

  /**
   * The renewal stays due until the next poll, also for the poller after a stop.
   * @returns how long to wait before the next poll; undefined where the gateway did not answer
   */
  async renew(session: AgentSession): Promise<number | undefined> {
    const { renewGuid, hold } = this.#parts;
    const timedOutMs = this.#timedOutMs;
    this.#timedOutMs = undefined;
    const isSilent = session.trouble.silent === true;
    if (!(await renewGuid(session))) return undefined;
    this.#renewed = session;
    if (timedOutMs !== undefined) hold.timedOut(++this.#timeouts, timedOutMs);
    return isSilent ? this.#ghostMs() : 0;
  }

  /** Now that the gateway answers, it may hold a poll that it was silent about: from when it has certainly read it. */
  #ghostMs(): number {
    const { hold, signs } = this.#parts;
    const readAtMs = this.#brokenFromMs === undefined ? undefined : signs.firstAfter(this.#brokenFromMs);
    return readAtMs === undefined ? hold.holdMs : Math.max(0, readAtMs + hold.holdMs - performance.now());
  }

  /** A poll is sent now. */
  polling(session: AgentSession): void {
    if (this.#renewed === session) session.note({ ...session.trouble, renewalDue: false, silent: false });
    this.#renewed = undefined;
  }

  /** A poll was answered. */
  answered(): void {
    this.#timeouts = 0;
  }
}
