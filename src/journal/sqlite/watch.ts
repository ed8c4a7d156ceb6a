import type { Store } from './open-store.ts';

/** So soon a file that was deleted or replaced is noticed where nothing is written. */
const watchIntervalMs = 1000;

/** So often file and sidecar get a new generation. */
const confirmIntervalMs = 60_000;

/** Looks after the open file until the timer is cleared, which keeps no process alive. */
export function watchStore(
  store: Store,
  isPresent: () => boolean,
  onFailure: (error: unknown) => void,
): NodeJS.Timeout {
  let confirmedAtMs = performance.now();
  return setInterval(() => {
    if (!isPresent()) return;
    store.catchUp();
    if (performance.now() - confirmedAtMs < confirmIntervalMs) return;
    confirmedAtMs = performance.now();
    try {
      store.confirm();
    } catch (error) {
      onFailure(error);
    }
  }, watchIntervalMs).unref();
}
