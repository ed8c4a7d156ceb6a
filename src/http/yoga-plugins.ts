/** The plugins of Yoga: they take answers from the pipeline, and write them as the fast path does. */
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { FetchAPI, Plugin } from 'graphql-yoga';
import { answerOf, type Answer } from '../execution/answer.ts';
import type { Credential } from '../execution/context.ts';
import { idOf } from '../execution/document-ids.ts';
import { guidFrom } from '../execution/guid.ts';
import type { Pipeline } from '../execution/pipeline.ts';
import type { UsageClient } from '../execution/usage.ts';
import { compressedAnswer } from './compression.ts';
import { acceptedBy } from './negotiation.ts';
import { present, type StreamAnswer } from './presentation.ts';
import { notAcceptable, notJson, refusalBody, type Refusal } from './refusal.ts';
import { readUrl } from './request-params.ts';

export interface ServerContext {
  /** The client's IP address. */
  readonly address: string | undefined;
  /** True if the fast path has already counted the request. */
  readonly isCounted: boolean;
  /** For usage reports. */
  readonly client: UsageClient | undefined;
  /** The rest of the answer, written by the code that has node:http's response. */
  stream?: StreamAnswer;
}

type ServerPlugin = Plugin<object, ServerContext>;

const acceptOf = ({ headers }: Request) => acceptedBy(headers.get('accept'));

const credentialOf = ({ headers }: Request, { address }: ServerContext): Credential => ({
  guid: guidFrom(headers.get('guid')),
  address,
});

/** Rejects bodies that a browser sends without a preflight (forms, plain text). */
export const jsonOnly: Plugin = {
  onRequest(payload) {
    const { request } = payload;
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    // Yoga compares the exact text, but media types are case-insensitive, and JSON has only one charset.
    if (type === 'application/json') request.headers.set('content-type', type);
    else payload.endResponse(refuse(notJson, payload.fetchAPI));
  },
};

/** Maximum number of accepted types; clients send a handful. */
const mostAccepted = 32;

/** Limits the types in `Accept`, because each of them is weighed. */
export const boundedAccept: Plugin = {
  onRequest({ request }) {
    const accept = request.headers.get('accept') ?? '';
    const types = accept.split(',', mostAccepted + 1);
    if (types.length > mostAccepted) request.headers.set('accept', types.slice(0, mostAccepted).join(','));
  },
};

/** A client that accepts none of the types is rejected before anything is executed. */
export const acceptable: Plugin = {
  onRequestParse({ request, fetchAPI, endResponse }) {
    const { type, framing } = acceptOf(request);
    if (type === undefined && framing === undefined) endResponse(refuse(notAcceptable, fetchAPI));
  },
};

/** Counts a request before its body or the parameters of its URL are read. */
export const counted = (pipeline: Pipeline): ServerPlugin => ({
  onRequestParse({ request: { method }, requestParser, setRequestParser, serverContext, fetchAPI }) {
    const parse = method === 'GET' ? ({ url }: Request) => readUrl(url) : requestParser;
    if (!parse) return;
    setRequestParser(async (request) => {
      const refusal = serverContext.isCounted ? undefined : await pipeline.count(credentialOf(request, serverContext));
      if (refusal) return responseTo(request, refusal, serverContext, fetchAPI);
      try {
        return await parse(request);
      } catch (error) {
        if (!(error instanceof SyntaxError)) throw error;
        throw new GraphQLError('The parameters of the request are not valid.', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      }
    });
  },
});

/** The pipeline answers instead of Yoga's own engine. */
export function answered(pipeline: Pipeline): ServerPlugin {
  const answers = new WeakMap<object, Answer>();
  return {
    onParams(payload) {
      const { params, request, context } = payload;
      // Otherwise Yoga rejects a document that is named by its id, because its text is missing.
      if (params.query == null && idOf(params) !== undefined) payload.setParams({ ...params, query: '' });
      payload.setParamsHandler(async ({ params: checked }) => {
        const answer = await pipeline.answer({
          params: checked,
          credential: credentialOf(request, context),
          client: context.client,
          lastEventId: request.headers.get('last-event-id') ?? undefined,
          isReadOnly: request.method === 'GET',
          isSingle: acceptOf(request).framing === undefined,
        });
        answers.set(answer.result, answer);
        return answer.result;
      });
    },
    onResultProcess(payload) {
      const { request, result, serverContext } = payload;
      const answer = answers.get(result) ?? answerOf(result as ExecutionResult);
      payload.setResultProcessor((_result, fetchAPI) => responseTo(request, answer, serverContext, fetchAPI), '*/*');
    },
  };
}

function responseTo(request: Request, answer: Answer, context: ServerContext, { Response }: FetchAPI): Response {
  const presented = present(answer, acceptOf(request));
  const { status, headers } = presented;
  if ('text' in presented) return new Response(presented.text === '' ? null : presented.text, { status, headers });
  context.stream = presented;
  return new Response(null, { status, headers });
}

const refuse = (refusal: Refusal, { Response }: FetchAPI): Response =>
  new Response(refusalBody(refusal), {
    status: refusal.status,
    headers: { 'content-type': 'application/json' },
  });

/** No cache may store an answer, which may contain a Guid, or mix up the answers for two origins, and no browser may guess another type. */
export const safeHeaders = (pipeline: Pipeline): Plugin => ({
  onResponse({ request, response: { headers } }) {
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    if (!/\borigin\b/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Origin');
    const newer = pipeline.newerGuid(guidFrom(request.headers.get('guid')));
    if (newer !== undefined) headers.set('Guid', newer);
  },
});

export const compression: Plugin = {
  async onResponse(payload) {
    const compressed = await compressedAnswer(payload.request, payload.response, payload.fetchAPI);
    if (compressed) payload.setResponse(compressed);
  },
};
