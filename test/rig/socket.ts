/** Subscriptions and requests over graphql-transport-ws with the graphql-ws client, as a front end makes them. */
import { createClient, type Client, type ClientOptions } from 'graphql-ws';
import { WebSocket } from 'ws';
import { eventually } from './eventually.ts';
import type { GraphqlError, Outcome, WatchedEvent } from './client.ts';
import { expect } from 'vitest';

export interface SocketOptions {
  readonly connectionParams?: Record<string, unknown>;
  /** Headers of the upgrade request. */
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Heard {
  readonly data?: Readonly<Record<string, Outcome | null>> | null;
  readonly errors?: readonly GraphqlError[];
}

/** One socket with its operations. */
export class Socket implements AsyncDisposable {
  readonly client: Client;
  /** Close code, after the socket has closed. */
  closed: number | undefined;
  #opened = 0;

  constructor(url: string, { connectionParams, headers = {} }: SocketOptions = {}) {
    class WithHeaders extends WebSocket {
      constructor(address: string, protocols: string | string[]) {
        super(address, protocols, { headers: { ...headers } });
      }
    }
    this.client = createClient({
      url: url.replace('http', 'ws'),
      webSocketImpl: WithHeaders,
      lazy: true,
      lazyCloseTimeout: 60_000,
      retryAttempts: 0,
      ...(connectionParams !== undefined && { connectionParams }),
      on: {
        opened: () => {
          this.#opened += 1;
        },
        closed: (event) => {
          this.closed = (event as { readonly code: number }).code;
        },
      },
    } satisfies ClientOptions);
  }

  /** How often a connection was opened. */
  get opened(): number {
    return this.#opened;
  }

  /** Returns one answer, including its errors. */
  ask(query: string, variables: Record<string, unknown> = {}): Promise<Heard> {
    return new Promise((resolve, reject) => {
      let heard: Heard = {};
      this.client.subscribe<Record<string, Outcome | null>>(
        { query, variables },
        {
          next: (answer) => {
            heard = answer as Heard;
          },
          error: (error) => {
            if (Array.isArray(error)) resolve({ errors: error as readonly GraphqlError[] });
            else reject(error instanceof Error ? error : new Error(`the socket closed with ${String(this.closed)}`));
          },
          complete: () => {
            resolve(heard);
          },
        },
      );
    });
  }

  watch(agentId: string, after?: string): SocketWatch {
    return new SocketWatch(this.client, agentId, after);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.client.dispose();
  }
}

export class SocketWatch {
  readonly events: WatchedEvent[] = [];
  readonly errors: GraphqlError[] = [];
  completed = false;
  /** The error that the client received when the socket was lost. */
  broken: unknown;
  readonly stop: () => void;

  constructor(client: Client, agentId: string, after: string | undefined) {
    const query =
      'subscription ($agentId: ID!, $after: ID) { agentEvents(agentId: $agentId, after: $after) { __typename id type content } }';
    this.stop = client.subscribe<{ agentEvents?: WatchedEvent }>(
      { query, variables: { agentId, after } },
      {
        next: ({ data, errors }) => {
          if (data?.agentEvents) this.events.push(data.agentEvents);
          this.errors.push(...((errors ?? []) as unknown as readonly GraphqlError[]));
        },
        error: (error) => {
          if (Array.isArray(error)) this.errors.push(...(error as readonly GraphqlError[]));
          else this.broken = error;
        },
        complete: () => {
          this.completed = true;
        },
      },
    );
  }

  get types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  async untilTypes(...types: readonly string[]): Promise<void> {
    await eventually(() => {
      expect(this.types).toEqual(expect.arrayContaining([...types]));
    });
  }
}
