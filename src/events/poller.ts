/**
 * The poll loop of one agent: the gateway's heartbeat, the only carrier of the rotated Guid, and the only reader of the agent's events.
 * Never two polls in flight, none given up before its deadline, none repeated; each answer is persisted before the next poll is sent.
 */
import { isRenewalDue, type Session, type SessionEndReason } from '../credentials/session.ts';
import { GatewayFault, GatewayRefusal, GatewayTimeout } from '../gateway/failures.ts';
import type { NewEntry } from '../journal/journal.ts';
import type { Lease } from '../journal/lease.ts';
import { eventsOf } from './decode.ts';
import { backOffMs, Outage, silenceLimitMs } from './outage.ts';
import { ownEntry, sessionEnded } from './own.ts';
import type { PollAnswer } from '../gateway/poll.ts';
import { suspectOf, type PollerParts, type Sent, type Suspect } from './pollerparts.ts';
import { Scribe, Unwritten } from './scribe.ts';
import { endsSession, recoveryFailed } from './shutdown.ts';
import { Wait } from './wait.ts';

/** A public client gives up after more than 5 in a row (protocol.md "What clients do"). */
const guidRefusalsBeforeEnd = 5;
/** Events fetched in the wrong way: the session is in push mode (inferred from errors.json). */
const pushMode = '000-001';
/** Recommended; the limit is two minutes (cec_07_1204). */
const heartbeatMs = 30_000;
/** Of the time that a stop has, what is left for the exit itself. */
const exitMs = 1000;

export class Poller {
  readonly #agentId: string;
  readonly #parts: PollerParts;
  /** Resolves when the last poll's answer is in the journal and no other will be sent. @throws {Unwritten} */
  readonly done: Promise<void>;
  readonly #lease: Lease;
  readonly #stop = new AbortController();
  readonly #pausing = new Wait();
  readonly #scribe: Scribe;
  /** Unlike a pause it is not cut short by a stop: the process must not leave a ghost behind unannounced. */
  readonly #holding = new Wait();
  #failures = 0;
  #guidRefusals = 0;
  #timeouts = 0;
  #pushed: Session | undefined;
  #lastAnswerAtMs = performance.now();
  #suspect: Suspect | undefined;

  constructor(agentId: string, parts: PollerParts, lease: Lease) {
    this.#agentId = agentId;
    this.#lease = lease;
    this.#suspect = suspectOf(lease);
    this.#parts = parts;
    this.#scribe = new Scribe(agentId, parts, lease.number);
    this.done = this.#run();
    this.done.catch(() => undefined); // It is looked at when the process stops.
  }

  /** A new session took over: the ghosts of the old one cannot take its events, so nothing is waited out for them. */
  replaced(): void {
    this.#holding.end();
    this.#pausing.end();
  }

  /** False where the session's events are pushed elsewhere, and it lives by heartbeats. */
  fetches(session: Session): boolean {
    return this.#pushed !== session;
  }

  /** Monotonic milliseconds of the last poll that the gateway answered. */
  get lastAnswerAtMs(): number {
    return this.#lastAnswerAtMs;
  }

  /** Events that were written down are gone from the store. */
  mayHaveLost(): void {
    this.#suspect ??= { sinceMs: Date.now() - this.#parts.hold.holdMs, lastPollAtMs: -Infinity };
  }

  /** No further poll; the one in flight is waited for, since its answer takes events with it. */
  stop(): void {
    this.#stop.abort();
    this.#pausing.end();
    this.#scribe.stop(this.#parts.hold.deadlineMs - exitMs);
  }

  #stopping(): boolean {
    return this.#stop.signal.aborted;
  }

  async #run(): Promise<void> {
    let wanted = false;
    for (;;) {
      try {
        const session = await this.#parts.ledger.current(this.#agentId);
        wanted = session !== undefined && this.#stopping();
        if (session === undefined) break;
        session.polledHere = true;
        if (this.#suspect !== undefined) await this.#suspected(session, this.#suspect);
        else if (this.#stopping() || this.#parts.idle(session)) break;
        else if (isRenewalDue(session) && !(await this.#renew(session))) continue;
        else if (await this.#lease.mayPoll(this.#parts.hold.deadlineMs, this.#stop.signal)) await this.#turn(session);
        else if (!this.#stopping()) {
          this.#parts.log.warn({ agentId: this.#agentId }, 'the lease was lost: another process polls this agent');
          break;
        }
      } catch (error) {
        if (error instanceof Unwritten || (this.#suspect !== undefined && this.#stopping())) throw error;
        if (this.#stopping()) break;
        // Whatever it is, an agent that is no longer polled is signed out: this loop ends by decision only.
        this.#parts.log.error({ agentId: this.#agentId, err: error }, 'unexpected failure while polling; it goes on');
        await this.#pause(backOffMs(this.#failures++));
      }
    }
    const last = this.#parts.ledger.met(this.#agentId);
    if (last) last.polledHere = false;
    this.#parts.stopped(wanted);
  }

  /**
   * A poll may have been in flight when its holder died. Announced also by one that is to stop, and whatever was announced before.
   */
  async #suspected(session: Session, { sinceMs, lastPollAtMs }: Suspect): Promise<void> {
    session.trouble.gapTold = false;
    await this.#mayHaveLost(session, lastPollAtMs, sinceMs, 'RESTART');
    this.#suspect = undefined;
  }

  async #turn(session: Session): Promise<void> {
    const { guid, cookie } = session;
    const sent: Sent = { atMs: performance.now(), atEpochMs: Date.now(), deadlineMs: this.#parts.hold.deadlineMs };
    let answer: PollAnswer;
    try {
      answer = await this.#parts.poll({ agentId: this.#agentId, guid, cookie }, sent.deadlineMs);
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
      return this.#faulted(session, error, sent);
    }
    if (!(answer.envelope instanceof GatewayRefusal)) return this.#answered(session, answer, sent.atEpochMs);
    await this.#refused(session, guid, answer.envelope);
    // Afterwards: whether the silence before this poll was too long is what a refusal is judged by.
    this.#lastAnswerAtMs = sent.atMs;
  }

  async #answered(session: Session, answer: PollAnswer, sentAtEpochMs: number): Promise<void> {
    const { envelope, bytes, newGuid, cookies } = answer;
    if (envelope instanceof GatewayRefusal) return;
    const events = eventsOf(envelope.event);
    const serial = session.serial;
    const receivedAtMs = Date.now();
    const entries: NewEntry[] = new Outage(session.trouble).recovered(serial);
    let changed = entries.length > 0 || this.#parts.ledger.owes(session);
    if (events.length > 0) entries.push({ kind: 'answer', count: events.length, serial, receivedAtMs, bytes });
    if (newGuid !== undefined && this.#parts.ledger.rotate(session, newGuid, sentAtEpochMs) !== undefined) {
      changed = true;
      this.#parts.metrics.rotation();
    }
    if (this.#parts.ledger.keepCookies(session, cookies)) changed = true;
    const answeredAtMs = performance.now();
    const newest = entries.length > 0 || changed ? await this.#write(session, entries, changed) : 0;
    if (events.length > 0) this.#parts.traces.polled(this.#agentId, newest, events.length, sentAtEpochMs);
    this.#parts.metrics.polledAfter((answeredAtMs - this.#lastAnswerAtMs) / 1000);
    this.#lastAnswerAtMs = performance.now();
    this.#pushed = undefined;
    this.#failures = 0;
    this.#guidRefusals = 0;
    this.#timeouts = 0;
    this.#parts.metrics.poll(events.length > 0 ? 'event' : 'empty');
    if (events.some((event) => endsSession(event, session))) await this.#over(session);
    if (events.length === 0) await this.#pause(this.#parts.pauseMs);
  }

  /** The poll failed without a whole envelope. */
  async #faulted(session: Session, fault: GatewayFault, sent: Sent): Promise<void> {
    this.#parts.metrics.poll('failed');
    await this.#degraded(session, fault.code, fault.reason);
    // Its connection may have been made long after it was asked for: the gateway's hold begins with its bytes.
    if (fault.reached) {
      session.trouble.silent = fault instanceof GatewayTimeout;
      await this.#mayHaveLost(session, fault.writtenAtMs ?? sent.atMs, sent.atEpochMs, fault.code);
    }
    if (fault instanceof GatewayTimeout && session.trouble.renewalDue === true && (await this.#renew(session)))
      this.#parts.hold.timedOut(++this.#timeouts, sent.deadlineMs);
    await this.#pause(backOffMs(this.#failures++));
  }

  async #refused(session: Session, sentGuid: string, refusal: GatewayRefusal): Promise<void> {
    this.#parts.metrics.poll('refused');
    const { retcode } = refusal;
    if (retcode === '100-006' || retcode === '000-003') {
      // The ledger first: a rotation or a forced sign-in, maybe by a command still under way, has overtaken this poll where the Guid is another.
      await this.#parts.ledger.quiet(this.#agentId);
      if (session.ended !== undefined || session.guid !== sentGuid) return;
    }
    if (retcode === '100-006') return this.#end(session, this.#endReason(session));
    if (recoveryFailed.has(retcode)) return this.#end(session, 'EXPIRED');
    if (retcode === '000-003' && ++this.#guidRefusals > guidRefusalsBeforeEnd) return this.#end(session, 'EXPIRED');
    if (retcode === pushMode) return this.#beat(session);
    if (retcode === '000-007')
      this.#parts.log.warn(
        { agentId: this.#agentId },
        'somebody else polls this agent: its events are split between both',
      );
    await this.#degraded(session, retcode, 'refused');
    await this.#pause(backOffMs(this.#failures++));
  }

  /** The session was signed in elsewhere for push mode: its events go there, and it lives by heartbeats (cec_07_1204). */
  async #beat(session: Session): Promise<void> {
    this.#pushed = session;
    await this.#degraded(session, pushMode, 'refused');
    try {
      const refusal = await this.#parts.heartbeat(session);
      if (refusal?.retcode === '100-006') {
        await this.#over(session);
        return;
      }
    } catch (error) {
      if (!(error instanceof GatewayFault)) throw error;
    }
    await this.#pause(heartbeatMs);
  }

  /** The gateway says that the session is over; a command that is still under way may be why. */
  async #over(session: Session): Promise<void> {
    await this.#parts.ledger.quiet(this.#agentId);
    if (session.ended === undefined) await this.#end(session, this.#endReason(session));
  }

  #endReason(session: Session): SessionEndReason {
    if (session.signOutRequested) return 'SIGNED_OUT';
    return performance.now() - this.#lastAnswerAtMs > silenceLimitMs ? 'EXPIRED' : 'NOT_SIGNED_IN';
  }

  async #end(session: Session, reason: SessionEndReason): Promise<void> {
    const stored = this.#parts.ledger.end(session, reason);
    const end = ownEntry(sessionEnded, session.serial, Date.now(), { reason });
    const entries = [...new Outage(session.trouble).recovered(session.serial), end];
    const { overtaken } = await this.#scribe.append({ agentId: this.#agentId, entries, session: stored });
    session.endUntold = false;
    if (overtaken) await this.#parts.ledger.save(session);
    this.#parts.log.info({ agentId: this.#agentId, reason }, 'session over');
  }

  /**
   * The gateway's wait is a loop on its own side: a poll whose answer did not arrive can still take an event into the dead socket.
   * So its hold is waited out before the gap is written, and the next poll comes after that. The lost answer may also have carried
   * the only new Guid: one `updateGuid` comes first.
   */
  async #mayHaveLost(session: Session, sentAtMs: number, sentAtEpochMs: number, cause: string): Promise<void> {
    const { trouble } = session;
    // Of a session that was replaced meanwhile no Guid is of use any more.
    trouble.renewalDue = session.ended === undefined;
    if (session.ended === undefined) await this.#holding.for(sentAtMs + this.#parts.hold.holdMs - performance.now());
    const entries = new Outage(trouble).gap(session.serial, sentAtEpochMs, cause);
    await this.#write(session, entries, true, cause === 'RESTART' ? this.#lease.number : undefined);
    if (entries.length === 0) return;
    this.#parts.metrics.gap();
    this.#parts.log.warn({ agentId: this.#agentId, cause }, 'events may have been missed');
  }

  /** @returns false where it is still due, also for whoever polls after a stop */
  async #renew(session: Session): Promise<boolean> {
    const { trouble } = session;
    const answered = await this.#parts.renewGuid(session);
    // Now that it answers, it may hold for so long a poll that it was silent about.
    const ghostMs = trouble.silent === true ? this.#parts.hold.holdMs : 0;
    await this.#pause(answered ? ghostMs : backOffMs(this.#failures++));
    if ((!answered && trouble.renewalDue === true) || (ghostMs > 0 && this.#stopping())) return false;
    trouble.renewalDue = trouble.silent = false;
    return true;
  }

  async #degraded(session: Session, code: string, reason: string): Promise<void> {
    const outage = new Outage(session.trouble);
    const degraded = outage.degraded(session.serial, code);
    const entries = [...degraded, ...outage.atRisk(session.serial, performance.now() - this.#lastAnswerAtMs)];
    if (entries.length === 0) return;
    this.#parts.log.warn(
      { agentId: this.#agentId, code, reason },
      degraded.length > 0 ? 'events cannot be fetched' : 'the gateway will sign the agent out soon',
    );
    await this.#write(session, entries);
  }

  /** @param changed the session is written with the entries. @param settles the lease whose doubt they announce. @returns the newest position */
  async #write(session: Session, entries: readonly NewEntry[], changed = true, settles?: number): Promise<number> {
    const batch = { agentId: this.#agentId, entries, ...(settles !== undefined && { settles }) };
    const { newest, overtaken } = await this.#scribe.append(
      changed ? { ...batch, session: this.#parts.ledger.written(session) } : batch,
    );
    if (overtaken) await this.#parts.ledger.save(session);
    return newest;
  }

  /** Ends early when the poller stops. */
  async #pause(ms: number): Promise<void> {
    if (!this.#stopping()) await this.#pausing.for(ms);
  }
}
