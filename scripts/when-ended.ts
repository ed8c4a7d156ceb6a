/** The end of a command of these scripts that runs processes of its own. */

const intervalMs = 250;

/**
 * Calls `end` once, when this process gets a signal to end. npm hands a signal on to a shell alone, which ends without a word to what it runs: below npm
 * the end of that shell counts as a signal.
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
  // They stay: another signal must not end this process before its children have ended.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, once);
  if (process.env['npm_lifecycle_event'] !== undefined)
    watch = setInterval(() => {
      if (process.ppid !== ppid) once();
    }, intervalMs).unref();
}
