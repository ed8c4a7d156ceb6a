/** The form in which an answer is written for its client: JSON, or a stream in one of two framings. */
import type { ExecutionResult } from 'graphql';
import { isStream, type Answer } from '../execution/answer.ts';
import type { Framing } from './framing.ts';
import { graphqlResponse, type Accepted } from './negotiation.ts';

interface Head {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
}

export interface JsonAnswer extends Head {
  readonly json: string;
}

export interface StreamAnswer extends Head {
  readonly framing: Framing;
  readonly results: AsyncIterator<ExecutionResult, unknown>;
  /** It goes on until somebody ends it. */
  readonly goesOn: boolean;
}

/** @param accepted a type or a framing at least; the pipeline answers a client that takes no stream with a single result */
export function present(
  { result, status, jsonStatus, headers }: Answer,
  accepted: Accepted,
): JsonAnswer | StreamAnswer {
  const { type, framing } = accepted;
  if (!isStream(result) && type !== undefined)
    return {
      status: type === graphqlResponse ? status : jsonStatus,
      headers: { 'content-type': type, 'cache-control': 'no-store', ...headers },
      json: JSON.stringify(result),
    };
  if (framing === undefined) throw new Error('a client that accepts nothing of this was let in');
  return {
    status: jsonStatus,
    headers: { ...streamHeaders, 'content-type': framing.contentType, ...headers },
    framing,
    results: isStream(result) ? result : once(result),
    goesOn: isStream(result),
  };
}

const streamHeaders = {
  'cache-control': 'no-cache, no-transform',
  'x-accel-buffering': 'no',
  connection: 'keep-alive',
};

async function* once(result: ExecutionResult): AsyncGenerator<ExecutionResult, undefined> {
  yield await Promise.resolve(result);
  return undefined;
}
