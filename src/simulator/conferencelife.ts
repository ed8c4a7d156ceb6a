import type { Agent } from './agent.ts';
import { agentStatus } from './agentstatus.ts';
import { callLife } from './calls/call-life.ts';
import { agentAddress, Conference, type Address, type ConferenceTerms, type Participant } from './conference.ts';
import { happened, type Happened, type ParticipantChange } from './happened.ts';
import type { World } from './world.ts';

/** Values of changeReason for changeType 1 (cec_07_1414). */
const reasonOf = { leftByItself: 0, removed: 1, hungUp: 2, signedOut: 4 } as const;
export type LeaveReason = keyof typeof reasonOf;

const agentDevice = { deviceCallType: 0, deviceType: 0 };

/** The order of events is that of cec_07_1283. RequestSuccess is the last one, and only this event allows the chair's operations. */
function request(world: World, chair: Agent, terms: ConferenceTerms, failureCause: number | null): void {
  chair.status = agentStatus.talking;
  chair.talkingSince = Date.now();
  chair.tell(happened.talkingBusy);
  chair.tell(happened.phoneAlerting);
  const conference = new Conference(world.newConferenceId(), chair.id, terms);
  chair.conference = conference;
  if (failureCause !== null) {
    // That the phone is released and the agent is idle again after a failure is inferred.
    world.timers.after(world.settings.conferenceDelayMs, () => {
      if (chair.conference !== conference) return;
      chair.conference = null;
      chair.tell(happened.conferenceFailed(failureCause));
      chair.tell(happened.phoneRelease);
      chair.afterCall();
    });
    return;
  }
  world.conferences.set(conference.id, conference);
  enter(conference.add(agentAddress(chair.id), agentDevice));
  chair.tell(happened.phoneOffhook);
  chair.tell(happened.selfJoined(conference.id));
  world.timers.after(world.settings.conferenceDelayMs, () => {
    if (conference.ended) return;
    conference.granted = true;
    scheduleEnd(world, conference);
    chair.tell(happened.conferenceGranted(conference.id));
  });
}

/**
 * An agent rings until it answers; a phone picks up by itself. A participant that cannot be reached is reported with a result other than 0
 * (inferred).
 */
function invite(
  world: World,
  conference: Conference,
  address: Address,
  device: Pick<Participant, 'deviceCallType' | 'deviceType'>,
): void {
  if (conference.find(address) !== null) return;
  const agent = address.addressType === '9' ? world.agents.get(address.address) : undefined;
  if (address.addressType === '9' && (agent?.openSession == null || agent.status !== agentStatus.idle)) {
    tellMembers(world, conference, changed(conference, { ...address, ...device }, { changeType: 0, result: 1 }));
    return;
  }
  const participant = conference.add(address, device);
  if (agent === undefined) {
    world.timers.after(world.settings.phoneJoinMs, () => {
      if (!conference.ended && conference.find(participant) === participant) join(world, conference, participant);
    });
    return;
  }
  agent.invitation = conference;
  agent.status = agentStatus.talking;
  agent.tell(happened.conferenceRings(conference.id));
}

function join(world: World, conference: Conference, participant: Participant): void {
  enter(participant);
  tellMembers(world, conference, changed(conference, participant, { changeType: 0 }), participant.address);
}

function answer(world: World, agent: Agent, conference: Conference): void {
  const participant = conference.find(agentAddress(agent.id));
  if (participant === null) return;
  agent.invitation = null;
  agent.conference = conference;
  agent.talkingSince = Date.now();
  agent.tell(happened.phoneOffhook);
  agent.tell(happened.selfJoined(conference.id));
  join(world, conference, participant);
}

/** Removes one participant, joined or ringing, and notifies it and the others. */
function depart(world: World, conference: Conference, participant: Participant, reason: LeaveReason): void {
  conference.remove(participant);
  if (participant.addressType === '9') putDown(world, conference, participant);
  tellMembers(world, conference, changed(conference, participant, { changeType: 1, changeReason: reasonOf[reason] }));
}

/** Sends to every member, in this order: StopRecordDone, PhoneRelease, SelfLeaveResult, Ready (cec_07_1287). */
function end(world: World, conference: Conference): void {
  conference.ended = true;
  world.conferences.delete(conference.id);
  for (const timer of [conference.voiceTimer, conference.promptTimer, conference.endTimer]) world.timers.cancel(timer);
  for (const participant of conference.participants) {
    conference.remove(participant);
    if (participant.addressType === '9') putDown(world, conference, participant);
  }
}

/** An agent that is signed out while it talks leaves the conference. Without its chairperson the conference ends (inferred). */
function agentSignsOut(world: World, agent: Agent): void {
  const conference = agent.conference ?? agent.invitation;
  const participant = conference?.find(agentAddress(agent.id)) ?? null;
  if (conference !== null && participant !== null) {
    if (conference.chair === agent.id) end(world, conference);
    else depart(world, conference, participant, 'signedOut');
  }
  agent.conference = null;
  agent.invitation = null;
}

function scheduleEnd(world: World, conference: Conference): void {
  world.timers.cancel(conference.promptTimer);
  world.timers.cancel(conference.endTimer);
  const passed = minutesPassed(world, conference);
  conference.endTimer = world.afterMinutes(conference.minutes - passed, () => end(world, conference));
  if (conference.promptMinutes === null) return;
  conference.promptTimer = world.afterMinutes(
    Math.max(0, conference.minutes - conference.promptMinutes - passed),
    () => {
      world.agents.get(conference.chair)?.tell(happened.conferenceEndsSoon(conference.id));
    },
  );
}

function minutesPassed(world: World, conference: Conference): number {
  return (performance.now() - conference.startedMs) / world.settings.minuteMs;
}

function tellMembers(world: World, conference: Conference, event: Happened, except: string | null = null): void {
  for (const member of conference.participants) {
    if (member.addressType === '9' && member.joined && member.address !== except)
      world.agents.get(member.address)?.tell(event);
  }
}

function changed(
  conference: Conference,
  participant: Address & Pick<Participant, 'deviceCallType' | 'deviceType'>,
  change: Pick<ParticipantChange, 'changeType' | 'changeReason' | 'result'>,
): Happened {
  const { address, addressType, deviceCallType, deviceType } = participant;
  return happened.participantChanged({
    ...change, confId: conference.id, participant: address, participantType: Number(addressType), deviceCallType, deviceType,
  }); // prettier-ignore
}

function enter(participant: Participant): void {
  participant.joined = true;
  participant.enterTime = Date.now();
}

function putDown(world: World, conference: Conference, participant: Participant): void {
  const agent = world.agents.get(participant.address);
  if (agent === undefined) return;
  if (participant.joined && world.settings.recording)
    agent.tell(happened.recordingStopped(agent.talkingSince, Date.now(), conference.id % 10_000));
  agent.tell(happened.phoneRelease);
  if (participant.joined) agent.tell(happened.selfLeft(conference.id));
  agent.conference = null;
  agent.invitation = null;
  callLife.agentDropsAll(world, agent);
  agent.afterCall();
}

export const conferenceLife = {
  request,
  invite,
  answer,
  depart,
  end,
  agentSignsOut,
  scheduleEnd,
  minutesPassed,
  tellMembers,
  changed,
};
