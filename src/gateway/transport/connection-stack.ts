/**
 * One connection for each poll in flight, however many there are. A pool would search all of its connections for a free one on every poll: with ten
 * thousand connections that is most of a poll's cost.
 */

/** A connection that is idle for this time is closed. */
const idleMs = 60_000;

export class ConnectionStack<Connection extends { destroy(): Promise<void> }> {
  readonly #connect: () => Connection;
  readonly #all = new Set<Connection>();
  /** The connection used last is used next, so that those at the bottom stay idle when there are fewer polls. */
  readonly #free: { readonly connection: Connection; readonly sinceMs: number }[] = [];

  constructor(connect: () => Connection) {
    this.#connect = connect;
  }

  take(): Connection {
    const connection = this.#free.pop()?.connection ?? this.#connect();
    this.#all.add(connection);
    return connection;
  }

  giveBack(connection: Connection): void {
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
}
