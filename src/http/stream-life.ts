/** Limits how long a stream stays on one instance, so that after a rolling restart the streams spread over all instances again. */

/** The part of a `ws` socket that is used here. */
export interface ClosableSocket {
  readonly readyState: number;
  readonly OPEN: number;
  pause(): void;
  resume(): void;
  close(code: number, reason: string): void;
}

/** Close code of a socket whose client should reconnect at once. */
export const serviceRestart = 1012;
const lookMs = 50;

/** The timer does not keep the process alive. @param maxMs undefined for no limit @returns cancels the timer */
export function endAfter(maxMs: number | undefined, end: () => void): () => void {
  if (maxMs === undefined) return () => undefined;
  // Streams that began together should not reconnect together.
  const lifeMs = maxMs * (0.5 + Math.random() / 2);
  const timer = setTimeout(end, lifeMs).unref();
  return () => {
    clearTimeout(timer);
  };
}

/**
 * Stops reading from the socket, and closes it when all requests are answered.
 * @param isQuiet whether only subscriptions are left, which continue over the client's next socket
 */
export function closeWhenQuiet(client: ClosableSocket, isQuiet: () => boolean): void {
  if (client.readyState !== client.OPEN) return;
  const close = () => {
    client.close(serviceRestart, 'Service Restart');
    // Receives the client's close frame.
    client.resume();
  };
  client.pause();
  const look = setInterval(() => {
    if (client.readyState === client.OPEN) {
      // `pauseWhile` resumes the socket of a slow reader.
      client.pause();
      if (!isQuiet()) return;
      close();
    }
    clearInterval(look);
  }, lookMs).unref();
}
