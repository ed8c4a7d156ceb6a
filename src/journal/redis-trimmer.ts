/**
 * Deletes what is too old, of the agents that this instance has written for. Agents beyond the count are cut with each append, and a stream
 * to which nothing is added goes as a whole when its last entry is old enough, so that what an instance forgets when it dies goes too.
 */
import { textOf, type RedisBase } from './redis-base.ts';

const keptClosedSessions = 8;
/** Looked at together. */
const agentsAtOnce = 100;

export class RedisTrimmer {
  readonly #base: RedisBase;
  readonly #maxAgeMs: number;
  readonly #tell: (line: string) => void;
  readonly #agents = new Set<string>();
  readonly #timer: NodeJS.Timeout;
  #running = false;

  constructor(base: RedisBase, maxAgeMs: number, intervalMs: number, tell: (line: string) => void) {
    this.#base = base;
    this.#maxAgeMs = maxAgeMs;
    this.#tell = tell;
    this.#timer = setInterval(() => void this.#pass(), intervalMs).unref();
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
      const agents = [...this.#agents];
      while (agents.length > 0) await Promise.all(agents.splice(0, agentsAtOnce).map((agentId) => this.#trim(agentId)));
    } catch (error) {
      this.#tell(`trimming the journal failed: ${String(error)}`);
    } finally {
      this.#running = false;
    }
  }

  async #trim(agentId: string): Promise<void> {
    this.#agents.delete(agentId);
    const before = Math.floor(Date.now() - this.#maxAgeMs);
    const left = await this.#base.forAgent('trim', agentId, before, keptClosedSessions);
    if (textOf(left) === '1') this.#agents.add(agentId);
  }
}
