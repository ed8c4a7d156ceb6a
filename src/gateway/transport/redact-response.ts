/**
 * Redacts the body of a malformed response so that it may be stored: the operator can still see what answered, but customers' numbers and credentials
 * are masked. In JSON and in forms every value is masked with its length kept; elsewhere every group of five digits or more, in any notation.
 */
import type { HttpRequest } from './http.ts';

/** The parts of the request whose values the response may echo. */
export type Sent = Partial<Pick<HttpRequest, 'guid' | 'cookie' | 'body' | 'path'>>;

/** Fewer digits are a status, a port or a version. */
const fewestDigitsMasked = 5;
/** Shorter values of the request are too common to search for. */
const shortestSecret = 3;
/** Each secret is searched for in the whole body; more of them cost too much. */
const mostSecrets = 64;
/** Layers of encoding that are decoded, each in one pass over the body. */
const mostLayers = 8;

const removed = '[removed]';
const masked = (text: string): string => '*'.repeat(Array.from(text).length);

/** The time is linear in the length of the body. */
export function redactResponse(bytes: Uint8Array, sent: Sent): string {
  const secrets = secretsOf(sent);
  if (secrets === undefined) return '[removed: the request carried too many values to search for]';
  let text = withoutPairs(textOf(bytes));
  for (const secret of secrets) text = text.replaceAll(secret, removed);
  const decoded = withoutEncodings(text);
  if (decoded === undefined) return text.replaceAll(/[\p{L}\p{N}]/gu, '*');
  text = decoded;
  for (const secret of secrets) text = text.replaceAll(secret, removed);
  text = text.replaceAll(guids, removed).replaceAll(namedSecrets, `$1${removed}`);
  return maskDigits(withoutOpaque(withoutPairs(maskJson(text))));
}

// Bytes → text

/**
 * Decodes UTF-8, and UTF-16 and UTF-32 by their byte order marks or zeros. Of other encodings and of compressed bodies, only the ASCII characters are
 * kept.
 */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const zeros = [0, 0];
  for (const [at, byte] of bytes.subarray(0, 512).entries()) if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (first === 0xff && second === 0xfe) return plain(new TextDecoder('utf-16le').decode(bytes));
  if (first === 0xfe && second === 0xff) return plain(new TextDecoder('utf-16be').decode(bytes));
  if (even + odd > 8 || (bytes.length < 64 && even + odd > 1))
    return plain(new TextDecoder(odd >= even ? 'utf-16le' : 'utf-16be').decode(bytes));
  try {
    // Decoded as a stream, because the end may cut a character.
    return plain(new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true }));
  } catch {
    return plain(Buffer.from(bytes).toString('latin1')).replaceAll(/[\u0080-\u00ff]/g, '?');
  }
}

/** Removes zeros, and replaces each other control character by a question mark. */
const plain = (text: string): string =>
  text.replaceAll('\0', '').replaceAll(/(?![\t\n\r])\p{Cc}|\p{Cs}|\p{Co}|\ufffd/gu, '?');

// Encodings → characters

/** Matches one backslash of many: searching for all of them would take quadratic time. */
const escapes = new RegExp(
  [
    String.raw`(?:%(?:25)*[0-9a-f]{2})+`,
    String.raw`\\u\{0*([0-9a-f]{1,6})\}`,
    String.raw`(?:\\|%(?:25)*)u([0-9a-f]{4})`,
    String.raw`\\x([0-9a-f]{2})`,
    String.raw`\\([0-3][0-7]{2})`,
    String.raw`&(?:amp;)*#x0*([0-9a-f]{1,6});?`,
    String.raw`&(?:amp;)*#0*(\d{1,7});?`,
    String.raw`&(?:amp;)*([a-z]{2,24}\d{0,2});`,
  ].join('|'),
  'gi',
);
const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", bsol: '\\' };

/** @returns undefined if layers are left */
function withoutEncodings(text: string): string | undefined {
  let shown = text;
  for (let layer = 0; layer < mostLayers; layer++) {
    const decoded = plain(shown.replaceAll(escapes, decodeEscape));
    if (decoded === shown) return shown;
    shown = decoded;
  }
  return undefined;
}

function decodeEscape(escape: string, ...parts: readonly (string | undefined)[]): string {
  const [braced, unicode, hex, octal, entityHex, entity, name] = parts;
  const digits = braced ?? unicode ?? hex ?? entityHex;
  if (digits !== undefined) return character(Number.parseInt(digits, 16));
  if (octal !== undefined) return character(Number.parseInt(octal, 8));
  if (entity !== undefined) return character(Number(entity));
  if (name !== undefined) return entities[name.toLowerCase()] ?? ' ';
  const encoded = escape.replaceAll(/%(?:25)*(?=[0-9a-f]{2})/gi, '%');
  const bytes = Buffer.from(encoded.replaceAll('%', ''), 'hex');
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1').replaceAll(/[\u0080-\u00ff]/g, '?');
  }
}

const character = (code: number): string => (code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '?');

// JSON

/** The beginning of JSON, or of text that resembles it. */
const jsonStart = /[{[]\s*["'{[\]}]|^\s*[{["]/g;
const jsonToken = /"((?:[^"\\]|\\[^])*)("?)|'((?:[^'\\]|\\[^])*)('?)|[{}[\],:]|\s+|[^\s{}[\],:"']+/gy;
/** The form of a key: neither a number nor a text of a customer. */
const keyShape = /^[A-Za-z_$][\w$.-]{0,63}$/;
/** Values of these keys that are part of the protocol and are not masked. */
const structural: Readonly<Record<string, RegExp>> = {
  retcode: /^(?:\d{1,3}-\d{1,3}|0)$/,
  eventType: /^[A-Za-z]{1,40}(?:_[A-Za-z]{1,40}){1,4}$/,
};

function maskJson(text: string): string {
  let shown = '';
  for (let from = 0; ;) {
    jsonStart.lastIndex = from;
    const start = jsonStart.exec(text)?.index;
    if (start === undefined) return shown + text.slice(from);
    const { json, end } = maskJsonFrom(text, start);
    shown += text.slice(from, start) + json;
    from = end;
  }
}

/** Masks up to the bracket that closes the first one, or up to the end if none does. */
function maskJsonFrom(text: string, start: number): { readonly json: string; readonly end: number } {
  let json = '';
  let depth = 0;
  let key: string | undefined;
  let colon = false;
  jsonToken.lastIndex = start;
  for (let match = jsonToken.exec(text); match !== null; match = jsonToken.exec(text)) {
    const [token, double, doubleEnd, single, singleEnd] = match;
    const end = jsonToken.lastIndex;
    if (double === undefined && single === undefined && /^[{}[\],:\s]/.test(token)) {
      json += token;
      if (token === '{' || token === '[') depth++;
      if ((token === '}' || token === ']') && --depth <= 0) return { json, end };
      if (token === ':') colon = true;
      else if (token.trim() !== '') colon = false;
      continue;
    }
    const quote = double !== undefined ? '"' : single !== undefined ? "'" : '';
    const value = double ?? single ?? token;
    const isKey = followsColon.test(text.slice(end, end + 16)) && keyShape.test(value) && !colon;
    json +=
      quote + (isKey ? value : shownValue(value, quote, colon ? key : undefined)) + (doubleEnd ?? singleEnd ?? '');
    key = isKey ? value : undefined;
    colon = false;
  }
  return { json, end: text.length };
}

const followsColon = /^\s*:/;

function shownValue(value: string, quote: string, key: string | undefined): string {
  if (key !== undefined && structural[key]?.test(value)) return value;
  if (quote !== '') return masked(value);
  if (/^(?:true|false|null)$/.test(value)) return value;
  return value.replaceAll(/\p{N}/gu, '#').replaceAll(/\p{L}/gu, '*');
}

// Text

/** `<uuid>.<node>` and 48 hexadecimal digits, the forms of a Guid (protocol.md "Authentication"), whole or cut short. */
const guids =
  /[0-9a-f]{8}(?:-[0-9a-f]{4}){2,3}-[0-9a-f]{1,12}(?:\.\w+)?|[0-9a-f]{24,48}(?:\.\w+)?|JSESSIONID=[^\s";,]+/gi;
const namedSecrets =
  /((?:guid|passw(?:or)?d|pwd|token|secret|authorization|cookie)["']?\s{0,8}(?:[:=>]|=>)\s{0,8}["']?)[^\s"'<>&,;{}[\]]+/gi;
/** Pairs of a query, a form or a cookie, and values of HTML fields. */
const pairs = /((?:^|[?&;\s])[\w.%[\]-]{1,64}=)([^&;\s"'<>]+)/g;
const htmlValues = /(\bvalue\s{0,8}=\s{0,8})("[^"]*"?|'[^']*'?)/gi;

const withoutPairs = (text: string): string =>
  text
    .replaceAll(pairs, (_pair, name: string, value: string) => name + masked(value))
    .replaceAll(htmlValues, (_pair, name: string, value: string) => `${name}"${masked(value.slice(2))}"`);

const opaque = /[A-Za-z0-9+/_-]{8,}={0,2}/g;
const digitsInside = /\p{N}(?:[^\p{L}\p{N}]*\p{N}){4}/u;

/** Masks Base64 that contains digits. */
const withoutOpaque = (text: string): string =>
  text.replaceAll(opaque, (run) =>
    digitsInside.test(Buffer.from(run, 'base64').toString('latin1').replaceAll('\0', '')) ? masked(run) : run,
  );

/** A group of digits. One letter between two digits (`\n`, `x`) does not split the group, and neither does a tag. */
class DigitGroup {
  readonly #characters: string[];
  #places: number[] = [];
  #letters = 0;

  constructor(characters: string[]) {
    this.#characters = characters;
  }

  digit(place: number): void {
    this.#places.push(place);
    this.#letters = 0;
  }

  letter(): void {
    if (++this.#letters === 2) this.end();
  }

  other(): void {
    this.#letters = 0;
  }

  end(): void {
    if (this.#places.length >= fewestDigitsMasked) for (const place of this.#places) this.#characters[place] = '#';
    this.#places = [];
  }
}

const isDigit = /^\p{N}/u;
const isLetter = /^\p{L}/u;
const tagStart = /^[a-z/!?]/i;

function maskDigits(text: string): string {
  const characters = Array.from(text);
  const outside = new DigitGroup(characters);
  const inside = new DigitGroup(characters);
  let inTag = false;
  for (const [place, char] of characters.entries()) {
    if (char === '<' && tagStart.test(characters[place + 1] ?? '')) inTag = true;
    const group = inTag ? inside : outside;
    if (isDigit.test(char)) group.digit(place);
    else if (isLetter.test(char)) group.letter();
    else if (char === '>' && inTag) {
      inside.end();
      inTag = false;
    } else group.other();
  }
  inside.end();
  outside.end();
  return characters.join('');
}

// Secrets of the request

/**
 * All forms in which a response may echo a secret, the longest first, because one may be part of another; undefined if there are too many secrets.
 */
function secretsOf({ guid, cookie, body, path }: Sent): readonly string[] | undefined {
  const carried = [guid, cookie, ...new URLSearchParams(path?.split('?')[1]).values(), ...textsIn(body)];
  const secrets = new Set(carried.flatMap((value) => ((value?.length ?? 0) < shortestSecret ? [] : (value ?? []))));
  if (secrets.size > mostSecrets) return undefined;
  return [...new Set([...secrets].flatMap(formsOf))].toSorted((one, other) => other.length - one.length);
}

function textsIn(body: string | undefined): readonly string[] {
  const texts: string[] = [];
  const collect = (value: unknown): void => {
    if (typeof value === 'string') texts.push(value);
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) collect(inner);
  };
  collect(body === undefined ? undefined : JSON.parse(body));
  return texts;
}

/** The value unchanged, in JSON, in JSON within JSON, in a URL, in a form, in HTML, and decoded in the same way as the response. */
function formsOf(value: string): readonly string[] {
  const inJson = JSON.stringify(value).slice(1, -1);
  const inUrl = encodeURIComponent(value.toWellFormed());
  const ascii = value.replaceAll(/[^\0-\x7f]/gu, (char) => '?'.repeat(Buffer.byteLength(char)));
  return [
    value,
    inJson,
    JSON.stringify(inJson).slice(1, -1),
    inUrl,
    inUrl.replaceAll('%20', '+'),
    value.replaceAll(/[&<>"']/g, (char) => htmlEntities[char] ?? char),
    withoutEncodings(value) ?? value,
    ascii,
  ];
}

const htmlEntities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
