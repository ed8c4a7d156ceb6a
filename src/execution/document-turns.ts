/**
 * Limits how many characters of new documents are scanned, parsed and validated per turn of the event loop; the remaining documents wait for the next
 * turn. Callers take turns, sessions before callers without one. A caller that sends many documents at once blocks neither the event loop nor other
 * callers.
 */
import { GraphQLError } from 'graphql';

/** The costliest document of this length takes a fraction of the time that one document may take (`npm run test:cost`). */
const charactersPerTurn = 8192;
/** Maximum number of waiting documents from sessions, and as many from callers without one. Their texts are held in memory. */
const mostWaiting = 1000;

export interface Caller {
  /** Name of the session that the caller's Guid proves. */
  readonly session: string | undefined;
  /** Key of the caller's address. */
  readonly from: string;
}

interface Waiting {
  readonly characters: number;
  readonly resolve: () => void;
}

/** Waiting documents by caller. The caller whose last turn was longest ago is next. */
class Queue {
  readonly #byCaller = new Map<string, Waiting[]>();
  size = 0;

  add(caller: string, waiting: Waiting): void {
    this.size += 1;
    const own = this.#byCaller.get(caller);
    if (own) own.push(waiting);
    else this.#byCaller.set(caller, [waiting]);
  }

  next(): Waiting | undefined {
    const [first] = this.#byCaller;
    if (first === undefined) return undefined;
    this.size -= 1;
    const [caller, own] = first;
    const waiting = own.shift();
    this.#byCaller.delete(caller);
    if (own.length > 0) this.#byCaller.set(caller, own);
    return waiting;
  }
}

export class DocumentTurns {
  readonly #sessions = new Queue();
  readonly #strangers = new Queue();
  #left = charactersPerTurn;
  #isScheduled = false;

  /**
   * @returns undefined if the document can be read now, else a promise that resolves in the turn in which it can be read
   * @throws {GraphQLError} when too many documents wait
   */
  take({ session, from }: Caller, characters: number): Promise<void> | undefined {
    if (this.#sessions.size + this.#strangers.size === 0 && this.#left > 0) {
      this.#spend(characters);
      return undefined;
    }
    const queue = session === undefined ? this.#strangers : this.#sessions;
    if (queue.size >= mostWaiting) throw tooMany();
    return new Promise((resolve) => {
      queue.add(session ?? from, { characters, resolve });
    });
  }

  #spend(characters: number): void {
    this.#left -= characters;
    if (this.#isScheduled) return;
    this.#isScheduled = true;
    setImmediate(() => {
      this.#begin();
    });
  }

  #begin(): void {
    this.#isScheduled = false;
    this.#left = charactersPerTurn;
    // Each turn reads one document of a caller without a session, however many sessions wait.
    this.#grant(this.#sessions.next() ?? this.#strangers.next());
    this.#grant(this.#strangers.next());
    while (this.#left > 0 && this.#grant(this.#sessions.next() ?? this.#strangers.next()));
  }

  #grant(waiting: Waiting | undefined): boolean {
    if (waiting === undefined) return false;
    this.#spend(waiting.characters);
    waiting.resolve();
    return true;
  }
}

const tooMany = () =>
  new GraphQLError('Too many new documents are waiting to be read: retry in a second.', {
    extensions: { code: 'TOO_MANY_REQUESTS' },
  });
