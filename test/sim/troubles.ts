/** The troubles of a schedule, by name. */
import type { Life } from './world/life.ts';
import type { Profile } from './world/profile.ts';
import type { Random } from './world/random.ts';
import type { SimulatedClient } from './world/client.ts';
import type { Wire } from './world/wire.ts';
import type { World } from './world/world.ts';

export interface Place {
  readonly number: number;
  readonly life: Life | undefined;
  /** Undefined until the instance has started. */
  readonly instance: object | undefined;
}

/** `kill`: another instance may take over the agents, as after a death. `storeWentBack`: a new epoch may begin. */
export interface Consequences {
  readonly kill?: boolean;
  readonly storeWentBack?: boolean;
}

export interface Stage {
  readonly world: World;
  readonly random: Random;
  readonly profile: Profile;
  readonly places: readonly Place[];
  readonly clients: readonly SimulatedClient[];
  readonly disturb: (forMs: number, consequences?: Consequences) => void;
  readonly kill: (place: Place, effects: number, downMs: number) => void;
  readonly stop: (place: Place, downMs: number) => void;
  /** Records what the store loses, because clients may have seen it. */
  readonly lose: (act: () => void) => void;
  readonly stepped: () => void;
  /** Suppresses random events and troubles for this long. */
  readonly hush: (forMs: number) => void;
}

/** The simulation has two buckets. */
export const tags = ['{agent-gateway:0}', '{agent-gateway:1}'];

type Trouble = (stage: Stage) => void;

const place = ({ random, places }: Stage): Place => random.pick(places);
const agent = ({ random, profile }: Stage): string => random.pick(profile.agents);
const client = ({ random, clients }: Stage): SimulatedClient => random.pick(clients);

/** How much a replica or a disk lacks. It always has the store's beginning. */
function lag({ random, profile, world }: Stage): number {
  return Math.min(random.between(0, profile.lagMs), world.clockwork.nowMs - settledMs);
}
/** By then the sessions of the first sign-ins are stored. */
const settledMs = 4000;

function cut(stage: Stage, wire: Wire, longestMs: number): void {
  const { random, world } = stage;
  wire.cut();
  stage.disturb(longestMs, { kill: true });
  if (longestMs === 0 || random.chance(0.5)) return;
  wire.refusing = true;
  world.clockwork.after(random.between(0, longestMs), () => {
    wire.heal();
  });
}

function silence(stage: Stage, wire: Wire, longestMs: number): void {
  const { random, world } = stage;
  wire.silence();
  stage.disturb(longestMs, { kill: true });
  world.clockwork.after(random.between(0, longestMs), () => {
    if (random.chance(0.5)) wire.cut();
    wire.heal();
  });
}

/** No takeover is possible, because the other instances were cut off as well. */
function cutAll({ world, random, disturb }: Stage): void {
  const forMs = random.between(0, 70_000);
  disturb(forMs);
  for (const wire of world.toRedis) {
    wire.cut();
    wire.refusing = true;
    world.clockwork.after(forMs + random.between(0, 800), () => {
      wire.heal();
    });
  }
}

const garbage = '<html>Service</html>';

function ail({ world, random, disturb }: Stage): void {
  const forMs = random.between(500, 20_000);
  const body = random.chance(0.5) ? garbage : '{"message":"","retcode":"0","event":';
  world.gateway.ailing = { status: random.pick([500, 503, 200]), body, takes: random.chance(0.5) };
  disturb(forMs);
  world.clockwork.after(forMs, () => {
    world.gateway.ailing = undefined;
  });
}

export const troubles: Readonly<Record<string, Trouble>> = {
  'kill an instance soon': (stage) => {
    stage.kill(place(stage), stage.random.whole(0, 2), stage.random.between(500, 60_000));
  },
  'kill an instance': (stage) => {
    stage.kill(place(stage), stage.random.whole(0, 12), stage.random.between(500, 20_000));
  },
  'stop an instance': (stage) => {
    stage.stop(place(stage), stage.random.between(500, 20_000));
  },
  'pause an instance': (stage) => {
    const { life } = place(stage);
    if (life === undefined || life.paused) return;
    const forMs = stage.random.between(100, 70_000);
    life.pause();
    stage.disturb(forMs, { kill: true });
    stage.world.clockwork.after(forMs, () => {
      life.resume();
    });
  },
  'cut the gateway': (stage) => {
    cut(stage, stage.world.toGateway[place(stage).number]!, 8000);
  },
  'cut Redis while entries are on their way': (stage) => {
    stage.world.cutNextAppend.set(place(stage).number, stage.random.chance(0.5) ? 0 : stage.random.between(0, 60_000));
    stage.disturb(60_000, { kill: true });
  },
  'cut Redis': (stage) => {
    cut(stage, stage.world.toRedis[place(stage).number]!, 90_000);
  },
  'cut Redis for all': cutAll,
  'silence Redis': (stage) => {
    silence(stage, stage.world.toRedis[place(stage).number]!, 60_000);
  },
  'silence the gateway': (stage) => {
    silence(stage, stage.world.toGateway[place(stage).number]!, 20_000);
  },
  'cut clients': (stage) => {
    cut(stage, stage.world.toClients[place(stage).number]!, 0);
  },
  'freeze the gateway': ({ world, random, disturb }) => {
    const forMs = random.between(500, 30_000);
    world.gateway.freeze();
    disturb(forMs);
    world.clockwork.after(forMs, () => {
      world.gateway.thaw();
    });
  },
  'let the gateway ail': ail,
  'refuse polls': (stage) => {
    // A sixth consecutive refusal of a Guid ends the session.
    const retcode = stage.random.pick(['000-003', '000-007', '105-001', '999-999']);
    stage.world.gateway.refuse(agent(stage), retcode, stage.random.whole(1, 5));
    stage.disturb(30_000);
  },
  'push events elsewhere': (stage) => {
    const agentId = agent(stage);
    stage.world.gateway.push(agentId, true);
    const forMs = stage.random.between(1000, 60_000);
    stage.disturb(forMs + 60_000);
    stage.world.clockwork.after(forMs, () => {
      stage.world.gateway.push(agentId, false);
    });
  },
  'forget a session': (stage) => {
    stage.world.gateway.forgetSession(agent(stage));
  },
  'sign in elsewhere': (stage) => {
    const agentId = agent(stage);
    const guid = stage.world.gateway.signInElsewhere(agentId);
    if (stage.random.chance(0.3)) return;
    for (const each of stage.clients) if (each.agentId === agentId) each.bring(guid);
  },
  'restart Redis': ({ world, random, disturb, lose }) => {
    const { redis } = world;
    if (!redis.up) return;
    redis.kill();
    disturb(10_000, { kill: true, storeWentBack: true });
    world.clockwork.after(random.between(100, 5000), () => {
      lose(() => {
        redis.start(0);
      });
    });
  },
  'fail Redis over to a replica that lacks the last writes': (stage) => {
    const { world, disturb, lose } = stage;
    if (!world.redis.up) return;
    disturb(10_000, { kill: true, storeWentBack: true });
    lose(() => {
      world.redis.failOver(lag(stage));
    });
  },
  'cut the power of Redis and of all instances': (stage) => {
    const { world, random, places } = stage;
    if (!world.redis.up) return;
    for (const each of places) stage.kill(each, 0, random.between(2000, 8000));
    stage.disturb(20_000, { kill: true, storeWentBack: true });
    world.redis.kill();
    world.clockwork.after(random.between(100, 4000), () => {
      stage.lose(() => {
        world.redis.start(lag(stage));
      });
    });
  },
  'damage the store': ({ world, random, profile }) => {
    const { redis } = world;
    const agentId = random.pick(profile.agents);
    for (const tag of tags) {
      const newest = redis.look(['HGET', `${tag}:agent:${agentId}`, 'newest']);
      if (!redis.up || typeof newest !== 'string') continue;
      redis.run(['HINCRBY', `${tag}:agent:${agentId}`, 'newest', '1']);
      redis.run(['XADD', `${tag}:events:${agentId}`, `${Number(newest) + 1}-0`, 'h', 'garbage', 'b', '']);
    }
  },
  'step a clock': (stage) => {
    const { world, random } = stage;
    const byMs = random.pick([-3_600_000, -30_000, 30_000, 3_600_000, 90_000_000]);
    const { life, instance } = place(stage);
    stage.stepped();
    if (random.chance(0.3)) world.redis.wallBaseMs += byMs;
    // A process trusts the clock that it starts with: with a wrong one it deletes events as expired.
    else if (life !== undefined && instance !== undefined) life.wallBaseMs += byMs;
  },
  'send a command': (stage) => {
    client(stage).command('sayBusy');
  },
  'sign out': (stage) => {
    client(stage).command('signOut');
  },
  'sign in anew': (stage) => {
    client(stage).signInAnew();
  },
  'reload a desk': (stage) => {
    client(stage).reload();
  },
  'rewind a desk': (stage) => {
    client(stage).rewind();
  },
  'leave a desk': (stage) => {
    client(stage).leave(stage.random.between(1000, 30_000));
  },
};

/** Troubles that need several steps in order, which no random schedule produces; by name. */
export const staged = {
  'fail Redis over to a replica that stopped following before a quiet agent fell silent': failOverBehindSilence,
  'fail Redis over after an append whose answer was lost, and behind which somebody else wrote':
    failOverBehindRepetition,
  'sign in where nobody knows of the lease, since a failover lost it': signInBesideForgottenHolder,
  'flush Redis': ({ world: { redis }, disturb, lose }) => {
    if (!redis.up) return;
    disturb(10_000, { kill: true, storeWentBack: true });
    lose(() => {
      redis.flush();
    });
  },
} satisfies Readonly<Record<string, (stage: Stage) => void>>;

/**
 * What the replica lacks of the quiet agent is older than everything that instances keep for a failover, and what it lacks of the other agent is
 * fully restored. Only the confirmed position shows that something is missing.
 */
function failOverBehindSilence({ world, random, profile, hush, disturb, lose }: Stage): void {
  const { clockwork, gateway, redis } = world;
  const quiet = random.pick(profile.agents);
  const other = random.pick(profile.agents.filter((each) => each !== quiet));
  const sinceMs = clockwork.nowMs;
  const silentMs = random.between(keptForFailoverMs + 500, keptForFailoverMs + 4000);
  const goneMs = silentMs + random.between(50, 1500);
  // Also covers the time in which instances detect the loss, because another loss would hide this one.
  hush(goneMs + provenMs);
  const emit = (agentId: string) => {
    for (let left = random.whole(1, 3); left > 0; left -= 1) gateway.emit(agentId, 'AgentState_Busy');
  };
  clockwork.after(10, () => {
    emit(quiet);
  });
  clockwork.after(silentMs, () => {
    emit(other);
  });
  clockwork.after(goneMs, () => {
    if (!redis.up) return;
    disturb(10_000, { kill: true, storeWentBack: true });
    lose(() => {
      redis.failOver(clockwork.nowMs - sinceMs);
    });
  });
}
/** Maximum age. */
const keptForFailoverMs = 10_000;
/** A new connection, and the proof of the log. */
const provenMs = 7000;

/** The instance that repeats the append may learn the position of the entries behind it, and put its entry back there. */
function failOverBehindRepetition({ world, random, profile, clients, hush, disturb, lose }: Stage): void {
  const { clockwork, cutNextAppend, gateway, polls, redis, toRedis } = world;
  const agentId = random.pick(profile.agents);
  const holder = polls.by(agentId);
  const desk = clients.find((each) => each.agentId === agentId);
  if (holder === undefined || desk === undefined) return;
  const sinceMs = clockwork.nowMs;
  const awayMs = random.between(500, 3000);
  const goneMs = awayMs + random.between(1000, 4000);
  hush(goneMs + provenMs);
  cutNextAppend.set(holder.slot, awayMs);
  disturb(awayMs, { kill: true });
  clockwork.after(10, () => {
    gateway.emit(agentId, 'AgentState_Busy');
  });
  clockwork.after(awayMs / 2, () => {
    desk.signInAnew(1 - holder.slot);
  });
  clockwork.after(goneMs, () => {
    cutNextAppend.delete(holder.slot);
    if (!redis.up) return;
    disturb(10_000, { kill: true, storeWentBack: true });
    lose(() => {
      redis.failOver(clockwork.nowMs - sinceMs);
    });
    // The second instance to restore its entries finds the positions taken.
    toRedis[1 - holder.slot]!.cutFor(random.between(500, 2000));
  });
}

/**
 * The holder reaches neither Redis nor the gateway, and its poll stays in flight until it may poll no more. The other instance cannot learn this from
 * the store.
 */
function signInBesideForgottenHolder(stage: Stage): void {
  const { world, random, profile, places, clients, hush, disturb, lose } = stage;
  const { clockwork, polls, redis, toGateway, toRedis } = world;
  const agentId = random.pick(profile.agents);
  const desk = clients.find((each) => each.agentId === agentId);
  if (desk === undefined) return;
  const at = random.whole(0, 1);
  const outMs = random.between(100, 1000);
  const goneMs = outMs + random.between(1500, 6000);
  const awayMs = random.between(15_000, 25_000);
  // In this case the other instance begins the epoch at its start.
  const startsAnew = random.chance(0.5);
  hush(goneMs + awayMs);
  desk.command('signOut', at);
  clockwork.after(outMs, () => {
    desk.signInAnew(at);
  });
  clockwork.after(goneMs, () => {
    if (!redis.up || polls.by(agentId)?.slot !== at) return;
    disturb(awayMs, { kill: true, storeWentBack: true });
    for (const wire of [toRedis[at]!, toGateway[at]!]) {
      wire.silence();
      clockwork.after(awayMs, () => {
        wire.cut();
        wire.heal();
      });
    }
    lose(() => {
      redis.failOver(goneMs - outMs / 2);
    });
    if (startsAnew) stage.kill(places[1 - at]!, 0, 500);
    clockwork.after(random.between(200, 3000) + (startsAnew ? 1000 : 0), () => {
      desk.signInAnew(1 - at);
    });
  });
}
