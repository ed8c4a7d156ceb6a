import { expect, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';

const started = 'AgentState_Ready';
const listening = 'AgentOther_Note';

/** Runs a mutation that must succeed. */
async function succeed(url: string, guid: string, field: string): Promise<void> {
  const outcome = await mutate(url, field, guid);
  if (outcome.__typename?.endsWith('Success') !== true) throw new Error(JSON.stringify(outcome));
}

/** Agent 1001 requests a conference, adds a phone, and releases the conference. */
async function holdConference(url: string, guid: string, watch: Watch): Promise<void> {
  await succeed(url, guid, 'requestAgentConference(agentId: "1001", input: { seats: 3 })');
  await watch.untilTypes('AgentConf_RequestSuccess');
  await succeed(
    url,
    guid,
    'inviteConferenceParticipants(agentId: "1001", input: { participants: [{ kind: PHONE, address: "18600000001" }] })',
  );
  await watch.untilTypes('AgentConf_ParticipantChanged');
  await succeed(url, guid, 'releaseAgentConference(agentId: "1001")');
  await watch.untilTypes('AgentConf_SelfLeaveResult');
  await watch.until(({ types }) => types.at(-1) === started);
}

test('two subscribers and a third that comes back see the same events with the same ids, each handed out once by one poll at a time', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using first = await Watch.open(url, '1001', { guid, after: cursor });
  await using second = await Watch.open(url, '1001', { guid, after: cursor });
  const third = await Watch.open(url, '1001', { guid, after: cursor });
  await third.untilTypes(started);
  await third[Symbol.asyncDispose]();
  await holdConference(url, guid, first);
  await using back = await Watch.open(url, '1001', { guid, after: third.ids.at(-1)! });
  await Promise.all([
    second.until(({ ids }) => ids.length === first.ids.length),
    back.until(({ ids }) => third.ids.length + ids.length === first.ids.length),
  ]);
  expect(new Set(first.ids).size).toBe(first.ids.length);
  expect(second.events).toEqual(first.events);
  expect([...third.events, ...back.events]).toEqual(first.events);

  const taken = simulator.ledger.events({ agent: '1001' });
  expect(taken.map(({ eventType }) => eventType)).toEqual(first.types);
  expect(taken.every(({ written }) => written === true)).toBe(true);
  const takers = simulator.ledger.requests({ agent: '1001' }).flatMap(({ events }) => events);
  expect(takers.toSorted((a, b) => a - b)).toEqual(taken.map(({ serial }) => serial));
  expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
});

test('a subscriber that comes back in the middle of an answer with many events gets the rest of it', async () => {
  await using facade = await startFacade({ simulator: { eventsPerAnswer: 10 } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using all = await Watch.open(url, '1001', { guid, after: cursor });
  await all.untilTypes(started);
  for (let n = 1; n <= 6; n++) simulator.inject('1001', { eventType: `Listed_${n}`, content: n });
  await all.untilTypes('Listed_6');
  const answers = simulator.ledger.requests({ agent: '1001' }).filter(({ events }) => events.length >= 6);
  expect(answers).toHaveLength(1);
  for (const [at, id] of all.ids.entries()) {
    await using rest = await Watch.open(url, '1001', { guid, after: id });
    simulator.inject('1001', { eventType: `End_${at}` });
    await rest.untilTypes(`End_${at}`);
    await all.untilTypes(`End_${at}`);
    expect(rest.ids).toEqual(all.ids.slice(at + 1));
    if (all.types[at] === 'Listed_6') break;
  }
});

test('without `after` a subscriber gets the events from now on', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using all = await Watch.open(url, '1001', { guid, after: cursor });
  await all.untilTypes(started);
  await using late = await Watch.open(url, '1001', { guid });
  simulator.inject('1001', { eventType: listening });
  await late.untilTypes(listening);
  await all.untilTypes(listening);
  expect(late.events).toEqual(all.events.slice(-1));
});

test('the cursor of a sign-in, of an agent and of an event all resume where they were taken', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using all = await Watch.open(url, '1001', { guid, after: cursor });
  await all.untilTypes(started);
  const { data } = await ask(url, '{ agent(id: "1001") { cursor } }', {}, guid);
  simulator.inject('1001', { eventType: listening });
  await all.untilTypes(listening);
  await using fromAgent = await Watch.open(url, '1001', { guid, after: data['agent']!.cursor! });
  await fromAgent.untilTypes(listening);
  expect(fromAgent.types).toEqual([listening]);
  expect(all.types[0]).toBe('AgentOther_InService');
});

test('a burst of thousands of events reaches every subscriber whole and in order, one that reads late too', async () => {
  const burst = 2000;
  await using facade = await startFacade({ simulator: { eventsPerAnswer: 1000 } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using first = await Watch.open(url, '1001', { guid, after: cursor });
  await first.untilTypes(started);
  const at = first.events.length;
  await using second = await Watch.open(url, '1001', { guid });
  for (let n = 0; n < burst; n++) simulator.inject('1001', { eventType: 'Burst', content: n });
  await first.until(({ events }) => events.length === at + burst);
  await second.until(({ events }) => events.length === burst);
  await using late = await Watch.open(url, '1001', { guid, after: first.ids[at - 1]! });
  await late.until(({ events }) => events.length === burst);
  const numbers = Array.from({ length: burst }, (_, n) => n);
  expect(second.events.map(({ content }) => content)).toEqual(numbers);
  expect(first.events.slice(at)).toEqual(second.events);
  expect(late.events).toEqual(second.events);
});

test('subscribers beyond the limits are refused with OPERATION_LIMIT, and the others go on', async () => {
  await using facade = await startFacade({ env: { LIMIT_SUBSCRIBERS: '3', LIMIT_SUBSCRIBERS_PER_AGENT: '2' } });
  const { url, simulator } = facade;
  const [one, two] = await Promise.all([signIn(url, '1001'), signIn(url, '1002')]);
  await using first = await Watch.open(url, '1001', { guid: one.guid, after: one.cursor });
  await using second = await Watch.open(url, '1001', { guid: one.guid });
  await using tooManyOfOne = await Watch.open(url, '1001', { guid: one.guid });
  await tooManyOfOne.until(({ completed }) => completed);
  expect(tooManyOfOne.code).toBe('OPERATION_LIMIT');
  await using third = await Watch.open(url, '1002', { guid: two.guid });
  await using tooMany = await Watch.open(url, '1002', { guid: two.guid });
  await tooMany.until(({ completed }) => completed);
  expect(tooMany.code).toBe('OPERATION_LIMIT');
  simulator.inject('1001', { eventType: listening });
  simulator.inject('1002', { eventType: listening });
  for (const watch of [first, second, third]) await watch.untilTypes(listening);
  await first[Symbol.asyncDispose]();
  await eventually(async () => {
    await using again = await Watch.open(url, '1001', { guid: one.guid, after: one.cursor });
    await again.until(({ completed, types }) => completed || types.includes(listening));
    expect(again.errors).toEqual([]);
  });
});
