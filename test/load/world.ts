/** The world of a load: a gateway simulator in this process, and the server in another. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agentRange } from '../../src/simulator/roster.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { startProcess, uncaughtIn, type ServerUnderTest } from '../faults/server.ts';
import { until } from '../rig/eventually.ts';
import { heldIn, probeOn, type Held } from './held.ts';
import type { EventRecord } from '../../src/simulator/ledgerrecord.ts';
import { signInBy } from './post.ts';
import { loadEvent, Subscriber } from './subscriber.ts';

export interface WorldOptions {
  readonly agents: number;
  readonly simulator?: SimulatorOptions;
  readonly env?: Readonly<Record<string, string>>;
}

interface Desk {
  readonly guid: string;
  readonly cursor: string;
  /** Number of load events made for it. */
  made: number;
}

/** Like the gateway's own setting. */
const holdMs = 10_000;
const atATime = 32;

export class World implements AsyncDisposable {
  readonly simulator: Simulator;
  readonly server: ServerUnderTest;
  readonly desks = new Map<string, Desk>();
  readonly subscribers: Subscriber[] = [];
  /** Delays of each event at each subscriber, in milliseconds: from the gateway's answer, and from its creation. */
  delays: { readonly fromAnswer: number; readonly fromMaking: number }[] = [];
  readonly #made = new Map<string, EventRecord>();
  readonly #folder: string;

  private constructor(simulator: Simulator, server: ServerUnderTest, folder: string) {
    this.simulator = simulator;
    this.server = server;
    this.#folder = folder;
  }

  /** Opens a world and signs its agents in. */
  static async open({ agents, simulator: options, env }: WorldOptions): Promise<World> {
    const folder = mkdtempSync(join(tmpdir(), 'load-'));
    const roster = agentRange(1001, agents);
    const simulator = await startSimulator({ pollHoldMs: holdMs, agents: roster, ledgerLimit: 20_000, ...options });
    const settings = { STORE_URL: `sqlite:${join(folder, 'store.db')}`, LOG_LEVEL: 'warn', ...env };
    const server = await startProcess(simulator.url, settings, { imports: [probeOn('stderr')] });
    const world = new World(simulator, server, folder);
    await world.each(
      roster.map(({ id }) => id),
      async (id) => {
        world.desks.set(id, { ...(await signInBy(world.url, id)), made: 0 });
      },
    );
    return world;
  }

  get url(): string {
    return this.server.url;
  }

  get agentIds(): readonly string[] {
    return [...this.desks.keys()];
  }

  desk(agentId: string): Desk {
    const desk = this.desks.get(agentId);
    if (desk === undefined) throw new Error(`${agentId} is not signed in`);
    return desk;
  }

  /** A few at a time, as workplaces start up. */
  async each<Value>(values: readonly Value[], work: (value: Value) => Promise<void>): Promise<void> {
    const waiting = [...values];
    await Promise.all(
      Array.from({ length: atATime }, async () => {
        for (let value = waiting.shift(); value !== undefined; value = waiting.shift()) await work(value);
      }),
    );
  }

  /** @returns those that are open now */
  async subscribe(agentIds: readonly string[], perAgent = 1): Promise<readonly Subscriber[]> {
    const opened: Subscriber[] = [];
    await this.each(
      agentIds.flatMap((id) => Array.from({ length: perAgent }, () => id)),
      async (agentId) => {
        const { guid, cursor: after } = this.desk(agentId);
        const arrived = (n: number) => {
          const { takenAtMs, atMs } = this.#made.get(`${agentId} ${n}`)!;
          const now = performance.now();
          this.delays.push({ fromAnswer: now - (takenAtMs ?? now), fromMaking: now - atMs });
        };
        const subscriber = new Subscriber({ url: this.url, agentId, guid, after, arrived });
        await subscriber.open();
        opened.push(subscriber);
      },
    );
    this.subscribers.push(...opened);
    return opened;
  }

  inject(agentId: string): void {
    const n = (this.desk(agentId).made += 1);
    const { ledger } = this.simulator;
    const since = ledger.lastSerial;
    this.simulator.inject(agentId, { eventType: loadEvent, content: { n } });
    this.#made.set(`${agentId} ${n}`, ledger.events({ since })[0]!);
  }

  /** Makes this many events per second over all agents. */
  async load(perSecond: number, forMs: number): Promise<void> {
    const ids = this.agentIds;
    const fromMs = performance.now();
    for (let made = 0; ;) {
      const ranMs = performance.now() - fromMs;
      for (const due = Math.floor((Math.min(ranMs, forMs) * perSecond) / 1000); made < due; made++)
        this.inject(ids[made % ids.length]!);
      if (ranMs >= forMs) return;
      await pause(5);
    }
  }

  /** @returns milliseconds until each subscriber has received everything made for its agent */
  caughtUp(subscribers: readonly (readonly [Subscriber, string])[], limitMs = 30_000): Promise<number> {
    return until(
      'all subscribers to catch up',
      () => subscribers.every(([{ newest }, id]) => newest === this.desk(id).made),
      limitMs,
    );
  }

  async held(): Promise<Held> {
    const before = this.server.log.length;
    this.server.signal('SIGUSR2');
    let found: Held | undefined;
    await until('the probe', () => {
      found = this.server.log
        .slice(before)
        .map(heldIn)
        .find((each) => each !== undefined);
      return found !== undefined;
    });
    if (found === undefined) throw new Error('no probe');
    return found;
  }

  /** Errors in the server's log. */
  get uncaught(): readonly string[] {
    return uncaughtIn(this.server.log);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const subscriber of this.subscribers) subscriber.drop();
    this.simulator.endHolds();
    await this.server.kill();
    await this.simulator.close();
    rmSync(this.#folder, { recursive: true, force: true });
  }
}
