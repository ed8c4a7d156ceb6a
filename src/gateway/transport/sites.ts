/**
 * The sites of one gateway: one is active, the others take its place in a disaster (protocol.md "Disaster recovery"). All calls go to the active
 * site, so that no agent is ever polled at two. No page says when a client has to move; the vendor's own demo moves on errors. Here the next site
 * becomes active after a time without a single success, and never because of a single call.
 */

export interface SiteRules {
  /** How long the active site may refuse connections before the next one becomes active. */
  readonly unreachableMs: number;
  /**
   * How long it may accept connections without a useful answer: at least the deadline of a poll, since a held poll is no failure, and since the
   * hold must exceed the time of a switchover (cec_07_1274).
   */
  readonly uselessMs: number;
}

/**
 * unreachable: no connection; useless: no answer, HTTP 5xx, no envelope, or a code of a switchover under way (`000-004`, `105-001` to `105-004`
 * without `105-003`).
 */
export type SiteFailure = 'unreachable' | 'useless';

/** Fewest failures in a row: one lost call proves nothing, however long ago the last success was. */
const failuresBeforeMove = 3;

interface Health {
  failures: number;
  /** When the first of them was sent. */
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

  /** The site answered as a gateway in service does. */
  good(site: Site): void {
    if (site === this.active) this.#health.failures = 0;
  }

  /** @param sentAtMs monotonic milliseconds of the call that failed */
  failed(site: Site, failure: SiteFailure, sentAtMs: number): void {
    // What was sent before a move says nothing about the site that is active now.
    if (site !== this.active || this.#sites.length === 1) return;
    const health = this.#health;
    if (health.failures === 0) health.sinceMs = sentAtMs;
    health.failures += 1;
    const patienceMs = failure === 'unreachable' ? this.#rules.unreachableMs : this.#rules.uselessMs;
    if (health.failures < failuresBeforeMove || performance.now() - health.sinceMs < patienceMs) return;
    // While no site is in service they take turns: the next one is left at its first failure.
    this.#active = (this.#active + 1) % this.#sites.length;
    health.failures = failuresBeforeMove - 1;
    health.sinceMs = performance.now();
    this.#moved(this.active, this.#active);
  }
}
