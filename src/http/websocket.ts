/** GraphQL over WebSocket: subprotocol graphql-transport-ws. */
import { AsyncResource } from 'node:async_hooks';
import { CloseCode, handleProtocols, makeServer, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import type { ExecutionArgs, ExecutionResult, FormattedExecutionResult, GraphQLError } from 'graphql';
import type { Config } from '../config.ts';
import { isStream, type Answer, type ResultStream } from '../execution/answer.ts';
import type { Credential } from '../execution/context.ts';
import { endsConnection } from '../execution/errors.ts';
import { guidFrom, guidFromPayload } from '../execution/guid.ts';
import { tooManyOnSocket } from '../execution/operations-in-flight.ts';
import type { Pipeline, Prepared } from '../execution/pipeline.ts';
import type { Parts } from '../execution/result-text.ts';
import { itemIdOf, sharedJson } from '../execution/shared-subscriptions.ts';
import type { Log } from '../telemetry/log.ts';
import { hideGuidInRequestId } from '../telemetry/request-id.ts';
import type { AddressOf } from './client-address.ts';
import type { ForeignPages } from './foreign-pages.ts';
import { maySocket } from './origins.ts';
import { endWith, foreignOrigin, refusalBytes } from './refusal.ts';
import { mayHandle } from './socket-message.ts';

export interface GraphqlSockets {
  /** Takes an upgrade of `/graphql` over, or refuses it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes every socket with 1012 (service restart), so that clients come back. */
  readonly close: () => Promise<void>;
}

/** What belongs to one socket. */
interface Extra extends Record<PropertyKey, unknown> {
  readonly request: IncomingMessage;
  /** Since `connection_init`. */
  credential?: Credential;
  /** Messages that were serialised for all who listen alike, by the short message that graphql-ws is about to send in their place. */
  readonly shared: Map<string, Parts>;
  readonly close: (code: number, reason: string) => void;
  /**
   * Counts the operation of the message that is being handled, until it has ended, also past a `complete` of the client.
   * @returns how many the socket has now
   */
  readonly begin: () => number;
  /** Its open subscriptions. graphql-ws forgets one whose id was in use before, and does not end it with the socket. */
  readonly streams: Set<ResultStream>;
}

const serviceRestart = 1012;
const tryAgainLater = 1013;
/** A client that answered none of so many pings is gone. */
const missedPings = 2;

export interface SocketsOptions {
  readonly pipeline: Pipeline;
  readonly config: Pick<Config, 'limits' | 'clients'>;
  readonly log: Log;
  readonly pages: ForeignPages;
  readonly addressOf: AddressOf;
}

export function createGraphqlSockets({ pipeline, config, log, pages, addressOf }: SocketsOptions): GraphqlSockets {
  const { operationsPerSocket } = config.limits;
  const sockets = new WebSocketServer({ noServer: true, handleProtocols, maxPayload: config.limits.bodyBytes });
  // `onSubscribe` leaves there what is to be executed.
  const run = async ({ rootValue }: ExecutionArgs) => (await (rootValue as Prepared).run()).result;
  const server = makeServer<Record<string, unknown>, Extra>({
    execute: run,
    subscribe: run,
    onConnect: (context) => {
      const { extra, connectionParams } = context;
      const { request } = extra;
      // One credential a socket: a sign-in over it changes what its later operations carry.
      extra.credential = {
        guid: guidFromPayload(connectionParams) ?? guidFrom(request.headers['guid']),
        address: addressOf(request),
      };
      hideGuidInRequestId(extra.credential.guid);
      // It would stay in memory for as long as the socket is open: 63 kB of small objects took 1.8 MB.
      Object.assign(context, { connectionParams: undefined });
    },
    onSubscribe: async ({ extra: { credential, begin } }, _id, params) => {
      if (begin() > operationsPerSocket) return [tooManyOnSocket(operationsPerSocket)];
      if (credential === undefined) throw new Error('an operation before connection_init');
      const prepared = (await pipeline.count(credential)) ?? (await pipeline.prepare({ params, credential }));
      if (!('run' in prepared)) return errorsOf(prepared);
      return { schema: pipeline.schema, document: prepared.document, operationName: params.operationName ?? null, rootValue: prepared }; // prettier-ignore
    },
    onOperation: ({ extra }, _id, _payload, _args, result) =>
      isStream(result) ? endingWithSocket(result, extra) : undefined,
    onNext: ({ extra }, id, _payload, _args, result) => shareMessage(extra.shared, id, result as ExecutionResult),
  });
  return {
    upgrade: (request, socket, head) => {
      const { origin, host, 'sec-websocket-protocol': offered } = request.headers;
      if (origin !== undefined && !maySocket(origin, host, config.clients.origins)) {
        pages.origin(origin);
        endWith(socket, refusalBytes(foreignOrigin));
        return;
      }
      // graphql-ws closes such a socket.
      if (handleProtocols(offered ?? '') === false) pages.subprotocol(offered);
      sockets.handleUpgrade(request, socket, head, (client) => {
        serve(server, client, request, log);
        keepAlive(client, config.clients.pingMs);
      });
    },
    close: async () => {
      for (const client of sockets.clients) client.close(serviceRestart, 'Service Restart');
      await new Promise<void>((resolve) => {
        sockets.close(() => {
          resolve();
        });
      });
    },
  };
}

const errorsOf = ({ result }: Answer): readonly GraphQLError[] => (isStream(result) ? [] : (result.errors ?? []));

/** A stream that has to end with its connection closes the socket, so that all of its subscriptions go on elsewhere. */
function endingWithSocket(results: ResultStream, { close, streams }: Extra): ResultStream {
  const ending: ResultStream = {
    isOver: results.isOver,
    [Symbol.asyncIterator]: () => ending,
    next: async () => {
      try {
        const result = await results.next();
        if (result.done === true) streams.delete(ending);
        return result;
      } catch (error) {
        streams.delete(ending);
        if (!endsConnection(error)) throw error;
        close(tryAgainLater, 'Try Again Later');
        // Over a socket that closes no `complete` is sent.
        return { done: true, value: undefined };
      }
    },
    return: async () => {
      streams.delete(ending);
      await results.return?.();
      return { done: true, value: undefined };
    },
  };
  streams.add(ending);
  return ending;
}

/** In bytes: more than an introspection's answer, and than the items of a reader that keeps up. */
const mostUnsent = 4_194_304;
const unsentLookMs = 50;

function pauseWhile(client: WebSocket): void {
  if (client.isPaused) return;
  client.pause();
  const look = setInterval(() => {
    if (client.readyState === client.OPEN && client.bufferedAmount > mostUnsent) return;
    clearInterval(look);
    client.resume();
  }, unsentLookMs).unref();
}

/** One message. What is long in it is shared with other messages, and goes as a fragment of its own. */
function sendParts(client: WebSocket, parts: Parts, sent: (error?: Error | null) => void): void {
  if (parts.every((part) => typeof part === 'string')) return client.send(parts.join(''), sent);
  const last = parts.length - 1;
  parts.forEach((part, index) => {
    if (index === last) client.send(part, { binary: false, fin: true }, sent);
    else client.send(part, { binary: false, fin: false });
  });
}

/** Joins one socket to the protocol. */
function serve(server: Server<Extra>, client: WebSocket, request: IncomingMessage, log: Log): void {
  const shared = new Map<string, Parts>();
  const streams: Extra['streams'] = new Set();
  /** Operations, since the socket was opened. */
  let begun = 0;
  let ended = 0;
  const closed = server.opened(
    {
      protocol: client.protocol,
      // Resolves when the bytes are handed to the system: a reader that does not read is not read for.
      send: (message) =>
        new Promise((resolve, reject) => {
          const parts = shared.get(message) ?? [message];
          shared.delete(message);
          if (client.readyState !== client.OPEN) return resolve();
          sendParts(client, parts, (error) => (error ? reject(error) : resolve()));
        }),
      close: (code, reason) => {
        client.close(code, reason);
      },
      onMessage: (handle) => {
        const take = (data: unknown) => {
          // What is asked for over a socket that is not read waits in memory: nothing more is read from it until it is.
          if (client.bufferedAmount > mostUnsent) pauseWhile(client);
          // ws hands text over as one Buffer.
          const text = (data as Buffer).toString();
          if (!mayHandle(text)) {
            client.close(CloseCode.BadRequest, 'Invalid message received');
            return;
          }
          const before = begun;
          const handled = handle(text);
          // By `begin`, which graphql-ws has called by now if the message asks for an operation.
          const operations = begun - before;
          handled
            .catch((error: unknown) => {
              // Of a client that is gone: its answer could not be written, and that is all.
              if (client.readyState !== client.OPEN)
                return log.debug({ err: error }, 'WebSocket closed before its answer');
              log.error({ err: error }, 'unexpected failure of a WebSocket message');
              client.close(CloseCode.InternalServerError, 'Internal server error');
            })
            .finally(() => {
              ended += operations;
            });
        };
        // What is done for a message belongs to the request that opened the socket: its id is in the log.
        client.on('message', AsyncResource.bind(take));
        // `ws` answers each ping, and keeps the answers for a client that does not read them.
        client.on('ping', () => {
          if (client.bufferedAmount > mostUnsent) pauseWhile(client);
        });
      },
    },
    {
      request,
      shared,
      streams,
      begin: () => {
        begun += 1;
        return begun - ended;
      },
      close: (code, reason) => {
        client.close(code, reason);
      },
    },
  );
  client.once('close', (code, reason) => {
    void closed(code, reason.toString());
    for (const stream of streams) void stream.return?.();
  });
  client.on('error', (error) => {
    // A frame that is malformed or too large is the client's mistake, and `ws` closes the socket for it.
    log.debug({ reason: (error as { readonly code?: unknown }).code }, 'WebSocket closed for a malformed message');
  });
}

/** What every subscriber of this document gets of this event was serialised before, or is now, and is sent as it is. */
function shareMessage(
  shared: Map<string, Parts>,
  id: string,
  result: ExecutionResult,
): FormattedExecutionResult | undefined {
  if (itemIdOf(result) === undefined) return undefined;
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  shared.set(`${head}{}}`, [head, ...sharedJson(result), '}']);
  return {};
}

function keepAlive(client: WebSocket, pingMs: number): void {
  let unanswered = 0;
  const timer = setInterval(() => {
    if (unanswered++ >= missedPings) client.terminate();
    else client.ping();
  }, pingMs);
  client.on('pong', () => {
    unanswered = 0;
  });
  client.once('close', () => {
    clearInterval(timer);
  });
}
