/** node:http around the app: routes, WebSocket upgrades, GraphiQL, drain. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import type { App } from './app.ts';
import type { Config } from './config.ts';
import { createGraphiql, graphiqlOptionsPath, graphiqlPath, type GraphiqlTab } from './http/graphiql.ts';
import { encodingFor } from './http/negotiation.ts';
import { isOwnHost, requestIdHeader } from './http/origins.ts';
import { endWith, foreignHost, malformed, refusalBody, refusalBytes, refusalOf, type Refusal } from './http/refusal.ts';
import { isEventStream } from './http/event-stream.ts';
import { recordingsPath } from './http/recordings.ts';
import { sendFile, type ServedFile } from './http/served-file.ts';

export interface RunningServer {
  /** `http://HOST:PORT/graphql`, with the actual port. */
  readonly url: string;
  /** Reports not ready, sends `ServerDraining`, finishes and persists the polls in flight, and closes everything. */
  readonly drain: () => Promise<void>;
}

export interface ServerOptions {
  readonly app: App;
  readonly config: Pick<Config, 'server' | 'gateway' | 'limits' | 'clients'>;
  /** The tabs that GraphiQL opens. */
  readonly tabs: () => readonly GraphiqlTab[];
}

/** How often connections are checked for requests that are too slow; Node's default of 30 s would let them exceed their limit. */
const slowCheckMs = 500;
/** Time between the last item handed to the connections and their end, so that its bytes are sent. */
const flushMs = 50;

/** @throws the system's error (EADDRINUSE, EACCES) when the port cannot be opened */
export async function startServer({ app, config, tabs }: ServerOptions): Promise<RunningServer> {
  const graphiql = config.clients.graphiql ? createGraphiql(tabs) : undefined;
  const { limits } = config;
  /** For each open connection the answers that may not be sent yet. The newest is always listed; when it is sent, so are those before it. */
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
      return graphiql && hasAddress(request)
        ? void sendOwn(request, response, graphiql.page(encodingOf(request)))
        : refuse(response, malformed);
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
        // Relative: a proxy may serve this under another path.
        response.writeHead(302, { location: 'graphql' }).end();
        return;
      default:
        if (graphiql && path.startsWith(graphiqlPath))
          return void sendOwn(request, response, graphiql.asset(path, encodingOf(request)));
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
      // Other upgrades that a client offers, such as h2c, may be ignored (RFC 9110, 7.8).
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
  // Further connections are closed at once: each takes memory and a file descriptor.
  server.maxConnections = limits.connections;
  server.on('drop', () => {
    app.metrics.connectionRefused();
  });
  server.on('clientError', (error, socket) => {
    const newest = answering.get(socket)?.at(-1);
    // Nothing is written into an answer that has begun, or in place of the answer to a request that was read completely.
    const others = newest !== undefined && (newest.headersSent || newest.req.complete) && !newest.writableFinished;
    // Not destroyed: unread bytes would cause a reset, and the answer would be lost.
    if (socket.writable && !others) socket.end(refusalBytes(refusalOf(error)));
    else socket.destroy();
  });
  server.on('upgrade', (request, socket, head) => {
    // node:http has removed its own listener; without a listener a reset would end the process.
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
      // An event stream is cut, not completed: after a `complete` the client would not reconnect.
      const newest = [...answering.values()].flatMap((responses) => responses.at(-1) ?? []);
      for (const response of newest) if (isEventStream(response)) response.socket?.destroySoon();
      const closed = new Promise((resolve) => server.close(resolve));
      // Requests that were sent to the gateway must still be answered; a command's deadline bounds the wait.
      await answered(newest, config.gateway.timeoutMs + flushMs);
      await app.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

/** Maximum number of unanswered requests on one connection: the answers to more, if unread, would fill the memory. */
const mostWaiting = 32;

/** Records the answer for its connection. @returns false if there is no room for it: the connection is then destroyed */
function admitted(answering: Map<Duplex, ServerResponse[]>, socket: Duplex, response: ServerResponse): boolean {
  const waiting = answering.get(socket);
  if (waiting === undefined) {
    answering.set(socket, [response]);
    return true;
  }
  while (waiting[0]?.writableFinished === true) waiting.shift();
  waiting.push(response);
  if (waiting.length <= mostWaiting) return true;
  socket.destroy();
  return false;
}

/** Resolves when the answers in progress are sent, or after `withinMs`. */
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

/** The last host that formed a URL: most requests have the same one. */
let validHost: string | undefined;

/** Whether host and path form a URL. Yoga creates a URL from both, and answers with a stack trace if it cannot. */
function hasAddress({ headers: { host = 'localhost' }, url = '' }: IncomingMessage): boolean {
  // A query may hold anything, so only the plain path is remembered.
  const isPlain = url === '/graphql';
  if (isPlain && host === validHost) return true;
  if (!URL.canParse(`http://${host}${url}`)) return false;
  if (isPlain) validHost = host;
  return true;
}

/**
 * A browser's address bar requests HTML first; an API client that accepts anything does not. A URL with a document also requests a page if HTML is
 * the first type that it accepts: it is a bookmark or a reload of a page that stored the document in its URL.
 */
function isPageRequest({ method, headers: { accept = '' }, url }: IncomingMessage): boolean {
  if (method !== 'GET' || !accept.includes('text/html')) return false;
  return url?.includes('query=') !== true || /^\s*text\/html\b/i.test(accept);
}

const encodingOf = ({ headers }: IncomingMessage) => encodingFor(headers['accept-encoding']);

/** Sends a file of GraphiQL. */
async function sendOwn(
  request: IncomingMessage,
  response: ServerResponse,
  file: Promise<ServedFile | undefined>,
): Promise<void> {
  try {
    const found = await file;
    if (found) sendFile(request, response, found);
    else send(response, 404, 'text/plain', 'not found\n');
  } catch {
    send(response, 500, 'text/plain', 'GraphiQL could not be read\n');
  }
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response
    .writeHead(status, { 'content-type': type, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' })
    .end(body);
}

function refuse(response: ServerResponse, refusal: Refusal): void {
  send(response, refusal.status, 'application/json', refusalBody(refusal));
}
