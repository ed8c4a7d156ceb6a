/** "6" is a phone number, "9" an agent id (cec_07_1288). */
export type AddressType = '6' | '9';

export interface Address {
  readonly addressType: AddressType;
  readonly address: string;
}

export interface Participant extends Address {
  readonly deviceCallType: number;
  readonly deviceType: number;
  joined: boolean;
  /** 1 listen only, 2 speak only, 3 both, 4 neither. */
  channelAttrib: number;
  /** 0 talking, 1 held, 2 voice playing (cec_07_1300). */
  channelState: number;
  /** Epoch milliseconds; 0 while the participant rings. */
  enterTime: number;
}

export interface ConferenceTerms {
  readonly seats: number;
  readonly minutes: number;
  /** Minutes before the end at which AgentConf_Timeout is sent. */
  readonly promptMinutes: number | null;
}

/** An audio conference of agents and phones. Its course is in `conferencelife`. */
export class Conference {
  readonly id: number;
  readonly promptMinutes: number | null;
  readonly startTime = Date.now();
  readonly startedMs = performance.now();
  chair: string;
  seats: number;
  minutes: number;
  /** False until AgentConf_RequestSuccess. Until then no chair operation is allowed (cec_07_1283). */
  granted = false;
  ended = false;
  voiceTimer: NodeJS.Timeout | null = null;
  promptTimer: NodeJS.Timeout | null = null;
  endTimer: NodeJS.Timeout | null = null;
  readonly #participants = new Map<string, Participant>();

  constructor(id: number, chair: string, terms: ConferenceTerms) {
    this.id = id;
    this.chair = chair;
    this.seats = terms.seats;
    this.minutes = terms.minutes;
    this.promptMinutes = terms.promptMinutes;
  }

  get participants(): readonly Participant[] {
    return [...this.#participants.values()];
  }

  find(address: Address): Participant | null {
    return this.#participants.get(keyOf(address)) ?? null;
  }

  add(address: Address, device: { readonly deviceCallType: number; readonly deviceType: number }): Participant {
    const { deviceCallType, deviceType } = device;
    const participant: Participant = {
      addressType: address.addressType, address: address.address, deviceCallType, deviceType,
      joined: false, channelAttrib: 3, channelState: 0, enterTime: 0,
    }; // prettier-ignore
    this.#participants.set(keyOf(address), participant);
    return participant;
  }

  remove(address: Address): void {
    this.#participants.delete(keyOf(address));
  }
}

export function agentAddress(id: string): Address {
  return { addressType: '9', address: id };
}

function keyOf(address: Address): string {
  return `${address.addressType}:${address.address}`;
}
