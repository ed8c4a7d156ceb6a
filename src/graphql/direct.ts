/**
 * The direct lane: ordinary requests, JSON by POST for a query or a mutation, are answered on node:http without the Request and Response of
 * the web, which cost several times the work itself (docs/performance.md). It parses and validates with Yoga's engine and all its rules, once a
 * document, and executes with the same context, masks and limits. Whatever is unusual about a request, or goes wrong with it before it is
 * executed, is handed to Yoga, so that it is answered in one way only.
 */
import {
  execute,
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type DocumentNode,
  type ExecutionResult,
} from 'graphql';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { bestEncoding, compress, encodingHeaders, thresholdBytes } from './compression.ts';
import { createContext, guidFrom } from './context.ts';
import { longestOutcomeMs, withinTime } from './deadline.ts';
import { DocumentCache } from './document-cache.ts';
import { belowMutation, createMaskError, refusedStatus, withoutHttp } from './errors.ts';
import { notExecutedStatus, ordinaryRequest, paramsIn, type Params } from './ordinary.ts';
import { parsedDocument, type GraphqlHttp, type YogaOptions } from './yoga.ts';

export type Serve = (request: IncomingMessage, response: ServerResponse) => void;

export function createDirectLane(yoga: GraphqlHttp, options: YogaOptions): Serve {
  const { schema, capabilities, config, newerGuid, rate, log, traces } = options;
  const { bodyBytes, documentMs, tokens } = config.limits;
  const documents = new DocumentCache<DocumentNode>();
  const mask = createMaskError((error) => {
    log.error({ err: error }, 'unexpected error in a resolver');
  });

  /** @returns a refusal of what is beyond a limit; undefined: it is for Yoga */
  function prepared(query: string): DocumentNode | GraphQLError | undefined {
    const known = documents.get(query);
    if (known) return known;
    const document = parsedDocument(yoga, query, tokens);
    if (document === undefined || document instanceof GraphQLError) return document;
    return documents.set(query, document);
  }

  /** Undefined: it is for Yoga. */
  async function answered(params: Params, guid: string | undefined, address: string | undefined) {
    const document = prepared(params.query);
    if (document === undefined) return undefined;
    const counted = () => rate?.refusal({ guid, address });
    // What is refused for its size counts like what is executed; what is handed over, Yoga counts.
    if (document instanceof GraphQLError) return { errors: [(await counted()) ?? document] };
    const operation = getOperationAST(document, params.operationName);
    if (!operation || operation.operation === OperationTypeNode.SUBSCRIPTION) return undefined;
    const refusal = await counted();
    if (refusal) return { errors: [refusal] };
    const mutation = operation.operation === OperationTypeNode.MUTATION;
    const result = await traces.operation(operation.operation, operation.name?.value, () =>
      withinTime(
        () =>
          execute({
            schema,
            document,
            operationName: params.operationName ?? null,
            variableValues: params.variables ?? null,
            contextValue: createContext(capabilities, { guid }),
          }),
        documentMs + (mutation ? longestOutcomeMs : 0),
        mutation,
      ),
    );
    if (result.errors === undefined) return result;
    const errors = result.errors.map((error) => mask(error));
    if (mutation) errors.forEach(belowMutation);
    return { ...result, errors };
  }

  async function serve(request: IncomingMessage, response: ServerResponse, type: string): Promise<void> {
    const body = await bodyOf(request);
    // The client is gone, or sent less than it said: nothing was begun.
    if (body === undefined) return;
    const params = paramsIn(body);
    const guid = guidFrom(request.headers['guid']);
    const result = params && (await answered(params, guid, request.socket.remoteAddress));
    if (result === undefined) return handOver(yoga, request, response, body);
    const newer = guid === undefined ? undefined : newerGuid(guid);
    await send(request, response, type, result, newer);
  }

  return (request, response) => {
    const type = ordinaryRequest(request, bodyBytes);
    if (type === undefined) {
      void yoga(request, response);
      return;
    }
    serve(request, response, type).catch((error: unknown) => {
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
    request.once('end', () => {
      const [only] = chunks;
      resolve((chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString());
    });
    request.once('error', () => {
      resolve(undefined);
    });
    request.once('close', () => {
      resolve(undefined);
    });
  });
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  type: string,
  result: ExecutionResult,
  newerGuid: string | undefined,
): Promise<void> {
  // Variables that do not fit: nothing was executed.
  const status = refusedStatus(result) ?? ('data' in result ? 200 : notExecutedStatus(type));
  const [refusal] = result.errors ?? [];
  const http = refusal?.extensions.http as { readonly headers?: Record<string, string> } | undefined;
  const shown = result.errors ? { ...result, errors: result.errors.map(withoutHttp) } : result;
  const headers: Record<string, string | number> = {
    'content-type': type,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    vary: 'Origin',
    ...http?.headers,
  };
  if (newerGuid !== undefined) headers['Guid'] = newerGuid;
  let body: string | Buffer = JSON.stringify(shown);
  if (body.length >= thresholdBytes) {
    const encoding = bestEncoding(request.headers['accept-encoding']);
    const { vary, ...encoded } = encodingHeaders(encoding);
    Object.assign(headers, encoded, { vary: `Origin, ${vary}` });
    if (encoding !== 'identity') body = await compress(Buffer.from(body), encoding);
  }
  headers['content-length'] = Buffer.byteLength(body);
  response.writeHead(status, headers);
  response.end(body);
}

/** The request as it was, its body read: Yoga answers it. */
async function handOver(
  yoga: GraphqlHttp,
  request: IncomingMessage,
  response: ServerResponse,
  body: string,
): Promise<void> {
  const headers = new Headers();
  for (const [name, value] of Object.entries(request.headers))
    if (value !== undefined && !connectionHeaders.has(name))
      headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const url = new URL(request.url ?? '/', 'http://127.0.0.1');
  const answer = await yoga.fetch(url, { method: 'POST', headers, body }, { req: request, res: response } as never);
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
