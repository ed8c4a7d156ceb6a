/**
 * Loads the server's own modules once per instance (`?slot=N`). The simulation's clocks, timers, randomness and connections replace Node's. `src`
 * does not know about the simulation.
 */
import { readFileSync } from 'node:fs';
import { registerHooks, stripTypeScriptTypes } from 'node:module';
import { fileURLToPath } from 'node:url';
import { changesOf } from './changes.ts';
import { globalNames, globalsOf } from './world/slots.ts';

const src = new URL('../../src/', import.meta.url).href;
const instance = new URL('instance/', import.meta.url).href;
const shims: Readonly<Record<string, string>> = {
  'node:timers/promises': new URL('shims/timers-promises.ts', import.meta.url).href,
  'node:fs': new URL('shims/fs.ts', import.meta.url).href,
  'node:sqlite': new URL('shims/sqlite.ts', import.meta.url).href,
  'node:crypto': new URL('shims/crypto.ts', import.meta.url).href,
  ioredis: new URL('shims/ioredis.ts', import.meta.url).href,
};
const shimUrls = new Set(Object.values(shims));

const slotOf = (url: string | undefined): string | undefined => /[?]slot=(\d+)$/.exec(url ?? '')?.[1];

declare global {
  var simulatedGlobals: typeof globalsOf;
}
globalThis.simulatedGlobals = globalsOf;

registerHooks({
  resolve(specifier, context, next) {
    const slot = slotOf(context.parentURL);
    if (slot === undefined) return next(specifier, context);
    const parent = (context.parentURL ?? '').replace(/[?].*/, '');
    const shim = shims[specifier];
    if (shim !== undefined && !shimUrls.has(parent))
      return { url: `${shim}?slot=${slot}`, format: 'module', shortCircuit: true };
    const found = next(specifier, context);
    const isOurs = found.url.startsWith(src) || found.url.startsWith(instance);
    return isOurs && !found.url.includes('?') ? { ...found, url: `${found.url}?slot=${slot}` } : found;
  },
  load(url, context, next) {
    const slot = slotOf(url);
    if (slot === undefined) return next(url, context);
    const file = fileURLToPath(url.replace(/[?].*/, ''));
    const text = stripTypeScriptTypes(changesOf(file, readFileSync(file, 'utf8')));
    const names = globalNames.filter((name) => !imports(text, name));
    const head = `const { ${names.join(', ')} } = globalThis.simulatedGlobals(${slot}); `;
    return { format: 'module', source: `${head}${text}`, shortCircuit: true };
  },
});

/** Whether a module imports that name; the injected globals must not shadow it. */
const imports = (text: string, name: string): boolean =>
  new RegExp(`^import\\s*\\{[^}]*\\b${name}\\s*[,}]`, 'm').test(text);
