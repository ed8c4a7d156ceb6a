/** Writing to a WebSocket: what leaves together, and what waits for a client that does not read. */
import type { Socket } from 'node:net';
import type { Parts } from '../execution/result-text.ts';
import { endOfTurn } from '../net/write-coalescing.ts';

/** What is used of a client's socket here. */
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

/** In bytes: more than an introspection's answer, and than the items of a reader that keeps up. */
export const mostUnsent = 4_194_304;
const unsentLookMs = 50;

/** Reads nothing more from a client until it has taken what is sent to it. */
export function pauseWhile(client: Client): void {
  if (client.isPaused) return;
  client.pause();
  const look = setInterval(() => {
    if (client.readyState === client.OPEN && client.bufferedAmount > mostUnsent) return;
    clearInterval(look);
    client.resume();
  }, unsentLookMs).unref();
}

/** What this socket sends until the end of the event loop's turn leaves in one write. */
export function joinWrites(socket: Socket): void {
  if (socket.writableCorked > 0) return;
  socket.cork();
  void endOfTurn().then(() => {
    socket.uncork();
  });
}

/** One message. What is long in it is shared with other messages, and goes as a fragment of its own. */
export function sendParts(client: Client, parts: Parts, sent: (error?: Error | null) => void): void {
  if (parts.every((part) => typeof part === 'string'))
    return client.send(parts.join(''), { binary: false, fin: true }, sent);
  const last = parts.length - 1;
  parts.forEach((part, index) => {
    if (index === last) client.send(part, { binary: false, fin: true }, sent);
    else client.send(part, { binary: false, fin: false });
  });
}
