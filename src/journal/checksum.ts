/** Binds an entry to its place in its agent's stream: an entry that was damaged, moved or assembled by hand is not trusted. */
import { createHash } from 'node:crypto';

/** @param header everything else that the store records of the entry. The scripts in Redis compute the same. */
export const entryChecksum = (agentId: string, first: number, header: string, bytes: Uint8Array): string =>
  createHash('sha1').update(`${agentId} ${first} ${header}\n`).update(bytes).digest('hex').slice(0, 16);
