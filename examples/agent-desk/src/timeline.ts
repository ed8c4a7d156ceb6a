/** The texts of events in the timeline. */
import {
  handleAgentEvent,
  lastKnown,
  type AgentStore,
  type AgentStreamItem,
  type ConferenceParticipantChanged,
} from 'agent-gateway-client';
import { inOrder, type Entry, type Tone } from './entry.ts';
import type { Texts, Who } from './texts/english.ts';

/** Splits the name of an event's type into words, for types without a text. */
const spaced = (name: string): string => {
  const words = name.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${words.charAt(0).toUpperCase()}${words.slice(1)}`;
};

/** Enough for a shift. The server stores more. */
const shownEntries = 200;

/** The entries of a stream, newest first. */
export class Timeline {
  readonly #listeners = new Set<() => void>();
  readonly #agentId: string;
  readonly #store: () => Pick<AgentStore, 'getState' | 'nowMs'>;
  #entries: readonly Entry[] = [];

  /** @param store reads each item after the timeline does: the state before the item decides what the item means */
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
  /** The agent of this desk, whom the entry addresses. */
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

/** @returns null for items that report nothing that happened */
export function entryOf(item: AgentStreamItem, reader: Reader): Entry | null {
  const said = wordsFor(item, reader);
  if (said === null) return null;
  const [tone, textIn] = said;
  if (item.__typename === 'CursorExpired')
    return { id: `expired-${item.resumeAfter}`, atMs: reader.nowMs(), textIn, type: item.__typename, tone };
  return { id: item.id, atMs: Date.parse(item.receivedAt), textIn, type: item.type, tone };
}

type Said = readonly [tone: Tone, textIn: (texts: Texts) => string];

/** @param text picks the text from the texts of the timeline */
const say = (tone: Tone, text: (timeline: Texts['timeline'], texts: Texts) => string): Said => [
  tone,
  (texts) => text(texts.timeline, texts),
];

function wordsFor(item: AgentStreamItem, reader: Reader): Said | null {
  return handleAgentEvent<Said | null>(item, {
    AgentSnapshot: () => null,
    AgentSignedIn: () => say('good', (t) => t.signedIn),
    AgentSignedOut: () => say('state', (t) => t.signedOut),
    AgentStateChanged: ({ type }) => say('state', (t) => t.states[type] ?? spaced(type.replace('AgentState_', ''))),
    AgentRestTimedOut: () => say('state', (t) => t.restTimedOut),
    PhoneRinging: () => say('phone', (t) => t.phoneRinging),
    PhonePickedUp: () => say('phone', (t) => t.phonePickedUp),
    PhoneHungUp: () => say('phone', (t) => t.phoneHungUp),
    CallIncoming: () => say('phone', (t) => t.callIncoming),
    CallArrived: ({ caller }) => say('warning', (t) => t.callArrived(caller)),
    CallOtherPartyRinging: () => say('phone', (t) => t.otherPartyRinging),
    CallTalking: () => say('good', (t) => t.talking),
    CallHeld: () => say('phone', (t) => t.held),
    ThreePartyCallJoined: () => say('good', (t) => t.threeParty),
    CallCustomerLeft: () => say('phone', (t) => t.partyLeft),
    CallReleased: () => say('phone', (t) => t.released),
    CallFailed: () => say('warning', (t) => t.callFailed),
    RecordingStarted: () => say('media', (t) => t.recordingStarted),
    RecordingStopped: () => say('media', (t) => t.recordingStopped),
    ConferenceRequestGranted: () => say('good', (t) => t.granted),
    ConferenceRequestFailed: ({ failureCode }) => say('warning', (t) => t.notGranted(String(failureCode ?? '?'))),
    ConferenceJoined: () => say('conference', (t) => t.joined),
    ConferenceLeft: () => say('conference', (t) => t.left),
    ConferenceRinging: () => say('warning', (t) => t.invited),
    ConferenceChairTaken: () => say('good', (t) => t.chairTaken),
    ConferenceTimeRunningOut: () => say('warning', (t) => t.runningOut),
    ConferenceParticipantChanged: (event) => changeInWords(event, reader),
    StreamGap: () => say('warning', (t) => t.gap),
    CursorExpired: () => say('warning', (t) => t.expired),
    GatewayDegraded: () => say('warning', (t) => t.gatewayAway),
    GatewayRecovered: () => say('good', (t) => t.gatewayBack),
    SessionAtRisk: () => say('warning', (t) => t.atRisk),
    ServerDegraded: () => say('warning', (t) => t.serverDegraded),
    ServerDraining: () => say('warning', (t) => t.draining),
    SessionEnded: () => say('warning', (t) => t.ended),
    otherwise: ({ __typename }) => say('phone', () => spaced(__typename)),
  });
}

export const nameOf = (kind: 'AGENT' | 'PHONE' | null, address: string, texts: Texts): string =>
  kind === 'AGENT' ? texts.agent(address) : address;

function changeInWords(event: ConferenceParticipantChanged, { agentId, wasRinging }: Reader): Said {
  const { participantKind: kind, participant, changeType, changeReason, result } = event;
  const isYou = kind === 'AGENT' && participant === agentId;
  // Read now: the earlier state is gone by the time the language changes.
  const declined = changeReason === 'HUNG_UP' && wasRinging(kind, participant);
  return say('conference', (t, texts) => {
    const who: Who = isYou
      ? { isYou }
      : { isYou, name: participant === null ? texts.somebody : nameOf(kind, participant, texts) };
    switch (changeType) {
      case 'JOINED':
        return (result ?? 0) === 0 ? t.whoJoined(who) : t.whoUnreachable(who);
      case 'LEFT':
        return declined ? t.whoDeclined(who) : t.whoLeft(who, changeReason);
      case 'CHAIR_CHANGED':
        return t.whoChairs(who);
      case 'MUTED':
        return t.whoMuted(who);
      case 'UNMUTED':
        return t.whoUnmuted(who);
      case 'HELD':
        return t.whoHeld(who);
      case 'UNHELD':
        return t.whoUnheld(who);
      case null:
        return t.whoChanged(who);
    }
  });
}
