import type { Commit } from './commits.ts';
import type { IdempotencyOptions } from '../idempotency.ts';
import type { Journal, Retention } from '../journal.ts';
import type { RetentionOptions } from '../retention-clock.ts';
import type { Doubts } from './doubts.ts';
import type { SqliteIdempotency } from './idempotency.ts';

export interface SqliteOptions extends RetentionOptions {
  /** The database file, created with its folder if absent; or ':memory:', which survives nothing. */
  readonly path: string;
  /** What a resolved append survives. `normal`: the death of the process. `full`: a power cut too (one fsync per commit: milliseconds). */
  readonly durability: 'normal' | 'full';
  readonly retention: Retention;
  /**
   * For a shared disk: appends are refused as on a full disk if the file would grow beyond this size. Its log, at rest up to 16 MiB, is not counted.
   * Default: no limit.
   */
  readonly maxBytes?: number;
  /** Pause between two trimming passes; default one minute. */
  readonly trimIntervalMs?: number;
  /** Receives one line for each problem that an operator should know: a file set aside, trimming that fails, a listener that throws. */
  readonly onTrouble?: (line: string) => void;
  /** Begins a new epoch although the file may be the newest: after a restore that cannot be detected. */
  readonly newEpoch?: boolean;
  /** Called when the file was deleted or replaced: nothing more is written, and the process has to stop. */
  readonly onGone?: (line: string) => void;
  /** Called for each commit of appends, for metrics. */
  readonly onCommit?: (commit: Commit) => void;
  /** For tests. */
  readonly idempotency?: IdempotencyOptions;
}

export interface SqliteStore {
  readonly journal: Journal;
  readonly idempotency: SqliteIdempotency;
  /** Copies the database while it is in use. Absent in memory. @returns the copy's path */
  readonly backUp?: () => Promise<string>;
  /** Records beside the file where this process serves, for a process that finds it held. Absent in memory. */
  readonly serves?: (url: string) => void;
  readonly doubts: Pick<Doubts, 'sinceMs'> & {
    /** The store may lack sessions that an earlier process has polled, as a restored copy does. */
    readonly mayLack: boolean;
  };
}
