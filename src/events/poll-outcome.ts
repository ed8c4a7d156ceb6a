/** Sends one poll and evaluates its result. The session takes over what the answer renews, and the outcome holds what has to be persisted. */
import type { AgentSession, Credential } from '../credentials/session.ts';
import { GatewayFault, GatewayRefusal } from '../gateway/failures.ts';
import type { PollAnswer } from '../gateway/poll.ts';
import type { NewEntry } from '../journal/journal.ts';
import { eventsOf } from './decode.ts';
import type { PollOutcome } from './next-step.ts';
import { recovered } from './outage.ts';
import type { PollerParts } from './poller-parts.ts';
import { endsSession } from './shutdown.ts';

/** When the poll was requested, and its deadline. */
interface Sent {
  readonly sent: {
    readonly guid: string;
    /** Monotonic milliseconds. */
    readonly atMs: number;
    readonly atEpochMs: number;
    readonly deadlineMs: number;
  };
}

export type Answered = Sent &
  Extract<PollOutcome, { readonly is: 'answered' }> & {
    readonly entries: readonly NewEntry[];
    readonly events: number;
    /** The session has changed, and is persisted with the entries. */
    readonly isChanged: boolean;
  };
export type Refused = Sent & Extract<PollOutcome, { readonly is: 'refused' }>;
export type Failed = Sent & Extract<PollOutcome, { readonly is: 'failed' }> & { readonly fault: GatewayFault };
export type Outcome = Answered | Refused | Failed;

export async function sendPoll(
  { poll, hold, metrics }: Pick<PollerParts, 'poll' | 'hold' | 'metrics'>,
  session: AgentSession,
  credential: Credential,
): Promise<Outcome> {
  const { guid } = credential;
  const sent = { guid, atMs: performance.now(), atEpochMs: Date.now(), deadlineMs: hold.deadlineMs };
  let answer: PollAnswer;
  try {
    answer = await poll(credential, sent.deadlineMs);
  } catch (error) {
    if (!(error instanceof GatewayFault)) throw error;
    metrics.poll('failed');
    return { is: 'failed', code: error.code, reason: error.reason, fault: error, sent };
  }
  const { envelope, bytes, newGuid, cookies } = answer;
  if (envelope instanceof GatewayRefusal) {
    metrics.poll('refused');
    return { is: 'refused', retcode: envelope.retcode, isSettled: false, isReported: false, sent };
  }
  const events = eventsOf(envelope.event);
  const { sessionNumber } = session;
  const isBack = session.trouble.unpolledSinceEpochMs !== undefined;
  const { trouble, entries } = recovered(session.trouble, sessionNumber);
  session.note(trouble);
  const isRenewed = newGuid !== undefined && session.renew(newGuid, sent.atEpochMs);
  if (isRenewed) metrics.rotation();
  const isChanged = session.takeCookies(cookies) || isRenewed || isBack || entries.length > 0;
  const brought = { kind: 'answer', count: events.length, sessionNumber, receivedAtMs: Date.now(), bytes } as const;
  return {
    is: 'answered',
    entries: events.length > 0 ? [...entries, brought] : entries,
    events: events.length,
    isChanged,
    isPersisted: false,
    saysOver: events.some((event) => endsSession(event, session)),
    isSettled: false,
    sent,
  };
}
