/** An arena with several servers that share a Redis. Each server can die alone, and so can its wire to Redis. */
import { ask } from '../rig/client.ts';
import { startRedisUnder, type RedisServer } from '../rig/redis.ts';
import { SteppedClock } from '../rig/stepped-clock.ts';
import { Arena, freePort, type ArenaOptions, type Scale } from './arena.ts';
import type { JournalLog } from './evidence.ts';
import { readRedisJournal, type RedisJournal } from './redis-journal.ts';
import type { Row } from './row.ts';
import { startInside, startProcess, type ServerUnderTest } from './server.ts';
import { withLost } from './lives.ts';
import { until } from '../rig/eventually.ts';
import { Wire } from './wire.ts';
import type { Simulator } from '../../src/simulator/simulator.ts';

export interface ClusterOptions extends ArenaOptions {
  readonly instances?: number;
  /** Each server reaches Redis over its own wire. */
  readonly redisWires?: boolean;
  /** Settings of redis-server. */
  readonly redis?: readonly string[];
  /** Redis runs with a wall clock that the row steps. Needs gcc. */
  readonly stepsClock?: boolean;
}

/** The poll deadline and the lease are about a tenth of production's, with room for a busy machine. */
export const graceMs = 1500;
export const marginMs = 500;
const clusterHoldMs = 300;
export const leaseMs = clusterHoldMs + graceMs + 3 * marginMs;
/**
 * An expired lease is taken over within the lease time plus five seconds. The five seconds are scaled down less than the lease, because starting a
 * process and scheduling do not get faster.
 */
export const takeOverMs = leaseMs + 2500;

export class Cluster extends Arena {
  redis!: RedisServer;
  /** The wall clock of Redis. */
  clock: SteppedClock | undefined;
  readonly servers: ServerUnderTest[] = [];
  readonly redisWires: Wire[] = [];
  /** Servers to which the balancer sends no one. */
  readonly down = new Set<number>();
  /** Target port of the wires to Redis. */
  redisPort = 0;
  lateEntries = 0;
  readonly #ports: string[] = [];
  /** The journal of a store that no longer exists. */
  #before: readonly JournalLog[] = [];
  #victim = 0;
  readonly #count: number;
  readonly #clusterOptions: ClusterOptions;

  private constructor(options: ClusterOptions, scale: Scale, simulator: Simulator) {
    super(options, scale, simulator);
    this.#clusterOptions = options;
    this.#count = options.instances ?? 3;
  }

  static override async open(options: ClusterOptions, scale: Scale): Promise<Cluster> {
    const cluster = new Cluster(options, scale, await Arena.simulator(options));
    if (options.stepsClock === true) cluster.clock = new SteppedClock();
    cluster.redis = await startRedisUnder(cluster.clock?.env ?? {}, ...(options.redis ?? []));
    cluster.redisPort = cluster.redis.port;
    if (options.wire === true) cluster.wire = await Wire.open(() => cluster.gatewayUrl);
    const slots = Array.from({ length: cluster.#count }, (_, slot) => slot);
    for (const _ of slots) {
      cluster.#ports.push(String(await freePort()));
      if (options.redisWires === true)
        cluster.redisWires.push(await Wire.open(() => `http://127.0.0.1:${cluster.redisPort}/`));
    }
    await Promise.all(slots.map((slot) => cluster.startServer(slot)));
    return cluster;
  }

  /** The balancer's choice: any server that is not known to be down. */
  override get url(): string {
    const up = this.servers.filter((_, slot) => !this.down.has(slot));
    return (up[Math.floor(Math.random() * up.length)] ?? this.servers[0]!).url;
  }

  override async aim(): Promise<void> {
    this.#victim = await this.poller();
    this.server = this.servers[this.#victim]!;
  }

  override kill(): Promise<void> {
    return this.killServer(this.#victim);
  }

  override start(): Promise<void> {
    return this.startServer(this.#victim);
  }

  async startServer(slot: number, env: ArenaOptions['env'] = {}): Promise<void> {
    const server = await this.launch(slot, env);
    this.servers[slot] = server;
    this.logs.push(server.log);
    this.down.delete(slot);
  }

  /** Starts a further process on the port of the slot. */
  launch(slot: number, env: ArenaOptions['env'] = {}): Promise<ServerUnderTest> {
    const wire = this.redisWires[slot];
    const all = {
      PORT: this.#ports[slot] ?? '0',
      AGENT_GATEWAY_POLL_HOLD_MS: String(clusterHoldMs),
      AGENT_GATEWAY_POLL_GRACE_MS: String(graceMs),
      AGENT_GATEWAY_POLL_PAUSE_MS: '10',
      AGENT_GATEWAY_TIMEOUT_MS: '2000',
      STORE_LEASE_MARGIN_MS: String(marginMs),
      STORE_URL: wire ? wire.url.replace(/^http/, 'redis').replace(/\/$/, '') : this.redis.url,
      ...this.#clusterOptions.env,
      ...env,
    };
    const gatewayUrl = this.wire?.url ?? this.simulator.url;
    const { imports = [] } = this.#clusterOptions;
    return this.isProcess ? startProcess(gatewayUrl, all, { imports }) : startInside(gatewayUrl, all);
  }

  async killServer(slot: number): Promise<void> {
    this.down.add(slot);
    const atMs = Date.now();
    await this.servers[slot]!.kill();
    this.killed(atMs);
  }

  /** @returns the duration of the stop, and the exit code */
  async stopServer(slot: number): Promise<{ readonly ms: number; readonly code: number | null }> {
    this.down.add(slot);
    const fromMs = performance.now();
    const code = await this.servers[slot]!.stop();
    return { ms: performance.now() - fromMs, code };
  }

  /** The number of agents that this server polls. */
  async pollers(slot: number): Promise<number> {
    const text = await (await fetch(new URL('/metrics', this.servers[slot]!.url))).text();
    return Number(/^agent_gateway_pollers (\S+)$/m.exec(text)?.[1] ?? NaN);
  }

  /** The server that polls most agents; with one agent, the one that polls it. */
  async poller(): Promise<number> {
    let found = -1;
    await until('somebody to poll', async () => {
      const counts = await Promise.all(
        this.servers.map(async (_, slot) => (this.down.has(slot) ? 0 : this.pollers(slot).catch(() => 0))),
      );
      const most = Math.max(...counts);
      found = most > 0 ? counts.indexOf(most) : -1;
      return found >= 0;
    });
    return found;
  }

  async ready(slot: number): Promise<number> {
    const response = await fetch(new URL('/ready', this.servers[slot]!.url));
    await response.arrayBuffer();
    return response.status;
  }

  /** Number of polls that began after this request of the ledger. */
  pollsSince(serial: number): number {
    return this.simulator.ledger.requests({ since: serial }).filter(({ kind }) => kind === 'poll').length;
  }

  get gaps(): number {
    return this.clients.flatMap(({ types }) => types).filter((type) => type === 'StreamGap').length;
  }

  /** @param complaint what a gap would mean; the servers' log lines about gaps follow it */
  expectNoGap(complaint: string): void {
    const lines = this.logs.flat().filter((line) => line.includes('StreamGap'));
    this.expect(this.gaps === 0, [complaint, ...lines].join(' '));
  }

  /** Keeps the server's current items as part of the journal. They are about to be lost, but clients have seen them. */
  async remember(port: number): Promise<void> {
    const { logs } = await readRedisJournal(port, this.agentIds);
    this.#before = logs.map((log) => withLost(this.#before, log));
  }

  /** Read directly from Redis, once it no longer changes. */
  override async readJournals(): Promise<void> {
    if (this.forgets) return super.readJournals();
    const { logs, late } = await this.atRest(this.redisPort);
    this.lateEntries = late;
    this.journals.push(...logs.map((log) => withLost(this.#before, log)));
  }

  /** The contents of this Redis server, once they no longer change. */
  async atRest(port: number): Promise<RedisJournal> {
    let found = await readRedisJournal(port, this.agentIds);
    const newest = ({ logs }: RedisJournal) => logs.map(({ items }) => items.at(-1)?.id).join();
    await until(
      'the journals to come to rest',
      async () => {
        const before = newest(found);
        found = await readRedisJournal(port, this.agentIds);
        return newest(found) === before;
      },
      120_000,
    );
    return found;
  }

  protected override async endServers(): Promise<void> {
    for (const wire of this.redisWires) {
      wire.refusing = false;
      wire.silent = false;
      wire.toxics = {};
    }
    await Promise.all(
      this.servers.map(async (server) => {
        if (this.isProcess) {
          server.signal('SIGCONT');
          await server.kill();
        } else await server.stop();
      }),
    );
    await Promise.all(this.redisWires.map((wire) => wire.close()));
    await this.redis.stop();
    this.clock?.remove();
  }
}

/**
 * Runs a mutation without much effect at one of the servers.
 * @returns the code of its error or its type, and the duration
 */
export async function commandAt(cluster: Cluster, slot: number, agentId = '1001') {
  const fromMs = performance.now();
  const { data, errors } = await ask(
    cluster.servers[slot]!.url,
    `mutation { answer: setAgentAutoAnswer(agentId: "${agentId}", input: { enabled: true }) { __typename } }`,
    {},
    cluster.session(agentId).guid,
  );
  const code = errors[0]?.extensions['code'];
  const outcome = typeof code === 'string' ? code : (data['answer']?.__typename ?? 'nothing');
  return { outcome, ms: performance.now() - fromMs };
}

export interface ClusterRow extends Pick<Row, 'id' | 'what' | 'long' | 'heavy' | 'soak' | 'wholeOnly'> {
  readonly world?: ClusterOptions | ((scale: Scale) => ClusterOptions);
  readonly run: (cluster: Cluster) => Promise<void>;
}

/** A row of the fault table over several servers. */
export function overRedis({ world = {}, run, ...row }: ClusterRow): Row {
  return {
    ...row,
    redis: true,
    open: (scale) => Cluster.open(typeof world === 'function' ? world(scale) : world, scale),
    run: async (arena) => {
      if (!(arena instanceof Cluster)) throw new TypeError('this row needs a cluster');
      await run(arena);
    },
  };
}
