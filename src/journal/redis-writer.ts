/**
 * Appends over a network: an answer that does not come leaves open whether the batch was written. So each agent's batches go one group at a
 * time, in order; a group whose fate is open is sent again under its token, which Redis recognises, until it is known to be written. Who asked
 * hears of the failure at once and may ask again with the same batch: it is never written twice.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { StoreClosedError, StoreFailedError, type Appended, type Batch } from './journal.ts';
import { listOf, textOf, type RedisBase } from './redis-base.ts';
import type { Argument } from './redis-client.ts';

/** One script holds Redis for all: 500 entries of 600 bytes measured 3 ms. */
const groupEntries = 500;
const groupBytes = 4 * 1024 * 1024;
/** What one agent may leave waiting while Redis is away; beyond it appends are refused, and what is not read stays in the gateway. */
const waitingBatches = 200;
const firstRetryMs = 50;
const longestRetryMs = 500;
/** So long an acknowledged group is kept: a replica that takes over may lack the last second (Redis replicates asynchronously). */
const keptForFailoverMs = 5000;

interface Job {
  readonly batch: Batch;
  outcome?: Appended;
  waiter?: { readonly resolve: (appended: Appended) => void; readonly reject: (error: unknown) => void };
}

interface Group {
  readonly agentId: string;
  readonly jobs: readonly Job[];
  readonly token: string;
  /** Positions it takes. */
  readonly count: number;
  again: boolean;
}

interface Written {
  readonly group: Group;
  readonly newest: number;
  readonly atMs: number;
}

export interface WriterOptions {
  readonly maxEventsPerAgent: number;
  readonly maxAgeMs: number;
  /** The lease of this agent that this process has, or had last. */
  readonly leaseNumber: (agentId: string) => number | undefined;
  /** The stamp of a session as this process last read it. */
  readonly stamp: (agentId: string, serial: number) => string | undefined;
  readonly written: (agentId: string, entries: number) => void;
}

export class RedisWriter {
  readonly #base: RedisBase;
  readonly #options: WriterOptions;
  readonly #queues = new Map<string, Job[]>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #jobs = new WeakMap<Batch, Job>();
  /** The newest position acknowledged to this process: it is not given out again, whatever the store lost. */
  readonly #acknowledged = new Map<string, number>();
  #recent: Written[] = [];
  #tokens = 0;
  #closed = false;
  #abandoned = false;
  /** Why the newest attempt failed; undefined after one that did not. */
  failure: unknown;

  constructor(base: RedisBase, options: WriterOptions) {
    this.#base = base;
    this.#options = options;
  }

  append(batch: Batch): Promise<Appended> {
    if (this.#closed) return Promise.reject(new StoreClosedError('the journal is closed'));
    let job = this.#jobs.get(batch);
    if (job?.outcome !== undefined) return Promise.resolve(job.outcome);
    const queue = this.#queues.get(batch.agentId) ?? [];
    if (job === undefined) {
      if (queue.length >= waitingBatches && this.failure !== undefined)
        return Promise.reject(new StoreFailedError('unavailable', 'Redis is away, and no more is held for it'));
      job = { batch };
      this.#jobs.set(batch, job);
      queue.push(job);
      this.#queues.set(batch.agentId, queue);
    }
    const { promise, resolve, reject } = Promise.withResolvers<Appended>();
    job.waiter = { resolve, reject };
    if (!this.#busy.has(batch.agentId)) this.#busy.set(batch.agentId, this.#drain(batch.agentId));
    return promise;
  }

  /** The store was flushed: its positions begin anew. */
  forget(): void {
    this.#acknowledged.clear();
    this.#recent = [];
  }

  /**
   * Another server answers under the address: what it lacks of the last seconds is written again, under the positions it had.
   * @returns the agents of which more is lost than is kept here
   */
  async repair(): Promise<readonly string[]> {
    const since = performance.now() - keptForFailoverMs;
    for (const { group, newest } of this.#recent.filter(({ atMs }) => atMs > since))
      await this.#send({ ...group, again: true }, newest - group.count);
    const lost = await Promise.all(
      [...this.#acknowledged].map(async ([agentId, newest]) => {
        const [held] = listOf(await this.#base.forAgent('extent', agentId));
        return Number(textOf(held)) < newest ? agentId : undefined;
      }),
    );
    return lost.filter((agentId) => agentId !== undefined);
  }

  /** Takes no more; resolves when all is written, or `patienceMs` have passed. */
  async close(patienceMs: number): Promise<boolean> {
    this.#closed = true;
    const all = Promise.all(this.#busy.values()).then(() => true);
    const patience = new AbortController();
    const written = await Promise.race([all, delay(patienceMs, false, { signal: patience.signal }).catch(() => false)]);
    patience.abort();
    this.#abandoned = true;
    return written;
  }

  async #drain(agentId: string): Promise<void> {
    // What is asked within one turn of the event loop goes together.
    await new Promise(setImmediate);
    const queue = this.#queues.get(agentId) ?? [];
    while (queue.length > 0 && !this.#abandoned) await this.#writeGroup(this.#nextGroup(agentId, queue));
    this.#queues.delete(agentId);
    this.#busy.delete(agentId);
  }

  async #writeGroup(group: Group): Promise<void> {
    for (let attempts = 0; !this.#abandoned; attempts += 1) {
      try {
        const { newest, overtaken } = await this.#send(group, this.#acknowledged.get(group.agentId) ?? 0);
        this.failure = undefined;
        this.#acknowledge(group, newest, overtaken);
        return;
      } catch (error) {
        this.failure = error;
        group.again = true;
        for (const job of this.#pending(group)) {
          job.waiter?.reject(error);
          delete job.waiter;
        }
        await delay(Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10)));
      }
    }
  }

  /** The group and all that waits behind it. */
  #pending(group: Group): readonly Job[] {
    return [...group.jobs, ...(this.#queues.get(group.agentId) ?? [])];
  }

  #acknowledge(group: Group, newest: number, overtaken: ReadonlySet<number>): void {
    const now = performance.now();
    if (group.count > 0) {
      this.#acknowledged.set(group.agentId, newest);
      this.#recent.push({ group, newest, atMs: now });
      if ((this.#recent[0]?.atMs ?? now) < now - 2 * keptForFailoverMs)
        this.#recent = this.#recent.filter(({ atMs }) => atMs > now - keptForFailoverMs);
      this.#options.written(group.agentId, group.count);
    }
    let position = newest - group.count;
    for (const job of group.jobs) {
      position += countOf(job.batch);
      const lost = job.batch.session !== undefined && overtaken.has(job.batch.session.serial);
      job.outcome = lost ? { newest: position, overtaken: true } : { newest: position };
      job.waiter?.resolve(job.outcome);
    }
  }

  async #send(group: Group, floor: number): Promise<{ newest: number; overtaken: ReadonlySet<number> }> {
    const { agentId, jobs, token, again } = group;
    const { maxEventsPerAgent, maxAgeMs, leaseNumber, stamp } = this.#options;
    const entries = jobs.flatMap(({ batch }) => batch.entries);
    // Of several states of a session the last counts.
    const sessions = [
      ...new Map(jobs.flatMap(({ batch }) => (batch.session ? [[batch.session.serial, batch.session]] : []))).values(),
    ];
    const args: Argument[] = [
      this.#base.instance,
      token,
      leaseNumber(agentId) ?? '',
      again ? 1 : 0,
      floor,
      maxEventsPerAgent,
      Math.min(maxAgeMs, Number.MAX_SAFE_INTEGER),
      entries.length,
      sessions.length,
    ];
    for (const { kind, count, serial, receivedAtMs, bytes } of entries)
      args.push(count, `${kind === 'answer' ? 'a' : 'o'} ${count} ${serial} ${receivedAtMs}`, bytes);
    for (const { serial, open, sealed } of sessions)
      args.push(serial, open ? 1 : 0, stamp(agentId, serial) ?? '', sealed);
    const [newest, overtaken] = listOf(await this.#base.forAgent('append', agentId, ...args));
    return { newest: Number(textOf(newest)), overtaken: new Set(listOf(overtaken).map(Number)) };
  }

  #nextGroup(agentId: string, queue: Job[]): Group {
    const total = { jobs: 0, entries: 0, bytes: 0, count: 0 };
    for (const { batch } of queue) {
      const bytes = batch.entries.reduce((sum, entry) => sum + entry.bytes.byteLength, 0);
      if (total.jobs > 0 && (total.entries + batch.entries.length > groupEntries || total.bytes + bytes > groupBytes))
        break;
      total.jobs += 1;
      total.entries += batch.entries.length;
      total.bytes += bytes;
      total.count += countOf(batch);
    }
    this.#tokens += 1;
    const token = `${this.#base.instance}:${this.#tokens}`;
    return { agentId, jobs: queue.splice(0, total.jobs), token, count: total.count, again: false };
  }
}

const countOf = (batch: Batch): number => batch.entries.reduce((sum, { count }) => sum + count, 0);
