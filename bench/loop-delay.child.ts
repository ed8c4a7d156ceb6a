/**
 * Loaded before the server. On SIGUSR2 it writes to standard error for how long, at most, the event loop was blocked since the last signal: as the
 * delay of a timer, and as the processor time of this thread between two ticks of the timer, which other load on the machine does not lengthen.
 */
import { monitorEventLoopDelay } from 'node:perf_hooks';

const nsPerMs = 1e6;
const usPerMs = 1e3;
const delays = monitorEventLoopDelay({ resolution: 1 });
delays.enable();

const busyMs = (): number => {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / usPerMs;
};
let lastMs = busyMs();
let longestMs = 0;
setInterval(() => {
  const nowMs = busyMs();
  longestMs = Math.max(longestMs, nowMs - lastMs);
  lastMs = nowMs;
}, 1).unref();

process.on('SIGUSR2', () => {
  process.stderr.write(`${JSON.stringify({ level: 30, heldMs: longestMs, delayMs: delays.max / nsPerMs })}\n`);
  delays.reset();
  longestMs = 0;
});
