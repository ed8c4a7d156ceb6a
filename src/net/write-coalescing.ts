/**
 * The end of the event loop's turn. A write to a socket may wake its reader, which costs the writer more than the write itself: what one
 * turn has to send leaves in one go, so that a peer is woken once for several of them (docs/performance.md). Where there is nothing
 * else to do a turn ends at once.
 */
interface Turn {
  readonly over: Promise<void>;
  readonly resolve: () => void;
  /** Those that are not patient. */
  waiting: number;
}

/** Of a burst of requests: nearly all of the gain, and the first of them does not wait for the last (measured, docs/performance.md). */
const mostWaiting = 6;

let turn: Turn | undefined;

/**
 * Resolves when the sockets that had something to read are read, or several wait for that.
 * @param patient for what comes many at a time out of one document, which is answered when all of them are
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
