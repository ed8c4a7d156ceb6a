/** Loaded with `--import`: applies the fault that SIM_MUTANT names to the server's TypeScript. */
import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { mutantOf } from './mutants.ts';

const change = mutantOf(process.env['SIM_MUTANT'] ?? '')?.change;

registerHooks({
  load(url, context, next) {
    const loaded = next(url, context);
    if (change === undefined || !url.endsWith(`/src/${change.file}`)) return loaded;
    const text = readFileSync(new URL(url), 'utf8');
    return { ...loaded, source: text.replace(change.anchor, () => change.by) };
  },
});
