/**
 * The beats of the other instances, as this instance has observed them by its own monotonic clock. A holder counts as dead only after its beat was
 * seen unchanged for the whole lease time, in rounds that were answered without a hole. An observer that was cut off itself proves nothing about
 * others, which may have been cut off with it. No wall clock decides anything here.
 */
export interface Beat {
  /** The beat as stored in Redis; each beat changes it. */
  readonly text: string;
  /** The lease time that its holder uses. */
  readonly leaseMs: number;
}

interface Observation extends Beat {
  /** The lease time is counted from here. */
  sinceMs: number;
  /** The instance was alive after this moment: the previous round, which was sent then, had seen another beat. */
  readonly aliveAfterMs: number;
}

/** An instance whose beat has not changed for the whole lease time. */
export interface Silent {
  readonly instance: string;
  readonly beat: string;
  /** Time since the instance was last known to be alive. */
  readonly silentForMs: number;
}

interface Watched {
  /** When the round was sent: its answer may be as old as this, however late it was read. */
  readonly sentAtMs: number;
  readonly seen: ReadonlyMap<string, Observation>;
}

/** There are four rounds per lease: after a hole of half a lease, a living holder still has the last quarter to renew. */
const holeMs = (leaseMs: number): number => leaseMs / 2;

export class BeatWatch {
  readonly #buckets = new Map<number, Watched>();
  /** The last beats that were seen, whatever happened to the store. */
  readonly #last = new Map<number, ReadonlyMap<string, string>>();

  /**
   * @param beats beats of all other instances of the bucket, from a round that was just answered
   * @param sentAtMs when that round was sent
   */
  observe(
    bucket: number,
    beats: ReadonlyMap<string, Beat>,
    { sentAtMs, nowMs }: { readonly sentAtMs: number; readonly nowMs: number },
    leaseMs: number,
  ): void {
    const before = this.#buckets.get(bucket);
    const isUnbroken = before !== undefined && nowMs - before.sentAtMs <= holeMs(leaseMs);
    const seen = new Map<string, Observation>();
    for (const [instance, beat] of beats) {
      const known = before?.seen.get(instance);
      if (known?.text !== beat.text)
        seen.set(instance, { ...beat, sinceMs: nowMs, aliveAfterMs: before?.sentAtMs ?? nowMs - leaseMs });
      else seen.set(instance, isUnbroken ? known : { ...known, sinceMs: nowMs });
    }
    this.#buckets.set(bucket, { sentAtMs, seen });
    this.#last.set(bucket, new Map([...beats].map(([instance, { text }]) => [instance, text])));
  }

  /** The beat of each other instance in the last round that was answered. */
  others(bucket: number): ReadonlyMap<string, string> {
    return this.#last.get(bucket) ?? new Map();
  }

  /** The instances whose agents a command that is sent now may take. */
  silent(bucket: number, nowMs: number, leaseMs: number): readonly Silent[] {
    const watched = this.#buckets.get(bucket);
    // After an outage of this instance, the answer that restarts the observation may not have arrived yet.
    if (watched === undefined || nowMs - watched.sentAtMs > holeMs(leaseMs)) return [];
    return [...watched.seen]
      .filter(([, seen]) => nowMs - seen.sinceMs >= Math.max(leaseMs, seen.leaseMs))
      .map(([instance, { text, aliveAfterMs }]) => ({ instance, beat: text, silentForMs: nowMs - aliveAfterMs }));
  }

  /** Time until an instance that has missed its beats may be silent for the lease time; Infinity if all beat. */
  nextMs(nowMs: number, leaseMs: number, intervalMs: number): number {
    let next = Infinity;
    for (const { seen } of this.#buckets.values())
      for (const { sinceMs, leaseMs: theirMs } of seen.values()) {
        const seenForMs = nowMs - sinceMs;
        const leftMs = Math.max(leaseMs, theirMs) - seenForMs;
        if (leftMs > 0 && seenForMs > 2 * intervalMs) next = Math.min(next, leftMs);
      }
    return next;
  }

  /** The store lost data or another server took over: a beat may have returned to an earlier value. */
  forget(): void {
    this.#buckets.clear();
  }
}
