/**
 * The keys in Redis. Agents are spread over buckets. All keys of a bucket carry one hash tag, so that a script reaches an agent's events, sessions,
 * lease and change notification in one step on one shard, and a cluster spreads the buckets over its shards.
 *
 *   incarnation      list: random names of the store's epochs, the present one last, the same in every bucket (version 0: a string)
 *   format           format of the store; in the first bucket, like the next three
 *   formats          hash: instance → the newest format that it knows
 *   server           hash: the servers that hold the log, and whether they flush each write: proves after a restart that nothing is missing
 *   witnesses:IDS    set: instances that found everything that they knew on these servers
 *   beats            hash: instance → its newest beat: counter, lease time (ms), epoch ms of its clock (shown in gaps only)
 *   strikes          hash: instance → how often others took leases from it
 *   owned:INSTANCE   set: agents whose lease the instance has
 *   free             set: agents with an open session that no instance polls
 *   idle             set: agents with an open session that no instance needs polled
 *   open             set: agents with an open session
 *   clock, news      counter and sorted set: agent → the count at its last change; read by the sweep that makes up for missed notifications
 *   agent:ID         hash: newest position, its epoch and the ends of earlier ones, owner and number of the lease, since when a loss has to be
 *                    announced, sessions
 *   events:ID        stream: one answer or server item per entry; its entry id is the position of its first event
 *   checkpoint:ID    hash: the newest checkpoint of the agent's projection, with epoch and position
 *   commands:ID      hash: in-flight commands that may end the agent's session
 *   idempotency:SCOPE  hash: idempotency records of one scope, such as a session
 *   idempotency-ages, idempotency-clock  when each record was stored, by a clock that the instances advance
 *   bell             channel of change notifications, never a carrier of data
 */
const bucketCount = 64;

export const buckets: readonly number[] = Array.from({ length: bucketCount }, (_, bucket) => bucket);

/** FNV-1a over UTF-16 units: spreads consecutive agent ids, and is the same in every process. */
export function bucketOf(agentId: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < agentId.length; at += 1) hash = Math.imul(hash ^ agentId.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % bucketCount;
}

/** The common prefix of a bucket's keys. @param prefix distinguishes several servers in one Redis */
export const tagOf = (prefix: string, bucket: number): string => `{${prefix}:${bucket}}`;
