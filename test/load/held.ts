/** What a process holds that has the probe loaded: how to load it, and how to read what it says. The benches ask it too. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** After a collection of garbage, in bytes. */
export interface Memory {
  readonly heapUsed: number;
  /** Outside the heap, buffers included. */
  readonly external: number;
  readonly rss: number;
}

export interface Held extends Memory {
  readonly held: Readonly<Record<string, number>>;
  readonly cpuMs: number;
}

const probe = pathToFileURL(join(import.meta.dirname, 'probe.child.ts'));

/** For `--import`. It answers among the lines of the log, which go to stderr, or on stdout. */
export const probeOn = (stream: 'stderr' | 'stdout'): string => `${probe.href}?${stream}`;

export function heldIn(line: string): Held | undefined {
  return line.includes('"probe"') ? (JSON.parse(line) as { readonly probe: Held }).probe : undefined;
}
