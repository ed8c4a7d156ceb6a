/** What a client may send over a WebSocket. graphql-ws throws over what is none of it, which would be logged as a fault of the server. */

const ofClients: ReadonlySet<unknown> = new Set(['connection_init', 'ping', 'pong', 'subscribe', 'complete']);

/** A close reason has at most 123 bytes, and graphql-ws puts the id of a repeated operation into one. */
const mostIdBytes = 90;

/** The answer to a ping repeats its payload: JSON.parse takes any depth, JSON.stringify overflows the stack at some thousands of levels. */
const mostPingLevels = 500;

interface Message {
  readonly type?: unknown;
  readonly id?: unknown;
  readonly payload?: unknown;
}

/** @returns true also for what graphql-ws itself closes the socket for with 4400 */
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
  return type !== 'ping' || !nestsDeeper(payload, mostPingLevels);
}

function nestsDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return levels === 0 || Object.values(value).some((inner) => nestsDeeper(inner, levels - 1));
}
