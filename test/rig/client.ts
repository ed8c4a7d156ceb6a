/** A front-end client: GraphQL over HTTP, and subscriptions over SSE whose bytes tests can inspect. */
import { EventStream } from './event-stream.ts';
import { patienceMs } from './patience.ts';

/** The parts of an answer that tests inspect. A document that selects more declares its type: `ask<{ … }>`. */
export interface Outcome {
  readonly __typename?: string;
  readonly retcode?: string;
  readonly message?: string;
  readonly retryable?: boolean;
  readonly advice?: string;
  readonly ctiCode?: string | null;
  readonly id?: string;
  readonly guid?: string;
  readonly status?: string;
  readonly cursor?: string;
  readonly agent?: Outcome;
}

export interface GraphqlError {
  readonly message: string;
  readonly path?: readonly unknown[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

export interface GraphqlAnswer<Data = Readonly<Record<string, Outcome | null>>> {
  readonly status: number;
  readonly headers: Headers;
  /** The document's fields; empty if the answer has no data. */
  readonly data: Data;
  readonly errors: readonly GraphqlError[];
}

export async function ask<Data = Readonly<Record<string, Outcome | null>>>(
  url: string,
  query: string,
  variables: object = {},
  guid?: string,
): Promise<GraphqlAnswer<Data>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(guid !== undefined && { guid }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors = [] } = (await response.json()) as { data?: Data | null; errors?: readonly GraphqlError[] };
  return { status: response.status, headers: response.headers, data: data ?? ({} as Data), errors };
}

/**
 * Runs one mutation, written as in `releaseAgentConference(agentId: "1001")`.
 * @returns its result, or the errors
 */
export async function mutate(
  url: string,
  field: string,
  guid?: string,
): Promise<Outcome & { readonly errors: readonly GraphqlError[] }> {
  const failure = '... on GatewayFailure { retcode message retryable advice }';
  const { data, errors } = await ask(url, `mutation { answer: ${field} { __typename ${failure} } }`, {}, guid);
  return { ...data['answer'], errors };
}

/**
 * Signs in with the simulator's password for the agent.
 * @returns guid and cursor
 */
export async function signIn(
  url: string,
  agentId: string,
  force = false,
  terms: object = {},
): Promise<{ readonly guid: string; readonly cursor: string }> {
  const answer = await ask(
    url,
    `mutation ($agentId: ID!, $input: SignInAgentInput!) {
      signInAgent(agentId: $agentId, input: $input) { __typename ... on SignInAgentSuccess { guid cursor } ... on GatewayFailure { retcode } }
    }`,
    { agentId, input: { password: `Demo@${agentId}`, phoneNumber: `7${agentId.padStart(5, '0')}`, force, ...terms } },
  );
  const { guid, cursor } = answer.data['signInAgent'] ?? {};
  if (guid === undefined || cursor === undefined) throw new Error(`no sign-in: ${JSON.stringify(answer)}`);
  return { guid, cursor };
}

export interface WatchedEvent {
  readonly __typename: string;
  readonly id: string;
  readonly type: string;
  readonly content: unknown;
  readonly [field: string]: unknown;
}

export interface WatchOptions {
  readonly guid?: string;
  readonly after?: string;
  readonly families?: readonly string[];
  readonly types?: readonly string[];
  readonly snapshot?: boolean;
  /** Sent by an EventSource that reconnects. */
  readonly lastEventId?: string;
  /** Selected in addition to `__typename id type content`. */
  readonly fields?: string;
}

interface WatchedResult {
  readonly data?: { readonly agentEvents?: WatchedEvent } | null;
  readonly errors?: readonly GraphqlError[];
}

/** An open `agentEvents` subscription over SSE: the items received so far, and methods to wait for more. */
export class Watch implements AsyncDisposable {
  readonly events: WatchedEvent[] = [];
  readonly errors: GraphqlError[] = [];
  /** The `complete` message arrived. */
  completed = false;
  /** The connection ended, with or without `complete`. */
  closed = false;
  status = 0;
  headers = new Headers();
  /** All bytes of the stream so far, as text. */
  raw = '';
  #stream!: EventStream;
  readonly #checks = new Set<() => void>();

  static async open(url: string, agentId: string, options: WatchOptions = {}): Promise<Watch> {
    const watch = new Watch();
    const { guid, lastEventId, fields = '', ...filter } = options;
    const query = `subscription ($agentId: ID!, $after: ID, $families: [AgentEventFamily!], $types: [String!], $snapshot: Boolean) {
      agentEvents(agentId: $agentId, after: $after, families: $families, types: $types, snapshot: $snapshot) { __typename id type content ${fields} } }`;
    watch.#stream = new EventStream({
      url,
      guid,
      lastEventId,
      document: { query, variables: { agentId, ...filter } },
      next: (json) => {
        watch.#take(JSON.parse(json) as WatchedResult);
      },
      complete: () => {
        watch.completed = true;
        watch.#notify();
      },
      piece: (text) => {
        watch.raw += text;
        watch.#notify();
      },
      closed: () => {
        watch.closed = true;
        watch.#notify();
      },
    });
    const { statusCode, headers } = await watch.#stream.response;
    watch.status = statusCode ?? 0;
    watch.headers = new Headers(headers as Record<string, string>);
    return watch;
  }

  get types(): readonly string[] {
    return this.events.map(({ type }) => type);
  }

  get ids(): readonly string[] {
    return this.events.map(({ id }) => id);
  }

  /** The code of the first error. */
  get code(): unknown {
    return this.errors[0]?.extensions['code'];
  }

  /** Resolves when `condition` holds. On a timeout, rejects and shows what was received. */
  until(condition: (watch: Watch) => boolean): Promise<this> {
    return new Promise((resolve, reject) => {
      const check = () => {
        if (!condition(this)) return;
        clearTimeout(timer);
        this.#checks.delete(check);
        resolve(this);
      };
      const timer = setTimeout(() => {
        this.#checks.delete(check);
        reject(
          new Error(
            `waited in vain; came: ${JSON.stringify({ types: this.types, errors: this.errors, completed: this.completed, closed: this.closed })}`,
          ),
        );
      }, patienceMs);
      this.#checks.add(check);
      check();
    });
  }

  untilTypes(...types: readonly string[]): Promise<this> {
    return this.until(({ types: come }) => types.every((type) => come.includes(type)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#stream.cut();
    await this.until(({ closed }) => closed);
  }

  #take({ data, errors }: WatchedResult): void {
    if (data?.agentEvents) this.events.push(data.agentEvents);
    this.errors.push(...(errors ?? []));
    this.#notify();
  }

  #notify(): void {
    for (const check of [...this.#checks]) check();
  }
}
