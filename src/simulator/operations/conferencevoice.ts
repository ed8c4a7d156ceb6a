import { chairedConference, joinedParticipant, readVoice } from '../chair.ts';
import type { Conference, Participant } from '../conference.ts';
import { happened } from '../happened.ts';
import { operation, type Operation } from '../operation.ts';
import type { World } from '../world.ts';

/** Voices played to the conference or to one channel. Their end is reported to the chairperson. That a stop sends the same event is inferred. */
export const conferenceVoiceOperations: readonly Operation[] = [
  operation('POST', 'agentconf/{agentid}/playvoicetoconf', (call) => {
    call.fields.optionalInteger('playType', 0, 1);
    readVoice(call.fields);
    const conference = chairedConference(call);
    call.world.timers.cancel(conference.voiceTimer);
    conference.voiceTimer = call.world.timers.after(call.world.settings.voiceMs, () =>
      conferenceVoiceEnds(call.world, conference),
    );
    return { result: {} };
  }),
  operation('POST', 'agentconf/{agentid}/stopvoicetoconf', (call) => {
    const conference = chairedConference(call);
    call.world.timers.cancel(conference.voiceTimer);
    if (conference.voiceTimer !== null) conferenceVoiceEnds(call.world, conference);
    return { result: {} };
  }),
  operation('POST', 'agentconf/{agentid}/playvoicetoparticipant', (call) => {
    readVoice(call.fields);
    const conference = chairedConference(call);
    const participant = joinedParticipant(conference, call.fields);
    participant.channelState = 2;
    call.world.timers.after(call.world.settings.voiceMs, () =>
      participantVoiceEnds(call.world, conference, participant),
    );
    return { result: {} };
  }),
  operation('POST', 'agentconf/{agentid}/stopvoicetoparticipant', (call) => {
    const conference = chairedConference(call);
    participantVoiceEnds(call.world, conference, joinedParticipant(conference, call.fields));
    return { result: {} };
  }),
];

function conferenceVoiceEnds(world: World, conference: Conference): void {
  conference.voiceTimer = null;
  world.agents.get(conference.chair)?.tell(happened.voiceStopped(0));
}

function participantVoiceEnds(world: World, conference: Conference, participant: Participant): void {
  if (conference.ended || participant.channelState !== 2) return;
  participant.channelState = 0;
  world.agents.get(conference.chair)?.tell(happened.participantVoiceStopped(0));
}
