/**
 * The Guids that one session has had, as keyed hashes: an earlier Guid still proves the session after a rotation. A history is a value: each change
 * creates another one. It is kept as one run of bytes, because dynamic authentication adds one Guid per minute to each of thousands of sessions.
 */
import { createHmac } from 'node:crypto';

/** 96 bits: beyond guessing, and three eighths of the size of a whole digest. */
const hashBytes = 12;

export type GuidHash = Buffer;

export const hashGuid = (key: string, guid: string): GuidHash =>
  createHmac('sha256', key).update(guid).digest().subarray(0, hashBytes);

/** Each hash is followed by the second at which its Guid was replaced; 0 while it is the newest. */
const recordBytes = hashBytes + 4;
/** The newest Guid and the last 1500 before it, which is more than a day of one per minute. */
const mostGuids = 1501;

export class GuidHistory {
  readonly #records: Buffer;

  /** @param stored the form that `toString` returns */
  constructor(stored: string | Buffer = '') {
    this.#records = bounded(typeof stored === 'string' ? Buffer.from(stored, 'base64') : stored);
  }

  /** The history with a new Guid: the previous newest Guid is replaced from now on. */
  with(hash: GuidHash, nowMs: number): GuidHistory {
    if (this.holds(hash)) return this;
    const records = Buffer.concat([this.#records, recordOf(hash, 0)]);
    const seconds = secondsOf(nowMs);
    for (let at = hashBytes; at < this.#records.length; at += recordBytes)
      if (records.readUInt32BE(at) === 0) records.writeUInt32BE(seconds, at);
    return new GuidHistory(records);
  }

  /** The history with an earlier Guid that the session did not know. */
  withEarlier(hash: GuidHash, nowMs: number): GuidHistory {
    if (this.holds(hash)) return this;
    const records = [...this.#each()].map(([, record]) => record);
    return new GuidHistory(Buffer.concat(inOrder([...records, recordOf(hash, secondsOf(nowMs))])));
  }

  /**
   * The history merged with what another process knows of the same session's Guids. This runs for each look-up of an unknown Guid in a shared store,
   * so it is linear in both histories.
   * @param newest the hash of the Guid that is in use; undefined once the session is over
   */
  merged(other: GuidHistory, newest: GuidHash | undefined, nowMs: number): GuidHistory {
    if (other.#records.equals(this.#records)) return this;
    const records = new Map(this.#each());
    for (const [key, record] of other.#each()) {
      const known = records.get(key);
      // If both know when the Guid was replaced, ours counts.
      if (known === undefined || (replacedAt(known) === 0 && replacedAt(record) > 0)) records.set(key, record);
    }
    const each = [...records.values()].map((record) =>
      newest === undefined || replacedAt(record) > 0 || record.subarray(0, hashBytes).equals(newest)
        ? record
        : recordOf(record, secondsOf(nowMs)),
    );
    return new GuidHistory(Buffer.concat(inOrder(each)));
  }

  /** Each record under its hash as a text, oldest first. */
  *#each(): Generator<readonly [key: string, record: Buffer]> {
    for (let at = 0; at < this.#records.length; at += recordBytes)
      yield [this.#records.toString('latin1', at, at + hashBytes), this.#records.subarray(at, at + recordBytes)];
  }

  /** Whether the session has had this Guid, however long ago. */
  holds(hash: GuidHash): boolean {
    return this.proves(hash, 0, Infinity);
  }

  /** Whether both sessions have had a Guid in common. */
  shares(other: GuidHistory): boolean {
    const keys = new Set([...this.#each()].map(([key]) => key));
    return [...other.#each()].some(([key]) => keys.has(key));
  }

  /**
   * Whether this Guid proves the session. The time that the check takes reveals nothing: a hash cannot be chosen without the key.
   * @param graceMs how long a Guid still proves the session after its replacement
   */
  proves(hash: GuidHash, nowMs: number, graceMs: number): boolean {
    // A session of a day has had a thousand Guids. The search of bytes is native; a match between two hashes is none.
    for (let at = this.#records.indexOf(hash); at >= 0; at = this.#records.indexOf(hash, at + 1)) {
      if (at % recordBytes !== 0) continue;
      const replaced = this.#records.readUInt32BE(at + hashBytes) * 1000;
      return replaced === 0 || nowMs - replaced <= graceMs;
    }
    return false;
  }

  toString(): string {
    return this.#records.toString('base64');
  }
}

/** Rounds up, so that no Guid's grace period is shorter than promised. */
const secondsOf = (nowMs: number): number => Math.ceil(nowMs / 1000);

/** @param hash the hash, or a record that begins with it */
function recordOf(hash: GuidHash, replacedAtSeconds: number): Buffer {
  const record = Buffer.alloc(recordBytes);
  hash.copy(record, 0, 0, hashBytes);
  record.writeUInt32BE(replacedAtSeconds, hashBytes);
  return record;
}

/** In seconds; 0 for the newest. */
const replacedAt = (record: Buffer): number => record.readUInt32BE(hashBytes);

/** Without the oldest records beyond the bound. */
function bounded(records: Buffer): Buffer {
  const excess = records.length - mostGuids * recordBytes;
  return excess > 0 ? Buffer.from(records.subarray(excess)) : records;
}

/** Sorts by the time of replacement, the newest Guid last. */
const inOrder = (records: readonly Buffer[]): Buffer[] =>
  records.toSorted((one, other) => (replacedAt(one) || longAfter) - (replacedAt(other) || longAfter));
/** Later than any time that a record can hold. */
const longAfter = 2 ** 33;
