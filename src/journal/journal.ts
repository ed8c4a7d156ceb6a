import type { Lease } from './lease.ts';

/**
 * What must survive: each agent's stream of gateway answers and own items, and the sessions' credentials.
 *
 * Promises, the same for every backend (test/contract runs them as one list):
 *  1. `append` resolves when the batch would survive a kill -9 of this process, and not before; a batch is whole or absent.
 *  2. Positions of one agent grow without holes in append order, from 1; they never go back within an epoch.
 *  3. `read` gives entries in position order, each exactly as appended; nothing is ever changed, only trimmed from the old end.
 *     An entry that this version cannot read takes its positions all the same (`Entry.unreadable`), and the others are read as ever.
 *  4. A session handed to `append` is stored in the same transaction as the entries.
 *  5. Listeners are notified after each append that is readable, at times once too often. Where it hands over entries, `read` would give the same.
 *  6. A store that was reset, or could not be read, is in a new epoch. A store that cannot prove that it holds the newest entries begins a
 *     new epoch: entries keep their positions and the name that their ids began with, and an item `StreamGap` of cause `STORE` stands between
 *     the epochs of each agent.
 *  7. Over a network an append that failed may have been written, or may yet be: asking again with the same batch never writes it twice.
 *  8. An entry is marked late if entries of a later lease, or the end of its own session, stand before it; `read` and notifications agree on that.
 *  9. A session that another process changed since this one last read it is not written over: the append says so, and its entries stand. An end
 *     counts all the same, and is reported once (`Batch.ends`).
 * 10. A checkpoint is returned only if the store still holds the entry at its position, and that entry is not of an epoch's lost part.
 */
export interface EventLog {
  /** Random name of the store's present epoch, `[a-z0-9]{8,16}`; part of every event id. It changes when a shared store is flushed. */
  readonly epoch: string;
  /** Name of the first epoch whose entries may be held: it changes only with a store that holds nothing of the one before. */
  readonly firstEpoch: string;
  /**
   * True when the process before this one did not close the store: polls may have been in flight when it died,
   * so each session that was polled then has a possible loss to announce.
   */
  readonly uncleanStart: boolean;

  append(batch: Batch): Promise<Appended>;
  /**
   * Entries holding positions greater than `after`, oldest first; at most `limit` entries. An entry that cannot be read is given as such, and
   * spoils no other.
   * @param mostBytes no further entry once they hold so many bytes; at least one is given
   */
  read(agentId: string, after: number, limit: number, mostBytes?: number): Promise<readonly Entry[]>;
  /** `newest` is the last position given out (0: none yet); `oldest` the first position still held (`newest + 1`: none held). */
  retained(agentId: string): Promise<RetainedRange>;
  /** The newest checkpoint of the agent's projection; undefined if there is none that the held entries prove. */
  checkpoint(agentId: string): Promise<Checkpoint | undefined>;
  /** Stores it in place of the one before, unless it is of another epoch than the present one or ahead of the entries held. */
  saveCheckpoint(agentId: string, checkpoint: Checkpoint): Promise<void>;
  /** Calls `wake` after appends to this agent's stream until the returned function is called. */
  onAppend(agentId: string, wake: Wake): () => void;

  /** Rejects when the store does not answer or cannot be written: readiness. */
  check(): Promise<void>;
  /** How long the store has not served this agent, or any agent where none is named; undefined while it does. */
  outage(agentId?: string): StoreOutage | undefined;
  /** Waits for what is queued, marks the store as cleanly closed, releases it. */
  close(): Promise<void>;
}

/** A reader may come back with a Guid of an earlier shift, and an agent signs in a few times a day. */
export const endedSessionsKept = 8;

/** The sessions of all agents. A session that ends, or gets a Guid, with an entry of its stream is stored with it (`Batch.session`). */
export interface SessionStore {
  /** So many ended sessions of an agent are kept, however old they are. */
  readonly endedSessionsKept: number;
  /** Stores a session with no entries. */
  saveSession(session: StoredSession): Promise<Appended>;
  /** The sessions kept of one agent, oldest first. */
  sessions(agentId: string): Promise<readonly StoredSession[]>;
  /** The open sessions of all agents: what a restarted process goes on polling. */
  openSessions(): Promise<readonly StoredSession[]>;
}

/** Messages between processes that share a store. A store that belongs to one process has none. */
export interface ClusterSignals {
  /** Calls back when another process may have changed the sessions of an agent. */
  onForeignSession(changed: (agentId: string) => void): void;
  /**
   * Calls back after the name of the store changed under this process: it was flushed and nothing that was written is there any more, or, with
   * `kept`, an epoch began and the earlier entries are held.
   */
  onReset(begunAnew: (kept: boolean) => void): void;
  /** Puts back, into a store that was flushed, a session that it had: who polled its agent may be gone (`Batch.restores`). */
  restoreSession(session: StoredSession): Promise<Appended>;
  /** Announces to other processes a command that may end the agent's session, until the returned function is called. */
  announceCommand(agentId: string, atMostMs: number): Promise<() => Promise<void>>;
  /** Resolves when no other process has announced a command for the agent. */
  commandsElsewhere(agentId: string): Promise<void>;
}

/** The event log and the sessions beside it, as a backend opens them. */
export type Journal = EventLog & SessionStore;

/** The store cannot be read or written. Times are monotonic milliseconds that this process saw pass. */
export interface StoreOutage {
  readonly lastedMs: number;
  /** How long this process has not reached a store that another process may reach; 0 where the store itself is the trouble. */
  readonly unreachableMs: number;
}

/** @param appended what this process has just appended, in order, so that it need not be read; undefined: there may be something to read */
export type Wake = (appended?: readonly Entry[]) => void;

/** What one `append` writes together. */
export interface Batch {
  readonly agentId: string;
  readonly entries: readonly NewEntry[];
  /** The session as it is after these entries (a rotated Guid, an end). */
  readonly session?: StoredSession;
  /** These entries report the end of the session: if another process has written it already, they are not written. */
  readonly ends?: true;
  /** Number of the lease whose `lapsedSinceMs` these entries announce: the next holder need not. */
  readonly settles?: number;
  /** The session is put back into a store that was flushed: the instance that polled its agent before may be gone, and its last answers with it. */
  readonly restores?: true;
  /** The lease under which the poll was sent that brought these entries. */
  readonly lease?: Lease;
}

export interface NewEntry {
  /** `answer`: raw bytes of a gateway answer; `own`: a UTF-8 JSON item of our own making. */
  readonly kind: EntryKind;
  /** Events in it: it takes this many positions, at least 1. */
  readonly count: number;
  /** Of the session whose poll or call brought it. */
  readonly sessionNumber: number;
  /** Epoch milliseconds. */
  readonly receivedAtMs: number;
  readonly bytes: Uint8Array;
}

export interface Entry extends NewEntry {
  /** Position of its first event; its last is `first + count - 1`. */
  readonly first: number;
  /**
   * It was appended behind entries that came about after it: of a poll that was sent under a later lease, or the end of its own session. Other
   * entries do not have this property.
   */
  readonly late?: true;
  /** The earlier epoch that the ids of its events name; absent: the present one. */
  readonly epoch?: string;
  /**
   * This version cannot read what stands at these positions: a later release wrote it, or it was damaged. The bytes are left out; session and time
   * are a neighbour's where the entry does not say them.
   */
  readonly unreadable?: Unreadable;
}

/**
 * What of an entry cannot be read: its header, its kind, how many positions it takes, or its session, which is later than any stored one.
 * `checksum`: it is not as it was written.
 */
export type Unreadable = 'header' | 'checksum' | 'kind' | 'positions' | 'session';

export type EntryKind = 'answer' | 'own';

export interface Appended {
  /** Position of the last event written, or the newest position where the batch had no entries. */
  readonly newest: number;
  /** The session was not written: another process has changed it. Read it anew. */
  readonly overtaken?: true;
}

export interface RetainedRange {
  readonly oldest: number;
  readonly newest: number;
  /** Epochs of this agent's stream before the present one, oldest first; absent: there was none. */
  readonly earlier?: readonly EarlierEpoch[];
}

export interface EarlierEpoch {
  readonly name: string;
  /** The newest position when the next epoch began: what this epoch gave out beyond it is lost. */
  readonly upTo: number;
}

/** What was derived from an agent's entries up to a position. */
export interface Checkpoint {
  /** The epoch that was the present one before the first of the entries was read. */
  readonly epoch: string;
  /** Of the projection that made it. */
  readonly version: number;
  readonly position: number;
  /** It may be encrypted. It may hold phone numbers: no log or error repeats it. */
  readonly sealed: string;
}

/** One signed-in session of one agent. What `sealed` holds is the credential ledger's business (it may be encrypted). */
export interface StoredSession {
  readonly agentId: string;
  /** Grows with each session of the agent. */
  readonly sessionNumber: number;
  /** Distinguishes two sessions under one number; only the first one is stored. Absent where a store of one process is read. */
  readonly id?: string;
  readonly open: boolean;
  readonly sealed: string;
}

/** What is kept: an entry goes when it is older than `maxAgeMs` or when `maxEventsPerAgent` newer events of its agent are held. */
export interface Retention {
  readonly maxAgeMs: number;
  readonly maxEventsPerAgent: number;
}

/** The store is held by another process. The process edge answers it with one line and exit code 2. */
export class StoreLockedError extends Error {
  override readonly name = 'StoreLockedError';
  readonly code = 'STORE_LOCKED';
}

/** The store is sound, but its format is another one, another program wrote it, or an older release uses it: it is left untouched. */
export class StoreVersionError extends Error {
  override readonly name = 'StoreVersionError';
  readonly code = 'STORE_VERSION';
}

/** The journal was closed by this process. */
export class StoreClosedError extends Error {
  override readonly name = 'StoreClosedError';
  readonly code = 'STORE_CLOSED';
}

/** The store did not do its work, and `cause` says why; nothing of what was asked is kept. Asking again may succeed, except after `corrupt`. */
export class StoreFailedError extends Error {
  override readonly name = 'StoreFailedError';
  readonly code = 'STORE_FAILED';
  readonly reason: StoreFault;

  constructor(reason: StoreFault, message: string, cause?: unknown) {
    super(message, { cause });
    this.reason = reason;
  }
}

/** `full`: no room; `corrupt`: its data cannot be believed (a restart sets it aside); `unavailable`: it cannot be reached or written. */
export type StoreFault = 'full' | 'corrupt' | 'unavailable';
