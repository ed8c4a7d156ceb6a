/**
 * Every Guid that one session has had, as keyed hashes: an earlier one goes on proving the session after a rotation.
 * Kept as one run of bytes, since dynamic authentication adds a Guid a minute to each of thousands of sessions.
 */
import { createHmac } from 'node:crypto';

/** 96 bits: beyond guessing, and half the size of a whole digest. */
const hashBytes = 12;

export type GuidHash = Buffer;

export const hashGuid = (key: string, guid: string): GuidHash =>
  createHmac('sha256', key).update(guid).digest().subarray(0, hashBytes);

/** After each hash: the second at which its Guid was replaced, 0 while it is the newest. */
const recordBytes = hashBytes + 4;
/** The newest Guid and the last 1500 before it, which is more than a day of one per minute. */
const mostGuids = 1501;

export class Lineage {
  #records: Buffer;

  constructor(stored = '') {
    this.#records = bounded(Buffer.from(stored, 'base64'));
  }

  /** A new Guid: the one that was the newest is replaced from now on. */
  add(hash: GuidHash, nowMs: number): void {
    if (this.has(hash, 0, Infinity)) return;
    // Up: no Guid's grace is shorter than it was said to be.
    const now = Math.ceil(nowMs / 1000);
    for (let at = hashBytes; at < this.#records.length; at += recordBytes)
      if (this.#records.readUInt32BE(at) === 0) this.#records.writeUInt32BE(now, at);
    this.#records = bounded(Buffer.concat([this.#records, hash, Buffer.alloc(4)]));
  }

  /** An earlier Guid, which the session did not know of. */
  join(hash: GuidHash, nowMs: number): void {
    if (this.has(hash, 0, Infinity)) return;
    const record = Buffer.alloc(recordBytes);
    hash.copy(record);
    record.writeUInt32BE(Math.ceil(nowMs / 1000), hashBytes);
    this.#records = bounded(inOrder(Buffer.concat([this.#records, record])));
  }

  /**
   * Takes over what another process has added to the same session. It is done for each look-up of an unknown Guid in a shared store, so it is
   * linear in both histories.
   * @param newest the hash of the Guid that is in use
   */
  merge(other: Lineage, newest: GuidHash, nowMs: number): void {
    if (other.#records.equals(this.#records)) return;
    const known = new Set(this.#keys());
    const added: Buffer[] = [];
    for (const [at, key] of other.#keys().entries()) {
      if (known.has(key)) continue;
      const record = Buffer.from(other.#records.subarray(at * recordBytes, (at + 1) * recordBytes));
      if (record.readUInt32BE(hashBytes) === 0 && !record.subarray(0, hashBytes).equals(newest))
        record.writeUInt32BE(Math.ceil(nowMs / 1000), hashBytes);
      added.push(record);
    }
    if (added.length > 0) this.#records = bounded(inOrder(Buffer.concat([this.#records, ...added])));
  }

  /** The hash of each record, as a text. */
  #keys(): readonly string[] {
    const keys: string[] = [];
    for (let at = 0; at < this.#records.length; at += recordBytes)
      keys.push(this.#records.toString('latin1', at, at + hashBytes));
    return keys;
  }

  /**
   * How far it looks tells nothing: nobody without the key can choose a hash.
   * @param graceMs how long a Guid goes on proving the session after its replacement
   */
  has(hash: GuidHash, nowMs: number, graceMs: number): boolean {
    // A day's session has had a thousand: the search of bytes is native, and what it finds between two hashes is none.
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

/** Without the oldest records beyond the bound. */
function bounded(records: Buffer): Buffer {
  const excess = records.length - mostGuids * recordBytes;
  return excess > 0 ? Buffer.from(records.subarray(excess)) : records;
}

/** By the time of their replacement, the newest Guid last. */
function inOrder(records: Buffer): Buffer {
  const each: Buffer[] = [];
  for (let at = 0; at < records.length; at += recordBytes) each.push(records.subarray(at, at + recordBytes));
  const replaced = (record: Buffer) => record.readUInt32BE(hashBytes) || Infinity;
  // The difference of two newest ones is no number.
  return Buffer.concat(
    each.sort((one, other) => (replaced(one) < replaced(other) ? -1 : replaced(one) > replaced(other) ? 1 : 0)),
  );
}
