/** Source changes that a run applies to the server: scaled-down constants, and faults that the simulation must find. */
import { readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

export interface Change {
  /** End of the file's path. */
  readonly file: string;
  /** Must occur exactly once in the source, or the run fails. This keeps changes from going stale. */
  readonly anchor: string;
  readonly by: string;
}

const scaled: readonly Change[] = [
  // With 64 buckets, most messages of a run would be lease rounds over empty buckets.
  { file: 'redis/keys.ts', anchor: 'const bucketCount = 64;', by: 'const bucketCount = 2;' },
  // Steps are also counted per poller state.
  {
    file: 'events/poller.ts',
    anchor: 'const step = nextStep(this.#state);',
    by: 'const state = this.#state; const step = nextStep(state); globalThis.simulatedState(state, step);',
  },
  // Work is counted in decoded events.
  { file: 'events/decode.ts', anchor: 'yield item;', by: 'globalThis.simulatedWork(); yield item;' },
];

const asked: Change[] = [...scaled];
const made = new Set<Change>();

export function ask(changes: readonly Change[]): void {
  asked.push(...changes);
}

export function changesOf(file: string, text: string): string {
  const name = `${basename(dirname(file))}/${basename(file)}`;
  let changed = text;
  for (const change of asked.filter((each) => each.file === name)) {
    const parts = changed.split(change.anchor);
    if (parts.length !== 2) throw new Error(`${change.file} has ${parts.length - 1} times, not once: ${change.anchor}`);
    changed = parts.join(change.by);
    made.add(change);
  }
  return changed;
}

const sources = join(import.meta.dirname, '../../src');

/** @returns the changes whose anchor does not occur exactly once in the source */
export function stale(changes: readonly Change[]): readonly Change[] {
  const paths = readdirSync(sources, { recursive: true, encoding: 'utf8' });
  return changes.filter(({ file, anchor }) => {
    const [path = '', ...others] = paths.filter((each) => `/${each}`.endsWith(`/${file}`));
    return others.length > 0 || readFileSync(join(sources, path), 'utf8').split(anchor).length !== 2;
  });
}

/** @throws if a requested change is in a file that was not loaded */
export function checkAllMade(): void {
  const missing = asked.filter((change) => !made.has(change));
  if (missing.length > 0) throw new Error(`not loaded: ${missing.map(({ file }) => file).join(', ')}`);
}
