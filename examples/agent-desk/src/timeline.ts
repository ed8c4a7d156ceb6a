/** Events in words, as the timeline tells them. */
import { handleAgentEvent, type AgentStreamItem, type ConferenceParticipantChanged } from 'agent-gateway-client';

/** What an entry is about; it has a colour of its own. */
export type Tone = 'conference' | 'state' | 'phone' | 'media' | 'warning' | 'good';

export interface Entry {
  readonly id: string;
  /** RFC 3339. */
  readonly at: string;
  readonly text: string;
  /** The gateway's eventType. */
  readonly type: string;
  readonly tone: Tone;
}

const stateWords: Readonly<Record<string, string>> = {
  AgentState_Busy: 'You are in a call',
  AgentState_Ready: 'You are available',
  AgentState_Work: 'Wrap-up',
  AgentState_SetWork_Success: 'Wrap-up',
  AgentState_SetNotReady_Success: 'You are busy',
  AgentState_SetRest_Success: 'You are resting',
  AgentState_CancelRest_Success: 'The rest is over',
  AgentState_Rest_Timeout: 'The rest you asked for is over',
};

const leaveWords = (was: string): Readonly<Record<string, string>> => ({
  LEFT: 'left',
  REMOVED: `${was} removed`,
  HUNG_UP: 'hung up',
  CONFERENCE_ENDED: 'left: the conference ended',
  SIGNED_OUT: 'signed out',
  FORCED: `${was} forced to leave`,
});

/** Named as people say it: what an event's type is called, where nobody wrote words for it. */
const spaced = (name: string): string => {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/**
 * @param agentId of the agent in front of the desk, whom the entry addresses
 * @returns null for items that tell nothing that happened
 */
export function entryOf(item: AgentStreamItem, agentId: string): Entry | null {
  const said = wordsFor(item, agentId);
  if (said === null) return null;
  const [tone, text] = said;
  if (item.__typename === 'CursorExpired')
    return { id: `expired-${item.resumeAfter}`, at: new Date().toISOString(), text, type: item.__typename, tone };
  return { id: item.id, at: item.occurredAt ?? item.receivedAt, text, type: item.type, tone };
}

function wordsFor(item: AgentStreamItem, agentId: string): readonly [Tone, string] | null {
  return handleAgentEvent<readonly [Tone, string] | null>(item, {
    AgentSnapshot: () => null,
    AgentSignedIn: () => ['good', 'You signed in'],
    AgentSignedOut: () => ['state', 'You signed out'],
    AgentStateChanged: ({ type }) => ['state', stateWords[type] ?? spaced(type.replace('AgentState_', ''))],
    PhoneRinging: () => ['phone', 'Your phone rings'],
    PhonePickedUp: () => ['phone', 'You picked up'],
    PhoneHungUp: () => ['phone', 'Your phone hung up'],
    RecordingStarted: () => ['media', 'The recording began'],
    RecordingStopped: () => ['media', 'The recording ended'],
    ConferenceRequestGranted: () => ['good', 'The conference is yours'],
    ConferenceRequestFailed: ({ failureCode }) => ['warning', `The conference was not granted (${failureCode ?? '?'})`],
    ConferenceJoined: () => ['conference', 'You joined the conference'],
    ConferenceLeft: () => ['conference', 'You are out of the conference'],
    ConferenceRinging: () => ['warning', 'You are invited to a conference'],
    ConferenceChairTaken: () => ['good', 'You chair the conference now'],
    ConferenceTimeRunningOut: () => ['warning', 'The conference is about to end'],
    ConferenceParticipantChanged: (event) => ['conference', changeInWords(event, agentId)],
    StreamGap: () => ['warning', 'Events may be missing here; the board was read anew'],
    CursorExpired: () => ['warning', 'Older events are no longer kept; the board was read anew'],
    GatewayDegraded: () => ['warning', 'The gateway cannot be reached'],
    GatewayRecovered: () => ['good', 'The gateway is back'],
    SessionAtRisk: () => ['warning', 'The gateway is about to sign you out'],
    ServerDegraded: () => ['warning', 'The server has lost its store; events may come late'],
    ServerDraining: () => ['warning', 'The server restarts'],
    SessionEnded: () => ['warning', 'The session is over'],
    otherwise: ({ __typename }) => ['phone', spaced(__typename)],
  });
}

export const nameOf = (kind: 'AGENT' | 'PHONE' | null, address: string): string =>
  kind === 'AGENT' ? `Agent ${address}` : address;

function changeInWords(event: ConferenceParticipantChanged, agentId: string): string {
  const isYou = event.participantKind === 'AGENT' && event.participant === agentId;
  const who = isYou ? 'You' : nameOf(event.participantKind, event.participant ?? 'Somebody');
  const [is, was] = isYou ? ['are', 'were'] : ['is', 'was'];
  switch (event.changeType) {
    case 'JOINED':
      return (event.result ?? 0) === 0 ? `${who} joined` : `${who} could not be reached`;
    case 'LEFT':
      return `${who} ${leaveWords(was)[event.changeReason ?? ''] ?? 'left'}`;
    case 'CHAIR_CHANGED':
      return `${who} ${isYou ? 'chair' : 'chairs'} the conference`;
    case 'MUTED':
      return `${who} ${was} muted`;
    case 'UNMUTED':
      return `${who} may speak again`;
    case 'HELD':
      return `${who} ${is} on hold`;
    case 'UNHELD':
      return `${who} ${is} back from hold`;
    case null:
      return `Something changed for ${isYou ? 'you' : who}`;
  }
}
