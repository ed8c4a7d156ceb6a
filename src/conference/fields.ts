/** The conference family in the schema. */
import { Agent } from '../graphql/agent.ts';
import { builder } from '../graphql/builder.ts';
import { given } from '../graphql/input.ts';
import { agentIdDescription, asMutation, resultUnion } from '../graphql/mutation.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import { conferenceOperations as operations, type AddressType, type ConferenceAddress } from './rest.ts';

/** What an accepted conference operation answers: the gateway says no more than that it accepted. */
interface Accepted {
  readonly agentId: string;
}

const accepted = (name: string, description: string) =>
  builder.objectRef<Accepted>(`${name}Success`).implement({
    description,
    fields: (t) => ({
      agent: t.field({
        type: Agent,
        description: 'The agent in whose name it was asked for.',
        resolve: ({ agentId }) => ({ id: agentId }),
      }),
    }),
  });

const acceptedOr = <Answer>(agentId: string, answer: Answer | GatewayRefusal): Accepted | GatewayRefusal =>
  answer instanceof GatewayRefusal ? answer : { agentId };

const ConferenceAddressKind = builder.enumType('ConferenceAddressKind', {
  description: 'What a participant is addressed by (addressType).',
  values: {
    AGENT: { value: '9' satisfies AddressType, description: 'An agent id (9).' },
    PHONE: { value: '6' satisfies AddressType, description: 'A phone number (6).' },
  } as const,
});

const ConferenceAddressInput = builder.inputType('ConferenceAddressInput', {
  description: 'Whom to call into a conference.',
  fields: (t) => ({
    kind: t.field({ type: ConferenceAddressKind, required: true, description: 'Agent or phone (addressType).' }),
    address: t.string({ required: true, description: 'The agent id or phone number, at most 24 bytes (address).' }),
    deviceCallType: t.int({ description: 'Free for the caller’s own use, 0 to 255; default 0 (deviceCallType).' }),
    deviceType: t.int({ description: 'Free for the caller’s own use, 0 to 255; default 0 (deviceType).' }),
  }),
});

const RequestAgentConferenceInput = builder.inputType('RequestAgentConferenceInput', {
  description: 'The conference asked for.',
  fields: (t) => ({
    seats: t.int({ required: true, description: 'Participants that it can hold, 1 to 120 (memberNum).' }),
    durationMinutes: t.int({ description: 'How long it may last, 4 to 1440 minutes; default 60 (time).' }),
    reminderMinutes: t.int({
      description: 'Minutes before the end at which AgentConf_Timeout is sent, 0 to 1440 (promptTime).',
    }),
    callerNumber: t.string({
      description: 'The number that invited outside users see, at most 24 bytes (confCallerNo).',
    }),
    welcomeTone: t.boolean({ description: 'Play a welcome voice to whoever joins (beepTone).' }),
    welcomeVoicePath: t.string({
      description: 'The voice file, at most 127 bytes, for example y:/conf/120/1136287.V3 (voicePath).',
    }),
  }),
});

const InviteConferenceParticipantsInput = builder.inputType('InviteConferenceParticipantsInput', {
  description: 'Whom to invite, and what they hear and see.',
  fields: (t) => ({
    participants: t.field({
      type: [ConferenceAddressInput],
      required: true,
      description: 'Whom to call, 1 to 120 (addresses).',
    }),
    callerNumber: t.string({ description: 'The calling number shown to them, at most 24 bytes (caller).' }),
    welcomeTone: t.boolean({ description: 'Play a welcome voice to each who joins; default false (beepTone).' }),
    welcomeVoicePath: t.string({
      description: 'The voice file, at most 127 bytes; needed with welcomeTone (voicePath).',
    }),
  }),
});

const RequestSuccess = accepted(
  'RequestAgentConference',
  'The gateway accepted the request. The conference is granted with the event AgentConf_RequestSuccess, which carries its id, and refused with AgentConf_RequestFailed.',
);
const LeaveSuccess = accepted(
  'LeaveAgentConference',
  'The gateway accepted the request; the agent has left with the event AgentConf_SelfLeaveResult.',
);
const ReleaseSuccess = accepted(
  'ReleaseAgentConference',
  'The gateway accepted the request. Every member gets AgentMediaEvent_StopRecordDone (where recorded), AgentOther_PhoneRelease, AgentConf_SelfLeaveResult and AgentState_Ready.',
);
const InviteSuccess = builder
  .objectRef<Accepted & { readonly raw: unknown }>('InviteConferenceParticipantsSuccess')
  .implement({
    description:
      'The gateway calls the participants: agents get AgentConf_Ringing; who joins is told by AgentConf_ParticipantChanged.',
    fields: (t) => ({
      agent: t.field({ type: Agent, description: 'The chairperson.', resolve: ({ agentId }) => ({ id: agentId }) }),
      raw: t.field({
        type: 'JSON',
        nullable: true,
        description:
          'The gateway’s result as it came: its form is documented nowhere; supposedly those already present or refused.',
        resolve: ({ raw }) => raw,
      }),
    }),
  });

const RequestResult = resultUnion('RequestAgentConference', RequestSuccess, operations.request.refusals);
const InviteResult = resultUnion('InviteConferenceParticipants', InviteSuccess, operations.invite.refusals);
const LeaveResult = resultUnion('LeaveAgentConference', LeaveSuccess, operations.leave.refusals);
const ReleaseResult = resultUnion('ReleaseAgentConference', ReleaseSuccess, operations.release.refusals);

builder.mutationFields((t) => ({
  requestAgentConference: t.field({
    type: RequestResult,
    description:
      'Asks for a conference that the agent chairs (requestagentconf, cec_07_1283). The agent is idle, or talks in a stable call.',
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      input: t.arg({ type: RequestAgentConferenceInput, required: true, description: 'The conference asked for.' }),
    },
    resolve: (_root, { agentId, input }, { gateway }) =>
      asMutation(agentId, async (id) => acceptedOr(id, await gateway.conference.request(id, given(input)))),
  }),
  inviteConferenceParticipants: t.field({
    type: InviteResult,
    description: 'The chairperson calls agents and phones into the conference (batchaddparticipant, cec_07_1292).',
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      input: t.arg({ type: InviteConferenceParticipantsInput, required: true, description: 'Whom to invite.' }),
    },
    resolve: (_root, { agentId, input }, { gateway }) =>
      asMutation(agentId, async (id) => {
        const participants: ConferenceAddress[] = input.participants.map(({ kind, ...address }) => ({
          addressType: kind,
          ...given(address),
        }));
        const answer = await gateway.conference.invite(id, { ...given(input), participants });
        return answer instanceof GatewayRefusal ? answer : { agentId: id, raw: answer.raw };
      }),
  }),
  leaveAgentConference: t.field({
    type: LeaveResult,
    description:
      'The agent leaves the conference (requestleaveagentconf, cec_07_1286). The chairperson cannot leave, only release.',
    args: { agentId: t.arg.id({ required: true, description: agentIdDescription }) },
    resolve: (_root, { agentId }, { gateway }) =>
      asMutation(agentId, async (id) => acceptedOr(id, await gateway.conference.leave(id))),
  }),
  releaseAgentConference: t.field({
    type: ReleaseResult,
    description: 'The chairperson ends the conference for everybody (releaseagentconf, cec_07_1287).',
    args: { agentId: t.arg.id({ required: true, description: agentIdDescription }) },
    resolve: (_root, { agentId }, { gateway }) =>
      asMutation(agentId, async (id) => acceptedOr(id, await gateway.conference.release(id))),
  }),
}));
