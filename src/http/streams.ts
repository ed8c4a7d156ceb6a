/**
 * Subscriptions over HTTP: results that go on become one answer that goes on, framed as its client asked (SSE or Apollo's multipart). Each
 * result is serialised once for all who listen alike, whatever frames it.
 */
import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { endsConnection, withoutHttp } from '../execution/errors.ts';
import { cut } from './event-stream.ts';
import type { Framing } from './framing.ts';
import { multipartFraming, wantsMultipart, wantsOnlyMultipart } from './multipart.ts';
import { sseFraming } from './sse.ts';

type Results = AsyncIterable<ExecutionResult>;

/** The node:http responses that go on. Their head does not tell: it is written past the response's own table of headers. */
const streams = new WeakSet<object>();

/** From now on. */
export const goesOn = (response: ServerResponse): void => void streams.add(response);

/** Whether this answer goes on until somebody ends it: a drain cuts it, and waits for the others. */
export const isEventStream = (response: ServerResponse): boolean => streams.has(response);

/** @param pingMs between two signs of life on a stream that has nothing to say */
export const subscriptionStreams = (pingMs: number): Plugin => ({
  onResultProcess(payload) {
    const { request, result, resultProcessor, serverContext } = payload;
    const accept = request.headers.get('accept') ?? '';
    const { res } = serverContext as { readonly res?: ServerResponse };
    const answerAs = (results: Results, framing: Framing) => {
      payload.setResultProcessor(
        (_result, fetchAPI) =>
          new fetchAPI.Response(streamOf(results, framing, pingMs, res), { headers: headersOf(framing) }),
        framing.contentType,
      );
    };
    if (isStream(result)) {
      if (res) goesOn(res);
      // Of what goes on, Yoga accepts SSE only.
      if (resultProcessor !== undefined) answerAs(result, sseFraming);
      else if (wantsMultipart(accept)) answerAs(result, multipartFraming);
    } else if (wantsOnlyMultipart(accept)) answerAs(once(result as ExecutionResult), multipartFraming);
  },
});

export const headersOf = ({ contentType }: Framing) => ({
  'content-type': contentType,
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
});

export function isStream(result: unknown): result is Results {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

/** What is noted in a result for HTTP alone is not told in a part. */
async function* once({ errors, extensions: _http, ...result }: ExecutionResult): AsyncGenerator<ExecutionResult> {
  yield { ...result, ...(errors && { errors: errors.map(withoutHttp) }) };
}

const encoder = new TextEncoder();

function streamOf(
  results: Results,
  framing: Framing,
  pingMs: number,
  response: ServerResponse | undefined,
): ReadableStream<Uint8Array> {
  const iterator = results[Symbol.asyncIterator]();
  const ping = encoder.encode(framing.ping);
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      controller.enqueue(encoder.encode(framing.opening));
      timer = setInterval(() => {
        // Only where nothing else waits to be read.
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(ping);
      }, pingMs);
    },
    async pull(controller) {
      const next: IteratorResult<ExecutionResult, unknown> = await iterator.next();
      // Yoga makes a last result of an error. The connection closes, which cancels this.
      if (next.done !== true && response && next.value.errors?.some(endsConnection)) {
        cut(response);
        return;
      }
      if (next.done !== true) {
        const message = framing.message(next.value);
        controller.enqueue(typeof message === 'string' ? encoder.encode(message) : message);
        return;
      }
      clearInterval(timer);
      controller.enqueue(encoder.encode(framing.complete));
      controller.close();
    },
    async cancel() {
      clearInterval(timer);
      await iterator.return?.();
    },
  });
}
