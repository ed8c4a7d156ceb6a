/**
 * Bounds on the proofs of unknown Guids, per client address and per agent. Each proof costs a call to the gateway, and anybody can invent Guids.
 * The bound per address and agent is lower than the bound per agent, so that one client cannot use up the proofs of an agent.
 */
import { TooManyRequests } from '../gateway/failures.ts';

/** Counts the proofs that are sent for callers without a proven Guid. */
export interface ProofBounds {
  /**
   * Counts one proof.
   * @returns A function to call when the proof is answered.
   * @throws {TooManyRequests} When a bound is reached; nothing is counted then.
   */
  begin(agentId: string, address: string | undefined): () => void;
}

export interface ProofLimit {
  /** Proofs in flight at a time. */
  readonly concurrent: number;
  readonly perMinute: number;
}

export interface ProofLimits {
  readonly perAddress: ProofLimit;
  readonly perAgent: ProofLimit;
  readonly perAddressAndAgent: ProofLimit;
}

export const defaultProofLimits: ProofLimits = {
  perAddress: { concurrent: 32, perMinute: 600 },
  perAgent: { concurrent: 8, perMinute: 120 },
  perAddressAndAgent: { concurrent: 4, perMinute: 30 },
};

const windowMs = 60_000;
/** Counters kept at a time; beyond them no further address or agent is served until a window ends. */
const mostCounters = 100_000;

interface Counter {
  inFlight: number;
  /** Proofs that began in the window. */
  begun: number;
  windowEndsAtMs: number;
}

export class CountedProofs implements ProofBounds {
  readonly #limits: ProofLimits;
  readonly #now: () => number;
  readonly #counters = new Map<string, Counter>();

  /** @param now monotonic milliseconds */
  constructor(limits: ProofLimits = defaultProofLimits, now: () => number = () => performance.now()) {
    this.#limits = limits;
    this.#now = now;
  }

  begin(agentId: string, address = ''): () => void {
    const { perAddress, perAgent, perAddressAndAgent } = this.#limits;
    const bounds: readonly (readonly [string, ProofLimit])[] = [
      [`address ${address}`, perAddress],
      [`agent ${agentId}`, perAgent],
      [`both ${agentId} ${address}`, perAddressAndAgent],
    ];
    const counters = bounds.map(([key, limit]) => this.#below(key, limit));
    for (const [at, counter] of counters.entries()) {
      counter.inFlight += 1;
      counter.begun += 1;
      // Kept in the order of their windows' ends, so that the oldest are dropped first.
      this.#counters.set(bounds[at]?.[0] ?? '', counter);
    }
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      for (const counter of counters) counter.inFlight -= 1;
    };
  }

  #below(key: string, { concurrent, perMinute }: ProofLimit): Counter {
    const now = this.#now();
    const known = this.#counters.get(key);
    if (known === undefined) {
      this.#dropOver(now);
      if (this.#counters.size >= mostCounters) throw tooMany(windowMs);
      return { inFlight: 0, begun: 0, windowEndsAtMs: now + windowMs };
    }
    if (known.windowEndsAtMs <= now) {
      this.#counters.delete(key);
      known.begun = 0;
      known.windowEndsAtMs = now + windowMs;
    }
    if (known.begun >= perMinute) throw tooMany(known.windowEndsAtMs - now);
    if (known.inFlight >= concurrent) throw tooMany(1000);
    return known;
  }

  /** Drops the counters whose window is over. */
  #dropOver(now: number): void {
    for (const [key, { inFlight, windowEndsAtMs }] of this.#counters) {
      if (windowEndsAtMs > now) break;
      if (inFlight === 0) this.#counters.delete(key);
    }
  }
}

const tooMany = (retryAfterMs: number): TooManyRequests =>
  new TooManyRequests(
    `Too many unknown Guids are being verified: retry in ${Math.ceil(retryAfterMs / 1000)} s, or sign in through this server.`,
  );
