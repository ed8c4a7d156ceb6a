/** AGENT_GATEWAY_PROFILE=classic: the request forms of older gateway releases, behind the same schema. */
import { expect, test } from 'vitest';
import { agentRange } from '../../src/simulator/roster.ts';
import { ask, signIn, Watch } from '../rig/client.ts';
import { granted, joined } from '../rig/conference.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { fresh } from '../rig/fixtures.ts';

const agents = [...agentRange(1001, 2), ...agentRange(59_999, 2)];
const facade = fresh(() => startFacade({ env: { AGENT_GATEWAY_PROFILE: 'classic' }, simulator: { agents } }));
const desk = fresh(() => Desk.open(facade, '1001'));

const last = () => desk.commands().at(-1);

test('to a classic gateway, minutes and the new chairperson travel in the query, and not in the body', async () => {
  await using member = await Desk.open(facade, '1002');
  await granted(desk);
  await joined(desk, member);
  const { minutesAdded } = await desk.done('extendAgentConference', 'input: { minutes: 30 }', 'minutesAdded');
  expect(minutesAdded).toBe(30);
  expect(last()).toEqual({ operation: 'POST /agentconf/1001/prolongtime', query: 'prolongTime=30', body: {} });
  const handedOver = await desk.outcome('handOverConferenceChair', 'input: { toAgentId: "1002" }');
  expect(handedOver.__typename).toBe('OutcomeConfirmed');
  expect(last()).toEqual({
    operation: 'POST /agentconf/1001/applytoshiftpresident',
    query: 'destWorkNo=1002',
    body: {},
  });
  await member.until('AgentConf_PresidentChanged');
});

test('minutes and the new chairperson are checked for a classic gateway too', async () => {
  const before = facade.simulator.ledger.lastSerial;
  const refused = [
    await desk.run('extendAgentConference', 'input: { minutes: 1441 }'),
    await desk.run('handOverConferenceChair', 'input: { toAgentId: "100" }'),
  ];
  expect(refused.map(({ errors }) => errors[0]?.message)).toEqual([
    'input.minutes must be a whole number from 1 to 1440',
    'input.toAgentId must be a number from 101 to 999999',
  ]);
  expect(desk.commands(before)).toEqual([]);
});

test('a note goes to one agent at a time through a classic gateway', async () => {
  await using receiver = await Desk.open(facade, '1002');
  await desk.done('sendAgentNote', 'input: { toAgentIds: ["1002"], text: "tea & cake?" }');
  expect(last()).toEqual({
    operation: 'POST /onlineagent/1001/sendnotelet/1002',
    query: 'content=tea+%26+cake%3F',
    body: {},
  });
  expect((await receiver.until('AgentOther_Note')).content).toMatchObject({ context: 'tea & cake?' });
  const { errors } = await desk.run('sendAgentNote', 'input: { toAgentIds: ["1002", "1003"], text: "tea?" }');
  expect(errors).toMatchObject([
    {
      message: 'input.toAgentIds must have exactly 1 element',
      extensions: { code: 'BAD_USER_INPUT' },
    },
  ]);
});

test('passwords travel in the address, where the gateway is configured as such', async () => {
  await desk.done('changeAgentPassword', 'input: { oldPassword: "Demo@1001", newPassword: "Other@1001" }');
  expect(last()).toEqual({
    operation: 'POST /onlineagent/1001/modifyaccountpwd',
    query: 'oldpassword=***&newpassword=***',
    body: {},
  });
});

test('agent ids of a classic gateway end at 59999', async () => {
  const { guid } = await signIn(facade.url, '59999');
  expect((await ask(facade.url, '{ agent(id: "59999") { status } }', {}, guid)).data).toEqual({
    agent: { status: 'IDLE' },
  });
  const before = facade.simulator.ledger.lastSerial;
  const operations = [
    'mutation { signInAgent(agentId: "60000", input: { password: "Demo@60000", phoneNumber: "7" }) { __typename } }',
    'mutation { setAgentIdle(agentId: "60000") { __typename } }',
    '{ agent(id: "60000") { status } }',
    '{ agentConferences(agentId: "60000", ids: ["1"]) { id } }',
  ];
  for (const operation of operations) {
    const { errors } = await ask(facade.url, operation, {}, guid);
    expect(errors, operation).toMatchObject([
      { message: 'agentId must be a number from 101 to 59999', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
  await using watch = await Watch.open(facade.url, '60000', { guid });
  await watch.until(({ completed }) => completed);
  // The Guid is of another agent's session.
  expect(watch.code).toBe('UNAUTHENTICATED');
  expect(facade.simulator.ledger.requests({ agent: '60000', since: before })).toEqual([]);
});

test('ids of other agents that a command names end at 59999 with a classic gateway', async () => {
  const before = facade.simulator.ledger.lastSerial;
  const participant = 'input: { participant: { kind: AGENT, address: "60000" } }';
  const named = [
    ['handOverConferenceChair', 'input: { toAgentId: "60000" }', 'input.toAgentId'],
    ['sendAgentNote', 'input: { toAgentIds: ["60000"], text: "hello" }', 'input.toAgentIds[0]'],
    [
      'inviteConferenceParticipants',
      'input: { participants: [{ kind: PHONE, address: "60000" }, { kind: AGENT, address: "60000" }] }',
      'input.participants[1].address',
    ],
    ['unholdConferenceParticipant', participant, 'input.participant.address'],
    ['stopConferenceParticipantVoice', participant, 'input.participant.address'],
  ] as const;
  for (const [mutation, args, field] of named) {
    const { errors } = await desk.run(mutation, args);
    expect(errors).toMatchObject([
      { message: `${field} must be a number from 101 to 59999`, extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
  const skills = '{ skillsOfAgent(agentId: "1001", ofAgentId: "60000") { id } }';
  const { errors } = await ask(facade.url, skills, {}, desk.guid);
  expect(errors[0]?.message).toBe('ofAgentId must be a number from 101 to 59999');
  expect(desk.commands(before)).toEqual([]);
});

test('a classic gateway gets every other request as the current one does', async () => {
  const id = await granted(desk);
  expect((await desk.outcome('releaseAgentConference')).conferenceId).toBe(id);
  expect(last()).toEqual({ operation: 'POST /agentconf/1001/releaseagentconf', query: '', body: {} });
});
