/** All that the desk shows of its agent, made of the stream's items one by one. */
import { handleAgentEvent, type AgentStreamItem, type AgentStatus } from 'agent-gateway-client';
import type { AgentConferenceQuery } from 'agent-gateway-client/operations';
import { afterChange, conferenceOf, withMember, withoutMember, type Conference, type Member } from './conference.ts';
import { entryOf, type Entry } from './timeline.ts';

export interface DeskState {
  readonly status: AgentStatus | null;
  readonly conference: Conference | null;
  /** The conference that this agent is invited to. */
  readonly invitedTo: string | null;
  readonly timeRunsOut: boolean;
  /** Newest first. */
  readonly timeline: readonly Entry[];
  /** Grows with each item that changes the conference. */
  readonly version: number;
  /** Grows whenever the conference has to be read, since events alone do not tell all of it. */
  readonly reads: number;
}

export const empty: DeskState = {
  status: null,
  conference: null,
  invitedTo: null,
  timeRunsOut: false,
  timeline: [],
  version: 0,
  reads: 0,
};

type ConferenceRead = NonNullable<NonNullable<AgentConferenceQuery['agent']>['conference']>;

export type Action =
  /** `agentId` is the agent in front of the desk. */
  | { readonly type: 'item'; readonly item: AgentStreamItem; readonly agentId: string }
  /** An answer to a read that began at `version`. */
  | { readonly type: 'read'; readonly conference: ConferenceRead | null; readonly version: number }
  | { readonly type: 'invited'; readonly who: Pick<Member, 'kind' | 'address'> }
  | { readonly type: 'notInvited'; readonly who: Pick<Member, 'kind' | 'address'> }
  | { readonly type: 'invitationGone' }
  | { readonly type: 'extended'; readonly minutes: number };

/** A shift's worth; more is on the server. */
const shownEntries = 200;

export function reduce(state: DeskState, action: Action): DeskState {
  switch (action.type) {
    case 'item': {
      const entry = entryOf(action.item, action.agentId);
      const timeline = entry === null ? state.timeline : [entry, ...state.timeline].slice(0, shownEntries);
      return { ...afterItem(state, action.item), timeline };
    }
    case 'read':
      // Something happened while it was read: the answer may be older than that.
      if (action.version !== state.version) return { ...state, reads: state.reads + 1 };
      return {
        ...state,
        conference: action.conference === null ? null : conferenceOf(action.conference, state.conference),
      };
    case 'invited':
      return inConference(state, (conference) =>
        conference.members.some(({ kind, address }) => kind === action.who.kind && address === action.who.address)
          ? conference
          : withMember(conference, action.who, { ringing: true }),
      );
    case 'notInvited':
      return inConference(state, (conference) =>
        conference.members.some(({ address, ringing }) => address === action.who.address && ringing)
          ? withoutMember(conference, action.who)
          : conference,
      );
    case 'invitationGone':
      return { ...state, invitedTo: null };
    case 'extended':
      return inConference({ ...state, timeRunsOut: false }, (conference) => ({
        ...conference,
        durationMinutes: conference.durationMinutes === null ? null : conference.durationMinutes + action.minutes,
      }));
  }
}

function inConference(state: DeskState, change: (conference: Conference) => Conference): DeskState {
  return state.conference === null ? state : { ...state, conference: change(state.conference) };
}

/** The gateway's eventType → the state that it leaves the agent in. */
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

function afterItem(state: DeskState, item: AgentStreamItem): DeskState {
  // The agent's state has gone on since: the timeline shows a late event, and nothing else changes.
  if (item.__typename !== 'CursorExpired' && item.isLate) return state;
  /** Events tell that the agent is in a conference, but not who else: that is read. */
  const entered = ({ conferenceId }: { readonly conferenceId: string | null }): DeskState => ({
    ...state,
    // Of an agent who was invited no event says that it talks now.
    status: 'TALKING',
    conference:
      state.conference?.id === conferenceId || conferenceId === null
        ? state.conference
        : { id: conferenceId, startedAtMs: null, durationMinutes: null, members: [] },
    invitedTo: null,
    version: state.version + 1,
    reads: state.reads + 1,
  });
  return handleAgentEvent<DeskState>(item, {
    AgentSnapshot: ({ status = null, conference = null }) => ({
      ...state,
      status,
      conference: conference === null ? null : conferenceOf(conference, state.conference),
    }),
    AgentStateChanged: ({ type }) => ({ ...state, status: statusAfter[type] ?? state.status }),
    ConferenceRequestGranted: entered,
    ConferenceJoined: entered,
    ConferenceChairTaken: entered,
    ConferenceRinging: ({ conferenceId }) => ({ ...state, invitedTo: conferenceId }),
    PhoneHungUp: () => ({ ...state, invitedTo: null }),
    ConferenceTimeRunningOut: () => ({ ...state, timeRunsOut: true }),
    ConferenceParticipantChanged: (event) =>
      event.conferenceId === state.conference?.id
        ? { ...inConference(state, (conference) => afterChange(conference, event)), version: state.version + 1 }
        : state,
    ConferenceLeft: ({ conferenceId }) => ({
      ...state,
      conference: state.conference?.id === conferenceId ? null : state.conference,
      invitedTo: null,
      timeRunsOut: false,
      version: state.version + 1,
    }),
    otherwise: () => state,
  });
}
