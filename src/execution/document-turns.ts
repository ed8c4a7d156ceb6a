/**
 * New documents are scanned, parsed and validated in turns: so many characters in one turn of the event loop, and what waits longer for the next.
 * Callers take turns, sessions before strangers, so that nobody who sends many documents at once holds up the event loop or anybody else.
 */
import { GraphQLError } from 'graphql';

/** The costliest document of this length takes a fraction of the time that one document may take (`npm run test:cost`). */
const charactersPerTurn = 8192;
/** Of sessions, and as many of strangers: their texts are in memory. */
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

/** Those who wait, by caller: the caller who has waited longest since its last turn is next. */
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
   * @returns undefined where the document can be read now, else a promise that resolves in the turn in which it can
   * @throws {GraphQLError} where too many wait
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
    // A stranger's document is read in each turn, however many sessions come.
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
