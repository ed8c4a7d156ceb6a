/** The events of calls (events.json, family call). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { choice, flag, id, idBut, int, json, text, texts } from '../../events/declaration/field-kinds.ts';
import {
  called,
  caller,
  callFeature,
  callId,
  callMedia,
  callRole,
  conferenceId,
  mediaAbility,
  mediaAbilityOf,
  result,
  skillId,
} from '../../events/declaration/shared-fields.ts';

const family = 'CALL';

const mediaType = choice(
  callMedia,
  'mediaType',
  'The kind of contact by which the call came. Null if the gateway sends a number that the enum does not name.',
);

const callControlId = id('controlid', 'The id with which the preview call is made.');
const callData = text('callData', 'The data that came with the call.');

/** The content is only the call's id; some editions may wrap it in an object. */
const bareCall = { family, content: 'text', fields: { callId } } as const;

export const callEvents: readonly EventType[] = [
  {
    typeName: 'CallIncoming',
    description: 'A customer’s call is on its way to the agent. A separate event reports that it rings or is answered.',
    family,
    events: { AgentEvent_Incoming_CallInfo: 'a call is on its way (cec_07_1373, cec_07_0520)' },
    content: 'object',
    fields: {
      callId,
      caller,
      called,
      skillId,
      skillName: text('skillName', 'The name of the skill queue.'),
      mediaType,
      lastReleasedBy: idBut('65535', 'lastReleaseAgentId', 'The agent that last released this call; null if none did.'),
      requeued: flag('releaseAndReQueueCallFlag', 'Whether an agent released the call and it was routed again.'),
      requeueCount: int('releaseAndReQueueCount', 'How often the call was released and routed again.'),
    },
  },
  {
    typeName: 'AgentReserved',
    description: 'The platform has reserved the agent for a call that has not arrived yet.',
    family,
    events: { AgentEvent_Agent_Occupyed: 'the agent is occupied beforehand (cec_07_1376)' },
    content: 'none',
    fields: {},
  },
  {
    typeName: 'CallArrived',
    description: 'A call has arrived at the agent. `type` says whether the agent has to answer it.',
    family,
    events: {
      AgentEvent_Ringing: 'it rings until the agent answers (cec_07_1366, cec_07_0513)',
      AgentEvent_Auto_Answer: 'it was answered automatically (cec_07_1365, cec_07_0512)',
    },
    content: 'object',
    fields: {
      callId,
      caller,
      called,
      callRole,
      callFeature,
      mediaAbility,
      mediaType,
      transferred: flag('transfer', 'Whether the call was transferred to the agent.'),
      transferredFrom: text('transfrom', 'Who transferred it; null if nobody did.'),
    },
  },
  {
    typeName: 'CallTalking',
    description: 'The agent is connected and talks.',
    family,
    events: { AgentEvent_Talking: 'connected (cec_07_1355)' },
    content: 'object',
    fields: { callId, caller, called, callRole, callFeature, mediaAbility },
  },
  {
    typeName: 'CallOtherPartyRinging',
    description: 'The phone of the customer, or of the other agent of an internal call, rings.',
    family,
    events: { AgentEvent_Customer_Alerting: 'the other party’s phone rings (cec_07_1356, cec_07_0503)' },
    content: 'object',
    fields: {
      callId,
      callRole,
      ringingNumber: text('otherPhone', 'The number that rings; in an internal call the agent’s id.'),
      ringingAgentId: id('otherPhoneWorkno', 'The agent behind the number that rings; null if none.'),
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
    description: 'The agent is in a three-party call, which is not an agent conference.',
    family,
    events: { AgentEvent_Conference: 'joined (cec_07_1358, cec_07_0505)' },
    content: 'object',
    fields: {
      callId,
      partners: texts(
        'partner',
        'The numbers of the other parties. The gateway sends them as one comma-separated text.',
      ),
    },
  },
  {
    ...bareCall,
    typeName: 'CallFailed',
    description: 'A call could not be established; `type` says which kind.',
    events: {
      AgentEvent_Call_Out_Fail: 'an outbound call (cec_07_1359)',
      AgentEvent_Inside_Call_Fail: 'an internal call (cec_07_1361)',
      AgentEvent_No_Answer: 'the agent did not answer, and the call was dropped (cec_07_1362)',
      AgentEvent_Connect_Fail: 'the agent could not be connected (cec_07_1367, cec_07_0514)',
      AgentEvent_Consult_Fail: 'an internal consultation (cec_07_1368, cec_07_0515)',
    },
  },
  {
    typeName: 'OutboundCallFailureDetected',
    description: 'Why an outbound call failed, as far as the network reported it. Only some sites detect it.',
    family,
    events: { OUTBOUND_DETECT_EVENT: 'the cause (cec_07_1360, cec_07_0507)' },
    content: 'object',
    fields: {
      callId,
      failureCode: int('detect', 'The cause as a number, which depends on the signalling of the network.'),
      failureReason: text('desc', 'The cause in words.'),
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
    fields: { callId, customerNumber: text('number', 'The customer’s number.') },
  },
  {
    typeName: 'CallTransferEnded',
    description: 'The result of a transfer in which the agent stays until the other side answers.',
    family,
    events: { AgentEvent_SuccTransResult: 'done or failed, see `result` (cec_07_1369, cec_07_0516)' },
    content: 'object',
    fields: { callId, result },
  },
  {
    ...bareCall,
    typeName: 'CallReturnedFromIvr',
    description: 'A call that waited in an IVR flow came back to the agent.',
    events: { AgentEvent_ReturnFromIvr: 'came back (cec_07_1370, cec_07_0517)' },
  },
  {
    typeName: 'CallMediaSwitched',
    description: 'The result of switching the call between voice and video.',
    family,
    events: { AgentEvent_MediaSwith: 'switched or failed, see `result`; spelt without a c (cec_07_1371, cec_07_0518)' },
    content: 'object',
    fields: {
      callId,
      caller,
      called,
      result: { ...result, wire: 'reason' },
      // 1 is voice and 3 is video (cec_07_1249): values of mediaAbility, not of the kind of a call.
      mediaAbility: mediaAbilityOf('mediaType'),
    },
  },
  {
    typeName: 'CallPreviewOffered',
    description: 'The platform offers an outbound call to the agent, who reviews it before it is made.',
    family,
    events: {
      AgentEvent_Preview_CallOut: 'a number to call (cec_07_1378, cec_07_0526)',
      AgentEvent_Preview: 'the older form (cec_07_1377, cec_07_0525; fields as read by a vendor’s demo client)',
    },
    content: 'object',
    fields: { callControlId, numberToCall: text('dialeddigits', 'The number to call.'), callData },
  },
  {
    typeName: 'CallPreviewChoiceOffered',
    description: 'The platform offers an outbound call to the agent, who chooses the number before it is made.',
    family,
    events: { AgentEvent_Preview_CallOut_Ex: 'several numbers to choose from (cec_07_1379, cec_07_0527)' },
    content: 'object',
    fields: {
      callControlId,
      numbersToCall: texts(
        'dialeddigits',
        'The numbers to choose from. The gateway sends them as one comma-separated text.',
      ),
      callData,
    },
  },
  {
    typeName: 'CallPreviewWithdrawn',
    description: 'The offer of an outbound call is withdrawn.',
    family,
    events: { AgentEvent_Release_Preview: 'withdrawn (cec_07_1375, cec_07_0523)' },
    content: 'none',
    fields: {},
  },
  {
    typeName: 'CallAbandoned',
    description: 'The caller hung up before the call was answered.',
    family,
    events: { AgentEvent_AbandonCall: 'given up (read by a vendor’s demo client)' },
    content: 'object',
    fields: { callId, caller, callData },
  },
  {
    typeName: 'MultimediaConferenceChanged',
    description: 'The agent is invited to a multimedia conference, or something in it changed.',
    family,
    events: { AgentEvent_JoinConf: 'an invitation or a change (fields as read by a vendor’s demo client)' },
    content: 'object',
    fields: {
      conferenceId,
      conferenceInfo: json('confinfo', 'The data of the conference, as the gateway sent it: an object or a text.'),
    },
  },
  {
    typeName: 'CallNotification',
    description: 'Another notice about a call. The form of these events is not documented: see `content`.',
    family,
    events: {},
    namedOnly: {
      AgentEvent_TransOutResult: 'the result of a transfer to an outside number',
      AgentEvent_ReleaseRequest: 'a request to release',
      AgentEvent_ReleaseResponse: 'the answer to a request to release',
      AgentEvent_No_Answer_From_Cti: 'the platform reports that nobody answered',
      AgentEvent_ControlWindow_Notify: 'a notice for the control window',
      AgentEvent_Orders_Notify: 'a notice about orders',
    },
    content: 'none',
    fields: {},
  },
];
