import { describe, expect, it } from 'vitest';
import { AgentClient } from './agentclient.ts';
import { signedIn, simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

const shortHold = { pollHoldMs: 60 };

describe('a poll', () => {
  it('answers one event at once, with its time, and removes it', async () => {
    const simulator = await simulatorWith(shortHold);
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    simulator.inject('1001', {
      eventType: 'AgentEvent_Hold',
      content: '1456402370-7',
      eventGenTime: 1_784_529_722_590,
    });
    simulator.inject('1001', { eventType: 'AgentState_Work' });
    expect((await agent.poll()).text).toBe(
      '{"message":"","retcode":"0","event":{"eventType":"AgentEvent_Hold","eventGenTime":1784529722590,"workNo":"1001","content":"1456402370-7"}}',
    );
    expect((await agent.poll()).event).toMatchObject({ eventType: 'AgentState_Work', content: null });
    expect((await agent.poll()).event).toBeUndefined();
  });

  it('that nothing happens to is held, then answers exactly the empty envelope', async () => {
    const simulator = await simulatorWith(shortHold);
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const answer = await agent.poll();
    expect(answer.text).toBe('{"message":"","retcode":"0"}');
    expect(answer.headers.get('content-type')).toBe('application/json; charset=UTF-8');
    expect(answer.headers.get('json-type')).toBe('application/json');
    expect(simulator.ledger.requests().at(-1)?.durationMs).toBeGreaterThanOrEqual(59);
  });

  it('is woken by an event that happens while it waits', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const poll = agent.poll();
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(1));
    simulator.inject('1001', { eventType: 'AgentState_Work' });
    expect((await poll).event).toMatchObject({ eventType: 'AgentState_Work' });
  });

  it('keeps every digit of injected numbers and the very text of injected JSON', async () => {
    const simulator = await simulatorWith(shortHold);
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    simulator.inject('1001', { eventType: 'A', content: { confId: 9_007_199_254_740_993n } });
    simulator.inject('1001', { eventType: 'B', contentJson: '{"a":1.10,"a":2}' });
    expect((await agent.poll()).text).toContain('"content":{"confId":9007199254740993}}}');
    expect((await agent.poll()).text).toContain('"content":{"a":1.10,"a":2}}}');
  });

  it('is refused beside another one that waits, unless the simulator is told to allow it', async () => {
    const strict = await simulatorWith();
    const [agent] = (await signedIn(strict, '1001')) as [AgentClient];
    const first = agent.poll();
    await eventually(() => expect(strict.agent('1001').pollsWaiting).toBe(1));
    expect(await agent.poll()).toMatchObject({ retcode: '000-007', result: '' });
    strict.inject('1001', { eventType: 'AgentState_Work' });
    expect((await first).event).toMatchObject({ eventType: 'AgentState_Work' });
    expect(strict.ledger.counters.maxPollsInFlightOfOneAgent).toBe(2);

    const lenient = await simulatorWith({ concurrentPolls: 'allow' });
    const [other] = (await signedIn(lenient, '1001')) as [AgentClient];
    const both = Promise.all([other.poll(), other.poll()]);
    await eventually(() => expect(lenient.agent('1001').pollsWaiting).toBe(2));
    lenient.inject('1001', { eventType: 'AgentState_Work' });
    lenient.inject('1001', { eventType: 'AgentState_Busy' });
    expect((await both).map((answer) => (answer.event as { eventType: string }).eventType).toSorted()).toEqual([
      'AgentState_Busy',
      'AgentState_Work',
    ]);
  });

  it('answers lists and leaves out the time where it is told to', async () => {
    const simulator = await simulatorWith({ eventsPerAnswer: 10, eventTimes: false, pollHoldMs: 60 });
    const agent = new AgentClient(simulator, '1001');
    await agent.signIn();
    expect((await agent.poll()).event).toHaveLength(2);
    simulator.inject('1001', { eventType: 'A' });
    simulator.inject('1001', { eventType: 'B' });
    expect((await agent.poll()).event).toEqual([
      { eventType: 'A', workNo: '1001', content: null },
      { eventType: 'B', workNo: '1001', content: null },
    ]);
    expect((await agent.poll()).text).toBe('{"message":"","retcode":"0"}');
  });

  it('needs a session: 100-006 without one, 000-003 with a strange Guid beside one, 000-002 for an id that is none', async () => {
    const simulator = await simulatorWith(shortHold);
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const poll = (id: string, guid: string) => agent.call('GET', `agentevent/${id}`, undefined, { guid });
    expect((await poll('1002', agent.guid)).retcode).toBe('100-006');
    expect((await poll('1001', 'ffff.AgentGateway0')).retcode).toBe('000-003');
    expect((await poll('1001', '')).retcode).toBe('000-003');
    for (const id of ['0', '100', '1000000', '01001', 'abc', '-1001'])
      expect((await poll(id, agent.guid)).retcode).toBe('000-002');
  });

  it('of all agents answers a list of everything at once', async () => {
    const simulator = await simulatorWith(shortHold);
    const [agent] = (await signedIn(simulator, '1001', '1002')) as [AgentClient];
    simulator.inject('1001', { eventType: 'A' });
    simulator.inject('1002', { eventType: 'B' });
    const answer = await agent.call('GET', 'agentevent/allagentevent');
    expect(answer.event).toMatchObject([
      { eventType: 'A', workNo: '1001' },
      { eventType: 'B', workNo: '1002' },
    ]);
    expect((await agent.poll()).event).toBeUndefined();
  });
});

describe('a ghost', () => {
  it('is a poll whose client went away: it still takes the next event, into a dead socket', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const client = new AbortController();
    const lost = agent.poll(client.signal).catch(() => 'aborted');
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(1));
    client.abort();
    expect(await lost).toBe('aborted');
    await eventually(() => expect(simulator.ledger.polls('1001')).toMatchObject({ ghosts: 1, inFlight: 0 }));

    const poll = agent.poll();
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(2));
    simulator.inject('1001', { eventType: 'Lost' });
    simulator.inject('1001', { eventType: 'Found' });
    expect((await poll).event).toMatchObject({ eventType: 'Found' });

    const [taken, found] = simulator.ledger.events({ agent: '1001' }).slice(-2);
    expect(taken).toMatchObject({ eventType: 'Lost', written: false, dropped: false });
    expect(found).toMatchObject({ eventType: 'Found', written: true });
    expect(simulator.ledger.requests().find((request) => request.serial === taken?.takenBy)).toMatchObject({
      ghost: true,
      written: false,
    });
    expect(simulator.ledger.counters).toMatchObject({ ghosts: 1, eventsLost: 1, maxPollsInFlightOfOneAgent: 1 });
    expect(simulator.ledger.polls('1001').ghosts).toBe(0);
  });

  it('is over when its hold is over, and never makes the next poll a repeated one', async () => {
    const simulator = await simulatorWith({ pollHoldMs: 600 });
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const client = new AbortController();
    const lost = agent.poll(client.signal).catch(() => 'aborted');
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(1));
    client.abort();
    await lost;
    expect((await agent.poll()).retcode).toBe('0');
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(0));
    simulator.inject('1001', { eventType: 'Safe' });
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Safe' });
  });
});
