/**
 * Records when the gateway answered, and which request. A stalled gateway leaves requests in its sockets and reads them when it continues. An answer
 * to a later request proves that the gateway has read the earlier ones.
 */
import { GatewayFault } from '../failures.ts';
import { readEnvelope } from '../envelope.ts';
import type { GatewayHttp } from './http.ts';

/** Times are monotonic milliseconds. */
interface Sign {
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** Of the requests sent within this time, the first and the last are kept. */
const togetherMs = 100;
/** Older signs are not needed: by then the longest poll has ended, and so has the pause after it. */
const keptMs = 300_000;

export class SignsOfLife {
  /** Each was sent and answered after the one before. */
  #signs: Sign[] = [];

  /** @returns when a request sent after this moment was first answered; undefined if none was */
  firstAfter(sentAtMs: number): number | undefined {
    return this.#signs.find((sign) => sign.sentAtMs > sentAtMs)?.answeredAtMs;
  }

  /** Wraps the connections and records their answers. */
  watch(http: GatewayHttp): GatewayHttp {
    return {
      send: (request) => {
        const sentAtMs = performance.now();
        return http.send(request).then((answer) => {
          try {
            // A proxy may answer in place of the gateway, but not with an envelope.
            readEnvelope(answer);
            this.#answered(sentAtMs);
          } catch (error) {
            if (!(error instanceof GatewayFault)) throw error;
          }
          return answer;
        });
      },
      close: () => http.close(),
    };
  }

  #answered(sentAtMs: number): void {
    const now = performance.now();
    const [before, newest] = [this.#signs.at(-2), this.#signs.at(-1)];
    // An answer to an earlier request proves less.
    if (newest !== undefined && sentAtMs <= newest.sentAtMs) return;
    if (before !== undefined && sentAtMs < before.sentAtMs + togetherMs) this.#signs.pop();
    this.#signs.push({ sentAtMs, answeredAtMs: now });
    const fresh = this.#signs.findIndex(({ answeredAtMs }) => answeredAtMs > now - keptMs);
    if (fresh > this.#signs.length / 2) this.#signs = this.#signs.slice(fresh);
  }
}
