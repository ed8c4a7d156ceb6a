/** A client of GraphQL over SSE: one request over node:http, and its messages assembled from chunks of any size. */
import { createParser } from 'eventsource-parser';
import { request, type ClientRequest, type IncomingMessage } from 'node:http';

export interface EventStreamOptions {
  readonly url: string;
  readonly guid?: string | undefined;
  /** Sent by an EventSource that reconnects. */
  readonly lastEventId?: string | undefined;
  readonly document: { readonly query: string; readonly variables?: object };
  /** The data of a `next` message: an execution result as JSON. */
  readonly next: (json: string) => void;
  /** Also called if the answer is not a stream, but a refusal or nothing: no more messages will arrive. */
  readonly complete: () => void;
  /** Each chunk of the body, including comments. */
  readonly piece?: (text: string) => void;
  /** The connection has ended, for any reason. */
  readonly closed?: () => void;
}

export class EventStream {
  /** Rejects if there is no response. */
  readonly response: Promise<IncomingMessage>;
  readonly #request: ClientRequest;
  #incoming: IncomingMessage | undefined;
  #isPaused = false;

  constructor({ url, guid, lastEventId, document, next, complete, piece, closed }: EventStreamOptions) {
    const headers = {
      'content-type': 'application/json',
      accept: 'text/event-stream',
      ...(guid !== undefined && { guid }),
      ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
    };
    this.#request = request(url, { method: 'POST', agent: false, headers });
    this.response = new Promise((resolve, reject) => {
      this.#request.once('error', reject);
      this.#request.once('response', (incoming) => {
        const parser = createParser({
          onEvent: ({ event, data }) => {
            if (event === 'next') next(data);
            else if (event === 'complete') complete();
          },
        });
        this.#incoming = incoming;
        const isStream = incoming.headers['content-type']?.startsWith('text/event-stream') === true;
        let refusal = '';
        incoming.setEncoding('utf8').on('data', (text: string) => {
          if (isStream) parser.feed(text);
          else refusal += text;
          piece?.(text);
        });
        if (!isStream || incoming.statusCode === 204)
          incoming.on('end', () => {
            if (refusal !== '') next(refusal);
            complete();
          });
        if (this.#isPaused) incoming.pause();
        // Cut by the client or by the server; `closed` reports it.
        incoming.on('error', () => undefined);
        resolve(incoming);
      });
    });
    // A caller that does not await the response learns of its absence from `closed`.
    this.response.catch(() => undefined);
    this.#request.once('close', () => closed?.());
    this.#request.end(JSON.stringify(document));
  }

  /** Reads nothing until `resume`, and stays open. */
  pause(): void {
    this.#isPaused = true;
    this.#incoming?.pause();
  }

  resume(): void {
    this.#isPaused = false;
    this.#incoming?.resume();
  }

  cut(): void {
    this.#request.destroy();
  }
}
