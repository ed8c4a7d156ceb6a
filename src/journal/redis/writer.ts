/**
 * Appends over a network: if no answer arrives, it is unknown whether the batch was written. So each agent's batches are sent one group at a time, in
 * order. A group of unknown outcome is sent again under its token, which Redis recognises, until it is known to be written. The caller gets the
 * failure at once and may retry with the same batch: it is never written twice.
 */
import { setTimeout as delay } from 'node:timers/promises';
import { StoreClosedError, StoreFailedError } from '../journal.ts';
import type { Appended, Batch, Entry, NewEntry, StoredSession } from '../journal.ts';
import type { Lease } from '../lease.ts';
import { entryChecksum } from '../checksum.ts';
import { listOf, textOf, type RedisBase } from './base.ts';
import type { Argument } from './client.ts';
import { HeldLease } from './held-lease.ts';
import { headerOf, marksOf } from './entry-header.ts';
import { bucketOf } from './keys.ts';
import { FailoverBuffer, keptForFailoverMs, type KeptEntry } from './failover-buffer.ts';

/** A script blocks Redis for all clients: 500 entries of 600 bytes measured 3 ms. */
const groupEntries = 500;
const groupBytes = 4 * 1024 * 1024;
/** Batches per agent that may wait while Redis is away. Beyond this appends are refused, and unread events stay in the gateway. */
const waitingBatches = 200;
const firstRetryMs = 50;
const longestRetryMs = 500;

interface Job {
  readonly batch: Batch;
  /** Stamp of the batch's session, as this process had read it when it made the batch: later reads are not part of it. */
  readonly stamp: string;
  outcome?: Appended;
  waiter?: { readonly resolve: (appended: Appended) => void; readonly reject: (error: unknown) => void };
}

interface Group {
  readonly agentId: string;
  readonly jobs: readonly Job[];
  readonly token: string;
  /** How many of the last entries report the end of a session: they are not written if the session is over already. */
  readonly ending: number;
  /** Lease of the polls that returned the entries. */
  readonly lease: Lease | undefined;
  again: boolean;
}

interface Written {
  readonly newest: number;
  readonly overtaken: ReadonlySet<number>;
  /** For each written entry: 1 if it is late. */
  readonly late: readonly number[];
  /** A session was overtaken, and a later lease was granted. */
  readonly isOutlived: boolean;
  /** The lease was granted in an earlier epoch. */
  readonly isPast: boolean;
}

interface Sending {
  /** The group may have been written already. */
  readonly again: boolean;
  readonly sessionsOnly?: true;
  /** Sent before it is known whether the server is the same as before. */
  readonly first?: true;
}

export interface WriterOptions {
  readonly maxEventsPerAgent: number;
  /** The stamp of a session as this process last read it. */
  readonly stamp: (agentId: string, sessionNumber: number) => string | undefined;
  /** @param appended undefined if the entries are not the newest ones */
  readonly written: (agentId: string, appended: readonly Entry[] | undefined) => void;
}

export class RedisWriter {
  readonly #base: RedisBase;
  readonly #options: WriterOptions;
  readonly #queues = new Map<string, Job[]>();
  readonly #busy = new Map<string, Promise<void>>();
  readonly #jobs = new WeakMap<Batch, Job>();
  /** The newest position that was promised to this process, or that it has read. */
  readonly #known = new Map<string, number>();
  readonly #kept: FailoverBuffer;
  #sessions: { readonly group: Group; readonly atMs: number }[] = [];
  #tokens = 0;
  #closed = false;
  #abandoned = false;

  constructor(base: RedisBase, options: WriterOptions) {
    this.#base = base;
    this.#options = options;
    this.#kept = new FailoverBuffer(base);
  }

  append(batch: Batch): Promise<Appended> {
    if (this.#closed) return Promise.reject(new StoreClosedError('the journal is closed'));
    let job = this.#jobs.get(batch);
    if (job?.outcome !== undefined) return Promise.resolve(job.outcome);
    const queue = this.#queues.get(batch.agentId) ?? [];
    if (job === undefined) {
      if (queue.length >= waitingBatches && this.#base.client.health.writeFailure('append') !== undefined)
        return Promise.reject(new StoreFailedError('unavailable', 'Redis is away, and no more is held for it'));
      const { agentId, session } = batch;
      job = { batch, stamp: (session && this.#options.stamp(agentId, session.sessionNumber)) ?? '' };
      this.#jobs.set(batch, job);
      queue.push(job);
      this.#queues.set(batch.agentId, queue);
    }
    const { promise, resolve, reject } = Promise.withResolvers<Appended>();
    job.waiter = { resolve, reject };
    if (!this.#busy.has(batch.agentId)) this.#busy.set(batch.agentId, this.#drain(batch.agentId));
    return promise;
  }

  /** The store was flushed: its positions start again. */
  forget(): void {
    this.#known.clear();
    this.#kept.forget();
    this.#sessions = [];
  }

  /**
   * An entry of the agent's stream was read.
   * @param isRecent a replica may lack the entry; entries that a client reads from long ago are never lacking
   */
  met(agentId: string, entry: KeptEntry, isRecent: boolean): void {
    this.reached(agentId, entry.first + entry.count - 1);
    if (isRecent) this.#kept.keep(agentId, entry);
  }

  /**
   * Another server answers under the address: restores what it lacks of the last seconds, under the positions it had.
   * @returns whether something before that is lost
   */
  async repair(): Promise<boolean> {
    const isLost = await this.#kept.restore();
    const last = new Map<string, Group>();
    const since = performance.now() - keptForFailoverMs;
    for (const { group, atMs } of this.#sessions)
      for (const { batch } of group.jobs)
        if (batch.session && atMs > since) last.set(`${batch.agentId} ${batch.session.sessionNumber}`, group);
    await Promise.all(
      [...new Set(last.values())].map((group) => this.#send(group, { again: true, sessionsOnly: true, first: true })),
    );
    return isLost;
  }

  /** Whether the server has each position that was promised to this process, or that it has read. */
  async findsAll(): Promise<boolean> {
    const known = Map.groupBy(this.#known, ([agentId]) => bucketOf(agentId));
    const lacking = await Promise.all(
      [...known].map(([bucket, agents]) => this.#base.inBucketFirst('lacking', bucket, ...agents.flat())),
    );
    return lacking.every((agents) => agents === 0);
  }

  /** The store has this position: a client may resume after it, although nothing of it was read. */
  reached(agentId: string, position: number): void {
    if (position > (this.#known.get(agentId) ?? 0)) this.#known.set(agentId, position);
  }

  /** Accepts no more batches; resolves when all are written, or `patienceMs` have passed. */
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
    // Batches of one turn of the event loop are sent together.
    await new Promise(setImmediate);
    const queue = this.#queues.get(agentId) ?? [];
    while (queue.length > 0 && !this.#abandoned) await this.#writeGroup(this.#nextGroup(agentId, queue));
    this.#queues.delete(agentId);
    this.#busy.delete(agentId);
  }

  async #writeGroup(group: Group): Promise<void> {
    const { health } = this.#base.client;
    for (let attempts = 0; !this.#abandoned; attempts += 1) {
      try {
        const { again } = group;
        const written = await this.#send(group, { again });
        health.wrote('append', undefined);
        this.#acknowledge(group, written);
        return;
      } catch (error) {
        health.wrote('append', error);
        group.again = true;
        for (const job of this.#pending(group)) {
          job.waiter?.reject(error);
          delete job.waiter;
        }
        await delay(Math.min(longestRetryMs, firstRetryMs * 2 ** Math.min(attempts, 10)));
      }
    }
  }

  /** The jobs of the group, and all jobs that wait behind it. */
  #pending(group: Group): readonly Job[] {
    return [...group.jobs, ...(this.#queues.get(group.agentId) ?? [])];
  }

  #acknowledge(group: Group, { newest, overtaken, late, isPast, isOutlived }: Written): void {
    const now = performance.now();
    const { agentId, jobs, token, lease, ending } = group;
    const total = jobs.reduce((sum, { batch }) => sum + batch.entries.length, 0);
    const isTold = ending > 0 && late.length === total - ending;
    const entriesOf = ({ batch }: Job): readonly NewEntry[] => (isTold && endingOf(batch) > 0 ? [] : batch.entries);
    let position = newest - jobs.flatMap(entriesOf).reduce((sum, { count }) => sum + count, 0);
    const appended: Entry[] = [];
    this.reached(agentId, newest);
    this.#sessions = this.#sessions.filter(({ atMs }) => atMs > now - keptForFailoverMs);
    if (jobs.some(({ batch }) => batch.session)) this.#sessions.push({ group, atMs: now });
    for (const job of jobs) {
      for (const entry of entriesOf(job)) {
        const isLate = late[appended.length] === 1;
        const [first, { count, bytes }] = [position + 1, entry];
        const header = headerOf(entry, token, ...marksOf(lease, isPast, isLate), ...this.#base.epochMark);
        const checksum = entryChecksum(agentId, first, header, bytes);
        this.#kept.keep(agentId, { first, count, header: `${header} c:${checksum}`, bytes });
        appended.push({ ...entry, first, ...(isLate && { late: true }) });
        position += entry.count;
      }
      const lost = job.batch.session !== undefined && overtaken.has(job.batch.session.sessionNumber);
      job.outcome = {
        newest: position,
        ...(lost && { overtaken: true, ...(isOutlived && { outlived: true }) }),
      };
      job.waiter?.resolve(job.outcome);
    }
    if (appended.length > 0) this.#options.written(agentId, appended);
  }

  async #send(group: Group, { again, sessionsOnly, first }: Sending): Promise<Written> {
    const { agentId, jobs, token, lease } = group;
    const { maxEventsPerAgent } = this.#options;
    const isPast = lease instanceof HeldLease && lease.epoch !== this.#base.epoch;
    const entries = sessionsOnly ? [] : jobs.flatMap(({ batch }) => batch.entries);
    // Of several states of a session the last one counts, at its own place: an ending session is the last one.
    const states = new Map<number, StoredSession & { readonly stamp: string }>();
    for (const { batch, stamp } of jobs) {
      if (batch.session === undefined) continue;
      states.delete(batch.session.sessionNumber);
      states.set(batch.session.sessionNumber, { ...batch.session, stamp });
    }
    const args: Argument[] = [
      this.#base.instance,
      token,
      lease?.number ?? '',
      isPast ? 1 : 0,
      again ? 1 : 0,
      maxEventsPerAgent,
      entries.length,
      states.size,
      jobs.find(({ batch }) => batch.settles !== undefined)?.batch.settles ?? '',
      sessionsOnly ? 0 : group.ending,
      jobs.some(({ batch }) => batch.restores) ? Date.now() : '',
    ];
    // The script adds the token.
    for (const entry of entries) args.push(entry.count, headerOf(entry), entry.bytes);
    for (const { sessionNumber, id = '', open, stamp, sealed } of states.values())
      args.push(sessionNumber, id, open ? 1 : 0, stamp, sealed);
    const send = first ? 'forAgentFirst' : 'forAgent';
    const [newest, overtaken, late, outlived] = listOf(await this.#base[send]('append', agentId, ...args));
    return {
      newest: Number(textOf(newest)),
      overtaken: new Set(listOf(overtaken).map(Number)),
      late: listOf(late).map(Number),
      isOutlived: outlived === 1,
      isPast,
    };
  }

  #nextGroup(agentId: string, queue: Job[]): Group {
    const total = { jobs: 0, entries: 0, bytes: 0, ending: 0 };
    const lease = queue[0]?.batch.lease;
    for (const { batch } of queue) {
      if (total.jobs > 0 && batch.lease !== lease) break;
      const bytes = batch.entries.reduce((sum, entry) => sum + entry.bytes.byteLength, 0);
      if (total.jobs > 0 && (total.entries + batch.entries.length > groupEntries || total.bytes + bytes > groupBytes))
        break;
      total.jobs += 1;
      total.entries += batch.entries.length;
      total.bytes += bytes;
      total.ending = endingOf(batch);
      // Entries after the end of a session are judged by it, so they are not in the same group.
      if (batch.session?.open === false) break;
    }
    this.#tokens += 1;
    const token = `${this.#base.instance}:${this.#tokens}`;
    return { agentId, jobs: queue.splice(0, total.jobs), token, ending: total.ending, lease, again: false };
  }
}

const endingOf = ({ ends, entries }: Batch): number => (ends ? entries.length : 0);
