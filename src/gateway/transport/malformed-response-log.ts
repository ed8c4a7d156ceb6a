/**
 * The malformed-response log: the newest responses of the gateway that were not envelopes, in a folder for the operator, because a client only gets
 * `GATEWAY_GARBLED`. Bounded in number, size and rate, also for instances that share the folder, and redacted.
 */
import { randomBytes } from 'node:crypto';
import { mkdirSync, readdirSync, unlinkSync } from 'node:fs';
import { readdir, unlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Log } from '../../telemetry/log.ts';
import type { AnswerHead, GatewayGarbled } from '../failures.ts';
import { redactResponse, type Sent } from './redact-response.ts';

const mostFiles = 100;
const keptBytes = 65_536;
/** Read beyond the stored part, so that a number or a credential at the cut is recognised. */
const lookAheadBytes = 4096;
/** Limits the disk writes during a burst of malformed responses. */
const pauseMs = 100;

/** The names sort by time. */
const ours = /^answer-\d{8}T\d{9}Z-[0-9a-f]{8}\.txt$/;
/** Files of release 0.1.0, which contain customers' numbers. */
const ofEarlierRelease = /^answer-\d\d\.txt$/;

/** The folder of the malformed-response log cannot be written. */
export class GarbledFolderUnusable extends Error {
  override readonly name = 'GarbledFolderUnusable';
  readonly code = 'GARBLED_FOLDER_UNUSABLE';
}

export class MalformedResponseLog {
  readonly #folder: string;
  readonly #log: Log;
  #restUntilMs = 0;

  /** @throws {GarbledFolderUnusable} */
  constructor(folder: string, log: Log) {
    this.#folder = folder;
    this.#log = log;
    try {
      mkdirSync(folder, { recursive: true, mode: 0o700 });
      for (const name of readdirSync(folder)) if (ofEarlierRelease.test(name)) unlinkSync(join(folder, name));
    } catch (error) {
      // Another instance has removed the file.
      if (isMissing(error)) return;
      throw new GarbledFolderUnusable(error instanceof Error ? error.message : String(error), { cause: error });
    }
  }

  keep(operation: string, { reason, bytes = new Uint8Array() }: GatewayGarbled, sent: Sent, head?: AnswerHead): void {
    const now = performance.now();
    if (now < this.#restUntilMs) return;
    this.#restUntilMs = now + pauseMs;
    const at = new Date().toISOString();
    const lines = [
      `at: ${at}`,
      `operation: ${operation}`,
      `reason: ${reason}`,
      ...(head === undefined ? [] : [`status: ${head.status}`, `content-type: ${mediaType(head.contentType)}`]),
      `bytes: ${bytes.length}`,
    ];
    const body = redactResponse(bytes.subarray(0, keptBytes + lookAheadBytes), sent);
    const cut = Buffer.from(body).subarray(0, keptBytes);
    const name = `answer-${at.replaceAll(/[-:.]/g, '')}-${randomBytes(4).toString('hex')}.txt`;
    this.#write(name, Buffer.concat([Buffer.from(`${lines.join('\n')}\n\n`), cut])).catch((error: unknown) => {
      this.#log.warn({ err: error }, 'Cannot store a malformed response');
    });
  }

  /** Deletes the oldest files first, so that the bound holds even if a later step fails. */
  async #write(name: string, bytes: Uint8Array): Promise<void> {
    const names = (await readdir(this.#folder)).filter((each) => ours.test(each)).toSorted();
    for (const oldest of names.slice(0, Math.max(0, names.length - mostFiles + 1)))
      await unlink(join(this.#folder, oldest)).catch((error: unknown) => {
        if (!isMissing(error)) throw error;
      });
    await writeFile(join(this.#folder, name), bytes, { mode: 0o600, flag: 'wx' });
  }
}

const isMissing = (error: unknown): boolean => (error as { readonly code?: unknown }).code === 'ENOENT';

/** Returns type and charset only; the rest of the header may contain anything. */
function mediaType(header = ''): string {
  const [type] = /^[a-z]{1,20}\/[a-z][a-z0-9.+-]{0,60}/i.exec(header) ?? [];
  if (type === undefined || /\d{5}/.test(type)) return header === '' ? 'none' : 'other';
  const charset = /;\s{0,8}charset="?([a-z][a-z-]{1,12}\d{0,4}(?:-\d{1,2})?)(?![\w-])/i.exec(header)?.[1];
  return charset === undefined ? type : `${type}; charset=${charset}`;
}
