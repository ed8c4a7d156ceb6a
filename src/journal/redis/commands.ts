/**
 * In-flight commands of all instances that may end an agent's session. A poller that learns of the end first waits for the command that knows the
 * reason.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { listOf, textOf, type RedisBase } from './base.ts';
import { bucketOf } from './keys.ts';

const lookEveryMs = 50;
/** After this time the instance that announced a command is gone. */
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
    const lastsMs = Math.min(atMostMs, longestWaitMs);
    // In one packet, so that no key stays without an expiry if its writer dies between the two.
    await Promise.all([
      this.#base.client.command('HSET', key, id, lastsMs),
      this.#base.client.command('PEXPIRE', key, lastsMs),
    ]);
    return async () => {
      await this.#base.client.command('HDEL', key, id);
    };
  }

  /** Resolves when the commands that are announced now have ended: later commands are not why a session is over. */
  async settled(agentId: string): Promise<void> {
    const { client, instance } = this.#base;
    const key = this.#key(agentId);
    const startMs = performance.now();
    const fields = listOf(await client.command('HGETALL', key)).map(textOf);
    const awaited = new Map<string, number>();
    // This process waits for its own commands by itself.
    for (let at = 0; at < fields.length; at += 2)
      if (fields[at]?.startsWith(`${instance}:`) === false) awaited.set(fields[at] ?? '', lastingMs(fields[at + 1]));
    while (awaited.size > 0) {
      await delay(lookEveryMs);
      const left = new Set(listOf(await client.command('HKEYS', key)).map(textOf));
      for (const [id, lastsMs] of awaited) {
        const isLeft = left.has(id);
        if (isLeft && performance.now() - startMs < lastsMs) continue;
        awaited.delete(id);
        // Its writer is gone, and later announcements would extend the key.
        if (isLeft) await client.command('HDEL', key, id);
      }
    }
  }

  #key(agentId: string): string {
    return `${this.#base.tag(bucketOf(agentId))}:commands:${agentId}`;
  }
}

/** An instance of an earlier build writes 1. */
function lastingMs(value: string | undefined): number {
  const lastsMs = Number(value);
  return lastsMs > 1 ? lastsMs : longestWaitMs;
}
