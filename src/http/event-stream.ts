/**
 * Sends results over an HTTP answer that stays open. Thousands of these stay open for hours, so each must be small: it uses node:http without the
 * Response and streams of the web, one heartbeat serves all answers, and the bytes of an event are made once for all subscribers.
 */
import type { ServerResponse } from 'node:http';
import type { ExecutionResult, GraphQLError } from 'graphql';
import { endsConnection, tookNothing, withoutHttp } from '../execution/errors.ts';
import type { Parts } from '../execution/result-text.ts';
import type { StreamAnswer } from './presentation.ts';
import { endAfter } from './stream-life.ts';

/** The node:http responses that are streams. Their headers do not show it, because they are written without the response's own table of headers. */
const streams = new WeakSet<object>();

/** Whether this answer is a stream: a drain cuts streams, and waits for the other answers. */
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

/** A client that reads nothing for this number of heartbeats has left without closing: its resources are released. */
const mostStalledBeats = 25;
/** Time for a client that wakes up to receive the last result. */
const lastWordMs = 60_000;

/** Ends the answer without completing it, after the written bytes are sent: the client reconnects. */
function cut(response: ServerResponse): void {
  response.socket?.destroySoon();
}

/** @returns whether the response has room for more */
function writeParts(response: ServerResponse, parts: Parts): boolean {
  let hasRoom = true;
  for (const part of parts) hasRoom = response.write(part);
  return hasRoom;
}

export interface StreamOptions {
  readonly heartbeat: Heartbeat;
  /** After this time the answer is cut, and the client resumes. */
  readonly maxMs: number | undefined;
}

/** Sends each result as it arrives, at the pace at which the client reads. The head is already written. Resolves when the stream has ended. */
export async function sendResults(
  response: ServerResponse,
  { results, framing }: StreamAnswer,
  { heartbeat, maxMs }: StreamOptions,
): Promise<void> {
  streams.add(response);
  let wake: (() => void) | undefined;
  let gone = response.closed;
  /** Heartbeats since the client last read something. */
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
    // Ping only if no other bytes wait to be read.
    if (response.writableLength === 0) response.write(framing.ping);
    else if (wake !== undefined && ++stalledBeats >= mostStalledBeats) ready();
  };
  const leave = () => {
    gone = true;
    heartbeat.delete(beat);
    // The client is gone: end the source of its results.
    void results.return?.();
    ready();
  };
  // A stream that fails reports the error in a last result, unless the client has to reconnect at once.
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
  response.cork();
  // Sent as a text of its own, the head becomes one flat string. Joined with the opening it would stay in memory as thirty pieces.
  response.flushHeaders();
  response.write(framing.opening);
  response.uncork();
  try {
    for (;;) {
      const next = await results.next().catch(ended);
      // Set by an event handler, which TypeScript does not see.
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
