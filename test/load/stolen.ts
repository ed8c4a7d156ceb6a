/** CPU time that a virtual machine's host gives to others: timings measured meanwhile say nothing about the server. */
import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';

/** `/proc/stat` counts in hundredths of a second (proc(5), USER_HZ). */
const ticksPerSecond = 100;

/** @returns the share of this machine's cores that its host has taken since; undefined if the system does not report it */
export function watchStolen(): () => number | undefined {
  const fromMs = performance.now();
  const before = stolenTicks();
  return () => {
    const now = stolenTicks();
    if (before === undefined || now === undefined) return undefined;
    return (now - before) / ticksPerSecond / ((performance.now() - fromMs) / 1000) / cpus().length;
  };
}

function stolenTicks(): number | undefined {
  if (process.platform !== 'linux') return undefined;
  // cpu user nice system idle iowait irq softirq steal
  const ticks = Number(/^cpu\s+(?:\d+\s+){7}(\d+)/.exec(readFileSync('/proc/stat', 'utf8'))?.[1]);
  return Number.isNaN(ticks) ? undefined : ticks;
}
