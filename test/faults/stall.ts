/** Detects stalls of the machine: requests that the gateway did not answer meanwhile may be answered too late, and are then lost as if by a fault. */

const tickMs = 20;
/** Less than the margin of any poll deadline. */
const noticedMs = 100;

/**
 * @param noticed called after this process (gateway and clients) stalled; epoch milliseconds
 * @returns a function that stops the watch
 */
export function onStall(noticed: (fromMs: number, toMs: number) => void): () => void {
  let lastMs = Date.now();
  const timer = setInterval(() => {
    const nowMs = Date.now();
    if (nowMs - lastMs > tickMs + noticedMs) noticed(lastMs, nowMs);
    lastMs = nowMs;
  }, tickMs);
  return () => {
    clearInterval(timer);
  };
}
