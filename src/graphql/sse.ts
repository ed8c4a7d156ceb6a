/**
 * Subscriptions over SSE (GraphQL over SSE, distinct connections), with the event's id on each message: an EventSource that reconnects
 * sends it back as `Last-Event-ID`. Serialised once for all who listen.
 */
import type { ServerResponse } from 'node:http';
import type { ExecutionResult } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { frameOf } from './shared.ts';

const ping = ':\n\n';
const complete = 'event: complete\ndata:\n\n';

const headers = {
  'content-type': 'text/event-stream; charset=utf-8',
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
};

/** The node:http responses that are event streams. Their head does not tell: it is written past the response's own table of headers. */
const streams = new WeakSet<object>();

/** Whether this answer goes on until somebody ends it: a drain cuts it, and waits for the others. */
export const isEventStream = (response: ServerResponse): boolean => streams.has(response);

/** @param pingMs between two signs of life on a stream that has nothing to say */
export const eventStream = (pingMs: number): Plugin => ({
  onResultProcess(payload) {
    const { result, resultProcessor } = payload;
    // Only the SSE processor was accepted for a result that goes on.
    if (resultProcessor === undefined || !isStream(result)) return;
    const { res } = payload.serverContext as { readonly res?: ServerResponse };
    if (res) streams.add(res);
    payload.setResultProcessor(
      (_result, fetchAPI) => new fetchAPI.Response(streamOf(result, pingMs), { headers }),
      'text/event-stream',
    );
  },
});

type Results = AsyncIterable<ExecutionResult>;

function isStream(result: unknown): result is Results {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result;
}

const encoder = new TextEncoder();

function streamOf(results: Results, pingMs: number): ReadableStream<Uint8Array> {
  const iterator = results[Symbol.asyncIterator]();
  let timer: NodeJS.Timeout | undefined;
  return new ReadableStream<Uint8Array>({
    start(controller) {
      // Something at once, so that the client sees its connection open; later only where nothing else waits to be read.
      controller.enqueue(encoder.encode(ping));
      timer = setInterval(() => {
        if ((controller.desiredSize ?? 0) > 0) controller.enqueue(encoder.encode(ping));
      }, pingMs);
    },
    async pull(controller) {
      const next: IteratorResult<ExecutionResult, unknown> = await iterator.next();
      if (next.done !== true) {
        controller.enqueue(encoder.encode(messageOf(next.value)));
        return;
      }
      clearInterval(timer);
      controller.enqueue(encoder.encode(complete));
      controller.close();
    },
    async cancel() {
      clearInterval(timer);
      await iterator.return?.();
    },
  });
}

/** `id` only where the result came of an item: an error has none. */
function messageOf(result: ExecutionResult): string {
  const frame = frameOf(result);
  if (frame === undefined) return `event: next\ndata: ${JSON.stringify(result)}\n\n`;
  frame.json ??= JSON.stringify(result);
  return `id: ${frame.id}\nevent: next\ndata: ${frame.json}\n\n`;
}
