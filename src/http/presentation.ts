/** Writes an answer in the form that its client accepts: JSON, or results in one of two framings. */
import type { ExecutionResult } from 'graphql';
import { isStream, type Answer } from '../execution/answer.ts';
import { jsonOf } from '../execution/result-text.ts';
import type { Framing } from './framing.ts';
import { graphqlResponse, plainJson, type Accepted } from './negotiation.ts';

interface Head {
  readonly status: number;
  /** The caller may add to them. */
  readonly headers: Record<string, string>;
}

/** A complete answer. */
export interface WholeAnswer extends Head {
  readonly text: string;
}

/** A stream, which stays open until the client or the server ends it. */
export interface StreamAnswer extends Head {
  readonly framing: Framing;
  readonly results: AsyncIterator<ExecutionResult, unknown>;
}

/** A single result for a client that accepts only framed results. It is written as one text, like JSON: separate parts cost a third of the work. */
function framed({ opening, message, complete }: Framing, result: ExecutionResult): string {
  const texts = message(result).map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString()));
  return `${opening}${texts.join('')}${complete}`;
}

/** @param accepted at least a type or a framing; the pipeline answers a client that accepts no stream with a single result */
export function present(
  { result, status, jsonStatus, headers }: Answer,
  accepted: Accepted,
): WholeAnswer | StreamAnswer {
  const { type, framing } = accepted;
  if (!isStream(result)) {
    if (type !== undefined) return whole(result, type, type === graphqlResponse ? status : jsonStatus, headers);
    if (framing?.endsByStatus === true && isFinal(status)) return whole(result, plainJson, status, headers);
  }
  if (framing === undefined) throw new Error('a client that accepts nothing of this was let in');
  const head = { status: jsonStatus, headers: { ...framedHeaders, 'content-type': framing.contentType, ...headers } };
  if (!isStream(result)) return { ...head, text: framed(framing, result) };
  return framing.endsByStatus && result.isOver
    ? { ...head, status: noContent, text: '' }
    : { ...head, framing, results: result };
}

function whole(result: ExecutionResult, type: string, status: number, further: Answer['headers']): WholeAnswer {
  const headers: Record<string, string> = { 'content-type': type, 'cache-control': 'no-store' };
  if (status === unauthenticated) headers['www-authenticate'] = 'Guid';
  return { status, headers: Object.assign(headers, further), text: jsonOf(result) };
}

/** Status for a stream that has no items left. */
export const noContent = 204;
/** The answer names the missing credential (RFC 9110, 15.5.2). */
const unauthenticated = 401;

/** Whether the same request would be rejected again. From 500 on it may succeed, so the client should reconnect. */
const isFinal = (status: number): boolean => status >= 400 && status < 500;

const framedHeaders = {
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
};
