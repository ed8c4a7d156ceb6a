/**
 * Every Guid that one session has had, as keyed hashes: an earlier one goes on proving the session after a rotation.
 * Kept as one run of bytes, since dynamic authentication adds a Guid a minute to each of thousands of sessions.
 */
import { createHmac, timingSafeEqual } from 'node:crypto';

/** 96 bits: beyond guessing, and half the size of a whole digest. */
const hashBytes = 12;

export type GuidHash = Buffer;

export const hashGuid = (key: string, guid: string): GuidHash =>
  createHmac('sha256', key).update(guid).digest().subarray(0, hashBytes);

/** A map key for a hash; 48 bits stay an exact number. A hit is confirmed by the lineage itself. */
export const indexOf = (hash: GuidHash): number => hash.readUIntBE(0, 6);

export class Lineage {
  #hashes: Buffer;

  constructor(stored = '') {
    this.#hashes = Buffer.from(stored, 'base64');
  }

  add(hash: GuidHash): void {
    if (!this.has(hash)) this.#hashes = Buffer.concat([this.#hashes, hash]);
  }

  /** Compares with every hash it holds, so that the time tells nothing. */
  has(hash: GuidHash): boolean {
    let found = false;
    for (const own of this) found = timingSafeEqual(own, hash) || found;
    return found;
  }

  *[Symbol.iterator](): Generator<GuidHash> {
    for (let at = 0; at < this.#hashes.length; at += hashBytes) yield this.#hashes.subarray(at, at + hashBytes);
  }

  toString(): string {
    return this.#hashes.toString('base64');
  }
}
