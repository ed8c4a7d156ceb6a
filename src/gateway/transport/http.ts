/**
 * HTTP to one site of the gateway. Polls, commands and commands of unproven callers have separate pools. Nothing is sent twice: RetryAgent re-issues
 * destructive polls (measured). Redirects are not followed, so that a Guid reaches only the configured site. Nothing is decompressed.
 */
import { buildConnector, Client, Pool, type Dispatcher } from 'undici';
import { atEndOfTurn } from '../../net/write-coalescing.ts';
import type { Answer } from '../envelope.ts';
import {
  GatewayGarbled,
  GatewayTimeout,
  GatewayUnavailable,
  type GatewayFault,
  type GatewayRefusal,
} from '../failures.ts';
import { ConnectionStack } from './connection-stack.ts';
import { fetchFile, type FileAnswer, type FileHead } from './file-download.ts';
import { cookiesOf, guidOf, headersOf, lastOf } from './headers.ts';
import { oldestTls, pinRefusal, type GatewayTls } from './certificate-check.ts';

export type Lane = 'command' | 'poll' | 'unproven';

export interface HttpRequest {
  readonly lane: Lane;
  /** The gateway's name of the operation, for metrics and traces. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Relative to the base path, encoded, with its query. */
  readonly path: string;
  readonly guid?: string | undefined;
  readonly cookie?: string | undefined;
  /** JSON text. */
  readonly body?: string | undefined;
  /** Counted from now, including the time to connect. */
  readonly deadlineMs: number;
}

export interface HttpAnswer extends Answer {
  readonly contentType?: string | undefined;
  /** The new Guid of a `Set-GUID` header, without its `JSESSIONID=`. */
  readonly newGuid: string | undefined;
  /** `name=value` pairs of `Set-Cookie`: load balancers route by them. */
  readonly cookies: readonly string[];
}

export interface GatewayHttp {
  /** @throws {GatewayFault} when no complete answer arrived; its `reached` states whether bytes may have reached the gateway. */
  send(request: HttpRequest): Promise<HttpAnswer>;
  close(): Promise<void>;
}

export interface FileRequest extends HttpRequest {
  /** The header `Range`. */
  readonly range?: string | undefined;
}

export interface GatewayFiles {
  /** @returns the file or the gateway's refusal, with the new Guid and the cookies of the answer @throws {GatewayFault} */
  download(
    request: FileRequest,
  ): Promise<{ readonly found: FileAnswer | GatewayRefusal } & Pick<HttpAnswer, 'newGuid' | 'cookies'>>;
}

export interface GatewayHttpOptions {
  /** Base address ending in /agentgateway/resource. */
  readonly site: string;
  readonly tls: GatewayTls;
  readonly connections: number;
  /** Connections for commands of unproven callers, separate from the others. */
  readonly unprovenConnections: number;
  readonly maxAnswerBytes: number;
  /** Connections for files. */
  readonly downloads: number;
}

export function createGatewayHttp(options: GatewayHttpOptions): GatewayHttp & GatewayFiles {
  const { origin, pathname } = new URL(options.site);
  const settings = {
    pipelining: 1,
    // Deadlines are exact (one timer per request); undici's coarse timeouts would only blur which of the two fired.
    headersTimeout: 0,
    bodyTimeout: 0,
    connect: connectorFor(options.tls),
  } as const;
  const connect = () => new Client(origin, settings);
  const lanes = {
    command: new ConnectionStack(connect, options.connections),
    unproven: new ConnectionStack(connect, options.unprovenConnections),
    poll: new ConnectionStack(connect),
  };
  let files: Pool | undefined;
  return {
    send: (request) =>
      new Promise((resolve, reject) => {
        const { lane, method, body = null, deadlineMs } = request;
        const sent = { method, path: pathname + request.path, headers: headersOf(request), body };
        const exchange = new Exchange(sent, lanes[lane], options.maxAnswerBytes, resolve, reject);
        exchange.startDeadline(deadlineMs);
        if (lane === 'poll') exchange.begin();
        else atEndOfTurn(exchange.begin, method === 'GET');
      }),
    download: async (request) => {
      const pool = (files ??= new Pool(origin, { ...settings, connections: options.downloads }));
      const { method, range, deadlineMs } = request;
      const sent = { ...headersOf(request), accept: '*/*', ...(range !== undefined && { range }) };
      const ask = (signal: AbortSignal): Promise<FileHead> =>
        pool.request({ method, path: pathname + request.path, headers: sent, signal });
      const { found, headers } = await fetchFile(ask, deadlineMs);
      return { found, newGuid: guidOf(headers['set-guid']), cookies: cookiesOf(headers['set-cookie']) };
    },
    close: async () => {
      await Promise.all([...Object.values(lanes), ...(files ? [files] : [])].map((each) => each.destroy()));
    },
  };
}

function connectorFor(tls: GatewayTls): buildConnector.connector {
  const { serverName, fingerprints, ...material } = tls;
  const usual = { ...material, timeout: connectTimeoutMs, minVersion: oldestTls } as const;
  if (fingerprints.length === 0)
    return buildConnector({ ...usual, rejectUnauthorized: true, ...(serverName && { servername: serverName }) });
  // A resumed session shows no certificate.
  const connect = buildConnector({ ...usual, rejectUnauthorized: false, maxCachedSessions: 0 });
  return (options, callback) => {
    connect(options, (...[error, socket]) => {
      if (error) return callback(error, null);
      const refusal = pinRefusal(socket, tls);
      if (refusal === undefined) return callback(null, socket);
      socket.destroy();
      callback(refusal, null);
    });
  };
}

/** Beyond this time the network is down rather than slow; a command's own deadline is usually shorter. */
const connectTimeoutMs = 5000;
/** A timer that is later than this was delayed by more than other work. */
const stallMs = 50;
/** Time to read what arrived meanwhile on all connections. */
const afterStallMs = 500;

/** One request and its answer: undici's lean `dispatch` interface, which also reports the moment before the first byte is written. */
class Exchange implements Dispatcher.DispatchHandler {
  readonly #sent: Dispatcher.DispatchOptions;
  readonly #connections: ConnectionStack<Client>;
  readonly #maxBytes: number;
  readonly #resolve: (answer: HttpAnswer) => void;
  readonly #reject: (fault: GatewayFault) => void;
  #connection: Client | undefined;
  #isRepeated = false;
  #controller: Dispatcher.DispatchController | undefined;
  #deadline: NodeJS.Timeout | undefined;
  #dueAtMs = Infinity;
  #settled = false;
  #writtenAtMs: number | undefined;
  #status = 0;
  #contentType: string | undefined;
  #newGuid: string | undefined;
  #cookies: readonly string[] = [];
  #chunks: Buffer[] = [];
  #size = 0;

  constructor(
    sent: Dispatcher.DispatchOptions,
    connections: ConnectionStack<Client>,
    maxBytes: number,
    resolve: (answer: HttpAnswer) => void,
    reject: (fault: GatewayFault) => void,
  ) {
    this.#sent = sent;
    this.#connections = connections;
    this.#maxBytes = maxBytes;
    this.#resolve = resolve;
    this.#reject = reject;
  }

  /** Sends the request over a connection, once one is free. */
  readonly begin = (): void => {
    this.#connections.take((connection) => {
      this.#connection = connection;
      connection.dispatch(this.#sent, this);
    });
  };

  startDeadline(deadlineMs: number): void {
    this.#dueAtMs = performance.now() + deadlineMs;
    this.#deadline = setTimeout(() => {
      if (performance.now() - this.#dueAtMs < stallMs) this.#giveUp();
      // This process was stalled, and timers run before sockets are read: the answer, with an event in it, may have arrived in time.
      else
        this.#deadline = setTimeout(() => {
          this.#giveUp();
        }, afterStallMs);
    }, deadlineMs);
  }

  #giveUp(): void {
    this.#fail(new GatewayTimeout('The gateway did not answer in time.', this.#detail('deadline')));
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    // The caller already has its answer (the deadline passed while the request waited for a connection), or this process was stalled
    // meanwhile. Nothing may be written any more: a lease has to outlast each poll that was started under it.
    if (this.#settled || performance.now() >= this.#dueAtMs) {
      this.#giveUp();
      controller.abort(new Error('deadline'));
    } else {
      this.#controller = controller;
      this.#writtenAtMs = performance.now();
    }
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: Record<string, string | string[] | undefined>,
  ): void {
    if (status < 200) return;
    this.#status = status;
    this.#contentType = lastOf(headers['content-type']);
    this.#newGuid = guidOf(headers['set-guid']);
    this.#cookies = cookiesOf(headers['set-cookie']);
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size > this.#maxBytes)
      this.#fail(
        new GatewayGarbled(
          'The gateway’s answer is larger than AGENT_GATEWAY_MAX_ANSWER_BYTES.',
          this.#detail('oversize'),
        ),
      );
    else this.#chunks.push(chunk);
  }

  onResponseEnd(): void {
    this.#release();
    if (!this.#settle()) return;
    this.#resolve({
      status: this.#status,
      contentType: this.#contentType,
      body: this.#read(),
      newGuid: this.#newGuid,
      cookies: this.#cookies,
    });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    const { code: reason, syscall } = error as { readonly code?: unknown; readonly syscall?: unknown };
    // The kept-alive connection that this request waited for was dead (a failed attempt to connect reports "connect"). Nothing was written
    // yet, so this is the first attempt to send the request, not a repetition.
    if (this.#writtenAtMs === undefined && !this.#settled && syscall === 'read' && !this.#isRepeated) {
      this.#isRepeated = true;
      const dead = this.#connection;
      this.begin();
      if (dead) this.#connections.giveBack(dead);
      return;
    }
    this.#release();
    const detail = this.#detail(typeof reason === 'string' ? reason : error.name);
    // A break after the head leaves a cut body, which is not an envelope. A break before it means that the gateway cannot be reached.
    this.#fail(
      this.#status > 0
        ? new GatewayGarbled('The gateway’s answer is incomplete.', detail)
        : new GatewayUnavailable('The gateway cannot be reached.', detail),
    );
  }

  #detail(reason: string) {
    const writtenAtMs = this.#writtenAtMs;
    const head = this.#status > 0 ? { status: this.#status, contentType: this.#contentType } : undefined;
    return { reached: writtenAtMs !== undefined, writtenAtMs, bytes: this.#read(), reason, head };
  }

  #read(): Buffer {
    const [only] = this.#chunks;
    return this.#chunks.length === 1 && only !== undefined ? only : Buffer.concat(this.#chunks);
  }

  /** The connection is free again, which may be after the caller was answered. */
  #release(): void {
    const connection = this.#connection;
    this.#connection = undefined;
    if (connection) this.#connections.giveBack(connection);
  }

  #fail(fault: GatewayFault): void {
    if (!this.#settle()) return;
    this.#reject(fault);
    this.#controller?.abort(fault);
  }

  #settle(): boolean {
    if (this.#settled) return false;
    this.#settled = true;
    clearTimeout(this.#deadline);
    return true;
  }
}
