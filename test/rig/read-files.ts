/** Finds the files that the sources read, by the only pattern with which they build paths. */
import { globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Relative to the root. */
export const sources: readonly string[] = globSync('src/**/*.ts', { cwd: root });
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8');

/** Paths that a source builds relative to itself, as globs below the root. Interpolated parts match anything. */
function pathsIn(source: string): readonly string[] {
  return [...textOf(source).matchAll(/new URL\(\s*(['`])(.*?)\1,\s*import\.meta\.url/g)].map(([, , path = '']) =>
    relative(root, join(root, dirname(source), path.replaceAll(/\$\{[^}]*\}/g, '*'))),
  );
}

/** Created by the server on its first run. */
const isStore = (path: string): boolean => path.startsWith('data/') || path === '*';

/** Globs below the root. */
export const readFiles: readonly string[] = [...new Set(sources.flatMap(pathsIn))].filter((path) => !isStore(path));
