/** A gateway whose answers the test writes, byte by byte if needed, for behaviour that the simulator does not have. */
import { createServer, type IncomingHttpHeaders, type Server as HttpServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { startServerFor, type Environment, type Server } from './facade.ts';
import { eventually } from './eventually.ts';

const basePath = '/agentgateway/resource';

/** One request that the gateway received. It stays open until the test answers it. */
export class Hit {
  readonly method: string;
  /** Below the base path, including the query. */
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
  readonly #socket: Socket;
  answered = false;

  constructor(method: string, path: string, headers: IncomingHttpHeaders, body: string, socket: Socket) {
    this.method = method;
    this.path = path;
    this.headers = headers;
    this.body = body;
    this.#socket = socket;
  }

  get guid(): string | undefined {
    const { guid } = this.headers;
    return typeof guid === 'string' ? guid : undefined;
  }

  /** Sends a complete head and body; the body may be anything. */
  answer(body: string | Uint8Array | object, headers: Readonly<Record<string, string>> = {}, status = 200): void {
    const bytes =
      typeof body === 'string'
        ? Buffer.from(body)
        : body instanceof Uint8Array
          ? Buffer.from(body)
          : Buffer.from(JSON.stringify(body));
    const head = { 'Content-Type': 'application/json', 'Content-Length': String(bytes.length), ...headers };
    const lines = Object.entries(head).map(([name, value]) => `${name}: ${value}\r\n`);
    this.raw(Buffer.concat([Buffer.from(`HTTP/1.1 ${status} X\r\n${lines.join('')}\r\n`), bytes]));
  }

  accept(further: object = {}, headers: Readonly<Record<string, string>> = {}): void {
    this.answer({ message: '', retcode: '0', ...further }, headers);
  }

  refuse(retcode: string, message = 'refused'): void {
    this.answer({ message, retcode, result: '' });
  }

  /** Sends exactly these bytes. */
  raw(bytes: string | Uint8Array): void {
    this.answered = true;
    this.#socket.write(bytes);
  }

  /**
   * Sends these bytes as fast as they are read.
   * @param next undefined: no more bytes
   * @param closed called when the connection is gone
   */
  pour(next: () => Buffer | undefined, closed: () => void): void {
    const write = () => {
      for (let piece = next(); piece !== undefined; piece = next()) if (!this.#socket.write(piece)) return;
    };
    this.#socket
      .on('drain', write)
      .once('close', closed)
      .on('error', () => undefined);
    write();
  }

  reset(): void {
    this.answered = true;
    this.#socket.resetAndDestroy();
  }

  /** Closes the connection cleanly. */
  hangUp(): void {
    this.answered = true;
    this.#socket.end();
  }
}

export class ScriptedGateway {
  readonly hits: Hit[] = [];
  readonly #server: HttpServer;
  readonly #rules: { readonly matches: (hit: Hit) => boolean; readonly answer: (hit: Hit) => void }[] = [];

  private constructor(server: HttpServer) {
    this.#server = server;
  }

  static async start(): Promise<ScriptedGateway> {
    const server = createServer();
    const gateway = new ScriptedGateway(server);
    server.on('request', (request) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const path = (request.url ?? '').replace(basePath, '');
        gateway.#take(
          new Hit(request.method ?? '', path, request.headers, Buffer.concat(chunks).toString(), request.socket),
        );
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return gateway;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}${basePath}`;
  }

  /** From now on, answers these requests immediately (`GET /agentevent` matches the beginning of method and path). The newest rule wins. */
  always(route: string, answer: (hit: Hit) => void): void {
    const rule = { matches: (hit: Hit) => `${hit.method} ${hit.path}`.startsWith(route), answer };
    this.#rules.unshift(rule);
    for (const hit of this.hits) if (!hit.answered && rule.matches(hit)) answer(hit);
  }

  /** The requests of a route, oldest first. */
  of(route: string): readonly Hit[] {
    return this.hits.filter((hit) => `${hit.method} ${hit.path}`.startsWith(route));
  }

  /** The oldest unanswered request of the route. */
  next(route: string): Promise<Hit> {
    return eventually(() => {
      const waiting = this.of(route).find((hit) => !hit.answered);
      if (waiting === undefined)
        throw new Error(`no ${route} waits; came: ${this.hits.map(({ method, path }) => `${method} ${path}`).join()}`);
      return waiting;
    });
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#server.closeAllConnections();
    await closed;
  }

  #take(hit: Hit): void {
    this.hits.push(hit);
    this.#rules.find((rule) => rule.matches(hit))?.answer(hit);
  }
}

export interface Scripted extends Server, AsyncDisposable {
  readonly gateway: ScriptedGateway;
}

export const poll = 'GET /agentevent/';

/** From now on, each agent signs in with a Guid of its own. */
export const signInEach = (gateway: ScriptedGateway): void => {
  gateway.always('PUT /onlineagent/', (hit) => {
    const agentId = /^\/onlineagent\/(\d+)(\/forcelogin)?$/.exec(hit.path)?.[1];
    if (agentId !== undefined)
      hit.accept({ result: { loginTime: '1700000000000' } }, { 'Set-GUID': `JSESSIONID=guid-of-${agentId}` });
  });
};

/** A scripted gateway that signs every agent in with the Guid `first`, and the server in front of it. */
export async function startScripted(env: Environment = {}): Promise<Scripted> {
  const gateway = await ScriptedGateway.start();
  gateway.always('PUT /onlineagent/', (hit) => {
    if (!/^\/onlineagent\/\d+(\/forcelogin)?$/.test(hit.path)) return;
    hit.accept({ result: { loginTime: '1700000000000' } }, { 'Set-GUID': 'JSESSIONID=first' });
  });
  const server = await startServerFor(gateway.url, env);
  return {
    ...server,
    gateway,
    [Symbol.asyncDispose]: async () => {
      // A drain would wait for the open poll, so the end of its session releases the server.
      gateway.always(poll, (hit) => {
        hit.refuse('100-006');
      });
      gateway.always('PUT /onlineagent/', (hit) => {
        hit.refuse('100-006');
      });
      await server.stop();
      await gateway.close();
    },
  };
}
