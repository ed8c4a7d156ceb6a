import { agentStatus } from '../agentstatus.ts';
import { currentLeg } from '../calls/lines.ts';
import { agentAddress } from '../conference.ts';
import { conferenceLife } from '../conferencelife.ts';
import { operation, type Operation, type SignedInCall } from '../operation.ts';
import { platformRefusal, Refusal } from '../refusal.ts';

/** Operations for every agent: request a conference, answer or reject an invitation, leave. */
export const conferenceMemberOperations: readonly Operation[] = [
  operation('POST', 'agentconf/{agentid}/requestagentconf', request),
  operation('POST', 'agentconf/{agentid}/answeragentconf', ({ world, agent }) => {
    if (agent.invitation === null) throw new Refusal('101-001');
    conferenceLife.answer(world, agent, agent.invitation);
    return { result: {} };
  }),
  operation('POST', 'agentconf/{agentid}/rejectagentconf', ({ world, agent }) => {
    const participant = agent.invitation?.find(agentAddress(agent.id)) ?? null;
    if (agent.invitation === null || participant === null) throw new Refusal('101-001');
    // Documented: PhoneRelease, Ready, and a change for the members (cec_07_1285). That the change is "left, hung up" is inferred.
    conferenceLife.depart(world, agent.invitation, participant, 'hungUp');
    return { result: {} };
  }),
  operation('POST', 'agentconf/{agentid}/requestleaveagentconf', ({ world, agent }) => {
    const { conference } = agent;
    const participant = conference?.find(agentAddress(agent.id)) ?? null;
    if (conference === null || participant === null) throw new Refusal('101-001');
    if (conference.chair === agent.id) throw new Refusal('101-007');
    conferenceLife.depart(world, conference, participant, 'leftByItself');
    return { result: {} };
  }),
];

function request({ world, agent, fields, exchange }: SignedInCall): { result: object } {
  const seats = fields.integer('memberNum', 1, 120);
  const minutes = fields.optionalInteger('time', 4, 1_440) ?? 60;
  const promptMinutes = fields.optionalInteger('promptTime', 0, 1_440) ?? null;
  fields.optionalText('confCallerNo', 24);
  fields.flag('beepTone', false);
  fields.optionalInteger('playMode', 2, 2);
  fields.optionalText('voicePath', 127);
  if (agent.conference !== null) throw new Refusal('101-003');
  // Idle, or talking in a stable call (cec_07_1283). The number with which the platform refuses all other states is not known.
  const mayRequest =
    agent.status === agentStatus.idle || (currentLeg(agent)?.state === 'talking' && agent.invitation === null);
  if (!mayRequest) throw platformRefusal(20_004);
  const failure = world.faults.onPlatform(exchange, 'conferenceFails');
  conferenceLife.request(
    world,
    agent,
    { seats, minutes, promptMinutes },
    failure === null ? null : (failure.cause ?? 21_234),
  );
  return { result: {} };
}
