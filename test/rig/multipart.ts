/** A hand-written client of Apollo's multipart subscription protocol, so that tests see the bytes and their timing. */
import { eventually } from './eventually.ts';
import type { GraphqlError, WatchedEvent } from './client.ts';

export interface Part {
  readonly payload?: {
    readonly data?: { readonly agentEvents?: WatchedEvent } | null;
    readonly errors?: readonly GraphqlError[];
  } | null;
}

export interface MultipartOptions {
  readonly guid?: string;
  readonly after?: string;
  readonly lastEventId?: string;
  readonly accept?: string;
  readonly method?: 'GET' | 'POST';
}

const query =
  'subscription ($agentId: ID!, $after: ID) { agentEvents(agentId: $agentId, after: $after) { __typename id type content } }';

/** The header that Apollo Client sends. */
export const apolloAccept =
  'multipart/mixed;boundary=graphql;subscriptionSpec=1.0,application/graphql-response+json,application/json;q=0.9';

export class MultipartWatch implements AsyncDisposable {
  readonly response: Response;
  raw = '';
  closed = false;
  readonly #abort: AbortController;

  private constructor(response: Response, abort: AbortController) {
    this.response = response;
    this.#abort = abort;
    void this.#read();
  }

  static async open(url: string, agentId: string, options: MultipartOptions = {}): Promise<MultipartWatch> {
    const { guid, after, lastEventId, accept = apolloAccept, method = 'POST' } = options;
    const abort = new AbortController();
    const variables = { agentId, after };
    const search = new URLSearchParams({ query, variables: JSON.stringify(variables) });
    const response = await fetch(method === 'GET' ? `${url}?${search}` : url, {
      method,
      signal: abort.signal,
      headers: {
        accept,
        ...(method === 'POST' && { 'content-type': 'application/json' }),
        ...(guid !== undefined && { guid }),
        ...(lastEventId !== undefined && { 'last-event-id': lastEventId }),
      },
      ...(method === 'POST' && { body: JSON.stringify({ query, variables }) }),
    });
    return new MultipartWatch(response, abort);
  }

  /** The parts that a client has read. It detects the end of a part by the delimiter behind it. */
  get parts(): readonly Part[] {
    return this.raw
      .split(/(?:^|\r\n)--graphql(?:--\r\n)?/)
      .slice(1, -1)
      .map((part) => JSON.parse(part.slice(part.indexOf('\r\n\r\n') + 4)) as Part);
  }

  get heartbeats(): number {
    return this.parts.filter((part) => Object.keys(part).length === 0).length;
  }

  get events(): readonly WatchedEvent[] {
    return this.parts.flatMap(({ payload }) => payload?.data?.agentEvents ?? []);
  }

  get types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  get codes(): readonly unknown[] {
    return this.parts.flatMap(({ payload }) => payload?.errors?.map(({ extensions }) => extensions['code']) ?? []);
  }

  /** The closing delimiter arrived: the subscription is over, not only its connection. */
  get completed(): boolean {
    return this.raw.endsWith('--graphql--\r\n');
  }

  async until(condition: (watch: MultipartWatch) => boolean): Promise<void> {
    await eventually(() => {
      if (!condition(this)) throw new Error(`came: ${this.raw}`);
    });
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#abort.abort();
    await this.until(({ closed }) => closed);
  }

  async #read(): Promise<void> {
    const decoder = new TextDecoder();
    try {
      for await (const chunk of this.response.body ?? []) this.raw += decoder.decode(chunk, { stream: true });
    } catch {
      // Cut by the client or by the server; `completed` shows which.
    }
    this.closed = true;
  }
}
