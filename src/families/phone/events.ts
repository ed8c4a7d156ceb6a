/** The events of the agent's phone (events.json, families phone and phoneLinkage). */
import type { EventType } from '../../events/event.ts';

export const phoneEvents: readonly EventType[] = [
  {
    typeName: 'PhoneRinging',
    description: 'The agent’s phone rings. Most gateways do not say for which call.',
    family: 'PHONE',
    events: { AgentOther_PhoneAlerting: 'it rings (cec_07_1398)' },
    content: 'object',
    fields: { callId: ['callid'], caller: ['caller'], called: ['called'] },
  },
  {
    typeName: 'PhonePickedUp',
    description: 'The agent’s phone was picked up.',
    family: 'PHONE',
    events: { AgentOther_PhoneOffhook: 'off the hook (cec_07_1397, cec_07_0547)' },
    content: 'object',
    fields: { callRole: ['type'] },
  },
  {
    typeName: 'PhoneHungUp',
    description: 'The agent’s phone was hung up.',
    family: 'PHONE',
    events: { AgentOther_PhoneRelease: 'hung up (cec_07_1396, cec_07_0546)' },
    content: 'object',
    fields: { hungUpBy: ['phoneState'] },
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
    typeName: 'PhoneHoldChanged',
    description: 'A call was put on hold, or taken off it, at the phone itself; `type` says which.',
    family: 'PHONE_LINKAGE',
    events: {
      AgentEvent_linkagePhoneHold: 'put on hold (cec_07_1427, cec_07_0577)',
      AgentEvent_linkagePhoneUnHold: 'taken off hold (cec_07_1428, cec_07_0578)',
    },
    content: 'object',
    fields: { callId: ['callId'] },
  },
];
