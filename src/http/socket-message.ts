/** Messages that a client may send over a WebSocket. graphql-ws throws on other messages, which would be logged as a fault of the server. */
import { nestsTooDeep } from '../net/json-nesting.ts';

const ofClients: ReadonlySet<unknown> = new Set(['connection_init', 'ping', 'pong', 'subscribe', 'complete']);

/** A close reason has at most 123 bytes, and graphql-ws puts the id of a repeated operation into one. */
const mostIdBytes = 90;

interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly payload?: unknown;
}

/** @returns true also for messages for which graphql-ws itself closes the socket with 4400 */
export function mayHandle(text: string): boolean {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return true;
  }
  if (typeof message !== 'object' || message === null) return true;
  const { type, id, payload }: Message = message;
  if (!ofClients.has(type)) return false;
  if (typeof id === 'string' && Buffer.byteLength(id) > mostIdBytes) return false;
  // The answer to a ping repeats its payload.
  return type !== 'ping' || !nestsTooDeep(payload);
}
