/** `outcome` returns, in one round trip, the event that proves the operation, and the events that came with it. */
import { describe, expect, test } from 'vitest';
import { schema } from '../../src/schema/schema.ts';
import { ask, signIn, Watch } from '../rig/client.ts';
import { agent, granted, joined, phone, phoneNumber, Stage, voicePath } from '../rig/conference.ts';
import { Desk, outcome, type RanOutcome } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';

const typesOf = ({ events }: RanOutcome) => events.map(({ type }) => type);
const released = ['AgentOther_PhoneRelease', 'AgentConf_SelfLeaveResult', 'AgentState_Ready'];

describe('a release', () => {
  test('is confirmed with all four events in order where it is recorded', async () => {
    await using stage = await Stage.open();
    const { chair, facade, conferenceId } = stage;
    const before = facade.simulator.ledger.lastSerial;
    const from = chair.watch.events.length;
    const outcome = await chair.outcome('releaseAgentConference');
    expect(outcome).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId });
    expect(typesOf(outcome)).toEqual(['AgentMediaEvent_StopRecordDone', ...released]);
    expect(outcome.events[2]).toMatchObject({ content: { confId: Number(conferenceId) } });
    expect(chair.commands(before)).toHaveLength(1);
    await chair.until('AgentState_Ready', {}, from);
    const ids = chair.watch.events.slice(-4).map(({ id }) => id);
    expect(outcome.events.map(({ id }) => id)).toEqual(ids);
  });

  test('is confirmed with the three that come where it is not', async () => {
    await using stage = await Stage.open({ simulator: { recording: false } });
    const outcome = await stage.chair.outcome('releaseAgentConference');
    expect(outcome.__typename).toBe('OutcomeConfirmed');
    expect(typesOf(outcome)).toEqual(released);
  });

  test('by a member is its refusal, with no outcome to wait for', async () => {
    await using stage = await Stage.open();
    expect(await stage.member.run('releaseAgentConference', '', 'outcome(within: 30000) { __typename }')).toEqual({
      __typename: 'NotChairperson',
      retcode: '101-002',
      message: expect.any(String) as string,
      retryable: false,
      advice: expect.any(String) as string,
      errors: [],
    });
  });
});

test('a request is confirmed with the id of the conference granted, and with its events in order', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const outcome = await desk.outcome('requestAgentConference', 'input: { seats: 3 }');
  expect(outcome).toMatchObject({
    __typename: 'OutcomeConfirmed',
    conferenceId: String(facade.simulator.agent('1001').conferenceId),
  });
  expect(typesOf(outcome)).toEqual([
    'AgentState_Busy',
    'AgentOther_PhoneAlerting',
    'AgentOther_PhoneOffhook',
    'AgentConf_SelfJoinResult',
    'AgentConf_RequestSuccess',
  ]);
});

describe('the outcome of each other operation:', () => {
  test('the event that proves it is the one of its participant', async () => {
    await using stage = await Stage.open();
    const { chair, member, stranger, conferenceId } = stage;
    const participant = phone(phoneNumber);
    const changes = [
      ['holdConferenceParticipant', `input: { participant: ${participant}, voicePath: "${voicePath}" }`, 5],
      ['unholdConferenceParticipant', `input: { participant: ${participant} }`, 6],
      ['setConferenceParticipantMode', `input: { participant: ${participant}, mode: LISTEN_ONLY }`, 3],
      ['setConferenceParticipantMode', `input: { participant: ${participant}, mode: LISTEN_AND_SPEAK }`, 4],
      ['removeConferenceParticipants', `input: { participants: [${participant}] }`, 1],
      ['inviteConferenceParticipants', `input: { participants: [${participant}] }`, 0],
    ] as const;
    for (const [mutation, args, changeType] of changes) {
      const outcome = await chair.outcome(mutation, args);
      expect(outcome).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId });
      expect(outcome.events).toMatchObject([
        { type: 'AgentConf_ParticipantChanged', content: { changeType, participant: phoneNumber } },
      ]);
    }

    await chair.done('inviteConferenceParticipants', `input: { participants: [${agent('1003')}] }`);
    await stranger.until('AgentConf_Ringing');
    const answered = await stranger.outcome('answerAgentConference');
    expect(answered).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId });
    expect(typesOf(answered)).toEqual(['AgentOther_PhoneOffhook', 'AgentConf_SelfJoinResult']);

    const handedOver = await chair.outcome('handOverConferenceChair', 'input: { toAgentId: "1002" }');
    expect(handedOver.events).toMatchObject([{ content: { changeType: 2, participant: '1002' } }]);

    const left = await stranger.outcome('leaveAgentConference');
    expect(left).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId });
    expect(typesOf(left)).toEqual([
      'AgentMediaEvent_StopRecordDone',
      'AgentOther_PhoneRelease',
      'AgentConf_SelfLeaveResult',
    ]);

    const from = stranger.watch.events.length;
    await member.done('inviteConferenceParticipants', `input: { participants: [${agent('1003')}] }`);
    await stranger.until('AgentConf_Ringing', {}, from);
    const rejected = await stranger.outcome('rejectAgentConference');
    expect(typesOf(rejected)).toEqual(['AgentOther_PhoneRelease', 'AgentState_Ready']);
  });

  test('the end of a voice proves that it was played', async () => {
    await using stage = await Stage.open();
    const { chair } = stage;
    const everybody = await chair.outcome('playConferenceVoice', `input: { voicePath: "${voicePath}" }`);
    expect(typesOf(everybody)).toEqual(['AgentConf_StopVoice']);
    const one = `participant: ${phone(phoneNumber)}`;
    const played = await chair.outcome(
      'playConferenceParticipantVoice',
      `input: { ${one}, voicePath: "${voicePath}" }`,
    );
    expect(typesOf(played)).toEqual(['AgentConf_StopParticipantVoice']);
  });

  test('the end of a voice proves that it was stopped', async () => {
    await using stage = await Stage.open({ simulator: { voiceMs: 600_000 } });
    const { chair } = stage;
    await chair.done('playConferenceVoice', `input: { voicePath: "${voicePath}" }`);
    expect(typesOf(await chair.outcome('stopConferenceVoice'))).toEqual(['AgentConf_StopVoice']);
    const one = `participant: ${phone(phoneNumber)}`;
    await chair.done('playConferenceParticipantVoice', `input: { ${one}, voicePath: "${voicePath}" }`);
    const stopped = await chair.outcome('stopConferenceParticipantVoice', `input: { ${one} }`);
    expect(typesOf(stopped)).toEqual(['AgentConf_StopParticipantVoice']);
  });
});

describe('an outcome misses and mistakes no event', () => {
  test('where the events arrive before the answer of the command', async () => {
    await using scripted = await startScripted();
    const { url, gateway } = scripted;
    const tell = async (eventType: string, content: object | null = null) => {
      (await gateway.next(poll)).accept({ event: { eventType, workNo: '1001', content } });
    };
    const { guid, cursor } = await signIn(url, '1001');
    await using watch = await Watch.open(url, '1001', { guid, after: cursor });
    await tell('AgentConf_RequestSuccess', { confId: 7 });
    await watch.untilTypes('AgentConf_RequestSuccess');
    let answered = false;
    const released = ask<{ readonly releaseAgentConference: { readonly outcome: RanOutcome } }>(
      url,
      `mutation { releaseAgentConference(agentId: "1001") { ... on ReleaseAgentConferenceSuccess { ${outcome()} } } }`,
      {},
      guid,
    ).finally(() => (answered = true));
    const command = await gateway.next('POST /agentconf/1001/releaseagentconf');
    await tell('AgentMediaEvent_StopRecordDone');
    await tell('AgentOther_PhoneRelease');
    await tell('AgentConf_SelfLeaveResult', { confId: 7 });
    await tell('AgentState_Ready');
    await watch.untilTypes('AgentState_Ready');
    expect(answered).toBe(false);
    command.accept({ result: {} });
    const { data } = await released;
    expect(data.releaseAgentConference.outcome).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId: '7' });
    expect(typesOf(data.releaseAgentConference.outcome)).toEqual(watch.types.slice(1));
  });

  test('where two outcomes of one conference are waited for at once', async () => {
    await using stage = await Stage.open();
    const { chair, facade } = stage;
    // Both events arrive before either answer.
    facade.simulator.faults.add({ kind: 'delay', delayMs: 300, path: 'holdparticipant', times: 2 });
    const hold = (participant: string) =>
      chair.outcome('holdConferenceParticipant', `input: { participant: ${participant}, voicePath: "${voicePath}" }`);
    const [first, second] = await Promise.all([hold(phone(phoneNumber)), hold(agent('1002'))]);
    expect(first.events).toMatchObject([{ content: { changeType: 5, participant: phoneNumber } }]);
    expect(second.events).toMatchObject([{ content: { changeType: 5, participant: '1002' } }]);
  });

  test('where two agents ask at once', async () => {
    await using facade = await startFacade();
    await using first = await Desk.open(facade, '1001');
    await using second = await Desk.open(facade, '1002');
    const ids = await Promise.all([granted(first), granted(second)]);
    expect(ids).toEqual(['1001', '1002'].map((agentId) => String(facade.simulator.agent(agentId).conferenceId)));
  });

  test('where events of other participants, kinds, changes and conferences come first', async () => {
    await using stage = await Stage.open({ simulator: { phoneJoinMs: 400 } });
    const { chair, facade, conferenceId } = stage;
    const from = chair.watch.events.length;
    const invited = chair.outcome('inviteConferenceParticipants', `input: { participants: [${phone('1003')}] }`);
    await expect.poll(() => chair.commands().at(-1)?.operation).toBe('POST /agentconf/1001/batchaddparticipant');
    const own = { result: 0, changeType: 0, confId: Number(conferenceId), participant: '1003', participantType: 6 };
    for (const foreign of [
      { ...own, participant: '1004' },
      { ...own, participantType: 9 },
      { ...own, changeType: 1 },
      { ...own, confId: 1 },
      { ...own, result: 1, participant: '1004' },
      'no object',
    ])
      facade.simulator.inject('1001', { eventType: 'AgentConf_ParticipantChanged', content: foreign });
    const outcome = await invited;
    expect(outcome).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId });
    expect(outcome.events).toMatchObject([{ content: own }]);
    await chair.watch.until(({ events }) => events.length === from + 7);
  });

  test('where the agent leaves one conference and the event of another one is late', async () => {
    await using stage = await Stage.open();
    const { chair, member, facade, conferenceId } = stage;
    facade.simulator.faults.add({ kind: 'delay', delayMs: 300, path: 'requestleaveagentconf', times: 1 });
    facade.simulator.inject('1002', { eventType: 'AgentConf_SelfLeaveResult', content: { confId: 77 } });
    await member.until('AgentConf_SelfLeaveResult', { confId: 77 });
    await chair.done('removeConferenceParticipants', `input: { participants: [${agent('1002')}] }`);
    await member.until('AgentConf_SelfLeaveResult', { confId: Number(conferenceId) });
    await joined(chair, member);
    facade.simulator.inject('1002', { eventType: 'AgentConf_SelfLeaveResult', content: { confId: 78 } });
    const outcome = await member.outcome('leaveAgentConference');
    expect(outcome.conferenceId).toBe(conferenceId);
  });

  test('where numbers travel as text', async () => {
    await using facade = await startFacade({ simulator: { phoneJoinMs: 600_000 } });
    await using chair = await Desk.open(facade, '1001');
    const conferenceId = await granted(chair);
    const invited = chair.outcome('inviteConferenceParticipants', `input: { participants: [${phone('1003')}] }`);
    await expect.poll(() => chair.commands().at(-1)?.operation).toBe('POST /agentconf/1001/batchaddparticipant');
    const content = { result: '0', changeType: '0', confId: conferenceId, participant: 1003, participantType: '6' };
    facade.simulator.inject('1001', { eventType: 'AgentConf_ParticipantChanged', content });
    expect(await invited).toMatchObject({ __typename: 'OutcomeConfirmed', conferenceId, events: [{ content }] });
  });
});

test('an invitation of several is confirmed with those who join, and with those who do not', async () => {
  await using stage = await Stage.open();
  const { chair, stranger } = stage;
  await stranger.done('setAgentBusy', 'input: { reason: 200 }');
  const participants = [agent('1003'), phone('18600000002'), phone('18600000003')].join(' ');
  const outcome = await chair.outcome('inviteConferenceParticipants', `input: { participants: [${participants}] }`);
  expect(outcome.__typename).toBe('OutcomeConfirmed');
  expect(outcome.events.map(({ content }) => content)).toMatchObject([
    { participant: '1003', result: 1 },
    { participant: '18600000002', result: 0 },
    { participant: '18600000003', result: 0 },
  ]);
});

test('an outcome may be asked for under another name, through a fragment and with a variable', async () => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const { data, errors } = await ask(
    facade.url,
    `mutation ($within: Int) { request: requestAgentConference(agentId: "1001", input: { seats: 2 }) { ...Done } }
     fragment Done on RequestAgentConferenceResult { ... on RequestAgentConferenceSuccess { proof: outcome(within: $within) { ...Proof } } }
     fragment Proof on OperationOutcome { __typename }`,
    { within: 2000 },
    desk.guid,
  );
  expect({ data, errors }).toEqual({ data: { request: { proof: { __typename: 'OutcomeConfirmed' } } }, errors: [] });
});

test('whoever waits for an outcome is no subscriber', async () => {
  await using facade = await startFacade({ env: { LIMIT_SUBSCRIBERS_PER_AGENT: '1' } });
  await using desk = await Desk.open(facade, '1001');
  await granted(desk);
  expect(typesOf(await desk.outcome('releaseAgentConference'))).toHaveLength(4);
});

test('only operations that events tell of have an outcome, and it waits five seconds where nothing else is said', () => {
  const mutations = schema.getMutationType()?.getFields() ?? {};
  const successOf = (name: string) => schema.getType(`${name.charAt(0).toUpperCase()}${name.slice(1)}Success`);
  const without = Object.keys(mutations).filter((name) => !('outcome' in fieldsOf(successOf(name))));
  expect(without.sort()).toEqual(
    [
      'answerMultimediaConferenceInvitation',
      'bindAgentPhone',
      'changeAgentPassword',
      'changeConferenceSeats',
      'clearAgentCustomState',
      'extendAgentConference',
      'forceAgentBusy',
      'forceAgentIdle',
      'forceAgentRest',
      'forceAgentSignOut',
      'forceCallRelease',
      'freezeCallVideo',
      'inviteToMultimediaConference',
      'moveQueuedCall',
      'muteCall',
      'playAgentAnnouncement',
      'renewAgentGuid',
      'requestMultimediaConference',
      'resetAgentSkills',
      'seekPlayback',
      'sendAgentNote',
      'sendBulletin',
      'sendChatMessage',
      'sendDtmf',
      'sendMediaMessage',
      'sendMessageWithoutChat',
      'setAgentAutoAnswer',
      'setAgentCustomState',
      'setAgentForwarding',
      'setAgentIdleAfterCall',
      'setAgentSelfRecording',
      'setAgentTalkRight',
      'setCallData',
      'setMediaSessionLimit',
      'setSkillsOfAgent',
      'signInAgent',
      'startMonitoringAgents',
      'startScreenRecording',
      'stopMonitoringAgents',
      'stopMultimediaConference',
      'stopScreenRecording',
      'stopWhispering',
      'switchInspection',
      'toggleInspection',
      'unfreezeCallVideo',
      'unmuteCall',
    ].sort(),
  );
  const [within] = fieldsOf(successOf('releaseAgentConference'))['outcome']?.args ?? [];
  expect(within).toMatchObject({ name: 'within', defaultValue: 5000 });
});

interface Field {
  readonly args: readonly { readonly name: string; readonly defaultValue: unknown }[];
}

function fieldsOf(type: unknown): Readonly<Record<string, Field>> {
  return (type as { getFields(): Readonly<Record<string, Field>> }).getFields();
}
