import { request } from 'node:http';
import { describe, expect, it } from 'vitest';
import type { Simulator } from '../../src/simulator/simulator.ts';
import { AgentClient } from './agentclient.ts';
import { signedIn, simulatorWith } from './simulatorfixture.ts';
import { eventually } from '../rig/eventually.ts';

interface RawAnswer {
  readonly status: number | null;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
  /** Null if the message ended as its framing promised. */
  readonly broken: string | null;
}

/** One exchange over its own connection, reported as far as it got. */
function raw(
  simulator: Simulator,
  agent: AgentClient,
  path = `agentevent/${agent.id}`,
  method = 'GET',
): Promise<RawAnswer> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let head: Pick<RawAnswer, 'status' | 'headers'> = { status: null, headers: {} };
    const told = (broken: string | null): void => resolve({ ...head, body: Buffer.concat(chunks), broken });
    const failed = (error: NodeJS.ErrnoException): void => told(error.code ?? error.message);
    const options = { method, agent: false, headers: { Guid: agent.guid } };
    const call = request(`${simulator.url}/${path}`, options, (response) => {
      head = { status: response.statusCode ?? null, headers: response.headers };
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.once('end', () => told(response.complete ? null : 'incomplete'));
      response.once('error', failed);
    });
    call.once('error', failed);
    call.end();
  });
}

async function withEvents(count = 1): Promise<{ simulator: Simulator; agent: AgentClient }> {
  const simulator = await simulatorWith({ pollHoldMs: 30 });
  const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
  for (let number = 1; number <= count; number += 1) simulator.inject('1001', { eventType: `Event${number}` });
  return { simulator, agent };
}

describe('a fault in front of the gateway', () => {
  it('answers an HTTP status in its place and takes no event', async () => {
    const { simulator, agent } = await withEvents();
    simulator.faults.add({ kind: 'status', status: 503, retryAfter: '2', body: 'busy', target: 'poll', times: 1 });
    const answer = await raw(simulator, agent);
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '2' } });
    expect(answer.body.toString()).toBe('busy');
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Event1' });
    expect(simulator.ledger.requests().at(-2)).toMatchObject({
      fault: 'status',
      status: 503,
      retcode: null,
      events: [],
    });
  });

  it('takes the event with it where it is told to strike after the work', async () => {
    const { simulator, agent } = await withEvents(2);
    simulator.faults.add({ kind: 'status', status: 502, processed: true, times: 1 });
    expect((await raw(simulator, agent)).status).toBe(502);
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Event2' });
  });

  it('is a retcode with a message', async () => {
    const { simulator, agent } = await withEvents();
    simulator.faults.add({ kind: 'retcode', retcode: '000-004', message: 'switching over', agent: '1001', times: 1 });
    expect((await agent.poll()).text).toBe('{"message":"switching over","retcode":"000-004","result":""}');
  });

  it.each([
    [{ kind: 'html' }, 200, '<!DOCTYPE html>'],
    [{ kind: 'empty' }, 200, ''],
    [{ kind: 'noContent' }, 204, ''],
    [{ kind: 'text', text: 'null' }, 200, 'null'],
    [{ kind: 'redirect', location: 'http://127.0.0.1:1/' }, 302, ''],
  ] as const)('is %j', async (fault, status, start) => {
    const { simulator, agent } = await withEvents();
    simulator.faults.add({ ...fault, times: 1 });
    const answer = await raw(simulator, agent);
    expect(answer.status).toBe(status);
    expect(answer.body.toString().startsWith(start)).toBe(true);
    if (start === '')
      expect(status === 302 ? answer.headers['location'] : answer.body.toString()).toBe(
        status === 302 ? 'http://127.0.0.1:1/' : '',
      );
  });

  it('never answers, and ends when the client gives up', async () => {
    const { simulator, agent } = await withEvents();
    simulator.faults.add({ kind: 'hang', times: 1 });
    const client = new AbortController();
    const hanging = agent.poll(client.signal).catch(() => 'given up');
    await eventually(() => expect(simulator.ledger.requests().at(-1)?.fault).toBe('hang'));
    expect(simulator.ledger.polls('1001').inFlight).toBe(1);
    client.abort();
    expect(await hanging).toBe('given up');
    await eventually(() => expect(simulator.ledger.polls('1001').inFlight).toBe(0));
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Event1' });
  });
});

describe('a fault on the way back', () => {
  it.each([
    [{ kind: 'reset', point: 'beforeHeaders' }, null, 'ECONNRESET'],
    [{ kind: 'reset', point: 'afterHeaders' }, 200, 'ECONNRESET'],
    [{ kind: 'reset', point: 'midBody' }, 200, 'ECONNRESET'],
    [{ kind: 'truncate', framing: 'length' }, 200, 'ECONNRESET'],
    [{ kind: 'truncate', framing: 'chunked' }, 200, 'ECONNRESET'],
    [{ kind: 'truncate', framing: 'close', keepBytes: 9 }, 200, null],
  ] as const)('%j loses the event it carried', async (fault, status, broken) => {
    const { simulator, agent } = await withEvents(2);
    simulator.faults.add({ ...fault, times: 1 });
    const answer = await raw(simulator, agent);
    expect(answer).toMatchObject({ status, broken });
    if (broken === null) expect(answer.body.toString()).toBe('{"message');
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Event2' });
    await eventually(() =>
      expect(simulator.ledger.events({ agent: '1001' }).at(-2)).toMatchObject({ eventType: 'Event1', written: false }),
    );
    expect(simulator.ledger.events({ agent: '1001' }).at(-1)).toMatchObject({ eventType: 'Event2', written: true });
    expect(simulator.ledger.counters.eventsLost).toBe(1);
  });

  it('a reset after the whole body loses nothing', async () => {
    const { simulator, agent } = await withEvents();
    simulator.faults.add({ kind: 'reset', point: 'afterBody', times: 1 });
    expect((await raw(simulator, agent)).body.toString()).toContain('Event1');
    expect(simulator.ledger.counters).toMatchObject({ eventsLost: 0 });
  });

  it('strikes a poll that was already waiting, and only one that has an event where so told', async () => {
    const { simulator, agent } = await withEvents(0);
    simulator.faults.add({ kind: 'reset', point: 'beforeHeaders', target: 'poll', carrying: 'event', times: 1 });
    expect((await agent.poll()).text).toBe('{"message":"","retcode":"0"}');
    simulator.inject('1001', { eventType: 'Event1' });
    expect((await raw(simulator, agent)).broken).toBe('ECONNRESET');
  });

  it('carries commands out: they have taken effect though their answer is lost', async () => {
    const { simulator, agent } = await withEvents(0);
    simulator.faults.add({ kind: 'reset', point: 'beforeHeaders', path: 'saybusy', times: 1 });
    expect((await raw(simulator, agent, 'onlineagent/1001/saybusy', 'POST')).broken).toBe('ECONNRESET');
    expect(simulator.agent('1001').status).toBe(3);
  });

  it('spoils the bytes: content type, byte order mark, UTF-16', async () => {
    const { simulator, agent } = await withEvents(0);
    simulator.faults.add({ kind: 'contentType', contentType: 'text/plain', times: 1 });
    expect((await raw(simulator, agent)).headers['content-type']).toBe('text/plain');
    simulator.faults.add({ kind: 'byteOrderMark', times: 1 });
    expect((await raw(simulator, agent)).body.subarray(0, 4)).toEqual(Buffer.from([0xef, 0xbb, 0xbf, 0x7b]));
    simulator.faults.add({ kind: 'utf16', times: 1 });
    expect((await raw(simulator, agent)).body.toString('utf16le')).toBe('\uFEFF{"message":"","retcode":"0"}');
  });

  it('swells: an oversize body, a small one that unpacks to a huge one, one that drips', async () => {
    const { simulator, agent } = await withEvents(0);
    simulator.faults.add({ kind: 'oversize', bytes: 3_000_000, times: 1 });
    expect((await raw(simulator, agent)).body.length).toBe(3_000_000);
    simulator.faults.add({ kind: 'gzipBomb', bytes: 50 * 1024 * 1024, times: 1 });
    const bomb = await raw(simulator, agent);
    expect(bomb.headers['content-encoding']).toBe('gzip');
    expect(bomb.body.length).toBeLessThan(200_000);
    simulator.faults.add({ kind: 'drip', bytesPerSecond: 200, times: 1 });
    expect((await raw(simulator, agent)).body.toString()).toBe('{"message":"","retcode":"0"}');
    expect(simulator.ledger.requests().at(-1)?.durationMs).toBeGreaterThan(100);
  });
});

describe('the form of an answer', () => {
  it('may have a list of events, a repeated event, or none in unusual ways', async () => {
    const { simulator, agent } = await withEvents(3);
    simulator.faults.add({ kind: 'eventList', count: 2, times: 1 });
    expect((await agent.poll()).event).toMatchObject([{ eventType: 'Event1' }, { eventType: 'Event2' }]);
    simulator.faults.add({ kind: 'duplicateEvent', times: 1 });
    const [first, second] = [(await agent.poll()).event, (await agent.poll()).event];
    expect(first).toMatchObject({ eventType: 'Event3' });
    expect(second).toEqual(first);
    const [original, copy] = simulator.ledger.events({ agent: '1001' }).slice(-2);
    expect(copy?.duplicateOf).toBe(original?.serial);
    simulator.faults.add({ kind: 'eventNull', times: 1 });
    expect((await agent.poll()).text).toBe('{"message":"","retcode":"0","event":null}');
    simulator.faults.add({ kind: 'eventEmptyArray', times: 1 });
    expect((await agent.poll()).text).toBe('{"message":"","retcode":"0","event":[]}');
  });

  it('may have a number for the retcode, msg for message, and a new Guid each time', async () => {
    const { simulator, agent } = await withEvents(0);
    simulator.faults.add({ kind: 'numericRetcode' });
    simulator.faults.add({ kind: 'msgKey' });
    const rotation = simulator.faults.add({ kind: 'rotateGuid', target: 'poll' });
    const before = agent.guid;
    const answer = await agent.poll();
    expect(answer.text).toBe('{"msg":"","retcode":0}');
    expect(answer.newGuid).not.toBe(before);
    expect(simulator.ledger.requests().at(-1)?.announcedGuid).toBe(answer.newGuid);
    simulator.faults.clear(rotation);
    expect((await agent.poll()).newGuid).toBeNull();
    simulator.faults.clear();
    expect((await agent.poll()).text).toBe('{"message":"","retcode":"0"}');
  });

  it('may come late', async () => {
    const { simulator, agent } = await withEvents();
    simulator.faults.add({ kind: 'delay', delayMs: 120, times: 1 });
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Event1' });
    expect(simulator.ledger.requests().at(-1)?.durationMs).toBeGreaterThanOrEqual(119);
  });
});

describe('the port', () => {
  it('refuses connections until it is opened again, and the session is still there', async () => {
    const { simulator, agent } = await withEvents();
    await simulator.faults.refuseConnections();
    expect((await raw(simulator, agent)).broken).toBe('ECONNREFUSED');
    await simulator.faults.acceptConnections();
    expect((await agent.poll()).event).toMatchObject({ eventType: 'Event1' });
  });

  it('of a further site leads to the same gateway', async () => {
    const { simulator, agent } = await withEvents();
    const site = await simulator.openSite();
    await simulator.faults.refuseConnections();
    const elsewhere = new AgentClient({ ...simulator, url: site.url }, '1001');
    elsewhere.guid = agent.guid;
    expect((await elsewhere.poll()).event).toMatchObject({ eventType: 'Event1' });
  });

  it('drops idle connections without breaking a waiting poll', async () => {
    const simulator = await simulatorWith();
    const [agent] = (await signedIn(simulator, '1001')) as [AgentClient];
    const poll = agent.poll();
    await eventually(() => expect(simulator.agent('1001').pollsWaiting).toBe(1));
    simulator.faults.dropIdleConnections();
    simulator.inject('1001', { eventType: 'Event1' });
    expect((await poll).event).toMatchObject({ eventType: 'Event1' });
  });
});
