/** Detects the end of a script that runs other processes. */

const intervalMs = 250;

/**
 * Calls `end` once, when this process receives a signal to end. npm passes a signal only to a shell, which ends without forwarding it to its
 * children. Below npm, the end of that shell therefore counts as a signal.
 */
export function whenEnded(end: () => void): void {
  const { ppid } = process;
  let watch: NodeJS.Timeout | undefined;
  let told = false;
  const once = () => {
    clearInterval(watch);
    if (told) return;
    told = true;
    end();
  };
  // The handlers stay: another signal must not end this process before its children have ended.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, once);
  if (process.env['npm_lifecycle_event'] !== undefined)
    watch = setInterval(() => {
      if (process.ppid !== ppid) once();
    }, intervalMs).unref();
}
