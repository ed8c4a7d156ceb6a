/** The status of an error where nothing says it outright: of an answer that is no GraphQL, or whose operation was not executed. */
import type { GraphQLError } from 'graphql';
import { QueryRefused } from '../gateway/failed-call.ts';
import { retcode } from '../gateway/retcodes.ts';
import { RangeNotSatisfiable } from '../gateway/transport/file-download.ts';
import { NoSuchFile } from './downloads.ts';

/** With 500 and more the same request may succeed later. */
const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  CURSOR_EXPIRED: 410,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  GATEWAY_GARBLED: 502,
  GATEWAY_UNAVAILABLE: 503,
  // Documents beyond a limit say 400 themselves: what is left are the numbers of subscribers.
  OPERATION_LIMIT: 503,
  STORE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

/** @returns undefined for a code that says nothing of one */
export const statusOfCode = (code: unknown): number | undefined => statuses[String(code)];

/** The gateway has no file of this name. */
const noFile = '104-005';

/** @param masked what its client is shown */
export function statusOf(error: unknown, masked: GraphQLError): number {
  if (error instanceof NoSuchFile) return 404;
  if (error instanceof RangeNotSatisfiable) return 416;
  const code = String(masked.extensions['code']);
  if (code === 'GATEWAY_REFUSED' && error instanceof QueryRefused) return statusOfRefusal(error.refusal.retcode);
  return statuses[code] ?? 500;
}

function statusOfRefusal(code: string): number {
  if (code === noFile) return 404;
  const kind = retcode(code)?.class;
  if (kind === 'permission') return 403;
  return kind === 'validation' ? 400 : 502;
}
