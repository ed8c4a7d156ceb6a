import type { Batch, StoredSession } from './journal.ts';

/** SQLite holds at most 10^9 bytes in a row and Redis 512 MiB in a value; the gateway's answers are capped far below. */
const MAX_ENTRY_BYTES = 64 * 1024 * 1024;

/** More events than an entry of this size can hold. The limit keeps the sum of all positions an integer that JavaScript counts exactly. */
const MAX_COUNT = 10_000_000;

/**
 * Throws a RangeError for values that no store could keep exactly. The check comes first, because batches of many agents share a transaction: a batch
 * that failed inside it would fail the others too.
 */
export function checkBatch(batch: Batch): void {
  checkAgent(batch.agentId);
  for (const { count, sessionNumber, receivedAtMs, bytes } of batch.entries) {
    if (!Number.isSafeInteger(count) || count < 1 || count > MAX_COUNT) {
      throw new RangeError(`an entry takes 1 to ${MAX_COUNT} positions, not ${count}`);
    }
    if (!Number.isSafeInteger(sessionNumber))
      throw new RangeError(`an entry's session is a whole number, not ${sessionNumber}`);
    if (!Number.isSafeInteger(receivedAtMs))
      throw new RangeError(`an entry's time is in whole milliseconds, not ${receivedAtMs}`);
    if (bytes.byteLength > MAX_ENTRY_BYTES)
      throw new RangeError(`an entry holds at most ${MAX_ENTRY_BYTES} bytes, not ${bytes.byteLength}`);
  }
  if (batch.session !== undefined) checkSession(batch.agentId, batch.session);
}

function checkSession(agentId: string, session: StoredSession): void {
  if (session.agentId !== agentId)
    throw new RangeError(`a batch of agent ${agentId} cannot carry a session of agent ${session.agentId}`);
  if (!Number.isSafeInteger(session.sessionNumber))
    throw new RangeError(`a session number is a whole number, not ${session.sessionNumber}`);
  if (session.sealed.length > MAX_ENTRY_BYTES / 4) throw new RangeError('a session holds too much');
}

/** A text with NUL or half a surrogate pair would be read back as another agent's id. */
function checkAgent(agentId: string): void {
  if (agentId.length === 0 || agentId.length > 200) throw new RangeError('an agent is named by 1 to 200 characters');
  if (agentId.includes('\0') || !agentId.isWellFormed()) throw new RangeError('an agent is named by well-formed text');
}

/** Throws a RangeError unless the value is a whole number of at least 0. */
export function checkPosition(name: string, value: number): void {
  if (!Number.isSafeInteger(value) || value < 0)
    throw new RangeError(`${name} is 0 or a greater whole number, not ${value}`);
}
