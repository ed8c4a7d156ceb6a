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

/**
 * @returns the parsed message, which graphql-ws accepts in place of its text; a text that is not JSON, for which graphql-ws closes the socket with
 *   4400; undefined if graphql-ws must not get the message
 */
export function readMessage(text: string): unknown {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return text;
  }
  // JSON of a text would be taken for an unparsed message.
  if (typeof message !== 'object' || message === null) return text;
  const { type, id, payload }: Message = message;
  if (!ofClients.has(type)) return undefined;
  if (typeof id === 'string' && Buffer.byteLength(id) > mostIdBytes) return undefined;
  // The answer to a ping repeats its payload.
  return type === 'ping' && nestsTooDeep(payload) ? undefined : message;
}
