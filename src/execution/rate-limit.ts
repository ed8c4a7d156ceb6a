/**
 * Limits the operations per minute of one credential. Off by default: an agent's desk is bursty, and a proxy in front knows addresses better. A Guid
 * counts towards its session, so that a newer Guid does not start a new minute. An unknown or missing Guid counts towards the client's address, so
 * that an invented Guid does not either.
 */
import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';

export interface Asking {
  readonly guid: string | undefined;
  /** The client's IP address, or the address of the proxy in front of it. */
  readonly address: string | undefined;
}

export class RateLimit {
  readonly #limiter: RateLimiterMemory;
  readonly #holder: (guid: string) => string | undefined;

  /** @param holder returns the name of the session that a Guid belongs to, if it is known */
  constructor(perMinute: number, holder: (guid: string) => string | undefined) {
    this.#limiter = new RateLimiterMemory({ points: perMinute, duration: 60 });
    this.#holder = holder;
  }

  /** Counts one operation. @returns the error if the limit is exceeded */
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
