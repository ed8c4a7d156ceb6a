/** What is done to every request before it becomes an operation, and to every answer: plugins of Yoga that know nothing of GraphQL. */
import { GraphQLError, type ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { IncomingMessage } from 'node:http';
import { refusalOfId } from '../execution/document-ids.ts';
import { guidFrom } from '../execution/guid.ts';
import type { RateLimit } from '../execution/rate-limit.ts';
import { notJson, refusalBody } from './refusal.ts';

/** Bodies that a browser sends without asking first (forms, plain text) run nothing. */
export const jsonOnly: Plugin = {
  onRequest(payload) {
    const { request, fetchAPI } = payload;
    if (request.method !== 'POST') return;
    const type = request.headers.get('content-type')?.split(';', 1)[0]?.trim().toLowerCase();
    // Yoga compares it to the letter, and media types have no case; JSON has no charset but one.
    if (type === 'application/json') {
      request.headers.set('content-type', type);
      return;
    }
    const headers = { 'content-type': 'application/json' };
    payload.endResponse(new fetchAPI.Response(refusalBody(notJson), { status: notJson.status, headers }));
  },
};

/** Clients send a handful. */
const mostAccepted = 32;

/** Yoga weighs each type that a client accepts, and a refusal repeats them: what a client says beyond a few dozen is not read. */
export const boundedAccept: Plugin = {
  onRequest({ request }) {
    const accept = request.headers.get('accept') ?? '';
    const types = accept.split(',', mostAccepted + 1);
    if (types.length > mostAccepted) request.headers.set('accept', types.slice(0, mostAccepted).join(','));
  },
};

/** Yoga reads the parameters of a GET without a thought of what may stand there. */
export const readableParameters: Plugin = {
  onRequestParse({ requestParser, setRequestParser }) {
    if (!requestParser) return;
    setRequestParser(async (request) => {
      try {
        return await requestParser(request);
      } catch (error) {
        if (!(error instanceof SyntaxError || error instanceof URIError)) throw error;
        throw new GraphQLError('the parameters of the request cannot be read', {
          extensions: { code: 'BAD_REQUEST', http: { status: 400 } },
        });
      }
    });
  },
};

/** What the direct lane hands over with a request. */
export interface HandedOver {
  readonly req: IncomingMessage;
  /** It was executed, or refused, already: what is left is the form that its client asked for. */
  readonly answered?: ExecutionResult | undefined;
  /** Against the limit of operations. */
  readonly isCounted?: true;
}

export const alreadyAnswered: Plugin = {
  onParams({ context, setResult }) {
    const { answered } = context as unknown as Partial<HandedOver>;
    if (answered !== undefined) setResult(answered);
  },
};

/** A document that is named by its id alone, where the server keeps none: the client sends the text. */
export const documentIds: Plugin = {
  onParams({ params, request }) {
    const refusal = refusalOfId(params, request.url);
    if (refusal) throw refusal;
  },
};

/** Before anything is read of a body, or of a URL's parameters. */
export const rateLimited = (rate: RateLimit): Plugin => ({
  onRequestParse({ requestParser, setRequestParser, serverContext }) {
    const { req, isCounted } = serverContext as Partial<HandedOver>;
    if (!requestParser || isCounted) return;
    setRequestParser(async (request) => {
      const guid = guidFrom(request.headers.get('guid'));
      const refusal = await rate.refusal({ guid, address: req?.socket.remoteAddress });
      if (refusal) throw refusal;
      return requestParser(request);
    });
  },
});

/** No cache keeps an answer, which may hold a Guid; none mixes up what it was told for two origins; no browser guesses another type. */
export const safeHeaders: Plugin = {
  onResponse({ response: { headers } }) {
    if (!headers.has('cache-control')) headers.set('cache-control', 'no-store');
    headers.set('x-content-type-options', 'nosniff');
    if (!/\borigin\b/i.test(headers.get('vary') ?? '')) headers.append('vary', 'Origin');
  },
};
