import type { Store } from './open-store.ts';

/** How soon a deleted or replaced file is noticed while nothing is written. */
const watchIntervalMs = 1000;

/** How often the file and the sidecar get a new generation. */
const confirmIntervalMs = 60_000;

/** Watches the open file until the timer is cleared. The timer keeps no process alive. */
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
