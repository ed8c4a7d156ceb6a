import { describe, expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startServerFor, testHoldMs } from '../rig/facade.ts';
import { metric } from '../rig/metrics.ts';
import { poll, type Hit } from '../rig/scriptedgateway.ts';
import { quickSwitch, startTwoSites } from '../rig/twosites.ts';

const release = 'releaseAgentConference(agentId: "1001")';
const released = 'POST /agentconf/1001';

const accept = (hit: Hit): void => {
  hit.accept();
};
const event = (eventType: string) => ({ event: { eventType, workNo: '1001', content: {} } });

describe.concurrent('the first site', () => {
  test('is the only one spoken to while it is in service, also after calls that failed', async () => {
    await using two = await startTwoSites();
    const { url, first, second } = two;
    first.always(poll, accept);
    const { guid } = await signIn(url, '1001');
    for (let n = 0; n < 4; n++) {
      const mutation = mutate(url, release, guid);
      (await first.next(released)).reset();
      expect((await mutation).errors[0]?.extensions['code']).toBe('GATEWAY_UNAVAILABLE');
      // Polls are still answered.
      const polled = first.of(poll).length;
      await eventually(() => {
        expect(first.of(poll).length).toBeGreaterThan(polled);
      });
    }
    expect([second.hits.length, await metric(url, 'site')]).toEqual([0, 0]);
  });

  test.each(['000-004', '105-001', '105-002', '105-004', 'HTTP 503', 'a sign-in page'])(
    'is left when nothing but %s has come from it for the deadline of a poll; the session continues at the second',
    async (answer) => {
      await using two = await startTwoSites();
      const { url, first, second } = two;
      const { guid } = await signIn(url, '1001');
      await using watch = await Watch.open(url, '1001', { guid });
      const fromMs = performance.now();
      // Also for the renewal of the Guid, which follows a poll that may have taken an event.
      first.always('', (hit) => {
        if (answer.startsWith('HTTP')) hit.answer('', {}, 503);
        else if (answer.startsWith('a')) hit.answer('<!DOCTYPE html>');
        else hit.refuse(answer);
      });
      const hit = await second.next(poll);
      expect(performance.now() - fromMs).toBeGreaterThan(testHoldMs + 300 - 50);
      hit.accept(event('Test_AtTheSecond'));
      await watch.until(({ types }) => types.includes('Test_AtTheSecond'));
      expect(watch.types).not.toContain('SessionEnded');
      second.always(released, accept);
      expect((await mutate(url, release, guid)).__typename).toBe('ReleaseAgentConferenceSuccess');
      expect(first.of(released)).toHaveLength(0);
    },
  );

  test('is not left for one agent that is being switched over while others are served', async () => {
    await using two = await startTwoSites();
    const { url, first, second } = two;
    first.always('PUT /onlineagent/1002', (hit) => {
      hit.accept({ result: {} }, { 'Set-GUID': 'JSESSIONID=other' });
    });
    first.always(poll, accept);
    first.always(`${poll}1001`, (hit) => {
      hit.refuse('105-002');
    });
    await signIn(url, '1001');
    await signIn(url, '1002');
    await eventually(() => {
      expect(first.of(`${poll}1001`).length).toBeGreaterThan(5);
    });
    expect(second.hits).toHaveLength(0);
    first.always(poll, (hit) => {
      hit.refuse('100-006');
    });
  });
});

describe.concurrent('the second site takes over from one that takes no connection', () => {
  test('with the same session and the same stream: nothing is lost, no agent is polled at two, and it stays', async () => {
    const simulator = await startSimulator({ pollHoldMs: testHoldMs });
    const recovery = await simulator.openSite();
    const server = await startServerFor(`${simulator.url},${recovery.url}`, quickSwitch);
    const { url } = server;
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await watch.until(({ types }) => types.includes('AgentState_Ready'));
    await simulator.faults.refuseConnections();
    simulator.inject('1001', { eventType: 'Test_AfterTheSwitch', content: {} });
    await watch.until(({ types }) => types.includes('Test_AfterTheSwitch'));
    expect((await mutate(url, release, guid)).retcode).toBe('101-001');
    expect(await metric(url, 'site')).toBe(1);
    // The first site is back, but gets no request: the second is in service.
    await simulator.faults.acceptConnections();
    simulator.inject('1001', { eventType: 'Test_Later', content: {} });
    await watch.until(({ types }) => types.includes('Test_Later'));
    expect(await metric(url, 'site')).toBe(1);
    expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
    expect([watch.completed, watch.types.filter((type) => type === 'SessionEnded')]).toEqual([false, []]);
    simulator.endHolds();
    await server.stop();
    await simulator.close();
  });

  test('and where the second site does not know the Guid, the session is over, and one signs in there', async () => {
    const [first, second] = [
      await startSimulator({ pollHoldMs: testHoldMs }),
      await startSimulator({ pollHoldMs: testHoldMs }),
    ];
    const server = await startServerFor(`${first.url},${second.url}`, quickSwitch);
    const { guid } = await signIn(server.url, '1001');
    await using watch = await Watch.open(server.url, '1001', { guid });
    await first.close();
    await watch.until(({ completed }) => completed);
    expect(watch.types.at(-1)).toBe('SessionEnded');
    expect((await signIn(server.url, '1001')).guid).not.toBe(guid);
    expect(second.agent('1001').signedIn).toBe(true);
    second.endHolds();
    await server.stop();
    await second.close();
  });

  test('and the next after it, round and round, until one is in service', async () => {
    const simulator = await startSimulator({ pollHoldMs: testHoldMs });
    const [second, third] = [await simulator.openSite(), await simulator.openSite()];
    const server = await startServerFor([simulator.url, second.url, third.url].join(), quickSwitch);
    const { guid } = await signIn(server.url, '1001');
    await using watch = await Watch.open(server.url, '1001', { guid });
    await Promise.all([simulator.faults.refuseConnections(), second.refuseConnections(), third.refuseConnections()]);
    await eventually(async () => {
      expect(await metric(server.url, 'site')).toBe(2);
    });
    await second.acceptConnections();
    simulator.inject('1001', { eventType: 'Test_InService', content: {} });
    await watch.until(({ types }) => types.includes('Test_InService'));
    expect(await metric(server.url, 'site')).toBe(1);
    simulator.endHolds();
    await server.stop();
    await simulator.close();
  });
});
