/**
 * The fast path: ordinary requests of clients (JSON by POST, or a GET) are read and answered on node:http without the Request and Response of the
 * web, which cost several times the work itself (docs/performance.md). Yoga reads requests in another form, and those that cannot be read here. Both
 * take their answers from the pipeline.
 */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Config } from '../config.ts';
import { answerOf, isStream, type Answer } from '../execution/answer.ts';
import type { Credential } from '../execution/context.ts';
import { guidFrom } from '../execution/guid.ts';
import type { Pipeline } from '../execution/pipeline.ts';
import type { Log } from '../telemetry/log.ts';
import { atEndOfTurn } from '../net/write-coalescing.ts';
import { notConfirmed, protocolHeader, targetOf, wantsCallback, type Callbacks } from './callbacks.ts';
import type { AddressOf } from './client-address.ts';
import { compress, encodingHeaders, isCompressible, thresholdBytes } from './compression.ts';
import { isEncoded, unpackedBody } from './encoded-body.ts';
import { Heartbeat, sendResults } from './event-stream.ts';
import type { ForeignPages } from './foreign-pages.ts';
import { acceptedBy, encodingFor, plainJson, type Accepted } from './negotiation.ts';
import { corsHeaders, requestIdHeader } from './origins.ts';
import { noContent, present } from './presentation.ts';
import { isOrdinary, paramsInBody, paramsInUrl } from './request-params.ts';
import { refusalBody, unknownEncoding, type Refusal } from './refusal.ts';
import { tooManyUnread, UnreadBodies } from './unread-bodies.ts';
import type { GraphqlHttp } from './yoga.ts';
import type { ServerContext } from './yoga-plugins.ts';

/** @param requestId to be sent with the answer */
export type Serve = (request: IncomingMessage, response: ServerResponse, requestId: string) => void;

export interface FastPathOptions {
  readonly pipeline: Pipeline;
  /** Loaded on demand: its modules would be a fifth of the start time. */
  readonly yoga: () => Promise<GraphqlHttp>;
  readonly config: Pick<Config, 'limits' | 'clients'>;
  readonly log: Log;
  readonly pages: ForeignPages;
  readonly addressOf: AddressOf;
  readonly callbacks: Callbacks;
}

type Headers = Record<string, string | number>;

interface Head {
  readonly status: number;
  readonly headers: Headers;
}

interface Exchange {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly requestId: string;
  readonly credential: Credential;
}

export function createFastPath({ pipeline, yoga, config, log, pages, addressOf, callbacks }: FastPathOptions): Serve {
  const streams = { heartbeat: new Heartbeat(config.clients.pingMs), maxMs: config.clients.streamMaxMs, failed };
  const credentialOf = (request: IncomingMessage): Credential => ({
    guid: guidFrom(request.headers['guid']),
    address: addressOf(request),
  });
  const unread = new UnreadBodies(config.limits.bodyBytes);

  /** @param unpacked the body, if it was already read */
  async function serve(exchange: Exchange, accepted: Accepted, unpacked?: string): Promise<void> {
    const { request, response, requestId, credential } = exchange;
    const isReadOnly = request.method === 'GET';
    const body = unpacked ?? (isReadOnly ? '' : await bodyOf(request));
    const { origin, 'last-event-id': lastEventId } = request.headers;
    const { guid } = credential;
    const isCallback = !isReadOnly && wantsCallback(request.headers.accept);
    const counting = pipeline.count(credential);
    let answer = counting && (await counting);
    if (answer === undefined) {
      const params = isReadOnly ? paramsInUrl(request.url ?? '') : paramsInBody(body);
      if (params === undefined) return readByYoga(exchange, body);
      answer = await pipeline.answer({
        params,
        credential,
        client: pipeline.clientOf(request.headers),
        lastEventId: typeof lastEventId === 'string' ? lastEventId : undefined,
        isReadOnly,
        isSingle: accepted.framing === undefined && !isCallback,
      });
      if (isCallback) answer = await calledBack(answer, params.extensions, credential);
    }
    const presented = present(answer, accepted);
    const headers: Headers = presented.headers;
    const newerGuid = pipeline.newerGuid(guid);
    if (newerGuid !== undefined) headers['Guid'] = newerGuid;
    headers[requestIdHeader] = requestId;
    headers['x-content-type-options'] = 'nosniff';
    headers['vary'] = 'Origin';
    if (origin !== undefined) Object.assign(headers, corsHeaders(origin, config.clients.origins));
    if ('text' in presented) return sendWhole(exchange, { status: presented.status, headers }, presented.text);
    // The listeners would hold the body, which has been read, as long as the stream is open.
    request.removeAllListeners();
    response.writeHead(presented.status, headers);
    sendResults(response, presented, streams);
  }

  /** Sends a stream to the router that requested it; the answer to the request only confirms that it begins. */
  async function calledBack(answer: Answer, extensions: unknown, credential: Credential): Promise<Answer> {
    const { result } = answer;
    if (!isStream(result)) return { ...answer, jsonStatus: answer.status };
    const target = targetOf(extensions, config.clients.callbackOrigins);
    const isRefused = target instanceof GraphQLError;
    if (isRefused || !(await callbacks.confirms(target))) {
      void result.return?.();
      return answerOf({ errors: [isRefused ? target : notConfirmed()] });
    }
    const isProven = () => pipeline.unprovenShare(credential) === undefined;
    // The history of an ended session is read without such a proof.
    const wasProven = isProven();
    callbacks.begin(target, result, () => !wasProven || isProven());
    return { ...answerOf({ data: null }), headers: protocolHeader };
  }

  async function serveUnpacked(exchange: Exchange): Promise<void> {
    const { request } = exchange;
    const body = await unpackedBody(request, config.limits.bodyBytes);
    if (body === undefined) return;
    if (typeof body !== 'string') {
      refuse(exchange, body);
      return;
    }
    const accepted = fastForm(request, config.limits.bodyBytes);
    return accepted ? serve(exchange, accepted, body) : readByYoga(exchange, body, false);
  }

  function refuse({ request, response, requestId }: Exchange, refusal: Refusal): void {
    const headers = {
      'content-type': 'application/json',
      'cache-control': 'no-store',
      vary: 'Origin',
      [requestIdHeader]: requestId,
      ...corsHeaders(request.headers.origin, config.clients.origins),
      // RFC 9110, 15.5.16.
      ...(refusal === unknownEncoding && { 'accept-encoding': 'gzip' }),
      // The rest of the body is not read.
      connection: 'close',
    };
    response.writeHead(refusal.status, headers).end(refusalBody(refusal));
  }

  /** @param body the body, if it was already read */
  async function readByYoga(
    { request, response, requestId, credential }: Exchange,
    body?: string,
    isCounted = body !== undefined,
  ) {
    if (body !== undefined) Object.assign(request, { body });
    const client = pipeline.clientOf(request.headers);
    const context: ServerContext = { address: credential.address, isCounted, client };
    const answer = await (await yoga()).handleNodeRequestAndResponse(request, response, context);
    response.setHeader(requestIdHeader, requestId);
    for (const [name, value] of answer.headers) response.setHeader(name, value);
    response.statusCode = answer.status;
    if (context.stream) sendResults(response, context.stream, streams);
    else response.end(Buffer.from(await answer.arrayBuffer()));
  }

  function failed(response: ServerResponse, error: unknown): void {
    log.error({ err: error }, 'A request could not be answered');
    response.destroy();
  }

  /** Sends the answer at the end of the event loop's turn. */
  function sendWhole({ request, response }: Exchange, head: Head, text: string): void | Promise<void> {
    if (text.length >= thresholdBytes && isCompressible(head.headers['content-type']))
      return sendCompressed(request.headers['accept-encoding'], response, head, text);
    sendBody(response, head, text);
  }

  async function sendCompressed(
    accepted: string | undefined,
    response: ServerResponse,
    { status, headers }: Head,
    text: string,
  ): Promise<void> {
    const encoding = encodingFor(accepted);
    const { vary, ...encoded } = encodingHeaders(encoding);
    Object.assign(headers, encoded, { vary: `Origin, ${vary}` });
    const body = encoding === 'identity' ? text : await compress(Buffer.from(text), encoding);
    sendBody(response, { status, headers }, body);
  }

  function sendBody(response: ServerResponse, { status, headers }: Head, body: string | Buffer): void {
    const length = Buffer.byteLength(body);
    if (status !== noContent) headers['content-length'] = length;
    atEndOfTurn(() => {
      try {
        response.writeHead(status, headers);
        // A text with as many bytes as characters is ASCII, which is written several times faster as latin1.
        if (typeof body === 'string') response.end(body, length === body.length ? 'latin1' : 'utf8');
        else response.end(body);
      } catch (error) {
        failed(response, error);
      }
    });
  }

  function answer(exchange: Exchange): Promise<void> {
    const { request } = exchange;
    if (isEncoded(request)) return serveUnpacked(exchange);
    const accepted = fastForm(request, config.limits.bodyBytes);
    return accepted ? serve(exchange, accepted) : readByYoga(exchange);
  }

  return (request, response, requestId) => {
    pages.request(request.headers);
    const exchange = { request, response, requestId, credential: credentialOf(request) };
    const from = pipeline.unprovenShare(exchange.credential);
    if (from !== undefined && !unread.enter(request, from)) {
      refuse(exchange, tooManyUnread);
      return;
    }
    answer(exchange).catch((error: unknown) => {
      failed(response, error);
    });
  };
}

/** How a request is answered on the fast path; undefined if Yoga reads it. */
export function fastForm(request: IncomingMessage, mostBytes: number): Accepted | undefined {
  if (!isOrdinary(request, mostBytes)) return undefined;
  if (wantsCallback(request.headers.accept)) return { type: plainJson, framing: undefined };
  const accepted = acceptedBy(request.headers.accept);
  return accepted.type === undefined && accepted.framing === undefined ? undefined : accepted;
}

/** Resolves with the complete body, as long as announced; never if the client is gone, or sends less: then nothing is started. */
function bodyOf(request: IncomingMessage): Promise<string> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const [only] = chunks;
      resolve((chunks.length === 1 && only !== undefined ? only : Buffer.concat(chunks)).toString());
    });
  });
}
