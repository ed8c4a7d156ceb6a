/**
 * The commands of clients, in lanes: one for each session. What changes something is sent one at a time and in the order in which it came,
 * since two connections to the gateway keep none; what only reads goes at once. A lane takes so many and refuses the rest, so that nobody
 * piles up work without end, and nobody but the holder of a session fills its lane.
 */
import { GatewayTimeout, TooManyRequests } from './failures.ts';

interface Lane {
  /** Under way or waiting. */
  commands: number;
  /** Those of them that change something. */
  ordered: number;
  /** Resolves when the last of these is answered. */
  last: Promise<void>;
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
  inOrder<Answer>(name: string, command: () => Promise<Answer>): Promise<Answer> {
    return this.#enter(name, async (lane) => {
      const before = lane.last;
      const answer = lane.ordered++ === 0 ? command() : this.#turn(before).then(command);
      // Whoever gives up waiting leaves those behind it waiting for the ones before.
      lane.last = Promise.allSettled([before, answer]).then(() => undefined);
      try {
        return await answer;
      } finally {
        lane.ordered -= 1;
      }
    });
  }

  /** A command that only reads. @throws {TooManyRequests} where the lane is full */
  beside<Answer>(name: string, command: () => Promise<Answer>): Promise<Answer> {
    return this.#enter(name, command);
  }

  async #enter<Answer>(name: string, run: (lane: Lane) => Promise<Answer>): Promise<Answer> {
    const lane = this.#lanes.get(name) ?? { commands: 0, ordered: 0, last: Promise.resolve() };
    if (lane.commands >= this.#limit)
      throw new TooManyRequests(`${this.#limit} commands of this agent are under way: wait for their answers`);
    this.#lanes.set(name, lane);
    lane.commands += 1;
    try {
      return await run(lane);
    } finally {
      lane.commands -= 1;
      if (lane.commands === 0) this.#lanes.delete(name);
    }
  }

  async #turn(before: Promise<void>): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const patience = new Promise<never>((_resolve, reject) => {
      timer = setTimeout(() => {
        const detail = { reached: false, reason: 'turn' };
        reject(new GatewayTimeout('earlier commands of this agent are not answered yet', detail));
      }, this.#patienceMs);
    });
    try {
      await Promise.race([before, patience]);
    } finally {
      clearTimeout(timer);
    }
  }
}
