/** What a retcode means for the session whose Guid was sent. Only this file decides it. */
import type { KnownRetcode } from './retcodes.ts';

export type SessionVerdict =
  /** The agent is not signed in. */
  | 'signed out'
  /** The Guid is not, or no longer, valid. */
  | 'wrong Guid'
  /** The agent has to sign in again (cec_07_0580); no newer Guid helps. */
  | 'recovery failed'
  /** A switchover or a recovery is in progress (cec_07_0580): the site is up, but does not serve this agent yet. */
  | 'recovering'
  /** The session is in push mode, so its events cannot be polled (inferred from errors.json). */
  | 'push mode'
  /** Another client polls the agent. */
  | 'polled elsewhere';

/** Also stands for a Guid that the gateway refuses by HTTP 401 or 403. */
export const wrongGuid = '000-003' satisfies KnownRetcode;

const verdicts: ReadonlyMap<string, SessionVerdict> = new Map<KnownRetcode, SessionVerdict>([
  ['100-006', 'signed out'],
  [wrongGuid, 'wrong Guid'],
  ['105-005', 'recovery failed'],
  ['105-006', 'recovery failed'],
  ['105-007', 'recovery failed'],
  ['000-004', 'recovering'],
  ['105-001', 'recovering'],
  ['105-002', 'recovering'],
  ['105-004', 'recovering'],
  ['000-001', 'push mode'],
  ['000-007', 'polled elsewhere'],
]);

/** Undefined if the retcode implies nothing about the session. */
export const sessionVerdict = (retcode: string): SessionVerdict | undefined => verdicts.get(retcode);

/**
 * True if the code proves that the gateway refused the Guid before doing anything. Only then may a mutation be sent again, once, if a newer Guid is
 * known. We assume that the gateway checks the Guid before the operation, as any session filter does (cec_07_0005 names both codes).
 */
export function refusesGuid(retcode: string): boolean {
  const verdict = sessionVerdict(retcode);
  return verdict === 'signed out' || verdict === 'wrong Guid';
}
