/** Everything that the store knows about an agent. */
import type { AgentCalls } from './generated/calls/agent-calls.ts';
import { noCalls } from './generated/calls/call-projection.ts';
import type { AgentNoticeReceived, AgentStatus } from './generated/events.ts';
import { unknown, type Known } from './known.ts';
import { callsAfterGap, type AgentCall } from './live-calls.ts';
import type { LiveConference } from './live-conference.ts';
import type { ConnectionState } from './state.ts';

export interface AgentStatusNow {
  readonly status: AgentStatus;
  /** The reason, as numbered by `stateReason` of `AgentStateChanged`; null if no event reported it. */
  readonly reason: number | null;
  /** When the status began, by the server's clock; null if no event reported it. */
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
  /** Whether the conference reached its time limit. If false, the agent left, was removed, or the chairperson ended it. */
  readonly hasTimedOut: boolean;
}

export interface AgentState {
  readonly connection: ConnectionState;
  readonly status: Known<AgentStatusNow>;
  /** The status that was requested and not yet reached, for example rest during a call; null if there is none. */
  readonly pendingStatus: AgentStatus | null;
  /** The calls that have not ended. The call that changed last is the last one. */
  readonly calls: Known<readonly AgentCall[]>;
  /** A known null means that the agent is in no conference. */
  readonly conference: Known<LiveConference | null>;
  /** The conference that the agent is invited to and has not answered. */
  readonly invitation: ConferenceInvitation | null;
  readonly lastConference: EndedConference | null;
  /** Notes and bulletins received, newest first, at most 50. */
  readonly notices: readonly AgentNoticeReceived[];
}

/** The public state, together with the call projection that its calls are derived from. */
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
