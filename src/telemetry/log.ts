/** The log: one JSON object per line on stderr; on a terminal, lines for people. No Guid, password or body is ever passed to it. */
import { createRequire } from 'node:module';
import { pino, type Logger } from 'pino';
import type * as Pretty from 'pino-pretty';
import type { Config } from '../config.ts';
import { currentRequestId } from './request-id.ts';

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'isLevelEnabled' | 'child'>;

/** Retcodes and codes of faults. Anything else in a gateway's answer may be arbitrary text, even a Guid. */
const knownCode = /^(\d{1,3}-\d{1,3}|0|[A-Z_]{1,24})$/;

/** Returns a retcode or the code of a fault for logs and metrics, and `other` for any other text. */
export const shownCode = (code: string): string => (knownCode.test(code) ? code : 'other');

/** Seven or more digits, also in groups; an address with its port has fewer. */
const longNumber = /\d(?:[ ()-]{0,2}\d){6,}/g;

/** Masks each long number in a text from outside: it may be a customer's. */
export const withoutNumbers = (text: string): string => text.replaceAll(longNumber, '#######');

/** Stderr, because stdout holds only the documented output of the start. */
const stderr = 2;

/** The names that OpenTelemetry's collectors read in JSON logs. */
interface TraceIds {
  readonly trace_id: string;
  readonly span_id: string;
}

let traceIds: () => TraceIds | undefined = () => undefined;

/** From now on each line has the ids of the current span. */
export function showTraceIds(current: () => TraceIds | undefined): void {
  traceIds = current;
}

/** Each line that is logged while a request is served has the id of the request. */
const mixin = (): object => {
  const requestId = currentRequestId();
  return { ...(requestId !== undefined && { requestId }), ...traceIds() };
};

/**
 * Shows an error's type, code, message, and where it was thrown. Other properties are left out, because libraries attach their input to errors: a
 * command with its arguments, an answer. A parser's message is replaced, because it quotes the text that the parser failed on.
 */
function shownError(error: unknown): object {
  if (!(error instanceof Error)) return { type: typeof error };
  const { name: type, message, stack = '', cause } = error;
  const { code } = error as { readonly code?: unknown };
  return {
    type,
    ...(typeof code === 'string' && { code }),
    message: error instanceof SyntaxError ? 'malformed text' : withoutNumbers(message),
    stack: withoutNumbers(stack.slice(stack.search(/^ {4}at /m))),
    ...(cause !== undefined && { cause: shownError(cause) }),
  };
}
/** A numeric `code` is the exit code of a worker. */
const serializers = {
  err: shownError,
  code: (code: unknown) => (typeof code === 'string' ? shownCode(code) : code),
  retcode: (retcode: unknown) => (typeof retcode === 'string' ? shownCode(retcode) : typeof retcode),
};

export function createLog(level: Config['telemetry']['logLevel']): Log {
  if (!process.stderr.isTTY)
    return pino(
      { level, base: null, mixin, serializers, timestamp: pino.stdTimeFunctions.isoTime },
      pino.destination(stderr),
    );
  // Loaded only here: most servers have no terminal.
  const { PinoPretty } = createRequire(import.meta.url)('pino-pretty') as typeof Pretty;
  return pino(
    { level, base: null, mixin, serializers },
    PinoPretty({ destination: stderr, translateTime: 'SYS:HH:MM:ss', sync: true }),
  );
}
