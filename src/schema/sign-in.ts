/** Signing in and out. One field covers several operations of the gateway; the arguments select the operation. */
import { sessionOperations as operations } from '../families/session/operations.ts';
import { signIn } from '../families/session/types.ts';
import type { Exchange } from '../gateway/declaration/declaration.ts';
import { BadInput, GatewayRefusal } from '../gateway/failures.ts';
import type { BoundGateway } from '../gateway/gateway.ts';
import type { InputOf } from '../gateway/declaration/input-fields.ts';
import { Agent, type AgentShape } from './agent-entity.ts';
import { builder } from './builder.ts';
import type { ResultForm } from './context.ts';
import { addMutation, asMutation, idempotencyArguments, idempotencyKeyOf, resultUnion } from './mutation.ts';
import { calls } from './upstream.ts';
import { addDeclaredMutation, documented, inputFields, sentence, withoutNulls } from './derive.ts';

const scopes = {
  FULL: { value: 'FULL', description: 'Everywhere (`login`, `forcelogin`).' },
  CTI_ONLY: {
    value: 'CTI_ONLY',
    description: 'To the CTI server only: no media server and no licence (`loginex`, `forceloginex`; cec_07_1224).',
  },
  CTI_ONLY_WITHOUT_PHONE: {
    value: 'CTI_ONLY_WITHOUT_PHONE',
    description:
      'To the CTI server only, without a phone: `phoneNumber` is not sent. Requires `force` (`forceloginexwithoutphone`).',
  },
} as const;
const Scope = builder.enumType('SignInScope', { description: 'Where an agent signs in.', values: scopes });

interface SignInInput extends InputOf<typeof signIn> {
  readonly force?: boolean | null;
  readonly scope?: keyof typeof scopes | null;
}

const SignInAgentInput = builder.inputRef<SignInInput>('SignInAgentInput').implement({
  description: 'How an agent signs in.',
  fields: (t) => ({
    ...(inputFields(t, signIn) as Record<keyof typeof signIn, never>),
    force: t.boolean({
      defaultValue: false,
      description: 'Take over a session that the agent has elsewhere (`forcelogin`); the other desk is signed out.',
    }),
    scope: t.field({ type: Scope, defaultValue: 'FULL', description: 'Where to sign in.' }),
  }),
});

/** Without a phone only the forced form exists. @throws {BadInput} */
function operationFor(scope: keyof typeof scopes, force: boolean): Exchange {
  if (scope === 'FULL') return force ? operations.forceLogin : operations.login;
  if (scope === 'CTI_ONLY') return force ? operations.forceLoginEx : operations.loginEx;
  if (!force) throw new BadInput('input.scope CTI_ONLY_WITHOUT_PHONE requires input.force');
  return operations.forceLoginExWithoutPhone;
}

/** A sign-in as stored in the idempotency store. */
interface StoredSignIn {
  readonly guid: string;
  readonly cursor: string;
}

interface SignedIn extends StoredSignIn {
  readonly agent: AgentShape;
}

const SignInSuccess = builder.objectRef<SignedIn>('SignInAgentSuccess').implement({
  description:
    'The agent is signed in, and the server fetches the agent’s events. Only agents in a skill queue receive calls: continue with `resetAgentSkills`.',
  fields: (t) => ({
    guid: t.exposeString('guid', {
      description:
        'The credential for all later requests (header `Guid`). The gateway replaces it from time to time. Earlier Guids of the session remain valid at this server, and the response header `Guid` carries the newest one.',
    }),
    agent: t.field({ type: Agent, description: 'The agent.', resolve: ({ agent }) => agent }),
    cursor: t.exposeID('cursor', {
      description:
        'The position of the stream before the session’s first event. `agentEvents(after: …)` with this cursor returns every event of the session.',
    }),
  }),
});

const { login, forceLogin, loginEx, forceLoginEx, forceLoginExWithoutPhone } = operations;
/** The refusals of every form, because the input selects the form. */
const signInRefusals = [login, forceLogin, loginEx, forceLoginEx].flatMap(({ refusals }) => refusals);
const SignInResult = resultUnion('SignInAgent', SignInSuccess, signInRefusals);

builder.mutationField('signInAgent', (t) =>
  t.field({
    type: SignInResult,
    description: documented(
      'Signs an agent in and starts to fetch the agent’s events. Requires no Guid, and returns one.',
      login,
      forceLogin,
    ),
    extensions: calls(
      login,
      { operation: forceLogin, when: 'force: true' },
      { operation: loginEx, when: 'scope: CTI_ONLY' },
      { operation: forceLoginEx, when: 'scope: CTI_ONLY, force: true' },
      { operation: forceLoginExWithoutPhone, when: 'scope: CTI_ONLY_WITHOUT_PHONE, force: true' },
    ),
    args: {
      agentId: t.arg.id({
        required: true,
        description: 'The agent that signs in: a number from 101 to 999999 (`agentid`).',
      }),
      input: t.arg({ type: SignInAgentInput, required: true, description: 'How the agent signs in.' }),
      ...idempotencyArguments(t.arg, 'any client'),
    },
    resolve: (_root, { agentId, input, idempotencyKey, clientMutationId }, context) =>
      asMutation(agentId, async (id) => {
        const key = idempotencyKeyOf({ idempotencyKey, clientMutationId });
        const force = input.force ?? false;
        const scope = input.scope ?? 'FULL';
        const operation = operationFor(scope, force);
        const given = withoutNulls(operation.input, { ...input });
        const perform = async (): Promise<StoredSignIn | GatewayRefusal> => {
          const signedInAs = await context.gateway.sessions.signIn(operation, id, given, force);
          if (signedInAs instanceof GatewayRefusal) return signedInAs;
          return { guid: signedInAs.guid, cursor: context.events.cursorAt(id, signedInAs.startPosition) };
        };
        const asked = { agentId: id, request: ['signInAgent', id, scope, force, given], isSignIn: true } as const;
        const answer = await (key === undefined
          ? perform()
          : context.idempotent({ ...asked, key }, perform, storedSignIn));
        if (answer instanceof GatewayRefusal) return answer;
        return { ...answer, agent: { id, as: context.signedIn(answer.guid) } };
      }),
  }),
);

const storedSignIn: ResultForm<StoredSignIn | GatewayRefusal> = {
  write: (result) =>
    result instanceof GatewayRefusal
      ? { refused: { retcode: result.retcode, message: result.message } }
      : { signedIn: result },
  read: (stored) => {
    const { refused, signedIn } = stored as {
      readonly refused?: { readonly retcode: string; readonly message: string };
      readonly signedIn: StoredSignIn;
    };
    return Promise.resolve(refused ? new GatewayRefusal(refused.retcode, refused.message) : signedIn);
  },
};

const { logout, forceLogout, forceLogoutWithReason } = operations;

interface SignOut {
  readonly force?: boolean | null;
  readonly reason?: number | null;
}

/** Without force the gateway does not sign out an agent that is talking or answering (cec_07_1219). A reason implies force. */
const signOut = (gateway: BoundGateway, agentId: string, { force, reason }: SignOut) =>
  reason === undefined || reason === null
    ? gateway.call(force === true ? forceLogout : logout, agentId, {})
    : gateway.call(forceLogoutWithReason, agentId, { reason });

addMutation<SignOut, SignOut, object>('signOutAgent', {
  description: documented(
    'Signs the agent out. Without `force`, an agent that is talking or answering stays signed in: the gateway refuses with `CannotSignOutNow`, or accepts the request without effect.',
    logout,
    forceLogout,
    forceLogoutWithReason,
  ),
  operation: {
    ...logout,
    refusals: [logout, forceLogout, forceLogoutWithReason].flatMap(({ refusals }) => refusals),
    outcome: { proof: ['AgentOther_ShutdownService'] },
  },
  forms: [
    { operation: forceLogout, when: 'force: true' },
    { operation: forceLogoutWithReason, when: 'reason' },
  ],
  args: (arg) => ({
    force: arg.boolean({ defaultValue: false, description: 'Sign out even while the agent is talking or answering.' }),
    reason: arg.int({
      description: sentence(
        `${forceLogoutWithReason.input.reason.about} Implies force.`,
        forceLogoutWithReason.input.reason.range,
        'reason',
      ),
    }),
  }),
  run: signOut,
  success:
    'The gateway accepted the sign-out. Unless forced, it may have no effect while the agent is talking or answering. The item `SessionEnded` marks the end of the session.',
});

addDeclaredMutation('renewAgentGuid', operations.renewAgentGuid, (t) => ({
  guid: t.string({
    nullable: true,
    description: 'The newest Guid of the session; null if this server does not know the session.',
    resolve: ({ agentId }, _args, { gateway }) => gateway.sessions.newestGuid(agentId),
  }),
}));
