/** Binds an entry to its place in its agent's stream: an entry that was damaged, moved or assembled by hand is not trusted. */
import { createHash, hash } from 'node:crypto';

/** Up to this size, copying the parts into one takes less time than hashing in steps. */
const oneStepBytes = 16_384;

/** @param header everything else that the store records of the entry. The scripts in Redis compute the same. */
export function entryChecksum(agentId: string, first: number, header: string, bytes: Uint8Array): string {
  const place = `${agentId} ${first} ${header}\n`;
  const digest =
    bytes.byteLength <= oneStepBytes
      ? hash('sha1', Buffer.concat([Buffer.from(place), bytes]), 'hex')
      : createHash('sha1').update(place).update(bytes).digest('hex');
  return digest.slice(0, 16);
}
