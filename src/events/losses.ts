/**
 * Tracks polls of one agent whose answers may be lost, until the stream reports the loss and the Guid is renewed. The gateway holds a poll in a loop
 * on its own side: a poll whose answer did not arrive can still take an event and write it to the dead socket. So the poller waits out the hold,
 * writes the gap, and only then sends the next poll. The lost answer may also have carried the only new Guid, so the poller calls `updateGuid` once
 * before that poll.
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
  /** Epoch milliseconds, shown in the gap. */
  readonly sinceMs: number;
  /** The deadline that the lost poll exceeded. */
  readonly timedOutMs?: number;
  /**
   * Monotonic milliseconds at which the poll was written, if its connection broke before an answer began. A stalled gateway reads the poll when it
   * resumes.
   */
  readonly brokenFromMs?: number;
  /** Number of the lease whose possible loss the gap announces. */
  readonly settles?: number;
  /** Monotonic milliseconds: no earlier holder sent a poll after this time. */
  readonly lastPollAtMs?: number;
  /** There is no evidence that a poll was sent. */
  readonly isGuessed?: boolean;
}

export class Losses {
  readonly #agentId: string;
  readonly #parts: Pick<PollerParts, 'hold' | 'signs' | 'renewGuid' | 'isSignedInHere' | 'metrics' | 'log'>;
  /** A possible loss of an earlier process or of the store. It is announced with the next session that is found, whatever was announced before. */
  #suspected: Lost | undefined;
  #present: Lost | undefined;
  /**
   * Consecutive polls that exceeded their deadline while commands were answered. `#timedOutMs`: deadline of the last poll, until it is known whether
   * commands are answered.
   */
  #timeouts = 0;
  #timedOutMs: number | undefined;
  /** `brokenFromMs` of the last loss. */
  #brokenFromMs: number | undefined;
  /** The session whose Guid was renewed: once its next poll is sent, no renewal is due. */
  #renewed: AgentSession | undefined;

  constructor(agentId: string, parts: PollerParts, lease: Lease) {
    this.#agentId = agentId;
    this.#parts = parts;
    this.#suspected = this.#suspectedOf(lease);
  }

  /** The loss that has to be announced next. */
  get present(): Loss | undefined {
    return this.#present;
  }

  /** Whether something may be lost that the stream does not report yet. */
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
    // Another process may have polled a session that this process signed in earlier, so the sign-in must be newer than that process's last poll.
    if (isSignedInHere && session.metAtMs > (suspected.lastPollAtMs ?? -Infinity)) this.signedIn();
  }

  /** A sign-in makes the gateway abandon all earlier polls. */
  signedIn(): void {
    if (this.#present?.isOfAnySession === true) this.#present = { ...this.#present, holdUntilMs: -Infinity };
  }

  /** A poll was written, and no complete answer was read. */
  failed(session: AgentSession, { fault, sent }: Failed): void {
    const isTimeout = fault instanceof GatewayTimeout;
    const brokenFromMs = isTimeout || fault.head !== undefined ? undefined : fault.writtenAtMs;
    session.note({ ...session.trouble, silent: isTimeout || brokenFromMs !== undefined });
    this.#present = {
      // The connection may have been established long after it was requested. The gateway's hold begins when the bytes are written.
      holdUntilMs: (fault.writtenAtMs ?? sent.atMs) + this.#parts.hold.holdMs,
      cause: fault.code,
      sinceMs: sent.atEpochMs,
      ...(isTimeout && { timedOutMs: sent.deadlineMs }),
      ...(brokenFromMs !== undefined && { brokenFromMs }),
    };
  }

  /** @returns whether the renewal may follow at once: its result then determines how long the next poll has to wait */
  async announce(session: AgentSession, writer: EventWriter): Promise<boolean> {
    if (this.#present === undefined) return true;
    const { cause, sinceMs, settles, timedOutMs, brokenFromMs } = this.#present;
    const { trouble, entries } = gap(session.trouble, session.sessionNumber, sinceMs, cause);
    // If the session was replaced meanwhile, its Guid is no longer of use.
    session.note({ ...trouble, renewalDue: !session.isOver });
    this.#renewed = undefined;
    // If the session has ended, it is stored with its `SessionEnded`, which may not be written yet.
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
   * Renews the Guid. The renewal stays due until the next poll, even for the poller after a stop.
   * @returns milliseconds to wait before the next poll; undefined if the gateway did not answer
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

  /**
   * How long the gateway may still hold a poll that it never answered. It answers again now, so the hold counts from when it has certainly read the
   * poll.
   */
  #ghostMs(): number {
    const { hold, signs } = this.#parts;
    const readAtMs = this.#brokenFromMs === undefined ? undefined : signs.firstAfter(this.#brokenFromMs);
    return readAtMs === undefined ? hold.holdMs : Math.max(0, readAtMs + hold.holdMs - performance.now());
  }

  /** Called when a poll is sent. */
  polling(session: AgentSession): void {
    if (this.#renewed === session) session.note({ ...session.trouble, renewalDue: false, silent: false });
    this.#renewed = undefined;
  }

  /** Called when a poll was answered. */
  answered(): void {
    this.#timeouts = 0;
  }
}
