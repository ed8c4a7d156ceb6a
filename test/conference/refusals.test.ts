/** Each documented refusal of a conference operation has its own type, with the actions open to the user. */
import { describe, expect, test } from 'vitest';
import { retcode } from '../../src/gateway/retcodes.ts';
import { goodInput, mutations, requestTo, type Declared } from '../families/declared.ts';
import { ask } from '../rig/client.ts';
import { agent, granted, phone, Stage, voicePath } from '../rig/conference.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { shared } from '../rig/fixtures.ts';

const stage = shared(() => Stage.open());

const platformFailure = '... on PlatformFailure { ctiCode }';
const forTheChair = '101-002';
const chairs = mutations.filter(({ operation }) => (operation.refusals as readonly string[]).includes(forTheChair));

/** Runs each declared operation with a valid input. */
async function answerTo(declared: Declared, { agentId, guid }: Desk): Promise<unknown> {
  const selection = '{ __typename ... on GatewayFailure { retcode retryable advice } }';
  const { document, variables } = requestTo(declared, goodInput(declared), agentId, selection);
  return (await ask(stage.facade.url, document, variables, guid)).data['answer'];
}

describe('in the middle of a conference', () => {
  test.each(chairs)('$field is for its chairperson: a member and a stranger are refused', async (declared) => {
    expect(await answerTo(declared, stage.member)).toEqual({
      __typename: 'NotChairperson',
      retcode: forTheChair,
      retryable: false,
      advice: retcode(forTheChair).advice,
    });
    expect(await answerTo(declared, stage.stranger)).toMatchObject({ __typename: 'NoConference', retcode: '101-001' });
  });

  test('more than ten operations are for the chairperson alone', () => {
    expect(chairs.length).toBeGreaterThan(10);
  });

  test.each([
    ['chair', 'leaveAgentConference', '', 'ChairpersonCannotLeave', '101-007'],
    ['chair', 'requestAgentConference', 'input: { seats: 3 }', 'AlreadyInConference', '101-003'],
    ['member', 'requestAgentConference', 'input: { seats: 3 }', 'AlreadyInConference', '101-003'],
    ['chair', 'handOverConferenceChair', 'input: { toAgentId: "1001" }', 'CannotHandChairToSelf', '101-005'],
    ['chair', 'removeConferenceParticipants', `input: { participants: [${agent('1001')}] }`, 'CannotRemoveSelf', '101-006'],
    ['stranger', 'leaveAgentConference', '', 'NoConference', '101-001'],
    ['stranger', 'answerAgentConference', '', 'NoConference', '101-001'],
    ['stranger', 'rejectAgentConference', '', 'NoConference', '101-001'],
  ] as const)('%s: %s is refused as it should be', async (who, mutation, args, typeName, code) => {
    const refused = await stage[who].run(mutation, args);
    expect(refused).toMatchObject({ __typename: typeName, retcode: code, errors: [] });
    expect(refused.advice).not.toBe('');
  }); // prettier-ignore

  test.each([
    ['holdConferenceParticipant', `input: { participant: ${agent('1003')}, voicePath: "${voicePath}" }`, '20003'],
    ['setConferenceParticipantMode', `input: { participant: ${phone('1002')}, mode: LISTEN_ONLY }`, '20003'],
    ['handOverConferenceChair', 'input: { toAgentId: "1003" }', '20003'],
    ['changeConferenceSeats', 'input: { change: ADD, seats: 118 }', '20006'],
  ])('what the platform refuses carries its number: %s', async (mutation, args, ctiCode) => {
    expect(await stage.chair.run(mutation, args, '', stage.chair.guid, platformFailure)).toMatchObject({
      __typename: 'PlatformFailure',
      retcode: '100-007',
      message: `Unknown ERROR._${ctiCode}`,
      ctiCode,
    });
  });
});

describe('a refusal of the gateway', () => {
  test('that is documented for another operation only is unexpected here, and advises all the same', async () => {
    const { chair, facade } = stage;
    facade.simulator.faults.add({ kind: 'retcode', retcode: '101-004', path: 'releaseagentconf', times: 1 });
    expect(await chair.run('releaseAgentConference')).toMatchObject({
      __typename: 'UnexpectedGatewayFailure',
      retcode: '101-004',
      advice: retcode('101-004').advice,
    });
  });

  test.each([
    ['agentConferences(agentId: "1001", ids: ["1"]) { id }', '100-007', 'GATEWAY_REFUSED'],
    ['agentConferences(agentId: "1001", ids: ["1"]) { id }', '000-002', 'GATEWAY_REFUSED'],
    ['agentConferences(agentId: "1001", ids: ["1"]) { id }', '100-006', 'UNAUTHENTICATED'],
    ['vdnConferenceIds(agentId: "1001")', '101-004', 'GATEWAY_REFUSED'],
    ['vdnConferenceIds(agentId: "1001")', '100-007', 'GATEWAY_REFUSED'],
    ['vdnConferenceIds(agentId: "1001")', '000-003', 'UNAUTHENTICATED'],
  ])('of the query %s with %s is an error', async (query, code, errorCode) => {
    const { chair, facade } = stage;
    if (code !== '101-004')
      facade.simulator.faults.add({ kind: 'retcode', retcode: code, path: '/agentconf/', times: 1 });
    const { errors } = await ask(facade.url, `{ ${query} }`, {}, chair.guid);
    expect(errors.map(({ extensions }) => extensions)).toMatchObject([{ code: errorCode, retcode: code }]);
    // In the catalogue's wording, as a mutation returns it.
    const { meaning, advice, retryable } = retcode(code)!;
    if (errorCode === 'UNAUTHENTICATED') expect(errors[0]?.message).toContain('sign in again');
    else
      expect(errors).toMatchObject([
        { message: `The gateway refused the request: ${meaning}`, extensions: { advice, retryable } },
      ]);
  });
});

test('a conference that is requested and not yet granted cannot be released', async () => {
  await using facade = await startFacade({ simulator: { conferenceDelayMs: 600_000 } });
  await using chair = await Desk.open(facade, '1001');
  await chair.done('requestAgentConference', 'input: { seats: 3 }');
  await chair.until('AgentConf_SelfJoinResult');
  expect(await chair.run('releaseAgentConference')).toMatchObject({ __typename: 'NoConference' });
});

test('an operation with the Guid of a session that is over answers that the agent is not signed in', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  await granted(desk);
  facade.simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1001' });
  await desk.watch.until(({ completed }) => completed);
  expect(await desk.run('releaseAgentConference')).toMatchObject({
    __typename: 'AgentNotSignedIn',
    retcode: '100-006',
  });
});

test('a Guid that nobody ever had is tried and refused as data, and none at all costs no call', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  expect(await desk.run('releaseAgentConference', '', '', 'nobody.AgentGateway1')).toMatchObject({
    __typename: 'UnexpectedGatewayFailure',
    retcode: '000-003',
  });
  const before = facade.simulator.ledger.lastSerial;
  const { errors } = await ask(facade.url, 'mutation { releaseAgentConference(agentId: "1001") { __typename } }');
  expect(errors[0]?.extensions).toEqual({ code: 'UNAUTHENTICATED', mayHaveTakenEffect: false });
  expect(desk.commands(before)).toEqual([]);
});
