/** Family `agentconf`: conferences of agents. Operations on a conference as a whole are declared here, those on its members beside it. */
import { checkAgentId, checkBytes, checkRange } from '../gateway/checks.ts';
import type { GatewayRefusal } from '../gateway/failures.ts';
import { fieldsOf, listOf, readInt, readText } from '../gateway/loose.ts';
import { nothing, operation, type Caller } from '../gateway/operation.ts';
import { ConferenceInfos, queryConferenceInfos, type ConferenceInfo } from './info-rest.ts';
import {
  participantOperations,
  tellsFailure,
  toldAsChange,
  type ConferenceAddress,
  type Invitation,
  type ParticipantVoice,
} from './participants-rest.ts';
import { checkVoicePath, playGivenFile, welcomeBody, type Welcome } from './voice-rest.ts';

export interface ConferenceRequest extends Welcome {
  readonly seats: number;
  readonly callerNumber?: string | undefined;
  readonly durationMinutes?: number | undefined;
  readonly reminderMinutes?: number | undefined;
}

export interface ConferenceVoice {
  readonly voicePath: string;
  readonly background?: boolean | undefined;
}

export interface SeatsChange {
  /** 0 increase, 1 decrease. */
  readonly change: 0 | 1;
  readonly seats: number;
}

type Accepted = Promise<null | GatewayRefusal>;

/** The family bound to a caller. */
export class ConferenceRest {
  readonly #caller: Caller;
  #infos: ConferenceInfos | undefined;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  request(agentId: string, input: ConferenceRequest): Accepted {
    return this.#caller.call(conferenceOperations.request, agentId, input);
  }

  answer(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.answer, agentId, {});
  }

  reject(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.reject, agentId, {});
  }

  leave(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.leave, agentId, {});
  }

  /** Ends the conference for everybody; only its chairperson may. */
  release(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.release, agentId, {});
  }

  extend(agentId: string, input: { readonly minutes: number }) {
    return this.#caller.call(conferenceOperations.extend, agentId, input);
  }

  handOverChair(agentId: string, input: { readonly toAgentId: string }): Accepted {
    return this.#caller.call(conferenceOperations.handOverChair, agentId, input);
  }

  playVoice(agentId: string, input: ConferenceVoice): Accepted {
    return this.#caller.call(conferenceOperations.playVoice, agentId, input);
  }

  stopVoice(agentId: string): Accepted {
    return this.#caller.call(conferenceOperations.stopVoice, agentId, {});
  }

  changeSeats(agentId: string, input: SeatsChange): Accepted {
    return this.#caller.call(conferenceOperations.changeSeats, agentId, input);
  }

  /** @returns the ids of the VDN's running conferences; inspectors only */
  vdnConferenceIds(agentId: string) {
    return this.#caller.read(conferenceOperations.vdnConferenceIds, agentId, {});
  }

  /** @returns the gateway's result as it is: its form is documented nowhere */
  invite(agentId: string, input: Invitation) {
    return this.#caller.call(participantOperations.invite, agentId, input);
  }

  /** @returns those that were not in the conference */
  remove(agentId: string, input: { readonly participants: readonly ConferenceAddress[] }) {
    return this.#caller.call(participantOperations.remove, agentId, input);
  }

  hold(agentId: string, input: ParticipantVoice): Accepted {
    return this.#caller.call(participantOperations.hold, agentId, input);
  }

  unhold(agentId: string, input: { readonly participant: ConferenceAddress }): Accepted {
    return this.#caller.call(participantOperations.unhold, agentId, input);
  }

  setMode(agentId: string, input: { readonly participant: ConferenceAddress; readonly mode: number }): Accepted {
    return this.#caller.call(participantOperations.setMode, agentId, input);
  }

  playVoiceTo(agentId: string, input: ParticipantVoice): Accepted {
    return this.#caller.call(participantOperations.playVoice, agentId, input);
  }

  stopVoiceTo(agentId: string, input: { readonly participant: ConferenceAddress }): Accepted {
    return this.#caller.call(participantOperations.stopVoice, agentId, input);
  }

  /** Conferences by id, twenty a call, each asked for once; null where the gateway knows none. @throws {GatewayFault} */
  info(agentId: string, conferenceId: string): Promise<ConferenceInfo | null | GatewayRefusal> {
    this.#infos ??= new ConferenceInfos((agent, ids) => this.#caller.read(queryConferenceInfos, agent, ids));
    return this.#infos.load(agentId, conferenceId);
  }
}

const chairRefusals = ['000-002', '100-006', '100-007', '101-001', '101-002'] as const;
const chairChanged = 2;
const foreground = 0;
const background = 1;

export const conferenceOperations = {
  request: operation({
    name: 'requestAgentConf',
    route: 'POST /agentconf/{agentid}/requestagentconf',
    body: (input: ConferenceRequest) => ({
      memberNum: checkRange(input.seats, 'input.seats', 1, 120),
      confCallerNo:
        input.callerNumber === undefined ? undefined : checkBytes(input.callerNumber, 'input.callerNumber', 24, 1),
      time:
        input.durationMinutes === undefined
          ? undefined
          : checkRange(input.durationMinutes, 'input.durationMinutes', 4, 1440),
      promptTime:
        input.reminderMinutes === undefined
          ? undefined
          : checkRange(input.reminderMinutes, 'input.reminderMinutes', 0, 1440),
      ...welcomeBody(input),
    }),
    result: nothing,
    outcome: {
      proof: ['AgentConf_RequestSuccess'],
      refusal: ['AgentConf_RequestFailed'],
      also: ['AgentState_Busy', 'AgentOther_PhoneAlerting', 'AgentOther_PhoneOffhook', 'AgentConf_SelfJoinResult'],
    },
    refusals: ['000-002', '100-006', '100-007', '101-003'],
    source: 'cec_07_1283, cec_07_0468',
  }),
  answer: operation({
    name: 'answerAgentConf',
    route: 'POST /agentconf/{agentid}/answeragentconf',
    result: nothing,
    outcome: { proof: ['AgentConf_SelfJoinResult'], also: ['AgentOther_PhoneOffhook'] },
    refusals: ['000-002', '100-006', '100-007', '101-001'],
    source: 'cec_07_1284, cec_07_0469',
  }),
  reject: operation({
    name: 'rejectAgentConf',
    route: 'POST /agentconf/{agentid}/rejectagentconf',
    result: nothing,
    outcome: { proof: ['AgentOther_PhoneRelease'], also: ['AgentState_Ready'] },
    refusals: ['000-002', '100-006', '100-007', '101-001'],
    source: 'cec_07_1285, cec_07_0470',
  }),
  leave: operation({
    name: 'requestLeaveAgentConf',
    route: 'POST /agentconf/{agentid}/requestleaveagentconf',
    result: nothing,
    outcome: {
      proof: ['AgentConf_SelfLeaveResult'],
      ofConference: true,
      also: ['AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease'],
    },
    refusals: ['000-002', '100-006', '100-007', '101-001', '101-007'],
    source: 'cec_07_1286, cec_07_0471',
  }),
  release: operation({
    name: 'releaseAgentConf',
    route: 'POST /agentconf/{agentid}/releaseagentconf',
    result: nothing,
    outcome: {
      proof: ['AgentConf_SelfLeaveResult'],
      ofConference: true,
      also: ['AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease', 'AgentState_Ready'],
    },
    refusals: chairRefusals,
    source: 'cec_07_1287, cec_07_0472',
  }),
  extend: operation({
    name: 'prolongTime',
    route: 'POST /agentconf/{agentid}/prolongtime',
    body: (input: { readonly minutes: number }) => ({
      prolongTime: checkRange(input.minutes, 'input.minutes', 1, 1440),
    }),
    // A public client of an older release passes it in the query.
    classic: { query: ({ minutes }) => ({ prolongTime: String(checkRange(minutes, 'input.minutes', 1, 1440)) }) },
    result: (raw) => ({ minutesAdded: readInt(fieldsOf(raw)['applyedTime']) }),
    refusals: chairRefusals,
    source: 'cec_07_1290, cec_07_0475',
  }),
  handOverChair: operation({
    name: 'applyToShiftPresident',
    route: 'POST /agentconf/{agentid}/applytoshiftpresident',
    agents: ({ toAgentId }) => [['input.toAgentId', toAgentId]],
    body: (input: { readonly toAgentId: string }) => ({
      destAgentNo: Number(checkAgentId(input.toAgentId, 'input.toAgentId')),
    }),
    classic: { query: ({ toAgentId }) => ({ destWorkNo: checkAgentId(toAgentId, 'input.toAgentId') }) },
    result: nothing,
    outcome: toldAsChange<{ readonly toAgentId: string }>(
      () => chairChanged,
      ({ toAgentId }) => [{ addressType: '9', address: toAgentId }],
    ),
    refusals: [...chairRefusals, '101-005'],
    source: 'cec_07_1291, cec_07_0476',
  }),
  playVoice: operation({
    name: 'playVoiceToConf',
    route: 'POST /agentconf/{agentid}/playvoicetoconf',
    body: (input: ConferenceVoice) => ({
      playType: input.background === undefined ? undefined : input.background ? background : foreground,
      playMode: playGivenFile,
      voicePath: checkVoicePath(input.voicePath, 'input.voicePath'),
    }),
    result: nothing,
    outcome: { proof: ['AgentConf_StopVoice'], failed: tellsFailure },
    refusals: chairRefusals,
    source: 'cec_07_1295, cec_07_0480',
  }),
  stopVoice: operation({
    name: 'stopVoiceToConf',
    route: 'POST /agentconf/{agentid}/stopvoicetoconf',
    result: nothing,
    outcome: { proof: ['AgentConf_StopVoice'] },
    refusals: chairRefusals,
    source: 'cec_07_1296, cec_07_0481',
  }),
  changeSeats: operation({
    name: 'modifyConfResource',
    route: 'POST /agentconf/{agentid}/modifyconfresource',
    body: (input: SeatsChange) => ({
      modifyType: input.change,
      modifyNum: checkRange(input.seats, 'input.seats', 2, 118),
    }),
    result: nothing,
    refusals: chairRefusals,
    source: 'cec_07_1299, cec_07_0484',
  }),
  vdnConferenceIds: operation({
    name: 'queryAllConfIds',
    route: 'GET /agentconf/{agentid}/queryvdnconfid',
    result: (raw) => listOf(Array.isArray(raw) ? raw : fieldsOf(raw)['confIds']).flatMap((id) => readText(id) ?? []),
    refusals: ['000-002', '100-006', '100-007', '101-004'],
    source: 'cec_07_1301, cec_07_0486',
  }),
};
