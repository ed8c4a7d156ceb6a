/** Each conference operation, run by a participant who may use it: what reached the gateway, and the result. */
import { beforeEach, describe, expect, onTestFinished, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { agent, granted, joined, phone, phoneNumber, Stage, voicePath } from '../rig/conference.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';

const participant = { addressType: '6', address: phoneNumber };
const changeOf = (changeType: number, further: object = {}) => ({
  result: 0,
  changeReason: 255,
  changeType,
  participant: phoneNumber,
  participantType: 6,
  deviceCallType: 0,
  deviceType: 0,
  ...further,
});

interface ReadConference {
  readonly id: string;
  readonly durationMinutes: number;
  readonly state: string;
  readonly participants: readonly Readonly<Record<string, unknown>>[];
}

describe('the chairperson of a conference with a member and a phone', () => {
  let stage: Stage;
  let chair: Desk;
  let member: Desk;
  let from: { readonly serial: number; readonly chair: number; readonly member: number };
  beforeEach(async () => {
    stage = await Stage.open();
    ({ chair, member } = stage);
    from = {
      serial: stage.facade.simulator.ledger.lastSerial,
      chair: chair.watch.events.length,
      member: member.watch.events.length,
    };
    return () => stage[Symbol.asyncDispose]();
  });

  /** The only command that the mutation sent. */
  const sent = () => {
    const commands = chair.commands(from.serial);
    expect(commands).toHaveLength(1);
    return commands[0];
  };

  /** The conference as the gateway now reports it. */
  async function conference(): Promise<ReadConference> {
    const { data } = await ask<{ readonly agentConferences: readonly [ReadConference] }>(
      stage.facade.url,
      `{ agentConferences(agentId: "1001", ids: ["${stage.conferenceId}"]) {
        id durationMinutes state participants { kind address role mode channelState joinedAt }
      } }`,
      {},
      chair.guid,
    );
    return data.agentConferences[0];
  }
  const inConference = async (address: string) =>
    (await conference()).participants.find((found) => found['address'] === address);

  test('releases it, and every member gets the four documented events in order', async () => {
    expect(await chair.run('releaseAgentConference')).toMatchObject({
      __typename: 'ReleaseAgentConferenceSuccess',
      agent: { id: '1001' },
    });
    expect(sent()).toEqual({ operation: 'POST /agentconf/1001/releaseagentconf', query: '', body: {} });
    for (const [desk, at] of [[chair, from.chair], [member, from.member]] as const) {
      await desk.until('AgentState_Ready', {}, at);
      expect(desk.events(at).map(({ type }) => type)).toEqual([
        'AgentMediaEvent_StopRecordDone',
        'AgentOther_PhoneRelease',
        'AgentConf_SelfLeaveResult',
        'AgentState_Ready',
      ]);
      expect(stage.facade.simulator.agent(desk.agentId).conferenceId).toBeNull();
    } // prettier-ignore
  });

  test('puts a participant on hold with a voice, and takes it off again', async () => {
    await chair.done(
      'holdConferenceParticipant',
      `input: { participant: ${phone(phoneNumber)}, voicePath: "${voicePath}" }`,
    );
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/holdparticipant',
      query: '',
      body: { ...participant, playMode: 2, voicePath },
    });
    const held = await member.until('AgentConf_ParticipantChanged', { changeType: 5 }, from.member);
    expect(held.content).toEqual(changeOf(5, { confId: Number(stage.conferenceId) }));
    expect(await inConference(phoneNumber)).toMatchObject({ channelState: 'HELD' });

    from = { ...from, serial: stage.facade.simulator.ledger.lastSerial };
    await chair.done('unholdConferenceParticipant', `input: { participant: ${phone(phoneNumber)} }`);
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/unholdparticipant',
      query: '',
      body: participant,
    });
    await member.until('AgentConf_ParticipantChanged', { changeType: 6 }, from.member);
    expect(await inConference(phoneNumber)).toMatchObject({ channelState: 'TALKING' });
  });

  test.each([
    ['LISTEN_ONLY', 1, 3],
    ['LISTEN_AND_SPEAK', 3, 4],
    ['SPEAK_ONLY', 2, undefined],
    ['NEITHER', 4, undefined],
  ])('sets a participant to %s', async (mode, attribute, changeType) => {
    await chair.done('setConferenceParticipantMode', `input: { participant: ${agent('1002')}, mode: ${mode} }`);
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/changeparticipantmode',
      query: '',
      body: { attribute, addressType: '9', address: '1002' },
    });
    expect(await inConference('1002')).toMatchObject({ kind: 'AGENT', mode });
    if (changeType !== undefined)
      for (const [desk, at] of [[chair, from.chair], [member, from.member]] as const)
        await desk.until('AgentConf_ParticipantChanged', { changeType, participant: '1002', participantType: 9 }, at); // prettier-ignore
  });

  test('lets it last longer, by what the gateway really adds', async () => {
    expect(await chair.run('extendAgentConference', 'input: { minutes: 30 }', 'minutesAdded')).toMatchObject({
      __typename: 'ExtendAgentConferenceSuccess',
      minutesAdded: 30,
    });
    expect(sent()).toEqual({ operation: 'POST /agentconf/1001/prolongtime', query: '', body: { prolongTime: 30 } });
    expect((await conference()).durationMinutes).toBe(90);
    const capped = await chair.done('extendAgentConference', 'input: { minutes: 1440 }', 'minutesAdded');
    expect(capped['minutesAdded']).toBe(1350);
  });

  test('hands the chair over, and may no longer release it', async () => {
    await chair.done('handOverConferenceChair', 'input: { toAgentId: "1002" }');
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/applytoshiftpresident',
      query: '',
      body: { destAgentNo: 1002 },
    });
    await chair.until('AgentConf_ParticipantChanged', { changeType: 2, participant: '1002' }, from.chair);
    const taken = await member.until('AgentConf_PresidentChanged', {}, from.member);
    expect(taken.content).toEqual({ confId: Number(stage.conferenceId) });
    expect(await inConference('1002')).toMatchObject({ role: 'CHAIRPERSON' });
    expect(await chair.run('releaseAgentConference')).toMatchObject({ __typename: 'NotChairperson' });
    await member.done('releaseAgentConference');
  });

  test('invites agents and phones, with devices, a number and a welcome', async () => {
    const { raw } = await chair.done(
      'inviteConferenceParticipants',
      `input: {
        participants: [${agent('1003')}, { kind: PHONE, address: "18600000002", deviceType: 1, deviceCallType: 2 }],
        callerNumber: "70092", welcomeTone: true, welcomeVoicePath: "${voicePath}"
      }`,
      'raw',
    );
    expect(raw).toEqual({});
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/batchaddparticipant',
      query: '',
      body: {
        addresses: [
          { addressType: '9', address: '1003' },
          { addressType: '6', address: '18600000002', deviceCallType: 2, deviceType: 1 },
        ],
        caller: '70092',
        beepTone: true,
        playMode: 2,
        voicePath,
      },
    });
    await stage.stranger.until('AgentConf_Ringing', { confId: Number(stage.conferenceId) });
    const told = { changeType: 0, participant: '18600000002', deviceType: 1, deviceCallType: 2 };
    await member.until('AgentConf_ParticipantChanged', told, from.member);
    expect(await inConference('18600000002')).toMatchObject({ kind: 'PHONE', role: 'PARTICIPANT' });
  });

  test('removes participants, and is told who was not there', async () => {
    const { notInConference } = await chair.done(
      'removeConferenceParticipants',
      `input: { participants: [${agent('1002')}, ${agent('1003')}, ${phone('18600000009')}] }`,
      'notInConference { kind address }',
    );
    expect(notInConference).toEqual([
      { kind: 'AGENT', address: '1003' },
      { kind: 'PHONE', address: '18600000009' },
    ]);
    expect(sent()).toMatchObject({
      operation: 'POST /agentconf/1001/batchremoveparticipant',
      body: {
        addresses: [
          { addressType: '9', address: '1002' },
          { addressType: '9', address: '1003' },
          { addressType: '6', address: '18600000009' },
        ],
      },
    });
    const told = { changeType: 1, changeReason: 1, participant: '1002' };
    await chair.until('AgentConf_ParticipantChanged', told, from.chair);
    await member.until('AgentConf_SelfLeaveResult', {}, from.member);
    expect(await inConference('1002')).toBeUndefined();
  });

  test('plays a voice to everybody, and stops it', async () => {
    await chair.done('playConferenceVoice', `input: { voicePath: "${voicePath}", background: true }`);
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/playvoicetoconf',
      query: '',
      body: { playType: 1, playMode: 2, voicePath },
    });
    const ended = await chair.until('AgentConf_StopVoice', {}, from.chair);
    expect(ended.content).toEqual({ result: 0 });
  });

  test('plays a voice to one participant', async () => {
    await chair.done(
      'playConferenceParticipantVoice',
      `input: { participant: ${agent('1002')}, voicePath: "${voicePath}" }`,
    );
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/playvoicetoparticipant',
      query: '',
      body: { addressType: '9', address: '1002', playMode: 2, voicePath },
    });
    await chair.until('AgentConf_StopParticipantVoice', { result: 0 }, from.chair);
  });

  test('adds seats and takes them away', async () => {
    await chair.done('changeConferenceSeats', 'input: { change: ADD, seats: 2 }');
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/modifyconfresource',
      query: '',
      body: { modifyType: 0, modifyNum: 2 },
    });
    await chair.done('changeConferenceSeats', 'input: { change: TAKE, seats: 9 }');
    expect(chair.commands(from.serial)[1]).toMatchObject({ body: { modifyType: 1, modifyNum: 9 } });
    expect(await chair.run('changeConferenceSeats', 'input: { change: TAKE, seats: 2 }')).toMatchObject({
      __typename: 'PlatformFailure',
      message: 'Unknown ERROR._20006',
    });
  });

  test('reads it, with its participants', async () => {
    expect(await conference()).toMatchObject({
      id: stage.conferenceId,
      durationMinutes: 60,
      state: 'TALKING',
      participants: [
        { kind: 'AGENT', address: '1001', role: 'CHAIRPERSON', mode: 'LISTEN_AND_SPEAK', channelState: 'TALKING' },
        { kind: 'AGENT', address: '1002', role: 'PARTICIPANT' },
        { kind: 'PHONE', address: phoneNumber, role: 'PARTICIPANT' },
      ],
    });
    expect(sent()).toEqual({
      operation: 'POST /agentconf/1001/queryconfinfos',
      query: '',
      body: { confIds: [Number(stage.conferenceId)] },
    });
  });

  test('a member leaves, and the others are told', async () => {
    await member.done('leaveAgentConference');
    expect(member.commands(from.serial)).toEqual([
      { operation: 'POST /agentconf/1002/requestleaveagentconf', query: '', body: {} },
    ]);
    await member.until('AgentConf_SelfLeaveResult', { confId: Number(stage.conferenceId) }, from.member);
    await chair.until('AgentConf_ParticipantChanged', { changeType: 1, changeReason: 0, participant: '1002' });
  });
});

describe('voices that last', () => {
  test('are stopped, for everybody and for one', async () => {
    await using stage = await Stage.open({ simulator: { voiceMs: 600_000 } });
    const { chair } = stage;
    await chair.done('playConferenceVoice', `input: { voicePath: "${voicePath}" }`);
    expect(chair.commands().at(-1)?.body).toEqual({ playMode: 2, voicePath });
    await chair.done('stopConferenceVoice');
    expect(chair.commands().at(-1)).toEqual({
      operation: 'POST /agentconf/1001/stopvoicetoconf',
      query: '',
      body: {},
    });
    await chair.until('AgentConf_StopVoice');
    await chair.done(
      'playConferenceParticipantVoice',
      `input: { participant: ${phone(phoneNumber)}, voicePath: "${voicePath}" }`,
    );
    await chair.done('stopConferenceParticipantVoice', `input: { participant: ${phone(phoneNumber)} }`);
    expect(chair.commands().at(-1)).toEqual({
      operation: 'POST /agentconf/1001/stopvoicetoparticipant',
      query: '',
      body: participant,
    });
    await chair.until('AgentConf_StopParticipantVoice');
  });
});

test('an agent asks for a conference with all that can be asked for', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const from = desk.watch.events.length;
  await desk.done(
    'requestAgentConference',
    `input: { seats: 120, durationMinutes: 4, reminderMinutes: 1, callerNumber: "70092", welcomeTone: true, welcomeVoicePath: "${voicePath}" }`,
  );
  expect(desk.commands().at(-1)).toEqual({
    operation: 'POST /agentconf/1001/requestagentconf',
    query: '',
    body: { memberNum: 120, confCallerNo: '70092', time: 4, promptTime: 1, beepTone: true, playMode: 2, voicePath },
  });
  await desk.until('AgentConf_RequestSuccess');
  expect(desk.events(from).map(({ type }) => type)).toEqual([
    'AgentState_Busy',
    'AgentOther_PhoneAlerting',
    'AgentOther_PhoneOffhook',
    'AgentConf_SelfJoinResult',
    'AgentConf_RequestSuccess',
  ]);
  expect(facade.simulator.agent('1001').conferenceId).not.toBeNull();
});

describe('an invited agent', () => {
  async function invited(): Promise<readonly [Desk, Desk]> {
    const facade = await startFacade();
    const [chair, guest] = (await Desk.all(facade, '1001', '1002')) as [Desk, Desk];
    onTestFinished(async () => {
      await Promise.all([chair[Symbol.asyncDispose](), guest[Symbol.asyncDispose]()]);
      await facade[Symbol.asyncDispose]();
    });
    await granted(chair);
    await chair.done('inviteConferenceParticipants', `input: { participants: [${agent('1002')}] }`);
    await guest.until('AgentConf_Ringing');
    return [chair, guest];
  }

  test('answers and is in it', async () => {
    const [chair, guest] = await invited();
    await guest.done('answerAgentConference');
    expect(guest.commands().at(-1)).toEqual({
      operation: 'POST /agentconf/1002/answeragentconf',
      query: '',
      body: {},
    });
    await guest.until('AgentConf_SelfJoinResult');
    await chair.until('AgentConf_ParticipantChanged', { changeType: 0, participant: '1002' });
  });

  test('rejects and is idle', async () => {
    const [chair, guest] = await invited();
    const from = guest.watch.events.length;
    await guest.done('rejectAgentConference');
    expect(guest.commands().at(-1)).toEqual({
      operation: 'POST /agentconf/1002/rejectagentconf',
      query: '',
      body: {},
    });
    await guest.until('AgentState_Ready', {}, from);
    expect(guest.events(from).map(({ type }) => type)).toEqual(['AgentOther_PhoneRelease', 'AgentState_Ready']);
    await chair.until('AgentConf_ParticipantChanged', { changeType: 1, participant: '1002' });
  });
});

test('an inspector reads the ids of all conferences, and each of them', async () => {
  await using facade = await startFacade();
  await using first = await Desk.open(facade, '1001');
  await using second = await Desk.open(facade, '1002');
  await using guest = await Desk.open(facade, '1003');
  await using inspector = await Desk.open(facade, '1100');
  const ids = [await granted(first), await granted(second)];
  await joined(first, guest);
  const { data } = await ask<{
    readonly vdnConferenceIds: readonly string[];
    readonly agentConferences: readonly (ReadConference | null)[];
  }>(
    facade.url,
    'query ($ids: [ID!]!) { vdnConferenceIds(agentId: "1100") agentConferences(agentId: "1100", ids: $ids) { id participants { address } } }',
    { ids },
    inspector.guid,
  );
  expect(data.vdnConferenceIds).toEqual(ids);
  expect(data.agentConferences).toEqual([
    { id: ids[0], participants: [{ address: '1001' }, { address: '1003' }] },
    { id: ids[1], participants: [{ address: '1002' }] },
  ]);
  expect(inspector.commands().map(({ operation }) => operation)).toContain('GET /agentconf/1100/queryvdnconfid');
});
