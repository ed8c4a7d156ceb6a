/** Family `voicecall`: all operations on calls. */
import { commonRefusals, operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { agent, choice, undocumentedBody } from '../../gateway/declaration/input-kinds.ts';
import { digits, numberId } from '../../gateway/declaration/number-kinds.ts';
import { readsUndocumented } from '../../gateway/declaration/result-fields.ts';
import { arrives, connects, consults, dials, disconnects, ends, switchesMedia, transfers } from './outcomes.ts';
import * as of from './types.ts';

const { mutation } = operationsOf('voicecall');

const result = { callId: of.newCallId };
const seenInClient = ['seen in a public client'];
/** Refusals of every operation on calls. */
const refusals = ['100-006', '100-007'] as const;

/** One operation of the gateway, declared once per kind of target, because the modes depend on it. */
const transfer = {
  name: 'transfer',
  pages: ['cec_07_1242', 'cec_05_1433'],
  refusals: [...commonRefusals, '200-012'],
} as const;
const inside = choice(of.transferMode, { wire: 'mode', about: 'How to transfer.' });
const withData = optional({ callData: of.callData });
const consultation = {
  name: 'innerHelp',
  pages: ['cec_07_1236'],
  outcome: consults,
  result,
  refusals: [...commonRefusals, '200-018'],
} as const;
/** Phone linkage; older releases use another HTTP method. */
const linkage = { route: 'POST', classicRoute: 'PUT', refusals } as const;
const consulting = optional({
  mode: choice(of.consultationMode, { wire: 'mode', about: 'Who talks. Default: `TWO_PARTY`.' }),
  holdMeanwhile: of.holdMeanwhile,
  callData: of.callData,
});

export const callOperations = {
  startOutboundCall: mutation({
    name: 'callout',
    route: 'PUT',
    pages: ['cec_07_1232', 'cec_05_4029', 'cec_05_1423'],
    about: 'Calls a number outside. The agent must have no call except held ones.',
    input: {
      number: of.number('called', 'The number to call.'),
      ...optional({
        ...of.dialled,
        media: of.media,
        videoDirection: of.videoDirection({ wire: 'userVideoDirection' }, 'customer’s '),
      }),
    },
    result,
    outcome: dials('AgentEvent_Call_Out_Fail', 'AgentEvent_Connect_Fail'),
    refusals: [...commonRefusals, '200-001'],
  }),
  startInternalCall: mutation({
    name: 'callInner',
    route: 'PUT',
    pages: ['cec_07_1235', 'cec_07_0369'],
    about: 'Calls another agent. An internal call cannot be held, muted or transferred.',
    input: {
      toAgentId: agent({ wire: 'called', asText: true, about: 'The agent to call.' }),
      ...optional(of.dialled),
    },
    result,
    outcome: dials('AgentEvent_Inside_Call_Fail'),
  }),
  startInternalCallToQueue: mutation({
    name: 'callInnerSkill',
    route: 'PUT',
    pages: ['cec_07_0370'],
    about: 'Calls an idle agent of a skill queue (newest edition only).',
    input: { skillId: of.skillId('The skill queue to call.', { wire: 'skillId' }) },
    result,
    outcome: dials('AgentEvent_Inside_Call_Fail'),
  }),
  startPreviewCall: mutation({
    name: 'previewCallOut',
    route: 'PUT previewCallout',
    classicRoute: 'PUT previewcallout',
    pages: ['cec_07_0367', 'cec_07_1233'],
    about: 'Makes the outbound call that `AgentEvent_Preview_CallOut` or `AgentEvent_Preview_CallOut_Ex` offered.',
    input: {
      number: of.number('called', 'The number to call, one of those offered.'),
      callControlId: numberId({ wire: 'callcontrolid', max: 19, about: 'The offer (`callControlId` of the event).' }),
    },
    result,
    outcome: dials('AgentEvent_Call_Out_Fail'),
  }),
  answerCall: mutation({
    name: 'answer',
    route: 'PUT',
    pages: ['cec_07_1234'],
    about: 'Answers the call for which `AgentEvent_Ringing` arrived.',
    input: optional({ callId: of.callId('The call. Required if several multimedia calls ring.', { at: 'query' }) }),
    outcome: connects(),
    refusals: [...refusals, '200-002'],
  }),
  rejectCall: mutation({
    name: 'reject',
    pages: ['cec_07_1253', 'cec_07_0388'],
    about: 'Rejects the call for which `AgentEvent_Ringing` arrived.',
    input: {
      mode: choice(of.rejection, { wire: 'mode', about: 'What happens to the call and the agent.' }),
      ...optional({ callId: of.callId('The call.') }),
    },
    outcome: {
      proof: ['AgentEvent_No_Answer'],
      also: ['AgentOther_PhoneRelease', 'AgentState_SetNotReady_Success', 'AgentState_Ready'],
      ofCall: true,
    },
    refusals: [...refusals, '200-002', '200-037', '200-038', '200-039'],
  }),
  pickUpCall: mutation({
    name: 'snatchPickup',
    route: 'PUT',
    pages: ['cec_07_1252', 'cec_07_0387'],
    about: 'Takes the call that rings at another agent of the same group. The agent must be idle.',
    input: { fromAgentId: agent({ wire: 'destWorkNo', at: 'query', about: 'The agent whose call is taken.' }) },
    outcome: { ...arrives, also: [...arrives.also, 'AgentEvent_Incoming_CallInfo', 'AgentMediaEvent_Record'] },
  }),
  takeQueuedCall: mutation({
    name: 'requestAppointedCall',
    route: 'POST requestcall/{callid}/{skilltype}',
    pages: ['cec_07_1251', 'cec_07_0386'],
    about: 'Takes a call out of its skill queue. The agent must not hold a call.',
    input: {
      // There is only one kind of queue.
      callId: of.callId('The call that waits.', { at: 'path', along: { skilltype: 0 } }),
      skillId: of.skillId('The skill queue of the call.', { wire: 'skillId', at: 'query' }),
    },
    outcome: arrives,
    refusals,
  }),
  pickUpAgentPhone: mutation({
    ...linkage,
    name: 'phonepickup',
    pages: ['cec_07_1254', 'cec_07_0389'],
    about: 'Picks up the agent’s ringing phone. Requires phone linkage (`phoneLinkage`).',
    outcome: { proof: ['AgentOther_PhoneOffhook'], also: ['AgentEvent_Talking'] },
  }),
  hangUpAgentPhone: mutation({
    ...linkage,
    name: 'phonehangup',
    pages: ['cec_07_1255', 'cec_07_0390'],
    about:
      'Rejects the call that rings at the agent’s phone. Requires phone linkage (`phoneLinkage`). It does not end an answered call.',
    outcome: { proof: ['AgentEvent_No_Answer'], also: ['AgentOther_PhoneRelease'] },
  }),
  releaseAgentPhone: mutation({
    name: 'releasePhone',
    route: 'DELETE',
    pages: seenInClient,
    about: 'Puts the agent’s phone on the hook.',
    outcome: { proof: ['AgentOther_PhoneRelease'] },
    refusals,
  }),
  releaseCall: mutation({
    name: 'release',
    route: 'DELETE',
    classicRoute: 'DELETE /voicecall/{agentid}',
    pages: ['cec_07_1247', 'cec_07_0382', 'cec_05_4035'],
    about: 'Hangs up the current call of the agent. Use `dropCall` for a call by its id.',
    outcome: ends('AgentState_Ready'),
    refusals: [...refusals, '200-017'],
  }),
  dropCall: mutation({
    name: 'dropCall',
    route: 'POST dropcall/{callid}',
    pages: ['cec_07_1246', 'cec_07_0381'],
    about: 'Hangs up a call of the agent by its id.',
    input: { callId: of.callId('The call.', { at: 'path' }) },
    outcome: ends(),
    refusals: [...refusals, '200-025'],
  }),
  disconnectCallParty: mutation({
    name: 'disconnect',
    route: 'POST disconnect/{number}',
    pages: ['cec_07_1248'],
    about: 'Hangs up one party of the current call, such as a consulted agent or a third party.',
    input: {
      number: digits({
        wire: 'number',
        at: 'path',
        max: 24,
        about: 'The number of the party, or the agent id of a consulted agent.',
      }),
    },
    outcome: disconnects,
    refusals: [...refusals, '200-023', '200-024'],
  }),
  holdCall: mutation({
    name: 'hold',
    pages: ['cec_07_1239', 'cec_07_0374', 'cec_05_4037'],
    about: 'Puts the current call on hold. Only inbound and outbound calls can be held.',
    outcome: { proof: ['AgentEvent_Hold'] },
    refusals: [...refusals, '200-013', '200-014'],
  }),
  retrieveCall: mutation({
    name: 'getHold',
    pages: ['cec_07_1241', 'cec_05_4038'],
    about: 'Retrieves a call from hold.',
    input: optional({ callId: of.callId('The held call. Required if the agent holds several.', { at: 'query' }) }),
    outcome: connects(),
    refusals: [...refusals, '200-015', '200-016'],
  }),
  connectHeldCall: mutation({
    name: 'connectHold',
    route: 'POST connecthold/{callid}',
    pages: ['cec_07_1240', 'cec_07_0375'],
    about: 'Connects the current call with a held one; the agent leaves both.',
    input: { heldCallId: of.callId('The held call.', { at: 'path' }) },
    outcome: ends('AgentMediaEvent_StopRecordDone'),
    refusals: [...refusals, '200-013', '200-014'],
  }),
  startThreePartyCall: mutation({
    name: 'confJoin',
    pages: ['cec_07_1245', 'cec_07_0380', 'cec_05_1435'],
    about: 'Joins the current call and a held call into a three-party call, which is not an agent conference.',
    input: { heldCallId: of.callId('The held call.'), ...optional({ callData: of.callData }) },
    outcome: { proof: ['AgentEvent_Conference'], also: ['AgentEvent_Customer_Release'] },
    refusals: [...refusals, '200-010', '200-011'],
  }),
  muteCall: mutation({
    name: 'beginMute',
    pages: ['cec_07_1237'],
    about: 'Mutes the agent in the current call. The gateway sends no event for it.',
    refusals: [...refusals, '200-003', '200-004'],
  }),
  unmuteCall: mutation({
    name: 'endMute',
    pages: ['cec_07_1238'],
    about: 'Ends the mute of the agent. The gateway sends no event for it.',
    refusals: [...refusals, '200-007', '200-008'],
  }),
  sendDtmf: mutation({
    name: 'secondDialEx',
    classicRoute: 'POST seconddial/{number}',
    pages: ['cec_07_1244', 'cec_07_0379'],
    about: 'Sends DTMF digits in the current call, which must not be a video call. The gateway sends no event for it.',
    input: { digits: of.number('number', 'The digits.', { at: 'query', classic: { at: 'path' } }) },
  }),
  transferCallToQueue: mutation({
    ...transfer,
    about: 'Transfers the current call to a skill queue.',
    sends: { devicetype: 1 },
    input: { skillId: of.address('address', 'The skill queue.'), mode: inside, ...withData },
    outcome: transfers(of.transferMode),
  }),
  transferCallToAgent: mutation({
    ...transfer,
    about: 'Transfers the current call to another agent.',
    sends: { devicetype: 2 },
    input: {
      toAgentId: agent({ wire: 'address', asText: true, about: 'The agent.' }),
      mode: inside,
      ...optional({ skillId: of.skillId('A skill queue of the agent.', { wire: 'skillId' }), callData: of.callData }),
    },
    outcome: transfers(of.transferMode),
  }),
  transferCallToIvr: mutation({
    ...transfer,
    about: 'Transfers the current call to an IVR flow.',
    sends: { devicetype: 3 },
    input: {
      accessCode: of.address('address', 'The access code of the IVR flow.'),
      mode: choice(of.ivrTransferMode, { wire: 'mode', about: 'How to transfer.' }),
      ...withData,
    },
    outcome: transfers(of.ivrTransferMode),
  }),
  transferCallToAccessCode: mutation({
    ...transfer,
    about: 'Transfers the current call to a system access code.',
    sends: { devicetype: 4 },
    input: { accessCode: of.address('address', 'The system access code.'), mode: inside, ...withData },
    outcome: transfers(of.transferMode),
  }),
  transferCallToNumber: mutation({
    ...transfer,
    about: 'Transfers the current call to a number outside.',
    sends: { devicetype: 5 },
    input: {
      number: digits({ wire: 'address', max: 24, and: '*#A-Ea-e', about: 'The number.' }),
      mode: choice(of.numberTransferMode, { wire: 'mode', about: 'How to transfer.' }),
      ...optional({ callerNumber: of.callerNumber, media: of.media, holdMeanwhile: of.holdMeanwhile }),
      ...withData,
    },
    outcome: transfers(of.numberTransferMode),
  }),
  cancelCallTransfer: mutation({
    name: 'cancelTransfer',
    pages: ['cec_07_1243', 'cec_07_0378', 'cec_05_1433'],
    about: 'Hangs up the third party of a transfer with `TALK` or `THREE_PARTY`, and returns to the customer.',
    outcome: { proof: ['AgentEvent_Talking'], also: ['AgentEvent_Customer_Release'] },
    refusals,
  }),
  consultAgent: mutation({
    ...consultation,
    about: 'Consults another agent on the current call.',
    sends: { devicetype: 2 },
    input: { toAgentId: agent({ wire: 'dstaddress', asText: true, about: 'The agent.' }), ...consulting },
  }),
  consultQueue: mutation({
    ...consultation,
    about: 'Consults an agent of a skill queue on the current call.',
    sends: { devicetype: 1 },
    input: { skillId: of.address('dstaddress', 'The skill queue.'), ...consulting },
  }),
  switchCallMedia: mutation({
    name: 'mediaSwitch',
    pages: ['cec_07_1249'],
    about: 'Switches the current call between voice and video. The agent must have signed in with video.',
    input: {
      media: choice(of.switchedMedia, { wire: 'mediaType', at: 'query', about: 'The new media of the call.' }),
      ...optional({ videoDirection: of.videoDirection({ wire: 'videoDirection', at: 'query' }) }),
    },
    outcome: switchesMedia,
  }),
  freezeCallVideo: mutation({
    name: 'beginMuteVideo',
    pages: seenInClient,
    about: 'Freezes the agent’s own video in the current call.',
    refusals: [...refusals, '200-019', '200-020'],
  }),
  unfreezeCallVideo: mutation({
    name: 'endMuteVideo',
    pages: seenInClient,
    about: 'Unfreezes the agent’s own video in the current call.',
    refusals: [...refusals, '200-021', '200-022'],
  }),
  playAgentAnnouncement: mutation({
    name: 'reportSound',
    pages: seenInClient,
    about: 'Plays the announcement of the agent in the current call.',
    inputType: { typeName: 'GatewayBodyInput', about: 'The body of an operation whose fields are not documented.' },
    input: { body: undocumentedBody },
    result: { raw: readsUndocumented },
    refusals: [...refusals, '200-009'],
  }),
};
