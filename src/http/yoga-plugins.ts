/** What Yoga does beside reading requests: it takes answers from the pipeline, and writes them as the fast path does. */
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
  /** Of the client. */
  readonly address: string | undefined;
  /** The fast path has counted it. */
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

/** Bodies that a browser sends without asking first (forms, plain text) run nothing. */
export const jsonOnly: Plugin = {
  onRequest(payload) {
    const { request } = payload;
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    // Yoga compares it to the letter, and media types have no case; JSON has no charset but one.
    if (type === 'application/json') request.headers.set('content-type', type);
    else payload.endResponse(refuse(notJson, payload.fetchAPI));
  },
};

/** Clients send a handful. */
const mostAccepted = 32;

/** Each type that a client accepts is weighed: what it says beyond a few dozen is not read. */
export const boundedAccept: Plugin = {
  onRequest({ request }) {
    const accept = request.headers.get('accept') ?? '';
    const types = accept.split(',', mostAccepted + 1);
    if (types.length > mostAccepted) request.headers.set('accept', types.slice(0, mostAccepted).join(','));
  },
};

/** A client that accepts none of these is refused before anything is executed. */
export const acceptable: Plugin = {
  onRequestParse({ request, fetchAPI, endResponse }) {
    const { type, framing } = acceptOf(request);
    if (type === undefined && framing === undefined) endResponse(refuse(notAcceptable, fetchAPI));
  },
};

/** A request is counted before anything is read of its body, or of its URL's parameters. */
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

/** The pipeline answers in the place of Yoga's own engine. */
export function answered(pipeline: Pipeline): ServerPlugin {
  const answers = new WeakMap<object, Answer>();
  return {
    onParams(payload) {
      const { params, request, context } = payload;
      // Else Yoga misses the text of a document that is named by its id.
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

/** No cache keeps an answer, which may hold a Guid; none mixes up the answers for two origins; no browser guesses another type. */
export const safeHeaders = (pipeline: Pipeline): Plugin => ({
  onResponse({ request, response: { headers } }) {
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    if (!/\borigin\b/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Origin');
    const { Guid } = pipeline.guidHeader(guidFrom(request.headers.get('guid')));
    if (Guid !== undefined) headers.set('Guid', Guid);
  },
});

export const compression: Plugin = {
  async onResponse(payload) {
    const compressed = await compressedAnswer(payload.request, payload.response, payload.fetchAPI);
    if (compressed) payload.setResponse(compressed);
  },
};
