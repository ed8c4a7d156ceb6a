/** Computes the state after each item of an agent's stream: a pure function of state and item. */
import type { EndedConference, TrackedState } from './agent-state.ts';
import { handleAgentEvent, type AgentStreamItem } from './event.ts';
import type { AgentCalls, CallNote } from './generated/calls/agent-calls.ts';
import { noCalls } from './generated/calls/call-projection.ts';
import type { AgentSnapshot, AgentStatus } from './generated/events.ts';
import { certain, changed, inDoubt, lastKnown, type Known } from './known.ts';
import {
  callsAfterEvent,
  callsAfterGap,
  callsAfterNote,
  callsAsRead,
  liveCalls,
  type AgentCall,
} from './live-calls.ts';
import { afterParticipantChange, conferenceAsRead, entered, type LiveConference } from './live-conference.ts';

const keptNotices = 50;
/** A conference that ends this close to its scheduled end counts as timed out, because the gateway reports no reason. */
const endToleranceMs = 5_000;

/** The gateway's eventType → the status that it leaves the agent in. */
const statusAfter: Readonly<Record<string, AgentStatus>> = {
  AgentState_Busy: 'TALKING',
  AgentState_Work: 'WRAP_UP',
  AgentState_SetWork_Success: 'WRAP_UP',
  AgentState_Ready: 'IDLE',
  AgentState_Force_Ready: 'IDLE',
  AgentState_SetNotReady_Success: 'BUSY',
  AgentState_Force_SetNotReady: 'BUSY',
  AgentState_SetRest_Success: 'REST',
};

/** The gateway's eventType → the status that it ends. During a call, the event cancels the status requested for after the call, not the call. */
const statusEndedBy: Readonly<Record<string, AgentStatus>> = {
  AgentState_CancelNotReady_Success: 'BUSY',
  AgentState_CancelRest_Success: 'REST',
  AgentState_CancelWork_Success: 'WRAP_UP',
};

export function afterItem(state: TrackedState, item: AgentStreamItem): TrackedState {
  // The agent's state has changed since a late item happened.
  if (item.__typename !== 'CursorExpired' && item.isLate) return state;
  const atMs = item.__typename === 'CursorExpired' ? 0 : timeOf(item);
  const withStatus = (status: AgentStatus | undefined, reason: number | null = null): TrackedState =>
    status === undefined ? state : settled({ ...state, status: certain({ status, reason, sinceMs: atMs }) });
  const inConference = (change: (conference: LiveConference) => LiveConference): TrackedState => ({
    ...state,
    conference: changed(state.conference, (conference) => conference && change(conference)),
  });
  /** Events report that the agent has entered a conference, but not its other members. The store reads those. */
  const enter = ({ conferenceId }: { readonly conferenceId: string | null }): TrackedState => ({
    // No event reports that an agent who accepted an invitation is talking now.
    ...(lastKnown(state.status)?.status === 'TALKING' ? state : withStatus('TALKING')),
    conference:
      conferenceId === null || lastKnown(state.conference)?.id === conferenceId
        ? changed(state.conference, (conference) => conference && { ...conference, hasBeenRead: false })
        : certain(entered(conferenceId)),
    invitation: null,
    lastConference: null,
  });
  const doubted = (): TrackedState => ({
    ...state,
    status: inDoubt(state.status),
    calls: inDoubt(state.calls),
    conference: inDoubt(state.conference),
  });
  const missed = (): TrackedState => {
    const doubtful = doubted();
    return withCalls(doubtful, callsAfterGap(doubtful.callFacts));
  };
  return handleAgentEvent<TrackedState>(item, {
    AgentSnapshot: (snapshot) => afterSnapshot(state, snapshot),
    StreamGap: missed,
    CursorExpired: missed,
    GatewayDegraded: doubted,
    AgentStateChanged: ({ type, stateReason }) => {
      const ended = statusEndedBy[type];
      if (ended === undefined) return withStatus(statusAfter[type], stateReason);
      if (ended === lastKnown(state.status)?.status) return withStatus('IDLE');
      return ended === state.pendingStatus ? { ...state, pendingStatus: null } : state;
    },
    AgentNoticeReceived: (notice) => ({ ...state, notices: [notice, ...state.notices].slice(0, keptNotices) }),
    ConferenceRequestGranted: enter,
    ConferenceJoined: enter,
    ConferenceChairTaken: enter,
    ConferenceRinging: ({ conferenceId }) => ({ ...state, invitation: { conferenceId, sinceMs: atMs } }),
    PhoneHungUp: () => ({ ...state, invitation: null }),
    ConferenceTimeRunningOut: () => inConference((conference) => ({ ...conference, isAboutToEnd: true })),
    ConferenceParticipantChanged: (event) =>
      inConference((conference) =>
        event.conferenceId === conference.id ? afterParticipantChange(conference, event) : conference,
      ),
    ConferenceLeft: ({ conferenceId }) => {
      const was = lastKnown(state.conference);
      if (was != null && was.id !== conferenceId) return { ...state, invitation: null };
      const lastConference = was == null ? state.lastConference : ended(was, atMs);
      return { ...state, conference: certain<LiveConference | null>(null), invitation: null, lastConference };
    },
    // The gateway discards the events of a replaced session that were not polled.
    SessionEnded: ({ reason }) => (reason === 'REPLACED' ? missed() : afterSession(state, atMs)),
    otherwise: (event) =>
      event.__typename === 'CursorExpired' ? state : withCalls(state, callsAfterEvent(state.callFacts, event)),
  });
}

function withCalls(state: TrackedState, callFacts: AgentCalls): TrackedState {
  if (callFacts.byId === state.callFacts.byId)
    return callFacts.applied === state.callFacts.applied ? state : { ...state, callFacts };
  return { ...state, callFacts, calls: changed(state.calls, () => liveCalls(callFacts)) };
}

/** Applies what this client has done itself and no event reports. */
export const afterNote = (state: TrackedState, note: CallNote, nowMs: number): TrackedState =>
  withCalls(state, callsAfterNote(state.callFacts, note, nowMs));

/** The end of a session ends the agent's calls and removes the agent from its conference. A forced sign-in takes both over. */
function afterSession(state: TrackedState, atMs: number): TrackedState {
  const was = lastKnown(state.conference);
  return {
    ...state,
    status: certain({ status: 'SIGNED_OUT', reason: null, sinceMs: atMs }),
    pendingStatus: null,
    calls: certain([]),
    callFacts: noCalls,
    conference: certain(null),
    invitation: null,
    lastConference: was == null ? state.lastConference : ended(was, atMs),
  };
}

/** When the server received the item, by the server's clock. */
const timeOf = ({ receivedAt }: { readonly receivedAt: string }): number => Date.parse(receivedAt);

/** Replaces only the parts that the server could read. */
function afterSnapshot(state: TrackedState, snapshot: AgentSnapshot): TrackedState {
  const { unavailable, calls, status = null, conference = null } = snapshot;
  // A snapshot without this list does not carry the agent's state.
  if (unavailable === undefined) return state;
  const lacks = new Set(unavailable);
  const before = lastKnown(state.conference);
  const statusBefore = lastKnown(state.status);
  const statusNow =
    status === null || status === statusBefore?.status
      ? (statusBefore ?? { status: 'UNKNOWN' as const, reason: null, sinceMs: null })
      : { status, reason: null, sinceMs: null };
  const isOut = before != null && conference === null;
  const callFacts =
    lacks.has('CALLS') || calls === null ? undefined : callsAsRead(state.callFacts, calls, timeOf(snapshot));
  return settled({
    ...state,
    status: lacks.has('STATUS') ? inDoubt(state.status) : certain(statusNow),
    callFacts: callFacts ?? state.callFacts,
    calls: callFacts === undefined ? inDoubt(state.calls) : known(callFacts),
    conference: lacks.has('CONFERENCE')
      ? inDoubt(state.conference)
      : certain(conference === null ? null : conferenceAsRead(conference, before)),
    lastConference:
      isOut && !lacks.has('CONFERENCE') ? ended(before, timeOf(snapshot)) : conference ? null : state.lastConference,
    // An agent who is idle has no ringing invitation.
    invitation: !lacks.has('STATUS') && status === 'IDLE' ? null : state.invitation,
  });
}

function known(callFacts: AgentCalls): Known<readonly AgentCall[]> {
  const calls = certain(liveCalls(callFacts));
  return callFacts.missingSince === null ? calls : inDoubt(calls);
}

/** A requested status is pending until the agent reaches it. */
function settled(state: TrackedState): TrackedState {
  const status = lastKnown(state.status)?.status;
  if (status === 'PRE_REST') return { ...state, pendingStatus: 'REST' };
  return status === state.pendingStatus || status === 'SIGNED_OUT' ? { ...state, pendingStatus: null } : state;
}

function ended({ id, startedAtMs, durationMinutes }: LiveConference, endedAtMs: number): EndedConference {
  const endsAtMs =
    startedAtMs === null || durationMinutes === null
      ? Number.POSITIVE_INFINITY
      : startedAtMs + durationMinutes * 60_000;
  return { id, endedAtMs, hasTimedOut: endedAtMs >= endsAtMs - endToleranceMs };
}
