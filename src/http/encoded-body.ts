/** Compressed request bodies. An unpacked body has the same limit as a body that was sent uncompressed. */
import type { IncomingMessage } from 'node:http';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { malformedEncoding, tooLarge, unknownEncoding, type Refusal } from './refusal.ts';

const unpack = promisify(gunzip);
const readEncodings = new Set(['gzip', 'x-gzip']);

/** Whether the body of a request is encoded; it is unpacked first, or rejected. */
export const isEncoded = ({ headers }: IncomingMessage): boolean =>
  (headers['content-encoding'] ?? 'identity').trim().toLowerCase() !== 'identity';

/**
 * Reads and unpacks a body. Afterwards the request looks as if it had been sent uncompressed.
 * @returns the text; undefined if the client is gone
 */
export async function unpackedBody(request: IncomingMessage, mostBytes: number): Promise<string | Refusal | undefined> {
  const { headers } = request;
  if (!readEncodings.has((headers['content-encoding'] ?? '').trim().toLowerCase())) return unknownEncoding;
  const packed = await bytesOf(request, mostBytes);
  if (!Buffer.isBuffer(packed)) return packed;
  try {
    const body = (await unpack(packed, { maxOutputLength: mostBytes })).toString();
    delete headers['content-encoding'];
    delete headers['transfer-encoding'];
    headers['content-length'] = String(Buffer.byteLength(body));
    return body;
  } catch (error) {
    return (error as { readonly code?: unknown }).code === 'ERR_BUFFER_TOO_LARGE' ? tooLarge : malformedEncoding;
  }
}

function bytesOf(request: IncomingMessage, mostBytes: number): Promise<Buffer | Refusal | undefined> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > mostBytes) {
        chunks.length = 0;
        resolve(tooLarge);
      } else chunks.push(chunk);
    });
    request.on('end', () => {
      resolve(Buffer.concat(chunks));
    });
    request.on('close', () => {
      resolve(undefined);
    });
  });
}
