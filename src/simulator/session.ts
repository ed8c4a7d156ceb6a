import { EventQueue } from './eventqueue.ts';
import type { Exchange } from './exchange.ts';
import { GuidRing } from './guidring.ts';
import { PushDesk, type PushTarget } from './pushdesk.ts';
import { Refusal } from './refusal.ts';
import { pollReply } from './reply.ts';
import type { Shape } from './shape.ts';
import type { Surroundings } from './surroundings.ts';

export interface SessionTerms {
  /** Both values of the pair make a push session (cec_07_0450). With only one, the session is polled. */
  readonly push: PushTarget | null;
  /** False for a simulated colleague, whose events no client fetches. */
  readonly isAttended?: boolean;
}

/** The agent, as its session sees it. */
export interface SessionOwner {
  readonly id: string;
  signOut(): void;
  sessionIsOver(session: Session): void;
}

interface WaitingPoll {
  readonly exchange: Exchange;
  holdTimer: NodeJS.Timeout | null;
}

/** One session of an agent: its Guids, its event queue and the polls that wait for events. */
export class Session {
  readonly guids: GuidRing;
  readonly loginTime = Date.now();
  readonly push: PushDesk | null;
  /** closing: the agent is signed out, but polls may still fetch the last events. */
  state: 'open' | 'closing' | 'ended' = 'open';
  readonly #surroundings: Surroundings;
  readonly #owner: SessionOwner;
  readonly #queue = new EventQueue();
  readonly #isAttended: boolean;
  #waiting: WaitingPoll[] = [];
  #serving = false;
  #lastSeenMs = performance.now();
  #silenceTimer: NodeJS.Timeout | null = null;

  constructor(surroundings: Surroundings, owner: SessionOwner, terms: SessionTerms) {
    this.#surroundings = surroundings;
    this.#owner = owner;
    this.guids = new GuidRing(surroundings.settings);
    this.push = terms.push === null ? null : new PushDesk(surroundings, owner.id, terms.push, this.#queue, this.guids);
    this.#isAttended = terms.isAttended ?? true;
    if (this.#isAttended) this.#watchSilence(surroundings.settings.silenceMs);
  }

  get queueLength(): number {
    return this.#queue.length;
  }

  get pollsWaiting(): number {
    return this.#waiting.length;
  }

  /** Call this on a sign of life: a poll, or a heartbeat in push mode. */
  seen(): void {
    this.#lastSeenMs = performance.now();
  }

  emit(eventType: string, json: string): void {
    if (this.state === 'ended' || !this.#isAttended) return;
    this.#queue.append({ record: this.#surroundings.ledger.eventCreated(this.#owner.id, eventType, null), json });
    this.#serveSoon();
  }

  /** The header with a new Guid, if one is due. Only the poll and the heartbeat carry it (cec_05_1409). */
  rotation(forced: boolean): Record<string, string> {
    return forced || this.guids.dueForReplacement ? { 'Set-GUID': `JSESSIONID=${this.guids.replace()}` } : {};
  }

  poll(exchange: Exchange): void {
    this.seen();
    if (this.state === 'closing') this.#finishLater();
    if (this.#surroundings.settings.concurrentPolls === 'allow' || !this.#someoneWaits()) this.#hold(exchange);
    // A client may have aborted its poll and sent another one on a new connection. Let the end of the old connection be noticed first.
    else setImmediate(() => (this.#someoneWaits() ? exchange.refuse(new Refusal('000-007')) : this.#hold(exchange)));
  }

  /** Takes all queued events, for the poll for all agents. */
  takeAll(exchange: Exchange): string[] {
    const events = this.#queue.take(this.#queue.length);
    for (const event of events) exchange.takes(event.record);
    return events.map((event) => event.json);
  }

  /** The agent's client has read its state again, so the waiting events are discarded (cec_07_0359). */
  clearEvents(): void {
    for (const { record } of this.#queue.take(this.#queue.length)) this.#surroundings.ledger.eventDropped(record);
  }

  close(): void {
    this.state = 'closing';
    this.#finishLater();
    this.#serveSoon();
  }

  end(): void {
    this.state = 'ended';
    this.#surroundings.timers.cancel(this.#silenceTimer);
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const poll of waiting) this.#release(poll).refuse(new Refusal('100-006'));
    for (const event of this.#queue.take(this.#queue.length)) this.#surroundings.ledger.eventDropped(event.record);
  }

  endHolds(): void {
    for (const poll of this.#waiting) this.#answer(poll);
  }

  #someoneWaits(): boolean {
    return this.#waiting.some((poll) => !poll.exchange.gone);
  }

  #hold(exchange: Exchange): void {
    if (this.state === 'ended') {
      exchange.refuse(new Refusal('100-006'));
      return;
    }
    const poll: WaitingPoll = { exchange, holdTimer: null };
    this.#waiting.push(poll);
    if (this.#queue.length > 0) {
      this.#serve();
      return;
    }
    poll.holdTimer = this.#surroundings.timers.after(this.#surroundings.pollHoldMs, () => this.#answer(poll));
    exchange.onGone = () => this.#surroundings.ledger.ghostBegun(exchange.record);
  }

  // At the end of the tick, so that simultaneous events can share one answer if lists are scripted.
  #serveSoon(): void {
    if (this.#serving) return;
    this.#serving = true;
    queueMicrotask(() => {
      this.#serving = false;
      this.#serve();
    });
  }

  /**
   * The oldest waiting poll is served first. Ghosts compete, because the gateway waits in a loop of its own and cannot notice that the client
   * is gone.
   */
  #serve(): void {
    if (this.push !== null) this.push.wake();
    else {
      for (let poll = this.#waiting[0]; poll !== undefined && this.#queue.length > 0; poll = this.#waiting[0])
        this.#answer(poll);
    }
    if (this.state === 'closing' && this.#queue.length === 0 && this.push === null) this.#finish();
  }

  #answer(poll: WaitingPoll): void {
    this.#waiting = this.#waiting.filter((waiting) => waiting !== poll);
    this.#release(poll);
    this.seen();
    const { exchange } = poll;
    const shape = this.#answerShape(exchange);
    const events = this.#queue.take(shape.eventsInList ?? 1);
    for (const event of events) exchange.takes(event.record);
    const first = events[0];
    if (shape.duplicateEvent && first !== undefined) {
      const { serial, eventType } = first.record;
      this.#queue.putBack({
        record: this.#surroundings.ledger.eventCreated(this.#owner.id, eventType, serial),
        json: first.json,
      });
    }
    exchange.reply(pollReply(events, this.rotation(shape.rotateGuid)), shape);
  }

  #answerShape(exchange: Exchange): Shape {
    const shape = this.#surroundings.faults.shapeOf(exchange, this.#queue.length > 0);
    const { eventsPerAnswer } = this.#surroundings.settings;
    return shape.eventsInList === null && eventsPerAnswer > 1 ? { ...shape, eventsInList: eventsPerAnswer } : shape;
  }

  #release(poll: WaitingPoll): Exchange {
    this.#surroundings.timers.cancel(poll.holdTimer);
    poll.exchange.onGone = null;
    if (poll.exchange.record.ghost) this.#surroundings.ledger.ghostEnded(poll.exchange.record);
    return poll.exchange;
  }

  #watchSilence(afterMs: number): void {
    this.#silenceTimer = this.#surroundings.timers.after(afterMs, () => {
      const silentMs = this.#waiting.length > 0 ? 0 : performance.now() - this.#lastSeenMs;
      const leftMs = this.#surroundings.settings.silenceMs - silentMs;
      if (leftMs > 0) this.#watchSilence(Math.ceil(leftMs));
      else {
        this.#owner.signOut();
        this.#finish();
      }
    });
  }

  #finishLater(): void {
    this.#surroundings.timers.cancel(this.#silenceTimer);
    this.#silenceTimer = this.#surroundings.timers.after(this.#surroundings.settings.shutdownLingerMs, () =>
      this.#finish(),
    );
  }

  #finish(): void {
    this.#owner.sessionIsOver(this);
  }
}
