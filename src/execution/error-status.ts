/** The status of an HTTP answer that is no GraphQL. */
import type { GraphQLError } from 'graphql';
import { QueryRefused } from '../gateway/failed-call.ts';
import { retcode } from '../gateway/retcodes.ts';
import { RangeNotSatisfiable } from '../gateway/transport/file-download.ts';
import { NoSuchFile } from './downloads.ts';

const statuses: Readonly<Record<string, number>> = {
  BAD_USER_INPUT: 400,
  UNAUTHENTICATED: 401,
  TOO_MANY_REQUESTS: 429,
  INTERNAL: 500,
  GATEWAY_GARBLED: 502,
  GATEWAY_UNAVAILABLE: 503,
  STORE_UNAVAILABLE: 503,
  GATEWAY_TIMEOUT: 504,
};

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
