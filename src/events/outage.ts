/** One agent's trouble with its polls, and what the stream is told of it: each thing once an outage. */
import type { Trouble } from '../credentials/session.ts';
import type { NewEntry } from '../journal/journal.ts';
import { gatewayDegraded, gatewayRecovered, ownEntry, sessionAtRisk, streamGap } from './own.ts';

const firstDelayMs = 200;
const longestDelayMs = 5000;

/** Doubling, capped, with jitter over its upper half, so that thousands of pollers do not come back in step. */
export function backOffMs(failures: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/** The gateway's own limit (cec_07_1202): after it an agent without a poll is signed out. */
export const silenceLimitMs = 120_000;
/** Half of it: time enough for somebody to act. */
const riskAfterMs = silenceLimitMs / 2;

export class Outage {
  readonly #told: Trouble;

  /** @param told kept with the session, for the process that sees the end may be another */
  constructor(told: Trouble = {}) {
    this.#told = told;
  }

  /** The first failure of an outage. */
  degraded(serial: number, code: string): NewEntry[] {
    if (this.#told.sinceEpochMs !== undefined) return [];
    const now = Date.now();
    this.#told.sinceEpochMs = now;
    return [ownEntry(gatewayDegraded, serial, now, { since: now, code })];
  }

  /** A poll was written and no whole envelope was read: it may have taken events with it. */
  gap(serial: number, sentAtEpochMs: number, cause: string): NewEntry[] {
    this.#told.sinceEpochMs ??= sentAtEpochMs;
    if (this.#told.gapTold === true) return [];
    this.#told.gapTold = true;
    const now = Date.now();
    // The clock may have been set back since.
    return [ownEntry(streamGap, serial, now, { since: Math.min(sentAtEpochMs, now), until: now, cause })];
  }

  /** @param silentMs how long no poll has been answered */
  atRisk(serial: number, silentMs: number): NewEntry[] {
    if (this.#told.riskTold === true || silentMs < riskAfterMs) return [];
    this.#told.riskTold = true;
    const now = Date.now();
    return [
      ownEntry(sessionAtRisk, serial, now, {
        since: now - silentMs,
        signOutExpectedAt: now - silentMs + silenceLimitMs,
      }),
    ];
  }

  recovered(serial: number): NewEntry[] {
    const since = this.#told.sinceEpochMs;
    this.#told.sinceEpochMs = undefined;
    this.#told.gapTold = false;
    this.#told.riskTold = false;
    return since === undefined ? [] : [ownEntry(gatewayRecovered, serial, Date.now(), { since })];
  }
}
