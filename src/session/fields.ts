/** The session family in the schema. */
import { Agent, agentIdDescription, type AgentShape } from '../graphql/agent.ts';
import { builder } from '../graphql/builder.ts';
import { orRefused } from '../graphql/errors.ts';
import { given } from '../graphql/input.ts';
import { asMutation, resultUnion } from '../graphql/mutation.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import { sessionOperations as operations } from './rest.ts';

const AgentStatus = builder.enumType('AgentStatus', {
  description: 'The gateway’s status of an agent (agentState, cec_07_0581).',
  values: {
    UNKNOWN: { value: 0, description: 'Unknown (0).' },
    SIGNING_IN: { value: 1, description: 'Signing in; reserved (1).' },
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

const knownStatuses = 9;
const unknownStatus = 0;

builder.objectField(Agent, 'status', (t) =>
  t.field({
    type: AgentStatus,
    description: 'What the agent is doing now (agentstatus, cec_07_1222).',
    resolve: async ({ id, as }, _args, context) => {
      const { status } = orRefused(await (as ?? context).gateway.session.status(id));
      const known = status !== null && status >= 0 && status <= knownStatuses;
      return (known ? status : unknownStatus) as 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9;
    },
  }),
);

const AgentType = builder.enumType('AgentType', {
  description: 'What an agent works with (agenttype).',
  values: {
    PC_PHONE: { value: 4, description: 'PC and phone (4).' },
    PC_PHONE_VIDEO: { value: 11, description: 'PC and phone with video (11).' },
  } as const,
});

const InitialStatus = builder.enumType('InitialAgentStatus', {
  description: 'The state of an agent after its sign-in (status).',
  values: {
    BUSY: { value: 3, description: 'Busy (3).' },
    IDLE: { value: 4, description: 'Idle (4).' },
    WRAP_UP: { value: 5, description: 'Wrap-up (5).' },
  } as const,
});

const SignInAgentInput = builder.inputType('SignInAgentInput', {
  description: 'How an agent signs in.',
  fields: (t) => ({
    password: t.string({
      required: true,
      description: 'At most 32 characters; it goes to the gateway as it is, and is never kept or logged (password).',
    }),
    phoneNumber: t.string({
      required: true,
      description: 'The phone that the agent works with, 1 to 24 characters (phonenum).',
    }),
    force: t.boolean({
      defaultValue: false,
      description:
        'Take over a session of this agent that exists elsewhere (forcelogin); the other desk is signed out.',
    }),
    autoAnswer: t.boolean({ description: 'Answer calls automatically; default true (autoanswer).' }),
    idleAfterCall: t.boolean({ description: 'Go idle after a call, else to wrap-up; default true (autoenteridle).' }),
    releasePhone: t.boolean({
      description: 'Hang the phone up with the agent, else keep it off the hook (releasephone).',
    }),
    agentType: t.field({ type: AgentType, description: 'Default PC_PHONE (agenttype).' }),
    initialStatus: t.field({ type: InitialStatus, description: 'The state after the sign-in; default IDLE (status).' }),
    ipAddress: t.string({ description: 'IPv4 address of the agent’s computer; default 127.0.0.1 (ip).' }),
  }),
});

interface SignedIn {
  readonly guid: string;
  readonly agent: AgentShape;
  readonly cursor: string;
}

const SignInSuccess = builder.objectRef<SignedIn>('SignInAgentSuccess').implement({
  description: 'The agent is signed in, and its events are being fetched.',
  fields: (t) => ({
    guid: t.exposeString('guid', {
      description:
        'The credential of all later requests (header `Guid`). The gateway replaces it from time to time; any Guid of the session goes on working here, and the newest comes back in the response header `Guid`.',
    }),
    agent: t.field({ type: Agent, description: 'The agent.', resolve: ({ agent }) => agent }),
    cursor: t.exposeID('cursor', {
      description:
        'The position of the stream before the sign-in’s first event: `agentEvents(after: …)` with it misses nothing.',
    }),
  }),
});

const SignOutSuccess = builder.objectRef<{ readonly agentId: string }>('SignOutAgentSuccess').implement({
  description:
    'The gateway accepted the sign-out. It ignores it while the agent talks or is answering, unless forced; the session is over with the item SessionEnded.',
  fields: (t) => ({
    agent: t.field({ type: Agent, description: 'The agent.', resolve: ({ agentId }) => ({ id: agentId }) }),
  }),
});

const SignInResult = resultUnion('SignInAgent', SignInSuccess, [
  ...operations.signIn.refusals,
  ...operations.forceSignIn.refusals,
]);
const SignOutResult = resultUnion('SignOutAgent', SignOutSuccess, [
  ...operations.signOut.refusals,
  ...operations.forceSignOut.refusals,
]);

builder.mutationFields((t) => ({
  signInAgent: t.field({
    type: SignInResult,
    description:
      'Signs an agent in and begins to fetch its events (login, cec_07_1202; with force: forcelogin). Needs no Guid: it answers one.',
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      input: t.arg({ type: SignInAgentInput, required: true, description: 'How the agent signs in.' }),
    },
    resolve: (_root, { agentId, input: { force, ...input } }, { gateway, signedIn }) =>
      asMutation(agentId, async (id) => {
        const answer = await gateway.session.signIn(id, given(input), force ?? false);
        if (answer instanceof GatewayRefusal) return answer;
        const as = signedIn(answer.guid);
        return { guid: answer.guid, agent: { id, as }, cursor: as.events.cursorAt(id, answer.startPosition) };
      }),
  }),
  signOutAgent: t.field({
    type: SignOutResult,
    description:
      'Signs the agent out (logout, cec_07_1219; with force: forcelogout, cec_07_1220, which also ends a call).',
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      force: t.arg.boolean({ defaultValue: false, description: 'Even while the agent talks or is answering.' }),
    },
    resolve: (_root, { agentId, force }, { gateway }) =>
      asMutation(agentId, async (id) => {
        const answer = await gateway.session.signOut(id, force ?? false);
        return answer instanceof GatewayRefusal ? answer : { agentId: id };
      }),
  }),
}));
