import { beforeAll, expect, test } from 'vitest';
import { eventFamilies } from '../../../src/events/declaration/family.ts';
import { eventTypes } from '../../../src/schema/schema.ts';
import { sharedFacade } from '../../rig/shared-facade.ts';
import { introspect, typeText, type Described, type Introspected } from './itemtypes.ts';
import {
  declaredEvents,
  declaredTypes,
  decoded,
  fieldsOfPublished,
  sampleOf,
  sampleValue,
  type Content,
} from './published.ts';
import { publishedEvents } from '../../rig/facts.ts';

const facade = sharedFacade();
let told: Introspected;
beforeAll(async () => {
  told = await introspect(facade.url);
});

const byGatewayName = Object.fromEntries(
  Object.keys(eventFamilies).map((family) => [family.replaceAll('_', '').toLowerCase(), family]),
);

test('every published event has a type of its family, and nothing else is typed', () => {
  const typed = publishedEvents.filter(({ eventType }) => declaredTypes.has(eventType));
  console.log(`event types typed ${typed.length}/${publishedEvents.length}`);
  expect(declaredEvents.toSorted()).toEqual(publishedEvents.map(({ eventType }) => eventType).toSorted());
  for (const { eventType, family } of publishedEvents)
    expect(declaredTypes.get(eventType)?.family, eventType).toBe(byGatewayName[family.toLowerCase()]);
});

test('each field that is published of an event is read into one field of its type', () => {
  const wrong: string[] = [];
  for (const fact of publishedEvents) {
    const sample = sampleOf(fact);
    if (typeof sample !== 'object' || sample === null) continue;
    for (const field of fieldsOfPublished(fact)) {
      const { name } = field;
      const raw = (sample as Content)[name] ?? '1';
      // "" and 65535 are the gateway's values for "none".
      const content = { [name]: raw === '' || raw === 65535 ? sampleValue(field) : raw };
      const { fields } = decoded(fact.eventType, content);
      const read = Object.values(fields).filter((value) => value !== null);
      if (read.length !== 1) wrong.push(`${fact.eventType} ${JSON.stringify(content)}: ${JSON.stringify(fields)}`);
    }
  }
  expect(wrong).toEqual([]);
});

test('the types name the gateway’s events, their pages and their family', () => {
  const descriptions = new Map(told.types.map(({ name, description }) => [name, description]));
  for (const { eventType, doc } of publishedEvents) {
    const { typeName = '', family = '' } = declaredTypes.get(eventType) ?? {};
    for (const word of [`\`${eventType}\``, family, ...(doc.match(/cec_07_\d+/g) ?? [])])
      expect(descriptions.get(typeName), eventType).toContain(word);
  }
});

test('each type implements the interface of its family, and the items that the server makes implement ServerEvent', () => {
  const ofFamily = new Map(
    Object.entries({
      CALL: 'CallEvent',
      PHONE_LINKAGE: 'CallEvent',
      CONFERENCE: 'ConferenceEvent',
      AGENT_STATE: 'AgentStateEvent',
    }),
  );
  const families = new Map(eventTypes.map(({ typeName, family }) => [typeName, family]));
  for (const { name, interfaces } of told.types) {
    const family = families.get(name);
    const further = family === undefined ? 'ServerEvent' : ofFamily.get(family);
    const expected = ['AgentEvent', ...(further === undefined || name === 'UnrecognizedAgentEvent' ? [] : [further])];
    expect(interfaces.map((each) => each.name).toSorted(), name).toEqual(expected.toSorted());
  }
});

test('types, fields, arguments, enums and their values are described', () => {
  const bare: string[] = [];
  const see = (owner: string, described: readonly Described[]) => {
    for (const { name, description } of described) if ((description ?? '').length < 4) bare.push(`${owner}.${name}`);
  };
  see('', told.types);
  for (const { name, fields } of told.types) see(name, fields);
  see('', told.enums);
  for (const { name, enumValues } of told.enums) see(name, enumValues);
  see('agentEvents', told.args);
  expect(told.args.length).toBeGreaterThan(3);
  expect(bare).toEqual([]);
});

test('one name is one type, nullable, over all types', () => {
  const types = new Map<string, Set<string>>();
  for (const { fields } of told.types)
    for (const { name, type } of fields) types.set(name, (types.get(name) ?? new Set()).add(typeText(type)));
  // The reasons of two items of this server, each with its own enum.
  const [several, ...others] = [...types].filter(([, kinds]) => kinds.size > 1).map(([name]) => name);
  expect([several, ...others]).toEqual(['reason']);
  const used = new Set(eventTypes.flatMap(({ fields }) => Object.keys(fields)));
  for (const name of used) expect([...(types.get(name) ?? ['!'])].join(), name).not.toMatch(/!$/);
});
