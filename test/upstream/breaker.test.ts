import { describe, expect, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { metric } from '../rig/metrics.ts';
import { poll, signInEach, startScripted } from '../rig/scriptedgateway.ts';

const release = 'releaseAgentConference(agentId: "1001")';
const unsent = { code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: false };

describe.concurrent('a gateway that does not answer commands', () => {
  test('is not asked after five in a row, and is tried again by one at a time', async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '1500' });
    const { url, gateway } = scripted;
    const agents = Array.from({ length: 20 }, (_, at) => String(1001 + at));
    signInEach(gateway);
    for (const id of agents) await signIn(url, id);
    const releaseAll = (ids: readonly string[]) =>
      Promise.all(ids.map((id) => mutate(url, `releaseAgentConference(agentId: "${id}")`, `guid-of-${id}`)));
    const all = 'POST /agentconf/';
    for (const { errors } of await releaseAll(agents.slice(0, 5)))
      expect(errors[0]?.extensions).toEqual({ code: 'GATEWAY_TIMEOUT', mayHaveTakenEffect: true });
    expect(await metric(url, 'circuit_open')).toBe(1);
    // A command that had waited would have another code.
    for (const { errors } of await releaseAll(agents))
      expect(errors.map(({ extensions }) => extensions)).toEqual([unsent]);
    expect(gateway.of(all)).toHaveLength(5);
    // After the open period one command probes the gateway, and the others do not wait for it.
    const tries = eventually(async () => {
      const [outcome] = await releaseAll(['1001']);
      expect(outcome?.errors).toEqual([]);
    });
    await eventually(() => {
      expect(gateway.of(all)).toHaveLength(6);
    });
    expect((await releaseAll(agents)).map(({ errors }) => errors[0]?.extensions)).toEqual(agents.map(() => unsent));
    gateway.always(all, (hit) => {
      hit.accept();
    });
    await tries;
    expect(await metric(url, 'circuit_open')).toBe(0);
    for (const { errors } of await releaseAll(agents)) expect(errors).toEqual([]);
  });

  test('is still polled: no poll is given up or kept back, and what it brings arrives', async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '400' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid });
    const held = await gateway.next(poll);
    for (let n = 0; n < 5; n++) await mutate(url, release, guid);
    expect(await metric(url, 'circuit_open')).toBe(1);
    held.accept({ event: { eventType: 'Test_Held', workNo: '1001', content: {} } });
    await watch.until(({ types }) => types.includes('Test_Held'));
    (await gateway.next(poll)).accept({ event: { eventType: 'Test_Next', workNo: '1001', content: {} } });
    await watch.until(({ types }) => types.includes('Test_Next'));
    // An answered poll says nothing about commands.
    expect(await metric(url, 'circuit_open')).toBe(1);
    expect(watch.types).toEqual(['Test_Held', 'Test_Next']);
  });
});

test('what a poller has to do before its next poll is not kept back with the commands', async () => {
  await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '400', AGENT_GATEWAY_POLL_HOLD_MS: '100' });
  const { url, gateway } = scripted;
  const { guid } = await signIn(url, '1001');
  const held = await gateway.next(poll);
  for (let n = 0; n < 5; n++) await mutate(url, release, guid);
  expect(await metric(url, 'circuit_open')).toBe(1);
  // The lost answer may have carried the only new Guid, so the server requests one first.
  gateway.always('PUT /onlineagent/1001/updateGuid', (hit) => {
    hit.accept({}, { 'Set-GUID': 'JSESSIONID=second' });
  });
  held.reset();
  expect((await gateway.next(poll)).guid).toBe('second');
  expect(await metric(url, 'circuit_open')).toBe(1);
  expect((await mutate(url, release, guid)).errors[0]?.extensions).toEqual(unsent);
});

test('a gateway that takes no connection: commands fail at once, and work again with the first poll that gets through', async () => {
  await using facade = await startFacade();
  const { url, simulator } = facade;
  const { guid } = await signIn(url, '1001');
  await simulator.faults.refuseConnections();
  for (let n = 0; n < 8; n++) expect((await mutate(url, release, guid)).errors[0]?.extensions).toEqual(unsent);
  expect(await metric(url, 'circuit_open')).toBe(1);
  const polls = () => simulator.ledger.counters.polls;
  const before = polls();
  await simulator.faults.acceptConnections();
  await eventually(async () => {
    expect(polls()).toBeGreaterThan(before);
    expect(await metric(url, 'circuit_open')).toBe(0);
  });
  expect((await mutate(url, release, guid)).retcode).toBe('101-001');
});

test('more commands than may wait fail at once, and were not sent', async () => {
  await using scripted = await startScripted({ AGENT_GATEWAY_CONNECTIONS: '1', AGENT_GATEWAY_WAITING: '2' });
  const { url, gateway } = scripted;
  const agents = ['1001', '1002', '1003', '1004', '1005', '1006'];
  signInEach(gateway);
  for (const id of agents) await signIn(url, id);
  const all = Promise.all(agents.map((id) => mutate(url, `releaseAgentConference(agentId: "${id}")`, `guid-of-${id}`)));
  await gateway.next('POST /agentconf/');
  await eventually(async () => {
    expect(await metric(url, 'faults_total{lane="command",code="GATEWAY_UNAVAILABLE"}')).toBe(3);
  });
  gateway.always('POST /agentconf/', (hit) => {
    hit.accept();
  });
  const outcomes = await all;
  expect(outcomes.filter(({ errors }) => errors.length === 0)).toHaveLength(3);
  for (const { errors } of outcomes) for (const { extensions } of errors) expect(extensions).toEqual(unsent);
  expect(gateway.of('POST /agentconf/')).toHaveLength(3);
});
