/** The field `outcome` of asynchronous mutations: it waits for the events that tell what came of the request. */
import { GraphQLInt, valueFromAST, type FieldNode, type GraphQLResolveInfo } from 'graphql';
import { checkRange } from '../gateway/checks.ts';
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { OutcomeStart, Outcome, Unconfirmed } from '../events/outcome.ts';
import { builder } from './builder.ts';
import type { Context } from './context.ts';

type Of<Kind extends Outcome['kind']> = Extract<Outcome, { readonly kind: Kind }>;

const eventsDescription = 'The operation’s events that came while waiting, in order.';

const OutcomeConfirmed = builder.objectRef<Of<'confirmed'>>('OutcomeConfirmed').implement({
  description: 'The event that proves the operation has come.',
  fields: (t) => ({
    events: t.field({ type: ['AgentEvent'], description: eventsDescription, resolve: ({ events }) => [...events] }),
    conferenceId: t.exposeID('conferenceId', {
      nullable: true,
      description: 'The conference it was about: of a request, the one granted.',
    }),
  }),
});

const OutcomeRefused = builder.objectRef<Of<'refused'>>('OutcomeRefused').implement({
  description: 'The platform did not do it after all: an event says so.',
  fields: (t) => ({
    events: t.field({ type: ['AgentEvent'], description: eventsDescription, resolve: ({ events }) => [...events] }),
    event: t.field({
      type: 'AgentEvent',
      description: 'The event that says so, with the cause.',
      resolve: ({ event }) => event,
    }),
  }),
});

const UnconfirmedReason = builder.enumType('UnconfirmedReason', {
  description: 'Why nothing is known of an operation’s outcome.',
  values: {
    NOT_POLLED: {
      description:
        'This server does not fetch the agent’s events for this Guid: subscribe to agentEvents, or sign in here.',
    },
    NO_EVENT: { description: 'The gateway sends no event for this input.' },
    DEADLINE: { description: 'The event did not come within the time given; it may come yet.' },
    STREAM_GAP: {
      description: 'The event did not come, and events may have been missed meanwhile: read the agent’s state anew.',
    },
    SESSION_ENDED: { description: 'The session ended before the event came.' },
  } satisfies Record<Unconfirmed, { description: string }>,
});

const OutcomeUnconfirmed = builder.objectRef<Of<'unconfirmed'>>('OutcomeUnconfirmed').implement({
  description: 'The request was accepted; what came of it is not known here. The subscription shows the truth.',
  fields: (t) => ({
    events: t.field({ type: ['AgentEvent'], description: eventsDescription, resolve: ({ events }) => [...events] }),
    reason: t.expose('reason', { type: UnconfirmedReason, description: 'Why it is not known.' }),
  }),
});

const typeNames = {
  confirmed: 'OutcomeConfirmed',
  refused: 'OutcomeRefused',
  unconfirmed: 'OutcomeUnconfirmed',
} as const;

export const OperationOutcome = builder.unionType('OperationOutcome', {
  description: 'What came of a request that the gateway accepted: done, not done, or not known.',
  types: [OutcomeConfirmed, OutcomeRefused, OutcomeUnconfirmed],
  resolveType: ({ kind }) => typeNames[kind],
});

const defaultWithinMs = 5000;

export const withinArgument = {
  defaultValue: defaultWithinMs,
  description: 'How long to wait for the proof, 1000 to 30000 ms.',
} as const;

/** Before anything is sent: refused after the call it would leave the client with a request that was carried out. @throws {BadInput} */
export function checkWithin(outcome: FieldNode, { variableValues }: GraphQLResolveInfo): void {
  const argument = outcome.arguments?.find(({ name }) => name.value === 'within');
  const within: unknown = argument && valueFromAST(argument.value, GraphQLInt, variableValues);
  if (typeof within === 'number') inRange(within);
}

const inRange = (within: number): number => checkRange(within, 'within', 1000, 30_000);

/** What a mutation kept for its outcome. */
interface Asked<Input> {
  readonly rule: OutcomeRule<Input>;
  readonly input: Input;
  /** Undefined where the agent's events are not fetched here. */
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
