/** A row of the load table: the load, the results, and the complaints about the server. */
import type { Subscriber } from './subscriber.ts';

export interface LoadResult {
  readonly id: string;
  readonly load: string;
  readonly result: string;
  readonly bar: string;
  readonly complaints: readonly string[];
  /** All complaints are about time or size limits. On a machine whose CPU was stolen, they say nothing about the server. */
  readonly onlyBars: boolean;
}

/** 1 is the table in the documentation. Smaller factors only check that the rows work: no time limit applies. */
export interface Scale {
  readonly factor: number;
}

export interface LoadRow {
  readonly id: string;
  readonly run: (scale: Scale) => Promise<readonly LoadResult[]>;
}

export class Judge {
  readonly complaints: string[] = [];
  onlyBars = true;
  readonly #scale: Scale;

  constructor(scale: Scale) {
    this.#scale = scale;
  }

  expect(condition: boolean, complaint: string): void {
    if (condition) return;
    this.complaints.push(complaint);
    this.onlyBars = false;
  }

  /** A time or size limit applies only at full scale. */
  bar(value: number, most: number, what: string): void {
    if (this.#scale.factor >= 1 && !(value <= most))
      this.complaints.push(`${what}: ${value.toFixed(1)}, the bar is ${most}`);
  }

  /**
   * Expects nothing lost, repeated, out of order, or reported as trouble.
   * @returns these numbers as text
   */
  exact(subscribers: readonly Subscriber[]): string {
    const sum = (of: (subscriber: Subscriber) => number) => subscribers.reduce((total, each) => total + of(each), 0);
    const [lost, again, disordered] = [
      sum(({ lost }) => lost),
      sum(({ again }) => again),
      sum(({ disordered }) => disordered),
    ];
    const trouble = subscribers.flatMap((each) => each.trouble);
    this.expect(lost + again + disordered === 0, `${lost} lost, ${again} repeated, ${disordered} out of order`);
    this.expect(trouble.length === 0, `${trouble.length} times told of trouble: ${trouble[0] ?? ''}`);
    return `${lost} lost, ${again} repeated, ${disordered} out of order`;
  }
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? NaN;
}

export const scaled = (whole: number, { factor }: Scale, least = 1): number =>
  Math.max(least, Math.round(whole * factor));
export const ms = (value: number): string => `${value < 10 ? value.toFixed(1) : Math.round(value)} ms`;
export const mib = (bytes: number): string => `${(bytes / 1_048_576).toFixed(1)} MiB`;
