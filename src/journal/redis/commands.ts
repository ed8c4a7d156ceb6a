/** Commands under way anywhere that may end an agent's session: a poll that learns of the end first waits for who knows why. */
import { setTimeout as delay } from 'node:timers/promises';
import { textOf, type RedisBase } from './base.ts';
import { bucketOf } from './keys.ts';

const lookEveryMs = 50;
/** Beyond it whoever announced a command is gone. */
const longestWaitMs = 10_000;

export class RedisCommands {
  readonly #base: RedisBase;
  #count = 0;

  constructor(base: RedisBase) {
    this.#base = base;
  }

  async announce(agentId: string, atMostMs: number): Promise<() => Promise<void>> {
    const key = this.#key(agentId);
    const id = `${this.#base.instance}:${(this.#count += 1)}`;
    // In one packet, so that no key stays without an end where its writer dies between the two.
    await Promise.all([
      this.#base.client.command('HSET', key, id, 1),
      this.#base.client.command('PEXPIRE', key, Math.min(atMostMs, longestWaitMs)),
    ]);
    return async () => {
      await this.#base.client.command('HDEL', key, id);
    };
  }

  async settled(agentId: string): Promise<void> {
    const giveUpAtMs = performance.now() + longestWaitMs;
    while (Number(textOf(await this.#base.client.command('HLEN', this.#key(agentId)))) > 0) {
      if (performance.now() > giveUpAtMs) return;
      await delay(lookEveryMs);
    }
  }

  #key(agentId: string): string {
    return `${this.#base.tag(bucketOf(agentId))}:commands:${agentId}`;
  }
}
