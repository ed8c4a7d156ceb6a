/** The hostile table: what is sent, and what may come of it. */
import type { Answer, Sending } from './attempt.ts';
import { send, sendRaw } from './attempt.ts';

export interface Stage {
  readonly url: string;
  /** Of agent 1001's session: the newest, and one that it replaced. */
  readonly guid: string;
  readonly olderGuid: string;
  /** Of agent 1002. */
  readonly otherGuid: string;
  /** A position in the stream of 1001, and one in that of 1002. */
  readonly cursor: string;
  readonly otherCursor: string;
}

export interface Row {
  readonly what: string;
  readonly attempt: (stage: Stage) => Promise<Answer>;
  readonly status: number;
  /** Of the error; undefined: there is none. */
  readonly code: string | undefined;
  /** The gateway may be asked: the input is valid, and only the gateway can decide. */
  readonly asks?: true;
  /** What else must hold of the answer. */
  readonly holds?: (answer: Answer) => boolean;
}

type Build = Sending | ((stage: Stage) => Sending);
type Expected = readonly [status: number, code?: string];

export const json = (body: unknown): string => (typeof body === 'string' ? body : JSON.stringify(body));

/** The strict form of GraphQL over HTTP, in which every error has its status. */
export const strict = {
  'content-type': 'application/json',
  accept: 'application/graphql-response+json',
};

export function row(what: string, build: Build, [status, code]: Expected, more: Partial<Row> = {}): Row {
  const attempt = (stage: Stage) => {
    const sending = typeof build === 'function' ? build(stage) : build;
    return send(stage.url, sending);
  };
  return { what, attempt, status, code, ...more };
}

/** A document of agent 1001, with its Guid. */
export const document = (
  what: string,
  query: string,
  expected: Expected,
  more: Partial<Row> & { readonly variables?: unknown; readonly operationName?: unknown } = {},
): Row => {
  const { variables, operationName, ...rest } = more;
  return row(
    what,
    ({ guid }) => ({ headers: { ...strict, guid }, body: json({ query, variables, operationName }) }),
    expected,
    rest,
  );
};

/** A subscription over SSE. */
export const subscription = (
  what: string,
  build: (stage: Stage) => { readonly query: string; readonly variables?: unknown; readonly guid?: string },
  expected: Expected,
  more: Partial<Row> = {},
): Row =>
  row(
    what,
    (stage) => {
      const { guid = stage.guid, ...body } = build(stage);
      return { headers: { ...strict, accept: 'text/event-stream', guid }, body: json(body) };
    },
    expected,
    more,
  );

/** @param bytes with `HOST` where the server's own stands */
export const raw = (
  what: string,
  bytes: string | Buffer | ((stage: Stage) => string),
  [status, code]: Expected,
  more: Partial<Row> = {},
): Row => ({
  what,
  attempt: (stage) => {
    const given = typeof bytes === 'function' ? bytes(stage) : bytes;
    return sendRaw(stage.url, typeof given === 'string' ? given.replace('HOST', new URL(stage.url).host) : given);
  },
  status,
  code,
  ...more,
});

/** Changes something, if it gets that far. */
export const release =
  'mutation { releaseAgentConference(agentId: "1001") { __typename ... on GatewayFailure { retcode } } }';
