/** The journal in Redis, shared by many instances: one stream per agent, written by scripts that apply a batch completely or not at all. */
import { checkBatch, checkPosition } from '../batch.ts';
import { ChangeListeners } from '../change-listeners.ts';
import { chained, isPlausible, type Found } from '../chain.ts';
import { entryChecksum } from '../checksum.ts';
import {
  StoreClosedError,
  endedSessionsKept,
  StoreFailedError,
  type Appended,
  type Batch,
  type Checkpoint,
  type ClusterSignals,
  type Entry,
  type EventLog,
  type RetainedRange,
  type Retention,
  type SessionStore,
  type StoredSession,
  type StoreOutage,
  type Wake,
} from '../journal.ts';
import { listOf, textOf, type RedisBase } from './base.ts';
import type { Reply } from './client.ts';
import { RedisCommands } from './commands.ts';
import { buckets } from './keys.ts';
import { RedisTrimmer, type TrimmerOptions } from './trimmer.ts';
import { RedisWriter } from './writer.ts';

export interface RedisJournalOptions extends TrimmerOptions {
  readonly retention: Retention;
  /** Implements `EventLog.outage`. */
  readonly outage: EventLog['outage'];
}

/** How long a close waits for entries that are not written yet. */
const closePatienceMs = 1000;

export class RedisJournal implements EventLog, SessionStore, ClusterSignals {
  readonly endedSessionsKept = endedSessionsKept;
  /** With several processes on one store, a lapsed lease means a possible loss, and a start does not. */
  readonly uncleanStart = false;
  readonly #base: RedisBase;
  readonly #listeners: ChangeListeners;
  readonly #writer: RedisWriter;
  readonly #trimmer: RedisTrimmer;
  readonly #commands: RedisCommands;
  readonly #stamps = new Map<string, Map<number, string>>();
  readonly #foreign: ((agentId: string) => void)[] = [];
  readonly #resets: ((kept: boolean) => void)[] = [];
  readonly #outage: EventLog['outage'];
  readonly #release: (clean: boolean) => Promise<void>;
  #closing: Promise<void> | undefined;

  constructor(base: RedisBase, options: RedisJournalOptions, release: (clean: boolean) => Promise<void>) {
    this.#base = base;
    this.#release = release;
    this.#outage = options.outage;
    this.#listeners = new ChangeListeners(options.tell);
    this.#trimmer = new RedisTrimmer(base, options);
    this.#commands = new RedisCommands(base);
    this.#writer = new RedisWriter(base, {
      ...options.retention,
      stamp: (agentId, sessionNumber) => this.#stamps.get(agentId)?.get(sessionNumber),
      written: (agentId, appended) => {
        this.#listeners.notify(agentId, appended);
      },
    });
  }

  get epoch(): string {
    return this.#base.epoch;
  }

  get firstEpoch(): string {
    return this.#base.epochs[0] ?? '';
  }

  async append(batch: Batch): Promise<Appended> {
    checkBatch(batch);
    try {
      return await this.#writer.append(batch);
    } finally {
      // Afterwards: a pass that came between would find nothing to delete, and forget the agent.
      this.#trimmer.touched(batch.agentId);
    }
  }

  async saveSession(session: StoredSession): Promise<Appended> {
    return this.append({ agentId: session.agentId, entries: [], session });
  }

  restoreSession(session: StoredSession): Promise<Appended> {
    return this.append({ agentId: session.agentId, entries: [], session, restores: true });
  }

  async read(agentId: string, after: number, limit: number, mostBytes = Infinity): Promise<readonly Entry[]> {
    checkPosition('after', after);
    checkPosition('limit', limit);
    this.#checkOpen();
    if (limit === 0) return [];
    const bytes = Math.min(mostBytes, Number.MAX_SAFE_INTEGER);
    const [next, session, checked, replies, end] = listOf(
      await this.#base.forAgent('page', agentId, after, limit, bytes),
    );
    const checkedFrom = textOf(checked) === '' ? Infinity : Number(textOf(checked));
    const found = listOf(replies).map((reply) => foundIn(reply, agentId, checkedFrom));
    const newestSession = textOf(session) === '' ? undefined : Number(textOf(session));
    const chain = { next: Number(textOf(next)), newestSession };
    const entries = chained(found, after, chain).map((entry) => this.#named(entry));
    const headers = new Map(found.map(({ first, header }) => [first, header]));
    for (const { first, count, bytes, unreadable } of entries)
      if (unreadable === undefined)
        this.#writer.met(agentId, { first, count, header: headers.get(first) ?? '', bytes }, end === 1);
    return entries.slice(0, limit);
  }

  async retained(agentId: string): Promise<RetainedRange> {
    this.#checkOpen();
    const [newest, oldest, ends] = listOf(await this.#base.forAgent('extent', agentId));
    const last = Number(textOf(newest));
    this.#writer.reached(agentId, last);
    const first = textOf(oldest);
    const extent = { oldest: first === '' ? last + 1 : Number(first.split('-')[0]), newest: last };
    const earlier = [...textOf(ends).matchAll(/(\w+):(\d+)/g)].map(([, name = '', upTo]) => ({
      name,
      upTo: Number(upTo),
    }));
    return earlier.length > 0 ? { ...extent, earlier } : extent;
  }

  async checkpoint(agentId: string): Promise<Checkpoint | undefined> {
    this.#checkOpen();
    const held = listOf(await this.#base.forAgent('checkpoint', agentId)).map(textOf);
    const [epoch = '', version, position, sealed] = held;
    return sealed === undefined ? undefined : { epoch, version: Number(version), position: Number(position), sealed };
  }

  async saveCheckpoint(agentId: string, { epoch, version, position, sealed }: Checkpoint): Promise<void> {
    this.#checkOpen();
    await this.#base.forAgent('saveCheckpoint', agentId, epoch, version, position, sealed);
  }

  onAppend(agentId: string, wake: Wake): () => void {
    return this.#listeners.on(agentId, wake);
  }

  async sessions(agentId: string): Promise<readonly StoredSession[]> {
    this.#checkOpen();
    const found = listOf(await this.#base.forAgent('sessions', agentId)).map((reply) => {
      const [sessionNumber, stamp, open, sealed] = listOf(reply).map(textOf);
      return { agentId, sessionNumber: Number(sessionNumber), stamp, open: open === '1', sealed: sealed ?? '' };
    });
    this.#stamps.set(agentId, new Map(found.map(({ sessionNumber, stamp = '' }) => [sessionNumber, stamp])));
    return found
      .toSorted((a, b) => a.sessionNumber - b.sessionNumber)
      .map(({ sessionNumber, stamp = '', open, sealed }) => ({ agentId, sessionNumber, ...idOf(stamp), open, sealed }));
  }

  async openSessions(): Promise<readonly StoredSession[]> {
    this.#checkOpen();
    const members = await Promise.all(
      buckets.map((bucket) => this.#base.client.command('SMEMBERS', `${this.#base.tag(bucket)}:open`)),
    );
    const agents = members.flatMap((reply) => listOf(reply).map(textOf)).sort();
    const all = await Promise.all(agents.map((agentId) => this.sessions(agentId)));
    return all.flat().filter(({ open }) => open);
  }

  onForeignSession(changed: (agentId: string) => void): void {
    this.#foreign.push(changed);
  }

  onReset(begunAnew: (kept: boolean) => void): void {
    this.#resets.push(begunAnew);
  }

  announceCommand(agentId: string, atMostMs: number): Promise<() => Promise<void>> {
    return this.#commands.announce(agentId, atMostMs);
  }

  commandsElsewhere(agentId: string): Promise<void> {
    return this.#commands.settled(agentId);
  }

  /** Handles a change notification of another instance. */
  heard(agentId: string, flags: string): void {
    if (flags.includes('e')) this.#listeners.notify(agentId);
    if (flags.includes('s')) for (const changed of this.#foreign) changed(agentId);
  }

  /** The store was flushed, or began a new epoch. @param kept it is the same store in a new epoch */
  begunAnew(kept: boolean): void {
    this.#writer.forget();
    this.#stamps.clear();
    for (const reset of this.#resets) reset(kept);
  }

  /** Restores what another server lacks of the last seconds. @returns whether something before that is lost */
  repair(): Promise<boolean> {
    return this.#writer.repair();
  }

  /** Whether the server has each position that this process has seen. */
  findsAll(): Promise<boolean> {
    return this.#writer.findsAll();
  }

  async check(): Promise<void> {
    this.#checkOpen();
    await this.#base.forAgent('extent', 'ready');
    // An instance that has nothing to append learns from its rounds, which write, that the store cannot be written.
    const failure = this.#base.client.health.writeFailure();
    if (failure instanceof StoreFailedError) throw failure;
  }

  outage(agentId?: string): StoreOutage | undefined {
    return this.#outage(agentId);
  }

  close(): Promise<void> {
    return (this.#closing ??= this.#close());
  }

  async #close(): Promise<void> {
    const written = this.#writer.close(closePatienceMs);
    this.#trimmer.stop();
    await this.#release(await written);
  }

  /** Names the epoch of an entry of an earlier one. An entry without a name is of the first epoch. */
  #named({ epoch = this.firstEpoch, ...entry }: Entry): Entry {
    return epoch === this.#base.epoch ? entry : { ...entry, epoch };
  }

  #checkOpen(): void {
    if (this.#closing !== undefined) throw new StoreClosedError('the journal is closed');
  }
}

/**
 * The header is `kind count sessionNumber receivedAt token [lease:NUMBER [past]] [late] [e:EPOCH] c:CHECKSUM`. Release 0.1.0 wrote `stale:NUMBER` for
 * `late`, and no checksum.
 */
const headerForm = /^(\S+) (\d+) (-?\d+) (-?\d+) (\S+)((?: \S+)*)$/;

/** @param checkedFrom each entry from this position on has a checksum */
function foundIn(reply: Reply, agentId: string, checkedFrom: number): Found & { readonly header: string } {
  const [id, fields] = listOf(reply);
  const [name, text, , content] = listOf(fields);
  const first = Number(textOf(id).split('-')[0]);
  const header = textOf(text);
  const bytes = content instanceof Buffer ? content : new Uint8Array(0);
  const [, checked, checksum] = /^(.*) c:(\w+)$/.exec(header) ?? [];
  // A page begins with the entry before it, whose checksum the script has verified.
  const isRight = textOf(name) === 'about' || checksum === entryChecksum(agentId, first, checked ?? '', bytes);
  const state = checked === undefined && first < checkedFrom ? 'unknown' : checked && isRight ? 'proven' : 'damaged';
  return { first, header, entry: state === 'damaged' ? undefined : entryOf(first, header, bytes), state };
}

function entryOf(first: number, header: string, bytes: Uint8Array): Entry | undefined {
  const [, kind, count, sessionNumber, receivedAt, , marks = ''] = headerForm.exec(header) ?? [];
  const about = { count: Number(count), sessionNumber: Number(sessionNumber), receivedAtMs: Number(receivedAt) };
  if (!isPlausible(about)) return undefined;
  const epoch = / e:(\S+)/.exec(marks)?.[1];
  return {
    first,
    ...about,
    kind: kind === 'a' ? 'answer' : 'own',
    bytes,
    ...(/ late\b| stale:/.test(marks) && { late: true }),
    ...(epoch !== undefined && { epoch }),
    ...(kind !== 'a' && kind !== 'o' && { unreadable: 'kind' }),
  };
}

/** The id of the session that a stamp names after its writer: `instance:token:session`. Release 0.1.0 wrote no id. */
function idOf(stamp: string): { readonly id?: string } {
  const id = /^[^:]+:[^:]+:(.+)$/.exec(stamp)?.[1];
  return id === undefined ? {} : { id };
}
