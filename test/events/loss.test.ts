import { describe, expect, test } from 'vitest';
import type { FaultRule } from '../../src/simulator/fault.ts';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, testHoldMs, type Facade } from '../rig/facade.ts';
import { startProxy } from '../rig/proxy.ts';

const gapFields = '... on StreamGap { since until cause } ... on GatewayDegraded { code }';
const own = ['StreamGap', 'GatewayDegraded', 'GatewayRecovered', 'SessionEnded'];
const ownTypes = (watch: Watch): readonly string[] => watch.types.filter((type) => own.includes(type));
const afterPoll = (simulator: Simulator, serial: number) => simulator.ledger.requests({ agent: '1001', since: serial });

async function watched({ url }: Facade): Promise<Watch> {
  const { guid, cursor } = await signIn(url, '1001');
  const watch = await Watch.open(url, '1001', { guid, after: cursor, fields: gapFields });
  return watch.untilTypes('AgentState_Ready');
}

/** The one poll that hit the fault. */
const spoiltPoll = (simulator: Simulator) =>
  simulator.ledger.requests({ agent: '1001' }).filter(({ kind, fault }) => kind === 'poll' && fault !== null);

describe.concurrent(
  'an answer that may have taken an event with it gives exactly one StreamGap, and polling continues',
  () => {
    const faults: readonly [name: string, fault: FaultRule, cause: string][] = [
      ['cut short with a length', { kind: 'truncate', framing: 'length' }, 'GATEWAY_GARBLED'],
      ['cut short in chunks', { kind: 'truncate', framing: 'chunked' }, 'GATEWAY_GARBLED'],
      ['cut short so that it looks whole', { kind: 'truncate', framing: 'close' }, 'GATEWAY_GARBLED'],
      ['cut to nothing that looks whole', { kind: 'truncate', framing: 'close', keepBytes: 0 }, 'GATEWAY_GARBLED'],
      ['reset before its head', { kind: 'reset', point: 'beforeHeaders' }, 'GATEWAY_UNAVAILABLE'],
      ['reset after its head', { kind: 'reset', point: 'afterHeaders' }, 'GATEWAY_GARBLED'],
      ['reset in its body', { kind: 'reset', point: 'midBody' }, 'GATEWAY_GARBLED'],
      ['HTTP 500', { kind: 'status', status: 500 }, 'GATEWAY_UNAVAILABLE'],
      ['HTTP 502', { kind: 'status', status: 502, body: '<html>Bad gateway</html>' }, 'GATEWAY_UNAVAILABLE'],
      ['HTTP 503', { kind: 'status', status: 503, retryAfter: '120' }, 'GATEWAY_UNAVAILABLE'],
      ['HTTP 504', { kind: 'status', status: 504 }, 'GATEWAY_UNAVAILABLE'],
      ['HTTP 404', { kind: 'status', status: 404 }, 'GATEWAY_GARBLED'],
      ['a redirect', { kind: 'redirect', location: 'http://127.0.0.1:9/elsewhere' }, 'GATEWAY_GARBLED'],
      ['a sign-in page', { kind: 'html' }, 'GATEWAY_GARBLED'],
      ['an empty body', { kind: 'empty' }, 'GATEWAY_GARBLED'],
      ['HTTP 204', { kind: 'noContent' }, 'GATEWAY_GARBLED'],
      ['UTF-16', { kind: 'utf16' }, 'GATEWAY_GARBLED'],
      ['other JSON', { kind: 'text', text: '["0"]' }, 'GATEWAY_GARBLED'],
      ['more bytes than are read', { kind: 'oversize', bytes: 5_000_000 }, 'GATEWAY_GARBLED'],
      ['a gzip bomb', { kind: 'gzipBomb', bytes: 64 * 1024 * 1024 }, 'GATEWAY_GARBLED'],
    ];

    test.each(faults)('%s', async (_name, fault, cause) => {
      await using facade = await startFacade();
      const { simulator } = facade;
      await using watch = await watched(facade);
      simulator.faults.add({ ...fault, target: 'poll', carrying: 'event', times: 1 });
      simulator.inject('1001', { eventType: 'Lost' });
      await watch.untilTypes('StreamGap');
      simulator.inject('1001', { eventType: 'Later' });
      await watch.untilTypes('Later');
      expect(ownTypes(watch)).toEqual(['GatewayDegraded', 'StreamGap', 'GatewayRecovered']);
      expect(watch.types).not.toContain('Lost');
      const gap = watch.events.find(({ type }) => type === 'StreamGap')!;
      expect(gap['cause']).toBe(cause);

      // The server waits for the end of the hold, renews the Guid once, and only then polls again.
      const [spoilt, ...others] = spoiltPoll(simulator);
      expect(others).toEqual([]);
      const [renewal, next] = afterPoll(simulator, spoilt!.serial);
      expect([renewal?.path.split('/').at(-1), next?.kind]).toEqual(['updateGuid', 'poll']);
      expect(next!.guid).not.toBe(spoilt!.guid);
      expect(afterPoll(simulator, spoilt!.serial).filter(({ path }) => path.endsWith('updateGuid'))).toHaveLength(1);
      const [since, until] = [Date.parse(gap['since'] as string), Date.parse(gap['until'] as string)];
      expect(since).toBeLessThanOrEqual(spoilt!.at);
      expect(until - since).toBeGreaterThanOrEqual(testHoldMs - 2);
      expect(renewal!.at).toBeGreaterThanOrEqual(until);
      expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
    });

    test('no answer before the deadline', async () => {
      await using facade = await startFacade();
      const { simulator } = facade;
      await using watch = await watched(facade);
      simulator.faults.add({ kind: 'hang', target: 'poll', times: 1 });
      await eventually(() => {
        expect(spoiltPoll(simulator)).toHaveLength(1);
      });
      await watch.until(({ types }) => types.includes('StreamGap'));
      expect(watch.events.find(({ type }) => type === 'StreamGap')!['cause']).toBe('GATEWAY_TIMEOUT');
      const [hung] = spoiltPoll(simulator);
      // Measured at the gateway, so without the time that the request took to arrive. One second is left for a busy machine.
      expect(hung!.durationMs).toBeGreaterThanOrEqual(testHoldMs + 4000);
      simulator.inject('1001', { eventType: 'Later' });
      await watch.untilTypes('Later');
      expect(ownTypes(watch)).toEqual(['GatewayDegraded', 'StreamGap', 'GatewayRecovered']);
    });
  },
);

/** Waits until an empty poll has just been answered: during the pause no poll is in flight or on its way. */
async function pauseBetweenPolls(simulator: Simulator): Promise<void> {
  const { emptyPolls } = simulator.ledger.counters;
  await eventually(() => {
    expect(simulator.ledger.counters.emptyPolls).toBeGreaterThan(emptyPolls);
  });
  expect(simulator.ledger.polls('1001').inFlight).toBe(0);
}

describe.concurrent('nothing is announced as lost where nothing can have been', () => {
  const spoilt: readonly [name: string, fault: FaultRule][] = [
    ['reset after the whole body', { kind: 'reset', point: 'afterBody' }],
    ['a byte order mark', { kind: 'byteOrderMark' }],
    ['another content type', { kind: 'contentType', contentType: 'text/html' }],
    ['a slow but whole answer', { kind: 'drip', bytesPerSecond: 2000 }],
    ['a numeric retcode', { kind: 'numericRetcode' }],
    ['msg for message', { kind: 'msgKey' }],
  ];
  test.each(spoilt)('%s', async (_name, fault) => {
    await using facade = await startFacade();
    const { simulator } = facade;
    await using watch = await watched(facade);
    simulator.faults.add({ ...fault, target: 'poll', carrying: 'event', times: 1 });
    simulator.inject('1001', { eventType: 'Carried' });
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Carried', 'Later');
    expect(ownTypes(watch)).toEqual([]);
  });

  test.each(['000-004', '000-007', '105-001', '100-007', '999-999'])('a refusal with %s', async (retcode) => {
    await using facade = await startFacade();
    const { simulator } = facade;
    await using watch = await watched(facade);
    simulator.faults.add({ kind: 'retcode', retcode, target: 'poll', times: 1 });
    await watch.untilTypes('GatewayRecovered');
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Later');
    expect(ownTypes(watch)).toEqual(['GatewayDegraded', 'GatewayRecovered']);
    expect(
      simulator.ledger
        .requests({ agent: '1001' })
        .map(({ path }) => path)
        .join(),
    ).not.toContain('updateGuid');
  });

  test('connections that are refused: one GatewayDegraded and one GatewayRecovered, however often it was tried', async () => {
    await using facade = await startFacade({ env: { AGENT_GATEWAY_POLL_PAUSE_MS: '60' } });
    const { simulator } = facade;
    await using watch = await watched(facade);
    await pauseBetweenPolls(simulator);
    await simulator.faults.refuseConnections();
    const polls = simulator.ledger.counters.polls;
    await watch.untilTypes('GatewayDegraded');
    const { errors } = await mutate(facade.url, 'releaseAgentConference(agentId: "1001")', 'stranger');
    expect(errors[0]?.extensions).toMatchObject({ code: 'GATEWAY_UNAVAILABLE', mayHaveTakenEffect: false });
    expect(simulator.ledger.counters.polls).toBe(polls);
    await simulator.faults.acceptConnections();
    await watch.untilTypes('GatewayRecovered');
    simulator.inject('1001', { eventType: 'Later' });
    await watch.untilTypes('Later');
    expect(ownTypes(watch)).toEqual(['GatewayDegraded', 'GatewayRecovered']);
    expect(watch.completed).toBe(false);
  });

  test('idle connections that the gateway closes are nobody’s trouble', async () => {
    await using facade = await startFacade({ env: { AGENT_GATEWAY_POLL_PAUSE_MS: '60' } });
    const { simulator } = facade;
    await using watch = await watched(facade);
    for (let n = 0; n < 5; n++) {
      await pauseBetweenPolls(simulator);
      simulator.faults.dropIdleConnections();
      simulator.inject('1001', { eventType: `Later_${n}` });
      await watch.untilTypes(`Later_${n}`);
    }
    expect(ownTypes(watch)).toEqual([]);
  });
});

test('an outage of several lost polls is one GatewayDegraded, one StreamGap and one GatewayRecovered; the next has its own', async () => {
  await using facade = await startFacade();
  const { simulator } = facade;
  await using watch = await watched(facade);
  simulator.faults.add({ kind: 'status', status: 503, target: 'poll', times: 3 });
  await watch.untilTypes('GatewayRecovered');
  expect(ownTypes(watch)).toEqual(['GatewayDegraded', 'StreamGap', 'GatewayRecovered']);
  simulator.faults.add({ kind: 'reset', point: 'beforeHeaders', target: 'poll', times: 1 });
  await watch.until(({ types }) => types.filter((type) => type === 'GatewayRecovered').length === 2);
  expect(ownTypes(watch)).toEqual([
    'GatewayDegraded',
    'StreamGap',
    'GatewayRecovered',
    'GatewayDegraded',
    'StreamGap',
    'GatewayRecovered',
  ]);
});

test('a lost answer that carried the only new Guid costs no session: the renewed one takes its place', async () => {
  await using facade = await startFacade();
  const { simulator, url } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  await watch.untilTypes('AgentState_Ready');
  simulator.faults.add({ kind: 'rotateGuid', target: 'poll', carrying: 'event', times: 1 });
  simulator.faults.add({ kind: 'reset', point: 'midBody', target: 'poll', carrying: 'event', times: 1 });
  simulator.inject('1001', { eventType: 'Lost' });
  await watch.untilTypes('GatewayRecovered');
  await eventually(() => {
    expect(simulator.ledger.requests({ agent: '1001' }).at(-1)?.guid).toBe(simulator.agent('1001').guid);
  });
  expect((await mutate(url, 'releaseAgentConference(agentId: "1001")', guid)).retcode).toBe('101-001');
});

/** Every event is delivered in order, or a StreamGap is at its position. */
function expectNothingLostSilently(simulator: Simulator, watch: Watch): void {
  const stream = watch.types.filter((type) => type.startsWith('Event_') || type === 'StreamGap');
  const delivered = stream.filter((type) => type !== 'StreamGap');
  const sent = simulator.ledger.events({ agent: '1001' }).filter(({ eventType }) => eventType.startsWith('Event_'));
  const number = (type: string): number => Number(type.slice('Event_'.length));
  expect(delivered.map(number)).toEqual(delivered.map(number).toSorted((a, b) => a - b));
  expect(new Set(delivered).size).toBe(delivered.length);
  const silent = sent.filter(({ eventType }) => {
    if (delivered.includes(eventType)) return false;
    const before = stream.findLastIndex((type) => type !== 'StreamGap' && number(type) < number(eventType));
    const after = stream.findIndex((type) => type !== 'StreamGap' && number(type) > number(eventType));
    return !stream.slice(before + 1, after === -1 ? undefined : after).includes('StreamGap');
  });
  expect(silent.map(({ eventType }) => eventType)).toEqual([]);
}

test('a poll whose connection died continues at the gateway as a ghost: what it takes is announced, and it is outlived before the next poll', async () => {
  // Long enough for the gateway to notice the cut before its hold ends, even if the machine stalls in between.
  const holdMs = 1500;
  const simulator = await startSimulator({ pollHoldMs: holdMs });
  await using proxy = await startProxy(simulator.url);
  {
    await using facade = await startFacade({
      gateway: simulator,
      gatewayUrl: proxy.url,
      env: { AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs) },
    });
    await using watch = await watched(facade);
    let n = 0;
    for (let round = 0; round < 4; round++) {
      simulator.inject('1001', { eventType: `Event_${++n}` });
      await watch.untilTypes(`Event_${n}`);
      const gaps = ownTypes(watch).filter((type) => type === 'StreamGap').length;
      await eventually(() => {
        expect(simulator.agent('1001').pollsWaiting).toBe(1);
      });
      const ghosts = simulator.ledger.counters.ghosts;
      proxy.cut();
      await eventually(() => {
        expect(simulator.ledger.counters.ghosts).toBe(ghosts + 1);
      });
      // The ghost takes the first event; in odd rounds it dies without one.
      if (round % 2 === 0) simulator.inject('1001', { eventType: `Event_${++n}` });
      simulator.inject('1001', { eventType: `Event_${++n}` });
      await watch.until(({ types }) => types.filter((type) => type === 'StreamGap').length === gaps + 1);
      simulator.inject('1001', { eventType: `Event_${++n}` });
      await watch.untilTypes(`Event_${n}`, 'GatewayRecovered');
    }
    expectNothingLostSilently(simulator, watch);
    expect(simulator.ledger.counters.eventsLost).toBeGreaterThanOrEqual(2);
    expect(ownTypes(watch).filter((type) => type === 'StreamGap')).toHaveLength(4);
    expect(simulator.ledger.polls('1001').maxGhosts).toBe(1);
    const polls = simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'poll');
    for (const [at, { ghost, atMs }] of polls.entries())
      if (ghost) expect(polls[at + 1]!.atMs - atMs).toBeGreaterThanOrEqual(holdMs - 5);
  }
  await simulator.close();
});

test('through one fault after the other no event is lost silently, doubled or out of order', async () => {
  await using facade = await startFacade({ simulator: { pollHoldMs: 40 } });
  const { simulator } = facade;
  await using watch = await watched(facade);
  const faults: readonly FaultRule[] = [
    { kind: 'truncate', framing: 'length' },
    { kind: 'truncate', framing: 'close' },
    { kind: 'reset', point: 'beforeHeaders' },
    { kind: 'reset', point: 'midBody' },
    { kind: 'reset', point: 'afterBody' },
    { kind: 'status', status: 502 },
    { kind: 'html' },
    { kind: 'numericRetcode' },
    { kind: 'eventList', count: 3 },
    { kind: 'rotateGuid' },
    { kind: 'retcode', retcode: '000-007' },
  ];
  let n = 0;
  for (const fault of [...faults, ...faults.toReversed()]) {
    // A refused poll takes nothing.
    simulator.faults.add({
      ...fault,
      target: 'poll',
      ...(fault.kind !== 'retcode' && { carrying: 'event' }),
      times: 1,
    });
    for (let burst = 0; burst < 1 + (n % 3); burst++) simulator.inject('1001', { eventType: `Event_${++n}` });
    // Whatever the fault does to them: the queue is empty and the next poll waits.
    await eventually(() => {
      expect(simulator.agent('1001')).toMatchObject({ queueLength: 0, pollsWaiting: 1 });
    });
  }
  simulator.faults.clear();
  simulator.inject('1001', { eventType: `Event_${++n}` });
  await watch.untilTypes(`Event_${n}`);
  expectNothingLostSilently(simulator, watch);
  expect(simulator.ledger.counters.eventsLost).toBeGreaterThanOrEqual(6);
  expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
});
