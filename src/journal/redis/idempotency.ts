/** The idempotency store in Redis, shared by all instances. */
import type {
  Begun,
  IdempotencyOptions,
  IdempotencyStore,
  KeyClaim,
  KeyEnding,
  KeyPlace,
  KeyRecord,
} from '../idempotency.ts';
import { StoreFailedError } from '../journal.ts';
import { listOf, textOf, type RedisBase } from './base.ts';
import { buckets } from './keys.ts';

const states = { r: 'running', d: 'done', u: 'unknown' } as const;
const endings = { done: 'd', unknown: 'u', free: 'f' } as const;

/** Records removed by one script: a script blocks Redis for all clients. */
const sweepRecords = 200;
/** An instance that was paused, or cut off from Redis, may have missed records that were born meanwhile: it counts two intervals at most. */
const longestStep = 2;

export class RedisIdempotency implements IdempotencyStore {
  readonly shared = true;
  readonly #base: RedisBase;
  readonly #options: IdempotencyOptions;
  readonly #monotonicMs: () => number;
  readonly #failed: (error: unknown) => void;
  readonly #timer: NodeJS.Timeout;
  /** The clock of each bucket as it was seen last, and when. */
  readonly #clocks = new Map<number, { readonly clock: string; readonly seenAtMs: number }>();
  #sweeping = false;

  constructor(base: RedisBase, options: IdempotencyOptions, failed: (error: unknown) => void) {
    this.#base = base;
    this.#options = options;
    this.#monotonicMs = options.monotonicMs ?? (() => performance.now());
    this.#failed = failed;
    this.#timer = setInterval(() => void this.sweep(), options.sweepIntervalMs).unref();
  }

  get instance(): string {
    return this.#base.instance;
  }

  async begin({ agentId, scope, id, token, request, limit, earlier = [] }: KeyClaim): Promise<Begun> {
    const [kind, inScope, withId, held] = listOf(
      await this.#base.forAgent(
        'keyBegin',
        agentId,
        scope,
        id,
        token,
        request,
        limit,
        ...earlier.flatMap((place) => [place.scope, place.id]),
      ),
    );
    if (kind === 0) return { kind: 'begun' };
    if (kind === 2) return { kind: 'full' };
    return {
      kind: 'found',
      place: { agentId, scope: textOf(inScope), id: textOf(withId) },
      record: recordOf(textOf(held)),
    };
  }

  async read({ agentId, scope, id }: KeyPlace): Promise<KeyRecord | undefined> {
    const held = await this.#base.forAgent('keyRead', agentId, scope, id);
    return held === null ? undefined : recordOf(textOf(held));
  }

  async settle({ agentId, scope, id }: KeyPlace, token: string, ending: KeyEnding): Promise<boolean> {
    const sealed = ending.kind === 'done' ? ending.sealed : '';
    return (await this.#base.forAgent('keySettle', agentId, scope, id, token, endings[ending.kind], sealed)) === 1;
  }

  close(): void {
    clearInterval(this.#timer);
  }

  /** One pass over all buckets. It is called at each interval, and by tests. */
  async sweep(): Promise<void> {
    if (this.#sweeping) return;
    this.#sweeping = true;
    try {
      for (const bucket of buckets) await this.#sweepBucket(bucket);
    } catch (error) {
      // The next interval tries again. Until then records are kept longer.
      if (!(error instanceof StoreFailedError)) this.#failed(error);
    } finally {
      this.#sweeping = false;
    }
  }

  async #sweepBucket(bucket: number): Promise<void> {
    for (;;) {
      const seen = this.#clocks.get(bucket);
      const elapsedMs = seen === undefined ? 0 : Math.floor(this.#monotonicMs() - seen.seenAtMs);
      const [clock, removed] = listOf(
        await this.#base.inBucket(
          'keySweep',
          bucket,
          seen?.clock ?? '',
          Math.min(elapsedMs, longestStep * this.#options.sweepIntervalMs),
          this.#options.keptMs,
          sweepRecords,
        ),
      );
      // Counted from the answer: the time between two answers is never counted twice.
      this.#clocks.set(bucket, { clock: textOf(clock), seenAtMs: this.#monotonicMs() });
      if (removed !== sweepRecords) return;
    }
  }
}

function recordOf(held: string): KeyRecord {
  const [, state, token, request, sealed] = /^([rdu]) (\S+) (\S+) ([^]*)$/.exec(held) ?? [];
  if (state === undefined || token === undefined || request === undefined || sealed === undefined)
    throw new StoreFailedError('corrupt', 'an idempotency record cannot be read');
  return { token, request, state: states[state as keyof typeof states], sealed };
}
