/** Ties an entry to its place in its agent's stream: of one that was damaged, moved or put together by hand, nothing is believed. */
import { createHash } from 'node:crypto';

/** @param header all else that the store says of the entry. The scripts in Redis compute the same. */
export const entryChecksum = (agentId: string, first: number, header: string, bytes: Uint8Array): string =>
  createHash('sha1').update(`${agentId} ${first} ${header}\n`).update(bytes).digest('hex').slice(0, 16);
