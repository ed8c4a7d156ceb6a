/**
 * A server that takes over may lack the last granted leases. It may also lack an instance that started after its last write and may have polled. So
 * lease numbers continue after those that were granted, and nothing is proven without that instance.
 */
import type { RedisBase } from './base.ts';
import type { BeatWatch } from './beat-watch.ts';
import type { HeldLease } from './held-lease.ts';
import { bucketOf, buckets } from './keys.ts';

export async function repairLeases(
  base: RedisBase,
  held: ReadonlyMap<string, HeldLease>,
  watch: BeatWatch,
): Promise<void> {
  const granted = [...held].filter(([, { epoch }]) => epoch === base.epoch);
  const inBucket = Map.groupBy(granted, ([agentId]) => bucketOf(agentId));
  await Promise.all(
    buckets.map((bucket) => {
      const leases = (inBucket.get(bucket) ?? []).flatMap(([agentId, { number }]) => [agentId, number]);
      const others = [...watch.others(bucket)].flat();
      return base.inBucketFirst('leases', bucket, base.instance, leases.length / 2, ...leases, ...others);
    }),
  );
}
