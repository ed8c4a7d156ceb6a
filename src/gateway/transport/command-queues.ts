/**
 * The commands of clients, in lanes: one for each session. What changes something is sent one at a time and in the order in which it came,
 * since two connections to the gateway keep none; what only reads goes at once. A lane takes so many and refuses the rest, so that nobody
 * piles up work without end, and nobody but the holder of a session fills its lane.
 */
import { GatewayTimeout, TooManyRequests } from '../failures.ts';

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
   * A command takes its place, and leaves it when it is answered.
   * @param inOrder it changes something: it is sent when those before it are answered
   * @throws {TooManyRequests} where the lane is full
   */
  enter(name: string, inOrder: boolean): Place {
    let lane = this.#lanes.get(name);
    if (lane === undefined) {
      lane = new Lane(this.#patienceMs, () => this.#lanes.delete(name));
      this.#lanes.set(name, lane);
    }
    if (lane.commands >= this.#limit)
      throw new TooManyRequests(`${this.#limit} commands of this agent are under way: wait for their answers`);
    return new Place(lane, inOrder);
  }
}

class Lane {
  /** Under way or waiting. */
  commands = 0;
  /** One that changes something is under way. */
  busy = false;
  /** Those that wait for it, in their order. */
  readonly #waiting: (() => void)[] = [];
  readonly #patienceMs: number;
  readonly #empty: () => void;

  constructor(patienceMs: number, empty: () => void) {
    this.#patienceMs = patienceMs;
    this.#empty = empty;
  }

  /** Whoever gives up waiting leaves those behind it waiting for the ones before. @throws {GatewayTimeout} */
  turn(): Promise<void> {
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        this.#waiting.splice(this.#waiting.indexOf(turn), 1);
        const detail = { reached: false, reason: 'turn' };
        reject(new GatewayTimeout('earlier commands of this agent are not answered yet', detail));
      }, this.#patienceMs);
      this.#waiting.push(turn);
    });
  }

  /** Whoever is next has the turn from now on, and nobody comes between. */
  pass(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.busy = false;
  }

  left(): void {
    this.commands -= 1;
    if (this.commands === 0) this.#empty();
  }
}

/** A command's place in its lane. */
export class Place {
  /** To be waited for before the command is sent; it rejects with a `GatewayTimeout` where the turn does not come. */
  readonly turn: Promise<void> | undefined;
  readonly #lane: Lane;
  #hasTurn: boolean;

  constructor(lane: Lane, inOrder: boolean) {
    this.#lane = lane;
    lane.commands += 1;
    this.#hasTurn = inOrder && !lane.busy;
    if (this.#hasTurn) lane.busy = true;
    else if (inOrder)
      this.turn = lane.turn().then(() => {
        this.#hasTurn = true;
      });
  }

  leave(): void {
    if (this.#hasTurn) this.#lane.pass();
    this.#lane.left();
  }
}
