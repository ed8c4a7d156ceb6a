/** A supervisor sees the signed-in agents and the queues, and joins agents' calls. */
import { expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { skillId, SupervisionScene, supervisionScenes } from '../rig/supervision.ts';

test.each(supervisionScenes)('$name', async ({ play }) => {
  await using scene = await play();
  expect(scene.inspector.commands().length).toBeGreaterThan(0);
});

test('a supervisor sees queues and agents, lets a call through, listens, whispers and takes over', async () => {
  await using scene = await SupervisionScene.open();
  const { floor, inspector } = scene;
  await scene.queueFills();
  await inspector.done('startMonitoringAgents', 'input: { agentIds: ["1001", "1002"] }');

  const seen = await scene.reads(`
    agentsOfSkillQueue(agentId: $me, skillId: "${skillId}") {
      agentId name status ctiStatus skills { id name mediaType } callIds voice mailMedia
    }
    skillQueueStatistics(agentId: $me, skillIds: ["${skillId}"]) {
      skillId name waitingCalls signedInAgents availableAgents transfer
    }
    skillQueueLength(agentId: $me, skillId: "${skillId}")
    agent(id: $me) { isInspector queueLength configuredQueueLength restReasons { code text } }`);
  const skill = { id: skillId, name: 'defaultAudioSkill', mediaType: 'ORDINARY' };
  const [{ callId } = { callId: '' }] = floor.facade.simulator.agent('1001').calls;
  expect(seen).toMatchObject({
    agentsOfSkillQueue: [
      { agentId: '1001', name: 'Agent 1001', status: 'TALKING', ctiStatus: 'TALKING', skills: [skill], callIds: [callId] },
      { agentId: '1002', status: 'BUSY', ctiStatus: 'BUSY', skills: [skill], callIds: [], voice: true, mailMedia: false },
      { agentId: '1100', name: 'Inspector 1100', status: 'BUSY' },
    ],
    skillQueueStatistics: [
      { skillId, name: skill.name, waitingCalls: 1, signedInAgents: 3, availableAgents: 0, transfer: 'RELEASE' },
    ],
    skillQueueLength: 1,
    agent: {
      isInspector: true,
      queueLength: 1,
      configuredQueueLength: 1,
      restReasons: [{ code: 1, text: 'Break' }, { code: 2 }, { code: 3 }],
    },
  }); // prettier-ignore

  await inspector.done('forceAgentIdle', 'input: { targetAgentId: "1002" }');
  await inspector.until('QC_AgentState_Notify', { subtype: 'QC_AgentState_Active', monitoredagent: '1002' });
  const queue = `skillQueueLength(agentId: $me, skillId: "${skillId}")`;
  expect(await scene.reads(queue)).toEqual({ skillQueueLength: 0 });

  await inspector.outcome('setAgentIdle');
  await scene.does('listenToAgent', '', 'AgentOther_PhoneOffhook');
  await scene.does('switchInspection', ', kind: WHISPER');
  await floor.desk.until('AgentOther_BeQcStart', { qcType: 20_172, qcAgentId: 1100 });
  await scene.does('interceptCurrentCall', '', 'AgentEvent_Talking');
  await floor.desk.until('AgentOther_BeQcStop');
  expect(floor.facade.simulator.agent('1001').calls).toEqual([]);
  expect(floor.facade.simulator.agent('1100').calls).toMatchObject([{ callId }]);
});

test('a list of agents is limited by status', async () => {
  await using scene = await SupervisionScene.open();
  await scene.floor.talks();
  const filter = 'filter: { limit: 1, statuses: [IDLE, REST] }';
  const list = `agentsOfSkillQueue(agentId: $me, skillId: "${skillId}", ${filter}) { agentId status }`;
  expect(await scene.reads(list)).toEqual({ agentsOfSkillQueue: [{ agentId: '1002', status: 'IDLE' }] });
  expect(scene.inspector.commands().at(-1)?.body).toEqual({ agentLimit: 1, agentStatus: [4, 8] });
});

test('agents are read by a bare list of ids; those that the gateway does not know are left out', async () => {
  await using scene = await SupervisionScene.open();
  const list = 'agentsById(agentId: $me, ids: ["1002", "999", "1001"]) { agentId status }';
  expect(await scene.reads(list)).toEqual({
    agentsById: [
      { agentId: '1002', status: 'IDLE' },
      { agentId: '1001', status: 'IDLE' },
    ],
  });
  expect(scene.inspector.commands().at(-1)).toMatchObject({
    operation: 'GET /agentgroup/1100/agentbylist',
    body: ['1002', '999', '1001'],
  });
});

test('lists by ids that one document asks for together are one call, and each has its own elements', async () => {
  await using scene = await SupervisionScene.open();
  const since = scene.floor.facade.simulator.ledger.lastSerial;
  const read = await scene.reads(`
    first: agentsById(agentId: $me, ids: ["1002", "999"]) { agentId }
    second: agentsById(agentId: $me, ids: ["1001", "1002"]) { agentId }
    all: skillQueueStatistics(agentId: $me, skillIds: ["${skillId}"]) { skillId }
    none: skillQueueStatistics(agentId: $me, skillIds: ["77"]) { skillId }`);
  expect(read).toEqual({
    first: [{ agentId: '1002' }],
    second: [{ agentId: '1002' }, { agentId: '1001' }],
    all: [{ skillId }],
    none: [],
  });
  expect(scene.inspector.commands(since).map(({ operation, body }) => [operation, body])).toEqual([
    ['GET /agentgroup/1100/agentbylist', ['1002', '999', '1001']],
    ['POST /queuedevice/1100/queryacdstat', { skills: [Number(skillId), 77] }],
  ]);
});

test('a list with a mistake is refused by itself, and more ids than one call takes are two calls', async () => {
  await using scene = await SupervisionScene.open();
  const { facade } = scene.floor;
  const since = facade.simulator.ledger.lastSerial;
  const ids = (from: number) => JSON.stringify(Array.from({ length: 60 }, (_, index) => String(from + index)));
  const { data, errors } = await ask(
    facade.url,
    `{ wrong: agentsById(agentId: "1100", ids: ["x"]) { agentId }
       low: agentsById(agentId: "1100", ids: ${ids(1001)}) { agentId }
       high: agentsById(agentId: "1100", ids: ${ids(2001)}) { agentId } }`,
    {},
    scene.inspector.guid,
  );
  // The agents of the simulator.
  const known = Array.from({ length: 20 }, (_, index) => ({ agentId: String(1001 + index) }));
  expect(data).toEqual({ wrong: null, low: known, high: [] });
  expect(errors).toMatchObject([{ path: ['wrong'], extensions: { code: 'BAD_USER_INPUT' } }]);
  expect(scene.inspector.commands(since)).toHaveLength(2);
});

test('an agent that is not signed in has no time of its sign-in', async () => {
  await using scene = await SupervisionScene.open();
  const info = (id: string) => `a${id}: agentInfo(agentId: $me, ofAgentId: "${id}") { status signedInAt }`;
  expect(await scene.reads(`${info('1001')} ${info('1005')}`)).toEqual({
    a1001: { status: 'IDLE', signedInAt: expect.stringMatching(/^20\d\d-.*Z$/) as string },
    a1005: { status: 'SIGNED_OUT', signedInAt: null },
  });
});

test('an agent without the right is refused what an inspector does', async () => {
  await using scene = await SupervisionScene.open();
  const { desk } = scene.floor;
  const ran = await desk.run('listenToAgent', 'input: { targetAgentId: "1002" }');
  expect(ran).toMatchObject({ __typename: 'InspectionNotAllowed', retcode: '900-002' });
});

test('a read that the gateway refuses leaves the others of the same answer as they are', async () => {
  await using scene = await SupervisionScene.open();
  const { facade } = scene.floor;
  const document = `{ agentsOfGroup(agentId: "1100", groupId: "9") { agentId } skillQueueLength(agentId: "1100", skillId: "1") }`;
  const { data, errors } = await ask(facade.url, document, {}, scene.inspector.guid);
  expect(data).toEqual({ agentsOfGroup: null, skillQueueLength: 0 });
  expect(errors).toMatchObject([
    { path: ['agentsOfGroup'], extensions: { code: 'GATEWAY_REFUSED', retcode: '300-004' } },
  ]);
});
