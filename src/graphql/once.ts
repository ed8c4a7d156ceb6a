/**
 * A client mutation id makes a repeated identical request answer the first one's result instead of a second upstream call. Kept per
 * credential: nobody learns of another's requests. Where instances share a store, they share this too.
 */
import { createHash } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { BadInput, GatewayFault, GatewayUnavailable } from '../gateway/failures.ts';

/** Long enough for a client that retries after a lost connection; the gateway's own state has moved on after that. */
const keptMs = 600_000;
const keptResults = 10_000;
const longestId = 128;
const lookEveryMs = 50;

interface Kept {
  readonly request: string;
  readonly result: Promise<unknown>;
  readonly untilMs: number;
}

/** What all instances see for a while. */
export interface SharedNotes {
  /** Writes the note unless there is one. @returns the one that was there */
  begin(key: string, value: string, keptMs: number): Promise<string | undefined>;
  read(key: string): Promise<string | undefined>;
  write(key: string, value: string, keptMs: number): Promise<void>;
  forget(key: string): Promise<void>;
}

/** How a result is noted for other instances: plain data without the parts that only this process has. */
export interface NoteForm<Result> {
  readonly write: (result: Result) => unknown;
  readonly read: (note: unknown) => Promise<Result>;
}

interface Sealing {
  close(text: string): string;
  open(sealed: string): string;
}

type Note =
  | { readonly request: string; readonly state: 'running' }
  | { readonly request: string; readonly state: 'done'; readonly sealed: string }
  | { readonly request: string; readonly state: 'failed' };

export class MutationMemory {
  readonly #kept = new Map<string, Kept>();
  /** Of Guids that prove no session here: anybody can invent them, and must not push out what sessions rely on. */
  readonly #strangers = new Map<string, Kept>();
  readonly #notes: SharedNotes | undefined;
  readonly #seal: Sealing;
  readonly #commandMs: number;

  /**
   * @param notes where instances share a store
   * @param commandMs the longest that a command takes: whoever began it and has not told its end by then is gone
   */
  constructor(notes: SharedNotes | undefined, seal: Sealing, commandMs: number) {
    this.#notes = notes;
    this.#seal = seal;
    this.#commandMs = commandMs;
  }

  /**
   * @param owners the credential, as something that only its holder can have; under the first the result is kept
   * @throws {BadInput} when the id was used for another request
   */
  async once<Result>(
    owners: readonly [string, ...string[]],
    id: string,
    request: readonly unknown[],
    run: () => Promise<Result>,
    form: NoteForm<Result>,
  ): Promise<Result> {
    if (id === '' || id.length > longestId)
      throw new BadInput(`clientMutationId must have 1 to ${longestId} characters`);
    this.#forgetOld();
    const key = `${owners[0]} ${id}`;
    const hash = hashOf(request);
    const known = owners
      .map((owner) => this.#kept.get(`${owner} ${id}`) ?? this.#strangers.get(`${owner} ${id}`))
      .find((kept) => kept !== undefined);
    if (known) {
      checkSame(known.request, hash);
      return known.result as Promise<Result>;
    }
    const result = this.#notes === undefined ? run() : this.#shared(this.#notes, owners, id, hash, run, form);
    // Who proved a session has its name besides.
    const kept = owners.length > 1 ? this.#kept : this.#strangers;
    kept.set(key, { request: hash, result, untilMs: performance.now() + keptMs });
    // What never reached the gateway may be tried again under the same id.
    result.catch((error: unknown) => {
      if (!(error instanceof GatewayFault) || !error.reached) kept.delete(key);
    });
    return result;
  }

  async #shared<Result>(
    notes: SharedNotes,
    owners: readonly [string, ...string[]],
    id: string,
    request: string,
    run: () => Promise<Result>,
    form: NoteForm<Result>,
  ): Promise<Result> {
    const key = keyOf(owners[0], id);
    const running = JSON.stringify({ request, state: 'running' });
    try {
      for (const earlier of owners.slice(1).map((owner) => keyOf(owner, id))) {
        const found = await notes.read(earlier);
        if (found !== undefined) return await this.#answered(notes, earlier, found, request, form);
      }
      const found = await notes.begin(key, running, keptMs);
      if (found !== undefined) return await this.#answered(notes, key, found, request, form);
    } catch (error) {
      // A store that does not answer stops no command; what this process knows still holds.
      if ((error as { code?: unknown }).code !== 'STORE_FAILED') throw error;
    }
    try {
      const result = await run();
      const sealed = this.#seal.close(serialize(form.write(result)).toString('base64'));
      await notes.write(key, JSON.stringify({ request, state: 'done', sealed }), keptMs).catch(() => undefined);
      return result;
    } catch (error) {
      const reached = error instanceof GatewayFault && error.reached;
      const told = reached ? notes.write(key, JSON.stringify({ request, state: 'failed' }), keptMs) : notes.forget(key);
      await told.catch(() => undefined);
      throw error;
    }
  }

  /** Another instance was asked first: what it was answered. */
  async #answered<Result>(
    notes: SharedNotes,
    key: string,
    found: string,
    request: string,
    form: NoteForm<Result>,
  ): Promise<Result> {
    const first = JSON.parse(found) as Note;
    checkSame(first.request, request);
    const giveUpAtMs = performance.now() + this.#commandMs;
    let note: Note | undefined = first;
    while (note?.state === 'running' && performance.now() < giveUpAtMs) {
      await delay(lookEveryMs);
      const text = await notes.read(key);
      note = text === undefined ? undefined : (JSON.parse(text) as Note);
    }
    if (note?.state === 'done')
      return form.read(deserialize(Buffer.from(this.#seal.open(note.sealed), 'base64')) as unknown);
    // Its answer was lost, or whoever asked is gone: the gateway may have acted on it.
    throw new GatewayUnavailable('the same request was sent before, and its answer was lost', {
      reached: note !== undefined,
    });
  }

  /** Oldest first, as a Map keeps them. */
  #forgetOld(): void {
    const now = performance.now();
    for (const kept of [this.#kept, this.#strangers]) {
      for (const [key, { untilMs }] of kept) {
        if (untilMs > now && kept.size < keptResults) break;
        kept.delete(key);
      }
    }
  }
}

function checkSame(known: string, asked: string): void {
  if (known !== asked) throw new BadInput('clientMutationId was used for another request already');
}

/** An owner's name may hold a Guid: only a hash of it is written down. */
const keyOf = (owner: string, id: string): string =>
  createHash('sha256')
    .update(JSON.stringify([owner, id]))
    .digest('base64url');

/** Only a hash is kept: an input may hold a password. @throws {BadInput} for an input that nests too deeply to be written */
function hashOf(request: readonly unknown[]): string {
  try {
    return createHash('sha256').update(JSON.stringify(request)).digest('base64');
  } catch {
    throw new BadInput('the input nests too deeply');
  }
}
