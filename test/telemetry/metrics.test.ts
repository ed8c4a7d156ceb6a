import { expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { metric } from '../rig/metrics.ts';
import { startScripted } from '../rig/scriptedgateway.ts';

test('polls, events, subscribers, replays and commands are counted as they happen', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  await watch.until(({ types }) => types.includes('AgentState_Ready'));
  const missed = watch.events.length;
  await using late = await Watch.open(url, '1001', { guid, after: cursor });
  await late.until(({ events }) => events.length === missed);
  await mutate(url, 'releaseAgentConference(agentId: "1001")', guid);
  simulator.faults.add({ kind: 'rotateGuid', target: 'poll', times: 1 });
  await eventually(async () => {
    expect(await metric(url, 'guid_rotations_total')).toBe(1);
  });
  expect(await metric(url, 'subscribers')).toBe(2);
  expect(await metric(url, 'pollers')).toBe(1);
  expect(await metric(url, 'events_total')).toBe(missed);
  expect(await metric(url, 'append_seconds_count')).toBeGreaterThan(0);
  expect(await metric(url, 'poll_age_seconds_count')).toBeGreaterThanOrEqual(missed);
  expect(await metric(url, 'oldest_poll_seconds')).toBeLessThan(5);
  expect(await metric(url, 'calls_total{operation="releaseAgentConf",outcome="101-001"}')).toBe(1);
  expect(await metric(url, 'call_seconds_count{operation="releaseAgentConf"}')).toBe(1);
  const replays = await metric(url, 'replays_total');
  expect(replays).toBeGreaterThan(0);
  expect(await metric(url, 'replayed_events_total')).toBeGreaterThanOrEqual(missed);
  expect(await metric(url, 'gaps_total')).toBe(0);
});

test('whatever codes the gateway invents, the series stay few, and no value of an input is a label', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  const { guid } = await signIn(url, '1001');
  let code = 0;
  gateway.always('POST /agentconf/1001', (hit) => {
    hit.refuse(`${String(++code).padStart(3, '0')}-${String(code).padStart(3, '0')}`);
  });
  for (let n = 0; n < 230; n++) await mutate(url, 'releaseAgentConference(agentId: "1001")', guid);
  const text = await (await fetch(url.replace('/graphql', '/metrics'))).text();
  expect(text.split('\n').filter((line) => line.startsWith('agent_gateway_calls_total')).length).toBeLessThanOrEqual(
    202,
  );
  expect(text).toContain('outcome="other"');
  expect(text).not.toMatch(/="[^"]*(1001|first|127\.0)[^"]*"/);
});
