/**
 * The sites of one gateway: the active one, and those that take its place in a disaster (protocol.md "Disaster recovery"). All calls go to
 * one site at a time, so that no agent is ever polled at two. No page says when a client has to move; the vendor's own demo does so on
 * errors. Here a site is left once nothing but failure has come from it for long enough, and never for a single call.
 */

export interface SiteRules {
  /** A site that takes no connection is left after so long. */
  readonly unreachableMs: number;
  /**
   * One that takes connections, and answers nothing of use, after so long: at least the deadline of a poll, since a poll that is held is no
   * failure, and since the hold must exceed the time of a switchover (cec_07_1274).
   */
  readonly uselessMs: number;
}

/**
 * unreachable: no connection; useless: no answer, HTTP 5xx, no envelope, or a code of a switchover under way (`000-004`, `105-001` to `105-004`
 * without `105-003`).
 */
export type SiteFailure = 'unreachable' | 'useless';

/** So many in a row at least: one lost call proves nothing, however long ago the last good one was. */
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
    // Round and round, for as long as none is in service: one that was not found so yet is left at its first failure.
    this.#active = (this.#active + 1) % this.#sites.length;
    health.failures = failuresBeforeMove - 1;
    health.sinceMs = performance.now();
    this.#moved(this.active, this.#active);
  }
}
