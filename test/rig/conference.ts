/** The standard test conference: a chairperson, a member and a phone; other agents are outside. */
import { Desk } from './desk.ts';
import { startFacade, type Facade, type FacadeOptions } from './facade.ts';

export const phoneNumber = '18600000001';
export const voicePath = 'y:/conf/120/1136287.V3';

export const phone = (address: string): string => `{ kind: PHONE, address: "${address}" }`;
export const agent = (address: string): string => `{ kind: AGENT, address: "${address}" }`;

/**
 * Requests a conference and waits until it is granted.
 * @returns its id
 */
export async function granted(chair: Desk, seats = 10): Promise<string> {
  const { conferenceId } = await chair.outcome('requestAgentConference', `input: { seats: ${seats} }`);
  if (conferenceId == null) throw new Error('no conference');
  return conferenceId;
}

/** Invites an agent, who answers. */
export async function joined(chair: Desk, member: Desk): Promise<void> {
  const [from, chairFrom] = [member.watch.events.length, chair.watch.events.length];
  await chair.done('inviteConferenceParticipants', `input: { participants: [${agent(member.agentId)}] }`);
  await member.until('AgentConf_Ringing', {}, from);
  await member.done('answerAgentConference');
  await member.until('AgentConf_SelfJoinResult', {}, from);
  await chair.until('AgentConf_ParticipantChanged', { changeType: 0, participant: member.agentId }, chairFrom);
}

export class Stage implements AsyncDisposable {
  readonly facade: Facade;
  readonly conferenceId: string;
  /** Agent 1001 chairs it. */
  readonly chair: Desk;
  /** Agent 1002 is in it. */
  readonly member: Desk;
  /** Agent 1003 is idle and in no conference. */
  readonly stranger: Desk;

  private constructor(facade: Facade, conferenceId: string, [chair, member, stranger]: readonly Desk[]) {
    this.facade = facade;
    this.conferenceId = conferenceId;
    this.chair = chair!;
    this.member = member!;
    this.stranger = stranger!;
  }

  static async open(options: FacadeOptions = {}): Promise<Stage> {
    const facade = await startFacade(options);
    const desks = await Desk.all(facade, '1001', '1002', '1003');
    const [chair, member] = desks as [Desk, Desk];
    const conferenceId = await granted(chair);
    await joined(chair, member);
    await chair.done('inviteConferenceParticipants', `input: { participants: [${phone(phoneNumber)}] }`);
    for (const desk of [chair, member]) await desk.until('AgentConf_ParticipantChanged', { participant: phoneNumber });
    return new Stage(facade, conferenceId, desks);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await Promise.all([this.chair, this.member, this.stranger].map((desk) => desk[Symbol.asyncDispose]()));
    await this.facade[Symbol.asyncDispose]();
  }
}
