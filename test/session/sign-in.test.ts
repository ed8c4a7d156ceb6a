/** Sign-in in its five forms, the details that it returns, and sign-out. */
import { describe, expect, test } from 'vitest';
import { agentRange } from '../../src/simulator/roster.ts';
import { ask, signIn } from '../rig/client.ts';
import { commandsOf, Desk, outcome, type Ran } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { startScripted } from '../rig/scriptedgateway.ts';

async function enter(facade: Pick<Facade, 'url'>, agentId: string, further = '', fields = 'guid'): Promise<Ran> {
  const input = /\bpassword\b/.test(further) ? further : `password: "Demo@${agentId}", ${further}`;
  const { data, errors } = await ask<{ readonly signInAgent?: Omit<Ran, 'errors'> | null }>(
    facade.url,
    `mutation { signInAgent(agentId: "${agentId}", input: { phoneNumber: "70001", ${input} }) {
      __typename ... on SignInAgentSuccess { ${fields} } ... on GatewayFailure { retcode message retryable advice }
    } }`,
  );
  return { ...data.signInAgent, errors };
}

describe('a sign-in', () => {
  test.each([
    ['', '', 'TTF'],
    ['force: true', '/forcelogin', 'TTF'],
    ['scope: CTI_ONLY', '/loginex', 'TFF'],
    ['scope: CTI_ONLY, force: true', '/forceloginex', 'TFF'],
    ['scope: CTI_ONLY_WITHOUT_PHONE, force: true', '/forceloginexwithoutphone', 'TFF'],
  ])('with { %s } goes to the gateway’s own form of it', async (input, path, mediaType) => {
    await using facade = await startFacade();
    const abilities = 'agent { id status session { voice webMedia mailMedia } }';
    expect(await enter(facade, '1001', input, `guid cursor ${abilities}`)).toMatchObject({
      __typename: 'SignInAgentSuccess',
      guid: facade.simulator.agent('1001').guid,
      agent: {
        id: '1001',
        status: 'IDLE',
        session: { voice: true, webMedia: mediaType[1] === 'T', mailMedia: false },
      },
    });
    const withoutPhone = path.endsWith('withoutphone');
    expect(commandsOf(facade, '1001')[0]).toEqual({
      operation: `PUT /onlineagent/1001${path}`,
      query: '',
      body: { password: '***', ...(!withoutPhone && { phonenum: '70001' }) },
    });
    expect(facade.simulator.agent('1001')).toMatchObject({ signedIn: true, status: 4 });
  });

  test('carries every option by the gateway’s name', async () => {
    await using facade = await startFacade();
    const input = `force: false, scope: FULL, autoAnswer: false, idleAfterCall: false, releasePhone: true, agentType: PC_PHONE_VIDEO,
      initialStatus: BUSY, ipAddress: "10.0.0.1", entryIpAddress: "10.0.0.2", phoneLinkage: false, webMedia: true,
      mailMedia: false, videoPhoneNumber: "70002", listen: true`;
    expect(await enter(facade, '1001', input, 'agent { status }')).toMatchObject({ agent: { status: 'BUSY' } });
    expect(commandsOf(facade, '1001')[0]?.body).toEqual({
      password: '***',
      phonenum: '70001',
      autoanswer: false,
      autoenteridle: false,
      releasephone: true,
      agenttype: 11,
      status: 3,
      ip: '10.0.0.1',
      entryIp: '10.0.0.2',
      phonelinkage: false,
      checkInWebm: true,
      checkInMailm: false,
      vcPhoneNumber: '70002',
      listenStatus: true,
    });
  });

  test('tells of the session what the gateway told, to whoever holds its Guid', async () => {
    await using facade = await startFacade();
    const { guid } = await signIn(facade.url, '1001');
    const facts = `agent(id: "1001") { session {
      signedInAt vdnId serverName voice webMedia mailMedia mustChangePassword passwordExpiresInDays
    } }`;
    const before = facade.simulator.ledger.lastSerial;
    const { data } = await ask(facade.url, `{ ${facts} }`, {}, guid);
    expect(data).toEqual({
      agent: {
        session: {
          signedInAt: new Date(facade.simulator.agent('1001').loginTime!).toISOString(),
          vdnId: '1',
          serverName: 'AgentGateway',
          voice: true,
          webMedia: true,
          mailMedia: false,
          mustChangePassword: false,
          passwordExpiresInDays: 180,
        },
      },
    });
    expect(commandsOf(facade, '1001', before)).toEqual([]);
    const stranger = await ask(facade.url, `{ ${facts} }`, {}, 'nobody.AgentGateway1');
    expect(stranger.data).toEqual({ agent: { session: null } });
  });

  test.each([
    ['{}', { signedInAt: null, vdnId: null, voice: null, mustChangePassword: null, passwordExpiresInDays: null }],
    ['""', { signedInAt: null, vdnId: null, voice: null, mustChangePassword: null, passwordExpiresInDays: null }],
    [
      '{"vdnid":7,"mediatype":"F","isForceChange":"true","timeRemaining":"","loginTime":1700000000000}',
      {
        signedInAt: '2023-11-14T22:13:20.000Z',
        vdnId: '7',
        voice: false,
        mustChangePassword: true,
        passwordExpiresInDays: null,
      },
    ],
    [
      '{"vdnid":[1],"mediatype":5,"isForceChange":"perhaps","timeRemaining":"never","loginTime":"today"}',
      { signedInAt: null, vdnId: null, voice: false, mustChangePassword: null, passwordExpiresInDays: null },
    ],
    ['[1,2]', { signedInAt: null, vdnId: null, voice: null, mustChangePassword: null, passwordExpiresInDays: null }],
  ])('is no failure because of what it tells: %s', async (result, session) => {
    await using scripted = await startScripted();
    scripted.gateway.always('PUT /onlineagent/1001', (hit) => {
      hit.answer(`{"message":"","retcode":"0","result":${result}}`, { 'Set-GUID': 'JSESSIONID=first' });
    });
    const fields = 'guid agent { session { signedInAt vdnId voice mustChangePassword passwordExpiresInDays } }';
    expect(await enter(scripted, '1001', '', fields)).toEqual({
      __typename: 'SignInAgentSuccess',
      guid: 'first',
      agent: { session },
      errors: [],
    });
    scripted.gateway.always('PUT /onlineagent/', (hit) => {
      hit.refuse('100-006');
    });
  });

  test('brings the agent’s first events, and its events are fetched from then on', async () => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    expect(desk.watch.types).toEqual(['AgentOther_InService', 'AgentState_Ready']);
    expect(facade.simulator.ledger.polls('1001').maxInFlight).toBe(1);
  });
});

describe('a sign-in is refused', () => {
  test.each([
    ['password: "wrong"', 'WrongPassword', '100-004'],
    ['phoneNumber: "seventy", password: "Demo@1001"', 'InvalidPhoneNumber', '100-013'],
  ])('with { %s }', async (input, typeName, retcode) => {
    await using facade = await startFacade();
    const { data } = await ask(
      facade.url,
      `mutation { signInAgent(agentId: "1001", input: { ${input.includes('phoneNumber') ? '' : 'phoneNumber: "70001", '}${input} }) { __typename ... on GatewayFailure { retcode } } }`,
    );
    expect(data['signInAgent']).toEqual({ __typename: typeName, retcode });
  });

  test('while the agent is signed in, unless it is forced, and always where it may not be forced', async () => {
    const [account] = agentRange(1001, 1);
    await using facade = await startFacade({ simulator: { agents: [{ ...account!, mayBeForced: false }] } });
    expect(await enter(facade, '1001')).toMatchObject({ __typename: 'SignInAgentSuccess' });
    expect(await enter(facade, '1001')).toMatchObject({ __typename: 'AlreadySignedIn', retcode: '100-002' });
    expect(await enter(facade, '1001', 'force: true')).toMatchObject({
      __typename: 'SignedInElsewhere',
      retcode: '100-015',
    });
  });

  test('while another one of the agent is under way', async () => {
    await using facade = await startFacade({ simulator: { latencyMs: 200 } });
    const both = await Promise.all([enter(facade, '1001'), enter(facade, '1001')]);
    expect(both.map(({ __typename }) => __typename).sort()).toEqual(['SignInAgentSuccess', 'SignInInProgress']);
  });
});

describe('a sign-out', () => {
  test.each([
    ['', '/logout'],
    ['force: true', '/forcelogout'],
    ['reason: 255', '/forcelogoutwithreason/255'],
    ['force: true, reason: 1', '/forcelogoutwithreason/1'],
    ['force: null, reason: null', '/logout'],
  ])('with (%s) ends the session, and its stream says so', async (args, path) => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    const before = facade.simulator.ledger.lastSerial;
    const result = await desk.outcome('signOutAgent', args);
    expect(result.__typename).toBe('OutcomeConfirmed');
    expect(result.events.map(({ type }) => type)).toEqual(['AgentOther_ShutdownService']);
    expect(desk.commands(before)[0]).toMatchObject({ operation: `DELETE /onlineagent/1001${path}`, query: '' });
    await desk.watch.until(({ completed }) => completed);
    expect(desk.watch.types).toEqual([
      'AgentOther_InService',
      'AgentState_Ready',
      'AgentOther_ShutdownService',
      'SessionEnded',
    ]);
    expect(facade.simulator.agent('1001').signedIn).toBe(false);
  });

  test('is ignored while the agent talks, and told so by its outcome; a forced one ends the call', async () => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    facade.simulator.letHappen({ happening: 'customerRings', agent: '1001' });
    await desk.until('AgentEvent_Talking');
    expect(await desk.outcome('signOutAgent', '', '(within: 1000)')).toMatchObject({ reason: 'DEADLINE' });
    expect(facade.simulator.agent('1001').signedIn).toBe(true);
    await desk.done('signOutAgent', 'force: true');
    await desk.watch.until(({ completed }) => completed);
    expect(facade.simulator.agent('1001').signedIn).toBe(false);
  });

  test('twice answers the second time that the agent is not signed in', async () => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    await desk.done('signOutAgent', '', outcome());
    await desk.watch.until(({ completed }) => completed);
    expect(await desk.run('signOutAgent')).toMatchObject({ __typename: 'AgentNotSignedIn', retcode: '100-006' });
  });
});

test('a new Guid on request is the session’s newest, and the earlier ones go on working', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const { guid } = (await desk.done('renewAgentGuid', '', 'guid')) as unknown as { readonly guid: string };
  expect(desk.commands().at(-1)?.operation).toBe('PUT /onlineagent/1001/updateGuid');
  expect(guid).toBe(facade.simulator.agent('1001').guid);
  expect(guid).not.toBe(desk.guid);
  for (const known of [guid, desk.guid]) {
    const { data, headers } = await ask(facade.url, '{ agent(id: "1001") { status } }', {}, known);
    expect(data).toEqual({ agent: { status: 'IDLE' } });
    expect(headers.get('guid')).toBe(known === guid ? null : guid);
  }
});
