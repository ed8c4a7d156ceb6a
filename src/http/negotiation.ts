/** Chooses media type, framing and encoding from what a client accepts. */
import Negotiator from 'negotiator';
import { BoundedCache } from '../execution/bounded-cache.ts';
import type { Framing } from './framing.ts';
import { multipartFraming, wantsMultipart } from './multipart.ts';
import { sseFraming } from './sse.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Accepted {
  /** The media type of an answer with a single result; undefined if the client accepts only a stream. */
  readonly type: string | undefined;
  /** The framing of a stream; undefined if the client accepts none. */
  readonly framing: Framing | undefined;
}

export const plainJson = 'application/json; charset=utf-8';
export const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

/** Clients send a handful of different headers; each is parsed once. */
const known = new BoundedCache<Accepted>({ entries: 1000 });
const longestKnown = 512;

/** @param accept the header `Accept` */
export function acceptedBy(accept: string | null | undefined): Accepted {
  const header = accept?.trim() || '*/*';
  if (header.length > longestKnown) return negotiate(header);
  return known.get(header) ?? known.set(header, negotiate(header));
}

function negotiate(accept: string): Accepted {
  const negotiator = new Negotiator({ headers: { accept } });
  const parts = wantsMultipart(accept) ? multipartFraming : undefined;
  return {
    // Plain JSON if the client has no preference.
    type: negotiator.mediaType([plainJson, graphqlResponse]),
    framing: negotiator.mediaType([sseFraming.contentType]) ? sseFraming : parts,
  };
}

const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** The package's types lack the second parameter. */
interface EncodingNegotiator {
  readonly encoding: (available: readonly string[], options: { readonly preferred: readonly string[] }) => unknown;
}

/** Returns the encoding with the highest weight, brotli first among equals. @param accepted the header `Accept-Encoding` */
export function encodingFor(accepted: string | null | undefined): Encoding {
  const negotiator: EncodingNegotiator = new Negotiator({ headers: { 'accept-encoding': accepted ?? '' } });
  const best = negotiator.encoding(encodings, { preferred: encodings });
  return encodings.find((each) => each === best) ?? 'identity';
}
