import { describe, expect, it } from 'vitest';
import type { AgentClient, GatewayEvent } from './agentclient.ts';
import { granted, signedIn, simulatorWith } from './simulatorfixture.ts';

const types = (events: readonly GatewayEvent[]): string[] => events.map((event) => event.eventType);

async function conferenceOfTwo(chair: AgentClient, guest: AgentClient): Promise<number> {
  const confId = await granted(chair);
  await chair.conference('batchaddparticipant', { addresses: [{ addressType: '9', address: guest.id }] });
  await guest.eventsUpTo('AgentConf_Ringing');
  await guest.conference('answeragentconf');
  await guest.eventsUpTo('AgentConf_SelfJoinResult');
  await chair.eventsUpTo('AgentConf_ParticipantChanged');
  return confId;
}

describe('a conference', () => {
  it('is granted with five events, of which RequestSuccess is the last', async () => {
    const simulator = await simulatorWith();
    const [chair] = (await signedIn(simulator, '1001')) as [AgentClient];
    const answer = await chair.conference('requestagentconf', { memberNum: 3 });
    expect(answer.text).toBe('{"message":"success","retcode":"0","result":{}}');
    const events = await chair.eventsUpTo('AgentConf_RequestSuccess');
    expect(types(events)).toEqual([
      'AgentState_Busy',
      'AgentOther_PhoneAlerting',
      'AgentOther_PhoneOffhook',
      'AgentConf_SelfJoinResult',
      'AgentConf_RequestSuccess',
    ]);
    expect(events.at(-1)?.content).toEqual({ confId: simulator.agent('1001').conferenceId });
  });

  it('lets an invited agent ring, answer and leave, and tells the others', async () => {
    const simulator = await simulatorWith();
    const [chair, guest] = (await signedIn(simulator, '1001', '1002')) as [AgentClient, AgentClient];
    const confId = await granted(chair);
    await chair.conference('batchaddparticipant', { addresses: [{ addressType: '9', address: '1002' }] });
    expect(await guest.eventsUpTo('AgentConf_Ringing')).toMatchObject([{ workNo: '1002', content: { confId } }]);
    await guest.conference('answeragentconf');
    expect(types(await guest.eventsUpTo('AgentConf_SelfJoinResult'))).toEqual([
      'AgentOther_PhoneOffhook',
      'AgentConf_SelfJoinResult',
    ]);
    expect(await chair.eventsUpTo('AgentConf_ParticipantChanged')).toMatchObject([
      {
        content: {
          result: 0,
          changeReason: 255,
          changeType: 0,
          confId,
          participant: '1002',
          participantType: 9,
          deviceCallType: 0,
          deviceType: 0,
        },
      },
    ]);
    await guest.conference('requestleaveagentconf');
    expect(types(await guest.eventsUpTo('AgentState_Ready'))).toEqual([
      'AgentMediaEvent_StopRecordDone', 'AgentOther_PhoneRelease', 'AgentConf_SelfLeaveResult', 'AgentState_Ready',
    ]); // prettier-ignore
    expect(await chair.eventsUpTo('AgentConf_ParticipantChanged')).toMatchObject([
      { content: { changeType: 1, changeReason: 0, participant: '1002' } },
    ]);
  });

  it('ends for every member, in the documented order, when the chairperson releases it', async () => {
    const simulator = await simulatorWith();
    const [chair, guest] = (await signedIn(simulator, '1001', '1002')) as [AgentClient, AgentClient];
    const confId = await conferenceOfTwo(chair, guest);
    expect((await chair.conference('releaseagentconf')).retcode).toBe('0');
    for (const member of [chair, guest]) {
      const events = await member.eventsUpTo('AgentState_Ready');
      expect(types(events)).toEqual([
        'AgentMediaEvent_StopRecordDone',
        'AgentOther_PhoneRelease',
        'AgentConf_SelfLeaveResult',
        'AgentState_Ready',
      ]);
      expect(events[1]?.content).toEqual({ phoneState: 3 });
      expect(events[2]?.content).toEqual({ confId });
      expect(simulator.agent(member.id)).toMatchObject({ status: 4, conferenceId: null });
    }
    expect((await chair.conference('releaseagentconf')).retcode).toBe('101-001');
  });
});
