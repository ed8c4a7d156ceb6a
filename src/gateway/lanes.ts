/**
 * The commands of clients, in lanes: one for each session. What changes something is sent one at a time and in the order in which it came,
 * since two connections to the gateway keep none; what only reads goes at once. A lane takes so many and refuses the rest, so that nobody
 * piles up work without end, and nobody but the holder of a session fills its lane.
 */
import { GatewayTimeout, TooManyRequests } from './failures.ts';

interface Lane {
  /** Under way or waiting. */
  commands: number;
  /** One that changes something is under way. */
  busy: boolean;
  /** Those that wait for it, in their order. */
  readonly waiting: (() => void)[];
}

export class CommandLanes {
  readonly #lanes = new Map<string, Lane>();
  readonly #limit: number;
  readonly #patienceMs: number;

  /**
   * @param limit commands of one lane, under way or waiting
   * @param patienceMs how long a command waits for its turn
   */
  constructor(limit: number, patienceMs: number) {
    this.#limit = limit;
    this.#patienceMs = patienceMs;
  }

  /**
   * A command that changes something: it is sent when those before it are answered.
   * @throws {TooManyRequests} where the lane is full
   * @throws {GatewayTimeout} where its turn does not come: nothing was sent
   */
  async inOrder<Answer>(name: string, command: () => Promise<Answer>): Promise<Answer> {
    const lane = this.#enter(name);
    try {
      if (lane.busy) await this.#turn(lane);
      lane.busy = true;
      try {
        return await command();
      } finally {
        const next = lane.waiting.shift();
        // Whoever is next has the turn from now on, and nobody comes between.
        if (next) next();
        else lane.busy = false;
      }
    } finally {
      this.#leave(name, lane);
    }
  }

  /** A command that only reads. @throws {TooManyRequests} where the lane is full */
  async beside<Answer>(name: string, command: () => Promise<Answer>): Promise<Answer> {
    const lane = this.#enter(name);
    try {
      return await command();
    } finally {
      this.#leave(name, lane);
    }
  }

  #enter(name: string): Lane {
    const lane = this.#lanes.get(name) ?? { commands: 0, busy: false, waiting: [] };
    if (lane.commands >= this.#limit)
      throw new TooManyRequests(`${this.#limit} commands of this agent are under way: wait for their answers`);
    this.#lanes.set(name, lane);
    lane.commands += 1;
    return lane;
  }

  #leave(name: string, lane: Lane): void {
    lane.commands -= 1;
    if (lane.commands === 0) this.#lanes.delete(name);
  }

  /** Whoever gives up waiting leaves those behind it waiting for the ones before. */
  #turn({ waiting }: Lane): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(turn), 1);
        const detail = { reached: false, reason: 'turn' };
        reject(new GatewayTimeout('earlier commands of this agent are not answered yet', detail));
      }, this.#patienceMs);
      waiting.push(turn);
    });
  }
}
