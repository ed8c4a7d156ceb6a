/** The memory of a process that has the probe loaded: how to load the probe, and how to read its output. The benches use it too. */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** After garbage collection, in bytes. */
export interface Memory {
  readonly heapUsed: number;
  /** Outside the heap, including buffers. */
  readonly external: number;
  readonly rss: number;
}

export interface Held extends Memory {
  readonly held: Readonly<Record<string, number>>;
  readonly cpuMs: number;
}

const probe = pathToFileURL(join(import.meta.dirname, 'probe.child.ts'));

/** For `--import`. Writes its answer among the log lines on stderr, or on stdout. */
export const probeOn = (stream: 'stderr' | 'stdout'): string => `${probe.href}?${stream}`;

export function heldIn(line: string): Held | undefined {
  return line.includes('"probe"') ? (JSON.parse(line) as { readonly probe: Held }).probe : undefined;
}
