/** The polls of the probe: one after the other, so that the agent stays signed in, with a record of each. */
import { readEnvelope } from '../../src/gateway/envelope.ts';
import { GatewayRefusal } from '../../src/gateway/failures.ts';
import type { HttpAnswer, HttpRequest } from '../../src/gateway/transport/http.ts';
import type { ProbeSession } from './calls.ts';
import { shapeOf, type ShownShape } from './shown-shape.ts';

const pauseMs = 200;
/** The gateway's own names of events. */
const eventName = /^[A-Za-z]\w{0,60}$/;

export interface PollNotes {
  /** The durations of empty polls, in milliseconds. */
  readonly emptyMs: readonly number[];
  /** What an empty poll has instead of an event. */
  readonly emptyForms: readonly string[];
  /** `object` or `list`. */
  readonly eventForms: readonly string[];
  readonly events: Readonly<Record<string, ShownShape>>;
  /** Answers that were not a success, each listed once. */
  readonly failures: readonly string[];
}

export class ProbePoller {
  readonly #session: ProbeSession;
  readonly #request: HttpRequest;
  readonly #emptyMs: number[] = [];
  readonly #emptyForms = new Set<string>();
  readonly #eventForms = new Set<string>();
  readonly #events = new Map<string, ShownShape>();
  readonly #failures = new Set<string>();
  #running: Promise<void> | undefined;
  #stopped = false;

  constructor(session: ProbeSession, agentId: string, holdMs: number) {
    this.#session = session;
    this.#request = { ...pollOf(agentId), deadlineMs: holdMs + 5000 };
  }

  get notes(): PollNotes {
    return {
      emptyMs: [...this.#emptyMs],
      emptyForms: [...this.#emptyForms],
      eventForms: [...this.#eventForms],
      events: Object.fromEntries(this.#events),
      failures: [...this.#failures],
    };
  }

  start(): void {
    this.#stopped = false;
    this.#running = this.#run();
  }

  /** Resolves when no poll is in flight. */
  async stop(): Promise<void> {
    this.#stopped = true;
    await this.#running;
  }

  /** Resolves when this many polls were empty, or when no more can follow. */
  async untilEmpty(count: number): Promise<void> {
    while (this.#emptyMs.length < count && this.#failures.size === 0)
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
  }

  async #run(): Promise<void> {
    while (!this.#stopped) {
      const { outcome, answer } = await this.#session.call(this.#request);
      if (outcome.answer === '0' && answer) this.#note(answer, outcome.ms);
      else this.#failures.add(outcome.answer);
      // The agent is signed out, or the failure is one that another poll would not change.
      if (outcome.answer !== '0') return;
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
  }

  #note(answer: HttpAnswer, ms: number): void {
    const envelope = readEnvelope(answer);
    if (envelope instanceof GatewayRefusal) return;
    const { event } = envelope;
    const events = Array.isArray(event) ? event : event == null || event === '' ? [] : [event];
    if (events.length === 0) {
      this.#emptyMs.push(ms);
      this.#emptyForms.add(event === undefined ? 'absent' : JSON.stringify(event));
      return;
    }
    this.#eventForms.add(Array.isArray(event) ? 'list' : 'object');
    for (const each of events) {
      const { eventType } = (each ?? {}) as { readonly eventType?: unknown };
      const name = typeof eventType === 'string' && eventName.test(eventType) ? eventType : 'another name';
      this.#events.set(name, shapeOf(each));
    }
  }
}

export const pollOf = (agentId: string): Omit<HttpRequest, 'deadlineMs'> => ({
  lane: 'poll',
  operation: 'getAgentEvent',
  method: 'GET',
  path: `/agentevent/${agentId}`,
});
