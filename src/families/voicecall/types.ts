/** Shared by the operations on calls: enums, numbers, ids, and the result of operations that start a call. */
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { bytes, choice, flag } from '../../gateway/declaration/input-kinds.ts';
import { readName } from '../../gateway/declaration/loose.ts';
import { callId as callIdKind, digits, skillId as skillIdKind } from '../../gateway/declaration/number-kinds.ts';
import type { Output } from '../../gateway/declaration/result-fields.ts';

export const rejection = enumOf('CallRejection', 'What happens to a call that an agent rejects (`mode`).', {
  RETURN_TO_QUEUE: { wire: 1, about: 'The call goes back to its queue, and the agent becomes busy.' },
  RELEASE: { wire: 2, about: 'The call is released, and the agent becomes idle.' },
});

const released = 'Blind transfer: the agent leaves at once.';
const success = 'The agent stays in the call until the target answers.';

export const transferMode = enumOf('CallTransferMode', 'How a call is transferred inside (`mode`).', {
  RELEASE: { wire: 0, about: released },
  SUCCESS: { wire: 2, about: success },
});

export const ivrTransferMode = enumOf('IvrTransferMode', 'How a call is transferred to an IVR (`mode`).', {
  RELEASE: { wire: 0, about: released },
  SUSPEND: { wire: 1, about: 'The call returns to the agent after the IVR flow: `AgentEvent_ReturnFromIvr`.' },
});

export const numberTransferMode = enumOf('NumberTransferMode', 'How a call is transferred to a number (`mode`).', {
  RELEASE: { wire: 1, about: `${released} Not for outbound calls, and not for video calls.` },
  SUCCESS: { wire: 2, about: success },
  TALK: { wire: 3, about: 'The customer is held while the agent talks to the third party.' },
  THREE_PARTY: { wire: 4, about: 'The customer, the agent and the third party talk together.' },
});

export const consultationMode = enumOf('ConsultationMode', 'Who talks in a consultation (`mode`).', {
  TWO_PARTY: { wire: 1, about: 'The customer is held, and the two agents talk.' },
  THREE_PARTY: { wire: 2, about: 'All three talk.' },
});

const dialledMedia = enumOf('OutboundCallMedia', 'The media of an outbound call (`mediaability`).', {
  VOICE: { wire: 0, about: 'Voice.' },
  VIDEO: { wire: 1, about: 'Video.' },
  BEST_COMMON: { wire: 2, about: 'The most that both ends support.' },
});

export const switchedMedia = enumOf('SwitchedCallMedia', 'The media to which a call is switched (`mediaType`).', {
  VOICE: { wire: 1, about: 'Voice.' },
  VIDEO: { wire: 3, about: 'Video.' },
});

const direction = enumOf('CallVideoDirection', 'The direction of the video (`videoDirection`).', {
  RECEIVE_ONLY: { wire: 1, about: 'Receives only.' },
  SEND_ONLY: { wire: 2, about: 'Sends only.' },
  BOTH: { wire: 3, about: 'Sends and receives.' },
  NOT_SET: { wire: 4, about: 'Not set.' },
});

type Spec = Partial<Parameters<typeof callIdKind>[0]>;
export const callId = (about: string, spec: Spec = {}) => callIdKind({ wire: 'callid', about, ...spec });
export const skillId = (about: string, spec: Spec = {}) => skillIdKind({ wire: 'skillid', about, ...spec });
export const number = (wire: string, about: string, spec: Spec = {}) =>
  digits({ wire, max: 24, and: '*#', about, ...spec });
/** An id that the gateway accepts as an address. */
export const address = (wire: string, about: string) => digits({ wire, type: 'ID', max: 24, about });

const shownNumber = 'The calling number shown, if the agent may choose it. Default: set by the platform.';
export const callerNumber = digits({ wire: 'caller', max: 24, about: shownNumber });
export const callData = bytes({ wire: 'callappdata', min: 0, max: 16_384, about: 'Data attached to the call.' });
/** Options of a call to a number or to another agent. */
export const dialled = {
  callerNumber,
  skillId: skillId('The skill queue of the call. Default: set by the platform.'),
  callData,
};
export const media = choice(dialledMedia, { wire: 'mediaability', about: 'The media of the call. Default: `VOICE`.' });
export const videoDirection = (spec: Pick<Spec, 'at'> & { readonly wire: string }, whose = '') =>
  choice(direction, { about: `The direction of the ${whose}video, with \`VIDEO\`. Default: \`NOT_SET\`.`, ...spec });
export const holdMeanwhile = flag({
  wire: 'holdflag',
  about: 'Hold the customer until the third party answers, with `THREE_PARTY`. Default: true.',
});

/** The page of an outbound call does not document the result, so an answer without an id has started a call too. */
export const newCallId: Output<string | null> = {
  type: 'ID',
  many: false,
  nullable: true,
  wire: '',
  about: 'The id of the new call, as in its events; null if the gateway does not return it.',
  read: (raw) => (typeof raw === 'string' ? readName(raw) : null),
};
