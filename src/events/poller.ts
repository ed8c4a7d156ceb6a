/**
 * The poll loop of one agent: the gateway's heartbeat, the only carrier of the rotated Guid, and the only reader of the agent's events. The poller
 * never has two polls in flight, never abandons one before its deadline, and never repeats one. It persists each answer before it sends the next
 * poll. `nextStep` decides; this class performs each step and records the result.
 */
import type { AgentSession, SessionEndReason } from '../credentials/session.ts';
import { sessionVerdict } from '../gateway/session-retcodes.ts';
import type { Lease } from '../journal/lease.ts';
import { EventWriter, Unwritten } from './event-writer.ts';
import { Losses } from './losses.ts';
import { nextStep, type PollerState, type Step } from './next-step.ts';
import { backOffMs, recovered, troubled } from './outage.ts';
import { sendPoll, type Answered, type Failed, type Outcome, type Refused } from './poll-outcome.ts';
import type { PollerParts } from './poller-parts.ts';
import { Wait } from './wait.ts';

/** Recommended interval; the limit is two minutes (cec_07_1204). */
const heartbeatMs = 30_000;
/** The part of the time for a stop that is reserved for the exit itself. */
const exitMs = 1000;

type Report = Extract<Step, { readonly do: 'report' }>;

export class Poller {
  readonly #agentId: string;
  readonly #parts: PollerParts;
  /** Resolves when the last poll's answer is in the journal and no further poll will be sent. @throws {Unwritten} */
  readonly done: Promise<void>;
  readonly #lease: Lease;
  readonly #stop = new AbortController();
  readonly #waiting = new Wait();
  readonly #writer: EventWriter;
  readonly #losses: Losses;
  #session: AgentSession | undefined;
  /** Whether `#session` was read from the ledger in this round. A round lasts until the next poll, or the next reason not to poll. */
  #isRead = false;
  #leaseState: PollerState['lease'] = 'unasked';
  #outcome: Outcome | undefined;
  #restUntilMs = 0;
  #lastAnswerAtMs = performance.now();
  #failures = 0;
  #guidRefusals = 0;
  #pushed: AgentSession | undefined;

  constructor(agentId: string, parts: PollerParts, lease: Lease) {
    this.#agentId = agentId;
    this.#lease = lease;
    this.#parts = parts;
    this.#writer = new EventWriter(agentId, parts, lease);
    this.#losses = new Losses(agentId, parts, lease);
    this.done = this.#run();
    this.done.catch(() => undefined); // It is awaited when the process stops.
  }

  /** A new session took over: lost polls of the old one cannot take its events, so the poller does not wait for them. */
  replaced(session: AgentSession): void {
    if (this.#parts.isSignedInHere(session)) this.#losses.signedIn();
    this.#restUntilMs = 0;
    this.#waiting.end();
  }

  /** Whether this poller polls the session, and so knows its newest state. */
  polls(session: AgentSession): boolean {
    return this.#session === session && !this.#writer.isOutlived;
  }

  /** False if the session's events are pushed elsewhere, and heartbeats keep it alive. */
  fetches(session: AgentSession): boolean {
    return this.#pushed !== session;
  }

  /** Monotonic milliseconds of the last poll that the gateway answered. */
  get lastAnswerAtMs(): number {
    return this.#lastAnswerAtMs;
  }

  /** Sends no further poll. The poll in flight is still awaited, because its answer may carry events. */
  stop(): void {
    this.#stop.abort();
    this.#waiting.end();
    this.#writer.stop(this.#parts.hold.deadlineMs - exitMs);
  }

  get #silentMs(): number {
    return performance.now() - this.#lastAnswerAtMs;
  }

  get #isStopping(): boolean {
    return this.#stop.signal.aborted;
  }

  async #run(): Promise<void> {
    for (;;) {
      const step = nextStep(this.#state);
      if (step.do === 'stop') {
        if (this.#leaseState === 'lost' && !this.#isStopping)
          this.#parts.log.warn({ agentId: this.#agentId }, 'Lease lost: another process polls this agent');
        else if (!step.isWanted) await this.#leave();
        this.#parts.stopped(step.isWanted);
        return;
      }
      try {
        await this.#perform(step);
      } catch (error) {
        if (error instanceof Unwritten || (this.#isStopping && this.#losses.isOwed)) throw error;
        // What is left to do, such as the end of an earlier session, is for the next process. A stop waits for nothing between its rounds.
        if (this.#isStopping) break;
        // Whatever the error, the gateway signs out an agent that is no longer polled: this loop ends by decision only.
        this.#parts.log.error({ agentId: this.#agentId, err: error }, 'Polling failed unexpectedly and continues');
        this.#nextRound(this.#backOffMs());
      }
    }
    this.#parts.stopped(true);
  }

  /** No caller needs the session at present. A later poller, also in another process, has to know how long the session was not polled. */
  async #leave(): Promise<void> {
    const session = this.#session;
    if (session === undefined || session.isOver) return;
    session.note({ ...session.trouble, unpolledSinceEpochMs: Date.now() - this.#silentMs });
    await this.#parts.ledger.save(session);
  }

  get #state(): PollerState {
    const session = this.#session;
    return {
      nowMs: performance.now(),
      isStopping: this.#isStopping,
      session: this.#isRead ? (session === undefined ? 'none' : this.#view(session)) : 'unread',
      lease: this.#leaseState,
      outcome: this.#outcome,
      loss: this.#losses.present,
      restUntilMs: this.#restUntilMs,
      lastAnswerAtMs: this.#lastAnswerAtMs,
      guidRefusals: this.#guidRefusals,
    };
  }

  #view(session: AgentSession) {
    return {
      isOver: session.isOver,
      isSigningOut: session.isSigningOut,
      isNeeded: !this.#parts.idle(session),
      isRenewalDue: this.#losses.isRenewalDue(session),
    };
  }

  #perform(step: Exclude<Step, { readonly do: 'stop' }>): Promise<void> | undefined {
    if (step.do === 'wait') return this.#waiting.for(step.untilMs - performance.now());
    if (step.do === 'look') return this.#look();
    const session = this.#session;
    if (session === undefined) throw new Error(`no session: ${step.do}`);
    if (step.do === 'ask') return this.#ask(session);
    if (step.do === 'poll') return this.#poll(session);
    if (step.do === 'announce') return this.#announce(session);
    if (step.do === 'renew') return this.#renew(session);
    const outcome = this.#outcome;
    if (outcome === undefined) throw new Error(`no poll: ${step.do}`);
    if (step.do === 'settle') return this.#settle(session, outcome);
    if (step.do === 'end') return this.#end(session, outcome, step.reason);
    if (step.do === 'report') return this.#report(session, outcome, step);
    if (step.do === 'beat') return this.#beat(session, outcome);
    return outcome.is === 'answered' ? this.#persist(session, outcome) : undefined;
  }

  #nextRound(restMs = 0): void {
    this.#outcome = undefined;
    this.#isRead = false;
    this.#leaseState = 'unasked';
    this.#restUntilMs = performance.now() + restMs;
  }

  async #look(): Promise<void> {
    const { ledger, ends } = this.#parts;
    const session = ledger.isCurrent(this.#agentId) ? ledger.met(this.#agentId) : await ledger.current(this.#agentId);
    if (session !== this.#session) this.#guidRefusals = 0;
    this.#session = session;
    this.#isRead = true;
    this.#leaseState = 'unasked';
    if (session === undefined) return;
    if (ends.hasOmitted(session)) await ends.writeOmitted(session, (batch) => this.#writer.append(batch));
    this.#losses.met(session);
  }

  async #ask(session: AgentSession): Promise<void> {
    const { ledger, log } = this.#parts;
    // If the store does not know the session, no later process can report what a poll of it has lost.
    const error = ledger.owes(session) ? await ledger.save(session) : undefined;
    if (error !== undefined) {
      log.error({ agentId: this.#agentId, err: error }, 'Cannot store the session: its events wait in the gateway');
      this.#nextRound(this.#backOffMs());
      return;
    }
    const isGranted = await this.#lease.mayPoll(this.#parts.hold.deadlineMs, this.#stop.signal);
    this.#leaseState = isGranted ? 'granted' : 'lost';
  }

  async #poll(session: AgentSession): Promise<void> {
    const { credential } = session;
    if (credential === undefined) throw new Error('the session of the poll is over');
    this.#losses.polling(session);
    const outcome = await sendPoll(this.#parts, session, credential);
    if (outcome.is === 'answered') this.#parts.metrics.polledAfter(this.#silentMs / 1000);
    this.#leaseState = 'unasked';
    this.#outcome = outcome;
  }

  async #persist(session: AgentSession, outcome: Answered): Promise<void> {
    const { ledger, metrics, traces, pauseMs } = this.#parts;
    const { entries, events, saysOver, sent } = outcome;
    const isChanged = outcome.isChanged || ledger.owes(session);
    if (entries.length > 0 || isChanged) {
      const newest = await this.#writer.write(session, entries, { isSessionChanged: isChanged });
      if (events > 0) traces.polled(this.#agentId, newest, events, sent.atEpochMs);
    }
    this.#lastAnswerAtMs = performance.now();
    this.#pushed = undefined;
    this.#failures = this.#guidRefusals = 0;
    this.#losses.answered();
    metrics.poll(events > 0 ? 'event' : 'empty');
    if (saysOver) this.#outcome = { ...outcome, isPersisted: true };
    else this.#nextRound(events > 0 ? 0 : pauseMs);
  }

  async #settle(session: AgentSession, outcome: Outcome): Promise<void> {
    await this.#parts.ledger.quiet(this.#agentId);
    const isOvertaken = session.isOver || (outcome.is === 'refused' && session.guid !== outcome.sent.guid);
    if (isOvertaken) this.#dealtWith(outcome);
    else if (outcome.is !== 'failed') this.#outcome = { ...outcome, isSettled: true };
  }

  /** Ends the round. A refusal is judged by the length of the silence before its poll, so it counts as an answer only now. */
  #dealtWith(outcome: Outcome, restMs = 0): void {
    if (outcome.is === 'refused') this.#lastAnswerAtMs = outcome.sent.atMs;
    this.#nextRound(restMs);
  }

  async #end(session: AgentSession, outcome: Outcome, reason: SessionEndReason): Promise<void> {
    const { trouble, entries } = recovered(session.trouble, session.sessionNumber);
    session.note(trouble);
    await this.#parts.ends.write(session, reason, (batch) => this.#writer.append(batch), entries);
    this.#parts.log.info({ agentId: this.#agentId, reason }, 'Session ended');
    this.#dealtWith(outcome);
  }

  async #report(session: AgentSession, outcome: Outcome, { code, reason }: Report): Promise<void> {
    const { trouble, entries, line } = troubled(session.trouble, session.sessionNumber, code, this.#silentMs);
    session.note(trouble);
    if (entries.length > 0) {
      this.#parts.log.warn({ agentId: this.#agentId, code, reason }, line);
      await this.#writer.write(session, entries);
    }
    if (outcome.is === 'failed') this.#failed(session, outcome);
    else if (outcome.is === 'refused') this.#refused(session, outcome);
  }

  #failed(session: AgentSession, outcome: Failed): void {
    this.#outcome = undefined;
    if (outcome.fault.reached) this.#losses.failed(session, outcome);
    else this.#nextRound(this.#backOffMs());
  }

  #refused(session: AgentSession, outcome: Refused): void {
    const verdict = sessionVerdict(outcome.retcode);
    if (verdict === 'wrong Guid') this.#guidRefusals += 1;
    if (verdict === 'polled elsewhere')
      this.#parts.log.warn(
        { agentId: this.#agentId },
        'Another client polls this agent: each event reaches only one of the two',
      );
    if (verdict === 'push mode') {
      this.#pushed = session;
      this.#outcome = { ...outcome, isReported: true };
    } else this.#dealtWith(outcome, this.#backOffMs());
  }

  /** The session was signed in elsewhere for push mode: its events are sent there, and heartbeats keep it alive (cec_07_1204). */
  async #beat(session: AgentSession, outcome: Outcome): Promise<void> {
    const { credential } = session;
    const retcode = credential && (await this.#parts.heartbeat(credential));
    const sent = { ...outcome.sent, guid: session.guid ?? '' };
    if (retcode === undefined || sessionVerdict(retcode) !== 'signed out') this.#dealtWith(outcome, heartbeatMs);
    else this.#outcome = { is: 'refused', retcode, isSettled: false, isReported: true, sent };
  }

  async #announce(session: AgentSession): Promise<void> {
    const isRenewedAtOnce = await this.#losses.announce(session, this.#writer);
    this.#nextRound(isRenewedAtOnce ? 0 : this.#backOffMs());
  }

  async #renew(session: AgentSession): Promise<void> {
    const restMs = await this.#losses.renew(session);
    this.#nextRound(restMs ?? this.#backOffMs());
  }

  /** Grows with each failure until a poll is answered. */
  #backOffMs(): number {
    return backOffMs(this.#failures++);
  }
}
