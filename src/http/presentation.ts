/** The form in which an answer is written for its client: JSON, or results in one of two framings. */
import type { ExecutionResult } from 'graphql';
import { isStream, type Answer } from '../execution/answer.ts';
import type { Framing } from './framing.ts';
import { graphqlResponse, type Accepted } from './negotiation.ts';

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** All that there is to say. */
export interface WholeAnswer extends Head {
  readonly text: string;
}

/** It goes on until somebody ends it. */
export interface StreamAnswer extends Head {
  readonly framing: Framing;
  readonly results: AsyncIterator<ExecutionResult, unknown>;
}

/** One result for a client that takes framed results alone. It is written at once, as JSON is: parts of their own cost a third of the work. */
function framed({ opening, message, complete }: Framing, result: ExecutionResult): string {
  const texts = message(result).map((part) => (typeof part === 'string' ? part : Buffer.from(part).toString()));
  return `${opening}${texts.join('')}${complete}`;
}

/** @param accepted a type or a framing at least; the pipeline answers a client that takes no stream with a single result */
export function present(
  { result, status, jsonStatus, headers }: Answer,
  accepted: Accepted,
): WholeAnswer | StreamAnswer {
  const { type, framing } = accepted;
  if (!isStream(result) && type !== undefined)
    return {
      status: type === graphqlResponse ? status : jsonStatus,
      headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
      text: JSON.stringify(result),
    };
  if (framing === undefined) throw new Error('a client that accepts nothing of this was let in');
  const head = { status: jsonStatus, headers: { ...framedHeaders, 'content-type': framing.contentType, ...headers } };
  return isStream(result) ? { ...head, framing, results: result } : { ...head, text: framed(framing, result) };
}

const framedHeaders = {
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
};
