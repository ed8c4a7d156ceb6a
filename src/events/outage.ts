/** The trouble of one agent's polls, and the items that report it: each item is written once per outage. */
import type { Trouble } from '../credentials/session.ts';
import type { NewEntry } from '../journal/journal.ts';
import { gatewayDegraded, gatewayRecovered, ownEntry, sessionAtRisk, streamGap } from './own.ts';

const firstDelayMs = 200;
const longestDelayMs = 5000;

/** Doubles with each failure up to a cap. Jitter over the upper half keeps thousands of pollers from retrying in step. */
export function backOffMs(failures: number): number {
  const ceiling = Math.min(longestDelayMs, firstDelayMs * 2 ** Math.min(failures, 10));
  return ceiling / 2 + (Math.random() * ceiling) / 2;
}

/** The gateway's own limit (cec_07_1202): after this time without a poll it signs the agent out. */
export const silenceLimitMs = 120_000;
/** Half of the limit, so that an operator has time to act. */
const riskAfterMs = silenceLimitMs / 2;

/** The trouble from now on, and the entries that report it. The trouble is stored with the session, because another process may see its end. */
export interface Told {
  readonly trouble: Trouble;
  readonly entries: readonly NewEntry[];
}

/** Reports the first failure of an outage. */
export function degraded(trouble: Trouble, sessionNumber: number, code: string): Told {
  if (trouble.sinceEpochMs !== undefined) return { trouble, entries: [] };
  const now = Date.now();
  return {
    trouble: { ...trouble, sinceEpochMs: now },
    entries: [ownEntry(gatewayDegraded, sessionNumber, now, { since: now, code })],
  };
}

/**
 * Reports a poll that failed or was refused.
 * @returns also the log message
 */
export function troubled(
  trouble: Trouble,
  sessionNumber: number,
  code: string,
  silentMs: number,
): Told & { readonly line: string } {
  const first = degraded(trouble, sessionNumber, code);
  const risk = atRisk(first.trouble, sessionNumber, silentMs);
  const line =
    first.entries.length > 0
      ? 'Cannot fetch events from the gateway'
      : 'The gateway will sign the agent out soon unless it becomes reachable';
  return { trouble: risk.trouble, entries: [...first.entries, ...risk.entries], line };
}

/** Reports a poll that was written and not answered by a complete envelope: it may have lost events. */
export function gap(trouble: Trouble, sessionNumber: number, sentAtEpochMs: number, cause: string): Told {
  const told = { ...trouble, sinceEpochMs: trouble.sinceEpochMs ?? sentAtEpochMs, gapTold: true };
  if (trouble.gapTold === true) return { trouble: told, entries: [] };
  const now = Date.now();
  // The wall clock may have been set back since.
  const fields = { since: Math.min(sentAtEpochMs, now), until: now, cause };
  return { trouble: told, entries: [ownEntry(streamGap, sessionNumber, now, fields)] };
}

/** @param silentMs time since the last answered poll */
export function atRisk(trouble: Trouble, sessionNumber: number, silentMs: number): Told {
  if (trouble.riskTold === true || silentMs < riskAfterMs) return { trouble, entries: [] };
  const now = Date.now();
  const fields = { since: now - silentMs, signOutExpectedAt: now - silentMs + silenceLimitMs };
  return { trouble: { ...trouble, riskTold: true }, entries: [ownEntry(sessionAtRisk, sessionNumber, now, fields)] };
}

export function recovered(trouble: Trouble, sessionNumber: number): Told {
  const { sinceEpochMs: since, ...rest } = trouble;
  const entries = since === undefined ? [] : [ownEntry(gatewayRecovered, sessionNumber, Date.now(), { since })];
  return { trouble: { ...rest, gapTold: false, riskTold: false, unpolledSinceEpochMs: undefined }, entries };
}
