/**
 * The connections of one lane, each with one request in flight. A pool would search all of its connections for a free one on every request: with ten
 * thousand polls that is most of a poll's cost.
 */

/** A connection that is idle for this time is closed. */
const idleMs = 60_000;

type Use<Connection> = (connection: Connection) => void;

export class ConnectionStack<Connection extends { destroy(): Promise<void> }> {
  readonly #connect: () => Connection;
  readonly #most: number;
  readonly #all = new Set<Connection>();
  /** The connection used last is used next, so that those at the bottom stay idle when there are fewer requests. */
  readonly #free: { readonly connection: Connection; readonly sinceMs: number }[] = [];
  readonly #waiting: Use<Connection>[] = [];

  /** @param most maximum number of connections */
  constructor(connect: () => Connection, most = Infinity) {
    this.#connect = connect;
    this.#most = most;
  }

  /** Calls `use` with a connection, at once or when one becomes free. The user gives it back. */
  take(use: Use<Connection>): void {
    const free = this.#free.pop()?.connection;
    if (free !== undefined) use(free);
    else if (this.#all.size < this.#most) use(this.#connected());
    else this.#waiting.push(use);
  }

  giveBack(connection: Connection): void {
    const next = this.#waiting.shift();
    if (next !== undefined) {
      next(connection);
      return;
    }
    const now = performance.now();
    this.#free.push({ connection, sinceMs: now });
    const [longest] = this.#free;
    if (longest === undefined || now - longest.sinceMs < idleMs) return;
    this.#free.shift();
    this.#all.delete(longest.connection);
    void longest.connection.destroy();
  }

  async destroy(): Promise<void> {
    await Promise.all([...this.#all].map((connection) => connection.destroy()));
  }

  #connected(): Connection {
    const connection = this.#connect();
    this.#all.add(connection);
    return connection;
  }
}
