/** The events of the agent's phone (events.json, families phone and phoneLinkage). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { address, choice } from '../../events/declaration/field-kinds.ts';
import { called, caller, callId, callRole, result, skillId } from '../../events/declaration/shared-fields.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';

const hangUpParty = enumOf('PhoneHangUpParty', 'Which side hung up the agent’s phone (`phoneState`).', {
  AGENT: { wire: 2, about: 'The agent.' },
  PLATFORM: { wire: 3, about: 'The platform.' },
});

const linkedPhoneStatus = enumOf('LinkedPhoneStatus', 'The state of a linked phone (`result`, cec_07_0572).', {
  OFF_HOOK: { wire: 0, about: 'Off the hook.' },
  ON_HOOK: { wire: 1, about: 'On the hook.' },
  TALKING: { wire: 2, about: 'Talking.' },
  ONLINE: { wire: 3, about: 'The phone went online.' },
  OFFLINE: { wire: 4, about: 'The phone went offline.' },
  RINGING: { wire: 5, about: 'Ringing.' },
});

const linkage = { family: 'PHONE_LINKAGE', content: 'object' } as const;

export const phoneEvents: readonly EventType[] = [
  {
    typeName: 'PhoneRinging',
    description: 'The agent’s phone rings. Most gateways do not say for which call.',
    family: 'PHONE',
    events: { AgentOther_PhoneAlerting: 'it rings (cec_07_1398)' },
    content: 'object',
    fields: { callId, caller, called },
  },
  {
    typeName: 'PhonePickedUp',
    description: 'The agent’s phone was picked up.',
    family: 'PHONE',
    events: { AgentOther_PhoneOffhook: 'off the hook (cec_07_1397, cec_07_0547)' },
    content: 'object',
    fields: { callRole },
  },
  {
    typeName: 'PhoneHungUp',
    description: 'The agent’s phone was hung up.',
    family: 'PHONE',
    events: { AgentOther_PhoneRelease: 'hung up (cec_07_1396, cec_07_0546)' },
    content: 'object',
    fields: { hungUpBy: choice(hangUpParty, 'phoneState', 'Who hung up.') },
  },
  {
    typeName: 'PhoneUnavailable',
    description: 'The agent’s phone cannot be reached; `type` says how.',
    family: 'PHONE',
    events: {
      AgentOther_PhoneBusy: 'it cannot answer (cec_07_1399)',
      AgentOther_PhoneUnknow: 'its state is unknown; spelt so (cec_07_1395)',
    },
    content: 'none',
    fields: {},
  },
  {
    ...linkage,
    typeName: 'PhoneHoldChanged',
    description: 'A call was put on hold, or taken off it, at the phone itself; `type` says which.',
    events: {
      AgentEvent_linkagePhoneHold: 'put on hold (cec_07_1427, cec_07_0577)',
      AgentEvent_linkagePhoneUnHold: 'taken off hold (cec_07_1428, cec_07_0578)',
    },
    fields: { callId },
  },
  {
    ...linkage,
    typeName: 'PhoneMuteChanged',
    description: 'A call was muted or unmuted at the phone itself; `type` says which.',
    events: {
      AgentEvent_linkagePhoneMute: 'muted (cec_07_1423, cec_07_0573)',
      AgentEvent_linkagePhoneUnMute: 'unmuted (cec_07_1424, cec_07_0574)',
    },
    fields: { callId },
  },
  {
    ...linkage,
    typeName: 'LinkedPhoneStatusChanged',
    description: 'The state of the linked phone changed.',
    events: { AgentEvent_linkagePhoneStatus: 'the new state (cec_07_1422, cec_07_0572)' },
    fields: { phoneStatus: choice(linkedPhoneStatus, 'result', 'The new state.') },
  },
  {
    ...linkage,
    typeName: 'PhoneCallStarted',
    description: 'The agent calls out at the phone itself. `callId` is not the id of the call that follows.',
    events: { AgentEvent_linkagePhoneCallOut: 'calls out (cec_07_1429, cec_07_0579)' },
    fields: {
      callId,
      caller: address('addrCaller', 'The calling number.'),
      called: address('addrCalled', 'The called number.'),
      skillId,
    },
  },
  {
    ...linkage,
    typeName: 'PhoneTransferStarted',
    description: 'The agent transfers a call at the phone itself.',
    events: { AgentEvent_linkagePhoneTransferOut: 'being transferred (cec_07_1425, cec_07_0575)' },
    fields: {
      transferTarget: address('addrOut', 'The number to which the call is transferred.'),
      phoneNumber: address('addrSelf', 'The number of the agent’s phone.'),
    },
  },
  {
    ...linkage,
    typeName: 'PhoneTransferEnded',
    description: 'The result of a transfer at the phone itself.',
    events: { AgentEvent_linkagePhoneTransferOut_Result: 'done or failed, see `result` (cec_07_1426, cec_07_0576)' },
    fields: { callId, result },
  },
];
