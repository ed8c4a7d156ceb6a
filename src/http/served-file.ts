/** Sends a file that browsers keep. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { encodingHeaders } from './compression.ts';
import type { Encoding } from './negotiation.ts';

export interface ServedFile {
  /** In its encoding. */
  readonly body: Buffer;
  readonly encoding: Encoding;
  readonly headers: Readonly<Record<string, string>> & { readonly 'content-type': string; readonly etag: string };
}

/** Answers 304 if the browser has the file. */
export function sendFile({ headers: asked }: IncomingMessage, response: ServerResponse, file: ServedFile): void {
  const { body, encoding, headers } = file;
  const { vary, ...encoded } = encodingHeaders(encoding);
  const { 'content-type': type, ...kept } = { vary, ...headers };
  if (isKnown(asked['if-none-match'], headers.etag)) {
    response.writeHead(304, kept).end();
    return;
  }
  response.writeHead(200, { ...kept, ...encoded, 'content-type': type, 'content-length': body.length }).end(body);
}

/** RFC 9110, 13.1.2: entity tags are compared weakly. */
const isKnown = (ifNoneMatch: string | undefined, etag: string): boolean =>
  ifNoneMatch?.split(',').some((tag) => ['*', etag].includes(tag.trim().replace(/^W\//, ''))) === true;
