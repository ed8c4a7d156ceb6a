/**
 * The sites of one gateway: one is active, the others replace it in a disaster (protocol.md "Disaster recovery"). All calls go to the active site, so
 * that no agent is ever polled at two sites. No page states when a client has to switch; the vendor's own demo switches on errors. Here the next site
 * becomes active after a time without a single success, and never because of a single call.
 */

export interface SiteRules {
  /** How long the active site may refuse connections before the next one becomes active. */
  readonly unreachableMs: number;
  /**
   * How long it may accept connections without a useful answer: at least the deadline of a poll, because a held poll is not a failure, and because
   * the hold must exceed the time of a switchover (cec_07_1274).
   */
  readonly uselessMs: number;
}

/**
 * unreachable: no connection; useless: no answer, HTTP 5xx, not an envelope, or a code of a switchover in progress (`000-004`, `105-001` to `105-004`
 * without `105-003`).
 */
export type SiteFailure = 'unreachable' | 'useless';

/** Minimum number of consecutive failures: one lost call proves nothing, however long ago the last success was. */
const failuresBeforeMove = 3;

interface Health {
  failures: number;
  /** When the first of the failed calls was sent. */
  sinceMs: number;
}

export class Sites<Site> {
  readonly #sites: readonly Site[];
  readonly #rules: SiteRules;
  readonly #moved: (to: Site, index: number) => void;
  readonly #health: Health = { failures: 0, sinceMs: 0 };
  #active = 0;

  /** @param moved called when another site becomes the active one */
  constructor(sites: readonly [Site, ...Site[]], rules: SiteRules, moved: (to: Site, index: number) => void) {
    this.#sites = sites;
    this.#rules = rules;
    this.#moved = moved;
  }

  get active(): Site {
    return this.#sites[this.#active] as Site;
  }

  get all(): readonly Site[] {
    return this.#sites;
  }

  /** The site answered like a gateway in service. */
  good(site: Site): void {
    if (site === this.active) this.#health.failures = 0;
  }

  /** @param sentAtMs monotonic milliseconds of the call that failed */
  failed(site: Site, failure: SiteFailure, sentAtMs: number): void {
    // A call sent before a switch says nothing about the site that is active now.
    if (site !== this.active || this.#sites.length === 1) return;
    const health = this.#health;
    if (health.failures === 0) health.sinceMs = sentAtMs;
    health.failures += 1;
    const patienceMs = failure === 'unreachable' ? this.#rules.unreachableMs : this.#rules.uselessMs;
    if (health.failures < failuresBeforeMove || performance.now() - health.sinceMs < patienceMs) return;
    // While no site is in service, the sites take turns: one failure is enough to leave the next one.
    this.#active = (this.#active + 1) % this.#sites.length;
    health.failures = failuresBeforeMove - 1;
    health.sinceMs = performance.now();
    this.#moved(this.active, this.#active);
  }
}
