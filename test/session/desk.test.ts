/** Skills, desk settings, notes and the account: what the server sends, and what changes. */
import { describe, expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { fresh } from '../rig/fixtures.ts';

const facade = fresh(() => startFacade());
const desk = fresh(() => Desk.open(facade, '1001'));

const last = () => desk.commands().at(-1);
const skills = [{ id: '1', name: 'defaultAudioSkill', mediaType: 'ORDINARY' }];

describe('skills', () => {
  test('of an agent, and of another one, are read', async () => {
    const { data, errors } = await ask(
      facade.url,
      '{ agent(id: "1001") { skills { id name mediaType } } skillsOfAgent(agentId: "1001", ofAgentId: "1002") { id name mediaType } }',
      {},
      desk.guid,
    );
    expect({ data, errors }).toEqual({ data: { agent: { skills }, skillsOfAgent: skills }, errors: [] });
    const operations = desk.commands().map(({ operation }) => operation);
    expect(operations).toContain('GET /onlineagent/1001/agentskills');
    expect(operations).toContain('GET /onlineagent/1001/agentskillsbyworkno/1002');
  });

  test('of an agent that nobody knows are refused with the platform’s code', async () => {
    const query = '{ skillsOfAgent(agentId: "1001", ofAgentId: "999999") { id } }';
    const { errors } = await ask(facade.url, query, {}, desk.guid);
    expect(errors).toMatchObject([{ extensions: { code: 'GATEWAY_REFUSED', retcode: '100-007' } }]);
  });

  test('that an agent signs in to decide what comes to it', async () => {
    await using sender = await Desk.open(facade, '1002');
    const bulletin = (text: string) =>
      sender.done('sendBulletin', `input: { target: SKILL, targetName: "defaultAudioSkill", text: "${text}" }`);
    await desk.done('resetAgentSkills', 'input: { skillIds: ["2", "3"], phoneLinkage: true }');
    expect(last()).toEqual({
      operation: 'POST /onlineagent/1001/resetskill/false',
      query: 'skillid=2%3B3&phonelinkage=1',
      body: {},
    });
    await bulletin('nobody');
    await desk.done('resetAgentSkills', 'input: {}');
    expect(last()).toEqual({ operation: 'POST /onlineagent/1001/resetskill/true', query: '', body: {} });
    await bulletin('all');
    await desk.done('resetAgentSkills', 'input: { skillIds: ["1"], phoneLinkage: false }');
    expect(last()?.query).toBe('skillid=1&phonelinkage=0');
    await bulletin('one');
    await desk.until('AgentOther_Bulletin', { context: 'one' });
    const texts = desk.watch.events.filter(({ type }) => type === 'AgentOther_Bulletin').map(({ content }) => content);
    expect(texts).toMatchObject([{ context: 'all', sender: '1002' }, { context: 'one' }]);
  });
});

describe('settings', () => {
  test('answer calls by themselves or not', async () => {
    await desk.done('setAgentAutoAnswer', 'input: { enabled: false }');
    expect(last()).toEqual({ operation: 'POST /onlineagent/1001/autoanswer/false', query: '', body: {} });
    facade.simulator.letHappen({ happening: 'customerRings', agent: '1001' });
    await desk.until('AgentEvent_Ringing');
    expect(desk.watch.types).not.toContain('AgentEvent_Auto_Answer');
    await desk.done('setAgentAutoAnswer', 'input: { enabled: true }');
    expect(last()?.operation).toBe('POST /onlineagent/1001/autoanswer/true');
  });

  test('lead to wrap-up after a call or to idle', async () => {
    for (const [enabled, event] of [[false, 'AgentState_Work'], [true, 'AgentState_Ready']] as const) {
      await desk.done('setAgentIdleAfterCall', `input: { enabled: ${enabled} }`);
      expect(last()?.operation).toBe(`POST /onlineagent/1001/autoenteridle/${enabled}`);
      const from = desk.watch.events.length;
      facade.simulator.letHappen({ happening: 'customerRings', agent: '1001' });
      facade.simulator.letHappen({ happening: 'customerHangsUp', agent: '1001' });
      await desk.until(event, {}, from);
      if (!enabled) await desk.outcome('endAgentWrapUp');
    } // prettier-ignore
  });

  test.each([
    ['setAgentSelfRecording', '{ enabled: true }', 'setselfrecord/true/false', '', {}],
    ['setAgentSelfRecording', '{ enabled: false, beforeTalking: true }', 'setselfrecord/false/true', '', {}],
    ['setAgentTalkRight', '{ allowed: true }', 'settalkright', 'flag=1', {}],
    ['setAgentForwarding', '{ body: { number: "70093", when: [1, null], who: null } }', 'setforwarding', '', { number: '70093', when: [1, null], who: null }],
    ['bindAgentPhone', '{ body: { phone: "70093" } }', 'bindphone', '', { phone: '70093' }],
  ])('known by their path alone go to the gateway as they are: %s(%s)', async (mutation, input, path, query, body) => {
    await desk.done(mutation, `input: ${input}`);
    expect(last()).toEqual({ operation: `POST /onlineagent/1001/${path}`, query, body });
  }); // prettier-ignore

  test.each(['setAgentForwarding', 'bindAgentPhone'])(
    'whose answer is documented nowhere give it raw: %s',
    async (mutation) => {
      expect(await desk.done(mutation, 'input: { body: {} }', 'raw')).toMatchObject({ raw: {} });
    },
  );
});

describe('notes', () => {
  test('go to several agents', async () => {
    await using second = await Desk.open(facade, '1002');
    await using third = await Desk.open(facade, '1003');
    await desk.done('sendAgentNote', 'input: { toAgentIds: ["1002", "1003"], text: "tea?" }');
    expect(last()).toEqual({
      operation: 'POST /onlineagent/1001/sendnoteletex',
      query: '',
      body: { agentIds: [1002, 1003], content: 'tea?' },
    });
    for (const receiver of [second, third])
      expect((await receiver.until('AgentOther_Note')).content).toMatchObject({ sender: '1001', context: 'tea?' });
  });

  test('go to a group as bulletins', async () => {
    await using second = await Desk.open(facade, '1002');
    await desk.done('sendBulletin', 'input: { target: GROUP, targetName: "desk", text: "fire drill" }');
    expect(last()).toEqual({
      operation: 'POST /onlineagent/1001/notifybulletin',
      query: '',
      body: { targettype: 0, targetname: 'desk', bulletindata: 'fire drill' },
    });
    expect((await second.until('AgentOther_Bulletin')).content).toMatchObject({ context: 'fire drill' });
  });
});

test('a changed password is needed at the next sign-in, and neither is shown anywhere', async () => {
  const change = (oldPassword: string) =>
    desk.run('changeAgentPassword', `input: { oldPassword: "${oldPassword}", newPassword: "Fresh@1001" }`);
  expect(await change('wrong')).toMatchObject({ __typename: 'PlatformFailure', retcode: '100-007' });
  expect(await change('Demo@1001')).toMatchObject({ __typename: 'ChangeAgentPasswordSuccess' });
  expect(last()).toEqual({
    operation: 'POST /onlineagent/1001/modifyaccountpwdex',
    query: '',
    body: { oldPassword: '***', newPassword: '***' },
  });
  const signIn = async (password: string) => {
    const input = `{ password: "${password}", phoneNumber: "70001", force: true }`;
    const { data } = await ask(facade.url, `mutation { signInAgent(agentId: "1001", input: ${input}) { __typename } }`);
    return data['signInAgent']?.__typename;
  };
  expect(await signIn('Demo@1001')).toBe('WrongPassword');
  expect(await signIn('Fresh@1001')).toBe('SignInAgentSuccess');
});
