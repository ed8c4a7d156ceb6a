/** Replaces node:sqlite in a simulated instance: the part of its interface that the store uses, over the files of the simulated machine. */
import { Connection } from '../sqlite/wasm.ts';
import { lifeOf } from '../world/slots.ts';
import { world } from '../world/world.ts';

const slot = Number(/[?]slot=(\d+)$/.exec(import.meta.url)?.[1]);

export class DatabaseSync extends Connection {
  constructor(path: string) {
    super(world().host.processOf(lifeOf(slot)), path);
  }
}
