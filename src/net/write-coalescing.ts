/**
 * Write coalescing: waits for the end of the event loop's turn. A write to a socket may wake its reader, which costs the writer more than the write
 * itself. So the data of one turn is sent together, and a peer is woken once for several writes (docs/performance.md). If there is nothing else to
 * do, a turn ends at once.
 */
interface Turn {
  readonly over: Promise<void>;
  readonly resolve: () => void;
  /** Number of callers that wait without `patient`. */
  waiting: number;
}

/**
 * Number of requests of a burst that are answered together: nearly all of the gain, and the first does not wait for the last (measured,
 * docs/performance.md).
 */
const mostWaiting = 6;

let turn: Turn | undefined;

/**
 * Resolves when all readable sockets have been read, or when `mostWaiting` callers wait.
 * @param patient for one of many results of one document, which is answered when all of them are ready
 */
export function endOfTurn(patient = false): Promise<void> {
  turn ??= begin();
  const { over } = turn;
  if (!patient && ++turn.waiting === mostWaiting) end(turn);
  return over;
}

function begin(): Turn {
  const { promise, resolve } = Promise.withResolvers<undefined>();
  const begun: Turn = {
    over: promise,
    resolve: () => {
      resolve(undefined);
    },
    waiting: 0,
  };
  setImmediate(end, begun);
  return begun;
}

function end(over: Turn): void {
  if (turn === over) turn = undefined;
  over.resolve();
}
