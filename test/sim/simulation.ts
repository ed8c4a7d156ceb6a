/** One schedule: instances, a gateway, a store and clients under a seed, and what the checker says of it. */
import { check, type Verdict } from '../faults/checker.ts';
import type { Arrival, ClientLog, Disturbance, JournalLog } from '../faults/evidence.ts';
import { journalOf } from './journal-of.ts';
import { SimulatedClient } from './world/client.ts';
import { Clockwork } from './world/clockwork.ts';
import { GatewayModel } from './world/gateway-model.ts';
import { Life } from './world/life.ts';
import { PollsInFlight } from './world/polls-in-flight.ts';
import { Random } from './world/random.ts';
import { RedisServer } from './world/redis-server.ts';
import { setLife } from './world/slots.ts';
import { Wire } from './world/wire.ts';
import { setWorld, type World } from './world/world.ts';
import type { SimulatedInstance } from './instance/instance.ts';

const wallBaseMs = 1_800_000_000_000;
const holdMs = 10_000;
const agents = ['1001', '1002'];
/** Of trouble, and then of peace, in which everything has to come right. */
const troubledMs = 120_000;
const peaceMs = 180_000;

type Start = (options: {
  readonly life: Life;
  readonly holdMs: number;
  readonly tell: (level: string, text: string) => void;
}) => Promise<SimulatedInstance>;

export interface Outcome {
  readonly seed: number;
  readonly verdict: Verdict;
  /** What is forbidden, in words. */
  readonly violations: readonly string[];
  readonly messages: number;
  readonly kills: number;
  readonly resumes: number;
  /** Entries that stand in a stream after later ones, and say so. */
  readonly late: number;
}

interface Slot {
  readonly number: number;
  life: Life | undefined;
  instance: SimulatedInstance | undefined;
  lives: number;
  /** Its last life was ended, not finished. */
  readonly start: Start;
}

export class Simulation {
  readonly #seed: number;
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
  #calm = false;
  #stepped = false;

  constructor(seed: number, starts: readonly Start[], trace?: (line: string) => void) {
    this.#seed = seed;
    this.#random = new Random(seed);
    this.#trace = trace;
    const clockwork = this.#clockwork;
    const wires = () => starts.map(() => new Wire(clockwork, this.#random.fork()));
    this.#world = {
      clockwork,
      random: this.#random.fork(),
      redis: new RedisServer(clockwork, this.#random.fork(), wallBaseMs),
      gateway: new GatewayModel(
        clockwork,
        this.#random.fork(),
        { holdMs, rotateEveryMs: 15_000, overlapMs: 60_000, silenceMs: 120_000 },
        wallBaseMs,
      ),
      toRedis: wires(),
      toGateway: wires(),
      toClients: wires(),
      polls: new PollsInFlight((what) => {
        this.#tell(what);
        this.#violations.push(what);
      }),
      cutNextAppend: new Set(),
      tell: (line) => {
        this.#tell(line);
      },
    };
    this.#slots = starts.map((start, number) => ({ number, life: undefined, instance: undefined, lives: 0, start }));
  }

  async run(): Promise<Outcome> {
    setWorld(this.#world);
    const clockwork = this.#clockwork;
    for (const slot of this.#slots) this.#begin(slot);
    await clockwork.runUntil(3000);
    for (const agentId of agents) this.#open(agentId);
    await clockwork.runUntil(5000);
    this.#events();
    this.#troubles();
    await clockwork.runUntil(troubledMs);
    this.#settle();
    await clockwork.runUntil(troubledMs + peaceMs);
    return this.#judge();
  }

  #tell(line: string): void {
    this.#trace?.(`${(this.#clockwork.nowMs / 1000).toFixed(3).padStart(9)} ${line}`);
  }

  #begin(slot: Slot): void {
    slot.lives += 1;
    const life = new Life({
      slot: slot.number,
      name: `instance ${slot.number}.${slot.lives}`,
      clockwork: this.#clockwork,
      random: this.#random.fork(),
      wallBaseMs: wallBaseMs + (this.#calm ? 0 : this.#random.between(-500, 500)),
    });
    slot.life = life;
    slot.instance = undefined;
    setLife(slot.number, life);
    this.#tell(`${life.name} starts`);
    const tell = (level: string, text: string) => {
      this.#tell(`${life.name} ${level}: ${text}`);
    };
    this.#clockwork.after(1, () => {
      if (!life.alive) return;
      slot.start({ life, holdMs, tell }).then(
        (instance) => {
          if (!life.alive) return;
          this.#tell(`${life.name} is ready`);
          slot.instance = instance;
        },
        (error: unknown) => {
          this.#tell(`${life.name} does not start: ${String(error)}`);
          life.kill();
          this.#clockwork.after(1000, () => {
            if (slot.life === life) this.#begin(slot);
          });
        },
      );
    });
  }

  #kill(slot: Slot, effects: number, downMs: number): void {
    const { life } = slot;
    if (life?.alive !== true) return;
    life.killAfter(effects, () => {
      this.#kills += 1;
      this.#tell(`${life.name} is killed`);
      slot.instance = undefined;
      const now = wallBaseMs + this.#clockwork.nowMs;
      this.#disturbances.push({ fromMs: now - holdMs - 5000, toMs: now + holdMs + downMs, kill: true });
      this.#clockwork.after(this.#random.between(1, 300), () => {
        for (const client of this.#clients) client.lost(life);
      });
      this.#clockwork.after(downMs, () => {
        this.#begin(slot);
      });
    });
  }

  #open(agentId: string): void {
    const client = new SimulatedClient({
      name: `desk of ${agentId}`,
      agentId,
      world: this.#world,
      random: this.#random.fork(),
      ready: () =>
        this.#slots.flatMap(({ life, instance }) =>
          life !== undefined && instance !== undefined && life.alive ? [{ life, instance }] : [],
        ),
    });
    this.#clients.push(client);
    client.start();
  }

  #events(): void {
    for (const agentId of agents) {
      const again = () => {
        if (this.#clockwork.nowMs > troubledMs + peaceMs - 40_000) return;
        this.#world.gateway.emit(
          agentId,
          this.#random.pick(['AgentState_Ready', 'AgentState_Busy', 'AgentOther_Note']),
        );
        this.#clockwork.after(
          this.#random.chance(0.3) ? this.#random.between(0, 50) : this.#random.between(500, 8000),
          again,
        );
      };
      again();
    }
  }

  /**
   * @param kill somebody else may take over what an instance polls, as after its death
   * @param storeWentBack a new epoch may begin
   */
  #disturb(forMs: number, { kill = false, storeWentBack = false } = {}): void {
    const now = wallBaseMs + this.#clockwork.nowMs;
    this.#disturbances.push({
      fromMs: now - holdMs - 5000,
      toMs: now + forMs + holdMs + 5000,
      kill,
      ...(storeWentBack && { storeWentBack: true }),
    });
  }

  #troubles(): void {
    const again = () => {
      if (this.#clockwork.nowMs > troubledMs - 1000) return;
      const [what, act] = this.#random.pick(this.#actions);
      this.#tell(`— ${what}`);
      act();
      this.#clockwork.after(this.#random.between(200, 15_000), again);
    };
    again();
  }

  readonly #actions: readonly (readonly [string, () => void])[] = [
    ['kill an instance', () => this.#kill(this.#slot(), this.#random.whole(0, 12), this.#random.between(500, 20_000))],
    ['kill an instance', () => this.#kill(this.#slot(), this.#random.whole(0, 2), this.#random.between(500, 60_000))],
    [
      'pause an instance',
      () => {
        const { life } = this.#slot();
        if (life === undefined || life.paused) return;
        const forMs = this.#random.between(100, 70_000);
        life.pause();
        this.#disturb(forMs, { kill: true });
        this.#clockwork.after(forMs, () => {
          life.resume();
        });
      },
    ],
    ['cut the gateway', () => this.#cut(this.#world.toGateway[this.#slot().number]!, 8000)],
    [
      'cut Redis while entries are on their way',
      () => {
        this.#world.cutNextAppend.add(this.#slot().number);
        this.#disturb(15_000, { kill: true });
      },
    ],
    ['cut Redis', () => this.#cut(this.#world.toRedis[this.#slot().number]!, 60_000)],
    ['silence Redis', () => this.#silence(this.#world.toRedis[this.#slot().number]!, 60_000)],
    ['silence the gateway', () => this.#silence(this.#world.toGateway[this.#slot().number]!, 20_000)],
    ['cut clients', () => this.#cut(this.#world.toClients[this.#slot().number]!, 0)],
    [
      'freeze the gateway',
      () => {
        const forMs = this.#random.between(500, 30_000);
        this.#world.gateway.freeze();
        this.#disturb(forMs);
        this.#clockwork.after(forMs, () => {
          this.#world.gateway.thaw();
        });
      },
    ],
    [
      'restart Redis',
      () => {
        const { redis } = this.#world;
        if (!redis.up) return;
        redis.kill();
        this.#disturb(10_000, { kill: true, storeWentBack: true });
        this.#clockwork.after(this.#random.between(100, 5000), () => {
          this.#lose(() => {
            redis.start(0);
          });
        });
      },
    ],
    [
      'fail Redis over to a replica that lacks the last writes',
      () => {
        const { redis } = this.#world;
        if (!redis.up) return;
        this.#disturb(10_000, { kill: true, storeWentBack: true });
        this.#lose(() => {
          redis.failOver(this.#random.between(0, 1500));
        });
      },
    ],
    [
      'cut the power of Redis and of all instances',
      () => {
        const { redis } = this.#world;
        if (!redis.up) return;
        for (const slot of this.#slots) this.#kill(slot, 0, this.#random.between(2000, 8000));
        this.#disturb(20_000, { kill: true, storeWentBack: true });
        redis.kill();
        this.#clockwork.after(this.#random.between(100, 4000), () => {
          this.#lose(() => {
            redis.start(this.#random.between(0, 1500));
          });
        });
      },
    ],
    ['step a clock', () => this.#step()],
    [
      'send a command',
      () => {
        this.#random.pick(this.#clients).command();
      },
    ],
    [
      'reload a desk',
      () => {
        this.#random.pick(this.#clients).reload();
      },
    ],
  ];

  #step(): void {
    const byMs = this.#random.pick([-3_600_000, -30_000, 30_000, 3_600_000, 90_000_000]);
    const { life } = this.#slot();
    this.#stepped = true;
    if (this.#random.chance(0.3)) this.#world.redis.wallBaseMs += byMs;
    else if (life !== undefined) life.wallBaseMs += byMs;
  }

  /** Keeps what the store had before and has no more: clients may have seen it. */
  #lose(act: () => void): void {
    const { redis } = this.#world;
    const before = agents.map((agentId) => journalOf(redis, agentId));
    act();
    for (const { agentId, items } of before) {
      const kept = journalOf(redis, agentId).items.length;
      this.#lost.push({ agentId, at: kept, items: items.slice(kept).map((item) => ({ ...item, lost: true })) });
    }
  }

  /** The stream of an agent as the store has it, with what it lost at the places where that stood. */
  #journal(agentId: string): JournalLog {
    const items = [...journalOf(this.#world.redis, agentId).items];
    // What an instance that lived on has put back, or has written again because it was never answered, is where it stands now.
    const held = new Set(items.map(({ id }) => id));
    const serials = new Set(items.map(({ serial }) => serial));
    const seen = new Set(this.#clients.flatMap((client) => client.log().arrivals.map(({ id }) => id)));
    const isGone = ({ id, serial }: Arrival) =>
      !held.has(id) && (seen.has(id) || serial === null || !serials.has(serial));
    for (const lost of this.#lost.toReversed())
      if (lost.agentId === agentId) items.splice(lost.at, 0, ...lost.items.filter(isGone));
    return { agentId, items };
  }

  #slot(): Slot {
    return this.#random.pick(this.#slots);
  }

  #cut(wire: Wire, longestMs: number): void {
    wire.cut();
    this.#disturb(longestMs, { kill: true });
    if (longestMs === 0 || this.#random.chance(0.5)) return;
    wire.refusing = true;
    this.#clockwork.after(this.#random.between(0, longestMs), () => {
      wire.heal();
    });
  }

  #silence(wire: Wire, longestMs: number): void {
    wire.silence();
    this.#disturb(longestMs, { kill: true });
    this.#clockwork.after(this.#random.between(0, longestMs), () => {
      if (this.#random.chance(0.5)) wire.cut();
      wire.heal();
    });
  }

  /** From now on nothing breaks. */
  #settle(): void {
    this.#calm = true;
    this.#tell('— peace');
    const { redis, gateway, toRedis, toGateway, toClients } = this.#world;
    for (const wire of [...toRedis, ...toGateway, ...toClients]) wire.heal();
    gateway.thaw();
    if (!redis.up)
      this.#lose(() => {
        redis.start(0);
      });
    for (const { life } of this.#slots) if (life?.paused === true) life.resume();
  }

  async #judge(): Promise<Outcome> {
    const { redis, gateway } = this.#world;
    const clients: readonly ClientLog[] = this.#clients.map((client) => client.log());
    const verdict = await check({
      events: gateway.events,
      requests: gateway.requests,
      journals: agents.map((agentId) => this.#journal(agentId)),
      clients,
      disturbances: this.#disturbances,
      maxPollsInFlight: this.#world.polls.most,
      uncaught: [],
    });
    const violations = [...this.#violations];
    // A gap says its time by a clock that may have been stepped.
    const known = this.#stepped
      ? verdict.findings.filter((line) => !/gap where none.*: GATEWAY_/.test(line))
      : verdict.findings;
    violations.push(...known);
    for (const agentId of agents) {
      const silentMs = this.#clockwork.nowMs - gateway.heardAtMs(agentId);
      if (gateway.isSignedIn(agentId) && silentMs > 15_000)
        violations.push(`agent ${agentId}: nobody has polled for ${Math.round(silentMs / 1000)} s of peace`);
    }
    for (const client of this.#clients) {
      const behind = client.behind(journalOf(redis, client.agentId).items);
      if (behind !== undefined) violations.push(`${client.name}: ${behind}`);
    }
    const { toRedis, toGateway, toClients } = this.#world;
    return {
      seed: this.#seed,
      verdict,
      violations,
      messages: [...toRedis, ...toGateway, ...toClients].reduce((sum, { messages }) => sum + messages, 0),
      kills: this.#kills,
      late: agents.reduce((sum, id) => sum + this.#journal(id).items.filter(({ late }) => late === true).length, 0),
      resumes: this.#clients.reduce((sum, { resumes }) => sum + resumes, 0),
    };
  }
}

export type { Arrival };
