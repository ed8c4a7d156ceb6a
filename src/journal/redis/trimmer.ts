/**
 * Deletes entries that are too old: in each pass, those of the agents that this instance has written for; in a slow round over the buckets, those of
 * all others, because an instance that dies forgets its own. Entries beyond the maximum count are cut with each append. No key of events expires by
 * itself: a clock that may step would decide its end.
 */
import { endedSessionsKept, type Retention } from '../journal.ts';
import { listOf, textOf, type RedisBase } from './base.ts';
import { buckets } from './keys.ts';
import { RetentionClock, shareOfEntries, type RetentionOptions } from '../retention-clock.ts';

/** Agents that are trimmed at the same time. */
const agentsAtOnce = 100;
/** How often all agents are examined within the time that events are kept. */
const roundsInRetention = 4;

export interface TrimmerOptions extends RetentionOptions {
  readonly retention: Retention;
  readonly trimIntervalMs: number;
  readonly tell: (line: string) => void;
}

export class RedisTrimmer {
  readonly #base: RedisBase;
  readonly #options: TrimmerOptions;
  readonly #clock: RetentionClock;
  readonly #agents = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #running = false;
  /** Buckets that are due in the slow round; a fraction of one is carried over. */
  #due = 0;
  #next = Math.floor(Math.random() * buckets.length);
  #passedAtMs = performance.now();

  constructor(base: RedisBase, options: TrimmerOptions) {
    this.#base = base;
    this.#options = options;
    this.#clock = new RetentionClock(options);
    this.#timer = setInterval(() => void this.#pass(), options.trimIntervalMs).unref();
  }

  touched(agentId: string): void {
    this.#agents.add(agentId);
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  async #pass(): Promise<void> {
    if (this.#running) return;
    this.#running = true;
    try {
      await this.#trimAll([...this.#agents]);
      await this.#sweep();
    } catch (error) {
      this.#options.tell(`trimming the journal failed: ${String(error)}`);
    } finally {
      this.#running = false;
    }
  }

  /** Every agent whose stream has changed is in its bucket's `news`. */
  async #sweep(): Promise<void> {
    const now = performance.now();
    const { maxAgeMs } = this.#options.retention;
    this.#due += (buckets.length * (now - this.#passedAtMs) * roundsInRetention) / maxAgeMs;
    this.#passedAtMs = now;
    for (let left = Math.min(this.#due, buckets.length); left >= 1; left -= 1) {
      const key = `${this.#base.tag(this.#next)}:news`;
      this.#next = (this.#next + 1) % buckets.length;
      await this.#trimAll(listOf(await this.#base.client.command('ZRANGE', key, 0, -1)).map(textOf));
    }
    this.#due %= 1;
  }

  async #trimAll(agents: string[]): Promise<void> {
    while (agents.length > 0) await Promise.all(agents.splice(0, agentsAtOnce).map((agentId) => this.#trim(agentId)));
  }

  async #trim(agentId: string): Promise<void> {
    const isOurs = this.#agents.delete(agentId);
    const expiredBeforeMs = this.#clock.expiredBeforeMs(this.#options.retention.maxAgeMs);
    const before = Math.max(0, Math.floor(expiredBeforeMs));
    let isHeld = false;
    for (let left = -1; left !== 0;) {
      const args = [before, endedSessionsKept, shareOfEntries, left < 0 ? '' : left];
      const [held, next] = listOf(await this.#base.forAgent('trim', agentId, ...args)).map(textOf);
      isHeld = held === '1';
      left = Number(next);
    }
    if (isOurs && isHeld) this.#agents.add(agentId);
  }
}
