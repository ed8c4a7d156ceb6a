/**
 * A model front end: remembers the id of the last item, reconnects with it whenever its connection ends without `complete`, and drops duplicates.
 * Everything is logged for the checker, duplicates included.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { EventStream } from '../rig/event-stream.ts';
import type { Arrival, ClientLog, Told } from './evidence.ts';

export interface ClientOptions {
  readonly name: string;
  /** Called for each connection, because a balancer may send the next one elsewhere. */
  readonly url: () => string;
  readonly agentId: string;
  readonly guid: string;
  /** The cursor that it starts with. */
  readonly from: string;
  readonly transport: 'sse' | 'ws';
  /** Additional selected fields. */
  readonly fields?: string;
  readonly snapshot?: boolean;
}

interface Item {
  readonly __typename: string;
  readonly id: string;
  readonly type: string;
  readonly occurredAt: string | null;
  readonly receivedAt: string;
  readonly isLate: boolean;
  readonly content: unknown;
  readonly since?: string;
  readonly until?: string;
  readonly cause?: string;
}

interface Result {
  readonly data?: { readonly agentEvents?: Item } | null;
  readonly errors?: readonly { readonly extensions?: { readonly code?: string; readonly resumeAfter?: string } }[];
}

/** What EventSource calls `retry`; short, to keep rows short. */
const comeBackMs = 30;

export class StreamClient {
  readonly options: ClientOptions;
  readonly arrivals: Arrival[] = [];
  readonly told: Told[] = [];
  readonly connections: (string | undefined)[] = [];
  /** The close code of each WebSocket. */
  readonly closeCodes: number[] = [];
  readonly #seen = new Set<string>();
  readonly #serials = new Set<number>();
  end: ClientLog['end'] = 'open';
  /** The id of the newest item, or the cursor that an error gave for resuming. */
  after: string;
  /** While set, no bytes or messages are read from the socket. */
  #paused = false;
  #socket: { pause(): void; resume(): void; cut(): void } | undefined;
  readonly done: Promise<void>;

  constructor(options: ClientOptions) {
    this.options = options;
    this.after = options.from;
    this.done = this.#run();
  }

  get log(): ClientLog {
    const { name, agentId, from } = this.options;
    const { arrivals, told, connections, end } = this;
    return { name, agentId, from, arrivals, told, connections, end };
  }

  get codes(): readonly string[] {
    return this.told.map(({ code }) => code);
  }

  get types(): readonly string[] {
    return this.arrivals.map(({ type }) => type);
  }

  has(serial: number): boolean {
    return this.#serials.has(serial);
  }

  /** Stops reading without closing, like a machine that went to sleep. */
  stall(): void {
    this.#paused = true;
    this.#socket?.pause();
  }

  resume(): void {
    this.#paused = false;
    this.#socket?.resume();
  }

  /** Ends the connection; the client reconnects. */
  drop(): void {
    this.#socket?.cut();
  }

  /** Ends the connection for good. */
  async leave(): Promise<void> {
    if (this.end === 'open') this.end = 'left';
    this.#socket?.resume();
    this.#socket?.cut();
    await this.done;
  }

  /** Ends the connection, but keeps `end` for the checker, because the client was connected until the end of the run. */
  async close(): Promise<void> {
    const { end } = this;
    await this.leave();
    this.end = end;
  }

  async #run(): Promise<void> {
    // In a later tick, so that the creator can inspect the object first.
    await Promise.resolve();
    for (;;) {
      this.connections.push(this.after);
      await (this.options.transport === 'sse' ? this.#overSse() : this.#overWebSocket());
      this.#socket = undefined;
      if (this.end !== 'open') return;
      await pause(comeBackMs);
    }
  }

  #document() {
    const { agentId, fields = '', snapshot = false } = this.options;
    return {
      query: `subscription ($agentId: ID!, $after: ID, $snapshot: Boolean) { agentEvents(agentId: $agentId, after: $after, snapshot: $snapshot) {
        __typename id type occurredAt receivedAt isLate content ... on StreamGap { since until cause } ${fields} } }`,
      variables: { agentId, after: this.after, snapshot },
    };
  }

  /** @returns false if reconnecting cannot resume the stream */
  #take(result: Result): void {
    for (const { extensions } of result.errors ?? []) {
      this.told.push({ code: extensions?.code ?? 'UNKNOWN', arrivals: this.arrivals.length });
      if (extensions?.resumeAfter !== undefined) this.after = extensions.resumeAfter;
    }
    const item = result.data?.agentEvents;
    if (item === undefined) return;
    const serial = serialOf(item.content);
    this.after = item.id;
    this.#seen.add(item.id);
    if (serial !== null) this.#serials.add(serial);
    this.arrivals.push({
      id: item.id,
      typeName: item.__typename,
      type: item.type,
      serial,
      occurredAtMs: item.occurredAt === null ? null : Date.parse(item.occurredAt),
      connection: this.connections.length,
      atMs: Date.now(),
      cause: item.cause ?? null,
      sinceMs: item.since === undefined ? null : Date.parse(item.since),
      untilMs: item.until === undefined ? null : Date.parse(item.until),
      late: item.isLate,
      receivedAtMs: Date.parse(item.receivedAt),
    });
  }

  /** `complete`: the server has nothing more for this session, unless an earlier error said otherwise. */
  #completed(): void {
    const recoverable = new Set([
      'CURSOR_EXPIRED',
      'TOO_SLOW',
      'GATEWAY_UNAVAILABLE',
      'GATEWAY_TIMEOUT',
      'OPERATION_LIMIT',
      'STORE_UNAVAILABLE',
    ]);
    const last = this.told.at(-1);
    const goesOn = last?.arrivals === this.arrivals.length && recoverable.has(last.code);
    if (this.end === 'open' && !goesOn) this.end = 'over';
  }

  #hold(socket: { pause(): void; resume(): void; cut(): void }): void {
    this.#socket = socket;
    if (this.#paused) socket.pause();
  }

  #overSse(): Promise<void> {
    const { url, guid } = this.options;
    return new Promise((resolve) => {
      const stream = new EventStream({
        url: url(),
        guid,
        document: this.#document(),
        next: (json) => {
          this.#take(JSON.parse(json) as Result);
        },
        complete: () => {
          this.#completed();
        },
        closed: resolve,
      });
      this.#hold(stream);
    });
  }

  #overWebSocket(): Promise<void> {
    const { url, guid } = this.options;
    return new Promise((resolve) => {
      const socket = new WebSocket(url().replace(/^http/, 'ws'), 'graphql-transport-ws');
      this.#hold({ pause: () => socket.pause(), resume: () => socket.resume(), cut: () => socket.terminate() });
      const send = (message: object) => {
        socket.send(JSON.stringify(message));
      };
      socket.on('error', () => undefined);
      socket.on('close', (code) => {
        this.closeCodes.push(code);
        resolve();
      });
      socket.on('open', () => {
        send({ type: 'connection_init', payload: { Guid: guid } });
        if (this.#paused) socket.pause();
      });
      socket.on('message', (bytes: Buffer) => {
        const { type, payload } = JSON.parse(bytes.toString()) as { readonly type: string; readonly payload?: unknown };
        if (type === 'connection_ack') send({ id: '1', type: 'subscribe', payload: this.#document() });
        if (type === 'ping') send({ type: 'pong' });
        if (type === 'next') this.#take(payload as Result);
        if (type === 'error') this.#take({ errors: payload as NonNullable<Result['errors']> });
        if (type === 'complete' || type === 'error') {
          this.#completed();
          socket.close();
        }
      });
    });
  }
}

function serialOf(content: unknown): number | null {
  const serial = typeof content === 'object' && content !== null && 'serial' in content ? content.serial : null;
  return typeof serial === 'number' ? serial : null;
}
