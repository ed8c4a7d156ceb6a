import type { Lease } from './lease.ts';

/**
 * What must survive: each agent's stream of gateway answers and server items, and the sessions' credentials.
 *
 * Promises, the same for every backend (test/contract runs them as one list):
 *  1. `append` resolves when the batch would survive a kill -9 of this process, and not before. A batch is stored completely or not at all.
 *  2. Positions of one agent grow without holes in append order, from 1. They never go back within an epoch.
 *  3. `read` returns entries in position order, each exactly as appended. Entries are never changed, only trimmed from the old end.
 *     An entry that this version cannot read still takes its positions (`Entry.unreadable`), and the others are read as usual.
 *  4. A session handed to `append` is stored in the same transaction as the entries.
 *  5. Listeners are notified after each append that is readable, sometimes once too often. If a notification hands over entries, `read` would
 *     return the same.
 *  6. A store that was reset, or could not be read, is in a new epoch. A store that cannot prove that it holds the newest entries begins a
 *     new epoch: entries keep their positions and the epoch name in their ids, and an item `StreamGap` of cause `STORE` stands between
 *     the epochs of each agent.
 *  7. Over a network, a failed append may have been written, or may still be. Repeating it with the same batch never writes it twice.
 *  8. An entry is marked late if entries of a later lease, or the end of its own session, stand before it; `read` and notifications agree on that.
 *  9. A session that another process changed since this one last read it is not overwritten: the append reports it, and its entries are stored.
 *     An end takes effect all the same, and is reported once (`Batch.ends`).
 * 10. A checkpoint is returned only if the store still holds the entry at its position, and that entry is not in the lost part of an epoch.
 */
export interface EventLog {
  /** Random name of the store's present epoch, `[a-z0-9]{8,16}`; part of every event id. It changes when a shared store is flushed. */
  readonly epoch: string;
  /** Name of the first epoch whose entries may be held. It changes only if the store holds nothing of the previous store. */
  readonly firstEpoch: string;
  /**
   * True if the previous process did not close the store: polls may have been in flight when it died, so each session that was polled then has a
   * possible loss to announce.
   */
  readonly uncleanStart: boolean;

  append(batch: Batch): Promise<Appended>;
  /**
   * Entries holding positions greater than `after`, oldest first; at most `limit` entries. An unreadable entry is returned as such, and does not
   * affect the others.
   * @param mostBytes no further entry once they hold this many bytes; at least one is returned
   */
  read(agentId: string, after: number, limit: number, mostBytes?: number): Promise<readonly Entry[]>;
  /** `newest`: the last position assigned (0: none yet). `oldest`: the first position still held (`newest + 1`: none held). */
  retained(agentId: string): Promise<RetainedRange>;
  /** The newest checkpoint of the agent's projection; undefined if there is none that the held entries prove. */
  checkpoint(agentId: string): Promise<Checkpoint | undefined>;
  /** Replaces the stored checkpoint, unless the new one is of another epoch than the present one or ahead of the held entries. */
  saveCheckpoint(agentId: string, checkpoint: Checkpoint): Promise<void>;
  /** Calls `wake` after appends to this agent's stream until the returned function is called. */
  onAppend(agentId: string, wake: Wake): () => void;

  /** Readiness: rejects when the store does not answer or cannot be written. */
  check(): Promise<void>;
  /** How long the store has not served this agent, or any agent if none is named; undefined while it serves. */
  outage(agentId?: string): StoreOutage | undefined;
  /** Waits for queued batches, marks the store as cleanly closed, and releases it. */
  close(): Promise<void>;
}

/** Ended sessions kept per agent: a reader may return with a Guid of an earlier shift, and an agent signs in a few times per day. */
export const endedSessionsKept = 8;

/** The sessions of all agents. A session that ends, or gets a Guid, with an entry of its stream is stored with that entry (`Batch.session`). */
export interface SessionStore {
  /** Number of ended sessions kept per agent, however old they are. */
  readonly endedSessionsKept: number;
  /** Stores a session without entries. */
  saveSession(session: StoredSession): Promise<Appended>;
  /** The sessions kept of one agent, oldest first. */
  sessions(agentId: string): Promise<readonly StoredSession[]>;
  /** The open sessions of all agents, which a restarted process continues to poll. */
  openSessions(): Promise<readonly StoredSession[]>;
}

/** Messages between processes that share a store. A store that belongs to one process has none. */
export interface ClusterSignals {
  /** Calls back when another process may have changed the sessions of an agent. */
  onForeignSession(changed: (agentId: string) => void): void;
  /**
   * Calls back after the epoch of the store changed under this process. Either the store was flushed and holds nothing that was written before, or,
   * with `kept`, a new epoch began and the earlier entries are held.
   */
  onReset(begunAnew: (kept: boolean) => void): void;
  /** Writes a session back into a store that was flushed: the process that polled its agent may be gone (`Batch.restores`). */
  restoreSession(session: StoredSession): Promise<Appended>;
  /** Announces to other processes a command that may end the agent's session, until the returned function is called. */
  announceCommand(agentId: string, atMostMs: number): Promise<() => Promise<void>>;
  /** Resolves when no other process has announced a command for the agent. */
  commandsElsewhere(agentId: string): Promise<void>;
}

/** The event log and the session store, as a backend opens them. */
export type Journal = EventLog & SessionStore;

/** The store cannot be read or written. Times are monotonic milliseconds in which this process was running. */
export interface StoreOutage {
  readonly lastedMs: number;
  /** How long this process has not reached a store that another process may reach; 0 if the store itself has failed. */
  readonly unreachableMs: number;
}

/**
 * @param appended the entries that this process has just appended, in order, so that they need not be read; undefined: there may be entries to read
 */
export type Wake = (appended?: readonly Entry[]) => void;

/** What one `append` writes together. */
export interface Batch {
  readonly agentId: string;
  readonly entries: readonly NewEntry[];
  /** The session as it is after these entries (a rotated Guid, an end). */
  readonly session?: StoredSession;
  /** These entries report the end of the session: if another process has already written that end, they are not written. */
  readonly ends?: true;
  /** Number of the lease whose `lapsedSinceMs` these entries announce, so that the next holder need not. */
  readonly settles?: number;
  /** The session is written back into a store that was flushed: the instance that polled its agent may be gone, and its last answers with it. */
  readonly restores?: true;
  /** The lease under which the poll that returned these entries was sent. */
  readonly lease?: Lease;
}

export interface NewEntry {
  /** `answer`: raw bytes of a gateway answer; `own`: a UTF-8 JSON item that this server creates. */
  readonly kind: EntryKind;
  /** Number of events in the entry: it takes this many positions, at least 1. */
  readonly count: number;
  /** Number of the session whose poll or call returned the entry. */
  readonly sessionNumber: number;
  /** Epoch milliseconds. */
  readonly receivedAtMs: number;
  readonly bytes: Uint8Array;
}

export interface Entry extends NewEntry {
  /** Position of the first event; the position of the last is `first + count - 1`. */
  readonly first: number;
  /**
   * The entry was appended after entries that came about later: those of a poll under a later lease, or the end of its own session. Other entries do
   * not have this property.
   */
  readonly late?: true;
  /** The earlier epoch that the ids of its events name; absent: the present one. */
  readonly epoch?: string;
  /**
   * This version cannot read the entry at these positions: a later release wrote it, or it was damaged. The bytes are left out. Session and time are
   * those of a neighbour if the entry does not state them.
   */
  readonly unreadable?: Unreadable;
}

/**
 * Which part of an entry cannot be read: its header, its kind, its number of positions, or its session, which is later than any stored one.
 * `checksum`: the entry is not as it was written.
 */
export type Unreadable = 'header' | 'checksum' | 'kind' | 'positions' | 'session';

export type EntryKind = 'answer' | 'own';

export interface Appended {
  /** Position of the last event written, or the newest position if the batch had no entries. */
  readonly newest: number;
  /** The session was not written: another process has changed it. Read it again. */
  readonly overtaken?: true;
  /** With `overtaken`: a later lease was granted, so its holder knows the trouble of the polls. */
  readonly outlived?: true;
}

export interface RetainedRange {
  readonly oldest: number;
  readonly newest: number;
  /** Epochs of this agent's stream before the present one, oldest first; absent: there was none. */
  readonly earlier?: readonly EarlierEpoch[];
}

export interface EarlierEpoch {
  readonly name: string;
  /** The newest position when the next epoch began: positions that this epoch assigned beyond it are lost. */
  readonly upTo: number;
}

/** The state that was derived from an agent's entries up to a position. */
export interface Checkpoint {
  /** The epoch that was the present one before the first entry was read. */
  readonly epoch: string;
  /** Version of the projection that created it. */
  readonly version: number;
  readonly position: number;
  /** May be encrypted, and may hold phone numbers: no log or error repeats it. */
  readonly sealed: string;
}

/** One signed-in session of one agent. Only the credential ledger reads `sealed`, which may be encrypted. */
export interface StoredSession {
  readonly agentId: string;
  /** Grows with each session of the agent. */
  readonly sessionNumber: number;
  /** Distinguishes two sessions under one number; only the first one is stored. Absent in sessions that are read from a store of one process. */
  readonly id?: string;
  readonly open: boolean;
  readonly sealed: string;
}

/** What is kept: an entry is deleted when it is older than `maxAgeMs`, or when `maxEventsPerAgent` newer events of its agent are held. */
export interface Retention {
  readonly maxAgeMs: number;
  readonly maxEventsPerAgent: number;
}

/** Another process holds the store. The process edge reports it with one line and exit code 2. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError';
  readonly code = 'STORE_LOCKED';
}

/** The store is intact, but it has another format, another program wrote it, or an older release uses it. It is left untouched. */
export class StoreVersionError extends Error {
  override readonly name = 'StoreVersionError';
  readonly code = 'STORE_VERSION';
}

/** The journal was closed by this process. */
export class StoreClosedError extends Error {
  override readonly name = 'StoreClosedError';
  readonly code = 'STORE_CLOSED';
}

/** The store failed for the reason in `cause`; nothing of the request is kept. A retry may succeed, except after `corrupt`. */
export class StoreFailedError extends Error {
  override readonly name = 'StoreFailedError';
  readonly code = 'STORE_FAILED';
  readonly reason: StoreFault;

  constructor(reason: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** `full`: no space left. `corrupt`: its data cannot be trusted (a restart sets it aside). `unavailable`: it cannot be reached or written. */
export type StoreFault = 'full' | 'corrupt' | 'unavailable';
