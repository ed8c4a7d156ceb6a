/** The events of calls (events.json, family call). */
import type { EventType } from '../../events/event.ts';

const family = 'CALL';
const parties = { callId: ['callid'], caller: ['caller'], called: ['called'] } as const;
const media = { callRole: ['type'], callFeature: ['feature'], mediaAbility: ['mediaAbility'] } as const;
/** The content is the call's id and nothing else; some editions may wrap it into an object. */
const bareCall = { family, content: 'text', fields: { callId: ['', 'callid'] } } as const;

export const callEvents: readonly EventType[] = [
  {
    typeName: 'CallIncoming',
    description: 'A customer’s call is on its way to the agent. It rings, or is answered, with an event of its own.',
    family,
    events: { AgentEvent_Incoming_CallInfo: 'a call is on its way (cec_07_1373)' },
    content: 'object',
    fields: {
      ...parties,
      skillId: ['skillId'],
      skillName: ['skillName'],
      mediaType: ['mediaType'],
      lastReleasedBy: ['lastReleaseAgentId'],
      requeued: ['releaseAndReQueueCallFlag'],
      requeueCount: ['releaseAndReQueueCount'],
    },
  },
  {
    typeName: 'AgentReserved',
    description: 'The platform has chosen the agent for a call, which has not reached it yet.',
    family,
    events: { AgentEvent_Agent_Occupyed: 'the agent is occupied beforehand (cec_07_1376)' },
    content: 'none',
    fields: {},
  },
  {
    typeName: 'CallArrived',
    description: 'A call has reached the agent: `type` says whether it has to be answered.',
    family,
    events: {
      AgentEvent_Ringing: 'it rings until the agent answers (cec_07_1366)',
      AgentEvent_Auto_Answer: 'it was answered without the agent’s doing (cec_07_1365)',
    },
    content: 'object',
    fields: { ...parties, ...media, transferred: ['transfer'], transferredFrom: ['transfrom'] },
  },
  {
    typeName: 'CallTalking',
    description: 'The agent is connected and talks.',
    family,
    events: { AgentEvent_Talking: 'connected (cec_07_1355)' },
    content: 'object',
    fields: { ...parties, ...media },
  },
  {
    typeName: 'CallOtherPartyRinging',
    description: 'The customer, or the agent of a call inside the house, is being rung.',
    family,
    events: { AgentEvent_Customer_Alerting: 'the other party’s phone rings (cec_07_1356, cec_07_0503)' },
    content: 'object',
    fields: {
      callId: ['callid'],
      callRole: ['type'],
      ringingNumber: ['otherPhone'],
      ringingAgentId: ['otherPhoneWorkno'],
    },
  },
  {
    ...bareCall,
    typeName: 'CallHeld',
    description: 'The agent has put the call on hold.',
    events: { AgentEvent_Hold: 'on hold (cec_07_1357)' },
  },
  {
    typeName: 'ThreePartyCallJoined',
    description: 'The agent is in a three-party call, which is no agent conference.',
    family,
    events: { AgentEvent_Conference: 'joined (cec_07_1358, cec_07_0505)' },
    content: 'object',
    fields: { callId: ['callid'], partners: ['partner'] },
  },
  {
    ...bareCall,
    typeName: 'CallFailed',
    description: 'A call did not come about; `type` says which kind.',
    events: {
      AgentEvent_Call_Out_Fail: 'an outbound call (cec_07_1359)',
      AgentEvent_Inside_Call_Fail: 'a call inside the house (cec_07_1361)',
      AgentEvent_No_Answer: 'the agent did not answer, and the call was dropped (cec_07_1362)',
      AgentEvent_Connect_Fail: 'the agent could not be connected (cec_07_1367, cec_07_0514)',
      AgentEvent_Consult_Fail: 'a consultation inside the house (cec_07_1368, cec_07_0515)',
    },
  },
  {
    ...bareCall,
    typeName: 'CallReleased',
    description: 'The agent has left the call.',
    events: { AgentEvent_Call_Release: 'the agent left (cec_07_1363)' },
  },
  {
    typeName: 'CallCustomerLeft',
    description: 'The customer has left the call.',
    family,
    events: { AgentEvent_Customer_Release: 'the customer left (cec_07_1364)' },
    content: 'object',
    fields: { callId: ['callid'], customerNumber: ['number'] },
  },
  {
    typeName: 'CallTransferEnded',
    description: 'What came of a transfer in which the agent stays until the other side answers.',
    family,
    events: { AgentEvent_SuccTransResult: 'done or failed, see `result` (cec_07_1369, cec_07_0516)' },
    content: 'object',
    fields: { callId: ['callId'], result: ['result'] },
  },
  {
    ...bareCall,
    typeName: 'CallReturnedFromIvr',
    description: 'A call that waited in an IVR flow came back to the agent.',
    events: { AgentEvent_ReturnFromIvr: 'came back (cec_07_1370, cec_07_0517)' },
  },
  {
    typeName: 'CallMediaSwitched',
    description: 'What came of switching the call between voice and video.',
    family,
    events: { AgentEvent_MediaSwith: 'switched or failed, see `result`; spelt without a c (cec_07_1371, cec_07_0518)' },
    content: 'object',
    // Its mediaType is what was switched to, 1 voice and 3 video (cec_07_1249): the numbers of mediaAbility, not those of a call's kind.
    fields: { ...parties, result: ['reason'], mediaAbility: ['mediaType'] },
  },
  {
    typeName: 'CallPreviewOffered',
    description: 'An outbound call is offered to the agent, who looks at it before it is made.',
    family,
    events: { AgentEvent_Preview: 'offered (read by a vendor’s demo client)' },
    content: 'object',
    fields: { callControlId: ['controlid'], numberToCall: ['dialeddigits'] },
  },
  {
    typeName: 'CallAbandoned',
    description: 'The caller gave up.',
    family,
    events: { AgentEvent_AbandonCall: 'given up (read by a vendor’s demo client)' },
    content: 'object',
    fields: { callId: ['callId'], caller: ['caller'], callData: ['callData'] },
  },
  {
    typeName: 'CallNotification',
    description:
      'Something else about a call. Nobody published the form of these events: what they say is in `content`.',
    family,
    events: {},
    namedOnly: {
      AgentEvent_TransOutResult: 'the result of a transfer to an outside number',
      AgentEvent_ReleaseRequest: 'a request to release',
      AgentEvent_ReleaseResponse: 'the answer to a request to release',
      AgentEvent_No_Answer_From_Cti: 'the platform reports that nobody answered',
      AgentEvent_ControlWindow_Notify: 'a notice for the control window',
      AgentEvent_Orders_Notify: 'a notice about orders',
      AgentEvent_JoinConf: 'an invitation to a multimedia conference, or a change in it',
    },
    content: 'none',
    fields: {},
  },
];
