/** Signing in and out in the schema. */
import { Agent, agentIdDescription, type AgentShape } from '../graphql/agent.ts';
import { builder } from '../graphql/builder.ts';
import { given } from '../graphql/input.ts';
import { addMutation, asMutation, resultUnion } from '../graphql/mutation.ts';
import { calls } from '../graphql/upstream.ts';
import { GatewayRefusal } from '../gateway/failures.ts';
import { signInOperations as operations, type SignInScope } from './sign-in-rest.ts';

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

const Scope = builder.enumType('SignInScope', {
  description: 'Where an agent signs in.',
  values: {
    FULL: { value: 'full' satisfies SignInScope, description: 'Everywhere (login, forcelogin).' },
    CTI_ONLY: {
      value: 'ctiOnly' satisfies SignInScope,
      description: 'To the CTI server only: no media server, no licence used (loginex, forceloginex; cec_07_1224).',
    },
    CTI_ONLY_WITHOUT_PHONE: {
      value: 'ctiOnlyWithoutPhone' satisfies SignInScope,
      description:
        'To the CTI server only, without a phone: phoneNumber is not sent. Exists with `force` only (forceloginexwithoutphone).',
    },
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
    scope: t.field({ type: Scope, defaultValue: 'full', description: 'Where to sign in.' }),
    autoAnswer: t.boolean({ description: 'Answer calls automatically; default true (autoanswer).' }),
    idleAfterCall: t.boolean({ description: 'Go idle after a call, else to wrap-up; default true (autoenteridle).' }),
    releasePhone: t.boolean({
      description:
        'Hang the phone up with the agent, else keep it off the hook (releasephone). The default is the gateway’s: true, with force false.',
    }),
    agentType: t.field({ type: AgentType, description: 'Default PC_PHONE (agenttype).' }),
    initialStatus: t.field({ type: InitialStatus, description: 'The state after the sign-in; default IDLE (status).' }),
    ipAddress: t.string({ description: 'IPv4 address of the agent’s computer; default 127.0.0.1 (ip).' }),
    entryIpAddress: t.string({ description: 'IPv4 address of the entry; newest edition only (entryIp).' }),
    phoneLinkage: t.boolean({ description: 'Phone linkage; default false (phonelinkage).' }),
    webMedia: t.boolean({ description: 'Sign in to the web media server; default true (checkInWebm).' }),
    mailMedia: t.boolean({ description: 'Sign in to the mail media server; default false (checkInMailm).' }),
    videoPhoneNumber: t.string({
      description: 'Phone number for video conferences, 1 to 24 characters (vcPhoneNumber).',
    }),
    listen: t.boolean({ description: 'Default false (listenStatus).' }),
  }),
});

interface SignedIn {
  readonly guid: string;
  readonly agent: AgentShape;
  readonly cursor: string;
}

const SignInSuccess = builder.objectRef<SignedIn>('SignInAgentSuccess').implement({
  description:
    'The agent is signed in, and its events are being fetched. Calls come only to agents in a skill queue: go on with `resetAgentSkills`.',
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

/** Of every form of it: which one is meant stands in the input. */
const signInRefusals = [
  ...operations.signIn.refusals,
  ...operations.forceSignIn.refusals,
  ...operations.signInToCti.refusals,
  ...operations.forceSignInToCti.refusals,
];
const SignInResult = resultUnion('SignInAgent', SignInSuccess, signInRefusals);

builder.mutationField('signInAgent', (t) =>
  t.field({
    type: SignInResult,
    description:
      'Signs an agent in and begins to fetch its events (login, cec_07_1202; with force: forcelogin). Needs no Guid: it answers one.',
    extensions: calls(
      operations.signIn,
      { operation: operations.forceSignIn, when: 'force: true' },
      { operation: operations.signInToCti, when: 'scope: CTI_ONLY' },
      { operation: operations.forceSignInToCti, when: 'scope: CTI_ONLY, force: true' },
      { operation: operations.forceSignInWithoutPhone, when: 'scope: CTI_ONLY_WITHOUT_PHONE, force: true' },
    ),
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      input: t.arg({ type: SignInAgentInput, required: true, description: 'How the agent signs in.' }),
    },
    resolve: (_root, { agentId, input }, { gateway, signedIn }) =>
      asMutation(agentId, async (id) => {
        const { force, scope, ...request } = given(input);
        const answer = await gateway.session.signIn(id, request, scope ?? 'full', force ?? false);
        if (answer instanceof GatewayRefusal) return answer;
        const as = signedIn(answer.guid);
        return { guid: answer.guid, agent: { id, as }, cursor: as.events.cursorAt(id, answer.startPosition) };
      }),
  }),
);

interface SignOutArguments {
  readonly force?: boolean | null;
  readonly reason?: number | null;
}

addMutation<SignOutArguments, { readonly force?: boolean | undefined; readonly reason?: number | undefined }, null>(
  'signOutAgent',
  {
    description:
      'Signs the agent out (logout, cec_07_1219; with force: forcelogout, cec_07_1220, which also ends a call; with a reason: forcelogoutwithreason, cec_07_1221).',
    operation: {
      ...operations.signOut,
      refusals: [
        ...operations.signOut.refusals,
        ...operations.forceSignOut.refusals,
        ...operations.forceSignOutWithReason.refusals,
      ],
      outcome: { proof: ['AgentOther_ShutdownService'] },
    },
    forms: [
      { operation: operations.forceSignOut, when: 'force: true' },
      { operation: operations.forceSignOutWithReason, when: 'reason' },
    ],
    args: (arg) => ({
      force: arg.boolean({ defaultValue: false, description: 'Even while the agent talks or is answering.' }),
      reason: arg.int({ description: 'A reason of the business, 1 to 255; implies force.' }),
    }),
    run: ({ session }, agentId, input) => session.signOut(agentId, input),
    success:
      'The gateway accepted the sign-out. It ignores it while the agent talks or is answering, unless forced; the session is over with the item SessionEnded.',
  },
);

addMutation('renewAgentGuid', {
  description:
    'Asks for a new Guid at once, as after a reload of the page (updateGuid, cec_07_0358). Seldom needed: this server follows the Guid by itself.',
  operation: operations.renewGuid,
  run: ({ session }, agentId) => session.renewGuid(agentId),
  success: 'The Guid was renewed.',
  fields: (t) => ({
    guid: t.string({
      nullable: true,
      description: 'The newest Guid of the session; null where this server does not know the session.',
      resolve: ({ agentId }, _args, { gateway }) => gateway.newestGuid(agentId),
    }),
  }),
});
