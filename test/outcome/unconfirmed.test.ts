/** The outcome if the platform refuses after all, and if the result is unknown: each with its reason. */
import { describe, expect, test } from 'vitest';
import { ask, signIn } from '../rig/client.ts';
import { agent, phone, phoneNumber, Stage, voicePath } from '../rig/conference.ts';
import { Desk, outcome, type RanOutcome } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';

const request = ['requestAgentConference', 'input: { seats: 3 }'] as const;

describe('an outcome that is refused', () => {
  test('is a request that the platform does not grant, with the cause', async () => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    facade.simulator.faults.add({ kind: 'conferenceFails', cause: 21_000, times: 1 });
    const refused = await desk.outcome(...request);
    expect(refused).toMatchObject({
      __typename: 'OutcomeRefused',
      event: { __typename: 'ConferenceRequestFailed', type: 'AgentConf_RequestFailed', failureCode: 21_000 },
    });
    expect(refused.events.map(({ type }) => type)).toEqual([
      'AgentState_Busy',
      'AgentOther_PhoneAlerting',
      'AgentConf_RequestFailed',
    ]);
    await desk.until(
      'AgentState_Ready',
      {},
      desk.watch.events.findIndex(({ type }) => type === refused.event?.type),
    );
    expect((await desk.outcome(...request)).__typename).toBe('OutcomeConfirmed');
  });

  test('is an invitation of somebody who cannot be reached', async () => {
    await using stage = await Stage.open();
    const { chair, stranger } = stage;
    await stranger.done('setAgentBusy', 'input: { reason: 200 }');
    const refused = await chair.outcome(
      'inviteConferenceParticipants',
      `input: { participants: [${agent('1003')}, ${agent('1004')}] }`,
    );
    expect(refused).toMatchObject({
      __typename: 'OutcomeRefused',
      event: { type: 'AgentConf_ParticipantChanged', content: { result: 1, participant: '1004' } },
    });
    expect(refused.events.map(({ content }) => content)).toMatchObject([
      { participant: '1003', result: 1 },
      { participant: '1004', result: 1 },
    ]);
  });

  test('is a voice that could not be played', async () => {
    await using stage = await Stage.open({ simulator: { voiceMs: 600_000 } });
    const { chair, facade } = stage;
    const played = chair.outcome('playConferenceVoice', `input: { voicePath: "${voicePath}" }`);
    await reached(chair, 'POST /agentconf/1001/playvoicetoconf');
    facade.simulator.inject('1001', { eventType: 'AgentConf_StopVoice', content: { result: 1 } });
    expect(await played).toMatchObject({ __typename: 'OutcomeRefused', event: { type: 'AgentConf_StopVoice' } });
  });
});

describe('an outcome stays unconfirmed', () => {
  test('at the deadline, and the subscription shows the truth', async () => {
    await using facade = await startFacade({ simulator: { conferenceDelayMs: 1500 } });
    await using desk = await Desk.open(facade, '1001');
    const unconfirmed = await desk.outcome(...request, '(within: 1000)');
    expect(unconfirmed).toMatchObject({ __typename: 'OutcomeUnconfirmed', reason: 'DEADLINE' });
    expect(unconfirmed.events.map(({ type }) => type)).toContain('AgentConf_SelfJoinResult');
    const granting = await desk.until('AgentConf_RequestSuccess');
    expect(granting.content).toEqual({ confId: facade.simulator.agent('1001').conferenceId });
  });

  test('where the mode of a participant has no event', async () => {
    await using stage = await Stage.open();
    for (const mode of ['SPEAK_ONLY', 'NEITHER']) {
      const args = `input: { participant: ${phone(phoneNumber)}, mode: ${mode} }`;
      expect(await stage.chair.outcome('setConferenceParticipantMode', args, '(within: 30000)')).toEqual({
        __typename: 'OutcomeUnconfirmed',
        events: [],
        reason: 'NO_EVENT',
      });
    }
  });

  test('at once for an agent that signed in elsewhere and whose events are not fetched here', async () => {
    await using facade = await startFacade();
    const guid = await signInElsewhere(facade, '1001');
    expect(await release(facade, guid, '(within: 30000)')).toEqual({
      __typename: 'OutcomeUnconfirmed',
      events: [],
      reason: 'NOT_POLLED',
    });
    expect(facade.simulator.ledger.polls('1001').maxInFlight).toBe(0);
  });

  test('no longer for such an agent once its events are watched here', async () => {
    await using facade = await startFacade();
    const guid = await signInElsewhere(facade, '1001');
    const { errors } = await ask(facade.url, '{ agent(id: "1001") { cursor } }', {}, guid);
    expect(errors).toEqual([]);
    expect((await release(facade, guid, '(within: 30000)')).__typename).toBe('OutcomeConfirmed');
  });

  test('not where nobody needed the agent polled any longer: the request itself does', async () => {
    await using facade = await startFacade({ env: { SESSION_LINGER_MS: '0' }, simulator: { conferenceDelayMs: 500 } });
    const { guid } = await signIn(facade.url, '1001');
    const pollers = async () => (await fetch(new URL('/metrics', facade.url))).text();
    await expect.poll(pollers).toContain('agent_gateway_pollers 0');
    const { data } = await ask<{ readonly requestAgentConference: { readonly outcome: RanOutcome } }>(
      facade.url,
      `mutation { requestAgentConference(agentId: "1001", input: { seats: 2 }) { ... on RequestAgentConferenceSuccess { ${outcome()} } } }`,
      {},
      guid,
    );
    expect(data.requestAgentConference.outcome.__typename).toBe('OutcomeConfirmed');
    await expect.poll(pollers).toContain('agent_gateway_pollers 0');
  });

  test('at once for an agent whose events are pushed elsewhere', async () => {
    await using facade = await startFacade();
    const guid = await signInElsewhere(facade, '1001', {
      callBackUri: 'http://127.0.0.1:9/push',
      serviceToken: 'token',
    });
    await ask(facade.url, '{ agent(id: "1001") { cursor } }', {}, guid);
    const beats = () =>
      facade.simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('/handshake'));
    await expect.poll(beats).toHaveLength(1);
    expect(await release(facade, guid, '(within: 30000)')).toMatchObject({ reason: 'NOT_POLLED' });
  });

  test('where the session ends first', async () => {
    await using facade = await startFacade({ simulator: { conferenceDelayMs: 600_000 } });
    await using desk = await Desk.open(facade, '1001');
    const waiting = desk.outcome(...request, '(within: 30000)');
    await desk.until('AgentConf_SelfJoinResult');
    facade.simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1001' });
    expect(await waiting).toMatchObject({ __typename: 'OutcomeUnconfirmed', reason: 'SESSION_ENDED' });
  });

  test('where another desk takes the session over first', async () => {
    await using facade = await startFacade({ simulator: { conferenceDelayMs: 600_000 } });
    await using desk = await Desk.open(facade, '1001');
    const waiting = desk.outcome(...request, '(within: 30000)');
    await desk.until('AgentConf_SelfJoinResult');
    await using other = await Desk.open(facade, '1001', true);
    expect(await waiting).toMatchObject({ __typename: 'OutcomeUnconfirmed', reason: 'SESSION_ENDED' });
    expect(other.guid).not.toBe(desk.guid);
  });

  test('where the session is over before the command is answered', async () => {
    await using stage = await Stage.open();
    const { chair, facade } = stage;
    facade.simulator.faults.add({ kind: 'delay', delayMs: 300, path: 'unholdparticipant', times: 1 });
    const args = `input: { participant: ${agent('1004')} }`;
    facade.simulator.faults.add({
      kind: 'retcode',
      retcode: '0',
      path: 'unholdparticipant',
      processed: true,
      times: 1,
    });
    const waiting = chair.outcome('unholdConferenceParticipant', args, '(within: 30000)');
    await reached(chair, 'POST /agentconf/1001/unholdparticipant');
    facade.simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1001' });
    await chair.watch.until(({ completed }) => completed);
    expect(await waiting).toEqual({ __typename: 'OutcomeUnconfirmed', events: [], reason: 'SESSION_ENDED' });
  });

  test('where the event may have been lost with a poll', async () => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    facade.simulator.faults.add({ kind: 'reset', point: 'midBody', target: 'poll', agent: '1001', carrying: 'event' });
    expect(await desk.outcome(...request, '(within: 2000)')).toEqual({
      __typename: 'OutcomeUnconfirmed',
      events: [],
      reason: 'STREAM_GAP',
    });
    expect(desk.watch.events.map(({ __typename }) => __typename)).toContain('StreamGap');
    expect(facade.simulator.agent('1001').conferenceId).not.toBeNull();
  });

  test('but not where a poll is lost and the event comes all the same', async () => {
    await using facade = await startFacade({ simulator: { conferenceDelayMs: 1500 } });
    await using desk = await Desk.open(facade, '1001');
    const waiting = desk.outcome(...request, '(within: 10000)');
    await desk.until('AgentConf_SelfJoinResult');
    facade.simulator.faults.add({
      kind: 'reset',
      point: 'beforeHeaders',
      target: 'poll',
      carrying: 'nothing',
      times: 1,
    });
    const confirmed = await waiting;
    expect(confirmed.__typename).toBe('OutcomeConfirmed');
    expect(desk.watch.types).toContain('StreamGap');
  });
});

describe('the time `within` which an outcome is waited for,', () => {
  test.each([999, 30_001, 0, -1])('of %d is refused before anything is sent', async (within) => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    const before = facade.simulator.ledger.lastSerial;
    const literal = await desk.run(...request, outcome(`(within: ${within})`));
    const variable = await ask(
      facade.url,
      `mutation ($within: Int) { requestAgentConference(agentId: "1001", input: { seats: 3 }) { ...Proof } }
       fragment Proof on RequestAgentConferenceSuccess { outcome(within: $within) { __typename } }`,
      { within },
      desk.guid,
    );
    for (const { errors } of [literal, variable])
      expect(errors).toMatchObject([
        {
          message: 'within must be a whole number from 1000 to 30000',
          extensions: { code: 'BAD_USER_INPUT', mayHaveTakenEffect: false },
        },
      ]);
    expect(desk.commands(before)).toEqual([]);
  });

  test.each([1000, 30_000])('of %d is in order', async (within) => {
    await using facade = await startFacade();
    await using desk = await Desk.open(facade, '1001');
    expect((await desk.outcome(...request, `(within: ${within})`)).__typename).toBe('OutcomeConfirmed');
  });
});

const reached = (desk: Desk, operation: string) => expect.poll(() => desk.commands().at(-1)?.operation).toBe(operation);

/**
 * Signs in directly at the gateway and requests a conference there.
 * @returns the Guid
 */
async function signInElsewhere({ simulator }: Facade, agentId: string, terms: object = {}): Promise<string> {
  const call = async (method: string, path: string, body: object, guid?: string) => {
    const response = await fetch(`${simulator.url}/${path}`, {
      method,
      headers: { 'content-type': 'application/json', ...(guid !== undefined && { guid }) },
      body: JSON.stringify(body),
    });
    await response.text();
    return response.headers.get('set-guid')?.replace('JSESSIONID=', '') ?? '';
  };
  const guid = await call('PUT', `onlineagent/${agentId}`, {
    password: `Demo@${agentId}`,
    phonenum: '70001',
    ...terms,
  });
  await call('POST', `agentconf/${agentId}/requestagentconf`, { memberNum: 3 }, guid);
  await expect
    .poll(() => simulator.ledger.events({ agent: agentId }).at(-1)?.eventType)
    .toBe('AgentConf_RequestSuccess');
  return guid;
}

async function release(facade: Facade, guid: string, args: string): Promise<RanOutcome> {
  const { data } = await ask<{ readonly releaseAgentConference: { readonly outcome: RanOutcome } }>(
    facade.url,
    `mutation { releaseAgentConference(agentId: "1001") { ... on ReleaseAgentConferenceSuccess { ${outcome(args)} } } }`,
    {},
    guid,
  );
  return data.releaseAgentConference.outcome;
}
