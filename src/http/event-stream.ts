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

interface Beating {
  beat(): void;
}

/** One timer for all streams of a server. */
export class Heartbeat {
  readonly #everyMs: number;
  readonly #streams = new Set<Beating>();
  #timer: NodeJS.Timeout | undefined;

  constructor(everyMs: number) {
    this.#everyMs = everyMs;
  }

  add(stream: Beating): void {
    this.#streams.add(stream);
    this.#timer ??= setInterval(() => {
      for (const each of this.#streams) each.beat();
    }, this.#everyMs);
  }

  delete(stream: Beating): void {
    this.#streams.delete(stream);
    if (this.#streams.size > 0) return;
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
  readonly failed: (response: ServerResponse, error: unknown) => void;
}

/**
 * Sends each result as it arrives, at the pace at which the client reads. The head is already written. Nobody waits for the end: a promise for it, at
 * each level of the request, would be held as long as the stream.
 */
export function sendResults(
  response: ServerResponse,
  { results, framing }: StreamAnswer,
  options: StreamOptions,
): void {
  streams.add(response);
  if (response.closed) void results.return?.();
  else void new ResultStreamWriter(response, results, framing, options).write();
}

class ResultStreamWriter implements Beating {
  readonly #response: ServerResponse;
  readonly #results: StreamAnswer['results'];
  readonly #framing: StreamAnswer['framing'];
  readonly #options: StreamOptions;
  /** Cancels the limit of the stream's life; undefined if it has none. */
  readonly #keep: (() => void) | undefined;
  #wake: (() => void) | undefined;
  #isGone = false;
  /** Heartbeats since the client last read something. */
  #stalledBeats = 0;

  constructor(
    response: ServerResponse,
    results: StreamAnswer['results'],
    framing: StreamAnswer['framing'],
    options: StreamOptions,
  ) {
    this.#response = response;
    this.#results = results;
    this.#framing = framing;
    this.#options = options;
    if (options.maxMs !== undefined)
      this.#keep = endAfter(options.maxMs, () => {
        this.#leave();
        cut(response);
        destroyLater(response);
      });
    response.once('close', () => {
      this.#leave();
    });
    response.on('drain', () => {
      this.#stalledBeats = 0;
      this.#ready();
    });
  }

  /** Never rejects. */
  async write(): Promise<void> {
    const response = this.#response;
    try {
      this.#options.heartbeat.add(this);
      response.cork();
      // Sent as a text of its own, the head becomes one flat string. Joined with the opening it would stay in memory as thirty pieces.
      response.flushHeaders();
      response.write(this.#framing.opening);
      response.uncork();
      for (;;) {
        const next = await this.#next();
        if (this.#isGone) return;
        if (next === undefined) {
          cut(response);
          return;
        }
        const { done, value } = next;
        if (done === true) break;
        if (!writeParts(response, this.#framing.message(value)))
          await new Promise<void>((resolve) => (this.#wake = resolve));
        if (value.data === undefined) break;
        if (this.#stalledBeats >= mostStalledBeats) {
          void this.#results.return?.();
          writeParts(response, this.#framing.message({ errors: [tookNothing()] }));
          destroyLater(response);
          break;
        }
      }
      response.end(this.#framing.complete);
    } catch (error) {
      this.#options.failed(response, error);
    } finally {
      this.#options.heartbeat.delete(this);
      this.#keep?.();
    }
  }

  beat(): void {
    // Ping only if no other bytes wait to be read.
    if (this.#response.writableLength === 0) this.#response.write(this.#framing.ping);
    else if (this.#wake !== undefined && ++this.#stalledBeats >= mostStalledBeats) this.#ready();
  }

  /** @returns undefined if the client has to reconnect at once; any other failure is reported in a last result */
  #next(): Promise<IteratorResult<ExecutionResult, unknown> | undefined> {
    return this.#results
      .next()
      .catch((error: unknown) =>
        endsConnection(error) ? undefined : { done: false, value: { errors: [withoutHttp(error as GraphQLError)] } },
      );
  }

  #ready(): void {
    this.#wake?.();
    this.#wake = undefined;
  }

  /** The client is gone: ends the source of its results. */
  #leave(): void {
    this.#isGone = true;
    this.#options.heartbeat.delete(this);
    void this.#results.return?.();
    this.#ready();
  }
}

function destroyLater(response: ServerResponse): void {
  setTimeout(() => response.destroy(), lastWordMs).unref();
}
