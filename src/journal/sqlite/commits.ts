import { StoreClosedError, type Appended, type Batch } from '../journal.ts';

/** What one commit wrote, and how long it held the event loop. */
export interface Commit {
  readonly batches: number;
  readonly entries: number;
  readonly durationMs: number;
}

/**
 * A burst is divided into groups, so that the event loop runs between them: 4000 rows of 600 bytes measured 45 to 115 ms on two busy cores. A group's
 * bytes also stay in the log until it is copied back.
 */
const MAX_ROWS = 4_000;
const MAX_BYTES = 16 * 1024 * 1024;

/** Group commit: all batches of one turn of the event loop are written in one transaction, because a commit costs more than a row. */
export class Commits {
  readonly #write: (batches: readonly Batch[]) => readonly number[];
  readonly #onCommit: ((commit: Commit) => void) | undefined;
  #waiting: Job[] = [];
  #scheduled: NodeJS.Immediate | undefined;
  #closed = false;

  /** `write` stores all batches or throws, and returns the newest position after each. */
  constructor(write: (batches: readonly Batch[]) => readonly number[], onCommit?: (commit: Commit) => void) {
    this.#write = write;
    this.#onCommit = onCommit;
  }

  /** Resolves after the commit. The caller must not change the bytes before. */
  add(batch: Batch): Promise<Appended> {
    if (this.#closed) return Promise.reject(new StoreClosedError('the journal is closed'));
    const { promise, resolve, reject } = Promise.withResolvers<Appended>();
    this.#waiting.push({ batch, resolve, reject });
    this.#schedule();
    return promise;
  }

  /** Writes the waiting batches and accepts no more. */
  close(): void {
    this.#closed = true;
    if (this.#scheduled !== undefined) clearImmediate(this.#scheduled);
    while (this.#waiting.length > 0) this.#writeGroup();
  }

  #schedule(): void {
    this.#scheduled ??= setImmediate(() => {
      this.#scheduled = undefined;
      try {
        this.#writeGroup();
      } finally {
        if (this.#waiting.length > 0 && !this.#closed) this.#schedule();
      }
    });
  }

  #writeGroup(): void {
    const startMs = performance.now();
    const { group, entries } = this.#nextGroup();
    let newest: readonly number[];
    try {
      newest = this.#write(group.map((job) => job.batch));
    } catch (error) {
      for (const job of group) job.reject(error);
      return;
    }
    group.forEach((job, index) => {
      job.resolve({ newest: newest[index] ?? 0 });
    });
    this.#onCommit?.({ batches: group.length, entries, durationMs: performance.now() - startMs });
  }

  /** The oldest waiting batches up to the limits. A batch is never divided: one that exceeds the limits is a group by itself. */
  #nextGroup(): { readonly group: readonly Job[]; readonly entries: number } {
    const total = { batches: 0, entries: 0, rows: 0, bytes: 0 };
    for (const { batch } of this.#waiting) {
      const rows = batch.entries.length + (batch.session === undefined ? 0 : 1);
      const bytes = batch.entries.reduce((sum, entry) => sum + entry.bytes.byteLength, 0);
      if (total.batches > 0 && (total.rows + rows > MAX_ROWS || total.bytes + bytes > MAX_BYTES)) break;
      total.batches += 1;
      total.entries += batch.entries.length;
      total.rows += rows;
      total.bytes += bytes;
    }
    return { group: this.#waiting.splice(0, total.batches), entries: total.entries };
  }
}

interface Job {
  readonly batch: Batch;
  readonly resolve: (appended: Appended) => void;
  readonly reject: (error: unknown) => void;
}
