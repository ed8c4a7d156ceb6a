import { describe, expect, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { poll, startScripted, type Hit } from '../rig/scriptedgateway.ts';
import { AgentClient } from '../simulator/agentclient.ts';

const release = 'releaseAgentConference(agentId: "1001")';
const released = 'POST /agentconf/1001/releaseagentconf';
const statusQuery = '{ agent(id: "1001") { status } }';
const probe = 'GET /onlineagent/1001/querycustomstate';

/** The gateway announces a new Guid in one poll's answer. Returns it after the server has polled with it. */
async function rotateOnce({ simulator }: Facade): Promise<string> {
  const before = simulator.agent('1001').guid;
  simulator.faults.add({ kind: 'rotateGuid', target: 'poll', times: 1 });
  return eventually(() => {
    const { guid } = simulator.agent('1001');
    expect(guid).not.toBe(before);
    expect(simulator.ledger.requests({ agent: '1001' }).at(-1)).toMatchObject({ kind: 'poll', guid });
    return guid!;
  });
}

describe('while the gateway replaces the Guid again and again', () => {
  test('every earlier Guid still works for mutations, queries and subscriptions, and calls carry newer ones', async () => {
    await using facade = await startFacade({ simulator: { guidIntervalMs: 1, pollHoldMs: 30 } });
    const { url, simulator } = facade;
    const { guid, cursor } = await signIn(url, '1001');
    const announced = await eventually(() => {
      const polls = simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'poll');
      const guids = polls.flatMap(({ announcedGuid }) => announcedGuid ?? []);
      expect(guids.length).toBeGreaterThan(4);
      return guids.slice(0, 4);
    });
    expect(new Set([guid, ...announced]).size).toBe(5);
    for (const earlier of [guid, ...announced]) {
      expect((await ask(url, statusQuery, {}, earlier)).data['agent']?.status).toBe('IDLE');
      expect((await mutate(url, release, earlier)).retcode).toBe('101-001');
      await using watch = await Watch.open(url, '1001', { guid: earlier, after: cursor });
      await watch.untilTypes('AgentState_Ready');
    }
    const commands = simulator.ledger
      .requests({ agent: '1001' })
      .filter(({ kind, guid: with_ }) => kind === 'command' && with_ !== null);
    expect(commands.map(({ path }) => path.split('/').at(-1))).not.toContain('querycustomstate');
    expect(commands).toHaveLength(10);
    for (const command of commands) expect([guid, ...announced.slice(0, 3)]).not.toContain(command.guid);
    expect(simulator.ledger.counters.byRetcode['000-003']).toBeUndefined();
  });
});

describe('what the gateway announces and no client could send back', () => {
  test.each(['a b c', 'a\tb', 'one.1, JSESSIONID=two.2', 'x'.repeat(2000), ''])('is no Guid: %j', async (announced) => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    (await gateway.next(poll)).accept({}, { 'Set-GUID': `JSESSIONID=${announced}` });
    expect((await gateway.next(poll)).guid).toBe(guid);
  });

  test.each(['a\r\nX: 1', 'a你', '\ud800', ' ', 'x'.repeat(20_000)])(
    'is none in a renewal either: %j',
    async (renewed) => {
      await using scripted = await startScripted();
      const { url, gateway } = scripted;
      const { guid } = await signIn(url, '1001');
      gateway.always('PUT /onlineagent/1001/updateGuid', (hit) => {
        hit.accept({ result: { guid: renewed } });
      });
      await ask(url, 'mutation { renewAgentGuid(agentId: "1001") { __typename } }', {}, guid);
      gateway.always(released, (hit) => {
        hit.accept();
      });
      const answered = await mutate(url, release, guid);
      expect(answered.errors).toEqual([]);
      expect(gateway.of(released).map((hit) => hit.guid)).toEqual([guid]);
    },
  );
});

describe('the answer’s header Guid', () => {
  test('carries the newest one when the request’s has been replaced, on every kind of answer', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid } = await signIn(url, '1001');
    expect((await ask(url, statusQuery, {}, guid)).headers.get('guid')).toBeNull();
    const second = await rotateOnce(facade);
    const newest = await rotateOnce(facade);
    for (const earlier of [guid, second]) {
      const answers = [
        await ask(url, statusQuery, {}, earlier),
        await ask(url, `mutation { ${release} { __typename } }`, {}, earlier),
        await ask(url, '{ agent(id: "0") { id } }', {}, earlier),
        await ask(url, '{ noSuchField }', {}, earlier),
      ];
      expect(answers.map(({ headers }) => headers.get('guid'))).toEqual([newest, newest, newest, newest]);
      await using watch = await Watch.open(url, '1001', { guid: earlier });
      expect(watch.headers.get('guid')).toBe(newest);
    }
  });

  test('is absent for the newest, for none, for a stranger’s, and for one of a session that is over', async () => {
    await using facade = await startFacade();
    const { url } = facade;
    const { guid } = await signIn(url, '1001');
    const newest = await rotateOnce(facade);
    for (const other of [newest, undefined, 'stranger', `${guid}x`, guid.toUpperCase()])
      expect((await ask(url, '{ __typename }', {}, other)).headers.get('guid')).toBeNull();
    await signIn(url, '1001', true);
    expect((await ask(url, '{ __typename }', {}, guid)).headers.get('guid')).toBeNull();
    expect((await ask(url, '{ __typename }', {}, newest)).headers.get('guid')).toBeNull();
  });
});

describe('a new Guid is read', () => {
  test.each([
    ['with the prefix JSESSIONID=', 'JSESSIONID=second'],
    ['bare', 'second'],
    ['with attributes after it', 'JSESSIONID=second; Path=/; Secure'],
    ['in the form of a public capture', `JSESSIONID=${'0123456789abcdef'.repeat(3)}.AgentGateway0`],
  ])('%s', async (_form, header) => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    await signIn(url, '1001');
    (await gateway.next(poll)).accept({}, { 'Set-GUID': header });
    const next = await gateway.next(poll);
    expect(next.guid).toBe(header.replace('JSESSIONID=', '').split(';')[0]);
  });

  test('on the answer of any call, not of polls alone', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    gateway.always(released, (hit) => {
      hit.accept({}, { 'set-guid': 'JSESSIONID=fromRelease' });
    });
    expect((await mutate(url, release, guid)).__typename).toBe('ReleaseAgentConferenceSuccess');
    await mutate(url, release, guid);
    expect(gateway.of(released).map((hit) => hit.guid)).toEqual(['first', 'fromRelease']);
    (await gateway.next(poll)).accept();
    expect((await gateway.next(poll)).guid).toBe('fromRelease');
  });

  test('and an answer without one, or with the same, changes nothing', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    (await gateway.next(poll)).accept({}, { 'Set-GUID': 'JSESSIONID=first' });
    (await gateway.next(poll)).accept({}, { 'Set-GUID': '' });
    (await gateway.next(poll)).accept({}, { 'Set-GUID': 'JSESSIONID=' });
    expect((await gateway.next(poll)).guid).toBe('first');
    expect((await ask(url, '{ __typename }', {}, guid)).headers.get('guid')).toBeNull();
  });
});

test('the load balancer’s cookie of the sign-in goes with every later call of the session', async () => {
  await using facade = await startFacade({ simulator: { loadBalancerCookie: true } });
  const { url, simulator } = facade;
  const { guid } = await signIn(url, '1001');
  await mutate(url, release, guid);
  await eventually(() => {
    expect(simulator.ledger.requests({ agent: '1001' }).some(({ kind }) => kind === 'poll')).toBe(true);
  });
  const later = simulator.ledger.requests({ agent: '1001' }).slice(1);
  expect(later.length).toBeGreaterThan(1);
  for (const request of later) expect(request.cookie).toMatch(/^huaweielbsession=\d+$/);
});

describe('a mutation that a rotation overtook', () => {
  /** A release that is in flight when the poll brings a new Guid, and is then answered. */
  async function overtaken(answers: readonly ((hit: Hit) => void)[], rotated = true) {
    await using scripted = await startScripted({ AGENT_GATEWAY_TIMEOUT_MS: '400' });
    const { url, gateway } = scripted;
    const { guid } = await signIn(url, '1001');
    const mutation = mutate(url, release, guid);
    const [first, ...others] = answers;
    const hit = await gateway.next(released);
    if (rotated) {
      (await gateway.next(poll)).accept({}, { 'Set-GUID': 'JSESSIONID=second' });
      expect((await gateway.next(poll)).guid).toBe('second');
    }
    first?.(hit);
    for (const answer of others) answer(await gateway.next(released));
    const outcome = await mutation;
    return { outcome, guids: gateway.of(released).map((sent) => sent.guid) };
  }
  const accept = (hit: Hit): void => {
    hit.accept();
  };
  const refuse = (code: string) => (hit: Hit) => {
    hit.refuse(code);
  };
  const status = (code: number) => (hit: Hit) => {
    hit.answer('', {}, code);
  };

  test.each([
    ['000-003', refuse('000-003')],
    ['100-006', refuse('100-006')],
    ['HTTP 401', status(401)],
    ['HTTP 403', status(403)],
  ])('and that was refused by %s for its Guid is sent once more with the newest', async (_code, refusal) => {
    const { outcome, guids } = await overtaken([refusal, accept]);
    expect(outcome.__typename).toBe('ReleaseAgentConferenceSuccess');
    expect(guids).toEqual(['first', 'second']);
  });

  test('is sent no third time', async () => {
    const { outcome, guids } = await overtaken([refuse('000-003'), refuse('100-006')]);
    expect([outcome.__typename, outcome.retcode]).toEqual(['AgentNotSignedIn', '100-006']);
    expect(guids).toEqual(['first', 'second']);
  });

  test.each([
    ['000-003', 'UnexpectedGatewayFailure'],
    ['100-006', 'AgentNotSignedIn'],
  ])('would be the only case: without a newer Guid %s is answered as it came', async (code, typeName) => {
    const { outcome, guids } = await overtaken([refuse(code)], false);
    expect([outcome.__typename, outcome.retcode]).toEqual([typeName, code]);
    expect(guids).toEqual(['first']);
  });

  test.each(['000-002', '100-007', '101-001', '105-006', '999-999'])('is not repeated after %s', async (code) => {
    const { outcome, guids } = await overtaken([refuse(code)]);
    expect(outcome.retcode).toBe(code);
    expect(guids).toEqual(['first']);
  });

  test.each<[string, (hit: Hit) => void, string]>([
    [
      'a reset',
      (hit) => {
        hit.reset();
      },
      'GATEWAY_UNAVAILABLE',
    ],
    ['HTTP 503', status(503), 'GATEWAY_UNAVAILABLE'],
    ['silence', () => undefined, 'GATEWAY_TIMEOUT'],
    [
      'a cut answer',
      (hit) => {
        hit.raw('HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\n{"retc');
        hit.hangUp();
      },
      'GATEWAY_GARBLED',
    ],
  ])('is not repeated after %s', async (_fault, fault, code) => {
    const { outcome, guids } = await overtaken([fault]);
    expect(outcome.errors[0]?.extensions).toMatchObject({ code, mayHaveTakenEffect: true });
    expect(guids).toEqual(['first']);
  });
});

describe('a Guid that the server never saw', () => {
  test('is tried upstream by a mutation, as it came', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const elsewhere = new AgentClient(simulator, '1001');
    await elsewhere.signIn();
    expect((await mutate(url, release, elsewhere.guid)).retcode).toBe('101-001');
    expect((await mutate(url, release, 'stranger')).retcode).toBe('000-003');
    expect((await mutate(url, 'releaseAgentConference(agentId: "1002")', elsewhere.guid)).retcode).toBe('100-006');
    const sent = simulator.ledger.requests().filter(({ path }) => path.endsWith('releaseagentconf'));
    expect(sent.map(({ guid }) => guid)).toEqual([elsewhere.guid, 'stranger', elsewhere.guid]);
  });

  test.each([
    [
      '000-003',
      (hit: Hit) => {
        hit.refuse('000-003');
      },
    ],
    [
      '100-006',
      (hit: Hit) => {
        hit.refuse('100-006');
      },
    ],
    [
      'HTTP 401',
      (hit: Hit) => {
        hit.answer('', {}, 401);
      },
    ],
    [
      'HTTP 403',
      (hit: Hit) => {
        hit.answer('<html>', {}, 403);
      },
    ],
  ])('and that the gateway refuses by %s is UNAUTHENTICATED in queries and subscriptions', async (_code, refusal) => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    gateway.always('GET /onlineagent/', refusal);
    const query = await ask(url, statusQuery, {}, 'stranger');
    expect(query.errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
    await using watch = await Watch.open(url, '1001', { guid: 'stranger' });
    await watch.until(({ completed }) => completed);
    expect(watch.code).toBe('UNAUTHENTICATED');
    expect(gateway.of(probe).map(({ guid }) => guid)).toEqual(['stranger']);
    expect(gateway.of(poll)).toEqual([]);
  });

  test('and that the gateway takes opens its agent’s stream: the first subscriber starts the poll, with that Guid', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const elsewhere = new AgentClient(simulator, '1001');
    await elsewhere.signIn();
    await using watch = await Watch.open(url, '1001', { guid: elsewhere.guid });
    await watch.untilTypes('AgentOther_InService', 'AgentState_Ready');
    const probes = simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('querycustomstate'));
    expect(probes).toHaveLength(1);
    await using second = await Watch.open(url, '1001', { guid: elsewhere.guid, after: watch.ids[0]! });
    await second.untilTypes('AgentState_Ready');
    expect(
      simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('querycustomstate')),
    ).toHaveLength(1);
  });

  test('gets no event of an agent beside its living session, whoever’s it is', async () => {
    await using facade = await startFacade();
    const { url, simulator } = facade;
    const owner = await signIn(url, '1001');
    const other = await signIn(url, '1002');
    await using owners = await Watch.open(url, '1001', { guid: owner.guid });
    for (const guid of ['stranger', other.guid, `${owner.guid}0`, owner.guid.toUpperCase()]) {
      for (const after of [undefined, owner.cursor]) {
        await using watch = await Watch.open(url, '1001', { guid, ...(after !== undefined && { after }) });
        simulator.inject('1001', { eventType: 'Secret' });
        await watch.until(({ completed }) => completed);
        expect([watch.code, watch.events]).toEqual(['UNAUTHENTICATED', []]);
      }
      const { errors } = await ask(url, '{ agent(id: "1001") { cursor } }', {}, guid);
      expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
    }
    await owners.untilTypes('Secret');
    expect(owners.completed).toBe(false);
  });
});
