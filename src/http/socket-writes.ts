/** Writes to a WebSocket: joins the writes of one turn, and waits for a client that does not read. */
import type { Socket } from 'node:net';
import type { Parts } from '../execution/result-text.ts';
import { atEndOfTurn } from '../net/write-coalescing.ts';

/** The properties of a client's socket that are used here. */
interface Client {
  readonly isPaused: boolean;
  readonly readyState: number;
  readonly OPEN: number;
  readonly bufferedAmount: number;
  readonly pause: () => void;
  readonly resume: () => void;
  readonly send: (
    data: string | Uint8Array,
    options: { readonly binary: false; readonly fin: boolean },
    sent?: (error?: Error | null) => void,
  ) => void;
}

/** Maximum unsent bytes: more than the answer to an introspection, and more than the items of a reader that keeps up. */
export const mostUnsent = 4_194_304;
const unsentLookMs = 50;

/** Stops reading from a client until it has read what was sent to it. */
export function pauseWhile(client: Client): void {
  if (client.isPaused) return;
  client.pause();
  const look = setInterval(() => {
    if (client.readyState === client.OPEN && client.bufferedAmount > mostUnsent) return;
    clearInterval(look);
    client.resume();
  }, unsentLookMs).unref();
}

/** Joins all that this socket sends until the end of the event loop's turn into one write. */
export function joinWrites(socket: Socket): void {
  if (socket.writableCorked > 0) return;
  socket.cork();
  atEndOfTurn(() => {
    socket.uncork();
  });
}

/** Sends one message. Its long parts are shared with other messages, and each is sent as a separate fragment. */
export function sendParts(client: Client, parts: Parts, sent: (error?: Error | null) => void): void {
  if (parts.every((part) => typeof part === 'string'))
    return client.send(parts.join(''), { binary: false, fin: true }, sent);
  const last = parts.length - 1;
  parts.forEach((part, index) => {
    if (index === last) client.send(part, { binary: false, fin: true }, sent);
    else client.send(part, { binary: false, fin: false });
  });
}
