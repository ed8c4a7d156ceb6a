/** Interprets the end of a connection: either the stream is over, or another connection continues where this one ended. */
import type { StreamReading } from './streamreading.ts';
import type { ConnectionCause, ConnectionState } from './state.ts';
import type { ConnectionEnd } from './transport.ts';

export type Verdict =
  | { readonly over: ConnectionState }
  | {
      readonly cause: ConnectionCause;
      /** Where to continue, if the server no longer stores the events after the cursor. */
      readonly resumeAfter?: string;
    };

/** With these codes, the server would refuse the same subscription again. */
const fatalErrors = new Set(['BAD_USER_INPUT', 'GRAPHQL_PARSE_FAILED', 'GRAPHQL_VALIDATION_FAILED']);

export function verdictOn(
  end: ConnectionEnd,
  { sessionEnd, draining }: Pick<StreamReading, 'sessionEnd' | 'draining'>,
): Verdict {
  if (end.kind === 'complete') return { over: endOf(sessionEnd) };
  if (end.kind === 'lost') {
    if (end.fatal) return { over: { name: 'ended', reason: 'REFUSED', message: end.cause.message } };
    return { cause: draining ? { ...end.cause, code: 'DRAINING' } : end.cause };
  }
  const [first] = end.errors;
  const { code = 'UNKNOWN', resumeAfter } = first?.extensions ?? {};
  const cause = { code: String(code), message: first?.message ?? 'no reason given' };
  if (code === 'UNAUTHENTICATED') return { over: { name: 'ended', reason: 'UNAUTHENTICATED', message: cause.message } };
  if (fatalErrors.has(cause.code)) return { over: { name: 'ended', reason: 'REFUSED', message: cause.message } };
  return code === 'CURSOR_EXPIRED' && typeof resumeAfter === 'string' ? { cause, resumeAfter } : { cause };
}

/** The server completes the streams of a session that is over. Its end arrived before, perhaps over another connection. */
function endOf(sessionEnd: StreamReading['sessionEnd']): ConnectionState {
  if (sessionEnd === 'REPLACED') return { name: 'replaced' };
  const reason = sessionEnd === undefined || sessionEnd === 'UNKNOWN' ? 'COMPLETED' : sessionEnd;
  return { name: 'ended', reason, message: null };
}
