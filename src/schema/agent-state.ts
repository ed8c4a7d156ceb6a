/** The state of an agent according to its events: fields that `agentstatus` does not have. */
import type { KnownState, PendingState, ProjectedState } from '../events/state-projection.ts';
import { Agent } from './agent-entity.ts';
import { AgentStatus } from './agent.ts';
import { builder } from './builder.ts';

const reasonDescription =
  'Why the agent is busy or on a break, with the numbers of `AgentStateChanged.stateReason`. Null if the gateway sends no reason.';
const moment = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const AgentPendingState = builder.objectRef<PendingState>('AgentPendingState').implement({
  description: 'A state that the gateway has accepted and that takes effect after the present call or wrap-up.',
  fields: (t) => ({
    status: t.field({
      type: AgentStatus,
      description: 'The next state.',
      resolve: ({ status }) => status as never,
    }),
    reason: t.exposeInt('reason', { nullable: true, description: 'The reason code that was sent with it.' }),
    askedAt: t.field({
      type: 'DateTime',
      description: 'When the gateway accepted it.',
      resolve: ({ askedAtMs }) => new Date(askedAtMs),
    }),
  }),
});

const AgentCurrentState = builder
  .objectRef<ProjectedState & { readonly current: KnownState }>('AgentCurrentState')
  .implement({
    description: 'The state of an agent, as the agent’s events report it.',
    fields: (t) => ({
      status: t.field({
        type: AgentStatus,
        description: 'The state: `IDLE`, `BUSY`, `TALKING`, `WRAP_UP` or `REST`.',
        resolve: ({ current }) => current.status as never,
      }),
      reason: t.int({ nullable: true, description: reasonDescription, resolve: ({ current }) => current.reason }),
      since: t.field({
        type: 'DateTime',
        description: 'When the state began.',
        resolve: ({ current }) => new Date(current.sinceMs),
      }),
      pending: t.field({
        type: AgentPendingState,
        nullable: true,
        description:
          'The state that takes effect next, as set by a mutation of this server. Null if there is none: the gateway does not report this state.',
        resolve: ({ pending }) => pending,
      }),
      restEndsAt: t.field({
        type: 'DateTime',
        nullable: true,
        description:
          'When the break (status `REST`) is due to end, by the duration given to `startAgentRest`. Null outside a break, and for a break that was not requested through this server.',
        resolve: ({ current }) => moment(current.restEndsAtMs),
      }),
      isRestOver: t.boolean({
        description:
          'Whether the requested duration of the break is over (`AgentState_Rest_Timeout`). The agent keeps the status `REST` until a request such as `endAgentRest` ends it.',
        resolve: ({ current }) => current.isRestOver,
      }),
    }),
  });

builder.objectField(Agent, 'currentState', (t) =>
  t.field({
    type: AgentCurrentState,
    nullable: true,
    description:
      'The state of the agent according to the agent’s events, with its reason, its start and the state that takes effect next. Null if no event has reported the state since the sign-in or since a `StreamGap`. `status` asks the gateway instead.',
    resolve: async ({ id, as }, _args, context) => {
      const { current, pending } = await (as ?? context).events.state(id);
      return current && { current, pending };
    },
  }),
);
