/** A machine that stands still: what the gateway did not answer meanwhile may be answered too late, and is then as lost as by a fault. */

const tickMs = 20;
/** Less than the margin of any poll's deadline. */
const noticedMs = 100;

/** @param noticed is told when this process, the gateway's and the clients', stood still; epoch milliseconds @returns ends the watch */
export function onStandstill(noticed: (fromMs: number, toMs: number) => void): () => void {
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
