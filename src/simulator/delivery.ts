import { gzipSync } from 'node:zlib';
import type { Fault } from './fault.ts';
import { jsonAnswer, type Answer } from './reply.ts';
import type { Timers } from './timers.ts';
import type { Wire } from './wire.ts';

/** Time for the peer to read the data written before the reset. */
const resetAfterMs = 20;

/** Sends an answer in the form that a fault gives it. */
export function deliver(wire: Wire, answer: Answer, fault: Fault, timers: Timers): void {
  switch (fault.kind) {
    case 'hang': return;
    case 'drip': return drip(wire, answer, fault.bytesPerSecond, timers);
    case 'status': return wire.send(statusAnswer(fault.status, fault.body ?? '', fault.retryAfter));
    case 'retcode': return wire.send(retcodeAnswer(fault.retcode, fault.message ?? ''));
    case 'truncate': return truncate(wire, answer, fault.framing, fault.keepBytes ?? answer.body.length >>> 1);
    case 'reset': return reset(wire, answer, fault.point, timers);
    case 'contentType': return wire.send({ ...answer, headers: { ...answer.headers, 'Content-Type': fault.contentType } });
    case 'text': return wire.send({ ...jsonAnswer(fault.text, null), retcode: null });
    case 'html': return wire.send(htmlPage(200, 'Sign in'));
    case 'empty': return wire.send({ ...answer, body: Buffer.alloc(0), retcode: null });
    case 'noContent': return wire.send({ status: 204, headers: {}, body: Buffer.alloc(0), retcode: null });
    case 'byteOrderMark': return wire.send({ ...answer, body: Buffer.concat([Buffer.from('\uFEFF'), answer.body]) });
    case 'utf16': return wire.send({ ...answer, body: Buffer.from(`\uFEFF${answer.body.toString()}`, 'utf16le') });
    case 'gzipBomb': return wire.send(gzipBomb(answer, fault.bytes ?? 256 * 1024 * 1024));
    case 'oversize': return wire.send(oversize(answer, fault.bytes ?? 8 * 1024 * 1024));
    case 'redirect': return wire.send({ ...htmlPage(fault.status ?? 302, 'Moved'), headers: { Location: fault.location } });
    default: return wire.send(answer);
  }
} // prettier-ignore

export function htmlPage(status: number, title: string): Answer {
  const body = Buffer.from(
    `<!DOCTYPE html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>\n`,
  );
  return { status, headers: { 'Content-Type': 'text/html; charset=UTF-8' }, body, retcode: null };
}

function statusAnswer(status: number, body: string, retryAfter: string | undefined): Answer {
  const headers = {
    'Content-Type': 'text/html; charset=UTF-8',
    ...(retryAfter === undefined ? {} : { 'Retry-After': retryAfter }),
  };
  return { status, headers, body: Buffer.from(body), retcode: null };
}

function retcodeAnswer(retcode: string, message: string): Answer {
  return jsonAnswer(JSON.stringify({ message, retcode, result: '' }), retcode);
}

function drip(wire: Wire, answer: Answer, bytesPerSecond: number, timers: Timers): void {
  const { response } = wire;
  wire.note(answer);
  response.writeHead(answer.status, { ...answer.headers, 'Content-Length': answer.body.length });
  response.flushHeaders();
  const chunkBytes = Math.max(1, Math.round(bytesPerSecond / 50));
  const pauseMs = (chunkBytes * 1000) / bytesPerSecond;
  const step = (from: number): void => {
    if (response.destroyed) return;
    const upTo = from + chunkBytes;
    if (upTo >= answer.body.length) response.end(answer.body.subarray(from));
    else {
      response.write(answer.body.subarray(from, upTo));
      timers.after(pauseMs, () => step(upTo));
    }
  };
  step(0);
}

function truncate(wire: Wire, answer: Answer, framing: 'length' | 'chunked' | 'close', keepBytes: number): void {
  const { response } = wire;
  const head = answer.body.subarray(0, keepBytes);
  wire.note(answer);
  // The framing is written by hand. With `Connection: close` and no length, a shortened body looks complete to the client.
  const framed =
    framing === 'chunked'
      ? Buffer.concat([Buffer.from(`${head.length.toString(16)}\r\n`), head, Buffer.from('\r\n')])
      : head;
  const headers: Record<string, string | number> = { ...answer.headers, Connection: 'close' };
  if (framing === 'length') headers['Content-Length'] = answer.body.length;
  if (framing === 'chunked') headers['Transfer-Encoding'] = 'chunked';
  response.socket?.end(Buffer.concat([Buffer.from(headText(answer.status, headers)), framed]));
}

function reset(
  wire: Wire,
  answer: Answer,
  point: 'beforeHeaders' | 'afterHeaders' | 'midBody' | 'afterBody',
  timers: Timers,
): void {
  const { socket } = wire.response;
  if (socket === null) return;
  wire.note(answer);
  if (point === 'afterBody') {
    wire.response.once('finish', () => setImmediate(() => socket.resetAndDestroy()));
    wire.send(answer);
    return;
  }
  if (point === 'beforeHeaders') {
    socket.resetAndDestroy();
    return;
  }
  const head = Buffer.from(headText(answer.status, { ...answer.headers, 'Content-Length': answer.body.length }));
  const bytes =
    point === 'afterHeaders' ? head : Buffer.concat([head, answer.body.subarray(0, answer.body.length >>> 1)]);
  // If the reset comes too early, the peer discards what it has not read yet.
  socket.write(bytes, () => timers.after(resetAfterMs, () => socket.resetAndDestroy()));
}

function headText(status: number, headers: Readonly<Record<string, string | number>>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} OK\r\n${lines.join('')}\r\n`;
}

/** Gzip members may follow one another, so a packed mebibyte of blanks can be repeated to make any size at no cost. */
function gzipBomb(answer: Answer, bytes: number): Answer {
  const packed = gzipSync(Buffer.alloc(1024 * 1024, ' '), { level: 9 });
  const members = Array.from({ length: Math.ceil(bytes / (1024 * 1024)) }, () => packed);
  return {
    ...answer,
    headers: { ...answer.headers, 'Content-Encoding': 'gzip' },
    body: Buffer.concat([...members, gzipSync(answer.body)]),
  };
}

function oversize(answer: Answer, bytes: number): Answer {
  const padding = Buffer.alloc(Math.max(0, bytes - answer.body.length), ' ');
  return { ...answer, body: Buffer.concat([padding, answer.body]) };
}
