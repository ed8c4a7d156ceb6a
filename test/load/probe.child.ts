/**
 * Loaded before the server under test: on SIGUSR2 it collects garbage and writes one line about the process's memory to the stream that its URL
 * names. The server itself is not involved.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
const stream = new URL(import.meta.url).search === '?stdout' ? process.stdout : process.stderr;

process.on('SIGUSR2', () => {
  // Twice, with a turn in between, because finalizers free more.
  collect();
  setImmediate(() => {
    collect();
    const { heapUsed, external, rss } = process.memoryUsage();
    const held: Record<string, number> = {};
    for (const kind of process.getActiveResourcesInfo()) held[kind] = (held[kind] ?? 0) + 1;
    const { user, system } = process.cpuUsage();
    stream.write(
      `${JSON.stringify({ level: 30, probe: { heapUsed, external, rss, held, cpuMs: (user + system) / 1000 } })}\n`,
    );
  });
});
