/**
 * How many operations a minute one credential may ask for. Off by default: an agent's desk is bursty, and a proxy in front knows addresses
 * better. A Guid counts for its session, so that a newer one begins no new minute; one that is not known here, or none, for the address of
 * its client, so that inventing Guids does not either.
 */
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Asking {
  readonly guid: string | undefined;
  /** The client's IP address, or the one of the proxy before it. */
  readonly address: string | undefined;
}

export class RateLimit {
  readonly #limiter: RateLimiterMemory;
  readonly #holder: (guid: string) => string | undefined;

  /** @param holder names the session that a Guid belongs to, where it is known */
  constructor(perMinute: number, holder: (guid: string) => string | undefined) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
    this.#holder = holder;
  }

  /** Counts one operation. @returns the error of one too many */
  async refusal({ guid, address = '' }: Asking): Promise<GraphQLError | undefined> {
    const session = guid === undefined ? undefined : this.#holder(guid);
    try {
      await this.#limiter.consume(session === undefined ? `address:${address}` : `session:${session}`);
      return undefined;
    } catch (error) {
      if (!(error instanceof RateLimiterRes)) throw error;
      const seconds = Math.ceil(error.msBeforeNext / 1000);
      return new GraphQLError(`Too many operations: retry in ${seconds} s.`, {
        extensions: {
          code: 'TOO_MANY_REQUESTS',
          http: { status: 429, headers: { 'Retry-After': String(seconds) } },
        },
      });
    }
  }
}
