import { beforeAll, expect, test } from 'vitest';
import { signIn, Watch } from '../../rig/client.ts';
import { sharedFacade } from '../../rig/shared-facade.ts';
import { everyField, introspect, type Introspected } from './itemtypes.ts';
import { publishedEvents } from '../../rig/facts.ts';
import { sampleOf, typeNameOf, type Content } from './published.ts';

const facade = sharedFacade();
let told: Introspected;
beforeAll(async () => {
  told = await introspect(facade.url);
});

test('one document with every field of every type is within the limits, and every event arrives as its own type', async () => {
  const agentId = '1001';
  const { guid, cursor } = await signIn(facade.url, agentId);
  const fields = `agentId receivedAt occurredAt workNo ${everyField(told)}`;
  await using watch = await Watch.open(facade.url, agentId, { guid, after: cursor, fields });
  await watch.untilTypes('AgentState_Ready');
  const before = watch.events.length;
  for (const fact of publishedEvents)
    facade.simulator.inject(agentId, { eventType: fact.eventType, content: sampleOf(fact) });
  await watch.until(({ events, errors }) => events.length >= before + publishedEvents.length || errors.length > 0);
  expect(watch.errors).toEqual([]);
  const seen = watch.events.slice(before);
  expect(seen.map(({ type, __typename }) => [type, __typename])).toEqual(
    publishedEvents.map(({ eventType }) => [eventType, typeNameOf(eventType)]),
  );
  seen.forEach(({ content }, at) => {
    expect(content).toEqual(sampleOf(publishedEvents[at]!));
  });
  const byType = new Map(seen.map((event) => [event.type, event]));
  expect(byType.get('AgentMediaEvent_StopRecordDone')).toMatchObject({ startedAt: '2019-08-27T00:57:17.000Z' });
  expect(byType.get('AgentEvent_Hold')).toMatchObject({ callId: '1456402370-7' });
  expect(byType.get('AgentConf_ParticipantChanged')).toMatchObject({ conferenceId: '1031168', changeType: 'MUTED' });
});

test('fields missing, numbers as strings, extra keys, no content, wrong kinds: each arrives, with no error', async () => {
  const agentId = '1002';
  const { guid, cursor } = await signIn(facade.url, agentId);
  // Without a sign-in time, AgentOther_ShutdownService ends the session and the stream.
  const inSession = publishedEvents.filter(({ eventType }) => eventType !== 'AgentOther_ShutdownService');
  const variants = inSession.flatMap((fact) => {
    const sample = sampleOf(fact);
    const { eventType } = fact;
    const whole = typeof sample === 'object' && sample !== null ? (sample as Content) : {};
    return [
      { eventType, content: null },
      { eventType, content: '' },
      { eventType, content: {} },
      { eventType, content: { ...whole, unheardOf: { of: [1, null] } } },
      { eventType, content: Object.fromEntries(Object.entries(whole).map(([key, value]) => [key, [value]])) },
      { eventType, content: [[true]] },
      { eventType, content: 8_640_000_000_000_000 },
    ];
  });
  const fields = everyField(told);
  await using watch = await Watch.open(facade.url, agentId, { guid, after: cursor, fields });
  await watch.untilTypes('AgentState_Ready');
  const before = watch.events.length;
  for (const variant of variants) facade.simulator.inject(agentId, variant);
  await watch.until(({ events, errors }) => events.length >= before + variants.length || errors.length > 0);
  expect(watch.errors).toEqual([]);
  const seen = watch.events.slice(before);
  expect(seen.map(({ type, content }) => ({ eventType: type, content }))).toEqual(variants);
  for (const { type, __typename } of seen) expect([typeNameOf(type), 'UnrecognizedAgentEvent']).toContain(__typename);
});

test('times at the edge of what a time can be are no error', async () => {
  const agentId = '1003';
  const { guid, cursor } = await signIn(facade.url, agentId);
  const times = [0, -1, 253_402_300_799_999, 253_402_300_800_000, 8_640_000_000_000_000, -8_640_000_000_000_000, 9e15];
  await using watch = await Watch.open(facade.url, agentId, {
    guid,
    after: cursor,
    fields: `occurredAt ${everyField(told)}`,
  });
  for (const time of times)
    facade.simulator.inject(agentId, {
      eventType: 'AgentMediaEvent_StopRecordDone',
      content: { beginTime: String(time), endTime: time },
      eventGenTime: time,
    });
  const stops = () => watch.events.filter(({ type }) => type === 'AgentMediaEvent_StopRecordDone');
  await watch.until(({ errors }) => stops().length === times.length || errors.length > 0);
  expect(watch.errors).toEqual([]);
  expect(stops()[2]).toMatchObject({ startedAt: '9999-12-31T23:59:59.999Z', occurredAt: '9999-12-31T23:59:59.999Z' });
  expect(stops()[3]).toMatchObject({ __typename: 'UnrecognizedAgentEvent', occurredAt: null });
});

test('integers beyond 2^53 keep their digits over the socket', async () => {
  const agentId = '1004';
  const { guid, cursor } = await signIn(facade.url, agentId);
  await using watch = await Watch.open(facade.url, agentId, { guid, after: cursor, fields: everyField(told) });
  const content = { confId: 9_007_199_254_740_993_123n, further: { deep: [18_446_744_073_709_551_615n] } };
  facade.simulator.inject(agentId, { eventType: 'AgentConf_RequestSuccess', content });
  facade.simulator.inject(agentId, { eventType: 'Vendor_Unheard_Of', content });
  await watch.untilTypes('AgentConf_RequestSuccess', 'Vendor_Unheard_Of');
  const raw = '"content":{"confId":9007199254740993123,"further":{"deep":[18446744073709551615]}}';
  expect(watch.raw.split(raw)).toHaveLength(3);
  expect(watch.raw).toContain('"conferenceId":"9007199254740993123"');
});

test('content too deep to be written arrives as text, and the stream continues', async () => {
  const agentId = '1005';
  const { guid, cursor } = await signIn(facade.url, agentId);
  await using watch = await Watch.open(facade.url, agentId, { guid, after: cursor });
  const nested = (levels: number) => `{"confId":1,"more":${'['.repeat(levels)}${']'.repeat(levels)}}`;
  for (const levels of [400, 5_000, 100_000])
    facade.simulator.inject(agentId, { eventType: 'AgentConf_Ringing', contentJson: nested(levels) });
  facade.simulator.inject(agentId, { eventType: 'AgentConf_Timeout', content: { confId: 1 } });
  await watch.untilTypes('AgentConf_Timeout');
  const [whole, ...deep] = watch.events.filter(({ type }) => type === 'AgentConf_Ringing');
  expect(JSON.stringify(whole?.content)).toBe(nested(400));
  expect(deep.map(({ __typename }) => __typename)).toEqual(['UnrecognizedAgentEvent', 'UnrecognizedAgentEvent']);
  expect(deep[1]?.content).toContain(nested(100_000));
});
