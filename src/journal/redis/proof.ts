/**
 * Proves whether the store holds the newest entries. It does while its servers are the processes that are recorded in it. After a restart or a
 * failover it does if the same nodes flush each write, or if every instance finds there what it knew. Otherwise events that clients have seen may be
 * missing, and their positions must not be assigned again under the same name: a new epoch begins.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { RedisBase, Servers, Settled } from './base.ts';
import { StoreReset, type RedisClient } from './client.ts';

const lookEveryMs = 100;

export type Proof = 'proven' | 'begun';

/** @throws {StoreFailedError} */
export async function serversOf(client: RedisClient): Promise<Servers> {
  const masters = (await client.masters()).toSorted((one, other) => (one.runId < other.runId ? -1 : 1));
  return {
    ids: masters.map(({ runId, replicationId }) => `${runId}/${replicationId}`).join(),
    always: masters.every(({ always }) => always),
    nodes: masters
      .map(({ node }) => node)
      .sort()
      .join(),
  };
}

/**
 * @param findsAll whether the servers have everything that this process has seen confirmed; undefined: it has seen nothing
 * @returns `begun` if a new epoch begins
 * @throws {StoreReset} When another process has begun an epoch meanwhile.
 */
export async function prove(
  base: RedisBase,
  servers: Servers,
  recorded: Servers,
  findsAll?: () => Promise<boolean>,
): Promise<Proof> {
  const { epoch, witnessesWithinMs } = base;
  const always = recorded.always && servers.always && recorded.nodes === servers.nodes;
  if (always || (recorded.ids === servers.ids && (await findsAll?.()) !== false)) {
    await base.witness(servers, 'alone', witnessesWithinMs);
    return 'proven';
  }
  const giveUpAtMs = performance.now() + witnessesWithinMs;
  for (;;) {
    // Other instances may still be restoring what this process has only read.
    const finds = await findsAll?.();
    if (finds !== false && (await base.witness(servers, finds ? 'also' : 'nothing', 2 * witnessesWithinMs)))
      return 'proven';
    if (performance.now() >= giveUpAtMs || (!findsAll && !(await base.hasInstances()))) break;
    await delay(lookEveryMs);
  }
  // The missing entries were those of the previous epoch.
  if (base.epoch !== epoch) throw new StoreReset('unavailable', 'another epoch has begun meanwhile');
  await base.beginEpoch(servers);
  return 'begun';
}

/** As `prove`, for a process that has just opened the store. */
export function proveAtStart(base: RedisBase, servers: Servers, { begun, recorded }: Settled): Promise<Proof> {
  return begun ? Promise.resolve('proven') : prove(base, servers, recorded);
}
