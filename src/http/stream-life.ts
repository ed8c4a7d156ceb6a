/** A bound on how long a stream stays where it is, so that after a rolling restart the streams spread over all instances again. */

/** As `ws` has it. */
export interface ClosableSocket {
  readonly readyState: number;
  readonly OPEN: number;
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
}

/** Close code of a socket whose client is to come back at once. */
export const serviceRestart = 1012;
const lookMs = 50;

/** Timers hold no process. @param maxMs undefined: there is no bound @returns takes the bound back */
export function endAfter(maxMs: number | undefined, end: () => void): () => void {
  if (maxMs === undefined) return () => undefined;
  // Streams that began together do not come back together.
  const lifeMs = maxMs * (0.5 + Math.random() / 2);
  const timer = setTimeout(end, lifeMs).unref();
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Reads no more from the socket, and closes it when all that was asked for is answered.
 * @param isQuiet whether nothing but subscriptions is left, which go on over the client's next socket
 */
export function closeWhenQuiet(client: ClosableSocket, isQuiet: () => boolean): void {
  if (client.readyState !== client.OPEN) return;
  const close = () => {
    client.close(serviceRestart, 'Service Restart');
    // For the client's close frame.
    client.resume();
  };
  client.pause();
  const look = setInterval(() => {
    if (client.readyState === client.OPEN) {
      // What waits for a reader that is slow resumes the socket.
      client.pause();
      if (!isQuiet()) return;
      close();
    }
    clearInterval(look);
  }, lookMs).unref();
}
