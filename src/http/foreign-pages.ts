/** Pages and clients of browsers that are not served: the log states once which setting would allow them. */
import { withoutNumbers, type Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { isForeignOrigin } from './origins.ts';

/** Maximum number of lines per hour, one for each value: any client can send new values. */
const mostTold = 50;
const hourMs = 3_600_000;

const plain = /^[\w.:,/[\]+ -]{1,200}$/;
const shown = (value: string): string => (plain.test(value) ? withoutNumbers(value) : 'malformed');

interface PageHeaders {
  readonly origin?: string | undefined;
  readonly host?: string | undefined;
  readonly 'sec-fetch-site'?: string | string[] | undefined;
}

export class ForeignPages {
  readonly #log: Pick<Log, 'warn'>;
  readonly #metrics: Pick<Metrics, 'browserRefused'>;
  readonly #origins: readonly string[];
  readonly #told = new Set<string>();
  #sinceMs = -Infinity;

  constructor(log: Pick<Log, 'warn'>, metrics: Pick<Metrics, 'browserRefused'>, origins: readonly string[]) {
    this.#log = log;
    this.#metrics = metrics;
    this.#origins = origins;
  }

  /** Reports an HTTP request of a page whose origin is not listed: the browser withholds the answer. */
  request({ origin, host, 'sec-fetch-site': site }: PageHeaders): void {
    if (origin === undefined || site === 'same-origin' || !isForeignOrigin(origin, host, this.#origins)) return;
    this.origin(origin);
  }

  origin(origin: string): void {
    this.#refused('origin', origin, 'Page of an unknown origin refused: list the origin in PUBLIC_ORIGINS');
  }

  host(host = ''): void {
    this.#refused('host', host, 'Page at an unknown host name refused: list its origin in PUBLIC_ORIGINS');
  }

  /** @param offered the header `Sec-WebSocket-Protocol` of the upgrade */
  subprotocol(offered = ''): void {
    const message = 'WebSocket without a known subprotocol refused: the client has to offer graphql-transport-ws';
    this.#refused('subprotocol', offered, message);
  }

  #refused(reason: 'origin' | 'host' | 'subprotocol', value: string, message: string): void {
    this.#metrics.browserRefused(reason);
    const now = performance.now();
    if (now - this.#sinceMs >= hourMs) {
      this.#sinceMs = now;
      this.#told.clear();
    }
    const field = shown(value);
    if (this.#told.has(`${reason} ${field}`) || this.#told.size >= mostTold) return;
    this.#told.add(`${reason} ${field}`);
    this.#log.warn({ [reason]: field }, message);
  }
}
