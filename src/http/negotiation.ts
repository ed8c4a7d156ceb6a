/** What a client accepts, of what this server has. */
import Negotiator from 'negotiator';
import { BoundedCache } from '../execution/bounded-cache.ts';
import type { Framing } from './framing.ts';
import { multipartFraming, wantsMultipart } from './multipart.ts';
import { sseFraming } from './sse.ts';

export type Encoding = 'br' | 'gzip' | 'identity';

export interface Accepted {
  /** The media type of an answer that is one result; undefined: the client takes it as a stream only. */
  readonly type: string | undefined;
  /** Of an answer that goes on; undefined: the client takes none. */
  readonly framing: Framing | undefined;
}

export const plainJson = 'application/json; charset=utf-8';
export const graphqlResponse = 'application/graphql-response+json; charset=utf-8';

/** A client sends a handful of headers; each is read once. */
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
    // Plain JSON where the client has no preference.
    type: negotiator.mediaType([plainJson, graphqlResponse]),
    framing: negotiator.mediaType([sseFraming.contentType]) ? sseFraming : parts,
  };
}

const encodings: readonly Encoding[] = ['br', 'gzip', 'identity'];

/** Its types do not have the second parameter. */
interface EncodingNegotiator {
  readonly encoding: (available: readonly string[], options: { readonly preferred: readonly string[] }) => unknown;
}

/** @param accepted the header `Accept-Encoding`: what it weighs most, brotli first among equals */
export function encodingFor(accepted: string | null | undefined): Encoding {
  const negotiator: EncodingNegotiator = new Negotiator({ headers: { 'accept-encoding': accepted ?? '' } });
  const best = negotiator.encoding(encodings, { preferred: encodings });
  return encodings.find((each) => each === best) ?? 'identity';
}
