/**
 * The newest answers that were no envelope, in a folder that an operator looks into: a client is told only `GATEWAY_GARBLED`. Bounded in
 * number, size and pace, and without the credentials that an answer may hold.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../telemetry/log.ts';
import type { GatewayGarbled } from './failures.ts';
import type { HttpRequest } from './http.ts';

const ringSize = 100;
const keptBytes = 65_536;
/** A storm of bad answers is not worth the disk's time. */
const pauseMs = 100;

/** `<uuid>.<node>` and 48 hexadecimal digits, the forms of a Guid (protocol.md "Authentication"), whole or cut short by the end. */
const guids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.\w+)?|[0-9a-f]{48}(?:\.\w+)?|JSESSIONID=[^\s";,]+/gi;
/** Values that are nobody's business, by their keys in JSON. */
const secretFields =
  /("(?:guid|password|newpassword|oldpassword|token|service_?token)"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}\]]+)/gi;

/** Of what a request carried; what is shorter is no secret, and too common to be told apart. */
const shortestSecret = 3;

/** The request that was answered so. */
type Asked = Partial<Pick<HttpRequest, 'guid' | 'cookie' | 'body' | 'path'>>;

/** The folder for answers that were no envelope cannot be written. */
export class GarbledFolderUnusable extends Error {
  override readonly name = 'GarbledFolderUnusable';
  readonly code = 'GARBLED_FOLDER_UNUSABLE';
}

export class GarbledRing {
  readonly #folder: string;
  readonly #log: Log;
  #next: number;
  #restUntilMs = 0;

  /** @throws {GarbledFolderUnusable} */
  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      this.#next = nextIn(folder);
    } catch (error) {
      throw new GarbledFolderUnusable(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  keep(operation: string, { reason, bytes = new Uint8Array() }: GatewayGarbled, asked: Asked): void {
    const now = performance.now();
    if (now < this.#restUntilMs) return;
    this.#restUntilMs = now + pauseMs;
    const path = join(this.#folder, nameOf(this.#next));
    this.#next = (this.#next + 1) % ringSize;
    const head = `at: ${new Date().toISOString()}\noperation: ${operation}\nreason: ${reason}\nbytes: ${bytes.length}\n\n`;
    const body = withoutSecrets(Buffer.from(bytes.subarray(0, keptBytes)).toString('latin1'), asked);
    writeFile(path, Buffer.from(head + body, 'latin1'), { mode: 0o600 }).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'an answer that was no envelope could not be kept');
    });
  }
}

/** Byte by byte otherwise as it came. */
function withoutSecrets(text: string, asked: Asked): string {
  let shown = text;
  for (const secret of secretsOf(asked)) shown = shown.replaceAll(secret, '[removed]');
  return shown.replace(secretFields, '$1"[removed]"').replace(guids, '[removed]');
}

/** What the request carried, in the forms in which an answer may echo it; the longest first, since one may be part of another. */
function secretsOf({ guid, cookie, body, path }: Asked): readonly string[] {
  const carried = [guid, cookie, ...new URLSearchParams(path?.split('?')[1]).values(), ...textsIn(body)];
  const forms = carried.flatMap((value) =>
    value === undefined || value.length < shortestSecret ? [] : formsOf(value),
  );
  return [...new Set(forms)].toSorted((one, other) => other.length - one.length);
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

/** As it is, in JSON, in JSON within JSON, in a URL, in a form and in HTML; of each the bytes of UTF-8, since an answer is read byte by byte. */
function formsOf(value: string): readonly string[] {
  const inJson = JSON.stringify(value).slice(1, -1);
  const inUrl = encodeURIComponent(value.toWellFormed());
  const forms = [
    value,
    inJson,
    JSON.stringify(inJson).slice(1, -1),
    inUrl,
    inUrl.replaceAll('%20', '+'),
    inHtml(value),
  ];
  return forms.map((form) => Buffer.from(form, 'utf8').toString('latin1'));
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const inHtml = (value: string): string => value.replaceAll(/[&<>"']/g, (char) => entities[char] ?? char);

const nameOf = (index: number): string => `answer-${String(index).padStart(2, '0')}.txt`;

/** After the newest of an earlier run. */
function nextIn(folder: string): number {
  const ours = new Set(Array.from({ length: ringSize }, (_, index) => nameOf(index)));
  const newest = readdirSync(folder)
    .filter((name) => ours.has(name))
    .map((name) => ({ name, atMs: statSync(join(folder, name)).mtimeMs }))
    .toSorted((one, other) => one.atMs - other.atMs)
    .at(-1);
  return newest === undefined ? 0 : (Number(newest.name.slice(7, 9)) + 1) % ringSize;
}
