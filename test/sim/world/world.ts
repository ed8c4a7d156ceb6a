/** State shared by the parts of one simulation; shims find it here. */
import type { Host } from '../sqlite/host.ts';
import type { Clockwork } from './clockwork.ts';
import type { GatewayModel } from './gateway-model.ts';
import type { PollsInFlight } from './polls-in-flight.ts';
import type { Random } from './random.ts';
import type { RedisServer } from './redis-server.ts';
import type { Wire } from './wire.ts';

export interface World {
  readonly clockwork: Clockwork;
  readonly random: Random;
  readonly redis: RedisServer;
  /** The machine of a server that keeps its events in a SQLite file. */
  readonly host: Host;
  readonly gateway: GatewayModel;
  /** By slot. */
  readonly toRedis: readonly Wire[];
  readonly toGateway: readonly Wire[];
  readonly toClients: readonly Wire[];
  readonly polls: PollsInFlight;
  /** Slots whose connection to Redis breaks while the next entries are in flight, and for how long. */
  readonly cutNextAppend: Map<number, number>;
  readonly tell: (line: string) => void;
}

let present: World | undefined;

export function setWorld(world: World): void {
  present = world;
}

export function world(): World {
  if (present === undefined) throw new Error('no simulation is running');
  return present;
}
