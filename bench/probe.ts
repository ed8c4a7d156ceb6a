/** Loaded before a server under measurement: on SIGUSR2 it collects garbage and writes a line of what is left. The server knows nothing of it. */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

process.on('SIGUSR2', () => {
  // Twice, with a turn between: finalizers free more.
  collect();
  setImmediate(() => {
    collect();
    process.stdout.write(`probe ${JSON.stringify(process.memoryUsage())}\n`);
  });
});
