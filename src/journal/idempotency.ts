/**
 * The idempotency store: which requests were made under an idempotency key, and what came of them, so that a repetition is not carried out twice.
 *
 * Promises, the same for every backend (test/contract runs them as one list):
 *  1. `begin` resolves with `begun` when the key is stored and would survive a kill -9 of this process, and not before.
 *  2. Of several `begin` with one key, in any process, exactly one resolves with `begun`. The others get the record.
 *  3. `settle` changes a record once: from `running` to `done` or `unknown`, or it removes it (`free`). Only the token that began it can do so.
 *     Nothing changes a settled record.
 *  4. A record is kept for `keptMs`, less a few minutes at most. The age is measured with the monotonic clocks of processes that run. No wall
 *     clock, neither of a machine nor of Redis, removes a record or brings it back. While no process runs, records do not age.
 *  5. At the limit of its scope a new key is refused (`full`). No record is removed to make room.
 *  6. A call that rejects may have been carried out. Repeating `begin` with the same token is safe: it resolves with `begun` as before.
 *  7. Records belong to one store epoch. A store that lost its newest writes may have lost records with them.
 */
export interface IdempotencyStore {
  /** Names this process in tokens. No other process, earlier or later, has the same name. */
  readonly instance: string;
  /** True if other processes use the same store. If false, a record with another instance's token belongs to a process that has died. */
  readonly shared: boolean;

  /** Stores the key unless the store has it. @throws {StoreFailedError | StoreClosedError} */
  begin(claim: KeyClaim): Promise<Begun>;
  /** @throws {StoreFailedError | StoreClosedError} */
  read(place: KeyPlace): Promise<KeyRecord | undefined>;
  /**
   * Stores how the request ended.
   * @returns false if the record is not `running` under this token: it was settled before, or it is gone
   * @throws {StoreFailedError | StoreClosedError}
   */
  settle(place: KeyPlace, token: string, ending: KeyEnding): Promise<boolean>;
}

/** Where a record is kept. `scope` and `id` contain neither spaces nor credentials. */
export interface KeyPlace {
  readonly agentId: string;
  /** Records of one scope are counted together, such as those of one session. It begins with the agent's id. */
  readonly scope: string;
  readonly id: string;
}

export interface KeyClaim extends KeyPlace {
  /** Unique for each attempt: the instance's name, a colon and a number. */
  readonly token: string;
  /** Keyed hash of the request. */
  readonly request: string;
  /** Maximum number of records in the scope. */
  readonly limit: number;
  /** Where the same key may have been stored before the session was known. */
  readonly earlier?: readonly Pick<KeyPlace, 'scope' | 'id'>[];
}

export type Begun =
  | { readonly kind: 'begun' }
  | { readonly kind: 'found'; readonly place: KeyPlace; readonly record: KeyRecord }
  | { readonly kind: 'full' };

export interface KeyRecord {
  readonly token: string;
  readonly request: string;
  /** `running`: no end is stored. `done`: `sealed` holds the result. `unknown`: the gateway may have acted, and the result is lost. */
  readonly state: 'running' | 'done' | 'unknown';
  readonly sealed: string;
}

/** `free`: the request did not reach the gateway, so its key can be used again. */
export type KeyEnding =
  { readonly kind: 'done'; readonly sealed: string } | { readonly kind: 'unknown' } | { readonly kind: 'free' };

export interface IdempotencyOptions {
  readonly keptMs: number;
  /** Pause between two passes that remove expired records. */
  readonly sweepIntervalMs: number;
  /** Monotonic milliseconds; default `performance.now`. */
  readonly monotonicMs?: () => number;
}

/** The API promises ten minutes. The rest is a margin for clients that retry late and for everything that ages a record too fast. */
export const idempotencyDefaults: IdempotencyOptions = { keptMs: 3_600_000, sweepIntervalMs: 60_000 };
