/**
 * Fields that events of several families have. One field name has one type over all types of the stream, so that a document which selects every field
 * of every type validates. The gateway's own keys are unsuitable: its `type`, `reason`, `cause`, `feature` and `mediaType` mean something else in
 * each event, so the fields are named for their meaning.
 */
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { choice, id, int, text } from './field-kinds.ts';

export const callId = id('callid', 'The call: the Unix time in seconds, a hyphen, a number.');
export const caller = text(
  'caller',
  'The calling number. If it belongs to an agent, it may have the prefix `a` or `A`.',
);
export const called = text(
  'called',
  'The called number. If it belongs to an agent, it may have the prefix `a` or `A`.',
);
export const skillId = id('skillId', 'The skill queue.');
export const conferenceId = id('confId', 'The conference.');
export const fileName = text('fileName', 'The path of the recording’s or screenshot’s file.');
export const locationId = id('locationId', 'The node of the platform that holds the file or the room.');
export const result = int('result', '0 for success, anything else for a failure.');

const role = enumOf('CallRole', 'Which of the agent’s calls it is (`type`).', {
  MAIN: { wire: 'main', about: 'The main call.' },
  ASSISTANT: { wire: 'assistant', about: 'An assisting call, such as a consultation.' },
  UNKNOWN: { wire: 'unknown', about: 'The gateway does not know the role.' },
});
export const callRole = choice(role, 'type', 'Whether it is the main call or an assisting one.');

/** Also used for calls that are read from the gateway. */
export const feature = enumOf(
  'CallFeature',
  'The kind of a call (`feature`, cec_07_0582). It belongs to the call and stays the same over transfers.',
  {
    INBOUND: { wire: 0, about: 'An ordinary inbound call.' },
    INTERNAL: { wire: 6, about: 'A call between agents.' },
    OUTBOUND: { wire: 7, about: 'An ordinary outbound call.' },
    RESERVED_OUTBOUND: { wire: 40, about: 'A reserved outbound call.' },
    PREOCCUPIED_OUTBOUND: { wire: 41, about: 'An outbound call for which the agent is occupied beforehand.' },
    PREDICTIVE_OUTBOUND: { wire: 43, about: 'A predictive outbound call.' },
    PREVIEW_OUTBOUND: { wire: 44, about: 'A preview outbound call.' },
    RESERVED_CALLBACK: { wire: 45, about: 'A reserved callback.' },
    TWO_PARTY_CONSULTATION: { wire: 51, about: 'An internal consultation of two parties.' },
    THREE_PARTY_CONSULTATION: { wire: 52, about: 'An internal consultation of three parties.' },
    MULTI_PARTY: { wire: 53, about: 'A call of several parties.' },
  },
);
export const callFeature = choice(
  feature,
  'feature',
  'The kind of the call. Null if the gateway sends a number that the enum does not name.',
);

/** Also used for skill queues. */
export const callMedia = enumOf(
  'CallMediaType',
  'The kind of contact by which a call came (`mediaType`, cec_07_1373).',
  {
    TEXT: { wire: 1, about: 'Text.' },
    CLICK_TO_DIAL: { wire: 2, about: 'A click on a web page.' },
    CALLBACK: { wire: 4, about: 'A callback that was asked for.' },
    ORDINARY: { wire: 5, about: 'Ordinary voice or video.' },
    PREDICTIVE: { wire: 15, about: 'A predictive outbound call.' },
    PREVIEW: { wire: 16, about: 'A preview outbound call.' },
    MESSAGE: { wire: 17, about: 'A message.' },
    VIDEO: { wire: 19, about: 'Ordinary video.' },
    WEB_CHAT: { wire: 51, about: 'A multimedia web chat.' },
    SOCIAL_CHAT: { wire: 53, about: 'A chat over social media.' },
  },
);

const ability = enumOf('CallMediaAbility', 'The media that a call carries (`mediaAbility`).', {
  VOICE: { wire: 1, about: 'Voice.' },
  VIDEO: { wire: 2, about: 'Video.' },
  VOICE_AND_VIDEO: { wire: 3, about: 'Voice and video.' },
  TEXT: { wire: 5, about: 'Text.' },
  H5_VIDEO: { wire: 6, about: 'Video in a browser (H5).' },
});
/** @param wire the gateway's key: `mediaAbility`, or the key of the media that a call was switched to, which has the same numbers */
export const mediaAbilityOf = (wire: string) =>
  choice(ability, wire, 'The media of the call. Null if the gateway sends a number that the enum does not name.');
export const mediaAbility = mediaAbilityOf('mediaAbility');
