/** Reads use as few gateway calls as possible: twenty conferences per call, each once, never with another agent's Guid. */
import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { agentRange } from '../../src/simulator/roster.ts';
import { ask, signIn } from '../rig/client.ts';
import { granted, joined, phone, phoneNumber, Stage } from '../rig/conference.ts';
import { commandsOf, Desk } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { startScripted } from '../rig/scriptedgateway.ts';
import { fresh } from '../rig/fixtures.ts';

interface Read {
  readonly id: string;
  readonly participants: readonly { readonly address: string }[];
}

type Reads = Readonly<Record<string, readonly (Read | null)[]>>;

describe('an inspector', () => {
  let facade: Facade;
  let guid: string;
  let ids: readonly string[];
  let before: number;
  beforeAll(async () => {
    const inspectors = agentRange(1100, 2).map((account) => ({ ...account, inspector: true }));
    facade = await startFacade({ simulator: { agents: [...agentRange(1001, 21), ...inspectors] } });
    const agentIds = agentRange(1001, 21).map(({ id }) => id);
    ids = await Promise.all(
      agentIds.map(async (agentId) => {
        const { guid: own } = await signIn(facade.url, agentId);
        const { data } = await ask<{ request: { outcome: { conferenceId: string } } }>(
          facade.url,
          `mutation { request: requestAgentConference(agentId: "${agentId}", input: { seats: 2 }) {
            ... on RequestAgentConferenceSuccess { outcome { ... on OutcomeConfirmed { conferenceId } } }
          } }`,
          {},
          own,
        );
        return data.request.outcome.conferenceId;
      }),
    );
    ({ guid } = await signIn(facade.url, '1100'));
    return () => facade[Symbol.asyncDispose]();
  });
  beforeEach(() => {
    before = facade.simulator.ledger.lastSerial;
  });

  async function read(selections: string, variables: object, as = guid): Promise<Reads> {
    const { data, errors } = await ask<Reads>(
      facade.url,
      `query ($ids: [ID!]!${'more' in variables ? ', $more: [ID!]!' : ''}) { ${selections} }`,
      variables,
      as,
    );
    expect(errors).toEqual([]);
    return data;
  }
  const asked = (agentId = '1100') =>
    commandsOf(facade, agentId, before).flatMap(({ operation, body }) =>
      operation.endsWith('/queryconfinfos') ? [(body as { readonly confIds: readonly number[] }).confIds] : [],
    );
  const conferences = 'agentConferences(agentId: "1100", ids: $ids) { id participants { address } }';

  test('reads twenty conferences in one document by one call', async () => {
    const twenty = ids.slice(0, 20);
    const { agentConferences } = await read(conferences, { ids: twenty });
    expect(agentConferences?.map((conference) => conference?.id)).toEqual(twenty);
    expect(agentConferences?.[7]?.participants).toEqual([{ address: '1008' }]);
    expect(asked()).toEqual([twenty.map(Number)]);
  });

  test('reads twenty-one by two', async () => {
    const { agentConferences } = await read(conferences, { ids });
    expect(agentConferences?.map((conference) => conference?.id)).toEqual(ids);
    expect(asked().map(({ length }) => length)).toEqual([20, 1]);
  });

  test('asks for each once, however often and under however many aliases a document names it', async () => {
    const [one, two, three] = ids as [string, string, string];
    const { a, b, c } = await read(
      `a: ${conferences} b: agentConferences(agentId: "1100", ids: $more) { id } c: agentConferences(agentId: "1100", ids: ["${one}"]) { id }`,
      { ids: [one, two, one], more: [two, three] },
    );
    expect(a?.map((conference) => conference?.id)).toEqual([one, two, one]);
    expect(b?.map((conference) => conference?.id)).toEqual([two, three]);
    expect(c).toEqual([{ id: one }]);
    expect(asked()).toEqual([[one, two, three].map(Number)]);
  });

  test('gets null for those that nobody knows, in their places', async () => {
    const [one, two] = ids as [string, string];
    const { agentConferences } = await read(conferences, { ids: ['1', one, '1030399', two] });
    expect(agentConferences?.map((conference) => conference?.id ?? null)).toEqual([null, one, null, two]);
  });

  test('asks for nothing where nothing is asked for', async () => {
    expect(await read(conferences, { ids: [] })).toEqual({ agentConferences: [] });
    expect(asked()).toEqual([]);
  });

  test('reads anew in each request', async () => {
    const [one] = ids as [string];
    await read(conferences, { ids: [one] });
    await read(conferences, { ids: [one] });
    expect(asked()).toHaveLength(2);
  });

  test('never shares an answer with another agent that asks at the same time', async () => {
    const [one] = ids as [string];
    const { guid: other } = await signIn(facade.url, '1101');
    const own = (agentId: string) => `agentConferences(agentId: "${agentId}", ids: $ids) { id agentId }`;
    const [first, second, again] = await Promise.all([
      read(own('1100'), { ids: [one] }),
      read(own('1101'), { ids: [one] }, other),
      read(own('1100'), { ids: [one] }),
    ]);
    expect(first['agentConferences']).toEqual([{ id: one, agentId: '1100' }]);
    expect(second['agentConferences']).toEqual([{ id: one, agentId: '1101' }]);
    expect(again['agentConferences']).toEqual([{ id: one, agentId: '1100' }]);
    expect(asked('1100')).toHaveLength(2);
    expect(asked('1101')).toHaveLength(1);
    const guids = facade.simulator.ledger
      .requests({ agent: '1101' })
      .filter(({ path }) => path.endsWith('queryconfinfos'))
      .map((request) => request.guid);
    expect(guids).toEqual([other]);
  });

  test('cannot read with a Guid for another agent', async () => {
    const [one] = ids as [string];
    const { errors } = await ask(facade.url, `{ agentConferences(agentId: "1101", ids: ["${one}"]) { id } }`, {}, guid);
    expect(errors[0]?.extensions).toMatchObject({ code: 'UNAUTHENTICATED' });
  });
});

describe('an agent', () => {
  const stage = fresh(() => Stage.open());

  async function agentFields<Fields>(desk: Desk, fields: string, guid = desk.guid): Promise<Fields> {
    const { data, errors } = await ask<{ readonly agent: Fields }>(
      stage.facade.url,
      `{ agent(id: "${desk.agentId}") { ${fields} } }`,
      {},
      guid,
    );
    expect(errors).toEqual([]);
    return data.agent;
  }
  const conferenceOf = async (desk: Desk, guid?: string) =>
    (await agentFields<{ readonly conference: Read | null }>(desk, 'conference { id participants { address } }', guid))
      .conference;

  test('is asked for its status once, however often a document names it', async () => {
    const before = stage.facade.simulator.ledger.lastSerial;
    expect(await agentFields(stage.chair, 'a: status b: status inCall status')).toEqual({
      a: 'TALKING',
      b: 'TALKING',
      status: 'TALKING',
      inCall: true,
    });
    expect(stage.chair.commands(before).map(({ operation }) => operation)).toEqual([
      'GET /onlineagent/1001/agentstatus',
    ]);
  });

  test('is read once, whatever a document asks for under however many names', async () => {
    await using inspector = await Desk.open(stage.facade, '1100');
    const before = stage.facade.simulator.ledger.lastSerial;
    const fields = 'status inCall skills { id } customState';
    const { errors } = await ask(
      stage.facade.url,
      `{ a: agent(id: "1100") { ${fields} again: skills { name } } b: agent(id: "1100") { ${fields} }
         c: skillsOfAgent(agentId: "1100", ofAgentId: "1001") { id } d: skillsOfAgent(agentId: "1100", ofAgentId: "1001") { name }
         e: skillsOfAgent(agentId: "1100", ofAgentId: "1002") { id } f: vdnConferenceIds(agentId: "1100") g: vdnConferenceIds(agentId: "1100") }`,
      {},
      inspector.guid,
    );
    expect(errors).toEqual([]);
    expect(
      inspector
        .commands(before)
        .map(({ operation }) => operation)
        .sort(),
    ).toEqual([
      'GET /agentconf/1100/queryvdnconfid',
      'GET /onlineagent/1100/agentskills',
      'GET /onlineagent/1100/agentskillsbyworkno/1001',
      'GET /onlineagent/1100/agentskillsbyworkno/1002',
      'GET /onlineagent/1100/agentstatus',
      'GET /onlineagent/1100/querycustomstate',
    ]);
  });

  test('is read anew after each mutation of one document', async () => {
    await using facade = await startFacade({ env: { LIMIT_MUTATION_FIELDS: '3' } });
    await using desk = await Desk.open(facade, '1001');
    const fields = 'agent { status conference { participants { address mode } } }';
    const success = (name: string) => `... on ${name}Success { outcome { __typename } ${fields} }`;
    await granted(desk);
    await desk.outcome('inviteConferenceParticipants', `input: { participants: [${phone(phoneNumber)}] }`);
    const mode = (name: string) =>
      `setConferenceParticipantMode(agentId: "1001", input: { participant: ${phone(phoneNumber)}, mode: ${name} }) { ${success('SetConferenceParticipantMode')} }`;
    const { data, errors } = await ask(
      facade.url,
      `mutation { a: ${mode('LISTEN_ONLY')} b: ${mode('LISTEN_AND_SPEAK')} c: releaseAgentConference(agentId: "1001") { ${success('ReleaseAgentConference')} } }`,
      {},
      desk.guid,
    );
    expect(errors).toEqual([]);
    const inMode = (name: string) => ({
      status: 'TALKING',
      conference: { participants: [{ address: '1001' }, { address: phoneNumber, mode: name }] },
    });
    expect(data).toMatchObject({
      a: { agent: inMode('LISTEN_ONLY') },
      b: { agent: inMode('LISTEN_AND_SPEAK') },
      c: { agent: { status: 'IDLE' } },
    });
  });

  test('is in the conference that its events tell, as chairperson and as member, until it ends', async () => {
    const { chair, member, stranger, conferenceId } = stage;
    const participants = [{ address: '1001' }, { address: '1002' }, { address: '18600000001' }];
    expect(await conferenceOf(chair)).toEqual({ id: conferenceId, participants });
    expect(await conferenceOf(member)).toEqual({ id: conferenceId, participants });
    expect(await conferenceOf(stranger)).toBeNull();
    expect(stranger.commands().filter(({ operation }) => operation.includes('queryconfinfos'))).toEqual([]);

    const from = member.watch.events.length;
    await member.done('leaveAgentConference');
    await member.until('AgentConf_SelfLeaveResult', {}, from);
    expect(await conferenceOf(member)).toBeNull();
    expect((await conferenceOf(chair))?.id).toBe(conferenceId);

    await chair.done('releaseAgentConference');
    await chair.until('AgentConf_SelfLeaveResult');
    expect(await conferenceOf(chair)).toBeNull();
  });

  test('is in the newest of its conferences', async () => {
    const { chair, conferenceId } = stage;
    const from = chair.watch.events.length;
    await chair.done('releaseAgentConference');
    await chair.until('AgentState_Ready', {}, from);
    const next = await granted(chair);
    expect(next).not.toBe(conferenceId);
    expect((await conferenceOf(chair))?.id).toBe(next);
  });

  test('is in none where the conference that it asked for was refused', async () => {
    await using facade = await startFacade();
    facade.simulator.faults.add({ kind: 'conferenceFails' });
    await using desk = await Desk.open(facade, '1001');
    await desk.done('requestAgentConference', 'input: { seats: 2 }');
    await desk.until('AgentConf_RequestFailed');
    const { data } = await ask(facade.url, '{ agent(id: "1001") { conference { id } } }', {}, desk.guid);
    expect(data['agent']).toEqual({ conference: null });
  });

  test('keeps its conference over a forced sign-in', async () => {
    const { chair, facade, conferenceId } = stage;
    const { guid } = await signIn(facade.url, '1001', true);
    await chair.watch.until(({ completed }) => completed);
    expect((await conferenceOf(chair, guid))?.id).toBe(conferenceId);
  });

  test('is in none once an inspector has signed it out', async () => {
    const { chair, member, facade } = stage;
    facade.simulator.letHappen({ happening: 'agentIsSignedOut', agent: '1002' });
    await member.watch.until(({ completed }) => completed);
    const { guid } = await signIn(facade.url, '1002');
    expect(await conferenceOf(member, guid)).toBeNull();
    await chair.until('AgentConf_ParticipantChanged', { changeType: 1, changeReason: 4, participant: '1002' });
    expect((await conferenceOf(chair))?.participants.map(({ address }) => address)).not.toContain('1002');
  });

  test('asks once for its conference and for the same one by its id', async () => {
    const { chair, facade, conferenceId } = stage;
    const before = facade.simulator.ledger.lastSerial;
    const { data } = await ask(
      facade.url,
      `{ agent(id: "1001") { conference { id } } agentConferences(agentId: "1001", ids: ["${conferenceId}"]) { id } }`,
      {},
      chair.guid,
    );
    expect(data).toEqual({ agent: { conference: { id: conferenceId } }, agentConferences: [{ id: conferenceId }] });
    expect(chair.commands(before)).toHaveLength(1);
  });

  test('that sees one conference sees no other, and a new member sees it at once', async () => {
    const { stranger, chair, facade, conferenceId } = stage;
    const query = `{ agentConferences(agentId: "1003", ids: ["${conferenceId}"]) { id } }`;
    expect((await ask(facade.url, query, {}, stranger.guid)).data).toEqual({ agentConferences: [null] });
    await joined(chair, stranger);
    expect((await ask(facade.url, query, {}, stranger.guid)).data).toEqual({
      agentConferences: [{ id: conferenceId }],
    });
  });
});

describe('an answer of the gateway', () => {
  const read = `{ agentConferences(agentId: "1001", ids: ["9007199254740993", "7"]) {
    id state startedAt durationMinutes elapsedMinutes participants { kind address role mode channelState joinedAt deviceType }
  } }`;
  const loose = {
    confState: '1',
    startTime: '1700000000000',
    applyConfTime: '60',
    confHaveBeenTime: 5,
    addresses: [
      { addressType: 6, address: 18600000001, role: '0', channelAttrib: '9', channelState: '2', enterTime: '' },
      { addressType: '7', address: '1', role: 5, deviceType: '255' },
    ],
  };
  const json = (id: string) => JSON.stringify({ confId: 'ID', ...loose }).replace('"ID"', id);

  test.each([
    ['an object with `confs`', (confs: string) => `{"confs":${confs}}`],
    ['an array', (confs: string) => confs],
  ])('may be %s, with ids beyond 2^53 and numbers as text', async (_form, result) => {
    await using scripted = await startScripted();
    const { guid } = await signIn(scripted.url, '1001');
    scripted.gateway.always('POST /agentconf/1001/queryconfinfos', (hit) => {
      hit.answer(`{"message":"","retcode":"0","result":${result(`[${json('9007199254740993')}]`)}}`);
    });
    const { data, errors } = await ask(scripted.url, read, {}, guid);
    expect(errors).toEqual([]);
    expect(scripted.gateway.of('POST /agentconf/').map(({ body }) => body)).toEqual([
      '{"confIds":[9007199254740993,7]}',
    ]);
    expect(data['agentConferences']).toEqual([
      {
        id: '9007199254740993',
        state: 'PLAYING_VOICE',
        startedAt: '2023-11-14T22:13:20.000Z',
        durationMinutes: 60,
        elapsedMinutes: 5,
        participants: [
          {
            kind: 'PHONE',
            address: '18600000001',
            role: 'PARTICIPANT',
            mode: null,
            channelState: 'PLAYING_VOICE',
            joinedAt: null,
            deviceType: null,
          },
          { kind: null, address: '1', role: null, mode: null, channelState: null, joinedAt: null, deviceType: 255 },
        ],
      },
      null,
    ]);
  });

  test.each(['""', 'null', '{}', '[]', '{"confs":""}'])('with the result %s tells of no conference', async (result) => {
    await using scripted = await startScripted();
    const { guid } = await signIn(scripted.url, '1001');
    scripted.gateway.always('POST /agentconf/', (hit) => {
      hit.answer(`{"message":"","retcode":"0","result":${result}}`);
    });
    const { data } = await ask(scripted.url, read, {}, guid);
    expect(data).toEqual({ agentConferences: [null, null] });
  });

  test.each(['"text"', '[[1]]', '{"confs":[{"confId":7,"startTime":"soon"}]}'])(
    'with the result %s is not of the form documented',
    async (result) => {
      await using scripted = await startScripted();
      const { guid } = await signIn(scripted.url, '1001');
      scripted.gateway.always('POST /agentconf/', (hit) => {
        hit.answer(`{"message":"","retcode":"0","result":${result}}`);
      });
      const { errors } = await ask(scripted.url, read, {}, guid);
      expect(errors[0]?.extensions).toMatchObject({ code: 'GATEWAY_GARBLED' });
    },
  );
});

test('more than a hundred conferences at once are refused before any call', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const before = facade.simulator.ledger.requests().filter(({ path }) => path.endsWith('queryconfinfos')).length;
  const ids = Array.from({ length: 101 }, (_, index) => String(index + 1));
  const query = 'query ($ids: [ID!]!) { agentConferences(agentId: "1001", ids: $ids) { id } }';
  const { errors } = await ask(facade.url, query, { ids }, guid);
  expect(errors.map(({ message, extensions }) => [extensions['code'], message])).toEqual([
    ['BAD_USER_INPUT', 'ids must have 0 to 100 elements'],
  ]);
  expect(facade.simulator.ledger.requests().filter(({ path }) => path.endsWith('queryconfinfos'))).toHaveLength(before);
});
