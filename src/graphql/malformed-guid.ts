/** A Guid that came and can be none: whoever sent it is told so, and not that there was none. It goes nowhere and is never repeated. */
import { Unauthenticated } from '../gateway/failures.ts';

/** Stands for it where a Guid would be; no Guid is empty, and an empty header counts as none. */
export const malformedGuid = '';

const refusal = 'the Guid that came with this is malformed: it is one word, as the sign-in gave it';

/** The same capabilities, those of a caller without a Guid; what they refuse for the lack of one, they refuse in other words. */
export function withMalformedGuid<Capability extends object>(capability: Capability): Capability {
  return new Proxy(capability, {
    get: (target, name) => {
      const value: unknown = Reflect.get(target, name, target);
      if (typeof value === 'function')
        return (...given: readonly unknown[]) => inOtherWords(Reflect.apply(value, target, given));
      return typeof value === 'object' && value !== null ? withMalformedGuid(value) : value;
    },
  });
}

const inOtherWords = (result: unknown): unknown =>
  result instanceof Promise
    ? result.catch((error: unknown) => {
        throw error instanceof Unauthenticated ? new Unauthenticated(refusal) : error;
      })
    : result;
