/** Reads the parameters of a request from its body or its URL. */
import type { IncomingMessage } from 'node:http';
import { idParameters } from '../execution/document-ids.ts';
import type { RequestParams } from '../execution/pipeline.ts';

const bodyTypes = new Set(['application/json', 'application/json; charset=utf-8', 'application/json;charset=utf-8']);
/** Longest header `Accept`: clients send shorter ones. */
const longestAccept = 512;

/** Whether the request has the form that nearly every client sends. A cut, encoded or unbounded body has to be rejected, which Yoga does. */
export function isOrdinary({ method, url = '', headers }: IncomingMessage, mostBytes: number): boolean {
  if ((headers.accept?.length ?? 0) > longestAccept || headers['transfer-encoding'] !== undefined) return false;
  const length = Number(headers['content-length'] ?? 0);
  if (method === 'GET') return url.startsWith('/graphql?') && length === 0;
  if (method !== 'POST' || url !== '/graphql' || !(length > 0 && length <= mostBytes)) return false;
  return bodyTypes.has(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
}

const paramNames = new Set(['query', 'operationName', 'variables', 'extensions', ...idParameters]);

/**
 * Reads the JSON of a POST.
 * @returns undefined if it is not exactly one valid request: Yoga then determines the error
 */
export function paramsInBody(body: string): RequestParams | undefined {
  let read: unknown;
  try {
    read = JSON.parse(body);
  } catch {
    return undefined;
  }
  if (!isRecord(read)) return undefined;
  for (const name in read) if (!paramNames.has(name)) return undefined;
  return areParams(read) ? read : undefined;
}

/** Reads the query of a GET. @returns as `paramsInBody` */
export function paramsInUrl(url: string): RequestParams | undefined {
  try {
    const read = readUrl(url);
    return areParams(read) ? read : undefined;
  } catch {
    return undefined;
  }
}

/** @throws {SyntaxError} when a parameter is not JSON */
export function readUrl(url: string): Readonly<Record<string, unknown>> {
  const found = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const text = (name: string) => found.get(name) || undefined;
  const json = (name: string): unknown => JSON.parse(text(name) ?? 'null') ?? undefined;
  return {
    query: text('query'),
    operationName: text('operationName'),
    variables: json('variables'),
    extensions: json('extensions'),
    ...Object.fromEntries(idParameters.map((name) => [name, text(name)])),
  };
}

function areParams({ query, operationName, variables, extensions }: Readonly<Record<string, unknown>>): boolean {
  return (
    typeof (query ?? '') === 'string' &&
    typeof (operationName ?? '') === 'string' &&
    isRecord(variables ?? {}) &&
    isRecord(extensions ?? {})
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
