/** node:http around the app: routes, WebSocket upgrades, GraphiQL, drain. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { encodingHeaders } from './http/compression.ts';
import { createGraphiql, graphiqlOptionsPath, type Graphiql, type GraphiqlTab } from './http/graphiql.ts';
import { encodingFor } from './http/negotiation.ts';
import { isOwnHost, requestIdHeader } from './http/origins.ts';
import { endWith, foreignHost, malformed, refusalBody, refusalBytes, refusalOf, type Refusal } from './http/refusal.ts';
import { isEventStream } from './http/event-stream.ts';
import { recordingsPath } from './http/recordings.ts';

export interface RunningServer {
  /** `http://HOST:PORT/graphql`, with the port that was taken. */
  readonly url: string;
  /** Not ready, `ServerDraining` sent, polls in flight finished and persisted, everything closed. */
  readonly drain: () => Promise<void>;
}

export interface ServerOptions {
  readonly app: App;
  readonly config: Pick<Config, 'server' | 'gateway' | 'limits' | 'clients'>;
  /** What GraphiQL opens with. */
  readonly tabs: () => readonly GraphiqlTab[];
}

/** How often connections are looked through for requests that are too slow; Node's own 30 s would let them be. */
const slowCheckMs = 500;
/** Between the last item handed to the connections and their end: the bytes are on their way then. */
const flushMs = 50;

/** @throws the system's error (EADDRINUSE, EACCES) when the port cannot be had */
export async function startServer({ app, config, tabs }: ServerOptions): Promise<RunningServer> {
  const graphiql = config.clients.graphiql ? createGraphiql(tabs) : undefined;
  const { limits } = config;
  /** The answers on each open connection that may not be out yet; the newest is always there, and those before it are out when it is. */
  const answering = new Map<Duplex, ServerResponse[]>();
  let draining = false;
  const ready = async (response: ServerResponse) => {
    const works =
      !draining &&
      (await app.check().then(
        () => true,
        () => false,
      ));
    send(response, works ? 200 : 503, 'application/json', JSON.stringify({ status: works ? 'ready' : 'not ready' }));
  };
  const route = (request: IncomingMessage, response: ServerResponse, requestId: string): void => {
    const path = pathOf(request);
    const forApp = path === '/graphql' && hasAddress(request) && !(graphiql && isPageRequest(request));
    if (forApp) return app.graphql(request, response, requestId);
    if (path.startsWith(recordingsPath)) return app.recordings(request, response, requestId);
    response.setHeader(requestIdHeader, requestId);
    if (path === '/graphql')
      return graphiql && hasAddress(request) ? void sendPage(request, response, graphiql) : refuse(response, malformed);
    if (request.method !== 'GET' && request.method !== 'HEAD') return send(response, 404, 'text/plain', 'not found\n');
    switch (path) {
      case '/health':
        return send(response, 200, 'application/json', '{"status":"alive"}');
      case '/ready':
        return void ready(response);
      case '/metrics':
        return void app.metrics.text().then((text) => {
          send(response, 200, app.metrics.contentType, text);
        });
      case graphiqlOptionsPath:
        if (!graphiql) return send(response, 404, 'text/plain', 'not found\n');
        if (isOwnHost(request.headers.host, config.clients.origins) || !graphiql.hasSecrets())
          return send(response, 200, 'application/json', graphiql.options());
        app.pages.host(request.headers.host);
        return refuse(response, foreignHost);
      case '/':
        // Relative: a proxy may serve this under a path of its own.
        response.writeHead(302, { location: 'graphql' }).end();
        return;
      default:
        return send(response, 404, 'text/plain', 'not found: GraphQL is at /graphql\n');
    }
  };
  const server = createServer(
    {
      maxHeaderSize: limits.headerBytes,
      headersTimeout: Math.min(limits.headersMs, limits.requestMs),
      keepAliveTimeout: config.clients.keepAliveMs,
      requestTimeout: limits.requestMs,
      connectionsCheckingInterval: slowCheckMs,
      // What a client offers besides, h2c for one, need not be taken (RFC 9110, 7.8).
      shouldUpgradeCallback: ({ headers: { upgrade = '' } }) => upgrade.toLowerCase() === 'websocket',
    },
    (request, response) => {
      if (!admitted(answering, request.socket, response)) return;
      app.requests.serve(request, response, (requestId) => {
        route(request, response, requestId);
      });
    },
  );
  server.on('connection', (socket) => {
    socket.once('close', () => answering.delete(socket));
  });
  server.maxHeadersCount = limits.headers;
  // One more is closed before it has cost anything: each is memory, and a file of the system.
  server.maxConnections = limits.connections;
  server.on('drop', () => {
    app.metrics.connectionRefused();
  });
  server.on('clientError', (error, socket) => {
    const newest = answering.get(socket)?.at(-1);
    // Into an answer that has begun nothing else is written, and none of a request that was read is taken for another's.
    const others = newest !== undefined && (newest.headersSent || newest.req.complete) && !newest.writableFinished;
    // Not destroyed: what is not read yet would make it a reset, and the answer be lost.
    if (socket.writable && !others) socket.end(refusalBytes(refusalOf(error)));
    else socket.destroy();
  });
  server.on('upgrade', (request, socket, head) => {
    // node:http has taken its own listener away, and a reset without one ends the process.
    socket.on('error', () => undefined);
    if (pathOf(request) === '/graphql' && !draining)
      app.requests.upgrade(request, () => {
        app.upgrade(request, socket, head);
      });
    else endWith(socket, 'HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n');
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.server.port, config.server.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  const host = config.server.host.includes(':') ? `[${config.server.host}]` : config.server.host;
  return {
    url: `http://${host}:${port}/graphql`,
    drain: async () => {
      draining = true;
      await app.farewell();
      await new Promise((resolve) => setTimeout(resolve, flushMs));
      // An event stream is cut, not completed: a complete would mean that the client should not come back.
      const newest = [...answering.values()].flatMap((responses) => responses.at(-1) ?? []);
      for (const response of newest) if (isEventStream(response)) response.socket?.destroySoon();
      const closed = new Promise((resolve) => server.close(resolve));
      // What was sent to the gateway must not lose its answer to us; a command's deadline bounds the wait.
      await answered(newest, config.gateway.timeoutMs + flushMs);
      await app.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Beyond so many requests that wait for their answers on one connection, unread ones would fill the memory. */
const mostWaiting = 32;

/** Notes the answer with those of its connection. @returns whether there is room for one more; else the connection is gone */
function admitted(answering: Map<Duplex, ServerResponse[]>, socket: Duplex, response: ServerResponse): boolean {
  const waiting = answering.get(socket) ?? [];
  while (waiting[0]?.writableFinished === true) waiting.shift();
  waiting.push(response);
  if (waiting.length <= mostWaiting) {
    answering.set(socket, waiting);
    return true;
  }
  socket.destroy();
  return false;
}

/** Resolves when the answers under way are out, or after so many milliseconds. */
async function answered(responses: readonly ServerResponse[], withinMs: number): Promise<void> {
  const closed = responses
    .filter((response) => !response.writableFinished && !response.closed)
    .map((response) => new Promise((resolve) => response.once('close', resolve)));
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise((resolve) => {
    timer = setTimeout(resolve, withinMs);
  });
  await Promise.race([Promise.all(closed), deadline]);
  clearTimeout(timer);
}

const pathOf = ({ url = '' }: IncomingMessage): string => {
  const query = url.indexOf('?');
  return query < 0 ? url : url.slice(0, query);
};

/** Yoga makes a URL of both, and answers with a stack where it cannot. */
const hasAddress = ({ headers: { host = 'localhost' }, url = '' }: IncomingMessage): boolean =>
  URL.canParse(`http://${host}${url}`);

/**
 * A browser's address bar asks for HTML first; an API client that takes anything does not. With a document in the address it is still a page
 * that is meant, where HTML comes before all else: a bookmark or a reload of one that kept it there.
 */
function isPageRequest({ method, headers: { accept = '' }, url }: IncomingMessage): boolean {
  if (method !== 'GET' || !accept.includes('text/html')) return false;
  return url?.includes('query=') !== true || /^\s*text\/html\b/i.test(accept);
}

async function sendPage({ headers }: IncomingMessage, response: ServerResponse, graphiql: Graphiql): Promise<void> {
  const encoding = encodingFor(headers['accept-encoding'] ?? '');
  const page = await graphiql.page(encoding).catch(() => undefined);
  if (page === undefined) {
    send(response, 500, 'text/plain', 'GraphiQL could not be rendered\n');
    return;
  }
  const { body, headers: safe } = page;
  const { vary, ...encoded } = encodingHeaders(encoding);
  const kept = { vary, 'cache-control': 'no-cache', ...safe };
  if (isKnown(headers['if-none-match'], safe.etag)) {
    response.writeHead(304, kept).end();
    return;
  }
  const type = 'text/html; charset=utf-8';
  response.writeHead(200, { ...kept, ...encoded, 'content-type': type, 'content-length': body.length }).end(body);
}

/** RFC 9110, 13.1.2: entity tags are compared weakly. */
const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) === true;

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(body);
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  send(response, refusal.status, 'application/json', refusalBody(refusal));
}
