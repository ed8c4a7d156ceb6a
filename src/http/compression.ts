/**
 * Compresses JSON answers, as the client accepts it. Streams (event streams, multipart) are never compressed: a compressor holds bytes back until it
 * has enough of them. Compressing beside a secret is safe, because a browser sends no credential of this server by itself: a foreign page cannot make
 * it send a request in a user's name.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encodingFor, type Encoding } from './negotiation.ts';

/** A smaller answer fits into one packet anyway. */
export const thresholdBytes = 1024;

const compressors = {
  br: (bytes: Buffer, quality: number) =>
    promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
} satisfies Record<Encoding, unknown>;

/** The default of brotli, 11, takes seconds per megabyte. Level 4 is as fast as gzip, and its output is smaller. */
const answerQuality = 4;

/** @param brotliQuality higher for a file that is compressed once */
export const compress = (bytes: Buffer, encoding: Encoding, brotliQuality = answerQuality): Promise<Buffer> =>
  compressors[encoding](bytes, brotliQuality);

/** Headers of a body that was, or could have been, compressed. */
export const encodingHeaders = (encoding: Encoding): Record<string, string> => ({
  vary: 'Accept-Encoding',
  ...(encoding !== 'identity' && { 'content-encoding': encoding }),
});

/** Framed results are not compressed: their headers forbid proxies to transform them. */
export const isCompressible = (contentType: unknown): boolean =>
  typeof contentType === 'string' && /^application\/(graphql-response\+)?json\b/.test(contentType);

/** A JSON answer above the threshold, encoded as its request accepts it; undefined if the answer is sent unchanged. */
export async function compressedAnswer(
  request: Request,
  response: Response,
  fetchAPI: Pick<typeof globalThis, 'Response' | 'Headers'>,
): Promise<Response | undefined> {
  if (!isCompressible(response.headers.get('content-type'))) return undefined;
  // Yoga's answers hold their text, so it can be read here and sent later.
  const body = Buffer.from(await response.text());
  if (body.length < thresholdBytes) return undefined;
  const encoding = encodingFor(request.headers.get('accept-encoding'));
  const headers = new fetchAPI.Headers(response.headers);
  for (const [name, value] of Object.entries(encodingHeaders(encoding))) headers.append(name, value);
  const bytes = new Uint8Array(await compress(body, encoding));
  headers.set('content-length', String(bytes.length));
  const { status, statusText } = response;
  return new fetchAPI.Response(bytes, { status, statusText, headers });
}
