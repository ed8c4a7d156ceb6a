/** Loaded into a process, it simulates the next release: the same program with the next format version. */
import { registerHooks } from 'node:module';

registerHooks({
  load(url, context, nextLoad) {
    const loaded = nextLoad(url, context);
    if (!url.endsWith('/src/journal/format.ts')) return loaded;
    const text = Buffer.isBuffer(loaded.source) ? loaded.source.toString() : (loaded.source as string);
    const source = text.replace(/storeFormat = (\d+)/, (_all, format: string) => `storeFormat = ${Number(format) + 1}`);
    return { ...loaded, source };
  },
});
