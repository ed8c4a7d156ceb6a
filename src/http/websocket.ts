/** GraphQL over WebSocket: subprotocol graphql-transport-ws. */
import { AsyncResource } from 'node:async_hooks';
import { CloseCode, handleProtocols, makeServer, type Server } from 'graphql-ws';
import { WebSocketServer, type WebSocket } from 'ws';
import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import {
  OperationTypeNode,
  type ExecutionArgs,
  type ExecutionResult,
  type FormattedExecutionResult,
  type GraphQLError,
} from 'graphql';
import type { Config } from '../config.ts';
import { isStream, type Answer, type ResultStream } from '../execution/answer.ts';
import type { Credential } from '../execution/context.ts';
import { endsConnection } from '../execution/errors.ts';
import { guidFrom, guidFromPayload } from '../execution/guid.ts';
import { tooManyOnSocket } from '../execution/operations-in-flight.ts';
import type { Pipeline, Prepared } from '../execution/pipeline.ts';
import type { Parts } from '../execution/result-text.ts';
import { itemIdOf, sharedJson } from '../execution/shared-subscriptions.ts';
import type { UsageClient } from '../execution/usage.ts';
import type { Log } from '../telemetry/log.ts';
import { hideGuidInRequestId } from '../telemetry/request-id.ts';
import type { AddressOf } from './client-address.ts';
import type { ForeignPages } from './foreign-pages.ts';
import { maySocket } from './origins.ts';
import { endWith, foreignOrigin, refusalBytes } from './refusal.ts';
import { readMessage } from './socket-message.ts';
import { joinWrites, mostUnsent, pauseWhile, sendParts } from './socket-writes.ts';
import { closeWhenQuiet, endAfter, serviceRestart } from './stream-life.ts';

export interface GraphqlSockets {
  /** Handles an upgrade of `/graphql`, or rejects it. */
  readonly upgrade: (request: IncomingMessage, socket: Duplex, head: Buffer) => void;
  /** Closes every socket with 1012 (service restart), so that clients reconnect. */
  readonly close: () => Promise<void>;
}

/** The state of one socket. */
interface Extra extends Record<PropertyKey, unknown> {
  readonly request: IncomingMessage;
  /** Set by `connection_init`. */
  credential?: Credential;
  /** For usage reports. */
  client?: UsageClient | undefined;
  /** Results that this module serializes, by the short message that graphql-ws sends in their place. */
  readonly texts: Map<string, ResultText>;
  readonly close: (code: number, reason: string) => void;
  /**
   * Counts the operation of the message that is being handled until it has ended, even after a `complete` of the client.
   * @returns how many operations the socket has now
   */
  readonly begin: () => number;
  /** The socket's open subscriptions. graphql-ws forgets a subscription whose id was in use before, and does not end it with the socket. */
  readonly streams: Set<ResultStream>;
}

interface ResultText {
  readonly parts: Parts;
  /** The result of a query or mutation. Its `complete` follows at once, and both are sent in one write. */
  readonly isSingle: boolean;
}

const tryAgainLater = 1013;
/** A client that answers none of this number of pings is gone. */
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
  // `onSubscribe` stores the prepared operation in `rootValue`.
  const run = async ({ rootValue }: ExecutionArgs) => (await (rootValue as Prepared).run()).result;
  const server = makeServer<Record<string, unknown>, Extra>({
    execute: run,
    subscribe: run,
    onConnect: (context) => {
      const { extra, connectionParams } = context;
      const { request } = extra;
      // One credential per socket: a sign-in over the socket changes the Guid of its later operations.
      extra.credential = {
        guid: guidFromPayload(connectionParams) ?? guidFrom(request.headers['guid']),
        address: addressOf(request),
      };
      extra.client = pipeline.clientOf(request.headers, connectionParams ?? {});
      hideGuidInRequestId(extra.credential.guid);
      // Otherwise the parameters would stay in memory as long as the socket is open: 63 kB of small objects took 1.8 MB.
      Object.assign(context, { connectionParams: undefined });
    },
    onSubscribe: async ({ extra: { credential, client, begin } }, _id, params) => {
      if (begin() > operationsPerSocket) return [tooManyOnSocket(operationsPerSocket)];
      if (credential === undefined) throw new Error('an operation before connection_init');
      const counting = pipeline.count(credential);
      const preparing = (counting && (await counting)) ?? pipeline.prepare({ params, credential, client });
      const prepared = preparing instanceof Promise ? await preparing : preparing;
      if (!('run' in prepared)) return errorsOf(prepared);
      return { schema: pipeline.schema, document: prepared.document, operationName: params.operationName ?? null, rootValue: prepared }; // prettier-ignore
    },
    onOperation: ({ extra }, _id, _payload, _args, result) =>
      isStream(result) ? endingWithSocket(result, extra) : undefined,
    onNext: ({ extra }, id, _payload, { rootValue }, result) => {
      const isSingle = (rootValue as Prepared).kind !== OperationTypeNode.SUBSCRIPTION;
      return takeText(extra.texts, id, result as ExecutionResult, isSingle);
    },
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
        serve(server, client, request, { log, maxMs: config.clients.streamMaxMs });
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

/** A stream that has to end with its connection closes the socket, so that all subscriptions of the socket continue elsewhere. */
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
        // No `complete` is sent over a socket that closes.
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

interface ServeOptions {
  readonly log: Log;
  readonly maxMs: number | undefined;
}

/** Connects one socket to the protocol. */
function serve(server: Server<Extra>, client: WebSocket, request: IncomingMessage, { log, maxMs }: ServeOptions): void {
  const texts: Extra['texts'] = new Map();
  const streams: Extra['streams'] = new Set();
  /** Number of operations since the socket was opened. */
  let begun = 0;
  let ended = 0;
  const closed = server.opened(
    {
      protocol: client.protocol,
      send: (message) => {
        const text = texts.get(message);
        texts.delete(message);
        if (client.readyState !== client.OPEN) return Promise.resolve();
        const parts = text?.parts ?? [message];
        if (text?.isSingle === true) {
          // Nothing has to wait for these bytes: operations are counted, and the server does not read from a socket with many unsent bytes.
          joinWrites(request.socket);
          sendParts(client, parts, () => undefined);
          return Promise.resolve();
        }
        // Resolves when the bytes are handed to the system: no further items are read for a client that does not read.
        return new Promise((resolve, reject) => {
          sendParts(client, parts, (error) => (error ? reject(error) : resolve()));
        });
      },
      close: (code, reason) => {
        client.close(code, reason);
      },
      onMessage: (handle) => {
        const take = (data: unknown) => {
          // The answer could not be sent: a command would take effect without the client's knowledge.
          if (client.readyState !== client.OPEN) return;
          // Answers to a client that does not read wait in memory: no more messages are read from it until it reads.
          if (client.bufferedAmount > mostUnsent) pauseWhile(client);
          // ws delivers text as one Buffer.
          const message = readMessage((data as Buffer).toString());
          if (message === undefined) {
            client.close(CloseCode.BadRequest, 'Invalid message received');
            return;
          }
          const before = begun;
          const handled = handle(message as string);
          // Counted by `begin`, which graphql-ws has called by now if the message starts an operation.
          const operations = begun - before;
          handled
            .catch((error: unknown) => {
              // The client is gone: nothing failed except writing its answer.
              if (client.readyState !== client.OPEN)
                return log.debug({ err: error }, 'WebSocket closed before its answer');
              log.error({ err: error }, 'Unexpected failure of a WebSocket message');
              client.close(CloseCode.InternalServerError, 'Internal server error');
            })
            .finally(() => {
              ended += operations;
            });
        };
        // The work for a message belongs to the request that opened the socket: the log shows the id of that request.
        client.on('message', AsyncResource.bind(take));
        // `ws` answers each ping, and buffers the answers for a client that does not read.
        client.on('ping', () => {
          if (client.bufferedAmount > mostUnsent) pauseWhile(client);
        });
      },
    },
    {
      request,
      texts,
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
  const keep = endAfter(maxMs, () => {
    closeWhenQuiet(client, () => begun - ended <= streams.size);
  });
  client.once('close', (code, reason) => {
    keep();
    void closed(code, reason.toString());
    for (const stream of streams) void stream.return?.();
  });
  client.on('error', (error) => {
    // A malformed or oversize frame is the client's mistake, and `ws` closes the socket.
    log.debug({ reason: (error as { readonly code?: unknown }).code }, 'WebSocket closed for a malformed message');
  });
}

let messages = 0;

/** Keeps the text of a result, and gives graphql-ws a short payload to send in its place. */
function takeText(
  texts: Map<string, ResultText>,
  id: string,
  result: ExecutionResult,
  isSingle: boolean,
): FormattedExecutionResult | undefined {
  // An item of the log is serialized once per document for all of its readers.
  if (!isSingle && itemIdOf(result) === undefined) return undefined;
  const head = `{"id":${JSON.stringify(id)},"type":"next","payload":`;
  // An id may be used again before the last message under it has been sent.
  const placeholder = { data: { message: ++messages } };
  texts.set(`${head}${JSON.stringify(placeholder)}}`, { parts: [head, ...sharedJson(result), '}'], isSingle });
  return placeholder;
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
