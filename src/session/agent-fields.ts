/** What an agent is and does now: fields of `Agent`, and the skills of others. */
import { checkAgentId } from '../gateway/checks.ts';
import { Agent, agentIdDescription } from '../graphql/agent.ts';
import { builder } from '../graphql/builder.ts';
import type { Context } from '../graphql/context.ts';
import { orRefused } from '../graphql/errors.ts';
import { AgentSnapshot } from '../graphql/snapshot.ts';
import { calls } from '../graphql/upstream.ts';
import type { SessionFacts } from '../gateway/operation.ts';
import { deskOperations as desk, type Skill } from './desk-rest.ts';
import { stateOperations as states } from './state-rest.ts';

const AgentStatus = builder.enumType('AgentStatus', {
  description: 'The gateway’s status of an agent (agentState, cec_07_0581).',
  values: {
    UNKNOWN: { value: 0, description: 'Unknown (0).' },
    SIGNING_IN: { value: 1, description: 'Signing in; reserved by the gateway (1).' },
    SIGNED_OUT: { value: 2, description: 'Signed out (2).' },
    BUSY: { value: 3, description: 'Busy: takes no calls (3).' },
    IDLE: { value: 4, description: 'Idle: waits for calls (4).' },
    WRAP_UP: { value: 5, description: 'Wrap-up: work after a call (5).' },
    IDLE_RESERVED: { value: 6, description: 'Idle; reserved by the gateway (6).' },
    TALKING: { value: 7, description: 'Talking, or on the way to it (7).' },
    REST: { value: 8, description: 'Rests (8).' },
    PRE_REST: { value: 9, description: 'About to rest (9).' },
  } as const,
});

const statuses = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9] as const;

const AgentSkill = builder.objectRef<Skill>('AgentSkill').implement({
  description: 'A skill queue that calls come from (agentskills).',
  fields: (t) => ({
    id: t.exposeInt('id', { nullable: true, description: 'The skill’s number (id).' }),
    name: t.exposeString('name', { nullable: true, description: 'Its name (name).' }),
    mediaType: t.exposeInt('mediaType', {
      nullable: true,
      description: 'Its media type: 1 text, 5 voice and video, and others (mediatype).',
    }),
  }),
});

const AgentSession = builder.objectRef<SessionFacts>('AgentSession').implement({
  description: 'What the sign-in told of the session (login, cec_07_1202). A field is null where it told nothing.',
  fields: (t) => ({
    signedInAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the agent signed in (loginTime).',
      resolve: ({ signedInAtMs }) => (signedInAtMs === undefined ? null : new Date(signedInAtMs)),
    }),
    vdnId: t.id({
      nullable: true,
      description: 'The virtual call centre (vdnid).',
      resolve: ({ details }) => details?.vdnId ?? null,
    }),
    serverName: t.string({
      nullable: true,
      description: 'The cluster (serverName).',
      resolve: ({ details }) => details?.serverName ?? null,
    }),
    voice: t.boolean({
      nullable: true,
      description: 'Signed in for voice: the CTI server (first letter of mediatype).',
      resolve: ({ details }) => details?.voice ?? null,
    }),
    webMedia: t.boolean({
      nullable: true,
      description: 'Signed in for text: the web media server (second letter of mediatype).',
      resolve: ({ details }) => details?.webMedia ?? null,
    }),
    mailMedia: t.boolean({
      nullable: true,
      description: 'Signed in for mail: the mail media server (third letter of mediatype).',
      resolve: ({ details }) => details?.mailMedia ?? null,
    }),
    mustChangePassword: t.boolean({
      nullable: true,
      description: 'The password must be changed before calls work: `changeAgentPassword` (isForceChange).',
      resolve: ({ details }) => details?.mustChangePassword ?? null,
    }),
    passwordExpiresInDays: t.int({
      nullable: true,
      description:
        'Days until the password expires, 0 to 180, as of the sign-in; null: never, or not told (timeRemaining).',
      resolve: ({ details }) => details?.passwordExpiresInDays ?? null,
    }),
  }),
});

async function statusOf(agentId: string, { gateway }: Pick<Context, 'gateway'>) {
  const { status } = orRefused(await gateway.session.state(agentId));
  return statuses.find((known) => known === status) ?? 0;
}

builder.objectField(AgentSnapshot, 'status', (t) =>
  t.field({
    type: AgentStatus,
    nullable: true,
    description: 'What the agent is doing (agentstatus); null where the gateway cannot be asked.',
    extensions: calls(states.status),
    resolve: ({ agentId }, _args, context) => statusOf(agentId, context),
  }),
);

builder.objectFields(Agent, (t) => ({
  status: t.field({
    type: AgentStatus,
    description:
      'What the agent is doing now (agentstatus, cec_07_1222). The gateway’s page documents no refusal of a Guid for it: a gateway may answer it to any.',
    extensions: calls(states.status),
    resolve: ({ id, as }, _args, context) => statusOf(id, as ?? context),
  }),
  inCall: t.boolean({
    nullable: true,
    description: 'Whether the agent is in a call (isWorking of agentstatus); answered to any Guid, as `status` may be.',
    extensions: calls(states.status),
    resolve: async ({ id, as }, _args, context) => orRefused(await (as ?? context).gateway.session.state(id)).inCall,
  }),
  skills: t.field({
    type: [AgentSkill],
    description: 'The skill queues of the agent (agentskills).',
    extensions: calls(desk.skills),
    resolve: async ({ id, as }, _args, context) => orRefused(await (as ?? context).gateway.session.skills(id)),
  }),
  customState: t.int({
    nullable: true,
    description:
      'The state that the business has set, 0 to 65534; null where none is set (querycustomstate, cec_07_1229).',
    extensions: calls(states.customState),
    resolve: async ({ id, as }, _args, context) =>
      orRefused(await (as ?? context).gateway.session.customState(id)).customState,
  }),
  session: t.field({
    type: AgentSession,
    nullable: true,
    description: 'What the sign-in told; null where the agent did not sign in through this server.',
    resolve: async ({ id, as }, _args, context) => (await (as ?? context).gateway.session.facts(id)) ?? null,
  }),
}));

builder.queryField('skillsOfAgent', (t) =>
  t.field({
    type: [AgentSkill],
    description: 'The skill queues of another agent (agentskillsbyworkno).',
    extensions: calls(desk.skillsOf),
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      ofAgentId: t.arg.id({ required: true, description: 'Whose skills (workno): a number from 101 to 999999.' }),
    },
    resolve: async (_root, { agentId, ofAgentId }, { gateway }) =>
      orRefused(await gateway.session.skillsOf(checkAgentId(agentId), checkAgentId(ofAgentId, 'ofAgentId'))),
  }),
);
