/** Decides what the poller of one agent does next. The decision is pure: `Poller` performs one step and asks again. */
import type { SessionEndReason } from '../credentials/session.ts';
import { refusesGuid, sessionVerdict } from '../gateway/session-retcodes.ts';
import { silenceLimitMs } from './outage.ts';

/** Times are monotonic milliseconds. */
export interface PollerState {
  readonly nowMs: number;
  readonly isStopping: boolean;
  /** The agent's open session; `unread`: the ledger has to be asked. */
  readonly session: SessionView | 'unread' | 'none';
  /** Whether a poll can be sent under the lease now. */
  readonly lease: 'unasked' | 'granted' | 'lost';
  /** The outcome of the last poll, until everything that follows from it is done. */
  readonly outcome: PollOutcome | undefined;
  /** A poll that may have taken events, while the stream does not report it yet. */
  readonly loss: Loss | undefined;
  readonly restUntilMs: number;
  /** When the gateway last answered a poll. */
  readonly lastAnswerAtMs: number;
  /** Consecutive polls of the session that were refused for a wrong Guid. */
  readonly guidRefusals: number;
}

export interface SessionView {
  /** The session may have ended since the ledger was asked. */
  readonly isOver: boolean;
  readonly isSigningOut: boolean;
  /** A subscriber or a request needs its events. */
  readonly isNeeded: boolean;
  readonly isRenewalDue: boolean;
}

export type PollOutcome =
  | { readonly is: 'answered'; readonly isPersisted: boolean; readonly saysOver: boolean; readonly isSettled: boolean }
  | { readonly is: 'refused'; readonly retcode: string; readonly isSettled: boolean; readonly isReported: boolean }
  /** No complete envelope was read. */
  | { readonly is: 'failed'; readonly code: string; readonly reason: string };

export interface Loss {
  /** Until then the gateway may hold the poll and give it an event that is never read. */
  readonly holdUntilMs: number;
  /** It is unknown which session was polled: the end of a session proves nothing. */
  readonly isOfAnySession?: boolean;
}

export type Step =
  /** Ask the ledger for the agent's open session. */
  | { readonly do: 'look' }
  /** Ask whether the lease outlasts a poll. */
  | { readonly do: 'ask' }
  | { readonly do: 'poll' }
  /** Persist what the poll brought. */
  | { readonly do: 'persist' }
  /** Wait for the agent's commands in flight: a sign-out among them may be why the session is over. */
  | { readonly do: 'settle' }
  | { readonly do: 'end'; readonly reason: SessionEndReason }
  /** Persist that events cannot be fetched. */
  | { readonly do: 'report'; readonly code: string; readonly reason: string }
  /** Send the heartbeat of push mode. */
  | { readonly do: 'beat' }
  /** Persist the gap. */
  | { readonly do: 'announce' }
  /** Call `updateGuid`. */
  | { readonly do: 'renew' }
  | { readonly do: 'wait'; readonly untilMs: number }
  /** @param isWanted the session continues, and another process may poll it */
  | { readonly do: 'stop'; readonly isWanted: boolean };

/** A public client gives up after more than 5 consecutive refusals (protocol.md "What clients do"). */
const guidRefusalsBeforeEnd = 5;

export const nextStep = (state: PollerState): Step => afterOutcome(state) ?? afterLoss(state) ?? towardsPoll(state);

function afterOutcome(state: PollerState): Step | undefined {
  const { outcome } = state;
  if (outcome?.is === 'refused') return afterRefusal(state, outcome);
  if (outcome?.is === 'failed') return { do: 'report', code: outcome.code, reason: outcome.reason };
  if (outcome?.isPersisted === false) return { do: 'persist' };
  if (outcome?.saysOver !== true) return undefined;
  return outcome.isSettled ? { do: 'end', reason: endReason(state) } : { do: 'settle' };
}

function afterRefusal(
  state: PollerState,
  { retcode, isSettled, isReported }: Extract<PollOutcome, { readonly is: 'refused' }>,
): Step {
  // A rotation or a forced sign-in, maybe by a command still in flight, may have overtaken the poll.
  if (refusesGuid(retcode) && !isSettled) return { do: 'settle' };
  const verdict = sessionVerdict(retcode);
  if (verdict === 'signed out') return { do: 'end', reason: endReason(state) };
  if (verdict === 'recovery failed') return { do: 'end', reason: 'EXPIRED' };
  if (verdict === 'wrong Guid' && state.guidRefusals >= guidRefusalsBeforeEnd) return { do: 'end', reason: 'EXPIRED' };
  return isReported ? { do: 'beat' } : { do: 'report', code: retcode, reason: 'refused' };
}

function endReason({ session, nowMs, lastAnswerAtMs }: PollerState): SessionEndReason {
  if (typeof session === 'object' && session.isSigningOut) return 'SIGNED_OUT';
  return nowMs - lastAnswerAtMs > silenceLimitMs ? 'EXPIRED' : 'NOT_SIGNED_IN';
}

/** Applies even while the process stops: it must not leave behind a poll that takes events and that the stream does not report. */
function afterLoss({ loss, session, nowMs }: PollerState): Step | undefined {
  if (loss === undefined || typeof session === 'string') return undefined;
  // Polls of a replaced session take no events of the new session.
  const mayTake = !session.isOver || loss.isOfAnySession === true;
  const isHeld = nowMs < loss.holdUntilMs && mayTake;
  return isHeld ? { do: 'wait', untilMs: loss.holdUntilMs } : { do: 'announce' };
}

function towardsPoll({ session, isStopping, nowMs, restUntilMs, lease }: PollerState): Step {
  if (!isStopping && nowMs < restUntilMs) return { do: 'wait', untilMs: restUntilMs };
  if (session === 'none') return { do: 'stop', isWanted: false };
  if (session === 'unread' || session.isOver) return { do: 'look' };
  if (isStopping) return { do: 'stop', isWanted: true };
  if (lease === 'lost' || !session.isNeeded) return { do: 'stop', isWanted: false };
  if (session.isRenewalDue) return { do: 'renew' };
  return lease === 'granted' ? { do: 'poll' } : { do: 'ask' };
}
