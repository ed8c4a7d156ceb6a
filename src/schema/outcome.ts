/** The field `outcome` of asynchronous mutations: it waits for the events that confirm or refuse the request. */
import { GraphQLInt, valueFromAST, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { checkRange } from '../gateway/checks.ts';
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { OutcomeStart, Outcome, Unconfirmed } from '../events/outcome.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

const eventsDescription = 'The operation’s events that arrived during the wait, in order.';

const OutcomeConfirmed = builder.objectRef<Of<'confirmed'>>('OutcomeConfirmed').implement({
  description: 'An event has confirmed the operation.',
  fields: (t) => ({
    events: t.field({ type: ['AgentEvent'], description: eventsDescription, resolve: ({ events }) => [...events] }),
    conferenceId: t.exposeID('conferenceId', {
      nullable: true,
      description:
        'The conference of the operation. For `requestAgentConference`, the conference that the gateway granted.',
    }),
  }),
});

const OutcomeRefused = builder.objectRef<Of<'refused'>>('OutcomeRefused').implement({
  description: 'An event has reported that the platform did not carry out the operation.',
  fields: (t) => ({
    events: t.field({ type: ['AgentEvent'], description: eventsDescription, resolve: ({ events }) => [...events] }),
    event: t.field({
      type: 'AgentEvent',
      description: 'The event that reports it, with the cause.',
      resolve: ({ event }) => event,
    }),
  }),
});

const UnconfirmedReason = builder.enumType('UnconfirmedReason', {
  description: 'Why the outcome of an operation is unknown.',
  values: {
    NOT_POLLED: {
      description:
        'This server does not fetch the agent’s events for this Guid. Subscribe to `agentEvents`, or sign in through this server.',
    },
    NO_EVENT: { description: 'The gateway sends no event for this input.' },
    DEADLINE: { description: 'The event did not arrive in time. It may still arrive.' },
    STREAM_GAP: {
      description: 'The event did not arrive, and events may have been missed meanwhile. Read the agent’s state again.',
    },
    SESSION_ENDED: { description: 'The session ended before the event arrived.' },
  } satisfies Record<Unconfirmed, { description: string }>,
});

const OutcomeUnconfirmed = builder.objectRef<Of<'unconfirmed'>>('OutcomeUnconfirmed').implement({
  description:
    'The gateway accepted the request, but the server does not know the outcome. Read `reason`, then read the agent’s state.',
  fields: (t) => ({
    events: t.field({ type: ['AgentEvent'], description: eventsDescription, resolve: ({ events }) => [...events] }),
    reason: t.expose('reason', { type: UnconfirmedReason, description: 'Why the outcome is unknown.' }),
  }),
});

const typeNames = {
  confirmed: 'OutcomeConfirmed',
  refused: 'OutcomeRefused',
  unconfirmed: 'OutcomeUnconfirmed',
} as const;

export const OperationOutcome = builder.unionType('OperationOutcome', {
  description: 'The outcome of a request that the gateway accepted: confirmed, refused, or unknown.',
  types: [OutcomeConfirmed, OutcomeRefused, OutcomeUnconfirmed],
  resolveType: ({ kind }) => typeNames[kind],
});

const defaultWithinMs = 5000;

export const withinArgument = {
  defaultValue: defaultWithinMs,
  description: 'How long to wait for the events, 1000 to 30000 ms.',
} as const;

/** Runs before anything is sent: an error after the call would hide that the request was carried out. @throws {BadInput} */
export function checkWithin(outcome: FieldNode, { variableValues }: GraphQLResolveInfo): void {
  const argument = outcome.arguments?.find(({ name }) => name.value === 'within');
  const within: unknown = argument && valueFromAST(argument.value, GraphQLInt, variableValues);
  if (typeof within === 'number') inRange(within);
}

const inRange = (within: number): number => checkRange(within, 'within', 1000, 30_000);

/** The data that a mutation stores for its outcome. */
interface Asked<Input> {
  readonly rule: OutcomeRule<Input>;
  readonly input: Input;
  /** Undefined if this server does not poll the agent's events. */
  readonly mark: OutcomeStart | undefined;
}

export async function resolveOutcome<Input>(
  { rule, input, mark }: Asked<Input>,
  within: number,
  { events }: Context,
): Promise<Outcome> {
  const withinMs = inRange(within);
  const unconfirmed = (reason: Unconfirmed): Outcome => ({ kind: 'unconfirmed', events: [], reason });
  if (rule.told?.(input) === false) return unconfirmed('NO_EVENT');
  return mark === undefined ? unconfirmed('NOT_POLLED') : events.outcome(mark, rule, input, withinMs);
}
