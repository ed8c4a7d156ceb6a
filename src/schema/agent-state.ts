/** The state of an agent by its events: fields that `agentstatus` does not tell. */
import type { KnownState, PendingState, StateFacts } from '../events/state-facts.ts';
import { Agent } from './agent-entity.ts';
import { AgentStatus } from './agent.ts';
import { builder } from './builder.ts';

const reasonDescription =
  'Why the agent is busy or rests, as `AgentStateChanged.stateReason` numbers it. Null where the gateway sends no reason.';
const moment = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

const AgentPendingState = builder.objectRef<PendingState>('AgentPendingState').implement({
  description:
    'A state that the gateway has accepted, and that is not in effect yet: during a call it takes effect after the call, in wrap-up after the wrap-up.',
  fields: (t) => ({
    status: t.field({
      type: AgentStatus,
      description: 'The state to come.',
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
  .objectRef<StateFacts & { readonly current: KnownState }>('AgentCurrentState')
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
          'The state that takes effect next, as set by a mutation of this server. Null if there is none. The gateway reports no other one, and over several instances of this server the field is always null.',
        resolve: ({ pending }) => pending,
      }),
      restEndsAt: t.field({
        type: 'DateTime',
        nullable: true,
        description:
          'When the rest is to end, by the duration that `startAgentRest` of this server asked for. Null outside a rest, for a rest that was asked for elsewhere, and over several instances of this server.',
        resolve: ({ current }) => moment(current.restEndsAtMs),
      }),
      isRestOver: t.boolean({
        description:
          'Whether the rest has lasted for the duration that was asked for (`AgentState_Rest_Timeout`). The agent goes on resting until the rest is ended.',
        resolve: ({ current }) => current.isRestOver,
      }),
    }),
  });

builder.objectField(Agent, 'currentState', (t) =>
  t.field({
    type: AgentCurrentState,
    nullable: true,
    description:
      'The state of the agent with its reason, its begin and what comes next, according to the agent’s events. Null if no event has told the state since the sign-in or since a `StreamGap`. `status` asks the gateway instead.',
    resolve: async ({ id, as }, _args, context) => {
      const { current, pending } = await (as ?? context).events.state(id);
      return current && { current, pending };
    },
  }),
);
