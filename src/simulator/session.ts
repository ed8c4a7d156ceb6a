import { EventQueue } from './eventqueue.ts';
import type { Exchange } from './exchange.ts';
import { GuidRing } from './guidring.ts';
import { PushDesk, type PushTarget } from './pushdesk.ts';
import { Refusal } from './refusal.ts';
import { pollReply } from './reply.ts';
import type { Shape } from './shape.ts';
import type { Surroundings } from './surroundings.ts';

export interface SessionTerms {
  /** Both of the pair make a push session (cec_07_0450); with one alone it is polled. */
  readonly push: PushTarget | null;
  /** False: a simulated colleague, whose events nobody fetches. */
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

/** One signed-in time of an agent: its Guids, its queue of events and the polls that wait for them. */
export class Session {
  readonly guids: GuidRing;
  readonly loginTime = Date.now();
  readonly push: PushDesk | null;
  /** closing: signed out, but the last events may still be fetched. */
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

  /** A sign of life: a poll, or in push mode a heartbeat. */
  seen(): void {
    this.#lastSeenMs = performance.now();
  }

  emit(eventType: string, json: string): void {
    if (this.state === 'ended' || !this.#isAttended) return;
    this.#queue.append({ record: this.#surroundings.ledger.eventCreated(this.#owner.id, eventType, null), json });
    this.#serveSoon();
  }

  /** The new Guid's header, if one is due; the poll and the heartbeat are its only carriers (cec_05_1409). */
  rotation(forced: boolean): Record<string, string> {
    return forced || this.guids.dueForReplacement ? { 'Set-GUID': `JSESSIONID=${this.guids.replace()}` } : {};
  }

  poll(exchange: Exchange): void {
    this.seen();
    if (this.state === 'closing') this.#finishLater();
    if (this.#surroundings.settings.concurrentPolls === 'allow' || !this.#someoneWaits()) this.#hold(exchange);
    // A client that gave up its poll and asks again on another connection: let its old connection's end be noticed first.
    else setImmediate(() => (this.#someoneWaits() ? exchange.refuse(new Refusal('000-007')) : this.#hold(exchange)));
  }

  /** Everything queued, for the poll of all agents. */
  takeAll(exchange: Exchange): string[] {
    const events = this.#queue.take(this.#queue.length);
    for (const event of events) exchange.takes(event.record);
    return events.map((event) => event.json);
  }

  /** The agent's client has read its state anew: what waits is thrown away (cec_07_0359). */
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

  // At the end of the tick: events that happen together can then share one answer, where lists are scripted.
  #serveSoon(): void {
    if (this.#serving) return;
    this.#serving = true;
    queueMicrotask(() => {
      this.#serving = false;
      this.#serve();
    });
  }

  /** Oldest waiter first. Ghosts compete: the gateway's wait is a loop on its own side and cannot see that nobody listens. */
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
