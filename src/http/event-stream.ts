/**
 * Results that go on, as an HTTP answer that stays open. What is open for hours by the thousand must be small: on node:http no Response or
 * stream of the web, one heartbeat for all, and the bytes of an event are made once for all who get it.
 */
import type { ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { endsConnection, tookNothing, withoutHttp } from '../execution/errors.ts';
import type { Parts } from '../execution/result-text.ts';
import type { StreamAnswer } from './presentation.ts';
import { endAfter } from './stream-life.ts';

/** The node:http responses that go on. Their headers do not show it: they are written past the response's own table of headers. */
const streams = new WeakSet<object>();

/** Whether this answer goes on until somebody ends it: a drain cuts it, and waits for the others. */
export const isEventStream = (response: ServerResponse): boolean => streams.has(response);

/** One timer for all streams of a server. */
export class Heartbeat {
  readonly #everyMs: number;
  readonly #beats = new Set<() => void>();
  #timer: NodeJS.Timeout | undefined;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  add(beat: () => void): void {
    this.#beats.add(beat);
    this.#timer ??= setInterval(() => {
      for (const each of this.#beats) each();
    }, this.#everyMs);
  }

  delete(beat: () => void): void {
    this.#beats.delete(beat);
    if (this.#beats.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }
}

/** A client that takes nothing for so many heartbeats has gone away without closing: what it holds is given back. */
const mostStalledBeats = 25;
/** For the last word to a client that wakes up. */
const lastWordMs = 60_000;

/** Ends the answer without its end, when what was written is on its way: its client comes back. */
function cut(response: ServerResponse): void {
  response.socket?.destroySoon();
}

/** @returns whether there is room for more */
function writeParts(response: ServerResponse, parts: Parts): boolean {
  let hasRoom = true;
  for (const part of parts) hasRoom = response.write(part);
  return hasRoom;
}

export interface StreamOptions {
  readonly heartbeat: Heartbeat;
  /** Then the answer is cut, and its client resumes. */
  readonly maxMs: number | undefined;
}

/** Sends each result as it comes, at the pace at which the client reads; its head is written. Resolves when the stream is over. */
export async function sendResults(
  response: ServerResponse,
  { results, framing }: StreamAnswer,
  { heartbeat, maxMs }: StreamOptions,
): Promise<void> {
  streams.add(response);
  let wake: (() => void) | undefined;
  let gone = response.closed;
  /** Since the client took something last. */
  let stalledBeats = 0;
  const ready = () => {
    wake?.();
    wake = undefined;
  };
  const drained = () => {
    stalledBeats = 0;
    ready();
  };
  const beat = () => {
    // Only where nothing else waits to be read.
    if (response.writableLength === 0) response.write(framing.ping);
    else if (wake !== undefined && ++stalledBeats >= mostStalledBeats) ready();
  };
  const leave = () => {
    gone = true;
    heartbeat.delete(beat);
    // Nobody is left running for a client that is gone.
    void results.return?.();
    ready();
  };
  // A stream that breaks off says why, in a last result, unless its client is to come back at once.
  const ended = (error: unknown): IteratorYieldResult<ExecutionResult> | undefined =>
    endsConnection(error) ? undefined : { done: false, value: { errors: [withoutHttp(error as GraphQLError)] } };
  if (gone) {
    await results.return?.();
    return;
  }
  const keep = endAfter(maxMs, () => {
    leave();
    cut(response);
    setTimeout(() => response.destroy(), lastWordMs).unref();
  });
  response.once('close', leave);
  response.on('drain', drained);
  heartbeat.add(beat);
  response.write(framing.opening);
  try {
    for (;;) {
      const next = await results.next().catch(ended);
      // It is set by an event.
      if (gone as boolean) return;
      if (next === undefined) {
        cut(response);
        return;
      }
      const { done, value } = next;
      if (done === true) break;
      if (!writeParts(response, framing.message(value))) await new Promise<void>((resolve) => (wake = resolve));
      if (value.data === undefined) break;
      if (stalledBeats >= mostStalledBeats) {
        void results.return?.();
        writeParts(response, framing.message({ errors: [tookNothing()] }));
        setTimeout(() => response.destroy(), lastWordMs).unref();
        break;
      }
    }
    response.end(framing.complete);
  } finally {
    heartbeat.delete(beat);
    keep();
  }
}
