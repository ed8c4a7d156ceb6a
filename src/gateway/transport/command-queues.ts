/**
 * The command queues: one per session. Commands that change something are sent one at a time and in the order of their arrival, because two
 * connections to the gateway keep no order; commands that only read are sent at once. A queue is bounded and rejects what exceeds the bound,
 * and only the holder of a session can fill its queue.
 */
import { GatewayTimeout, TooManyRequests } from '../failures.ts';

export class CommandQueues {
  readonly #queues = new Map<string, CommandQueue>();
  readonly #limit: number;
  readonly #patienceMs: number;

  /**
   * @param limit maximum number of commands per queue, in flight or waiting
   * @param patienceMs how long a command waits for its turn
   */
  constructor(limit: number, patienceMs: number) {
    this.#limit = limit;
    this.#patienceMs = patienceMs;
  }

  /**
   * Adds a command, which leaves the queue when it is answered.
   * @param inOrder whether the command changes something: it is sent after the commands before it are answered
   * @throws {TooManyRequests} when the queue is full
   */
  enter(name: string, inOrder: boolean): QueuedCommand {
    let queue = this.#queues.get(name);
    if (queue === undefined) {
      queue = new CommandQueue(this.#queues, name, this.#patienceMs);
      this.#queues.set(name, queue);
    }
    if (queue.commands >= this.#limit)
      throw new TooManyRequests(`${this.#limit} commands of this agent are in flight: wait for their answers`);
    return new QueuedCommand(queue, inOrder);
  }
}

class CommandQueue {
  /** Commands in flight or waiting. */
  commands = 0;
  /** True while a command that changes something is in flight. */
  busy = false;
  /** Commands that wait for it, in order; undefined until one has to wait. */
  #waiting: (() => void)[] | undefined;
  readonly #queues: Map<string, CommandQueue>;
  readonly #name: string;
  readonly #patienceMs: number;

  /** @param queues holds this queue under its name until it is empty */
  constructor(queues: Map<string, CommandQueue>, name: string, patienceMs: number) {
    this.#queues = queues;
    this.#name = name;
    this.#patienceMs = patienceMs;
  }

  /** If a command gives up, the commands behind it still wait for those before it. @throws {GatewayTimeout} */
  turn(): Promise<void> {
    const waiting = (this.#waiting ??= []);
    return new Promise((resolve, reject) => {
      const turn = () => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        waiting.splice(waiting.indexOf(turn), 1);
        const detail = { reached: false, reason: 'turn' };
        reject(new GatewayTimeout('Earlier commands of this agent have not been answered yet.', detail));
      }, this.#patienceMs);
      waiting.push(turn);
    });
  }

  /** Gives the turn directly to the next command. */
  pass(): void {
    const next = this.#waiting?.shift();
    if (next) next();
    else this.busy = false;
  }

  left(): void {
    this.commands -= 1;
    if (this.commands === 0) this.#queues.delete(this.#name);
  }
}

/** A command in the queue of its session. */
export class QueuedCommand {
  /** To be awaited before the command is sent. It rejects with a `GatewayTimeout` if the turn does not come in time. */
  readonly turn: Promise<void> | undefined;
  readonly #queue: CommandQueue;
  #hasTurn: boolean;

  constructor(queue: CommandQueue, inOrder: boolean) {
    this.#queue = queue;
    queue.commands += 1;
    this.#hasTurn = inOrder && !queue.busy;
    if (this.#hasTurn) queue.busy = true;
    else if (inOrder)
      this.turn = queue.turn().then(() => {
        this.#hasTurn = true;
      });
  }

  leave(): void {
    if (this.#hasTurn) this.#queue.pass();
    this.#queue.left();
  }
}
