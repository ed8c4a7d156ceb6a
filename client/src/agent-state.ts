/** All that is known of an agent. */
import type { AgentCalls } from './generated/calls/agent-calls.ts';
import { noCalls } from './generated/calls/call-projection.ts';
import type { AgentNoticeReceived, AgentStatus } from './generated/events.ts';
import { unknown, type Known } from './known.ts';
import { callsAfterGap, type AgentCall } from './live-calls.ts';
import type { LiveConference } from './live-conference.ts';
import type { ConnectionState } from './state.ts';

export interface AgentStatusNow {
  readonly status: AgentStatus;
  /** Why, as `stateReason` of `AgentStateChanged` numbers it; null where no event reported it. */
  readonly reason: number | null;
  /** Since when, by the server's clock; null where no event reported it. */
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
  /** Those that are not over; the one that changed last comes last. */
  readonly calls: Known<readonly AgentCall[]>;
  /** A known null says that the agent is in none. */
  readonly conference: Known<LiveConference | null>;
  /** The conference that the agent is invited to and has not answered. */
  readonly invitation: ConferenceInvitation | null;
  readonly lastConference: EndedConference | null;
  /** Notes and bulletins that were received, newest first, at most 50. */
  readonly notices: readonly AgentNoticeReceived[];
}

/** The state, with what the rules of calls remember beside it. */
export interface TrackedState extends AgentState {
  readonly callFacts: AgentCalls;
}

export const nothingKnown = (connection: ConnectionState): TrackedState => ({
  connection,
  status: unknown,
  pendingStatus: null,
  calls: unknown,
  callFacts: callsAfterGap(noCalls),
  conference: unknown,
  invitation: null,
  lastConference: null,
  notices: [],
});
