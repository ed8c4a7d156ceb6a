/**
 * A client mutation id makes a repeated identical request answer the first one's result instead of a second upstream call. Kept per
 * credential: nobody learns of another's requests.
 */
import { createHash } from 'node:crypto';
import { BadInput, GatewayFault } from '../gateway/failures.ts';

/** Long enough for a client that retries after a lost connection; the gateway's own state has moved on after that. */
const keptMs = 600_000;
const keptResults = 10_000;
const longestId = 128;

interface Kept {
  readonly request: string;
  readonly result: Promise<unknown>;
  readonly untilMs: number;
}

export class MutationMemory {
  readonly #kept = new Map<string, Kept>();

  /**
   * @param owners the credential, as something that only its holder can have; under the first the result is kept
   * @throws {BadInput} when the id was used for another request
   */
  once<Result>(
    owners: readonly [string, ...string[]],
    id: string | null | undefined,
    request: readonly unknown[],
    run: () => Promise<Result>,
  ): Promise<Result> {
    if (id === undefined || id === null) return run();
    if (id === '' || id.length > longestId)
      throw new BadInput(`clientMutationId must have 1 to ${longestId} characters`);
    this.#forgetOld();
    const key = `${owners[0]} ${id}`;
    const hash = hashOf(request);
    const known = owners.map((owner) => this.#kept.get(`${owner} ${id}`)).find((kept) => kept !== undefined);
    if (known) {
      if (known.request !== hash) throw new BadInput('clientMutationId was used for another request already');
      return known.result as Promise<Result>;
    }
    const result = run();
    this.#kept.set(key, { request: hash, result, untilMs: performance.now() + keptMs });
    // What never reached the gateway may be tried again under the same id.
    result.catch((error: unknown) => {
      if (!(error instanceof GatewayFault) || !error.reached) this.#kept.delete(key);
    });
    return result;
  }

  /** Oldest first, as a Map keeps them. */
  #forgetOld(): void {
    const now = performance.now();
    for (const [key, { untilMs }] of this.#kept) {
      if (untilMs > now && this.#kept.size < keptResults) return;
      this.#kept.delete(key);
    }
  }
}

/** Only a hash is kept: an input may hold a password. @throws {BadInput} for an input that nests too deeply to be written */
function hashOf(request: readonly unknown[]): string {
  try {
    return createHash('sha256').update(JSON.stringify(request)).digest('base64');
  } catch {
    throw new BadInput('the input nests too deeply');
  }
}
