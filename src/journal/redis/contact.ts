/**
 * How long Redis has not served this process: the only source of truth for `/ready` and for open streams. Every second a read is sent that must
 * return the store's present epoch. Each round reports whether its writes were accepted. Only time in which this process was running counts: a
 * process that was stalled for a minute has not been without Redis for a minute.
 */
import { StoreFailedError, type StoreOutage } from '../journal.ts';
import { textOf, type RedisBase } from './base.ts';
import { bucketOf, buckets } from './keys.ts';

const probeEveryMs = 1000;
/** If the time between two checks is longer, this process was stalled. */
const longestStepMs = 2 * probeEveryMs;

/** One bucket of a cluster, whose shard may be unreachable alone. Without a cluster, one place stands for all buckets. */
interface Place {
  readonly bucket: number;
  /** A probe was sent, and none has been answered since. */
  isAsked: boolean;
  unansweredMs: number;
  /** The newest round was refused. */
  refusal: 'full' | 'unavailable' | undefined;
  refusedMs: number;
}

export class RedisContact {
  readonly #base: RedisBase;
  readonly #places: readonly Place[];
  #timer: NodeJS.Timeout | undefined;
  #lookedAtMs = performance.now();

  /** @param cluster each bucket may be unreachable alone */
  constructor(base: RedisBase, cluster: boolean) {
    this.#base = base;
    this.#places = (cluster ? buckets : [0]).map((bucket) => ({
      bucket,
      isAsked: false,
      unansweredMs: 0,
      refusal: undefined,
      refusedMs: 0,
    }));
  }

  start(): void {
    this.#lookedAtMs = performance.now();
    this.#timer = setInterval(() => {
      this.#look();
    }, probeEveryMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** @param failure why the writes of a round over this bucket were not accepted; undefined if they were */
  round(bucket: number, failure: unknown): void {
    const place = this.#placeOf(bucket);
    if (place === undefined) return;
    if (failure === undefined) {
      place.refusal = undefined;
      place.refusedMs = 0;
    } else place.refusal = failure instanceof StoreFailedError && failure.reason === 'full' ? 'full' : 'unavailable';
  }

  /** @param agentId the agent; if it is absent, any agent counts */
  outage(agentId?: string): StoreOutage | undefined {
    const places = agentId === undefined ? this.#places : [this.#placeOf(bucketOf(agentId))];
    const sinceLookMs = Math.min(performance.now() - this.#lookedAtMs, probeEveryMs);
    let lastedMs = 0;
    let unreachableMs = 0;
    for (const place of places) {
      if (place === undefined) continue;
      const unansweredMs = place.isAsked ? place.unansweredMs + sinceLookMs : 0;
      const refusedMs = place.refusal === undefined ? 0 : place.refusedMs + sinceLookMs;
      lastedMs = Math.max(lastedMs, unansweredMs, refusedMs);
      unreachableMs = Math.max(unreachableMs, unansweredMs, place.refusal === 'unavailable' ? refusedMs : 0);
    }
    return lastedMs > 0 ? { lastedMs, unreachableMs } : undefined;
  }

  #placeOf(bucket: number): Place | undefined {
    return this.#places[this.#places.length === 1 ? 0 : bucket];
  }

  #look(): void {
    const now = performance.now();
    const passedMs = Math.min(now - this.#lookedAtMs, longestStepMs);
    this.#lookedAtMs = now;
    for (const place of this.#places) {
      if (place.isAsked) place.unansweredMs += passedMs;
      if (place.refusal !== undefined) place.refusedMs += passedMs;
      place.isAsked = true;
      void this.#probe(place);
    }
  }

  async #probe(place: Place): Promise<void> {
    try {
      const found = await this.#base.probe(place.bucket);
      if (textOf(found) !== this.#base.epoch) return;
      place.isAsked = false;
      place.unansweredMs = 0;
    } catch {
      // The probe stays unanswered.
    }
  }
}
