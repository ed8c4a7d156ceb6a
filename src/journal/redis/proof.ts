/**
 * Whether the store holds the newest entries. It does while its servers are the processes that are recorded in it; after a restart or a failover
 * if the same nodes flush each write, or if every instance finds there what it knew. Otherwise events that clients have seen may be
 * missing, and their positions must not be given out again under the same name: a new epoch begins.
 */
import { setTimeout as delay } from 'node:timers/promises';
import type { RedisBase, Servers, Settled } from './base.ts';
import type { RedisClient } from './client.ts';

/** All instances that lived through it are back by then: a lost connection is opened again within half a second. */
const witnessesWithinMs = 5000;
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
 * @param knows this process has used the store before, and found all that it knew
 * @returns `begun` where a new epoch begins
 * @throws {StoreReset} where another process has begun one meanwhile
 */
export async function prove(base: RedisBase, servers: Servers, recorded: Servers, knows: boolean): Promise<Proof> {
  const proven =
    recorded.ids === servers.ids || (recorded.always && servers.always && recorded.nodes === servers.nodes);
  if (proven) {
    await base.witness(servers, 'alone', witnessesWithinMs);
    return 'proven';
  }
  const giveUpAtMs = performance.now() + witnessesWithinMs;
  for (;;) {
    if (await base.witness(servers, knows ? 'also' : 'nothing', 2 * witnessesWithinMs)) return 'proven';
    if (performance.now() >= giveUpAtMs || (!knows && !(await base.hasInstances()))) break;
    await delay(lookEveryMs);
  }
  await base.beginEpoch(servers);
  return 'begun';
}

/** As `prove`, for a process that has just opened the store. */
export function proveAtStart(base: RedisBase, servers: Servers, { begun, recorded }: Settled): Promise<Proof> {
  return begun ? Promise.resolve('proven') : prove(base, servers, recorded, false);
}
