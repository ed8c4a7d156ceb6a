/**
 * Write coalescing: waits for the end of the event loop's turn. A write to a socket may wake its reader, which costs the writer more than the write
 * itself. So the data of one turn is sent together, and a peer is woken once for several writes (docs/performance-history.md). If there is nothing
 * else to
 * do, a turn ends at once.
 */
interface Turn {
  readonly writes: (() => void)[];
  /** Number of writes that were added without `patient`. */
  waiting: number;
}

/**
 * Number of requests of a burst that are answered together: nearly all of the gain, and the first does not wait for the last (measured,
 * docs/performance-history.md).
 */
const mostWaiting = 24;

let turn: Turn | undefined;

/**
 * Calls `write` when all readable sockets have been read, or when `mostWaiting` writes wait. A callback, because every
 * request writes twice and would pay for two more promises.
 * @param write must not throw, and must not rely on the asynchronous context of its caller
 * @param patient for one of many results of one document, which is answered when all of them are ready
 */
export function atEndOfTurn(write: () => void, patient = false): void {
  turn ??= begin();
  turn.writes.push(write);
  if (!patient && ++turn.waiting === mostWaiting) end(turn);
}

function begin(): Turn {
  const begun: Turn = { writes: [], waiting: 0 };
  setImmediate(end, begun);
  return begun;
}

/** Called a second time, by `setImmediate`, after a turn that ended early: then nothing is left. */
function end(over: Turn): void {
  if (turn === over) turn = undefined;
  for (const write of over.writes) write();
  over.writes.length = 0;
}
