/**
 * Reads an envelope or a failure from an answer; the only place that reads `retcode`. The checks run in the order status → size → JSON → shape →
 * retcode. The content type is not trusted: a login page may be declared as JSON, and an envelope as text/plain (protocol.md "Transport").
 */
import { GatewayFault, GatewayGarbled, GatewayRefusal, GatewayUnavailable } from './failures.ts';
import { wrongGuid } from './session-retcodes.ts';

/** An unread answer, and the cached result of reading it. */
export interface Answer {
  readonly status: number;
  readonly body: Uint8Array;
  /** Used only by `readEnvelope`: the transport reads an answer before the operation does. */
  found?: Envelope | GatewayRefusal | GatewayFault;
}

/** A complete answer with retcode "0". */
export interface Envelope {
  readonly message: string;
  /** Absent, null, "" or {} if the operation has no result. */
  readonly result: unknown;
  /** In the answer to a poll: one event, a list of events, null or absent. */
  readonly event: unknown;
}

/**
 * @returns the envelope of a success, or the gateway's refusal
 * @throws {GatewayUnavailable} when the status is HTTP 5xx
 * @throws {GatewayGarbled} when the answer is not an envelope
 */
export function readEnvelope(answer: Answer): Envelope | GatewayRefusal {
  const found = (answer.found ??= attempt(answer));
  if (found instanceof GatewayFault) throw found;
  return found;
}

function attempt(answer: Answer): Envelope | GatewayRefusal | GatewayFault {
  try {
    return read(answer);
  } catch (error) {
    if (error instanceof GatewayFault) return error;
    throw error;
  }
}

/**
 * Envelopes that many agents get alike, such as that of a state, by their text: a look-up takes less time than parsing. No value in them can be a
 * phone number, a name or a credential. When the map is full, it starts anew.
 */
const repeated = new Map<string, Envelope>();
const mostRepeated = 1000;
const longestRepeated = 256;
const plainMessage = /^[a-z ]{0,20}$/i;

function keepIfRepeated(text: string, envelope: Envelope): Envelope {
  const { message, result, event } = envelope;
  if (text.length > longestRepeated || event != null || !plainMessage.test(message) || !isPlain(result))
    return envelope;
  if (repeated.size >= mostRepeated) repeated.clear();
  repeated.set(text, Object.freeze(envelope));
  return envelope;
}

/** Whether the result consists of flags and short numbers. If so it is frozen, because all callers share it. */
function isPlain(result: unknown): boolean {
  if (typeof result !== 'object' || result === null) return result == null || result === '';
  const isShort = (value: unknown) =>
    typeof value === 'boolean' || (typeof value === 'number' && Math.abs(value) < 1000);
  return Object.values(Object.freeze(result)).every(isShort);
}

function read({ status, body }: Answer): Envelope | GatewayRefusal {
  if (status === 401 || status === 403) return new GatewayRefusal(wrongGuid, `HTTP ${status}`, status);
  if (status >= 500)
    throw new GatewayUnavailable(`The gateway answered HTTP ${status}.`, {
      reached: true,
      bytes: body,
      reason: `HTTP ${status}`,
    });
  if (status < 200 || status > 299) throw garbled(`HTTP ${status}`, body);
  const text = decodeUtf8(body);
  const known = text.length <= longestRepeated ? repeated.get(text) : undefined;
  if (known !== undefined) return known;
  const value = parseText(text, body);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw garbled('no envelope', body);
  const { retcode, message, msg, result, event } = value as Readonly<Record<string, unknown>>;
  // One edition types retcode as a number, and one page shows `msg` for `message` (cec_05_1417).
  const code = typeof retcode === 'number' ? String(retcode) : retcode;
  if (typeof code !== 'string' || code === '') throw garbled('no retcode', body);
  const said = typeof message === 'string' ? message : typeof msg === 'string' ? msg : '';
  if (code !== '0') return new GatewayRefusal(code, said, status);
  return keepIfRepeated(text, { message: said, result, event });
}

/** A double may not hold a number with 16 or more digits, or with an exponent, as it was written. */
const mayBeInexact = /\d{16}|\d[eE]/;

interface ExactJson {
  parse(text: string, reviver: (key: string, value: unknown, context: { readonly source: string }) => unknown): unknown;
  rawJSON(text: string): unknown;
}
// ES2026's source text access, in Node since 22; TypeScript's library does not list it yet.
const exactJson = JSON as unknown as ExactJson;

/** Parses JSON; a number that a double cannot hold keeps its digits (JSON.stringify writes them back unchanged). */
export const parseExact = (body: Uint8Array): unknown => parseText(decodeUtf8(body), body);

function parseText(text: string, body: Uint8Array): unknown {
  try {
    return mayBeInexact.test(text) ? parseWithDigits(text) : JSON.parse(text);
  } catch (error) {
    throw garbled(error instanceof SyntaxError ? 'no JSON' : 'JSON beyond bounds', body);
  }
}

/**
 * A reviver recurses, plain parsing does not. JSON that nests too deeply for it is delivered as text (see `decode`), so its numbers are not needed.
 */
function parseWithDigits(text: string): unknown {
  try {
    return exactJson.parse(text, keepDigits);
  } catch (error) {
    if (error instanceof RangeError) return JSON.parse(text);
    throw error;
  }
}

function keepDigits(_key: string, value: unknown, context: { readonly source: string }): unknown {
  if (typeof value !== 'number' || Number.isSafeInteger(value)) return value;
  return Number.isInteger(value) || !Number.isFinite(value) ? exactJson.rawJSON(context.source) : value;
}

function decodeUtf8(body: Uint8Array): string {
  const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body.buffer, body.byteOffset, body.byteLength);
  const text = bytes.toString('utf8');
  // A byte order mark is tolerated: some proxies put one before JSON.
  return text.charCodeAt(0) === 0xfeff ? text.slice(1) : text;
}

function garbled(reason: string, bytes: Uint8Array): GatewayGarbled {
  return new GatewayGarbled('The gateway’s answer is not an envelope.', { reached: true, bytes, reason });
}
