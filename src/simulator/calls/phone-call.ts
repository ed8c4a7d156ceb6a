import type { SimulatedSkill } from '../roster.ts';
import { stateAfter, type LegState, type LegStep } from './leg-state.ts';
import type { Recording } from './recording.ts';

/** Call type (cec_07_0582): it belongs to the call and stays when the call is transferred (cec_07_0512). */
export type CallFeature = '0' | '6' | '7' | '40' | '41' | '43' | '44' | '45' | '51' | '52' | '53';

/** Caller or called as the call began, whichever parties take part now. */
export interface CallEnd {
  readonly number: string;
  readonly isAgent: boolean;
}

/** Somebody at a phone outside. */
export interface OutsideParty {
  readonly kind: 'outside';
  readonly number: string;
}

/** How ringing ends without an answer; `taken`: by a colleague, `cancelled`: by the other side. */
export type Declined = 'noAnswer' | 'toQueue' | 'released' | 'phoneHangsUp' | 'cancelled' | 'taken' | 'signsOut';

/** A call that rings at an agent. */
export interface Ring {
  /** AgentEvent_Ringing was sent: the agent has to answer. */
  readonly isAnnounced: boolean;
  answer(): void;
  decline(how: Declined): void;
  /** The call rings at this colleague instead. */
  moveTo(agentId: string): void;
}

/** An agent's part in a call. */
export class Leg {
  readonly kind = 'agent';
  /** Another one after two calls were joined. */
  call: PhoneCall;
  /** The agent's id: what the other side sees as its number. */
  readonly number: string;
  readonly role: 'main' | 'assistant';
  /** The agent that transferred the call here; empty if nobody did. */
  readonly transferredFrom: string;
  isMuted = false;
  isVideoFrozen = false;
  recording: Recording | null = null;
  /** While the call rings at the agent. */
  ring: Ring | null = null;
  #state: LegState;

  constructor(
    call: PhoneCall,
    agentId: string,
    begins: { readonly state: LegState; readonly role?: 'main' | 'assistant'; readonly transferredFrom?: string },
  ) {
    this.call = call;
    this.number = agentId;
    this.#state = begins.state;
    this.role = begins.role ?? 'main';
    this.transferredFrom = begins.transferredFrom ?? '';
  }

  get state(): LegState {
    return this.#state;
  }

  may(step: LegStep): boolean {
    return stateAfter(this.#state, step) !== null;
  }

  step(step: LegStep): void {
    const next = stateAfter(this.#state, step);
    if (next === null) throw new Error(`a leg that is ${this.#state} cannot take the step ${step}`);
    this.#state = next;
  }
}

export type Party = Leg | OutsideParty;

/** Reaching for one more party: a phone is dialled, an agent rings. */
export interface Attempt {
  /** Who asked for it; null when the call came by itself. */
  readonly by: Leg | null;
  /** The number that is reached for; an agent's id. */
  readonly number: string;
  /** The requester no longer wants it, and gets no event. */
  cancel(): void;
  /** The call ended under it; the requester gets an event. */
  lose(): void;
}

export class PhoneCall {
  readonly id: string;
  feature: CallFeature;
  readonly caller: CallEnd;
  readonly called: CallEnd;
  skill: SimulatedSkill | null;
  data = '';
  medium: 'audio' | 'video' = 'audio';
  /** The agent that sent it back to its queue, and how often that happened. */
  releasedBy: string | null = null;
  requeueCount = 0;
  readonly enteredAt = Date.now();
  answeredAt: number | null = null;
  /** What the customer does once somebody talks to it. */
  onAnswered: (() => void) | null = null;
  attempt: Attempt | null = null;
  /** Number of the party that a transfer in talk or three-party mode brought in. */
  transferTarget: string | null = null;
  /** Parties that are connected, and those that dial; a called party joins when it answers. */
  readonly parties: Party[] = [];

  constructor(
    id: string,
    begins: {
      readonly feature: CallFeature;
      readonly caller: CallEnd;
      readonly called: CallEnd;
      readonly skill?: SimulatedSkill | null;
    },
  ) {
    this.id = id;
    this.feature = begins.feature;
    this.caller = begins.caller;
    this.called = begins.called;
    this.skill = begins.skill ?? null;
  }

  get legs(): readonly Leg[] {
    return this.parties.filter((party) => party.kind === 'agent');
  }

  others(party: Party): readonly Party[] {
    return this.parties.filter((each) => each !== party);
  }

  party(number: string): Party | null {
    return this.parties.find((each) => each.number === number) ?? null;
  }

  remove(party: Party): void {
    const index = this.parties.indexOf(party);
    if (index >= 0) this.parties.splice(index, 1);
  }
}

export function agentEnd(id: string): CallEnd {
  return { number: id, isAgent: true };
}

export function outsideEnd(number: string): CallEnd {
  return { number, isAgent: false };
}
