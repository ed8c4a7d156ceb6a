/**
 * Idempotency keys: an identical request under the same key gets the result of the first request, without a second call to the gateway. The key is
 * stored before the command is sent, so neither a restart nor the death of this process sends the command twice.
 */
import { createHmac } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { BadInput, GatewayUnavailable, malformedGuid, TooManyRequests } from '../gateway/failures.ts';
import type { IdempotencyStore, KeyClaim, KeyEnding, KeyPlace, KeyRecord } from '../journal/idempotency.ts';
import type { ResultForm } from '../schema/context.ts';
import { Allowance } from './allowance.ts';
import { mayHaveTakenEffect, StoreUnavailable } from '../gateway/failed-call.ts';

const longestKey = 128;
/** Maximum repetitions that wait for one request in this process. */
const waitersPerKey = 64;
const lookEveryMs = 50;
/**
 * Any client can invent Guids and sign-ins. Their keys have separate limits, per agent and per instance; keys of sessions do not count towards them.
 */
const unprovenKeysPerAgent = 100;
const unprovenKeysPerHour = 2000;
const signInKeysPerHour = 20_000;
/** Maximum number of endings that the store has not accepted yet. */
const owedEndings = 1000;
const owedPauseMs = 1000;
const owedAttempts = 60;
/** Maximum number of keys whose storing was not answered: the key may be stored, and nothing was sent. */
const unansweredKeys = 1000;

/** The credential that a key belongs to. */
export interface KeyOwner {
  readonly agentId: string;
  /** Hashes of the caller's Guid, and of the Guids that its session may have used before the session was known. Undefined for a sign-in. */
  readonly guids?: readonly string[];
  /** The number of the session that the Guid proves. */
  readonly sessionNumber?: number;
}

/** The sender of a key. */
export interface KeySender extends KeyOwner {
  /** The client's share of the limits for callers without a session, derived from its address. */
  readonly from: string;
}

export const isCredential = (guid: string | undefined): guid is string => guid !== undefined && guid !== malformedGuid;

interface Encryption {
  encrypt(text: string): string;
  /** @throws when the text was sealed with another key */
  decrypt(sealed: string): string;
}

export interface IdempotencyKeysOptions {
  readonly store: IdempotencyStore;
  readonly encryption: Encryption;
  /** Key of the hashes; the same in every instance and after a restart. */
  readonly hashKey: string;
  /** Longest time that a command takes, from its key to its answer. After that, the process that stored the key counts as dead. */
  readonly commandMs: number;
  /** Maximum number of keys per session and hour. */
  readonly keysPerSession: number;
}

/** The key limit of the scope is reached. Nothing was sent. */
export class IdempotencyLimit extends Error {
  override readonly name = 'IdempotencyLimit';
  readonly code = 'IDEMPOTENCY_LIMIT';
}

interface Running {
  readonly request: string;
  readonly token: string;
  readonly result: Promise<unknown>;
  waiters: number;
  /** Resolves when the store has the ending. */
  stored: Promise<void>;
}

export class IdempotencyKeys {
  readonly #options: IdempotencyKeysOptions;
  readonly #running = new Map<string, Running>();
  readonly #tokens = new Set<string>();
  readonly #unanswered = new Set<string>();
  readonly #unproven = new Allowance(unprovenKeysPerHour);
  readonly #signIns = new Allowance(signInKeysPerHour);
  #count = 0;
  #owed = 0;

  constructor(options: IdempotencyKeysOptions) {
    this.#options = options;
  }

  /**
   * @param request the values that must be equal in a repetition
   * @param perform sends the request
   * @throws {BadInput} when the key was used for another request
   * @throws {IdempotencyLimit | StoreUnavailable} when the key cannot be stored; nothing was sent
   * @throws {GatewayUnavailable} when the request was sent before, and its result is not known
   */
  async run<Result>(
    owner: KeySender,
    key: string,
    request: readonly unknown[],
    perform: () => Promise<Result>,
    form: ResultForm<Result>,
  ): Promise<Result> {
    if (key === '' || key.length > longestKey)
      throw new BadInput(`idempotencyKey must have 1 to ${longestKey} characters`);
    const claim = this.#claim(owner, key, request);
    const name = `${claim.scope} ${claim.id}`;
    const running = this.#running.get(name);
    if (running !== undefined) return this.#share<Result>(running, claim.request);
    const result = this.#first(owner, claim, perform, form);
    const entry: Running = {
      request: claim.request,
      token: claim.token,
      result,
      waiters: 0,
      stored: Promise.resolve(),
    };
    this.#running.set(name, entry);
    this.#tokens.add(claim.token);
    try {
      return await result;
    } finally {
      void entry.stored.then(() => {
        this.#running.delete(name);
        this.#tokens.delete(claim.token);
      });
    }
  }

  /** Waits for the first request, which runs in this process. */
  async #share<Result>(running: Running, request: string): Promise<Result> {
    checkSame(running.request, request);
    if (running.waiters >= waitersPerKey)
      throw new TooManyRequests(`${waitersPerKey} repetitions of this request are waiting: wait for their answers`);
    running.waiters += 1;
    try {
      return (await running.result) as Result;
    } finally {
      running.waiters -= 1;
    }
  }

  async #first<Result>(
    owner: KeySender,
    claim: KeyClaim,
    perform: () => Promise<Result>,
    form: ResultForm<Result>,
  ): Promise<Result> {
    const { place, token, found } = await this.#begin(owner, claim);
    if (found !== undefined) return this.#answered(place, found, form);
    let result: Result;
    try {
      result = await perform();
    } catch (error) {
      await this.#settle(claim, place, token, { kind: mayHaveTakenEffect(error) ? 'unknown' : 'free' });
      throw error;
    }
    const stored = { of: `${place.scope} ${place.id}`, result: form.write(result) };
    const sealed = this.#options.encryption.encrypt(serialize(stored).toString('base64'));
    await this.#settle(claim, place, token, { kind: 'done', sealed });
    return result;
  }

  /** @returns where the key is stored and under which token; with `found` if there was a record already */
  async #begin(
    owner: KeySender,
    claim: KeyClaim,
  ): Promise<{ readonly place: KeyPlace; readonly token: string; readonly found?: KeyRecord }> {
    const allowance =
      owner.guids === undefined ? this.#signIns : owner.sessionNumber === undefined ? this.#unproven : undefined;
    const allowed = allowance?.take(owner.from) ?? true;
    const begun = await this.#asked(claim.token, () =>
      this.#options.store.begin(allowed ? claim : { ...claim, limit: 0 }),
    );
    if (begun.kind === 'begun') return { place: claim, token: claim.token };
    if (allowed) allowance?.giveBack(owner.from);
    if (begun.kind === 'full')
      throw new IdempotencyLimit(
        `Idempotency key limit reached (${allowed ? claim.limit : (allowance?.limit ?? claim.limit)} keys per hour). Nothing was sent. Retry later, or without a key.`,
      );
    const { place, record } = begun;
    checkSame(record.request, claim.request);
    // An earlier attempt stored the key without learning that it had. Nothing was sent then.
    if (record.state === 'running' && this.#unanswered.delete(record.token)) return { place, token: record.token };
    return { place, token: claim.token, found: record };
  }

  async #asked<T>(token: string, ask: () => Promise<T>): Promise<T> {
    try {
      return await ask();
    } catch (error) {
      if (this.#unanswered.size >= unansweredKeys) this.#unanswered.clear();
      this.#unanswered.add(token);
      throw new StoreUnavailable('The store does not answer, so nothing was sent. Retry with the same key.', error);
    }
  }

  /** The result of a request that was started earlier by this process, by another one, or by one that died. */
  async #answered<Result>(place: KeyPlace, found: KeyRecord, form: ResultForm<Result>): Promise<Result> {
    const { store, encryption, commandMs } = this.#options;
    const giveUpAtMs = performance.now() + commandMs;
    let record: KeyRecord | undefined = found;
    try {
      while (record?.state === 'running' && this.#mayRun(record.token) && performance.now() < giveUpAtMs) {
        await delay(lookEveryMs);
        record = await store.read(place);
      }
      // From now on no repetition waits. If the writer settled first, read its result.
      if (record?.state === 'running' && !(await store.settle(place, record.token, { kind: 'unknown' })))
        record = await store.read(place);
      if (record?.state === 'done')
        return await form.read(resultOf(place, deserialize(Buffer.from(encryption.decrypt(record.sealed), 'base64'))));
    } catch (error) {
      throw new GatewayUnavailable(lost, { reached: true, reason: String(error) });
    }
    if (record === undefined)
      throw new GatewayUnavailable('The first request under this key was not sent. Retry it.', { reached: false });
    throw new GatewayUnavailable(lost, { reached: true });
  }

  /** Whether a process may still be carrying out the request. */
  #mayRun(token: string): boolean {
    const { instance, shared } = this.#options.store;
    return token.startsWith(`${instance}:`) ? this.#tokens.has(token) : shared;
  }

  /** Resolves when the store has the ending, or has failed once. After a failure this process keeps the result and retries until the store has it. */
  async #settle(claim: KeyClaim, place: KeyPlace, token: string, ending: KeyEnding): Promise<void> {
    const { store } = this.#options;
    try {
      await store.settle(place, token, ending);
    } catch {
      const entry = this.#running.get(`${claim.scope} ${claim.id}`);
      if (entry === undefined || this.#owed >= owedEndings) return;
      this.#owed += 1;
      entry.stored = this.#insist(place, token, ending).finally(() => (this.#owed -= 1));
    }
  }

  async #insist(place: KeyPlace, token: string, ending: KeyEnding): Promise<void> {
    for (let attempt = 0; attempt < owedAttempts; attempt += 1) {
      await delay(owedPauseMs, undefined, { ref: false });
      const stored = await this.#options.store.settle(place, token, ending).then(
        () => true,
        (error: unknown) => (error as { readonly code?: unknown }).code === 'STORE_CLOSED',
      );
      if (stored) return;
    }
  }

  #claim({ agentId, guids, sessionNumber }: KeyOwner, key: string, request: readonly unknown[]): KeyClaim {
    const place = (scope: string, ...parts: readonly string[]) => ({
      scope: `${agentId}/${scope}`,
      id: this.#hash('key', [scope, ...parts]),
    });
    const unproven = guids?.map((guid) => place('unproven', guid, key)) ?? [];
    this.#count += 1;
    const common = {
      agentId,
      token: `${this.#options.store.instance}:${this.#count}`,
      request: this.#hash('request', request),
    };
    const few = Math.min(unprovenKeysPerAgent, this.#options.keysPerSession);
    const [first] = unproven;
    if (first === undefined) return { ...common, ...place('sign-in', key), limit: few };
    if (sessionNumber === undefined) return { ...common, ...first, limit: few };
    return { ...common, ...place(String(sessionNumber), key), limit: this.#options.keysPerSession, earlier: unproven };
  }

  /** Only hashes are stored: an input may hold a password. */
  #hash(purpose: string, parts: readonly unknown[]): string {
    const text = JSON.stringify([purpose, ...parts]);
    return createHmac('sha256', this.#options.hashKey).update(text).digest('base64url');
  }
}

/** @throws {TypeError} when the stored result belongs to another request */
function resultOf({ scope, id }: KeyPlace, stored: unknown): unknown {
  const { of, result } = stored as Readonly<Record<string, unknown>>;
  if (of !== `${scope} ${id}`) throw new TypeError('the stored result belongs to another request');
  return result;
}

const lost = 'The same request was sent before, and its result is not known.';

function checkSame(known: string, asked: string): void {
  if (known !== asked) throw new BadInput('idempotencyKey has already been used for another request.');
}
