/**
 * When the gateway answered, and to what. A gateway that stands still leaves what it is sent in its sockets and reads it when it goes on; an answer to
 * a later request proves that it has read what was sent before.
 */
import { GatewayFault } from '../failures.ts';
import { readEnvelope } from '../envelope.ts';
import type { GatewayHttp } from './http.ts';

/** Times are monotonic milliseconds. */
interface Sign {
  readonly sentAtMs: number;
  readonly answeredAtMs: number;
}

/** Of requests that were sent within so short a time the first and the last are kept. */
const togetherMs = 100;
/** Nothing older is asked for: the longest poll is over by then, and so is the pause after it. */
const keptMs = 300_000;

export class SignsOfLife {
  /** Each was sent and answered after the one before. */
  #signs: Sign[] = [];

  /** @returns when something was first answered that was sent after this moment; undefined: nothing was */
  firstAfter(sentAtMs: number): number | undefined {
    return this.#signs.find((sign) => sign.sentAtMs > sentAtMs)?.answeredAtMs;
  }

  /** The same connections, and what is answered over them is noted. */
  watch(http: GatewayHttp): GatewayHttp {
    return {
      send: async (request) => {
        const sentAtMs = performance.now();
        const answer = await http.send(request);
        try {
          // A proxy answers for a gateway that does not, but no envelope.
          readEnvelope(answer);
          this.#answered(sentAtMs);
        } catch (error) {
          if (!(error instanceof GatewayFault)) throw error;
        }
        return answer;
      },
      close: () => http.close(),
    };
  }

  #answered(sentAtMs: number): void {
    const now = performance.now();
    const [before, newest] = [this.#signs.at(-2), this.#signs.at(-1)];
    // An answer to what was sent before that says less.
    if (newest !== undefined && sentAtMs <= newest.sentAtMs) return;
    if (before !== undefined && sentAtMs < before.sentAtMs + togetherMs) this.#signs.pop();
    this.#signs.push({ sentAtMs, answeredAtMs: now });
    const fresh = this.#signs.findIndex(({ answeredAtMs }) => answeredAtMs > now - keptMs);
    if (fresh > this.#signs.length / 2) this.#signs = this.#signs.slice(fresh);
  }
}
