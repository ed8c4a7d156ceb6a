/** A Redis Cluster of three masters on loopback, each with a third of the slots. */
import { until } from './eventually.ts';
import { freePort, startRedis, type RedisServer } from './redis.ts';

export interface RedisCluster {
  /** `redis://…?cluster=true` */
  readonly url: string;
  readonly nodes: readonly RedisServer[];
  stop(): Promise<void>;
}

const slots = 16_384;

export async function startRedisCluster(): Promise<RedisCluster> {
  const busPorts = [await freePort(), await freePort(), await freePort()];
  const nodes = await Promise.all(
    busPorts.map((port) =>
      startRedis('--cluster-enabled', 'yes', '--cluster-node-timeout', '2000', '--cluster-port', String(port)),
    ),
  );
  await Promise.all(
    nodes.map((node, at) =>
      node.ask(
        `CLUSTER ADDSLOTSRANGE ${Math.ceil((at * slots) / nodes.length)} ${Math.ceil(((at + 1) * slots) / nodes.length) - 1}`,
      ),
    ),
  );
  const [first] = nodes;
  for (const [at, { port }] of nodes.entries())
    if (at > 0) await first?.ask(`CLUSTER MEET 127.0.0.1 ${port} ${busPorts[at]}`);
  const formed = async () => {
    const states = await Promise.all(nodes.map((node) => node.ask('CLUSTER INFO')));
    return states.every((state) => state.includes('cluster_state:ok'));
  };
  await until('the cluster to form', formed);
  return {
    url: `redis://${nodes.map(({ port }) => `127.0.0.1:${port}`).join(',')}?cluster=true`,
    nodes,
    stop: async () => {
      await Promise.all(nodes.map((node) => node.stop()));
    },
  };
}
