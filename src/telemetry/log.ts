/** The log: one JSON object a line on stderr; on a terminal, lines for people. No Guid, password or body is ever handed to it. */
import { pino, type Logger } from 'pino';
import { PinoPretty } from 'pino-pretty';
import type { LogLevel } from '../config.ts';
import { currentRequestId } from './request-id.ts';

export type Log = Pick<Logger, 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal'>;

/** Stderr, so that stdout holds only what start-up promises to print there. */
const stderr = 2;

/** Whatever is logged while a request is served names it. */
const mixin = (): { readonly requestId?: string } => {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
};

export function createLog(level: LogLevel): Log {
  if (!process.stderr.isTTY)
    return pino({ level, base: null, mixin, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(stderr));
  return pino(
    { level, base: null, mixin },
    PinoPretty({ destination: stderr, translateTime: 'SYS:HH:MM:ss', sync: true }),
  );
}
