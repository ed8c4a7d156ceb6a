/** A GraphQL server whose messages the test writes, over a real WebSocket, for behaviour that the real server does not produce on demand. */
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';

interface Message {
  readonly id: string;
  readonly type: string;
  readonly payload?: { readonly variables?: Readonly<Record<string, unknown>>; readonly [key: string]: unknown };
}

/** A subscription that a client has opened. */
export class Opened {
  /** The payload of `connection_init`. */
  readonly credential: Readonly<Record<string, unknown>>;
  readonly variables: Readonly<Record<string, unknown>>;
  readonly #socket: WebSocket;
  readonly #id: string;

  constructor(socket: WebSocket, init: Readonly<Record<string, unknown>>, { id, payload }: Message) {
    this.credential = init;
    this.variables = payload?.variables ?? {};
    this.#socket = socket;
    this.#id = id;
  }

  item(typeName: string, id: string, fields: object = {}): void {
    const receivedAt = new Date().toISOString();
    const event = { __typename: typeName, id, type: typeName, isLate: false, receivedAt, ...fields };
    this.#send('next', { data: { agentEvents: event } });
  }

  /** Sends the first item of every stream. */
  begin(parts: object = { status: 'IDLE', conference: null, unavailable: [] }): void {
    const read = this.variables['state'] === true ? parts : {};
    this.item('AgentSnapshot', `snapshot-${Math.random()}`, { calls: [], ...read });
  }

  error(code: string, extensions: object = {}): void {
    this.#send('error', [{ message: `it is ${code}`, extensions: { code, ...extensions } }]);
  }

  complete(): void {
    this.#send('complete');
  }

  close(code: number): void {
    this.#socket.close(code, 'scripted');
  }

  #send(type: string, payload?: unknown): void {
    this.#socket.send(JSON.stringify({ id: this.#id, type, payload }));
  }
}

/** Handlers of the first, second, … subscription. The last one handles all further subscriptions. */
export type Script = readonly ((opened: Opened) => void)[];

export class ScriptedServer implements AsyncDisposable {
  readonly opened: Opened[] = [];
  /** Answers no ping, as if the connection were cut silently. */
  mute = false;
  readonly #server: WebSocketServer;

  private constructor(server: WebSocketServer, script: Script) {
    this.#server = server;
    server.on('connection', (socket) => {
      let init: Readonly<Record<string, unknown>> = {};
      socket.on('message', (data) => {
        const message = JSON.parse((data as Buffer).toString()) as Message;
        if (message.type === 'connection_init') {
          init = message.payload ?? {};
          socket.send('{"type":"connection_ack"}');
        } else if (message.type === 'ping' && !this.mute) {
          socket.send('{"type":"pong"}');
        } else if (message.type === 'subscribe') {
          const opened = new Opened(socket, init, message);
          this.opened.push(opened);
          script[Math.min(this.opened.length, script.length) - 1]?.(opened);
        }
      });
    });
  }

  static async start(...script: Script): Promise<ScriptedServer> {
    const server = new WebSocketServer({ port: 0, host: '127.0.0.1', handleProtocols: () => 'graphql-transport-ws' });
    await new Promise((resolve) => server.once('listening', resolve));
    return new ScriptedServer(server, script);
  }

  /** Number of open sockets. */
  get sockets(): number {
    return this.#server.clients.size;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}/graphql`;
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const socket of this.#server.clients) socket.terminate();
    await new Promise((resolve) => {
      this.#server.close(resolve);
    });
  }
}
