/** schema/gateway/asyncapi.json: the gateway's events, as AsyncAPI 3.0. */
import type { EventType } from '../src/events/declaration/event-type.ts';
import {
  basePath,
  catalogueEvents,
  objectSchema,
  pagesOf,
  sentence,
  type CatalogueEvent,
  type JsonSchema,
} from './gateway-catalogue.ts';

const about = `The events of the agent gateway behind agent-gateway-graphql, as its public documentation and public clients show them. A long poll takes the events of an agent off the gateway’s queue, so each event goes to one poll only. \`x-graphql\` names the type that an event has in the schema of agent-gateway-graphql.`;

export function gatewayAsyncApi(root: string, types: readonly EventType[]): JsonSchema {
  const events = catalogueEvents(root);
  const typeNames = new Map(
    types.flatMap(({ typeName, events: known, namedOnly = {} }) =>
      [...Object.keys(known), ...Object.keys(namedOnly)].map((name) => [name, typeName] as const),
    ),
  );
  const reference = ({ eventType }: CatalogueEvent, place: string): JsonSchema => ({ $ref: `#/${place}/${eventType}` });
  const channel = 'channels/agentEvents';
  return {
    asyncapi: '3.0.0',
    info: { title: 'Agent gateway', version: '2025-11', description: about },
    servers: {
      gateway: { host: 'gateway.example', pathname: basePath, protocol: 'https', description: 'The gateway.' },
    },
    defaultContentType: 'application/json',
    channels: {
      agentEvents: {
        address: '/agentevent/{agentid}',
        title: 'Events of an agent',
        description: 'A long poll: the gateway holds the request until there is an event, or until the hold is over.',
        parameters: { agentid: { description: 'The agent (workNo in events).' } },
        bindings: { http: { bindingVersion: '0.3.0' } },
        messages: Object.fromEntries(events.map((event) => [event.eventType, reference(event, 'components/messages')])),
      },
    },
    operations: {
      pollAgentEvents: {
        action: 'receive',
        channel: { $ref: `#/${channel}` },
        summary: 'Take the next event of an agent',
        bindings: { http: { method: 'GET', bindingVersion: '0.3.0' } },
        messages: events.map((event) => reference(event, `${channel}/messages`)),
      },
    },
    components: {
      messages: Object.fromEntries(
        events.map((event) => [event.eventType, messageObject(event, typeNames.get(event.eventType))]),
      ),
    },
  };
}

function messageObject(event: CatalogueEvent, typeName: string | undefined): JsonSchema {
  const { eventType, family, meaning, quirks = [], example } = event;
  const pages = pagesOf(event);
  const described = (typeof quirks === 'string' ? [quirks] : quirks).map(sentence).join(' ');
  return {
    name: eventType,
    title: eventType,
    summary: sentence(meaning),
    ...(described !== '' && { description: described }),
    tags: [{ name: family }],
    payload: {
      type: 'object',
      properties: {
        eventType: { const: eventType },
        workNo: { type: 'string', description: 'The agent.' },
        content: contentSchema(event),
        eventGenTime: { type: 'integer', format: 'int64', description: 'Epoch milliseconds; newest edition only.' },
      },
      required: ['eventType', 'workNo'],
    },
    ...(example !== null && { examples: [{ payload: 'event' in example ? example['event'] : example }] }),
    ...(typeName !== undefined && { 'x-graphql': typeName }),
    ...(pages.length > 0 && { 'x-pages': pages }),
  };
}

function contentSchema({ content: { kind, note, fields } }: CatalogueEvent): JsonSchema {
  const description = note === undefined ? {} : { description: sentence(note) };
  if (kind === 'unknown') return { description: 'Not documented.', ...description };
  const kinds = kind.split(' or ');
  const { type, ...members } = fields.length > 0 ? objectSchema(fields) : { type: 'object' };
  return {
    type: kinds.length === 1 ? kind : kinds,
    ...(kinds.includes(String(type)) && members),
    ...description,
  };
}
