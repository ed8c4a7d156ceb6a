/** Fields of calls, of the phone that they ring on, and of their media. */
import { choice, flag, id, idBut, int, text, texts, type EnumKind, type FieldKind } from './kind.ts';

const callRole: EnumKind = {
  name: 'CallRole',
  description: 'Which of the agent’s calls it is (type).',
  values: {
    MAIN: { code: 'main', description: 'The main call (main).' },
    ASSISTANT: { code: 'assistant', description: 'An assisting call, such as a consultation (assistant).' },
    UNKNOWN: { code: 'unknown', description: 'The gateway does not know (unknown).' },
  },
};

const mediaAbility: EnumKind = {
  name: 'CallMediaAbility',
  description: 'The media that a call carries (mediaAbility).',
  values: {
    VOICE: { code: '1', description: 'Voice (1).' },
    VIDEO: { code: '2', description: 'Video (2).' },
    VOICE_AND_VIDEO: { code: '3', description: 'Voice and video (3).' },
    TEXT: { code: '5', description: 'Text (5).' },
    H5_VIDEO: { code: '6', description: 'Video in a browser, H5 (6).' },
  },
};

const mediaType: EnumKind = {
  name: 'CallMediaType',
  description: 'By which kind of contact a call came (mediaType, cec_07_1373).',
  values: {
    TEXT: { code: '1', description: 'Text (1).' },
    CLICK_TO_DIAL: { code: '2', description: 'A click on a web page (2).' },
    CALLBACK: { code: '4', description: 'A callback that was asked for (4).' },
    ORDINARY: { code: '5', description: 'Ordinary voice or video (5).' },
    PREDICTIVE: { code: '15', description: 'A predictive outbound call (15).' },
    PREVIEW: { code: '16', description: 'A preview outbound call (16).' },
    MESSAGE: { code: '17', description: 'A message (17).' },
    VIDEO: { code: '19', description: 'Ordinary video (19).' },
    WEB_CHAT: { code: '51', description: 'A multimedia web chat (51).' },
    SOCIAL_CHAT: { code: '53', description: 'A chat over social media (53).' },
  },
};

const hungUpBy: EnumKind = {
  name: 'PhoneHangUpParty',
  description: 'Who hung the agent’s phone up (phoneState).',
  values: {
    AGENT: { code: '2', description: 'The agent (2).' },
    PLATFORM: { code: '3', description: 'The platform (3).' },
  },
};

export const callFields = {
  callId: id('The call: seconds of the Unix time, a hyphen, a serial number (callid, callId).'),
  caller: text('The calling number; an agent’s may begin with a or A (caller).'),
  called: text('The called number; an agent’s may begin with a or A (called).'),
  callRole: choice(callRole, 'Whether it is the main call or an assisting one (type).'),
  callFeature: int(
    'How the call came about, the same over transfers: 0 ordinary inbound, 7 ordinary outbound, 43 predictive outbound, and others that no page lists (feature).',
  ),
  mediaAbility: choice(
    mediaAbility,
    'The media of the call (mediaAbility; mediaType after a switch); null where the gateway sends a number without a name here.',
  ),
  mediaType: choice(
    mediaType,
    'By which kind of contact the call came (mediaType); null where the gateway sends a number without a name here.',
  ),
  transferred: flag('Whether the call was transferred to the agent (transfer: yes or no).'),
  transferredFrom: text('Who transferred it, null if nobody did (transfrom).'),
  ringingNumber: text('The number that rings; of a call inside the house the agent’s id (otherPhone).'),
  ringingAgentId: id('The agent behind the number that rings, null if none (otherPhoneWorkno).'),
  partners: texts('The numbers of the other parties (partner, with commas between them).'),
  customerNumber: text('The customer’s number (number).'),
  skillId: id('The skill queue (skillId).'),
  skillName: text('The name of the skill queue (skillName).'),
  lastReleasedBy: idBut('65535', 'The agent that last released this call, null if none (lastReleaseAgentId, 65535).'),
  requeued: flag('Whether an agent released the call and it was routed again (releaseAndReQueueCallFlag).'),
  requeueCount: int('How often that happened to the call (releaseAndReQueueCount).'),
  callControlId: id('What the preview call is made with (controlid; callcontrolid of previewcallout).'),
  numberToCall: text('The number to call (dialeddigits).'),
  callData: text('The data that came with the call (callData).'),
  hungUpBy: choice(hungUpBy, 'Who hung up (phoneState).'),
  messageText: text('The text of the message (message).'),
  mediaUserId: id('The agent, as the media server knows it (userId).'),
  mediaAppId: id('The identity that the media server knows the user by (appId).'),
  roomId: id('The room of the video session (channelId).'),
  roomRole: text('The role in the room (role).'),
  accessExpiry: text('When the access ends; the pages do not say in which form (ctime).'),
  accessSignature: text('The signature that the media server asks for (signature).'),
  mediaAddress: text('The address of the media access point (ip).'),
  mediaPort: int('The port of the media access point (port).'),
  signallingDomainInside: text('The signalling domain for clients inside the network (signalingDomainIn).'),
  signallingDomainOutside: text('The signalling domain for clients outside the network (signalingDomainOut).'),
} satisfies Record<string, FieldKind>;
