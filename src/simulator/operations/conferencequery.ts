import type { Conference, Participant } from '../conference.ts';
import { conferenceLife } from '../conferencelife.ts';
import { operation, type Operation } from '../operation.ts';
import { Refusal } from '../refusal.ts';
import type { World } from '../world.ts';

export const conferenceQueryOperations: readonly Operation[] = [
  operation('POST', 'agentconf/{agentid}/queryconfinfos', ({ world, agent, fields }) => {
    const ids = fields.list('confIds', 20).map(Number);
    if (!ids.every(Number.isSafeInteger)) throw new Refusal('000-002');
    // An inspector sees all conferences, other agents only their own (cec_07_1300). Unknown ids are left out (inferred).
    const inspector = agent.account.inspector === true;
    if (!inspector && agent.conference === null) throw new Refusal('101-001');
    const conferences = [...new Set(ids)].map((id) => world.conferences.get(id)).filter((found) => found !== undefined);
    const confs = conferences
      .filter((conference) => inspector || conference === agent.conference)
      .map((conference) => shown(world, conference));
    // The table says array, but the example has an object with `confs`.
    return { result: { confs } };
  }),
  operation('GET', 'agentconf/{agentid}/queryvdnconfid', ({ world, agent }) => {
    if (agent.account.inspector !== true) throw new Refusal('101-004');
    return { result: { confIds: [...world.conferences.keys()] } };
  }),
];

function shown(world: World, conference: Conference): object {
  return {
    confId: conference.id,
    confState: conference.voiceTimer === null ? 0 : 1,
    startTime: conference.startTime,
    applyConfTime: conference.minutes,
    confHaveBeenTime: Math.floor(conferenceLife.minutesPassed(world, conference)),
    addresses: conference.participants
      .filter((participant) => participant.joined)
      .map((participant) => shownParticipant(conference, participant)),
  };
}

function shownParticipant(conference: Conference, participant: Participant): object {
  const { addressType, address, deviceCallType, deviceType, channelAttrib, channelState, enterTime } = participant;
  const role = addressType === '9' && address === conference.chair ? 1 : 0;
  return { addressType, address, deviceCallType, deviceType, channelAttrib, channelState, role, enterTime };
}
