/** The log: one JSON object a line on stderr; on a terminal, lines for people. No Guid, password or body is ever handed to it. */
import { createRequire } from 'node:module';
import { pino, type Logger } from 'pino';
import type * as Pretty from 'pino-pretty';
import type { Config } from '../config.ts';
import { currentRequestId } from './request-id.ts';

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'isLevelEnabled' | 'child'>;

/** Retcodes and codes of faults: what else a gateway answers may be anything, a Guid too. */
const knownCode = /^(\d{1,3}-\d{1,3}|0|[A-Z_]{1,24})$/;

/** A retcode or the code of a fault, as logs and metrics may have it. */
export const shownCode = (code: string): string => (knownCode.test(code) ? code : 'other');

/** Seven digits or more, also in groups: an address with its port has none. */
const longNumber = /\d(?:[ ()-]{0,2}\d){6,}/g;

/** Text from elsewhere with each long number masked: it may be a customer's. */
export const withoutNumbers = (text: string): string => text.replaceAll(longNumber, '#######');

/** Stderr, so that stdout holds only what start-up promises to print there. */
const stderr = 2;

/** As OpenTelemetry's collectors read them in logs that are JSON. */
interface TraceIds {
  readonly trace_id: string;
  readonly span_id: string;
}

let traceIds: () => TraceIds | undefined = () => undefined;

/** From now on each line has the ids of the span in which it is written. */
export function showTraceIds(current: () => TraceIds | undefined): void {
  traceIds = current;
}

/** Whatever is logged while a request is served names it. */
const mixin = (): object => {
  const requestId = currentRequestId();
  return { ...(requestId !== undefined && { requestId }), ...traceIds() };
};

/**
 * Of an error what its class says of itself, and where it was thrown. Libraries hang on theirs what they were given: a command with its
 * arguments, an answer. And a parser's message quotes the text that it choked on.
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
/** A number is the exit code of a worker. */
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
