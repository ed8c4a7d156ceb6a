/**
 * An in-memory Redis that a simulation steps by hand: commands and scripts over one keyspace, with an injected wall clock and randomness. Changes are
 * recorded in a log of effects, which a replica or a disk applies as far as it has received them.
 */
import { Keyspace, type World } from './commands.ts';
import { Failure, type Reply } from './reply.ts';
import { Scripts } from './scripts.ts';

export class RedisModel {
  readonly #world: World;
  readonly #scripts: Scripts;
  #keyspace: Keyspace;

  constructor(world: World) {
    this.#world = world;
    this.#keyspace = new Keyspace(world);
    this.#scripts = new Scripts((command) => this.#keyspace.run(command));
  }

  /** @param command name and arguments as binary strings */
  run(command: readonly string[]): Reply {
    const [name = '', text = '', keyCount = '0', ...rest] = command;
    switch (name.toUpperCase()) {
      case 'EVAL':
        return this.#evaluate(this.#scripts.load(text), Number(keyCount), rest);
      case 'EVALSHA':
        return this.#evaluate(text, Number(keyCount), rest);
      case 'SCRIPT':
        return text.toUpperCase() === 'LOAD'
          ? this.#scripts.load(keyCount)
          : new Failure(`ERR the model has no SCRIPT ${text}`);
      default:
        return this.#keyspace.run(command);
    }
  }

  /** @returns what changed since the last call, as commands that a replica runs */
  takeEffects(): readonly (readonly string[])[] {
    return this.#keyspace.takeEffects();
  }

  /** Restarts with the data that these effects produce, like a server that loads its file or a replica that takes over. */
  restart(effects: readonly (readonly string[])[]): void {
    this.#scripts.forget();
    this.#keyspace = new Keyspace(this.#world);
    for (const effect of effects) this.#keyspace.run(effect);
    this.#keyspace.takeEffects();
  }

  #evaluate(sha: string, keyCount: number, rest: readonly string[]): Reply {
    return this.#scripts.evaluate(sha, rest.slice(0, keyCount), rest.slice(keyCount));
  }
}
