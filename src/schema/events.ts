/** The event stream in the schema: the interface, one type per declaration, and the subscription. */
import { checkAgentId, checkRange } from '../gateway/checks.ts';
import { builder } from './builder.ts';
import type { EventType } from '../events/declaration/event-type.ts';
import type { StreamItem } from '../events/event.ts';
import { eventFamilies, type EventFamily } from '../events/declaration/family.ts';
import { checkFilter } from '../events/filter.ts';
import type { History } from '../events/history.ts';
import { unrecognized } from '../events/own.ts';
import { callId, conferenceId } from '../events/declaration/shared-fields.ts';
import { copiesIn } from './copies.ts';
import { outputType, sentence } from './derive.ts';

const AgentEvent = builder.interfaceType('AgentEvent', {
  description:
    'One item of an agent’s stream: an event of the gateway, or a notice of this server such as `StreamGap`.',
  resolveType: ({ typeName }) => typeName,
  fields: (t) => ({
    id: t.exposeID('id', {
      description: 'The unique id, which never changes. Also the cursor for `after`.',
    }),
    agentId: t.exposeID('agentId', { description: 'The agent whose stream this is.' }),
    type: t.exposeString('type', {
      description:
        'The gateway’s eventType, unchanged. For items that this server makes, the name of the GraphQL type.',
    }),
    receivedAt: t.expose('receivedAt', { type: 'DateTime', description: 'When this server received or made it.' }),
    isLate: t.exposeBoolean('isLate', {
      description:
        'True if the gateway sent this event before items that precede it in the stream. This happens if an instance stalls with an unsaved answer and another instance takes the agent over. Do not derive the present state from a late event: snapshots and outcomes ignore it. `StreamGap` and `SessionEnded` are never late.',
    }),
    occurredAt: t.expose('occurredAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When the gateway created the event (`eventGenTime`, newest edition only); otherwise null.',
    }),
    workNo: t.exposeString('workNo', { nullable: true, description: 'The gateway’s workNo, unchanged.' }),
    content: t.expose('content', {
      type: 'JSON',
      nullable: true,
      description: 'The gateway’s content, unchanged. Null for items that this server makes.',
    }),
  }),
});

const ofAgentEvent = (name: string, description: string) =>
  builder.interfaceRef<StreamItem>(name).implement({
    description,
    interfaces: [AgentEvent],
    resolveType: ({ typeName }) => typeName,
  });

const CallEvent = ofAgentEvent('CallEvent', 'An event of a call.');
builder.interfaceField(CallEvent, 'callId', (t) =>
  t.id({
    nullable: true,
    description: callId.about,
    resolve: ({ fields }) => fields['callId'] as string | null,
  }),
);
const ConferenceEvent = ofAgentEvent('ConferenceEvent', 'An event of a conference.');
builder.interfaceField(ConferenceEvent, 'conferenceId', (t) =>
  t.id({
    nullable: true,
    description: conferenceId.about,
    resolve: ({ fields }) => fields['conferenceId'] as string | null,
  }),
);
const AgentStateEvent = ofAgentEvent('AgentStateEvent', 'A change of the agent’s state.');
export const ServerEvent = ofAgentEvent('ServerEvent', 'An item that this server makes, about the stream itself.');

const ofFamily: Readonly<Partial<Record<EventFamily, typeof CallEvent>>> = {
  CALL: CallEvent,
  PHONE_LINKAGE: CallEvent,
  CONFERENCE: ConferenceEvent,
  AGENT_STATE: AgentStateEvent,
};

/** The interfaces of a type. An event without a type of its own belongs to no family. */
function interfacesOf({ typeName, family }: Pick<EventType, 'typeName' | 'family'>) {
  const further = family === undefined ? ServerEvent : ofFamily[family];
  return further === undefined || typeName === unrecognized ? [AgentEvent] : [AgentEvent, further];
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
      interfaces: interfacesOf({ typeName, ...(family && { family }) }),
      fields: (t) =>
        Object.fromEntries(
          Object.entries(fields).map(([name, field]) => [
            name,
            t.field({
              ...outputType(field),
              // In items of this server the keys are the names of the fields.
              description: family === undefined ? field.about : sentence(field.about, undefined, field.wire),
              resolve: (item) => item.fields[name] as never,
            }),
          ]),
        ),
    });
  }
}

const readAgentDescription =
  'The agent whose events are read, and whose Guid is sent: a number from 101 to 999999 (`workNo`).';

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
      'The agent’s events, in the gateway’s order except those marked `isLate: true`. Requires the Guid of the agent’s session. `families` and `types` select events of the gateway: an event arrives if either of them names it, and without both every event arrives. Items that this server makes, such as `StreamGap` and `SessionEnded`, always arrive.',
    args: {
      agentId: t.arg.id({ required: true, description: readAgentDescription }),
      after: t.arg.id({
        description:
          'The id of the last item already seen, or any cursor that this API returned. Without it, the stream begins with the next event.',
      }),
      snapshot: t.arg.boolean({
        defaultValue: false,
        description:
          'Begin with an `AgentSnapshot` of the present state. The events after `after` follow, or the new events if `after` is absent; they may repeat changes that the snapshot already contains. With the Guid of an ended session there is no snapshot.',
      }),
      families: t.arg({
        type: [AgentEventFamily],
        description: 'Events of these families, at most 100. An empty list selects none.',
      }),
      types: t.arg.stringList({
        description:
          'Events with these eventTypes of the gateway, as in `type`: at most 100 names of 1 to 64 characters each. docs/events-of-the-gateway.md lists the known names. A gateway may send others, so an unknown or misspelt name is not an error and matches nothing.',
      }),
    },
    subscribe: (_root, { agentId, after, families, types, snapshot }, { events }, info) =>
      events.subscribe(checkAgentId(agentId), {
        after: after ?? undefined,
        wanted: checkFilter(families, types),
        copies: copiesIn(info),
        snapshot: snapshot ?? false,
      }),
    resolve: (item) => item,
  }),
);

interface Page extends History {
  readonly startCursor: string | null;
}

const PageInfo = builder.objectRef<Page>('PageInfo').implement({
  // Other subgraphs define the same type.
  directives: [{ name: 'shareable', args: {} }],
  description: 'The position of a page in its connection.',
  fields: (t) => ({
    hasNextPage: t.boolean({ description: 'Whether more events follow.', resolve: ({ hasMore }) => hasMore }),
    hasPreviousPage: t.boolean({
      description: 'Always false: the connection is read forwards only.',
      resolve: () => false,
    }),
    startCursor: t.string({
      nullable: true,
      description: 'The id of the first event of the page; null for an empty page.',
      resolve: ({ startCursor }) => startCursor,
    }),
    endCursor: t.string({
      nullable: true,
      description: 'Where the next page begins: `after` of the next request, or of `agentEvents`.',
      resolve: ({ endCursor }) => endCursor,
    }),
  }),
});

const AgentEventEdge = builder.objectRef<StreamItem>('AgentEventEdge').implement({
  description: 'An event of a page.',
  fields: (t) => ({
    cursor: t.id({ description: 'The id of the event.', resolve: ({ id }) => id }),
    node: t.field({ type: AgentEvent, description: 'The event.', resolve: (item) => item }),
  }),
});

const AgentEventConnection = builder.objectRef<Page>('AgentEventConnection').implement({
  description: 'A page of the stored events of an agent, oldest first.',
  fields: (t) => ({
    edges: t.field({
      type: [AgentEventEdge],
      description: 'The events with their cursors.',
      resolve: ({ items }) => [...items],
    }),
    nodes: t.field({ type: [AgentEvent], description: 'The events.', resolve: ({ items }) => [...items] }),
    pageInfo: t.field({ type: PageInfo, description: 'The position of the page.', resolve: (page) => page }),
  }),
});

const mostEvents = 100;

builder.queryField('agentEventHistory', (t) =>
  t.field({
    type: AgentEventConnection,
    description:
      'The stored events of an agent, oldest first. A Guid of the present session reads every stored event of its agent; the Guid of an ended session reads the events of that session. A page may have fewer events than `first` although more follow: check `pageInfo.hasNextPage`.',
    args: {
      agentId: t.arg.id({ required: true, description: readAgentDescription }),
      first: t.arg.int({ defaultValue: 50, description: `Maximum number of events in the page, 1 to ${mostEvents}.` }),
      after: t.arg.id({
        description: 'The id of an event, or any cursor that this API returned. The page begins after it.',
      }),
      families: t.arg({
        type: [AgentEventFamily],
        description: 'Events of these families, at most 100. Items that this server makes are always included.',
      }),
    },
    resolve: async (_root, { agentId, first, after, families }, { events }, info): Promise<Page> => {
      const page = await events.history(checkAgentId(agentId), {
        after: after ?? undefined,
        first: checkRange(first ?? 50, 'first', 1, mostEvents),
        wanted: checkFilter(families, undefined),
        copies: copiesIn(info),
      });
      return { ...page, startCursor: page.items[0]?.id ?? null };
    },
  }),
);
