/** A request whose answer is a file: this module reads its head, the caller reads its body at the pace of the slower side. */
import type { Readable } from 'node:stream';
import { readEnvelope } from '../envelope.ts';
import { lastOf, type HeaderValues } from './headers.ts';
import {
  BadInput,
  GatewayFault,
  GatewayGarbled,
  GatewayRefusal,
  GatewayTimeout,
  GatewayUnavailable,
} from '../failures.ts';

/** The head of a file, and its bytes. The caller reads or destroys the body. */
export interface FileAnswer {
  readonly status: 200 | 206;
  readonly bytes: number | undefined;
  /** Defined for a 206. */
  readonly contentRange: string | undefined;
  /** The file name that the gateway sends. */
  readonly fileName: string | undefined;
  readonly body: Readable;
}

/** The answer of the HTTP client. */
export interface FileHead {
  readonly statusCode: number;
  readonly headers: HeaderValues;
  readonly body: Readable;
}

/** An envelope in place of a file is short. */
const mostEnvelopeBytes = 65_536;
const rangeForm = /^bytes \d{1,15}-\d{1,15}\/(?:\d{1,15}|\*)$/;
const nameForm = /filename="?([\w.-]{1,100})"?/i;
/** Status of a range that the file does not have; HTTP defines it, not the gateway. */
const notSatisfiable = 416;

/** The file does not have the requested range. */
export class RangeNotSatisfiable extends BadInput {
  override readonly name = 'RangeNotSatisfiable';
}

/** @param ask sends the request; the signal aborts the request and its body */
export async function fetchFile(
  ask: (signal: AbortSignal) => Promise<FileHead>,
  deadlineMs: number,
): Promise<{ readonly found: FileAnswer | GatewayRefusal; readonly headers: HeaderValues }> {
  const aborting = new AbortController();
  const deadline = setTimeout(() => {
    aborting.abort();
  }, deadlineMs);
  try {
    const head = await ask(aborting.signal);
    return { found: await read(head), headers: head.headers };
  } catch (error) {
    if (error instanceof GatewayFault || error instanceof BadInput) throw error;
    const { code, name } = error as { readonly code?: unknown; readonly name?: string };
    const detail = { reached: true, reason: typeof code === 'string' ? code : name };
    throw aborting.signal.aborted
      ? new GatewayTimeout('The gateway did not answer in time.', detail)
      : new GatewayUnavailable('The gateway cannot be reached.', detail);
  } finally {
    clearTimeout(deadline);
  }
}

async function read({ statusCode: status, headers, body }: FileHead): Promise<FileAnswer | GatewayRefusal> {
  const type = lastOf(headers['content-type']) ?? '';
  const isFile = (status === 200 || status === 206) && !/json|^text\//i.test(type);
  const contentRange = lastOf(headers['content-range']);
  if (isFile && (status === 200 || rangeForm.test(contentRange ?? ''))) {
    const length = lastOf(headers['content-length']);
    const name = nameForm.exec(lastOf(headers['content-disposition']) ?? '')?.[1];
    return {
      status,
      bytes: length !== undefined && /^\d{1,15}$/.test(length) ? Number(length) : undefined,
      contentRange: status === 206 ? contentRange : undefined,
      fileName: name,
      body,
    };
  }
  const bytes = await wholeBody(body);
  if (status === notSatisfiable) throw new RangeNotSatisfiable('the file does not have this range');
  const envelope = readEnvelope({ status, body: bytes });
  if (envelope instanceof GatewayRefusal) return envelope;
  throw new GatewayGarbled('The gateway’s answer is not a file.', { reached: true, bytes, reason: 'no file' });
}

async function wholeBody(body: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    size += chunk.length;
    // Leaving the loop destroys the body.
    if (size > mostEnvelopeBytes)
      throw new GatewayGarbled('The gateway’s answer is too large.', { reached: true, reason: 'oversize' });
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
