/** The health of the connection to Redis: its state, and which commands it may carry. All other parts ask here. */
import { StoreFailedError } from '../journal.ts';

/**
 * - `connecting`: opened for the first time. The library refuses what it cannot send yet.
 * - `healthy`: the server that this process knows answers.
 * - `suspect`: that server leaves a command unanswered.
 * - `unproven`: there is a connection, and perhaps another server behind it.
 * - `lost`: there is no connection.
 * - `ended`: closed by this process.
 */
export type HealthState = 'connecting' | 'healthy' | 'suspect' | 'unproven' | 'lost' | 'ended';

/** `proven`: the server has been checked, and what it lacked is restored. `doubted`: another server answers over the same connection. */
export type HealthEvent = 'ready' | 'closed' | 'answered' | 'unanswered' | 'doubted' | 'proven' | 'ended';

/**
 * Which commands are sent while the connection is not healthy. `usual`: none, so that no caller waits for an unreachable store. `steady`: also over a
 * suspect connection, because these commands find out that it answers again. `first`: also before it is known which server answers.
 */
export type Urgency = 'usual' | 'steady' | 'first';

/** An event that a state does not name leaves the state as it is. */
const transitions: Readonly<Record<HealthState, Partial<Record<HealthEvent, HealthState>>>> = {
  connecting: { ready: 'healthy', closed: 'lost', doubted: 'unproven', ended: 'ended' },
  healthy: { unanswered: 'suspect', closed: 'lost', doubted: 'unproven', ended: 'ended' },
  suspect: { ready: 'healthy', answered: 'healthy', closed: 'lost', doubted: 'unproven', ended: 'ended' },
  unproven: { proven: 'healthy', closed: 'lost', ended: 'ended' },
  // The library sends some commands before it says that it is ready, so the proof can come first.
  lost: { ready: 'unproven', proven: 'healthy', ended: 'ended' },
  ended: {},
};

const admitted: Readonly<Record<HealthState, readonly Urgency[]>> = {
  connecting: ['usual', 'steady', 'first'],
  healthy: ['usual', 'steady', 'first'],
  suspect: ['steady', 'first'],
  unproven: ['first'],
  lost: ['first'],
  ended: [],
};

const refusals: Partial<Record<HealthState, string>> = {
  suspect: 'Redis does not answer',
  unproven: 'The connection to Redis is not verified yet',
  lost: 'The connection to Redis is not verified yet',
};

export const nextHealth = (state: HealthState, event: HealthEvent): HealthState => transitions[state][event] ?? state;

export const admits = (state: HealthState, urgency: Urgency): boolean => admitted[state].includes(urgency);

export interface HealthListener {
  /** Redis can be reached again, or can no longer be reached. */
  readonly reachable: (yes: boolean, why: string) => void;
  /** There is a connection again, and perhaps another server behind it: `prove` once that is known. */
  readonly connected: () => void;
}

/** A command that waits for this time makes the connection suspect. */
const stalledMs = 700;

/** The regular writes to Redis: the batches of the event log, and the rounds. */
type Writes = 'append' | 'round';

export class ConnectionHealth {
  readonly #listener: HealthListener;
  #state: HealthState = 'connecting';
  #connection = 0;
  /** The state that was last reported to the listener. */
  #isReachable: boolean | undefined;
  /** The commands that are not answered, oldest first. */
  readonly #inFlight = new Set<{ readonly sentAtMs: number }>();
  readonly #writeFailures = new Map<Writes, unknown>();

  constructor(listener: HealthListener) {
    this.#listener = listener;
  }

  /** The present state: a healthy connection is suspect while a command waits too long. */
  get state(): HealthState {
    return this.#isStalled() ? nextHealth(this.#state, 'unanswered') : this.#state;
  }

  /** Counts connections: what is known of the server behind one is not known of the server behind the next. */
  get connection(): number {
    return this.#connection;
  }

  /** @throws {StoreFailedError} When no command of this urgency may be sent now. */
  check(urgency: Urgency): void {
    const { state } = this;
    if (!admits(state, urgency))
      throw new StoreFailedError('unavailable', refusals[state] ?? `the connection to Redis is ${state}`);
  }

  /** @returns a function to call once it is known whether the command was answered */
  sent(): (event: 'answered' | 'unanswered') => void {
    const command = { sentAtMs: performance.now() };
    this.#inFlight.add(command);
    return (event) => {
      this.#inFlight.delete(command);
      this.#on(event);
    };
  }

  ready(target: string): void {
    this.#on('ready');
    this.#report(true, target);
    if (this.#state === 'unproven') this.#listener.connected();
  }

  /** An attempt to connect failed; `closed` reports that a connection is gone. */
  failed(why: string): void {
    this.#report(false, why);
  }

  closed(why: string): void {
    this.#connection += 1;
    this.#on('closed');
    this.#report(false, why);
  }

  /** From now on it is not known which server answers. */
  doubt(): void {
    this.#connection += 1;
    this.#on('doubted');
  }

  /** The server behind this connection has been checked, and what it lacked has been restored. */
  prove(connection: number): void {
    if (connection === this.#connection) this.#on('proven');
  }

  end(): void {
    this.#on('ended');
  }

  /** @param failure why the newest write of this kind failed; undefined if it did not */
  wrote(writes: Writes, failure: unknown): void {
    this.#writeFailures.set(writes, failure);
  }

  /** Why the newest write of this kind, or of any kind, failed; undefined if it did not. */
  writeFailure(writes?: Writes): unknown {
    if (writes !== undefined) return this.#writeFailures.get(writes);
    return this.#writeFailures.get('append') ?? this.#writeFailures.get('round');
  }

  #on(event: HealthEvent): void {
    this.#state = nextHealth(this.#state, event);
  }

  #report(isReachable: boolean, why: string): void {
    const before = this.#isReachable;
    this.#isReachable = isReachable;
    // The first connection is not reported.
    const isNews = isReachable ? before === false : before !== false;
    if (isNews && this.#state !== 'ended') this.#listener.reachable(isReachable, why);
  }

  #isStalled(): boolean {
    const [oldest] = this.#inFlight;
    return oldest !== undefined && performance.now() - oldest.sentAtMs > stalledMs;
  }
}
