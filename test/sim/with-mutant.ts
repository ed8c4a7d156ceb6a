/** Loaded with `--import`: applies the fault that SIM_MUTANT names to the server's TypeScript, and to the scripts that it sends to Redis. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { mutantOf } from './mutants.ts';

const change = mutantOf(process.env['SIM_MUTANT'] ?? '')?.change;

declare global {
  var scriptWithFault: (file: string, lua: string) => string;
}

globalThis.scriptWithFault = (file, lua) =>
  change !== undefined && `scripts/${file}.lua`.endsWith(change.file)
    ? lua.replace(change.anchor, () => change.by)
    : lua;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (change === undefined) return loaded;
    const read = () => readFileSync(new URL(url), 'utf8');
    if (url.endsWith(`/src/${change.file}`))
      return { ...loaded, source: read().replace(change.anchor, () => change.by) };
    if (change.file.endsWith('.lua') && url.endsWith('/src/journal/redis/scripts.ts'))
      return {
        ...loaded,
        source: read().replace(/readFileSync\(.*'utf8'\)/, (lua) => `scriptWithFault(file, ${lua})`),
      };
    return loaded;
  },
});
