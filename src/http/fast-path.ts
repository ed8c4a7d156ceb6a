/**
 * The direct lane: ordinary requests, JSON by POST for a query, a mutation or an event stream, are answered on node:http without the Request and
 * Response of the web, which cost several times the work itself (docs/performance.md). It admits documents as every transport does,
 * and executes with the same context, masks and limits, compiled where it comes again. Whatever is unusual about a request, or goes wrong with it before
 * it is executed, is handed to Yoga, so that it is answered in one way only.
 */
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
  type OperationDefinitionNode,
} from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { endOfTurn } from '../net/write-coalescing.ts';
import { createExecutor, type Operation } from '../execution/compiled.ts';
import { bestEncoding, compress, encodingHeaders, thresholdBytes } from './compression.ts';
import { createContext, type Context, type Credential } from '../execution/context.ts';
import { guidFrom } from '../execution/guid.ts';
import { longestOutcomeMs, withinTime } from '../execution/deadline.ts';
import { idOf, refusalOfId } from '../execution/document-ids.ts';
import { belowMutation, createMaskError, refusedStatus, withoutHttp } from '../execution/errors.ts';
import { Heartbeat, sendResults } from './event-stream.ts';
import { eventStream, notExecutedStatus, ordinaryRequest, paramsIn, type Params } from './fast-path-request.ts';
import { inFlight } from '../execution/operations-in-flight.ts';
import { copyOf } from '../execution/positions.ts';
import { corsHeaders, requestIdHeader } from './origins.ts';
import { subscribeShared } from '../execution/shared-subscriptions.ts';
import { sseFraming } from './sse.ts';
import { goesOn, headersOf, isStream } from './streams.ts';
import { mistakesInMany } from '../execution/variables.ts';
import type { GraphqlHttp, YogaOptions } from './yoga.ts';

/** @param requestId to be told in the answer */
export type Serve = (request: IncomingMessage, response: ServerResponse, requestId: string) => void;

type Headers = Record<string, string | number>;

/** What an error says of the answer that holds it. */
interface HttpHints {
  readonly status?: number;
  readonly headers?: Record<string, string>;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  /** The media type of the answer. */
  readonly type: string;
}

/** What an ordinary request asks for. */
interface Asked extends Params {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
}

/** An operation in its context. */
type Asking = Operation & { readonly contextValue: Context };

export function createDirectLane(yoga: GraphqlHttp, options: YogaOptions): Serve {
  const { schema, capabilities, config, admission, introspection, newerGuid, rate, trusted, log, traces } = options;
  const { bodyBytes, documentMs, pingMs } = config.limits;
  const execute = createExecutor(schema);
  const heartbeat = new Heartbeat(pingMs);
  const mask = createMaskError((error) => {
    log.error({ err: error }, 'unexpected error in a resolver');
  });

  /** @returns a refusal of what is beyond a limit; undefined: it is for Yoga */
  function prepared(query: string): DocumentNode | GraphQLError | undefined {
    const { document, mistakes, refusal } = admission.admit(query);
    if (refusal) return refusal.extensions['code'] === 'OPERATION_LIMIT' ? copyOf(refusal) : undefined;
    return mistakes.length === 0 ? document : undefined;
  }

  /** The text, or the trusted one that the request names. */
  function textOf({ query, named }: Params): string | GraphQLError | undefined {
    if (named === undefined) return query;
    if (trusted === undefined) return refusalOfId(named);
    const id = idOf(named);
    return id === undefined ? undefined : trusted.textOf(id);
  }

  /** As `prepared`; only subscriptions are answered by event streams here, and only with those. */
  function asked(params: Params, type: string): Asked | GraphQLError | undefined {
    const text = textOf(params);
    const document = typeof text === 'string' ? prepared(text) : text;
    if (document === undefined || document instanceof GraphQLError) return document;
    const operation = getOperationAST(document, params.operationName);
    if (!operation || (operation.operation === OperationTypeNode.SUBSCRIPTION) !== (type === eventStream))
      return undefined;
    return { ...params, document, operation };
  }

  function run(asking: Asked, credential: Credential, lastEventId: unknown) {
    const { document, operation, operationName = null, variables: variableValues = null } = asking;
    const errors = mistakesInMany(schema, operation, variableValues);
    if (errors) return masked({ errors });
    const id = typeof lastEventId === 'string' ? lastEventId : undefined;
    const args = {
      document,
      operationName,
      variableValues,
      contextValue: createContext(capabilities, credential, id),
    };
    return operation.operation === OperationTypeNode.SUBSCRIPTION
      ? subscribed(operation, args)
      : executed(operation, args);
  }

  const answered = (args: Asking) =>
    introspection.isQuestion(args) ? introspection.answer(args, args.contextValue.isProven()) : execute(args);

  async function executed(operation: OperationDefinitionNode, args: Asking): Promise<ExecutionResult> {
    const mutation = operation.operation === OperationTypeNode.MUTATION;
    const withinMs = documentMs + (mutation ? longestOutcomeMs : 0);
    const result = await traces.operation(operation.operation, operation.name?.value, () =>
      withinTime(() => inFlight(args.contextValue.enter, () => answered(args)), withinMs, mutation),
    );
    const shown = masked(result);
    if (mutation) shown.errors?.forEach(belowMutation);
    return shown;
  }

  async function subscribed(operation: OperationDefinitionNode, args: Asking) {
    const begun = await traces.operation(operation.operation, operation.name?.value, () =>
      inFlight(args.contextValue.enter, () => subscribeShared({ schema, ...args })),
    );
    return isStream(begun) ? begun : masked(begun);
  }

  const masked = (result: ExecutionResult): ExecutionResult =>
    result.errors === undefined ? result : { ...result, errors: result.errors.map(mask) };

  async function serve(exchange: Exchange): Promise<void> {
    const { request, response, requestId, type } = exchange;
    const body = await bodyOf(request);
    // The client is gone, or sent less than it said: nothing was begun.
    if (body === undefined) return;
    const { guid: given, origin, 'last-event-id': lastEventId } = request.headers;
    const guid = guidFrom(given);
    const address = request.socket.remoteAddress;
    // Before anything is read of the body.
    const limited = rate && (await rate.refusal({ guid, address }));
    const params = limited ? undefined : paramsIn(body);
    const asking = limited ?? (params && asked(params, type));
    if (asking === undefined) return handOver(yoga, exchange, body);
    const result =
      asking instanceof GraphQLError ? { errors: [asking] } : await run(asking, { guid, address }, lastEventId);

    const streams = isStream(result);
    if (!streams && type === eventStream) return handOver(yoga, exchange, body, result);
    const headers: Headers = streams ? headersOf(sseFraming) : { 'content-type': type, 'cache-control': 'no-store' };
    headers[requestIdHeader] = requestId;
    headers['x-content-type-options'] = 'nosniff';
    headers['vary'] = 'Origin';
    if (origin !== undefined) Object.assign(headers, corsHeaders(origin, config.publicOrigins));
    const newer = guid === undefined ? undefined : newerGuid(guid);
    if (newer !== undefined) headers['Guid'] = newer;
    if (streams) {
      goesOn(response);
      // Its body is read, and would be held by those who waited for it for as long as the stream is open.
      request.removeAllListeners();
      response.writeHead(200, headers);
      return sendResults(response, result, { framing: sseFraming, heartbeat, mask });
    }
    await send(exchange, result, headers);
  }

  return (request, response, requestId) => {
    const type = ordinaryRequest(request, bodyBytes);
    if (type === undefined) {
      response.setHeader(requestIdHeader, requestId);
      void yoga(request, response);
      return;
    }
    serve({ request, response, requestId, type }).catch((error: unknown) => {
      log.error({ err: error }, 'a request could not be answered');
      response.destroy();
    });
  };
}

/** The whole body, as long as it was said to be. */
function bodyOf(request: IncomingMessage): Promise<string | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [only] = chunks;
      resolve((chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString());
    });
    // Also where its connection breaks: without a listener of its own that is no error.
    request.on('close', () => {
      resolve(undefined);
    });
  });
}

async function send({ request, response, type }: Exchange, result: ExecutionResult, headers: Headers): Promise<void> {
  let status = 200;
  let shown = result;
  if (result.errors) {
    // Variables that do not fit: nothing was executed.
    const http = result.errors[0]?.extensions.http as HttpHints | undefined;
    status = refusedStatus(result) ?? ('data' in result ? 200 : (http?.status ?? notExecutedStatus(type)));
    Object.assign(headers, http?.headers);
    shown = { ...result, errors: result.errors.map(withoutHttp) };
  }
  let body: string | Buffer = JSON.stringify(shown);
  if (body.length >= thresholdBytes) {
    const encoding = bestEncoding(request.headers['accept-encoding']);
    const { vary, ...encoded } = encodingHeaders(encoding);
    Object.assign(headers, encoded, { vary: `Origin, ${vary}` });
    if (encoding !== 'identity') body = await compress(Buffer.from(body), encoding);
  }
  const length = Buffer.byteLength(body);
  headers['content-length'] = length;
  await endOfTurn();
  response.writeHead(status, headers);
  // What is as long in bytes as in characters is ASCII, which the system takes several times faster so.
  if (typeof body === 'string') response.end(body, length === body.length ? 'latin1' : 'utf8');
  else response.end(body);
}

/** The request as it was, its body read: Yoga answers it. @param answered what it has to say, where that is known already */
async function handOver(
  yoga: GraphqlHttp,
  { request, response, requestId }: Exchange,
  body: string,
  answered?: ExecutionResult,
): Promise<void> {
  const headers = new globalThis.Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !connectionHeaders.has(name))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const answer = await yoga.fetch(url, { method: 'POST', headers, body }, {
    req: request,
    res: response,
    answered,
    isCounted: true,
  } as never);
  response.setHeader(requestIdHeader, requestId);
  for (const [name, value] of answer.headers) response.setHeader(name, value);
  response.statusCode = answer.status;
  response.flushHeaders();
  // It may be an event stream: each of its parts leaves at once, and nobody is left running for a client that is gone.
  if (answer.body) await pipeline(answer.body, response).catch(() => undefined);
  else response.end();
}

/** Of the connection that was, not of the request. */
const connectionHeaders = new Set([
  'connection',
  'keep-alive',
  'transfer-encoding',
  'upgrade',
  'expect',
  'content-length',
]);
