/** Limits on what is asked for at once, how fast it comes, and how long it takes. */
import { connect } from 'node:net';
import { describe, expect, test } from 'vitest';
import { ask, mutate, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade } from '../rig/facade.ts';
import { metric } from '../rig/metrics.ts';
import { startScripted, type Hit } from '../rig/scriptedgateway.ts';
import { Socket } from '../rig/socket.ts';
import { codeOf, send, sendRaw } from './attempt.ts';
import { json, release, strict } from './row.ts';

describe('a request that does not come', () => {
  test.each([
    ['its headers', 'POST /graphql HTTP/1.1\r\nHost: x\r\nX-Slow: '],
    ['its body', 'POST /graphql HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 99\r\n\r\n{'],
  ])('%s, is given up in time', async (_what, bytes) => {
    await using facade = await startFacade({ env: { LIMIT_HEADERS_MS: '300', LIMIT_REQUEST_MS: '300' } });
    const answer = await sendRaw(facade.url, bytes);
    expect([answer.status, codeOf(answer)]).toEqual([408, 'REQUEST_TIMEOUT']);
    expect((await ask(facade.url, '{ __typename }')).errors).toEqual([]);
  });

  test('is no reason to write into an answer that has begun', async () => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, '1001');
    const body = json({ query: 'subscription { agentEvents(agentId: "1001") { id type } }' });
    const { port } = new URL(facade.url);
    const socket = connect(Number(port), '127.0.0.1');
    let text = '';
    let closed = false;
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.once('close', () => (closed = true)).on('error', () => undefined);
    socket.write(
      `POST /graphql HTTP/1.1\r\nHost: x\r\nGuid: ${guid}\r\nContent-Type: application/json\r\nAccept: text/event-stream\r\nContent-Length: ${body.length}\r\n\r\n${body}`,
    );
    await eventually(() => {
      expect(text).toContain('text/event-stream');
    });
    socket.write('no HTTP at all\r\n\r\n');
    await eventually(() => {
      expect(closed).toBe(true);
    });
    expect(text.match(/HTTP\/1\.1/g)).toHaveLength(1);
  });
});

describe('connections', () => {
  test('beyond the limit are closed at once, whatever they are for; those that are open go on', async () => {
    await using facade = await startFacade({ env: { LIMIT_CONNECTIONS: '10' } });
    const { url } = facade;
    const { guid } = await signIn(url, '1001');
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    expect(await socket.ask('{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });

    let refused = 0;
    const idle = Array.from({ length: 12 }, () => {
      const connection = connect(Number(new URL(url).port), '127.0.0.1');
      connection.on('error', () => undefined).once('close', () => (refused += 1));
      return connection;
    });
    await eventually(() => {
      expect(refused).toBeGreaterThan(1);
    });
    expect(await socket.ask('{ __typename }')).toMatchObject({ data: { __typename: 'Query' } });

    for (const connection of idle) connection.destroy();
    await eventually(async () => {
      expect(await metric(url, 'connections_refused_total')).toBeGreaterThan(1);
    });
  });
});

describe('commands of one session', () => {
  /** @param reason distinguishes the requests */
  const busy = (agentId: string, reason: number) => `setAgentBusy(agentId: "${agentId}", input: { reason: ${reason} })`;
  const route = 'POST /onlineagent/1001/saybusy';
  const accept = (hit: Hit) => {
    hit.accept();
  };

  test('that change something are sent one after the other, as they came; what only reads waits for none', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const reasons = Array.from({ length: 20 }, (_, n) => 200 + n);
    const asked = reasons.map((reason) => socket.ask(`mutation { ${busy('1001', reason)} { __typename } }`));
    const first = await gateway.next('POST /onlineagent/1001/saybusy');
    gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
      hit.accept({ result: '4' });
    });
    await ask(url, '{ agent(id: "1001") { status } }', {}, guid);
    expect(gateway.of(route)).toHaveLength(1);
    gateway.always(route, accept);
    expect(first.answered).toBe(true);
    const answers = await Promise.all(asked);
    expect(answers.map(({ errors }) => errors)).toEqual(reasons.map(() => undefined));
    expect(gateway.of(route).map(({ path }) => Number(/reason=(\d+)/.exec(path)?.[1]))).toEqual(reasons);
  });

  test('beyond the limit are refused at once with 429, and not sent; other sessions go on', async () => {
    await using scripted = await startScripted({ LIMIT_COMMANDS_PER_AGENT: '3' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    const taken = [200, 201, 202].map((reason) => mutate(url, busy('1001', reason), guid));
    await gateway.next(route);
    await eventually(async () => {
      const refused = await send(url, { headers: { ...strict, guid }, body: json({ query: release }) });
      expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    });
    const { errors } = await mutate(url, 'releaseAgentConference(agentId: "1001")', guid);
    expect(errors[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS', mayHaveTakenEffect: false });
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const heard = await socket.ask('{ agent(id: "1001") { customState } }');
    expect(heard.errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS' });
    // A client that only knows the agent's id fills another queue, and the agent's own sign-in is in a third.
    const strangers = [200, 201, 202].map((reason) => mutate(url, busy('1001', reason), 'stranger'));
    await signIn(url, '1001', true);
    gateway.always(route, accept);
    const answers = await Promise.all([...taken, ...strangers]);
    expect(answers.map(({ __typename }) => __typename)).toEqual(answers.map(() => 'SetAgentBusySuccess'));
    expect(gateway.of('POST /agentconf')).toHaveLength(0);
  });

  test('whose turn does not come in time are not sent, and say so', async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '400' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    const [first, , third] = [200, 201, 202].map((reason) => mutate(url, busy('1001', reason), guid));
    expect((await first)?.errors[0]?.extensions).toMatchObject({ code: 'GATEWAY_TIMEOUT', mayHaveTakenEffect: true });
    const late = await third;
    expect(late?.errors[0]?.extensions).toEqual({ code: 'GATEWAY_TIMEOUT', mayHaveTakenEffect: false });
    expect(gateway.of(route).length).toBeLessThan(3);
  });
});

test.concurrent('a document has its time', async () => {
  await using scripted = await startScripted({ LIMIT_DOCUMENT_MS: '200', AGENT_GATEWAY_TIMEOUT_MS: '600' });
  const { url } = scripted;
  const { guid } = await signIn(url, '1001');
  const { errors, status } = await ask(url, '{ agent(id: "1001") { customState } }', {}, guid);
  expect([status, errors]).toEqual([
    200,
    [
      {
        message: 'The document was not answered in time (LIMIT_DOCUMENT_MS).',
        extensions: { code: 'GATEWAY_TIMEOUT' },
      },
    ],
  ]);
});

test.concurrent('a mutation has half a minute more, and one that runs out of it may have taken effect', async () => {
  await using scripted = await startScripted({ LIMIT_DOCUMENT_MS: '200', AGENT_GATEWAY_TIMEOUT_MS: '60000' });
  const { url, gateway } = scripted;
  const { guid } = await signIn(url, '1001');
  const fromMs = performance.now();
  const saying = ask(url, 'mutation { releaseAgentConference(agentId: "1001") { __typename } }', {}, guid);
  const sent = await gateway.next('POST /agentconf/');
  const { errors } = await saying;
  // The server that stops would wait for it.
  sent.refuse('000-004');
  // Not sooner, on any machine: `awaitOutcome` may wait for 30 s.
  expect(performance.now() - fromMs).toBeGreaterThan(30_000);
  expect(errors).toEqual([
    {
      message: 'The document was not answered in time (LIMIT_DOCUMENT_MS).',
      extensions: { code: 'GATEWAY_TIMEOUT', mayHaveTakenEffect: true },
    },
  ]);
});

describe('operations a minute', () => {
  const typename = json({ query: '{ __typename }' });

  test('of one session are counted together, over HTTP and WebSockets and whatever its Guid', async () => {
    await using facade = await startFacade({ env: { LIMIT_OPERATIONS_PER_MINUTE: '5' } });
    const { url } = facade;
    const { guid } = await signIn(url, '1001');
    const other = await signIn(url, '1002');
    const renewed = await ask(
      url,
      'mutation { renewAgentGuid(agentId: "1001") { ... on RenewAgentGuidSuccess { guid } } }',
      {},
      guid,
    );
    const newer = renewed.data['renewAgentGuid']?.guid ?? '';
    for (const each of [guid, newer]) expect((await ask(url, '{ __typename }', {}, each)).status).toBe(200);
    await using socket = new Socket(url, { connectionParams: { Guid: newer } });
    for (let n = 0; n < 2; n++) expect((await socket.ask('{ __typename }')).errors).toBeUndefined();
    const refused = await send(url, { headers: { ...strict, guid }, body: typename });
    expect([refused.status, codeOf(refused)]).toEqual([429, 'TOO_MANY_REQUESTS']);
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
    const { commands } = facade.simulator.ledger.counters;
    expect((await socket.ask(release)).errors?.[0]?.extensions).toEqual({ code: 'TOO_MANY_REQUESTS' });
    expect(facade.simulator.ledger.counters.commands).toBe(commands);
    expect((await ask(url, '{ __typename }', {}, other.guid)).status).toBe(200);
  });

  test('with no Guid, or with invented ones, are counted by the client’s address', async () => {
    await using facade = await startFacade({ env: { LIMIT_OPERATIONS_PER_MINUTE: '5' } });
    const statuses: number[] = [];
    for (let n = 0; n < 7; n++) {
      const headers = { ...strict, ...(n % 2 === 0 && { guid: `invented-${n}` }) };
      statuses.push((await send(facade.url, { headers, body: typename })).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 429, 429]);
  });
});
