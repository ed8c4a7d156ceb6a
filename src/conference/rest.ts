/** Family `agentconf`: the operations of agent conferences, declared. */
import { checkBytes, checkCount, checkRange } from '../gateway/checks.ts';

import type { GatewayRefusal } from '../gateway/failures.ts';
import { nothing, operation, type Caller } from '../gateway/operation.ts';

/** "6" a phone number, "9" an agent id (cec_07_1288). */
export type AddressType = '6' | '9';

export interface ConferenceAddress {
  readonly addressType: AddressType;
  readonly address: string;
  readonly deviceCallType?: number | undefined;
  readonly deviceType?: number | undefined;
}

export interface ConferenceRequest {
  readonly seats: number;
  readonly callerNumber?: string | undefined;
  readonly durationMinutes?: number | undefined;
  readonly reminderMinutes?: number | undefined;
  readonly welcomeTone?: boolean | undefined;
  readonly welcomeVoicePath?: string | undefined;
}

export interface ConferenceInvitation {
  readonly participants: readonly ConferenceAddress[];
  readonly callerNumber?: string | undefined;
  readonly welcomeTone?: boolean | undefined;
  readonly welcomeVoicePath?: string | undefined;
}

type Accepted = Promise<null | GatewayRefusal>;

export class ConferenceRest {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  /** Asks for a conference that the agent chairs; granted only with `AgentConf_RequestSuccess`. */
  request(agentId: string, input: ConferenceRequest): Accepted {
    return this.#caller.call(conferenceOperations.request, agentId, input);
  }

  /** @returns the gateway's answer as it is: its shape is documented nowhere */
  invite(agentId: string, input: ConferenceInvitation): Promise<{ readonly raw: unknown } | GatewayRefusal> {
    return this.#caller.call(conferenceOperations.invite, agentId, input);
  }

  leave(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.leave, agentId, undefined);
  }

  /** Ends the conference for everybody; only its chairperson may. */
  release(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.release, agentId, undefined);
  }
}

const playGivenFile = 2;
const voicePathBytes = 127;
const numberBytes = 24;

function address(input: ConferenceAddress, at: number) {
  const field = `participants[${at}]`;
  return {
    addressType: input.addressType,
    address: checkBytes(input.address, `${field}.address`, numberBytes, 1),
    deviceCallType:
      input.deviceCallType === undefined
        ? undefined
        : checkRange(input.deviceCallType, `${field}.deviceCallType`, 0, 255),
    deviceType:
      input.deviceType === undefined ? undefined : checkRange(input.deviceType, `${field}.deviceType`, 0, 255),
  };
}

function welcome(input: {
  readonly welcomeTone?: boolean | undefined;
  readonly welcomeVoicePath?: string | undefined;
}) {
  const path = input.welcomeVoicePath;
  return {
    beepTone: input.welcomeTone,
    playMode: path === undefined ? undefined : playGivenFile,
    voicePath: path === undefined ? undefined : checkBytes(path, 'welcomeVoicePath', voicePathBytes, 1),
  };
}

const callerNumber = (input: string | undefined) =>
  input === undefined ? undefined : checkBytes(input, 'callerNumber', numberBytes, 1);

export const conferenceOperations = {
  request: operation({
    name: 'requestAgentConf',
    route: 'POST /agentconf/{agentid}/requestagentconf',
    body: (input: ConferenceRequest) => ({
      memberNum: checkRange(input.seats, 'seats', 1, 120),
      confCallerNo: callerNumber(input.callerNumber),
      time:
        input.durationMinutes === undefined ? undefined : checkRange(input.durationMinutes, 'durationMinutes', 4, 1440),
      promptTime:
        input.reminderMinutes === undefined ? undefined : checkRange(input.reminderMinutes, 'reminderMinutes', 0, 1440),
      ...welcome(input),
    }),
    result: nothing,
    refusals: ['000-002', '100-006', '100-007', '101-003'],
    source: 'cec_07_1283, cec_07_0468',
  }),
  invite: operation({
    name: 'batchAddParticipant',
    route: 'POST /agentconf/{agentid}/batchaddparticipant',
    body: (input: ConferenceInvitation) => ({
      addresses: checkCount(input.participants, 'participants', 1, 120).map(address),
      caller: callerNumber(input.callerNumber),
      ...welcome(input),
    }),
    result: (raw) => ({ raw: raw ?? null }),
    refusals: ['000-002', '100-006', '100-007', '101-001', '101-002'],
    source: 'cec_07_1292, cec_07_0477',
  }),
  leave: operation({
    name: 'requestLeaveAgentConf',
    route: 'POST /agentconf/{agentid}/requestleaveagentconf',
    result: nothing,
    refusals: ['000-002', '100-006', '100-007', '101-001', '101-007'],
    source: 'cec_07_1286, cec_07_0471',
  }),
  release: operation({
    name: 'releaseAgentConf',
    route: 'POST /agentconf/{agentid}/releaseagentconf',
    result: nothing,
    refusals: ['000-002', '100-006', '100-007', '101-001', '101-002'],
    source: 'cec_07_1287, cec_07_0472',
  }),
};
