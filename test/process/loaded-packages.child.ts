/** Loaded before the server: writes a line to stderr for each package, when its first module is loaded, and one when the server prints its first line. */
import { registerHooks } from 'node:module';

const seen = new Set<string>();
const say = (line: string): void => {
  if (!seen.has(line)) process.stderr.write(`${line}\n`);
  seen.add(line);
};

registerHooks({
  load: (url, context, next) => {
    const [, name] = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url) ?? [];
    if (name !== undefined) say(`loaded ${name}`);
    return next(url, context);
  },
});

const write = process.stdout.write.bind(process.stdout);
process.stdout.write = ((...args: Parameters<typeof write>) => {
  say('started');
  return write(...args);
}) as typeof write;
