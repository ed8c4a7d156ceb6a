/** The answer to a request on any transport: a result or a stream, and the status and headers for HTTP. */
import type { ExecutionResult } from 'graphql';
import { statusOfCode } from './error-status.ts';
import { withoutHttp } from './errors.ts';

/** A stream of results. If it throws at its end, the error is masked. */
export interface ResultStream extends AsyncIterableIterator<ExecutionResult, undefined> {
  /** True if the client resumes after the end of its session: no item is left, and none will follow. */
  readonly isOver: boolean;
}

export interface Answer {
  /** Its errors are masked and carry no HTTP hints. */
  readonly result: ExecutionResult | ResultStream;
  readonly status: number;
  /** Status for clients of plain JSON. If a document was read but not executed, they take any status other than 200 for a broken connection. */
  readonly jsonStatus: number;
  readonly headers: Readonly<Record<string, string>>;
}

/** The HTTP status and headers that an error requests in its extension `http`. */
interface HttpHints {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Clients of plain JSON get 200. */
  readonly spec?: boolean;
}

const executed = { status: 200, jsonStatus: 200, headers: {} } as const;
const notExecuted = { status: 400, jsonStatus: 200 } as const;
/** Used if the error does not state how long the client has to wait. */
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
