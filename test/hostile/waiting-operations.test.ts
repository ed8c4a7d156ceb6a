/** Whatever an operation waits for, it is counted: per session, per WebSocket and per instance; and waiting for one outcome costs an event once. */
import { once } from 'node:events';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { WebSocket } from 'ws';
import { Reader } from '../../src/events/reader.ts';
import { ask, signIn } from '../rig/client.ts';
import { outcome, type RanOutcome } from '../rig/desk.ts';
import { eventually } from '../rig/eventually.ts';
import { metric, subscribers } from '../rig/metrics.ts';
import { poll, signInEach, startScripted, type Scripted } from '../rig/scriptedgateway.ts';
import { Socket } from '../rig/socket.ts';
import { send } from './attempt.ts';
import { json, strict } from './row.ts';

const command = 'POST /agentconf/1001/';
const release = (within = 30_000) =>
  `mutation { releaseAgentConference(agentId: "1001", idempotencyKey: "a") {
    ... on ReleaseAgentConferenceSuccess { ${outcome(`(within: ${within})`)} } } }`;

interface Released {
  readonly releaseAgentConference?: { readonly outcome: RanOutcome } | null;
}

/** An agent whose commands are accepted at once, and whose polls wait for the test. */
async function signedIn(env: Readonly<Record<string, string>>) {
  const scripted = await startScripted({
    AGENT_GATEWAY_TIMEOUT_MS: '20000',
    AGENT_GATEWAY_POLL_HOLD_MS: '60000',
    ...env,
  });
  const { url, gateway } = scripted;
  gateway.always(command, (hit) => {
    hit.accept({ result: {} });
  });
  const { guid } = await signIn(url, '1001');
  return { scripted, guid, url };
}

/** The events that prove a release. */
async function prove({ gateway }: Scripted): Promise<void> {
  for (const [eventType, content] of [
    ['AgentMediaEvent_StopRecordDone', null],
    ['AgentOther_PhoneRelease', null],
    ['AgentConf_SelfLeaveResult', { confId: 7 }],
    ['AgentState_Ready', null],
  ] as const)
    (await gateway.next(poll)).accept({ event: { eventType, workNo: '1001', content } });
}

const inFlight = (url: string) => metric(url, 'operations_in_flight');
const untilInFlight = (url: string, count: number) =>
  eventually(async () => {
    expect(await inFlight(url)).toBe(count);
  });

afterEach(() => {
  vi.restoreAllMocks();
});

describe('repetitions of one mutation that wait for its outcome', () => {
  test('are refused beyond the limit of their session, call the gateway once, and leave nothing behind', async () => {
    const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_PER_SESSION: '20' });
    await using _server = scripted;
    let refused = 0;
    const all = Array.from({ length: 200 }, async () => {
      const answer = await ask<Released>(url, release(), {}, guid);
      if (answer.errors.length > 0) refused += 1;
      return answer;
    });
    await eventually(() => {
      expect(refused).toBe(180);
    });
    await prove(scripted);
    const answers = await Promise.all(all);
    const waited = answers.filter(({ errors }) => errors.length === 0);
    expect(new Set(answers.filter((answer) => !waited.includes(answer)).map(({ status }) => status))).toEqual(
      new Set([429]),
    );
    expect(new Set(answers.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code'])))).toEqual(
      new Set(['TOO_MANY_REQUESTS']),
    );
    expect(waited).toHaveLength(20);
    const outcomes = new Set(waited.map(({ data }) => JSON.stringify(data.releaseAgentConference?.outcome)));
    expect(outcomes.size).toBe(1);
    expect([...outcomes][0]).toContain('OutcomeConfirmed');
    expect(scripted.gateway.of(command)).toHaveLength(1);
    expect(await inFlight(url)).toBe(0);
  });

  test('are refused beyond the limit of their WebSocket, which stays open', async () => {
    const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_PER_SOCKET: '10' });
    await using _server = scripted;
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    const refusals: unknown[] = [];
    const all = Array.from({ length: 100 }, async () => {
      const heard = await socket.ask(release());
      if (heard.errors) refusals.push(heard.errors[0]?.extensions['code']);
      return heard;
    });
    await eventually(() => {
      expect(refusals).toHaveLength(90);
    });
    expect(new Set(refusals)).toEqual(new Set(['TOO_MANY_REQUESTS']));
    await prove(scripted);
    const answers = await Promise.all(all);
    expect(answers.filter(({ errors }) => errors === undefined)).toHaveLength(10);
    expect(scripted.gateway.of(command)).toHaveLength(1);
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    expect(socket.closed).toBeUndefined();
    expect(await inFlight(url)).toBe(0);
  });

  test('cost an event no more than one of them does', async () => {
    const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_PER_SESSION: '1000' });
    await using _server = scripted;
    const asked = vi.spyOn(Reader.prototype, 'next');
    const first = ask<Released>(url, release(), {}, guid);
    await eventually(() => {
      expect(asked).toHaveBeenCalled();
    });
    const all = [first, ...Array.from({ length: 149 }, () => ask<Released>(url, release(), {}, guid))];
    await untilInFlight(url, 150);
    const before = asked.mock.calls.length;
    await prove(scripted);
    for (const { data } of await Promise.all(all))
      expect(data.releaseAgentConference?.outcome.__typename).toBe('OutcomeConfirmed');
    // One reader took four events.
    expect(before).toBeLessThanOrEqual(4);
    expect(asked.mock.calls.length - before).toBeLessThanOrEqual(8);
  });

  test('have deadlines of their own', async () => {
    const { scripted, guid, url } = await signedIn({});
    await using _server = scripted;
    const long = ask<Released>(url, release(30_000), {}, guid);
    await untilInFlight(url, 1);
    const short = await ask<Released>(url, release(1000), {}, guid);
    expect(short.data.releaseAgentConference?.outcome).toMatchObject({
      __typename: 'OutcomeUnconfirmed',
      reason: 'DEADLINE',
    });
    await prove(scripted);
    expect((await long).data.releaseAgentConference?.outcome.__typename).toBe('OutcomeConfirmed');
    expect(await inFlight(url)).toBe(0);
  });
});

describe('operations over one WebSocket', () => {
  test('are counted until they end, whatever their client completes', async () => {
    const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_PER_SOCKET: '5' });
    await using _server = scripted;
    scripted.gateway.always('GET /onlineagent/1001/agentstatus', () => undefined);
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    for (let n = 0; n < 5; n++) {
      const stop = socket.client.subscribe(
        { query: '{ agent(id: "1001") { status } }' },
        { next: () => undefined, error: () => undefined, complete: () => undefined },
      );
      await untilInFlight(url, n + 1);
      stop();
    }
    const [refusal] = (await socket.ask('{ __typename }')).errors ?? [];
    expect(refusal?.extensions['code']).toBe('TOO_MANY_REQUESTS');
    scripted.gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
      hit.accept({ result: { agentState: 4 } });
    });
    await untilInFlight(url, 0);
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
  });

  test('are counted with its open subscriptions', async () => {
    const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_PER_SOCKET: '5' });
    await using _server = scripted;
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    const watches = Array.from({ length: 6 }, () => socket.watch('1001'));
    await eventually(() => {
      expect(watches.flatMap(({ errors }) => errors.map(({ extensions }) => extensions['code']))).toEqual([
        'TOO_MANY_REQUESTS',
      ]);
    });
    watches[0]?.stop();
    await eventually(async () => {
      expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    });
  });

  test('end with it, also where a client used an id again before the first operation under it had ended', async () => {
    const { scripted, guid, url } = await signedIn({});
    await using _server = scripted;
    scripted.gateway.always('GET /onlineagent/1001/agentstatus', () => undefined);
    const socket = new WebSocket(url.replace('http', 'ws'), 'graphql-transport-ws');
    const types: unknown[] = [];
    socket.on('message', (data: Buffer) => types.push((JSON.parse(data.toString()) as { type: unknown }).type));
    const tell = (message: object) => {
      socket.send(JSON.stringify(message));
    };
    await once(socket, 'open');
    tell({ type: 'connection_init', payload: { Guid: guid } });
    tell({ type: 'ping' });
    await eventually(() => {
      expect(types).toContain('pong');
    });
    tell({ id: 'a', type: 'subscribe', payload: { query: '{ agent(id: "1001") { status } }' } });
    await untilInFlight(url, 1);
    tell({ id: 'a', type: 'complete' });
    tell({ id: 'a', type: 'subscribe', payload: { query: 'subscription { agentEvents(agentId: "1001") { id } }' } });
    await eventually(async () => {
      expect(await subscribers(url)).toBe(1);
    });
    scripted.gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
      hit.accept({ result: { agentState: 4 } });
    });
    await untilInFlight(url, 0);
    tell({ type: 'ping' });
    await eventually(() => {
      expect(types.filter((type) => type === 'pong')).toHaveLength(2);
    });
    socket.close();
    await eventually(async () => {
      expect(await subscribers(url)).toBe(0);
    });
  });
});

test('all sessions of an instance together have so many operations in flight and no more', async () => {
  const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_IN_FLIGHT: '4' });
  await using _server = scripted;
  signInEach(scripted.gateway);
  const { guid: other } = await signIn(url, '1002');
  scripted.gateway.always('GET /onlineagent/', () => undefined);
  const status = (agentId: string, by: string) => ask(url, `{ agent(id: "${agentId}") { status } }`, {}, by);
  const held = [status('1001', guid), status('1001', guid), status('1002', other), status('1002', other)];
  await untilInFlight(url, 4);
  for (const refused of [await status('1001', guid), await status('1002', other)]) {
    expect(refused.status).toBe(429);
    expect(refused.errors[0]?.message).toContain('This server has too many operations in flight');
  }
  scripted.gateway.always('GET /onlineagent/', (hit) => {
    hit.accept({ result: { agentState: 4 } });
  });
  await Promise.all(held);
  expect(await inFlight(url)).toBe(0);
});

describe('callers without the Guid of an open session', () => {
  test('leave half of the places to sessions, and one address leaves room for the next', async () => {
    const { scripted, guid, url } = await signedIn({ LIMIT_OPERATIONS_IN_FLIGHT: '16' });
    await using _server = scripted;
    const { gateway } = scripted;
    gateway.always('PUT /onlineagent/4', () => undefined);
    gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
      hit.accept({ result: { agentState: 4 } });
    });
    let refused = 0;
    const signInFrom = async (localAddress: string, n: number) => {
      const query = `mutation { signInAgent(agentId: "${4000 + n}", input: { password: "p", phoneNumber: "1" }) { __typename } }`;
      const { status } = await send(url, { localAddress, headers: strict, body: json({ query }) });
      if (status === 429) refused += 1;
    };
    const flood = Array.from({ length: 20 }, (_, n) => signInFrom('127.0.0.1', n));
    await eventually(() => {
      expect(refused).toBe(16);
    });
    const other = signInFrom('127.0.0.2', 30);
    await untilInFlight(url, 5);
    expect((await ask(url, '{ agent(id: "1001") { status } }', {}, guid)).data['agent']?.status).toBe('IDLE');
    gateway.always('PUT /onlineagent/4', (hit) => {
      hit.refuse('100-002');
    });
    await Promise.all([...flood, other]);
    expect(refused).toBe(16);
    expect(await inFlight(url)).toBe(0);
  });

  test('share one limit, which no session’s operations count in', async () => {
    const { scripted, guid, url } = await signedIn({
      LIMIT_OPERATIONS_IN_FLIGHT: '4',
      LIMIT_OPERATIONS_PER_SESSION: '3',
    });
    await using _server = scripted;
    scripted.gateway.always('GET /onlineagent/1001/agentstatus', () => undefined);
    const held = Array.from({ length: 3 }, () => ask(url, '{ agent(id: "1001") { status } }', {}, guid));
    await untilInFlight(url, 3);
    const { status } = await ask(url, '{ agent(id: "1001") { status } }', {}, guid);
    expect(status).toBe(429);
    expect((await ask(url, '{ __typename }')).status).toBe(200);
    scripted.gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
      hit.accept({ result: { agentState: 4 } });
    });
    await Promise.all(held);
    expect(await inFlight(url)).toBe(0);
  });
});
