/** Medians, quantiles, tables, and the assignment of cores. */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';

export const quantile = (sorted: readonly number[], at: number): number =>
  sorted[Math.floor(at * (sorted.length - 1))] ?? Number.NaN;

export const median = (numbers: readonly number[]): number =>
  quantile(
    numbers.toSorted((a, b) => a - b),
    0.5,
  );

/** The first column is text, all others are numbers. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, index) => (index === 0 ? '---' : '---:'))), ...rows.map(line)].join('\n');
}

/** Pins this process to core 1. @returns the core for servers, if the machine has at least two */
export const pinnedApart = (): number | undefined =>
  cpus().length > 1 && spawnSync('taskset', ['-p', '-c', '1', String(process.pid)]).status === 0 ? 0 : undefined;

export const machine = (): string =>
  `Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model.trim()})`;
