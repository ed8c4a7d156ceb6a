/** What a request is answered with, whatever transport carries it: a result or a stream, and the status and headers of an HTTP answer. */
import type { ExecutionResult } from 'graphql';
import { statusOfCode } from './error-status.ts';
import { withoutHttp } from './errors.ts';

/** Results that go on. A last error that is thrown is masked. */
export interface ResultStream extends AsyncIterableIterator<ExecutionResult, undefined> {
  /** Its client resumes a stream of which nothing is left. */
  readonly isOver: boolean;
}

export interface Answer {
  /** Its errors are masked, and hold nothing that is meant for HTTP. */
  readonly result: ExecutionResult | ResultStream;
  readonly status: number;
  /** For clients of plain JSON, which take any other status than 200 for a broken connection where a document was read and not executed. */
  readonly jsonStatus: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** What an error says of the HTTP answer that holds it, in its extension `http`. */
interface HttpHints {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Clients of plain JSON get 200. */
  readonly spec?: boolean;
}

const executed = { status: 200, jsonStatus: 200, headers: {} } as const;
const notExecuted = { status: 400, jsonStatus: 200 } as const;
/** Where the error does not say how long it takes until there is room again. */
const tooMany = { status: 429, jsonStatus: 429, headers: { 'Retry-After': '1' } } as const;

export const isStream = (result: unknown): result is ResultStream =>
  typeof result === 'object' && result !== null && Symbol.asyncIterator in result;

/** @param result with masked errors */
export function answerOf(result: ExecutionResult | ResultStream): Answer {
  if (isStream(result) || result.errors === undefined) return { result, ...executed };
  return { ...headOf(result), result: { ...result, errors: result.errors.map(withoutHttp) } };
}

function headOf({ data, errors = [] }: ExecutionResult): Omit<Answer, 'result'> {
  const hints = errors.map(({ extensions }) => (extensions.http ?? {}) as HttpHints);
  const headers = Object.assign({}, ...hints.map((each) => each.headers)) as Answer['headers'];
  const isEmpty = !Object.values(data ?? {}).some((value) => value !== null);
  if (isEmpty && errors.some(({ extensions }) => extensions['code'] === 'TOO_MANY_REQUESTS'))
    return { ...tooMany, headers: { ...tooMany.headers, ...headers } };
  if (data !== undefined) return { ...executed, headers };
  const highest = (of: readonly HttpHints[]) => Math.max(0, ...of.map(({ status = 0 }) => status));
  return {
    status:
      highest(hints) ||
      Math.max(0, ...errors.map(({ extensions }) => statusOfCode(extensions['code']) ?? 0)) ||
      notExecuted.status,
    jsonStatus: highest(hints.filter(({ spec }) => spec !== true)) || notExecuted.jsonStatus,
    headers,
  };
}
