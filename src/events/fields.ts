/** The event stream in the schema: the interface, one type for each declaration, and the subscription. */
import { checkAgentId } from '../gateway/checks.ts';
import { builder } from '../graphql/builder.ts';
import { agentIdDescription } from '../graphql/agent.ts';
import type { EventType, StreamItem } from './event.ts';
import { eventFamilies, type EventFamily } from './family.ts';
import { checkFilter } from './filter.ts';
import type { EnumKind, FieldKind } from './vocabulary/kind.ts';
import { vocabulary, type Vocabulary } from './vocabulary.ts';

const AgentEvent = builder.interfaceRef<StreamItem>('AgentEvent').implement({
  description: 'One item of an agent’s stream: an event of the gateway, or an item of this server’s own making.',
  resolveType: ({ typeName }) => typeName,
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'Unique and stable: an event that comes again has the same id. The cursor for `after`.',
    }),
    agentId: t.exposeID('agentId', { description: 'The agent whose stream this is.' }),
    type: t.exposeString('type', {
      description: 'The gateway’s eventType to the letter; of items of this server’s own making, the type’s name.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When this server received it.' }),
    isLate: t.exposeBoolean('isLate', {
      description:
        'Whether the gateway gave this event out before items that stand above it, as after the takeover of an agent from a server that stood still. Do not derive the agent’s present state from a late event: snapshots and outcomes leave it out. `StreamGap` and `SessionEnded` are never late.',
    }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the gateway made it, where it says so (eventGenTime, newest edition only).',
    }),
    workNo: t.exposeString('workNo', { nullable: true, description: 'The gateway’s workNo, as it came.' }),
    content: t.expose('content', { type: 'JSON', nullable: true, description: 'The gateway’s content, untouched.' }),
  }),
});

const enums = new Map<string, ReturnType<typeof enumOf>>();

function enumOf({ name, description, values }: EnumKind) {
  return builder.enumType(name, {
    description,
    values: Object.fromEntries(
      Object.entries(values).map(([value, about]) => [value, { description: about.description }]),
    ),
  });
}

const listOfStrings: ['String'] = ['String'];

function typeOf(name: keyof Vocabulary) {
  const { type }: FieldKind = vocabulary[name];
  if (type === 'Strings') return listOfStrings;
  if (typeof type === 'string') return type;
  const known = enums.get(type.name) ?? enumOf(type);
  enums.set(type.name, known);
  return known;
}

/** Defines the GraphQL types of these declarations. */
export function addEventTypes(types: readonly EventType[]): void {
  for (const { typeName, description, family, events, namedOnly, fields } of types) {
    const list = (title: string, arrivals: Readonly<Record<string, string>> = {}) =>
      Object.entries(arrivals).map(([event, meaning], at) => `${at === 0 ? title : ''}\n- \`${event}\`: ${meaning}`);
    builder.objectRef<StreamItem>(typeName).implement({
      description: [
        description,
        ...list(`\n\nThe gateway’s events (family \`${family ?? ''}\`):`, events),
        ...list(`\n\nKnown by name only, from public clients (family \`${family ?? ''}\`):`, namedOnly),
      ].join(''),
      interfaces: [AgentEvent],
      fields: (t) =>
        Object.fromEntries(
          (Object.keys(fields) as (keyof Vocabulary)[]).map((name) => [
            name,
            t.field({
              type: typeOf(name),
              nullable: true,
              description: vocabulary[name].description,
              resolve: (item) => item.fields[name] as never,
            }),
          ]),
        ),
    });
  }
}

const AgentEventFamily = builder.enumType('AgentEventFamily', {
  description: 'A family of the gateway’s events.',
  values: Object.fromEntries(
    Object.entries(eventFamilies).map(([family, description]) => [family, { description }]),
  ) as Record<EventFamily, { description: string }>,
});

builder.subscriptionField('agentEvents', (t) =>
  t.field({
    type: AgentEvent,
    description:
      'The agent’s events, in the gateway’s order. It needs the Guid of the agent’s session. `families` and `types` choose among the gateway’s events, and add up: an event comes if either names it. Items of this server’s own making, such as StreamGap and SessionEnded, always come.',
    args: {
      agentId: t.arg.id({ required: true, description: agentIdDescription }),
      after: t.arg.id({
        description:
          'The id of the last event already seen, or any cursor this API gave out; without it, the events from now on.',
      }),
      snapshot: t.arg.boolean({
        defaultValue: false,
        description:
          'Begin with an AgentSnapshot: the agent’s state, and then everything after the position that it belongs to. The Guid of an ended session receives no snapshot: its stream begins with the events that it missed.',
      }),
      families: t.arg({
        type: [AgentEventFamily],
        description: 'Events of these families, at most 100. An empty list names none.',
      }),
      types: t.arg.stringList({
        description:
          'Events of these eventTypes of the gateway, as in `type`: at most 100, of 1 to 64 characters each. The list is open, since a gateway may send events that this schema has no type for: a name that no event has, a misspelt one too, is no error and brings nothing. docs/events-of-the-gateway.md has the known names.',
      }),
    },
    subscribe: (_root, { agentId, after, families, types, snapshot }, { events }) =>
      events.subscribe(checkAgentId(agentId), {
        after: after ?? undefined,
        wanted: checkFilter(families, types),
        snapshot: snapshot ?? false,
      }),
    resolve: (item) => item,
  }),
);
