import { expect, test } from 'vitest';
import { ask, signIn, Watch } from '../../rig/client.ts';
import { startFacade } from '../../rig/facade.ts';
import { sharedFacade } from '../../rig/shared-facade.ts';
import { introspect } from './itemtypes.ts';

const facade = sharedFacade();
const ringing = { eventType: 'AgentConf_Ringing', content: { confId: 1 } };
const held = { eventType: 'AgentEvent_Hold', content: '1-2' };
const unheard = { eventType: 'Vendor_Unheard_Of', content: { a: 1 } };
const malformed = { eventType: 'AgentConf_Timeout', content: 'not an object' };
const last = { eventType: 'AgentConf_PresidentChanged', content: { confId: 2 } };

async function watchBoth(agentId: string, filter: { families?: readonly string[]; types?: readonly string[] }) {
  const { guid, cursor } = await signIn(facade.url, agentId);
  for (const event of [held, ringing, unheard, malformed, held, last]) facade.simulator.inject(agentId, event);
  const all = await Watch.open(facade.url, agentId, { guid, after: cursor });
  const some = await Watch.open(facade.url, agentId, { guid, after: cursor, ...filter });
  await all.untilTypes(last.eventType);
  return { guid, cursor, all, some };
}

test('a family brings its events, and those of it whose content cannot be read', async () => {
  const { all, some } = await watchBoth('1001', { families: ['CONFERENCE'] });
  await some.untilTypes(last.eventType);
  expect(some.events).toEqual(all.events.filter(({ type }) => type.startsWith('AgentConf_')));
  expect(some.types).toEqual(['AgentConf_Ringing', 'AgentConf_Timeout', 'AgentConf_PresidentChanged']);
  expect(some.events[1]).toMatchObject({ __typename: 'UnrecognizedAgentEvent', content: 'not an object' });
  await Promise.all([all, some].map((watch) => watch[Symbol.asyncDispose]()));
});

test('families and types add up; a type may be one that nobody knows', async () => {
  const { all, some } = await watchBoth('1002', { families: ['CALL'], types: ['Vendor_Unheard_Of', last.eventType] });
  await some.untilTypes(last.eventType);
  expect(some.types).toEqual(['AgentEvent_Hold', 'Vendor_Unheard_Of', 'AgentEvent_Hold', last.eventType]);
  await Promise.all([all, some].map((watch) => watch[Symbol.asyncDispose]()));
});

test('the events without a type are a family too', async () => {
  const { all, some } = await watchBoth('1003', { families: ['OTHER'] });
  await some.untilTypes('Vendor_Unheard_Of');
  expect(some.types).toEqual(['Vendor_Unheard_Of']);
  await Promise.all([all, some].map((watch) => watch[Symbol.asyncDispose]()));
});

test('items of the server’s own making come through every filter, and complete the stream', async () => {
  const { guid, cursor, all, some } = await watchBoth('1004', { families: [], types: [] });
  await ask(facade.url, 'mutation { signOutAgent(agentId: "1004") { __typename } }', {}, guid);
  await Promise.all([all, some].map((watch) => watch.until(({ completed }) => completed)));
  expect(some.types).toEqual(['SessionEnded']);
  await using again = await Watch.open(facade.url, '1004', { guid, after: cursor, types: ['AgentEvent_Hold'] });
  await again.until(({ completed }) => completed);
  expect(again.types).toEqual(['AgentEvent_Hold', 'AgentEvent_Hold', 'SessionEnded']);
});

test('a long stretch that is filtered out neither holds up what follows nor breaks the way back', async () => {
  const agentId = '1005';
  const { guid, cursor } = await signIn(facade.url, agentId);
  const filter = { guid, families: ['CONFERENCE'] };
  await using live = await Watch.open(facade.url, agentId, { ...filter, after: cursor });
  facade.simulator.inject(agentId, ringing);
  await live.untilTypes('AgentConf_Ringing');
  // More than a reader's page, and more than is held in memory for readers that keep up.
  for (let sent = 0; sent < 900; sent += 1) facade.simulator.inject(agentId, held);
  facade.simulator.inject(agentId, last);
  await live.untilTypes(last.eventType);
  expect(live.types).toEqual(['AgentConf_Ringing', last.eventType]);
  await using back = await Watch.open(facade.url, agentId, { ...filter, after: live.events[0]!.id });
  await back.untilTypes(last.eventType);
  expect(back.events).toEqual(live.events.slice(1));
  await using late = await Watch.open(facade.url, agentId, { guid, after: live.events[1]!.id });
  facade.simulator.inject(agentId, held);
  await late.untilTypes('AgentEvent_Hold');
  expect(late.types).toEqual(['AgentEvent_Hold']);
  expect([...live.errors, ...back.errors, ...late.errors]).toEqual([]);
});

test('the position that a drain gives out counts what was filtered out', async () => {
  await using own = await startFacade({ gateway: facade.simulator });
  const agentId = '1006';
  const { guid, cursor } = await signIn(own.url, agentId);
  await using all = await Watch.open(own.url, agentId, { guid, after: cursor });
  await using none = await Watch.open(own.url, agentId, {
    guid,
    after: cursor,
    families: [],
    fields: '... on ServerDraining { resumeAfter }',
  });
  facade.simulator.inject(agentId, held);
  await all.untilTypes('AgentEvent_Hold');
  await own.stop();
  await none.until(({ closed }) => closed);
  expect(none.types).toEqual(['ServerDraining']);
  const newest = all.events.findLast(({ type }) => type === 'AgentEvent_Hold');
  expect(none.events[0]?.['resumeAfter']).toBe(newest?.id);
});

test.for([
  ['too many types', { types: Array.from({ length: 101 }, (_, at) => `T${at}`) }],
  ['too many families', { families: Array.from({ length: 101 }, () => 'CALL') }],
  ['an empty name', { types: [''] }],
  ['a name of 65 characters', { types: ['x'.repeat(65)] }],
  ['a family that is none', { families: ['CALLS'] }],
] as const)('%s: refused before any call of the gateway', async ([, filter]) => {
  await using watch = await Watch.open(facade.url, '1007', { guid: 'x.AgentGateway0', ...filter });
  await watch.until(({ closed, errors }) => closed || errors.length > 0);
  expect([watch.code, facade.simulator.ledger.requests({ agent: '1007' })]).toEqual(['BAD_USER_INPUT', []]);
});

test('the filter names every family', async () => {
  const { enums } = await introspect(facade.url);
  const families = enums.find(({ name }) => name === 'AgentEventFamily')?.enumValues.map(({ name }) => name);
  await using watch = await Watch.open(facade.url, '1001', { guid: 'x.AgentGateway0', families: families! });
  await watch.until(({ closed, errors }) => closed || errors.length > 0);
  expect([families?.length, watch.code]).toEqual([12, 'UNAUTHENTICATED']);
});
