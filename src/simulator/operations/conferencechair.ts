import { chairedConference, joinedParticipant, readAddress, readVoice } from '../chair.ts';
import { agentAddress } from '../conference.ts';
import { conferenceLife } from '../conferencelife.ts';
import { happened } from '../happened.ts';
import { operation, type Operation, type SignedInCall } from '../operation.ts';
import { platformRefusal, Refusal } from '../refusal.ts';

/** Operations that only the chairperson may use, and only once the conference is granted. */
export const conferenceChairOperations: readonly Operation[] = [
  operation('POST', 'agentconf/{agentid}/releaseagentconf', (call) => {
    conferenceLife.end(call.world, chairedConference(call));
    return { result: {} };
  }),
  operation('POST', 'agentconf/{agentid}/holdparticipant', (call) => {
    readVoice(call.fields);
    return hold(call, { channelState: 1, changeType: 5 });
  }),
  operation('POST', 'agentconf/{agentid}/unholdparticipant', (call) => hold(call, { channelState: 0, changeType: 6 })),
  operation('POST', 'agentconf/{agentid}/prolongtime', prolong),
  operation('POST', 'agentconf/{agentid}/applytoshiftpresident', shiftChair),
  operation('POST', 'agentconf/{agentid}/batchaddparticipant', invite),
  operation('POST', 'agentconf/{agentid}/batchremoveparticipant', remove),
  operation('POST', 'agentconf/{agentid}/changeparticipantmode', changeAttribute),
  operation('POST', 'agentconf/{agentid}/modifyconfresource', changeSeats),
];

function hold(
  call: SignedInCall,
  change: { readonly channelState: number; readonly changeType: number },
): { result: object } {
  const conference = chairedConference(call);
  const participant = joinedParticipant(conference, call.fields);
  participant.channelState = change.channelState;
  conferenceLife.tellMembers(
    call.world,
    conference,
    conferenceLife.changed(conference, participant, { changeType: change.changeType }),
  );
  return { result: {} };
}

/** Returns the minutes actually added: the whole conference never exceeds 1440 (cec_07_1290). */
function prolong(call: SignedInCall): { result: object } {
  const asked = call.fields.integer('prolongTime', 1, 1_440);
  const conference = chairedConference(call);
  const applyedTime = Math.min(asked, 1_440 - conference.minutes);
  if (applyedTime === 0) throw platformRefusal(20_005);
  conference.minutes += applyedTime;
  conferenceLife.scheduleEnd(call.world, conference);
  return { result: { applyedTime } };
}

function shiftChair(call: SignedInCall): { result: object } {
  // An older client names the field destWorkNo (file id 27862990150).
  const heir = String(call.fields.integer(call.fields.has('destWorkNo') ? 'destWorkNo' : 'destAgentNo', 101, 999_999));
  const conference = chairedConference(call);
  if (heir === conference.chair) throw new Refusal('101-005');
  const participant = conference.find(agentAddress(heir));
  if (participant?.joined !== true) throw platformRefusal(20_003);
  conference.chair = heir;
  conferenceLife.tellMembers(
    call.world,
    conference,
    conferenceLife.changed(conference, participant, { changeType: 2 }),
  );
  call.world.agents.get(heir)?.tell(happened.becameChair(conference.id));
  return { result: {} };
}

function invite(call: SignedInCall): { result: object } {
  const invited = call.fields.each('addresses', 120).map((fields) => ({
    address: readAddress(fields),
    deviceCallType: fields.optionalInteger('deviceCallType', 0, 255) ?? 0,
    deviceType: fields.optionalInteger('deviceType', 0, 255) ?? 0,
  }));
  if (call.fields.flag('beepTone', false) && call.fields.has('playMode')) readVoice(call.fields);
  call.fields.optionalText('caller', 24);
  const conference = chairedConference(call);
  const additional = invited.filter(({ address }) => conference.find(address) === null).length;
  if (conference.participants.length + additional > conference.seats) throw platformRefusal(20_006);
  for (const { address, ...device } of invited) conferenceLife.invite(call.world, conference, address, device);
  // No page shows the result, so the simulator does not invent one.
  return { result: {} };
}

function remove(call: SignedInCall): { result: object } {
  const addresses = call.fields.each('addresses', 30).map(readAddress);
  const conference = chairedConference(call);
  if (addresses.some(({ addressType, address }) => addressType === '9' && address === call.agent.id))
    throw new Refusal('101-006');
  const noExistParticipants = addresses.filter((address) => conference.find(address) === null);
  for (const address of addresses) {
    const participant = conference.find(address);
    if (participant !== null) conferenceLife.depart(call.world, conference, participant, 'removed');
  }
  return { result: { noExistParticipants } };
}

/** Members are notified of "listen only" (3 muted) and of "both" (4 unmuted), but not of 2 and 4 (cec_07_1294). */
function changeAttribute(call: SignedInCall): { result: object } {
  const attribute = call.fields.integer('attribute', 1, 4);
  const conference = chairedConference(call);
  const participant = joinedParticipant(conference, call.fields);
  participant.channelAttrib = attribute;
  const changeType = attribute === 1 ? 3 : attribute === 3 ? 4 : null;
  if (changeType !== null)
    conferenceLife.tellMembers(call.world, conference, conferenceLife.changed(conference, participant, { changeType }));
  return { result: {} };
}

function changeSeats(call: SignedInCall): { result: object } {
  const decrease = call.fields.integer('modifyType', 0, 1) === 1;
  const number = call.fields.integer('modifyNum', 2, 118);
  const conference = chairedConference(call);
  const seats = conference.seats + (decrease ? -number : number);
  if (seats < conference.participants.length || seats < 1 || seats > 120) throw platformRefusal(20_006);
  conference.seats = seats;
  return { result: {} };
}
