/** Strangers take no agent's place: they share one small budget for the whole instance, and one document makes a bounded number of calls. */
import { describe, expect, test } from 'vitest';
import { ask, mutate, signIn } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { Wire } from '../faults/wire.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';
import { signInEach, startScripted, type Hit, type Scripted } from '../rig/scriptedgateway.ts';
import { Socket } from '../rig/socket.ts';
import { codeOf, send, type Answer } from './attempt.ts';
import { json, strict } from './row.ts';

const entities =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { ... on Agent { id status } } }';
const agents = (count: number, from = 2000) =>
  Array.from({ length: count }, (_, n) => ({ __typename: 'Agent', id: String(from + n) }));
const aliases = (count: number, from = 3000) =>
  `{ ${Array.from({ length: count }, (_, n) => `a${n}: agent(id: "${from + n}") { status skills { id } }`).join(' ')} }`;
const statusRoute = 'GET /onlineagent/';
const isPoll = ({ path }: Hit) => path.startsWith('/agentevent/');
/** Requests of strangers that the gateway has read and not answered. */
const heldOf = ({ gateway }: Scripted, agentId: string) =>
  gateway.hits.filter((hit) => !hit.answered && !isPoll(hit) && !hit.path.includes(`/${agentId}/`));

describe('one document', () => {
  test('makes at most LIMIT_CALLS_PER_DOCUMENT calls to the gateway; its other fields say OPERATION_LIMIT', async () => {
    await using scripted = await startScripted({ LIMIT_CALLS_PER_DOCUMENT: '10' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    gateway.always(statusRoute, (hit) => {
      hit.accept({ result: { agentState: 4 } });
    });
    const before = gateway.of(statusRoute).length;
    for (const document of [
      { query: entities, variables: { representations: agents(30) } },
      { query: aliases(15), variables: {} },
    ]) {
      const from = gateway.of(statusRoute).length;
      const { errors } = await ask(url, document.query, document.variables, guid);
      expect(gateway.of(statusRoute).length - from).toBe(10);
      const codes = errors.map(({ extensions: { code } }) => code);
      expect(codes.length).toBeGreaterThanOrEqual(10);
      expect(new Set(codes)).toEqual(new Set(['OPERATION_LIMIT']));
      expect(errors.every(({ path }) => path !== undefined)).toBe(true);
    }
    expect(before).toBe(0);
  });

  test('of proofs for a cursor makes no more calls than one of reads', async () => {
    await using scripted = await startScripted({ LIMIT_CALLS_PER_DOCUMENT: '10' });
    const { url, gateway } = scripted;
    gateway.always(statusRoute, (hit) => {
      hit.refuse('000-003');
    });
    const cursors = `{ ${Array.from({ length: 30 }, (_, n) => `a${n}: agent(id: "${3000 + n}") { cursor }`).join(' ')} }`;
    await ask(url, cursors, {}, 'invented');
    expect(gateway.hits.filter((hit) => !isPoll(hit)).length).toBeLessThanOrEqual(10);
  });
});

describe('strangers', () => {
  test('have so many calls at the gateway at once and no more, whatever they ask for; all commands of an agent go on', async () => {
    await using scripted = await startScripted({
      LIMIT_UNPROVEN_CALLS: '4',
      LIMIT_SIGN_INS: '3',
      AGENT_GATEWAY_CONNECTIONS: '8',
      AGENT_GATEWAY_TIMEOUT_MS: '20000',
    });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    // From now on nobody but the agent is answered.
    gateway.always('PUT /onlineagent/4', () => undefined);
    gateway.always('POST /agentconf/1001/', (hit) => {
      hit.refuse('101-001');
    });
    gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
      hit.accept({ result: { agentState: 4 } });
    });
    const aborted = new AbortController();
    const flood = (body: object, headers: Readonly<Record<string, string>>) => {
      const request = {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
        signal: aborted.signal,
      };
      fetch(url, request).catch(() => undefined);
    };
    await using socket = new Socket(url, { connectionParams: { Guid: 'invented-for-a-socket' } });
    for (let n = 0; n < 8; n++) {
      const headers = { guid: `invented-${n}` };
      flood({ query: entities, variables: { representations: agents(30, 2000 + 100 * n) } }, headers);
      flood({ query: aliases(15, 5000 + 100 * n) }, headers);
      flood({ query: `mutation { releaseAgentConference(agentId: "${6000 + n}") { __typename } }` }, headers);
      flood(
        { query: `subscription { agentEvents(agentId: "${7000 + n}") { id } }` },
        { ...headers, accept: 'text/event-stream' },
      );
      flood(
        {
          query: `mutation { signInAgent(agentId: "${4000 + n}", input: { password: "wrong", phoneNumber: "1" }) { __typename } }`,
        },
        {},
      );
      socket.watch(String(8000 + n));
    }
    await eventually(() => {
      expect(heldOf(scripted, '1001').filter(({ method }) => method === 'PUT')).toHaveLength(3);
      expect(heldOf(scripted, '1001').filter(({ method }) => method !== 'PUT')).toHaveLength(4);
    });
    for (let n = 0; n < 20; n++) {
      expect((await mutate(url, 'releaseAgentConference(agentId: "1001")', guid)).retcode).toBe('101-001');
      const { data } = await ask(url, '{ agent(id: "1001") { status } }', {}, guid);
      expect(data['agent']?.status).toBe('IDLE');
    }
    expect(heldOf(scripted, '1001')).toHaveLength(7);
    aborted.abort();
    gateway.always('', (hit) => {
      if (!isPoll(hit) && !hit.path.includes('/1001/')) hit.refuse('000-003');
    });
  });

  test('from one address do not keep a sign-in from another out', async () => {
    await using scripted = await startScripted({
      LIMIT_SIGN_INS: '1',
      LIMIT_UNPROVEN_OPERATIONS: '5',
      AGENT_GATEWAY_TIMEOUT_MS: '20000',
    });
    const { url, gateway } = scripted;
    gateway.always('PUT /onlineagent/4', () => undefined);
    const signInFrom = (localAddress: string, agentId: string) =>
      send(url, {
        localAddress,
        headers: strict,
        body: json({
          query: `mutation { signInAgent(agentId: "${agentId}", input: { password: "p", phoneNumber: "1" }) { __typename } }`,
        }),
      });
    const refused: Answer[] = [];
    const flood = Array.from({ length: 12 }, async (_, n) => {
      const answer = await signInFrom('127.0.0.1', String(4000 + n));
      if (codeOf(answer) === 'TOO_MANY_REQUESTS') refused.push(answer);
    });
    await gateway.next('PUT /onlineagent/4');
    const agent = signInFrom('127.0.0.2', '1001');
    // In turns: at most one more of the others is before it.
    await eventually(() => {
      expect(refused).toHaveLength(7);
    });
    for (let n = 0; n < 2; n++) (await gateway.next('PUT /onlineagent/4')).refuse('100-002');
    await eventually(() => {
      expect(gateway.of('PUT /onlineagent/1001').length).toBe(1);
    });
    expect((await agent).body).toContain('SignInAgentSuccess');
    gateway.always('PUT /onlineagent/4', (hit) => {
      hit.refuse('100-002');
    });
    await Promise.all(flood);
    // One was at the gateway, and five waited, of which one made room.
    expect(refused).toHaveLength(7);
  });

  test('who time out at the gateway stop no agent’s commands', async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '300' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    gateway.always('POST /agentconf/1001/', (hit) => {
      hit.refuse('101-001');
    });
    const { errors } = await ask(url, aliases(10), {}, 'invented');
    expect(errors.some(({ extensions: { code } }) => code === 'GATEWAY_TIMEOUT')).toBe(true);
    expect((await mutate(url, 'releaseAgentConference(agentId: "1001")', guid)).retcode).toBe('101-001');
  });
});

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'unknown Guids have so many look-ups in a shared store at once and no more',
  async () => {
    const redis = await startRedis();
    const wire = await Wire.open(() => `http://127.0.0.1:${redis.port}/`);
    const { url, gateway, ...scripted } = await startScripted({
      LIMIT_UNPROVEN_CALLS: '2',
      LIMIT_UNPROVEN_OPERATIONS: '3',
      STORE_URL: `redis://${new URL(wire.url).host}`,
    });
    try {
      gateway.always(statusRoute, (hit) => {
        hit.refuse('000-003');
      });
      wire.silent = true;
      const messages: string[] = [];
      const strangers = Array.from({ length: 10 }, async (_, n) => {
        const { errors } = await ask(url, '{ agent(id: "1001") { cursor } }', {}, `invented-${n}`);
        if (errors[0]?.extensions['code'] === 'TOO_MANY_REQUESTS') messages.push(errors[0].message);
      });
      await eventually(() => {
        expect(messages).toHaveLength(5);
      });
      expect(messages[0]).toContain('requests with an unknown Guid are waiting');
      wire.silent = false;
      await Promise.all(strangers);
      expect(messages).toHaveLength(5);
    } finally {
      wire.silent = false;
      await scripted[Symbol.asyncDispose]();
      await wire.close();
      await redis.stop();
    }
  },
);

describe('an agent', () => {
  test('takes at most half of the connections for commands, however much it asks for', async () => {
    await using scripted = await startScripted({ AGENT_GATEWAY_CONNECTIONS: '4', AGENT_GATEWAY_TIMEOUT_MS: '20000' });
    const { url, gateway } = scripted;
    signInEach(gateway);
    const { guid } = await signIn(url, '1001');
    const { guid: other } = await signIn(url, '1002');
    const greedy = ask(url, aliases(10), {}, guid);
    await eventually(() => {
      expect(heldOf(scripted, '1002')).toHaveLength(2);
    });
    gateway.always('POST /agentconf/1002/', (hit) => {
      hit.refuse('101-001');
    });
    for (let n = 0; n < 5; n++)
      expect((await mutate(url, 'releaseAgentConference(agentId: "1002")', other)).retcode).toBe('101-001');
    expect(heldOf(scripted, '1002')).toHaveLength(2);
    gateway.always(statusRoute, (hit) => {
      hit.refuse('000-003');
    });
    await greedy;
  });
});
