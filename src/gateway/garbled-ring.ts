/**
 * The newest answers that were no envelope, in a folder that an operator looks into: a client is told only `GATEWAY_GARBLED`. Bounded in
 * number, size and pace, and without the credentials that an answer may hold.
 */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../telemetry/log.ts';
import type { GatewayGarbled } from './failures.ts';

const ringSize = 100;
const keptBytes = 65_536;
/** A storm of bad answers is not worth the disk's time. */
const pauseMs = 100;

/** `<uuid>.<node>` and 48 hexadecimal digits, the forms of a Guid (protocol.md "Authentication"), whole or cut short by the end. */
const guids = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.\w+)?|[0-9a-f]{48}(?:\.\w+)?|JSESSIONID=[^\s";,]+/gi;
/** Values that are nobody's business, by their keys in JSON. */
const secretFields =
  /("(?:guid|password|newpassword|oldpassword|token|service_?token)"\s*:\s*)("(?:[^"\\]|\\.)*"?|[^\s,}\]]+)/gi;

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

  /** @param secrets what the request carried: an answer may echo it */
  keep(operation: string, { reason, bytes = new Uint8Array() }: GatewayGarbled, secrets: readonly string[]): void {
    const now = performance.now();
    if (now < this.#restUntilMs) return;
    this.#restUntilMs = now + pauseMs;
    const path = join(this.#folder, nameOf(this.#next));
    this.#next = (this.#next + 1) % ringSize;
    const head = `at: ${new Date().toISOString()}\noperation: ${operation}\nreason: ${reason}\nbytes: ${bytes.length}\n\n`;
    const body = withoutSecrets(Buffer.from(bytes.subarray(0, keptBytes)).toString('latin1'), secrets);
    writeFile(path, Buffer.from(head + body, 'latin1'), { mode: 0o600 }).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'an answer that was no envelope could not be kept');
    });
  }
}

/** Byte by byte otherwise as it came. */
function withoutSecrets(text: string, secrets: readonly string[]): string {
  let shown = text;
  for (const secret of secrets) if (secret.length > 0) shown = shown.replaceAll(secret, '[removed]');
  return shown.replace(secretFields, '$1"[removed]"').replace(guids, '[removed]');
}

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
