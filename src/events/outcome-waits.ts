/**
 * Waits for outcomes. All callers that wait for the same outcome (one request, repeated under one idempotency key) share one reader and one
 * collector, so that an event costs the same however many callers wait. Each caller has its own deadline.
 */
import { createHash } from 'node:crypto';
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { StreamItem } from './event.ts';
import { OutcomeCollector, type OutcomeStart, type Outcome } from './outcome.ts';

type Items = AsyncIterableIterator<StreamItem, undefined>;

/** Wait after the proof: the rest of the operation's events follow in the next polls, if at all. */
const restMs = 300;

export class OutcomeWaits {
  readonly #open: (mark: OutcomeStart) => Items;
  readonly #rules = new Map<OutcomeRule<never>, Map<string, SharedWait>>();

  /** @param open opens the stream after a mark */
  constructor(open: (mark: OutcomeStart) => Items) {
    this.#open = open;
  }

  /** Number of outcomes that callers wait for. */
  get count(): number {
    return [...this.#rules.values()].reduce((sum, { size }) => sum + size, 0);
  }

  /** @param withinMs how long to wait for the proof */
  wait<Input>(mark: OutcomeStart, rule: OutcomeRule<Input>, input: Input, withinMs: number): Promise<Outcome> {
    const ofRule = this.#rules.get(rule) ?? new Map<string, SharedWait>();
    this.#rules.set(rule, ofRule);
    const key = keyOf(mark, input);
    let shared = ofRule.get(key);
    if (shared === undefined) {
      const collector = new OutcomeCollector(rule, input, mark);
      shared = new SharedWait(this.#open(mark), collector, () => {
        ofRule.delete(key);
        if (ofRule.size === 0) this.#rules.delete(rule);
      });
      ofRule.set(key, shared);
    }
    return shared.join(withinMs);
  }
}

/** A hash, because an input may be long and may hold data that must not be logged. */
function keyOf({ agentId, session, position, conferenceId, callId }: OutcomeStart, input: unknown): string {
  const parts = JSON.stringify([agentId, session.sessionNumber, position, conferenceId, callId, input]);
  return createHash('sha256').update(parts).digest('base64');
}

interface Waiter {
  readonly resolve: (outcome: Outcome) => void;
  readonly reject: (error: unknown) => void;
  readonly deadline: NodeJS.Timeout;
}

/** One outcome, its reader, and the callers that wait for it. It ends with the outcome, or when the last caller leaves. */
class SharedWait {
  readonly #items: Items;
  readonly #collector: OutcomeCollector;
  readonly #over: () => void;
  readonly #waiters = new Set<Waiter>();
  #rest: NodeJS.Timeout | undefined;
  #isOver = false;

  constructor(items: Items, collector: OutcomeCollector, over: () => void) {
    this.#items = items;
    this.#collector = collector;
    this.#over = over;
    void this.#read();
  }

  join(withinMs: number): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const waiter: Waiter = {
        resolve,
        reject,
        deadline: setTimeout(() => {
          this.#waiters.delete(waiter);
          resolve(this.#collector.soFar);
          if (this.#waiters.size === 0) this.#end();
        }, withinMs),
      };
      this.#waiters.add(waiter);
    });
  }

  async #read(): Promise<void> {
    try {
      for await (const item of this.#items) {
        const outcome = this.#collector.take(item);
        if (outcome !== undefined) {
          this.#settle(outcome);
          return;
        }
        if (this.#collector.isProven)
          this.#rest ??= setTimeout(() => {
            this.#settle(this.#collector.soFar);
          }, restMs);
      }
      this.#settle(this.#collector.soFar);
    } catch (error) {
      this.#finish(({ reject }) => {
        reject(error);
      });
    }
  }

  #settle(outcome: Outcome): void {
    this.#finish(({ resolve }) => {
      resolve(outcome);
    });
  }

  #finish(leave: (waiter: Waiter) => void): void {
    const waiters = [...this.#waiters];
    this.#waiters.clear();
    this.#end();
    for (const waiter of waiters) {
      clearTimeout(waiter.deadline);
      leave(waiter);
    }
  }

  #end(): void {
    if (this.#isOver) return;
    this.#isOver = true;
    clearTimeout(this.#rest);
    this.#over();
    void this.#items.return?.();
  }
}
