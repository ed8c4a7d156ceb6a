/** Conferences as they are now: `AgentConference`, and the queries that answer it. */
import { checkAgentId, checkCount } from '../gateway/checks.ts';
import { Agent, agentIdDescription } from '../graphql/agent.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { orRefused } from '../graphql/errors.ts';
import { keyOf, type Entity } from '../graphql/federation.ts';
import { AgentSnapshot } from '../graphql/snapshot.ts';
import { calls } from '../graphql/upstream.ts';
import {
  checkConferenceId,
  checkConferenceIds,
  queryConferenceInfos,
  type ConferenceInfo,
  type ConferenceParticipant,
} from './info-rest.ts';
import { ConferenceAddressKind, ConferenceParticipantMode } from './inputs.ts';
import { conferenceOperations as operations } from './rest.ts';

const ConferenceState = builder.enumType('ConferenceState', {
  description: 'What goes on in a conference (confState).',
  values: {
    TALKING: { value: 0, description: 'Ordinary talk (0).' },
    PLAYING_VOICE: { value: 1, description: 'A voice is playing (1).' },
  } as const,
});

const ConferenceRole = builder.enumType('ConferenceRole', {
  description: 'The part that a participant has (role).',
  values: {
    PARTICIPANT: { value: 0, description: 'An ordinary participant (0).' },
    CHAIRPERSON: { value: 1, description: 'The chairperson (1).' },
  } as const,
});

const ConferenceChannelState = builder.enumType('ConferenceChannelState', {
  description: 'What goes on in a participant’s channel (channelState).',
  values: {
    TALKING: { value: 0, description: 'Talking (0).' },
    HELD: { value: 1, description: 'On hold (1).' },
    PLAYING_VOICE: { value: 2, description: 'A voice is playing to it (2).' },
  } as const,
});

/** A number that the enum has a name for; the gateway may know others. */
const named = <const Value extends number>(values: readonly Value[], value: number | null): Value | null =>
  values.find((known) => known === value) ?? null;

const Participant = builder.objectRef<ConferenceParticipant>('ConferenceParticipant').implement({
  description:
    'Somebody in a conference. A field is null where the gateway tells nothing, or a number without a name here.',
  fields: (t) => ({
    kind: t.field({
      type: ConferenceAddressKind,
      nullable: true,
      description: 'Agent or phone (addressType).',
      resolve: ({ addressType }) => (addressType === '6' || addressType === '9' ? addressType : null),
    }),
    address: t.exposeString('address', { description: 'The agent id or phone number (address).' }),
    role: t.field({
      type: ConferenceRole,
      nullable: true,
      description: 'Chairperson or not (role).',
      resolve: ({ role }) => named([0, 1], role),
    }),
    mode: t.field({
      type: ConferenceParticipantMode,
      nullable: true,
      description: 'What it may do (channelAttrib).',
      resolve: ({ channelAttribute }) => named([1, 2, 3, 4], channelAttribute),
    }),
    channelState: t.field({
      type: ConferenceChannelState,
      nullable: true,
      description: 'Talking, held or played to (channelState).',
      resolve: ({ channelState }) => named([0, 1, 2], channelState),
    }),
    joinedAt: t.expose('joinedAt', { type: 'DateTime', nullable: true, description: 'When it joined (enterTime).' }),
    deviceCallType: t.exposeInt('deviceCallType', {
      nullable: true,
      description: 'As given with the invitation (deviceCallType).',
    }),
    deviceType: t.exposeInt('deviceType', {
      nullable: true,
      description: 'As given with the invitation (deviceType).',
    }),
  }),
});

export const AgentConference = builder.objectRef<ConferenceInfo>('AgentConference').implement({
  directives: keyOf('agentId id'),
  description:
    'A conference as the gateway tells it (queryconfinfos, cec_07_1300). A field is null where it tells nothing.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'The conference (confId).' }),
    agentId: t.exposeID('agentId', { description: 'The agent in whose name it was read.' }),
    state: t.field({
      type: ConferenceState,
      nullable: true,
      description: 'What goes on in it (confState).',
      resolve: ({ state }) => named([0, 1], state),
    }),
    startedAt: t.expose('startedAt', { type: 'DateTime', nullable: true, description: 'When it began (startTime).' }),
    durationMinutes: t.exposeInt('durationMinutes', {
      nullable: true,
      description: 'Minutes it may last (applyConfTime).',
    }),
    elapsedMinutes: t.exposeInt('elapsedMinutes', {
      nullable: true,
      description: 'Minutes passed (confHaveBeenTime).',
    }),
    participants: t.field({
      type: [Participant],
      description: 'Who is in it (addresses).',
      resolve: ({ participants }) => [...participants],
    }),
  }),
});

/** Five calls of the gateway: more conferences than anybody looks at together. */
const mostConferences = 100;

builder.queryFields((t) => ({
  agentConferences: t.field({
    type: [AgentConference],
    nullable: { list: false, items: true },
    description:
      'Conferences by id, null where the gateway knows none (queryconfinfos, cec_07_1300). An ordinary agent sees its own only, an inspector all of the VDN. Twenty ids cost one call.',
    extensions: calls(queryConferenceInfos),
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      ids: t.arg.idList({
        required: true,
        description: 'Conference ids (confIds), at most 100, of 1 to 19 digits each.',
      }),
    },
    resolve: (_root, { agentId, ids }, { gateway }) => {
      const id = checkAgentId(agentId);
      checkConferenceIds(checkCount(ids, 'ids', 0, mostConferences));
      return Promise.all(ids.map(async (conferenceId) => orRefused(await gateway.conference.info(id, conferenceId))));
    },
  }),
  vdnConferenceIds: t.idList({
    description: 'The ids of all running conferences of the VDN; inspectors only (queryvdnconfid, cec_07_1301).',
    extensions: calls(operations.vdnConferenceIds),
    args: { agentId: t.arg.id({ required: true, description: agentIdDescription }) },
    resolve: async (_root, { agentId }, { gateway }) => [
      ...orRefused(await gateway.conference.vdnConferenceIds(checkAgentId(agentId))),
    ],
  }),
}));

async function conferenceOf(
  agentId: string,
  { events, gateway }: Pick<Context, 'events' | 'gateway'>,
): Promise<ConferenceInfo | null> {
  const conferenceId = await events.conferenceId(agentId);
  return conferenceId === null ? null : orRefused(await gateway.conference.info(agentId, conferenceId));
}

builder.objectField(Agent, 'conference', (t) =>
  t.field({
    type: AgentConference,
    nullable: true,
    description:
      'The conference that the agent is in, as its events tell; null where it is in none, or where they do not tell.',
    extensions: calls(queryConferenceInfos),
    resolve: ({ id, as }, _args, context) => conferenceOf(id, as ?? context),
  }),
);

builder.objectField(AgentSnapshot, 'conference', (t) =>
  t.field({
    type: AgentConference,
    nullable: true,
    description: 'The conference that the agent is in, as its events tell.',
    extensions: calls(queryConferenceInfos),
    resolve: ({ agentId }, _args, context) => conferenceOf(agentId, context),
  }),
);

/** References to conferences of one agent are one call, like reads of them: a malformed one must not spoil it for the others. */
export const conferenceEntity: Entity = {
  type: AgentConference as Entity['type'],
  resolve: async (key, { gateway }) =>
    orRefused(await gateway.conference.info(checkAgentId(key('agentId')), checkConferenceId(key('id'), 'id'))),
};
