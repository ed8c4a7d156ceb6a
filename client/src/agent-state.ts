/** All that is known of an agent, made of the items of its stream one by one: a pure function of state and item. */
import { handleAgentEvent, type AgentStreamItem } from './event.ts';
import { callsAfter, type AgentCall } from './agent-calls.ts';
import type { AgentNoticeReceived, AgentSnapshot, AgentStatus, Call } from './generated/events.ts';
import { certain, changed, inDoubt, lastKnown, unknown, type Known } from './known.ts';
import { afterParticipantChange, conferenceAsRead, entered, type LiveConference } from './live-conference.ts';
import type { ConnectionState } from './state.ts';

export interface AgentStatusNow {
  readonly status: AgentStatus;
  /** Why, as `stateReason` of `AgentStateChanged` numbers it; null where no event told it. */
  readonly reason: number | null;
  /** Since when, by the server's clock; null where no event told it. */
  readonly sinceMs: number | null;
}

export interface ConferenceInvitation {
  readonly conferenceId: string | null;
  readonly sinceMs: number;
}

/** The last conference that the agent was in. */
export interface EndedConference {
  readonly id: string;
  readonly endedAtMs: number;
  /** Its time was over; otherwise the agent left, was removed, or the chairperson ended it. */
  readonly hasTimedOut: boolean;
}

export interface AgentState {
  readonly connection: ConnectionState;
  readonly status: Known<AgentStatusNow>;
  /** The status that was asked for and has not come yet, as rest during a call; null where there is none. */
  readonly pendingStatus: AgentStatus | null;
  readonly calls: Known<readonly AgentCall[]>;
  /** A known null says that the agent is in none. */
  readonly conference: Known<LiveConference | null>;
  /** The conference that the agent is invited to and has not answered. */
  readonly invitation: ConferenceInvitation | null;
  readonly lastConference: EndedConference | null;
  /** Notes and bulletins that were received, newest first, at most 50. */
  readonly notices: readonly AgentNoticeReceived[];
}

export const nothingKnown = (connection: ConnectionState): AgentState => ({
  connection,
  status: unknown,
  pendingStatus: null,
  calls: unknown,
  conference: unknown,
  invitation: null,
  lastConference: null,
  notices: [],
});

const keptNotices = 50;
/** A conference that ends this close to its time has run out of it: the gateway tells no reason. */
const endToleranceMs = 5_000;

/** The gateway's eventType → the status that it leaves the agent in. */
const statusAfter: Readonly<Record<string, AgentStatus>> = {
  AgentState_Busy: 'TALKING',
  AgentState_Work: 'WRAP_UP',
  AgentState_SetWork_Success: 'WRAP_UP',
  AgentState_Ready: 'IDLE',
  AgentState_Force_Ready: 'IDLE',
  AgentState_CancelNotReady_Success: 'IDLE',
  AgentState_CancelRest_Success: 'IDLE',
  AgentState_CancelWork_Success: 'IDLE',
  AgentState_SetNotReady_Success: 'BUSY',
  AgentState_Force_SetNotReady: 'BUSY',
  AgentState_SetRest_Success: 'REST',
};

export function afterItem(state: AgentState, item: AgentStreamItem): AgentState {
  // The agent's state has gone on since what a late item tells.
  if (item.__typename !== 'CursorExpired' && item.isLate) return state;
  const atMs = item.__typename === 'CursorExpired' ? 0 : timeOf(item);
  const withStatus = (status: AgentStatus | undefined, reason: number | null = null): AgentState =>
    status === undefined ? state : settled({ ...state, status: certain({ status, reason, sinceMs: atMs }) });
  const withCall = (callId: string | null, callState: AgentCall['state'] | null, told: Partial<AgentCall> = {}) => ({
    ...state,
    calls: changed(state.calls, (calls) => callsAfter(calls, callId, callState, told)),
  });
  const inConference = (change: (conference: LiveConference) => LiveConference): AgentState => ({
    ...state,
    conference: changed(state.conference, (conference) => conference && change(conference)),
  });
  /** Events tell that the agent is in a conference, but not who else: that is read. */
  const enter = ({ conferenceId }: { readonly conferenceId: string | null }): AgentState => ({
    // Of an agent who was invited no event says that it talks now.
    ...(lastKnown(state.status)?.status === 'TALKING' ? state : withStatus('TALKING')),
    conference:
      conferenceId === null || lastKnown(state.conference)?.id === conferenceId
        ? changed(state.conference, (conference) => conference && { ...conference, hasBeenRead: false })
        : certain(entered(conferenceId)),
    invitation: null,
    lastConference: null,
  });
  const doubted = (): AgentState => ({
    ...state,
    status: inDoubt(state.status),
    calls: inDoubt(state.calls),
    conference: inDoubt(state.conference),
  });
  return handleAgentEvent<AgentState>(item, {
    AgentSnapshot: (snapshot) => afterSnapshot(state, snapshot),
    StreamGap: doubted,
    CursorExpired: doubted,
    GatewayDegraded: doubted,
    AgentStateChanged: ({ type, stateReason }) => withStatus(statusAfter[type], stateReason),
    AgentNoticeReceived: (notice) => ({ ...state, notices: [notice, ...state.notices].slice(0, keptNotices) }),
    CallOtherPartyRinging: ({ callId }) => withCall(callId, 'RINGING'),
    CallArrived: ({ callId, caller, called }) => withCall(callId, 'RINGING', { caller, called }),
    CallTalking: ({ callId, caller, called }) => withCall(callId, 'TALKING', { caller, called }),
    CallHeld: ({ callId }) => withCall(callId, 'HELD'),
    CallReleased: ({ callId }) => withCall(callId, null),
    CallFailed: ({ callId, type }) =>
      // A failed consultation ends no call in the server's snapshots either.
      type === 'AgentEvent_Consult_Fail' ? state : withCall(callId, null),
    CallAbandoned: ({ callId }) => withCall(callId, null),
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
    otherwise: () => state,
  });
}

/** When it happened, by the server's clock. */
const timeOf = ({ receivedAt }: { readonly receivedAt: string }): number => Date.parse(receivedAt);

const asRead = (calls: readonly Call[]): Known<readonly AgentCall[]> => {
  const known = certain(calls);
  return calls.every(({ isCertain }) => isCertain) ? known : inDoubt(known);
};

/** Only what could be read replaces what is known. */
function afterSnapshot(state: AgentState, snapshot: AgentSnapshot): AgentState {
  const { unavailable, calls, status = null, conference = null } = snapshot;
  // Without the list it was not asked what the agent is doing.
  if (unavailable === undefined) return state;
  const lacks = new Set(unavailable);
  const before = lastKnown(state.conference);
  const statusBefore = lastKnown(state.status);
  const statusNow =
    status === null || status === statusBefore?.status
      ? (statusBefore ?? { status: 'UNKNOWN' as const, reason: null, sinceMs: null })
      : { status, reason: null, sinceMs: null };
  const isOut = before != null && conference === null;
  return settled({
    ...state,
    status: lacks.has('STATUS') ? inDoubt(state.status) : certain(statusNow),
    calls: lacks.has('CALLS') || calls === null ? inDoubt(state.calls) : asRead(calls),
    conference: lacks.has('CONFERENCE')
      ? inDoubt(state.conference)
      : certain(conference === null ? null : conferenceAsRead(conference, before)),
    lastConference:
      isOut && !lacks.has('CONFERENCE') ? ended(before, timeOf(snapshot)) : conference ? null : state.lastConference,
    // An agent who is free is not being called.
    invitation: !lacks.has('STATUS') && status === 'IDLE' ? null : state.invitation,
  });
}

/** A status that was asked for is pending until it has come. */
function settled(state: AgentState): AgentState {
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
