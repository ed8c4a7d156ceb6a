/**
 * Compression of JSON answers, as the client accepts it. What goes on (event streams, multipart) never comes here: a compressor holds bytes
 * back until it has enough of them. Compressing beside a secret is safe as nothing of this server is sent along by a browser on its own:
 * a foreign page cannot make it ask in somebody's name.
 */
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { encodingFor, type Encoding } from './negotiation.ts';

/** Below it the answer fits into one packet anyway. */
export const thresholdBytes = 1024;

const compressors = {
  // Its default level is for files that are compressed once; 4 is as quick as gzip and smaller.
  br: (bytes: Buffer) => promisify(brotliCompress)(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } }),
  gzip: (bytes: Buffer) => promisify(gzip)(bytes),
  identity: (bytes: Buffer) => Promise.resolve(bytes),
} satisfies Record<Encoding, unknown>;

export const compress = (bytes: Buffer, encoding: Encoding): Promise<Buffer> => compressors[encoding](bytes);

/** Headers of a body that was, or could have been, compressed. */
export const encodingHeaders = (encoding: Encoding): Record<string, string> => ({
  vary: 'Accept-Encoding',
  ...(encoding !== 'identity' && { 'content-encoding': encoding }),
});

/** Framed results are not: their headers ask proxies to pass them on as they are. */
export const isCompressible = (contentType: unknown): boolean =>
  typeof contentType === 'string' && /^application\/(graphql-response\+)?json\b/.test(contentType);

/** A JSON answer of some size, encoded as its request accepts it; undefined where the answer goes as it is. */
export async function compressedAnswer(
  request: Request,
  response: Response,
  fetchAPI: Pick<typeof globalThis, 'Response' | 'Headers'>,
): Promise<Response | undefined> {
  if (!isCompressible(response.headers.get('content-type'))) return undefined;
  // Yoga's answers hold their text, and hand it out again when they are sent.
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
