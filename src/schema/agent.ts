/** The current data of an agent: fields of `Agent` and of its snapshot. */
import { agentStatus } from '../events/declaration/agent-shapes.ts';
import { sessionOperations } from '../families/session/operations.ts';
import type { SessionSummary } from '../credentials/session.ts';
import { Agent } from './agent-entity.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';
import { orRefused } from '../gateway/failed-call.ts';
import { calls } from './upstream.ts';
import { documented, enumType, outputType } from './derive.ts';

const { status: statusOperation, skills, customState } = sessionOperations;
export const AgentStatus = enumType(agentStatus);

const AgentSession = builder.objectRef<SessionSummary>('AgentSession').implement({
  description:
    'The session, as reported by the sign-in (`login`, cec_07_1202). Fields that it did not report are null.',
  fields: (t) => ({
    signedInAt: t.field({
      type: 'DateTime',
      nullable: true,
      description: 'When the agent signed in (`loginTime`).',
      resolve: ({ signedInAtMs }) => (signedInAtMs === undefined ? null : new Date(signedInAtMs)),
    }),
    vdnId: t.id({
      nullable: true,
      description: 'The virtual call centre, VDN (`vdnid`).',
      resolve: ({ details }) => details?.vdnId ?? null,
    }),
    serverName: t.string({
      nullable: true,
      description: 'The cluster (`serverName`).',
      resolve: ({ details }) => details?.serverName ?? null,
    }),
    voice: t.boolean({
      nullable: true,
      description: 'Whether the agent is signed in to the CTI server, for voice (first letter of `mediatype`).',
      resolve: ({ details }) => details?.voice ?? null,
    }),
    webMedia: t.boolean({
      nullable: true,
      description: 'Whether the agent is signed in to the web media server, for text (second letter of `mediatype`).',
      resolve: ({ details }) => details?.webMedia ?? null,
    }),
    mailMedia: t.boolean({
      nullable: true,
      description: 'Whether the agent is signed in to the mail media server (third letter of `mediatype`).',
      resolve: ({ details }) => details?.mailMedia ?? null,
    }),
    mustChangePassword: t.boolean({
      nullable: true,
      description: 'The password must be changed with `changeAgentPassword` before calls work (`isForceChange`).',
      resolve: ({ details }) => details?.mustChangePassword ?? null,
    }),
    passwordExpiresInDays: t.int({
      nullable: true,
      description:
        'Days from the sign-in until the password expires, 0 to 180; null if it never expires or was not reported (`timeRemaining`).',
      resolve: ({ details }) => details?.passwordExpiresInDays ?? null,
    }),
  }),
});

export async function statusOf(agentId: string, { gateway }: Pick<Context, 'gateway'>) {
  return orRefused(await gateway.read(statusOperation, agentId, {})).status ?? 'UNKNOWN';
}

builder.objectFields(Agent, (t) => ({
  status: t.field({
    type: AgentStatus,
    nullable: true,
    description: documented(statusOperation.about, statusOperation),
    extensions: calls(statusOperation),
    resolve: ({ id, as }, _args, context) => statusOf(id, as ?? context),
  }),
  inCall: t.field({
    ...outputType(statusOperation.result.inCall),
    description: documented(
      'Whether the agent is in a call (`isWorking`). The gateway may answer even if the Guid belongs to another agent.',
      statusOperation,
    ),
    extensions: calls(statusOperation),
    resolve: async ({ id, as }, _args, context) =>
      orRefused(await (as ?? context).gateway.read(statusOperation, id, {})).inCall as never,
  }),
  skills: t.field({
    ...outputType(skills.result.skills),
    nullable: true,
    description: documented(skills.about, skills),
    extensions: calls(skills),
    resolve: async ({ id, as }, _args, context) =>
      orRefused(await (as ?? context).gateway.read(skills, id, {})).skills as never,
  }),
  customState: t.field({
    ...outputType(customState.result.customState),
    description: documented(customState.result.customState.about, customState),
    extensions: calls(customState),
    resolve: async ({ id, as }, _args, context) =>
      orRefused(await (as ?? context).gateway.read(customState, id, {})).customState as never,
  }),
  session: t.field({
    type: AgentSession,
    nullable: true,
    description: 'The data that the sign-in reported; null if the agent did not sign in through this server.',
    resolve: async ({ id, as }, _args, context) => (await (as ?? context).gateway.sessions.summary(id)) ?? null,
  }),
}));
