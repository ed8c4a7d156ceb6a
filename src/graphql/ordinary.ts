/** Which requests are ordinary: what nearly every client sends, in the forms in which it means one thing only. */
import type { IncomingMessage } from 'node:http';

export interface Params {
  readonly query: string;
  readonly operationName?: string | null;
  readonly variables?: Readonly<Record<string, unknown>> | null;
}

/** What the client of an event stream accepts. */
export const eventStream = 'text/event-stream';
const json = 'application/json; charset=utf-8';
const graphqlJson = 'application/graphql-response+json; charset=utf-8';
/** What clients accept, as they write it → the type of the answer; any other is weighed by Yoga. */
const answerTypes: ReadonlyMap<string | undefined, string> = new Map([
  [undefined, json],
  ['', json],
  ['*/*', json],
  ['application/json', json],
  ['application/json, */*', json],
  ['application/graphql-response+json', graphqlJson],
  ['application/graphql-response+json, application/json', graphqlJson],
  ['application/graphql-response+json,application/json', graphqlJson],
  ['application/graphql-response+json,application/json;q=0.9', graphqlJson],
  ['application/graphql-response+json, application/json;q=0.9', graphqlJson],
  [eventStream, eventStream],
]);
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
  return answerTypes.get(headers.accept);
}

const paramNames = new Set(['query', 'operationName', 'variables', 'extensions']);

/** @returns undefined where it is anything but a document with its variables */
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
  if (typeof query !== 'string' || query === '' || (extensions ?? undefined) !== undefined) return undefined;
  if (typeof (operationName ?? '') !== 'string' || typeof (variables ?? {}) !== 'object' || Array.isArray(variables))
    return undefined;
  return { query, operationName: operationName as string | null, variables: variables as Params['variables'] & object };
}
