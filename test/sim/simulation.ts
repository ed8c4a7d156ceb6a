/** One schedule: instances, a gateway, a store and clients under one seed, and the checker's verdict. */
import { check, type Verdict } from '../faults/checker.ts';
import type { Arrival, ClientLog, Disturbance, JournalLog } from '../faults/evidence.ts';
import type { EventRecord } from '../../src/simulator/ledgerrecord.ts';
import { journalOf } from './journal-of.ts';
import { SimulatedClient } from './world/client.ts';
import { Clockwork } from './world/clockwork.ts';
import { GatewayModel, type DeadCall } from './world/gateway-model.ts';
import { Life } from './world/life.ts';
import { LeaseWatch } from './world/lease-watch.ts';
import { PollsInFlight } from './world/polls-in-flight.ts';
import { drawKind, drawProfile, staged as stagedProfile, type Profile } from './world/profile.ts';
import { Random } from './world/random.ts';
import { RedisServer } from './world/redis-server.ts';
import { setLife } from './world/slots.ts';
import { Wire } from './world/wire.ts';
import { takeWork } from './world/work.ts';
import { setWorld, type World } from './world/world.ts';
import { Chronicle } from './sqlite/chronicle.ts';
import type { DiskImage } from './sqlite/disk.ts';
import { databasePath, Host } from './sqlite/host.ts';
import { journalIn } from './sqlite/journal-in.ts';
import { SqliteTroubles, type Death } from './sqlite/troubles.ts';
import { seedSqlite } from './sqlite/wasm.ts';
import { staged, tags, troubles, type Consequences, type Stage } from './troubles.ts';
import type { SimulatedInstance } from './instance/instance.ts';

const wallBaseMs = 1_800_000_000_000;
const holdMs = 10_000;
/** Duration of the troubled phase. A calm phase follows, in which everything must recover. */
const troubledMs = 120_000;
const peaceMs = 180_000;
/** A lease, the proof of an epoch, and the longest pause between two attempts. After that, the agent must be polled again. */
const mendedWithinMs = 90_000;
/** Time before the end at which each desk rereads its whole stream. */
const rewindMs = 30_000;
/** Before that, time in which each desk must follow its stream at an instance that may not be the one that polls its agent. */
const followedMs = 30_000;
/** The server budgets 64 units per turn, and finishes an item that it has started. */
const eventsPerTurn = 128;
/** STORE_LOST_AFTER_MS is 15 s. Detecting the outage takes a probe and a command's time limit. */
const degradedWithinMs = 15_000 + 6000;
/** Twice that time, plus the spread. */
const endedWithinMs = 2 * 15_000 + 10_000 + 6000;
/** A sign-in is answered within this time, even during a store outage. */
const signInMs = 10_000;
/** Within this time a resumed instance finishes what it had started before it was paused. */
const begunMs = 10_000;
/** Time that an instance has to stop. */
const stopMs = 25_000;

/** One schedule in four has one server with a SQLite file. The others have two servers that share a Redis. */
export type StoreKind = 'redis' | 'sqlite';
export const storeOf = (seed: number): StoreKind => (seed % 4 === 3 ? 'sqlite' : 'redis');

/**
 * Three schedules in 32 also run a staged trouble, which needs several steps in order. Seeds must keep their meaning, so only seeds that had no
 * staged trouble before were assigned one.
 */
const stagedBy = new Map<number, keyof typeof staged>([
  [8, 'fail Redis over after an append whose answer was lost, and behind which somebody else wrote'],
  [13, 'fail Redis over to a replica that stopped following before a quiet agent fell silent'],
  [28, 'sign in where nobody knows of the lease, since a failover lost it'],
]);
const stagedOf = (seed: number): keyof typeof staged | undefined =>
  seed % 64 === 60 ? 'flush Redis' : stagedBy.get(seed % 32);

type Start = (options: {
  readonly life: Life;
  readonly holdMs: number;
  readonly lingerMs: number;
  readonly environment: Readonly<Record<string, string>>;
  readonly tell: (level: string, text: string) => void;
  readonly exit: () => void;
}) => Promise<SimulatedInstance>;

export interface Outcome {
  readonly seed: number;
  readonly verdict: Verdict;
  /** Descriptions of violated guarantees. */
  readonly violations: readonly string[];
  readonly messages: number;
  readonly kills: number;
  readonly resumes: number;
  /** Entries that the stream holds after later ones, and that are marked as late. */
  readonly late: number;
}

interface Slot {
  readonly number: number;
  life: Life | undefined;
  instance: SimulatedInstance | undefined;
  lives: number;
  /** Its last life ended cleanly, but its file is not marked as cleanly closed. */
  isUnmarked: boolean;
  readonly start: Start;
}

export class Simulation {
  readonly #seed: number;
  readonly #store: StoreKind;
  readonly #durability: 'normal' | 'full';
  readonly #fileTroubles: SqliteTroubles;
  readonly #chronicles: ReadonlyMap<string, Chronicle>;
  /** Periods in which nothing could be written. */
  readonly #spoiled: { readonly fromMs: number; readonly toMs: number }[] = [];
  /** Settings that the operator gives to the next process that opens the file. */
  #asked: Readonly<Record<string, string>> = {};
  readonly #profile: Profile;
  readonly #stage: Stage;
  readonly #leases: LeaseWatch;
  readonly #random: Random;
  readonly #clockwork = new Clockwork();
  readonly #world: World;
  readonly #slots: readonly Slot[];
  readonly #clients: SimulatedClient[] = [];
  readonly #disturbances: Disturbance[] = [];
  readonly #violations: string[] = [];
  readonly #trace: ((line: string) => void) | undefined;
  readonly #lost: { readonly agentId: string; readonly at: number; readonly items: readonly Arrival[] }[] = [];
  #kills = 0;
  readonly #killedAtMs: number[] = [];
  #calm = false;
  /** Start of the period in which all living instances, the store and the gateway are well. */
  #wellSinceMs: number | undefined;
  #server = '';
  /** Start of the period in which Redis is one process that all instances reach. */
  #storeWellSinceMs: number | undefined;
  /** Since when an instance is without Redis, by slot. A moment with Redis ends the period, even between two checks. */
  readonly #away = new Map<number, { readonly life: Life; readonly sinceMs: number }>();
  #stepped = false;
  #hushedUntilMs = 0;
  readonly #lives: Life[] = [];

  constructor(seed: number, starts: readonly Start[], trace?: (line: string) => void) {
    this.#seed = seed;
    this.#random = new Random(seed);
    this.#store = storeOf(seed);
    this.#trace = trace;
    const clockwork = this.#clockwork;
    // A separate random source, so that schedules with Redis do not depend on files.
    const chance = new Random(seed ^ 0x53514c);
    this.#durability = chance.pick(['normal', 'full']);
    const host = new Host(chance, chance.pick([10, 50, 1000]));
    seedSqlite((bytes) => {
      for (const at of bytes.keys()) bytes[at] = chance.whole(0, 255);
    });
    this.#fileTroubles = new SqliteTroubles({
      host,
      random: this.#random,
      durability: this.#durability,
      after: (ms, run) => {
        clockwork.after(ms, run);
      },
      holder: () => this.#fileHolder()?.life,
      kill: (death) => {
        this.#kill(this.#fileHolder() ?? this.#slots[0]!, death);
      },
      stop: (downMs, stopped) => {
        this.#stop(this.#fileHolder() ?? this.#slots[0]!, downMs, stopped);
      },
      disturb: (forMs, consequences) => {
        this.#disturb(forMs, consequences);
      },
      remember: (image) => {
        this.#rememberFile(image);
      },
      askNext: (environment) => {
        this.#asked = environment;
      },
      startSecond: () => {
        this.#begin(this.#slots[1]!);
      },
      spoil: (forMs) => {
        this.#spoiled.push({ fromMs: clockwork.nowMs, toMs: clockwork.nowMs + forMs });
      },
    });
    // With SQLite, no desk rewinds. It would read for the first time what it had skipped when its cursor expired, and the checker does not model
    // that.
    const kinds = Object.keys(troubles);
    const profile = drawProfile(
      this.#random,
      this.#store === 'redis'
        ? kinds
        : [...Object.keys(this.#fileTroubles.byName), ...kinds.filter((kind) => !/Redis|kill|stop|rewind/.test(kind))],
    );
    this.#profile = stagedOf(seed) === undefined ? profile : stagedProfile(profile);
    this.#chronicles = new Map(this.#profile.agents.map((agentId) => [agentId, new Chronicle()] as const));
    const wires = () => starts.map(() => new Wire(clockwork, this.#random.fork()));
    this.#world = {
      clockwork,
      random: this.#random.fork(),
      host,
      redis: new RedisServer(clockwork, this.#random.fork(), wallBaseMs),
      gateway: new GatewayModel(
        clockwork,
        this.#random.fork(),
        { holdMs, rotateEveryMs: 15_000, overlapMs: 60_000, silenceMs: 120_000 },
        wallBaseMs,
        (line) => {
          this.#tell(line);
        },
      ),
      toRedis: wires(),
      toGateway: wires(),
      toClients: wires(),
      polls: new PollsInFlight((what) => {
        this.#violated(what);
      }),
      cutNextAppend: new Map(),
      tell: (line) => {
        this.#tell(line);
      },
    };
    this.#slots = starts.map((start, number) => ({
      number,
      life: undefined,
      instance: undefined,
      lives: 0,
      isUnmarked: false,
      start,
    }));
    this.#world.gateway.onDeadCall = (call) => {
      this.#judgeDeadCall(call);
    };
    const { redis } = this.#world;
    const look = (command: readonly string[]) => redis.look(command);
    const violated = (what: string) => {
      this.#violated(what);
    };
    for (const [number, wire] of this.#world.toRedis.entries())
      wire.onHeal = () => {
        if (redis.up) this.#away.delete(number);
      };
    this.#leases = new LeaseWatch(look, () => clockwork.nowMs, this.#profile.agents, violated);
    redis.onWrite = () => {
      this.#leases.looked(tags);
    };
    this.#stage = {
      world: this.#world,
      random: this.#random,
      profile: this.#profile,
      places: this.#mine,
      clients: this.#clients,
      disturb: (forMs, consequences) => {
        this.#disturb(forMs, consequences);
      },
      kill: ({ number }, effects, downMs) => {
        this.#kill(this.#slots[number]!, { effects, downMs });
      },
      stop: ({ number }, downMs) => {
        this.#stop(this.#slots[number]!, downMs);
      },
      lose: (act) => {
        this.#lose(act);
      },
      stepped: () => {
        this.#stepped = true;
      },
      hush: (forMs) => {
        this.#hushedUntilMs = clockwork.nowMs + forMs;
      },
    };
  }

  async run(): Promise<Outcome> {
    setWorld(this.#world);
    for (const slot of this.#mine) this.#begin(slot);
    await this.#runUntil(3000);
    for (const agentId of this.#profile.agents) this.#open(agentId);
    this.#watch();
    await this.#runUntil(5000);
    this.#events();
    this.#troubles();
    const stagedName = stagedOf(this.#seed);
    if (stagedName !== undefined) this.#stageTroubles(stagedName);
    await this.#runUntil(troubledMs);
    this.#settle();
    await this.#runUntil(troubledMs + peaceMs - rewindMs - followedMs);
    for (const client of this.#clients) client.reload();
    await this.#runUntil(troubledMs + peaceMs - rewindMs);
    this.#judgeReaders();
    if (this.#store === 'redis') for (const client of this.#clients) client.rewind();
    await this.#runUntil(troubledMs + peaceMs);
    const outcome = await this.#judge();
    for (const { life } of this.#slots) life?.kill();
    this.#world.host.reap();
    return outcome;
  }

  /** With SQLite there is one server. An operator may start a second one by mistake; that one is not restarted. */
  get #mine(): readonly Slot[] {
    return this.#store === 'redis' ? this.#slots : this.#slots.slice(0, 1);
  }

  /** The slot whose process holds the file. */
  #fileHolder(): Slot | undefined {
    return this.#slots.find(({ life, instance }) => life?.alive === true && instance !== undefined);
  }

  #runUntil(atMs: number): Promise<void> {
    takeWork();
    return this.#clockwork.runUntil(atMs, () => {
      const events = takeWork();
      if (events > eventsPerTurn) this.#violated(`${events} events were decoded in one turn of the event loop`);
    });
  }

  #tell(line: string): void {
    this.#trace?.(`${(this.#clockwork.nowMs / 1000).toFixed(3).padStart(9)} ${line}`);
  }

  #violated(what: string): void {
    this.#tell(`VIOLATED: ${what}`);
    this.#violations.push(what);
  }

  /** Checks every second that recovery happens in time. */
  #watch(): void {
    const { gateway, host, redis, toGateway, toRedis } = this.#world;
    const nowMs = this.#clockwork.nowMs;
    const living = this.#slots.filter(({ life, instance }) => instance !== undefined && life?.alive === true);
    const isWell =
      redis.up &&
      host.disk.isWell &&
      gateway.isWell &&
      living.length > 0 &&
      // A living holder that cannot reach the gateway keeps its agents.
      living.every(
        ({ number, life }) => life?.paused === false && toRedis[number]!.isWell && toGateway[number]!.isWell,
      );
    const isSame = redis.runId === this.#server;
    this.#server = redis.runId;
    this.#wellSinceMs = isWell && isSame ? (this.#wellSinceMs ?? nowMs) : undefined;
    this.#storeWellSinceMs =
      isSame && redis.up && toRedis.every((wire) => wire.isWell) ? (this.#storeWellSinceMs ?? nowMs) : undefined;
    const wellForMs = this.#wellSinceMs === undefined ? 0 : nowMs - this.#wellSinceMs;
    for (const agentId of gateway.silenced.splice(0))
      if (wellForMs > mendedWithinMs && this.#profile.lingerMs > 60_000)
        this.#violated(
          `agent ${agentId} was signed out for its silence, although all was well for ${Math.round(wellForMs / 1000)} s`,
        );
    if (this.#store === 'redis') for (const slot of this.#slots) this.#watchSource(slot);
    this.#clockwork.after(1000, () => {
      this.#watch();
    });
  }

  /**
   * A call must use the newest Guid of its session, whichever instance renewed it. The gateway refuses a dead Guid, which can end a session that is
   * still alive.
   */
  #judgeDeadCall({ slot, agentId, path, deadForMs, renewedAtMs }: DeadCall): void {
    const { redis, toRedis } = this.#world;
    const { life } = this.#slots[slot]!;
    const isStoreWell = redis.up && redis.runId === this.#server && toRedis.every((wire) => wire.isWell);
    if (this.#store !== 'redis' || !isStoreWell || life === undefined || life.runsForMs < begunMs) return;
    if (this.#storeWellSinceMs === undefined || this.#storeWellSinceMs > renewedAtMs) return;
    // The renewal was lost with the store, and perhaps with the only instance that knew it.
    if (redis.wentBackAtMs.some((at) => at >= renewedAtMs)) return;
    const forMs = this.#clockwork.nowMs - renewedAtMs;
    this.#violated(
      `agent ${agentId}: ${life.name} calls ${path.split('?')[0]} with a Guid that has been dead for ${Math.round(deadForMs / 1000)} s, although all could know a newer one for ${Math.round(forMs / 1000)} s`,
    );
  }

  /** Readers of an instance that has lost its store are notified first, and disconnected later. */
  #watchSource(slot: Slot): void {
    const { number, life, instance } = slot;
    const nowMs = this.#clockwork.nowMs;
    const { redis, toRedis } = this.#world;
    const isAway =
      life?.alive === true && !life.paused && instance !== undefined && (!redis.up || !toRedis[number]!.isWell);
    if (!isAway || this.#away.get(number)?.life !== life) this.#away.delete(number);
    if (!isAway) return;
    const away = this.#away.get(number) ?? { life, sinceMs: nowMs };
    this.#away.set(number, away);
    for (const client of this.#clients) {
      const served = client.servedBy(life);
      if (served === undefined || served.sinceMs > away.sinceMs) continue;
      const forMs = nowMs - away.sinceMs;
      const what = `${client.name} reads from ${life.name}, which has been without its store for ${Math.round(forMs / 1000)} s`;
      if (forMs > degradedWithinMs && !served.isDegraded) this.#violated(`${what}, and got no ServerDegraded`);
      if (forMs > endedWithinMs) this.#violated(what);
    }
  }

  #begin(slot: Slot): void {
    if (slot.life?.alive === true) return;
    slot.lives += 1;
    const life = new Life({
      slot: slot.number,
      name: `instance ${slot.number}.${slot.lives}`,
      clockwork: this.#clockwork,
      random: this.#random.fork(),
      wallBaseMs: wallBaseMs + (this.#calm ? 0 : this.#random.between(-10, 10)),
    });
    this.#lives.push(life);
    slot.life = life;
    slot.instance = undefined;
    slot.isUnmarked = false;
    setLife(slot.number, life);
    this.#world.host.begin(life);
    this.#tell(`${life.name} starts`);
    const environment =
      this.#store === 'redis'
        ? { STORE_URL: 'redis://10.0.0.1:6379' }
        : { STORE_URL: `sqlite:${databasePath}`, STORE_DURABILITY: this.#durability, ...this.#asked };
    const exit = () => {
      this.#kill(slot, { effects: 0, downMs: this.#random.between(500, 40_000) });
      life.kill();
    };
    const tell = (level: string, text: string) => {
      // The next process treats this as if the instance had been killed.
      if (text.startsWith('the journal could not be marked as cleanly closed')) {
        slot.isUnmarked = true;
        this.#disturb(0, { kill: true });
      }
      this.#tell(`${life.name} ${level}: ${text}`);
    };
    this.#clockwork.after(1, () => {
      if (!life.alive) return;
      slot.start({ life, holdMs, lingerMs: this.#profile.lingerMs, environment, tell, exit }).then(
        (instance) => {
          if (!life.alive) return;
          this.#tell(`${life.name} is ready`);
          this.#asked = {};
          slot.instance = instance;
        },
        (error: unknown) => {
          this.#tell(`${life.name} does not start: ${String(error)}`);
          life.kill();
          this.#clockwork.after(1000, () => {
            if (slot.life === life) this.#beginAgain(slot);
          });
        },
      );
    });
  }

  #beginAgain(slot: Slot): void {
    if (this.#mine.includes(slot)) this.#begin(slot);
  }

  #kill(slot: Slot, { effects, downMs, storeWentBack = false, died }: Death): void {
    const { life } = slot;
    if (life?.alive !== true) return;
    life.killAfter(effects, () => {
      died?.();
      this.#kills += 1;
      this.#killedAtMs.push(this.#clockwork.nowMs);
      this.#tell(`${life.name} is killed`);
      slot.instance = undefined;
      const now = wallBaseMs + this.#clockwork.nowMs;
      this.#disturbances.push({
        fromMs: now - holdMs - 5000,
        toMs: now + holdMs + downMs,
        kill: true,
        ...(storeWentBack && { storeWentBack: true }),
      });
      this.#clockwork.after(this.#random.between(1, 300), () => {
        for (const client of this.#clients) client.lost(life);
      });
      this.#clockwork.after(downMs, () => {
        this.#beginAgain(slot);
      });
    });
  }

  #stop(slot: Slot, downMs: number, then?: (isMarked: boolean) => void): void {
    const { life, instance } = slot;
    if (life?.alive !== true || life.paused || instance === undefined) return;
    slot.instance = undefined;
    this.#disturb(stopMs);
    this.#tell(`${life.name} stops`);
    const stopped = (how: string) => {
      if (!life.alive || slot.life !== life) return;
      this.#tell(`${life.name} ${how}`);
      life.kill();
      for (const client of this.#clients) client.lost(life);
      this.#clockwork.after(downMs, () => {
        if (slot.life === life) this.#beginAgain(slot);
      });
    };
    const failed = (how: string) => {
      if (life.alive && slot.life === life) this.#disturb(downMs, { kill: true });
      stopped(how);
    };
    instance.stop().then(
      () => {
        const isFirst = life.alive && slot.life === life;
        stopped('has stopped');
        if (isFirst) then?.(!slot.isUnmarked);
      },
      (error: unknown) => {
        failed(`could not stop: ${String(error)}`);
      },
    );
    this.#clockwork.after(stopMs, () => {
      failed('is killed, since it did not stop');
    });
  }

  #open(agentId: string): void {
    let first: SimulatedClient | undefined;
    for (let desk = 1; desk <= this.#profile.desks; desk += 1) {
      const client: SimulatedClient = new SimulatedClient({
        name: `desk ${desk} of ${agentId}`,
        agentId,
        world: this.#world,
        random: this.#random.fork(),
        ready: () =>
          this.#slots.flatMap(({ life, instance }) =>
            life !== undefined && instance !== undefined && life.alive ? [{ life, instance }] : [],
          ),
        ...(first && { beside: first }),
      });
      first ??= client;
      this.#clients.push(client);
      client.start();
    }
  }

  #events(): void {
    for (const [at, agentId] of this.#profile.agents.entries()) {
      const pauseMs = this.#profile.eventPauseMs[at] ?? 8000;
      const again = () => {
        if (this.#clockwork.nowMs > troubledMs + peaceMs - 40_000) return;
        const type = this.#random.pick(['AgentState_Ready', 'AgentState_Busy', 'AgentOther_Note']);
        if (this.#clockwork.nowMs >= this.#hushedUntilMs) this.#world.gateway.emit(agentId, type);
        this.#clockwork.after(
          this.#random.chance(0.3) ? this.#random.between(0, 50) : this.#random.between(500, pauseMs),
          again,
        );
      };
      again();
    }
  }

  #disturb(forMs: number, { kill = false, storeWentBack = false }: Consequences = {}): void {
    const now = wallBaseMs + this.#clockwork.nowMs;
    this.#disturbances.push({
      fromMs: now - holdMs - 5000,
      toMs: now + forMs + holdMs + 5000,
      kill,
      ...(storeWentBack && { storeWentBack: true }),
    });
  }

  #troubles(): void {
    const { shares, pauseMs } = this.#profile;
    const again = () => {
      if (this.#clockwork.nowMs > troubledMs - 1000) return;
      const kind = drawKind(this.#random, shares);
      if (this.#clockwork.nowMs >= this.#hushedUntilMs) {
        this.#tell(`— ${kind}`);
        if (this.#store === 'sqlite') this.#fileTroubles.byName[kind]?.();
        troubles[kind]?.(this.#stage);
      }
      this.#clockwork.after(this.#random.between(200, pauseMs), again);
    };
    again();
    // Every schedule has at least one death.
    this.#clockwork.after(troubledMs - this.#random.between(1000, 90_000) - this.#clockwork.nowMs, () => {
      if (this.#kills > 0) return;
      const slot = this.#random.pick(this.#mine);
      this.#kill(slot, { effects: 0, downMs: this.#random.between(500, 20_000) });
    });
  }

  /** Uses its own random source. Each trouble starts when everything is well. */
  #stageTroubles(name: keyof typeof staged): void {
    const random = new Random(this.#seed ^ 0x737467);
    const stage = { ...this.#stage, random };
    const again = () => {
      if (this.#clockwork.nowMs > troubledMs - 20_000) return;
      if (!this.#isAllWell) {
        this.#clockwork.after(200, again);
        return;
      }
      // This draw once chose the name. It stays, so that seeds keep their meaning.
      random.next();
      this.#tell(`— ${name}`);
      staged[name](stage);
      this.#clockwork.after(random.between(20_000, 40_000), again);
    };
    this.#clockwork.after(random.between(1000, 20_000), again);
  }

  get #isAllWell(): boolean {
    const { gateway, redis, toGateway, toRedis } = this.#world;
    return (
      redis.up &&
      gateway.isWell &&
      this.#profile.agents.every((agentId) => gateway.isPolled(agentId)) &&
      [...toGateway, ...toRedis].every((wire) => wire.isWell) &&
      this.#slots.every(({ life, instance }) => life?.alive === true && !life.paused && instance !== undefined)
    );
  }

  /** Records what the store loses, because clients may have seen it. */
  #lose(act: () => void): void {
    const { redis } = this.#world;
    const before = this.#profile.agents.map((agentId) => journalOf(redis, agentId));
    this.#leases.forget();
    act();
    for (const { agentId, items } of before) {
      const kept = journalOf(redis, agentId).items.length;
      this.#lost.push({ agentId, at: kept, items: items.slice(kept).map((item) => ({ ...item, lost: true })) });
    }
  }

  #rememberFile(image: DiskImage): void {
    // Deferred, because SQLite may be running.
    this.#clockwork.after(0, () => {
      for (const [agentId, chronicle] of this.#chronicles) chronicle.add(journalIn(image, agentId).items);
    });
  }

  /** The store's current contents. */
  #held(agentId: string): JournalLog {
    const { redis, host } = this.#world;
    return this.#store === 'redis' ? journalOf(redis, agentId) : journalIn(host.disk.image(), agentId);
  }

  /**
   * Drops what a process had written but not delivered when it died. If a restored copy lacks only that, the loss may go unnoticed, and its positions
   * are given to other items.
   */
  #wasGiven(): (item: Arrival, at: number, items: readonly Arrival[]) => boolean {
    const nameOf = ({ id, type, serial }: Arrival) => `${id} ${type} ${serial}`;
    const seen = new Set(
      this.#clients.flatMap((client) => client.logs().flatMap(({ arrivals }) => arrivals.map(nameOf))),
    );
    const wasGiven = (item: Arrival) => item.lost !== true || seen.has(nameOf(item));
    return (item, _at, items) => wasGiven(item) || !items.some((other) => other.id === item.id && wasGiven(other));
  }

  /** The agent's stream as stored, with lost items at their former positions. */
  #journal(agentId: string): JournalLog {
    if (this.#store === 'sqlite')
      return {
        agentId,
        items: this.#chronicles.get(agentId)!.upTo(this.#held(agentId).items).filter(this.#wasGiven()),
      };
    const items = [...this.#held(agentId).items];
    // Items that a surviving instance put back, or wrote again because the append was not acknowledged, count at their current position.
    const held = new Set(items.map(({ id }) => id));
    const serials = new Set(items.map(({ serial }) => serial));
    const seen = new Set(
      this.#clients.flatMap((client) => client.logs().flatMap(({ arrivals }) => arrivals.map(({ id }) => id))),
    );
    // An item that was put back may have been lost once more.
    const placed = new Set<string>();
    const isGone = ({ id, serial }: Arrival) =>
      !held.has(id) && !placed.has(id) && (seen.has(id) || serial === null || !serials.has(serial));
    for (const lost of this.#lost.toReversed()) {
      if (lost.agentId !== agentId) continue;
      let at = lost.at;
      for (const item of lost.items.filter(isGone)) {
        placed.add(item.id);
        // After earlier items that were put back.
        at = Math.max(at, 1 + items.findLastIndex(({ id }) => isBefore(id, item.id)));
        items.splice(at, 0, item);
        at += 1;
      }
    }
    return { agentId, items };
  }

  /** Converts the times of gaps to a clock that was never stepped. */
  #timed({ agentId, items }: JournalLog): JournalLog {
    if (!this.#stepped) return { agentId, items };
    const timed = items.map((item): Arrival => {
      if (item.untilMs === null) return item;
      const { untilMs } = item;
      const times = this.#lives.flatMap((life) => life.whenShown(untilMs));
      return times.length === 0 ? item : { ...item, untilMs: wallBaseMs + Math.max(...times) };
    });
    return { agentId, items: timed };
  }

  /** From now on there is no more trouble. */
  #settle(): void {
    this.#calm = true;
    this.#tell('— peace');
    const { redis, gateway, toRedis, toGateway, toClients } = this.#world;
    this.#world.cutNextAppend.clear();
    for (const wire of [...toRedis, ...toGateway, ...toClients]) wire.heal();
    gateway.thaw();
    this.#fileTroubles.settle();
    gateway.ailing = undefined;
    for (const agentId of this.#profile.agents) gateway.push(agentId, false);
    if (!redis.up)
      this.#lose(() => {
        redis.start(0);
      });
    for (const { life } of this.#slots) if (life?.paused === true) life.resume();
  }

  /**
   * With SQLite, excludes events of a replaced session if the new sign-in's process died, or its store could not be written, before it had written
   * that the session was replaced.
   */
  #heldEvents(): readonly EventRecord[] {
    const { gateway } = this.#world;
    if (this.#store === 'redis') return gateway.events;
    const forgiven = new Set(
      gateway.replaced
        .filter(
          ({ atMs }) =>
            this.#killedAtMs.some((killedMs) => killedMs >= atMs && killedMs < atMs + signInMs) ||
            this.#spoiled.some(({ fromMs, toMs }) => fromMs < atMs + signInMs && toMs > atMs),
        )
        .flatMap(({ events }) => events),
    );
    return gateway.events.filter((event) => !forgiven.has(event));
  }

  /** Nobody is left behind in calm: neither who follows a stream, nor who rereads it. */
  #judgeReaders(): void {
    for (const client of this.#clients) {
      const behind = client.behind(this.#held(client.agentId).items);
      if (behind !== undefined) this.#violated(`${client.name}: ${behind}`);
    }
  }

  async #judge(): Promise<Outcome> {
    this.#judgeReaders();
    const { gateway } = this.#world;
    const clients: readonly ClientLog[] = this.#clients.flatMap((client) => client.logs());
    const verdict = await check({
      events: this.#heldEvents(),
      requests: gateway.requests,
      journals: this.#profile.agents.map((agentId) => this.#timed(this.#journal(agentId))),
      clients,
      disturbances: this.#disturbances,
      maxPollsInFlight: this.#world.polls.most,
      uncaught: [],
    });
    const violations = [...this.#violations];
    for (const agentId of this.#profile.agents)
      for (const { id, type, serial, session, lost, late } of this.#journal(agentId).items)
        this.#tell(
          `${id} session ${session ?? ''} ${type} ${serial ?? ''}${late === true ? ' late' : ''}${lost === true ? ' lost' : ''}`,
        );
    // A gap's time comes from a clock that may have been stepped. That time decides whether an event after such a gap is late.
    const known = this.#stepped
      ? verdict.findings.filter((line) => !/gap where none.*: GATEWAY_|is marked as late and is not/.test(line))
      : verdict.findings;
    violations.push(...known);
    for (const agentId of this.#profile.agents) {
      const { items } = this.#held(agentId);
      // A store that lost its sessions restarts their numbers and begins an epoch.
      const ends = items
        .filter(({ typeName }) => typeName === 'SessionEnded')
        .map(({ id, session }) => `${id.split('-')[0]} ${session}`);
      const ended = new Set(ends.map((name) => name.split(' ')[1])).size;
      const told = ends.find((name, at) => ends.indexOf(name) < at);
      if (told !== undefined)
        violations.push(`agent ${agentId}: session ${told.split(' ')[1]} ended twice in the stream`);
      // In a restored copy, sessions end once more.
      if (this.#store === 'redis' && ended > gateway.ends(agentId))
        violations.push(
          `agent ${agentId}: ${ended} sessions ended in the stream, and ${gateway.ends(agentId)} at the gateway`,
        );
      const silentMs = this.#clockwork.nowMs - gateway.heardAtMs(agentId);
      if (gateway.isSignedIn(agentId) && silentMs > 15_000)
        violations.push(`agent ${agentId}: nobody has polled for ${Math.round(silentMs / 1000)} s of peace`);
    }
    const { toRedis, toGateway, toClients } = this.#world;
    return {
      seed: this.#seed,
      verdict,
      violations,
      messages: [...toRedis, ...toGateway, ...toClients].reduce((sum, { messages }) => sum + messages, 0),
      kills: this.#kills,
      late: this.#profile.agents.reduce(
        (sum, id) => sum + this.#journal(id).items.filter(({ late }) => late === true).length,
        0,
      ),
      resumes: this.#clients.reduce((sum, { resumes }) => sum + resumes, 0),
    };
  }
}

/** Whether both are in the same epoch of a stream, and the first comes before the other. */
function isBefore(id: string, other: string): boolean {
  const [epoch, , position] = id.split('-');
  const [itsEpoch, , itsPosition] = other.split('-');
  return epoch === itsEpoch && Number(position) < Number(itsPosition);
}

export type { Arrival };
