/** Events in words, as the timeline tells them. */
import {
  handleAgentEvent,
  lastKnown,
  type AgentStore,
  type AgentStreamItem,
  type ConferenceParticipantChanged,
} from 'agent-gateway-client';
import { inOrder, type Entry, type Tone } from './entry.ts';

const stateWords: Readonly<Record<string, string>> = {
  AgentState_Busy: 'You are in a call',
  AgentState_Ready: 'You are available',
  AgentState_Work: 'Wrap-up',
  AgentState_SetWork_Success: 'Wrap-up',
  AgentState_SetNotReady_Success: 'You are busy',
  AgentState_SetRest_Success: 'You are resting',
  AgentState_CancelRest_Success: 'The rest is over',
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

/** A shift's worth; more is on the server. */
const shownEntries = 200;

/** The entries of a stream, newest first. */
export class Timeline {
  readonly #listeners = new Set<() => void>();
  readonly #agentId: string;
  readonly #store: () => Pick<AgentStore, 'getState' | 'nowMs'>;
  #entries: readonly Entry[] = [];

  /** @param store which reads each item after this: what is known before the item says what it means */
  constructor(agentId: string, store: () => Pick<AgentStore, 'getState' | 'nowMs'>) {
    this.#agentId = agentId;
    this.#store = store;
  }

  readonly read = (item: AgentStreamItem): void => {
    const store = this.#store();
    const reader = { agentId: this.#agentId, wasRinging: ringsFor(store), nowMs: store.nowMs };
    const entry = entryOf(item, reader);
    if (entry === null) return;
    this.#entries = inOrder(this.#entries, entry).slice(0, shownEntries);
    for (const listener of [...this.#listeners]) listener();
  };

  readonly getEntries = (): readonly Entry[] => this.#entries;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };
}

interface Reader {
  /** Of the agent in front of the desk, whom the entry addresses. */
  readonly agentId: string;
  /** Whether this participant was invited and had not answered. */
  readonly wasRinging: (kind: string | null, address: string | null) => boolean;
  readonly nowMs: () => number;
}

const ringsFor =
  (store: Pick<AgentStore, 'getState'>): Reader['wasRinging'] =>
  (kind, address) =>
    lastKnown(store.getState().conference)?.members.some(
      (member) => member.kind === kind && member.address === address && member.presence === 'RINGING',
    ) === true;

/** @returns null for items that tell nothing that happened */
export function entryOf(item: AgentStreamItem, reader: Reader): Entry | null {
  const said = wordsFor(item, reader);
  if (said === null) return null;
  const [tone, text] = said;
  if (item.__typename === 'CursorExpired')
    return { id: `expired-${item.resumeAfter}`, atMs: reader.nowMs(), text, type: item.__typename, tone };
  return { id: item.id, atMs: Date.parse(item.receivedAt), text, type: item.type, tone };
}

function wordsFor(item: AgentStreamItem, reader: Reader): readonly [Tone, string] | null {
  return handleAgentEvent<readonly [Tone, string] | null>(item, {
    AgentSnapshot: () => null,
    AgentSignedIn: () => ['good', 'You signed in'],
    AgentSignedOut: () => ['state', 'You signed out'],
    AgentStateChanged: ({ type }) => ['state', stateWords[type] ?? spaced(type.replace('AgentState_', ''))],
    AgentRestTimedOut: () => ['state', 'The rest you asked for is over'],
    PhoneRinging: () => ['phone', 'Your phone rings'],
    PhonePickedUp: () => ['phone', 'You picked up'],
    PhoneHungUp: () => ['phone', 'Your phone hung up'],
    CallIncoming: () => ['phone', 'A call is on its way to you'],
    CallArrived: ({ caller }) => ['warning', `A call rings${caller === null ? '' : ` from ${caller}`}`],
    CallOtherPartyRinging: () => ['phone', 'It rings at the other party'],
    CallTalking: () => ['good', 'You are talking'],
    CallHeld: () => ['phone', 'The call is on hold'],
    ThreePartyCallJoined: () => ['good', 'You are in a three-party call'],
    CallCustomerLeft: () => ['phone', 'Another party left a call'],
    CallReleased: () => ['phone', 'The call is over'],
    CallFailed: () => ['warning', 'The call did not come about'],
    RecordingStarted: () => ['media', 'The recording began'],
    RecordingStopped: () => ['media', 'The recording ended'],
    ConferenceRequestGranted: () => ['good', 'The conference is yours'],
    ConferenceRequestFailed: ({ failureCode }) => ['warning', `The conference was not granted (${failureCode ?? '?'})`],
    ConferenceJoined: () => ['conference', 'You joined the conference'],
    ConferenceLeft: () => ['conference', 'You are out of the conference'],
    ConferenceRinging: () => ['warning', 'You are invited to a conference'],
    ConferenceChairTaken: () => ['good', 'You chair the conference now'],
    ConferenceTimeRunningOut: () => ['warning', 'The conference is about to end'],
    ConferenceParticipantChanged: (event) => ['conference', changeInWords(event, reader)],
    StreamGap: () => ['warning', 'Events may be missing here; the board is read again'],
    CursorExpired: () => ['warning', 'Older events are no longer kept; the board is read again'],
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

function changeInWords(event: ConferenceParticipantChanged, { agentId, wasRinging }: Reader): string {
  const isYou = event.participantKind === 'AGENT' && event.participant === agentId;
  const who = isYou ? 'You' : nameOf(event.participantKind, event.participant ?? 'Somebody');
  const [is, was] = isYou ? ['are', 'were'] : ['is', 'was'];
  switch (event.changeType) {
    case 'JOINED':
      return (event.result ?? 0) === 0 ? `${who} joined` : `${who} could not be reached`;
    case 'LEFT':
      if (event.changeReason === 'HUNG_UP' && wasRinging(event.participantKind, event.participant))
        return `${who} declined the invitation`;
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
