import type { SimulatedSkill } from '../roster.ts';
import { stateAfter, type LegState, type LegStep } from './leg-state.ts';
import type { Recording } from './recording.ts';

/** Call type (cec_07_0582). It belongs to the call and stays the same when the call is transferred (cec_07_0512). */
export type CallFeature = '0' | '6' | '7' | '40' | '41' | '43' | '44' | '45' | '51' | '52' | '53';

/** The caller or the called end as of the start of the call, whichever parties take part now. */
export interface CallEnd {
  readonly number: string;
  readonly isAgent: boolean;
}

/** A person at an outside phone. */
export interface OutsideParty {
  readonly kind: 'outside';
  readonly number: string;
}

/** How ringing ends without an answer. `taken`: a colleague took the call. `cancelled`: the other side cancelled it. */
export type Declined = 'noAnswer' | 'toQueue' | 'released' | 'phoneHangsUp' | 'cancelled' | 'taken' | 'signsOut';

/** A call that rings at an agent. */
export interface Ring {
  /** AgentEvent_Ringing was sent: the agent has to answer. */
  readonly isAnnounced: boolean;
  answer(): void;
  decline(how: Declined): void;
  /** Makes the call ring at this colleague instead. */
  moveTo(agentId: string): void;
}

/** An agent's part in a call. */
export class Leg {
  readonly kind = 'agent';
  /** Changes when two calls are joined. */
  call: PhoneCall;
  /** The agent's id, which the other side sees as its number. */
  readonly number: string;
  readonly role: 'main' | 'assistant';
  /** The agent that transferred the call here; empty if there is none. */
  readonly transferredFrom: string;
  isMuted = false;
  isVideoFrozen = false;
  recording: Recording | null = null;
  /** Set while the call rings at the agent. */
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

/** An attempt to reach one more party: a phone is dialled, or an agent rings. */
export interface Attempt {
  /** The leg that started the attempt; null when the call arrived by itself. */
  readonly by: Leg | null;
  /** The number to reach; for an agent, its id. */
  readonly number: string;
  /** The requester has given up, and receives no event. */
  cancel(): void;
  /** The call ended during the attempt; the requester receives an event. */
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
  /** The agent that returned the call to its queue, and how often that happened. */
  releasedBy: string | null = null;
  requeueCount = 0;
  readonly enteredAt = Date.now();
  answeredAt: number | null = null;
  /** What the customer does once an agent answers. */
  onAnswered: (() => void) | null = null;
  attempt: Attempt | null = null;
  /** The number of the party that a transfer in talk or three-party mode brought in. */
  transferTarget: string | null = null;
  /** The parties that are connected, and those that dial. A called party joins when it answers. */
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
