/** Which requests are ordinary: what nearly every client sends, in the forms in which it means one thing only. */
import type { IncomingMessage } from 'node:http';
import { idParameters, type DocumentRequest } from '../execution/document-ids.ts';

export interface Params {
  /** Empty where the request names a document in its place. */
  readonly query: string;
  /** Names a document: looked up where no text is given. */
  readonly named?: DocumentRequest;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** What the client of an event stream accepts. */
export const eventStream = 'text/event-stream';
const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';
/** Header → the type of the answer; undefined: Yoga negotiates. A client sends a handful of them. */
const negotiated = new Map<string, string | undefined>();
const mostNegotiated = 1000;
const longestAccept = 512;

/**
 * The type of an answer that is no stream: the first that the client lists and the server has. For a client that accepts nothing but event
 * streams it is theirs.
 */
function answerType(accept = ''): string | undefined {
  if (accept.length > longestAccept) return undefined;
  if (negotiated.has(accept)) return negotiated.get(accept);
  const type = negotiate(accept);
  if (negotiated.size >= mostNegotiated) negotiated.clear();
  negotiated.set(accept, type);
  return type;
}

function negotiate(accept: string): string | undefined {
  const types = (accept.trim() || '*/*')
    .toLowerCase()
    .split(',')
    .map((each) => each.replaceAll(/\s/g, '').split(';'));
  // Yoga takes no charset but one.
  const readable = types.filter(([, ...parameters]) =>
    parameters.every((parameter) => !parameter.includes('charset=') || parameter === 'charset=utf-8'),
  );
  for (const [type = ''] of readable) {
    if (type === graphqlType) return graphqlJson;
    if (jsonTypes.has(type)) return json;
  }
  return readable.length === 1 && readable[0]?.[0] === eventStream && readable[0].length === 1
    ? eventStream
    : undefined;
}

/**
 * Of a document that was understood and not executed: clients of plain JSON take another status for a broken connection.
 * @param accept the type of the answer, or what its client accepts of which Yoga takes the first that it has
 */
export const notExecutedStatus = (accept: string): number =>
  accept
    .split(',')
    .map((type) => type.split(';', 1)[0]?.trim().toLowerCase())
    .find((type) => type === graphqlType || jsonTypes.has(type)) === graphqlType
    ? 400
    : 200;
const graphqlType = 'application/graphql-response+json';
const jsonTypes = new Set<string | undefined>(['application/json', 'application/*', '*/*']);

const bodyTypes = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);

/** @returns the media type of its answer; undefined where the request is not ordinary */
export function ordinaryRequest({ method, url, headers }: IncomingMessage, mostBytes: number): string | undefined {
  // A cut or endless body has to be refused: Yoga knows how.
  if (method !== 'POST' || url !== '/graphql') return undefined;
  if (!bodyTypes.has(headers['content-type'] ?? '') || headers['content-encoding'] !== undefined) return undefined;
  const length = Number(headers['content-length']);
  if (!(length > 0 && length <= mostBytes) || headers['transfer-encoding'] !== undefined) return undefined;
  return answerType(headers.accept);
}

const paramNames = new Set(['query', 'operationName', 'variables', 'extensions', ...idParameters]);

/**
 * `extensions` and ids beside a text mean nothing here and are not read.
 * @returns undefined where it is anything but a document, or the name of one, with its variables
 */
export function paramsIn(body: string): Params | undefined {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return undefined;
  for (const name in read) if (!paramNames.has(name)) return undefined;
  const { query, operationName, variables, extensions } = read as Readonly<Record<string, unknown>>;
  if (typeof (query ?? '') !== 'string' || typeof (extensions ?? {}) !== 'object' || Array.isArray(extensions))
    return undefined;
  if (typeof (operationName ?? '') !== 'string' || typeof (variables ?? {}) !== 'object' || Array.isArray(variables))
    return undefined;
  const params = {
    query: (query ?? '') as string,
    operationName: operationName as string | null,
    variables: variables as Params['variables'] & object,
  };
  return params.query === '' ? { ...params, named: read } : params;
}
