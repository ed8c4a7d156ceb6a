/** Printed by npm run generate from the schema. */

/** One item of an agent’s stream: an event of the gateway, or a notice of this server such as `StreamGap`. */
export interface AgentEventBase {
  /** The agent whose stream this is. */
  readonly agentId: string;
  /** The gateway’s content, unchanged. Null for items that this server makes. */
  readonly content: unknown;
  /** The unique id, which never changes. Also the cursor for `after`. */
  readonly id: string;
  /** True if the gateway sent this event before items that precede it in the stream. This happens if an instance stalls with an unsaved answer and another instance takes the agent over. Do not derive the present state from a late event: snapshots and outcomes ignore it. `StreamGap` and `SessionEnded` are never late. */
  readonly isLate: boolean;
  /** When the gateway created the event (`eventGenTime`, newest edition only); otherwise null. */
  readonly occurredAt: string | null;
  /** When this server received or made it. */
  readonly receivedAt: string;
  /** The gateway’s eventType, unchanged. For items that this server makes, the name of the GraphQL type. */
  readonly type: string;
  /** The gateway’s workNo, unchanged. */
  readonly workNo: string | null;
}

/** A conference as reported by the gateway (`queryconfinfos`). Fields that the gateway does not report are null. */
export interface AgentConference {
  /** The maximum duration in minutes (`applyConfTime`). */
  readonly durationMinutes: number | null;
  /** The minutes that have passed (`confHaveBeenTime`). */
  readonly elapsedMinutes: number | null;
  /** The conference (`confId`). */
  readonly id: string;
  /** The participants (`addresses`). */
  readonly participants: readonly ConferenceParticipant[];
  /** When the conference started (`startTime`). */
  readonly startedAt: string | null;
  /** Whether the participants talk or an audio file is playing (`confState`). */
  readonly state: ConferenceState | null;
}

/** A family of the gateway’s events. */
export type AgentEventFamily =
  /** The agent’s state: busy, idle, on a break, in wrap-up (AgentState_…). */
  | 'AGENT_STATE'
  /** Calls (AgentEvent_…). */
  | 'CALL'
  /** Agent conferences (AgentConf_…). */
  | 'CONFERENCE'
  /** Multimedia sessions, and video sessions in a browser (H5) (AgentEvent_MessageData and the like). */
  | 'MULTIMEDIA'
  /** Events that this schema has no type for. */
  | 'OTHER'
  /** The agent’s phone: ringing, picked up, hung up (AgentOther_Phone…). */
  | 'PHONE'
  /** Calls put on hold at the phone itself (AgentEvent_linkagePhone…). */
  | 'PHONE_LINKAGE'
  /** Playing recordings (AgentMediaEvent_Play…). */
  | 'PLAYBACK'
  /** Changes of agents that an inspector monitors (QC_…). */
  | 'QUALITY_CONTROL'
  /** Recordings (AgentMediaEvent_Record…). */
  | 'RECORDING'
  /** The agent’s session: signed in and out, notes and bulletins (AgentOther_…). */
  | 'SESSION'
  /** Text chats (AgentChat_…). */
  | 'TEXT_CHAT';

/** A note or a bulletin arrived; `type` says which.
 *
 * The gateway’s events (family `SESSION`):
 * - `AgentOther_Note`: a note to agents (cec_07_0500, cec_07_1353; fields as read by a vendor’s demo client)
 * - `AgentOther_Bulletin`: a bulletin to a group (fields as read by a vendor’s demo client) */
export interface AgentNoticeReceived extends AgentEventBase {
  readonly __typename: 'AgentNoticeReceived';
  /** The text (`context`). */
  readonly noticeText: string | null;
  /** The agent that sent it (`sender`). */
  readonly senderId: string | null;
  /** The sender’s name (`sendername`). */
  readonly senderName: string | null;
  /** The time of the notice, if the gateway sends epoch milliseconds (`receivetime`). */
  readonly sentAt: string | null;
  /** The time of the notice, as text (`timestring`). */
  readonly sentAtText: string | null;
}

/** The platform has reserved the agent for a call that has not arrived yet.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Agent_Occupyed`: the agent is occupied beforehand (cec_07_1376) */
export interface AgentReserved extends AgentEventBase {
  readonly __typename: 'AgentReserved';
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
}

/** The requested duration of the break is over. This is a reminder: the agent keeps the status `REST` until a request such as `endAgentRest` ends it.
 *
 * The gateway’s events (family `AGENT_STATE`):
 * - `AgentState_Rest_Timeout`: the duration of the break is over (cec_07_1350, cec_07_0497) */
export interface AgentRestTimedOut extends AgentEventBase {
  readonly __typename: 'AgentRestTimedOut';
}

/** The agent signs in: the first event of a session.
 *
 * The gateway’s events (family `SESSION`):
 * - `AgentOther_InService`: in service (cec_07_1401) */
export interface AgentSignedIn extends AgentEventBase {
  readonly __typename: 'AgentSignedIn';
}

/** The agent has signed out.
 *
 * The gateway’s events (family `SESSION`):
 * - `AgentOther_ShutdownService`: out of service (cec_07_1402, cec_07_0552) */
export interface AgentSignedOut extends AgentEventBase {
  readonly __typename: 'AgentSignedOut';
  /** When the session that is over began (`loginTime`). */
  readonly signedInAt: string | null;
}

/** The present state of the agent, as the first item of a subscription with `snapshot: true`. Its id is the position after which the events follow: `after` of the request, or the newest position. Nothing is missed, but these events may repeat a change that the snapshot already contains: apply each event as a state, not as an increment. */
export interface AgentSnapshot extends AgentEventBase {
  readonly __typename: 'AgentSnapshot';
  /** The calls of the agent, as in `Agent.calls`; null if `unavailable` lists `CALLS`. The server asks the gateway only if events may be missing. */
  readonly calls: readonly Call[] | null;
  /** The conference of the agent, as in `Agent.conference`. Null if there is none, or if `unavailable` lists `CONFERENCE`. */
  readonly conference?: AgentConference | null;
  /** What the agent is doing (`agentstatus`); null if `unavailable` lists `STATUS`. */
  readonly status?: AgentStatus | null;
  /** The parts that could not be read: their fields are null and mean "unknown". A part that is not listed is known: `calls: []` and `conference: null` then mean that there is none. Keep what you know of an unavailable part. */
  readonly unavailable?: readonly AgentSnapshotPart[];
}

/** A part of a snapshot. */
export type AgentSnapshotPart =
  /** The calls of the agent. */
  | 'CALLS'
  /** The conference of the agent. */
  | 'CONFERENCE'
  /** The status of the agent. */
  | 'STATUS';

/** The agent’s state changed, or the gateway granted a requested change; `type` says which.
 *
 * The gateway’s events (family `AGENT_STATE`):
 * - `AgentState_Busy`: handles a call: talking state (cec_07_1343)
 * - `AgentState_Work`: entered wrap-up (cec_07_1344)
 * - `AgentState_Ready`: went idle (cec_07_1345, cec_07_0492)
 * - `AgentState_SetNotReady_Success`: went busy (cec_07_1346)
 * - `AgentState_CancelNotReady_Success`: is no longer busy (cec_07_1347)
 * - `AgentState_SetRest_Success`: is on a break, status REST (cec_07_1348)
 * - `AgentState_CancelRest_Success`: is no longer on a break (cec_07_1349)
 * - `AgentState_SetWork_Success`: entered wrap-up on request (cec_07_1351)
 * - `AgentState_CancelWork_Success`: left wrap-up (cec_07_1352)
 *
 * Known by name only, from public clients (family `AGENT_STATE`):
 * - `AgentState_Force_SetNotReady`: was forced busy, by an inspector
 * - `AgentState_Force_Ready`: was forced idle, by an inspector */
export interface AgentStateChanged extends AgentEventBase {
  readonly __typename: 'AgentStateChanged';
  /** Why the agent is busy or on a break: 0 no reason, 1 own request, 2 call not answered, 3 request of an inspector, 4 break, 5 phone unavailable, 7 call rejected, 200 to 250 reasons that your contact centre defines (`reason`). */
  readonly stateReason: number | null;
}

/** The status of an agent (`agentState`, cec_07_0581). */
export type AgentStatus =
  /** Busy: takes no calls (`3`). */
  | 'BUSY'
  /** Idle: waits for calls (`4`). */
  | 'IDLE'
  /** Idle; reserved by the gateway (`6`). */
  | 'IDLE_RESERVED'
  /** About to begin a break (`9`). */
  | 'PRE_REST'
  /** On a break (`8`). */
  | 'REST'
  /** Signed out (`2`). */
  | 'SIGNED_OUT'
  /** Signing in; reserved by the gateway (`1`). */
  | 'SIGNING_IN'
  /** Talking, or about to talk (`7`). */
  | 'TALKING'
  /** Unknown (`0`). */
  | 'UNKNOWN'
  /** Wrap-up: works after a call (`5`). */
  | 'WRAP_UP';

/** No agent is free.
 *
 * The gateway’s events (family `SESSION`):
 * - `AgentOther_All_Agent_Busy`: all agents are busy (cec_07_1403) */
export interface AllAgentsBusy extends AgentEventBase {
  readonly __typename: 'AllAgentsBusy';
}

/** A call of an agent, as the agent’s events report it. Fields that the events have not reported are null. */
export interface Call {
  /** The agent whose call it is. */
  readonly agentId: string;
  /** The former name of `id`. */
  readonly callId: string;
  /** The called number. If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number. If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** Where the call comes from. It stays the same over transfers. */
  readonly direction: CallDirection | null;
  /** When the call ended; null while it lasts. */
  readonly endedAt: string | null;
  /** Whether the agent has put the call on hold. */
  readonly held: boolean;
  /** The call (`callid`): the Unix time in seconds, a hyphen, a number. */
  readonly id: string;
  /** False if events of the call may be missing, from a `StreamGap` or a forced sign-in until the state has been read again. The server counts the parties of a call with `remotenumbers`. If the gateway does not have that operation, a three-party call whose event was missed is `TALKING` here. */
  readonly isCertain: boolean;
  /** The media of the call (`mediaAbility`). */
  readonly media: CallMediaAbility | null;
  /** The kind of contact by which the call came (`mediaType`). */
  readonly mediaType: CallMediaType | null;
  /** Whether the agent is muted, as set by `muteCall`, by `unmuteCall` or at a linked phone: the gateway reports no other mute. Null if unknown. */
  readonly muted: boolean | null;
  /** The known numbers of the other parties. An agent is listed by its id. */
  readonly parties: readonly string[];
  /** Whether it is the agent’s main call or an assisting one, such as a consultation (`type`). */
  readonly role: CallRole | null;
  /** When the call entered its state. After the server has read the state from the gateway, the time of that read. */
  readonly since: string;
  /** The state of the call. */
  readonly state: CallState;
  /** The kind of the call (`feature`). */
  readonly type: CallFeature | null;
}

/** The caller hung up before the call was answered.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_AbandonCall`: given up (read by a vendor’s demo client) */
export interface CallAbandoned extends AgentEventBase {
  readonly __typename: 'CallAbandoned';
  /** The data that came with the call (`callData`). */
  readonly callData: string | null;
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
}

/** A call has arrived at the agent. `type` says whether the agent has to answer it.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Ringing`: it rings until the agent answers (cec_07_1366, cec_07_0513)
 * - `AgentEvent_Auto_Answer`: it was answered automatically (cec_07_1365, cec_07_0512) */
export interface CallArrived extends AgentEventBase {
  readonly __typename: 'CallArrived';
  /** The kind of the call (`feature`). Null if the gateway sends a number that the enum does not name. */
  readonly callFeature: CallFeature | null;
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (`type`). */
  readonly callRole: CallRole | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The media of the call (`mediaAbility`). Null if the gateway sends a number that the enum does not name. */
  readonly mediaAbility: CallMediaAbility | null;
  /** The kind of contact by which the call came (`mediaType`). Null if the gateway sends a number that the enum does not name. */
  readonly mediaType: CallMediaType | null;
  /** Whether the call was transferred to the agent (`transfer`). */
  readonly transferred: boolean | null;
  /** Who transferred it; null if nobody did (`transfrom`). */
  readonly transferredFrom: string | null;
}

/** The customer has left the call.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Customer_Release`: the customer left (cec_07_1364) */
export interface CallCustomerLeft extends AgentEventBase {
  readonly __typename: 'CallCustomerLeft';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The customer’s number (`number`). */
  readonly customerNumber: string | null;
}

/** Where a call comes from. */
export type CallDirection =
  /** From outside to the agent. */
  | 'INBOUND'
  /** Between agents, consultations included. */
  | 'INTERNAL'
  /** From the agent or the platform to a number outside. */
  | 'OUTBOUND';

/** A call could not be established; `type` says which kind.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Call_Out_Fail`: an outbound call (cec_07_1359)
 * - `AgentEvent_Inside_Call_Fail`: an internal call (cec_07_1361)
 * - `AgentEvent_No_Answer`: the agent did not answer, and the call was dropped (cec_07_1362)
 * - `AgentEvent_Connect_Fail`: the agent could not be connected (cec_07_1367, cec_07_0514)
 * - `AgentEvent_Consult_Fail`: an internal consultation (cec_07_1368, cec_07_0515) */
export interface CallFailed extends AgentEventBase {
  readonly __typename: 'CallFailed';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
}

/** The kind of a call (`feature`, cec_07_0582). It belongs to the call and stays the same over transfers. */
export type CallFeature =
  /** An ordinary inbound call (`0`). */
  | 'INBOUND'
  /** A call between agents (`6`). */
  | 'INTERNAL'
  /** A call of several parties (`53`). */
  | 'MULTI_PARTY'
  /** An ordinary outbound call (`7`). */
  | 'OUTBOUND'
  /** A predictive outbound call (`43`). */
  | 'PREDICTIVE_OUTBOUND'
  /** An outbound call for which the agent is occupied beforehand (`41`). */
  | 'PREOCCUPIED_OUTBOUND'
  /** A preview outbound call (`44`). */
  | 'PREVIEW_OUTBOUND'
  /** A reserved callback (`45`). */
  | 'RESERVED_CALLBACK'
  /** A reserved outbound call (`40`). */
  | 'RESERVED_OUTBOUND'
  /** An internal consultation of three parties (`52`). */
  | 'THREE_PARTY_CONSULTATION'
  /** An internal consultation of two parties (`51`). */
  | 'TWO_PARTY_CONSULTATION';

/** The agent has put the call on hold.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Hold`: on hold (cec_07_1357) */
export interface CallHeld extends AgentEventBase {
  readonly __typename: 'CallHeld';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
}

/** A customer’s call is on its way to the agent. A separate event reports that it rings or is answered.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Incoming_CallInfo`: a call is on its way (cec_07_1373, cec_07_0520) */
export interface CallIncoming extends AgentEventBase {
  readonly __typename: 'CallIncoming';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The agent that last released this call; null if none did (`lastReleaseAgentId`). */
  readonly lastReleasedBy: string | null;
  /** The kind of contact by which the call came (`mediaType`). Null if the gateway sends a number that the enum does not name. */
  readonly mediaType: CallMediaType | null;
  /** How often the call was released and routed again (`releaseAndReQueueCount`). */
  readonly requeueCount: number | null;
  /** Whether an agent released the call and it was routed again (`releaseAndReQueueCallFlag`). */
  readonly requeued: boolean | null;
  /** The skill queue (`skillId`). */
  readonly skillId: string | null;
  /** The name of the skill queue (`skillName`). */
  readonly skillName: string | null;
}

/** The media that a call carries (`mediaAbility`). */
export type CallMediaAbility =
  /** Video in a browser (H5) (`6`). */
  | 'H5_VIDEO'
  /** Text (`5`). */
  | 'TEXT'
  /** Video (`2`). */
  | 'VIDEO'
  /** Voice (`1`). */
  | 'VOICE'
  /** Voice and video (`3`). */
  | 'VOICE_AND_VIDEO';

/** The result of switching the call between voice and video.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_MediaSwith`: switched or failed, see `result`; spelt without a c (cec_07_1371, cec_07_0518) */
export interface CallMediaSwitched extends AgentEventBase {
  readonly __typename: 'CallMediaSwitched';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The media of the call (`mediaType`). Null if the gateway sends a number that the enum does not name. */
  readonly mediaAbility: CallMediaAbility | null;
  /** 0 for success, anything else for a failure (`reason`). */
  readonly result: number | null;
}

/** The kind of contact by which a call came (`mediaType`, cec_07_1373). */
export type CallMediaType =
  /** A callback that was asked for (`4`). */
  | 'CALLBACK'
  /** A click on a web page (`2`). */
  | 'CLICK_TO_DIAL'
  /** A message (`17`). */
  | 'MESSAGE'
  /** Ordinary voice or video (`5`). */
  | 'ORDINARY'
  /** A predictive outbound call (`15`). */
  | 'PREDICTIVE'
  /** A preview outbound call (`16`). */
  | 'PREVIEW'
  /** A chat over social media (`53`). */
  | 'SOCIAL_CHAT'
  /** Text (`1`). */
  | 'TEXT'
  /** Ordinary video (`19`). */
  | 'VIDEO'
  /** A multimedia web chat (`51`). */
  | 'WEB_CHAT';

/** Another notice about a call. The form of these events is not documented: see `content`.
 *
 * Known by name only, from public clients (family `CALL`):
 * - `AgentEvent_TransOutResult`: the result of a transfer to an outside number
 * - `AgentEvent_ReleaseRequest`: a request to release
 * - `AgentEvent_ReleaseResponse`: the answer to a request to release
 * - `AgentEvent_No_Answer_From_Cti`: the platform reports that nobody answered
 * - `AgentEvent_ControlWindow_Notify`: a notice for the control window
 * - `AgentEvent_Orders_Notify`: a notice about orders */
export interface CallNotification extends AgentEventBase {
  readonly __typename: 'CallNotification';
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
}

/** The phone of the customer, or of the other agent of an internal call, rings.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Customer_Alerting`: the other party’s phone rings (cec_07_1356, cec_07_0503) */
export interface CallOtherPartyRinging extends AgentEventBase {
  readonly __typename: 'CallOtherPartyRinging';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (`type`). */
  readonly callRole: CallRole | null;
  /** The agent behind the number that rings; null if none (`otherPhoneWorkno`). */
  readonly ringingAgentId: string | null;
  /** The number that rings; in an internal call the agent’s id (`otherPhone`). */
  readonly ringingNumber: string | null;
}

/** The platform offers an outbound call to the agent, who chooses the number before it is made.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Preview_CallOut_Ex`: several numbers to choose from (cec_07_1379, cec_07_0527) */
export interface CallPreviewChoiceOffered extends AgentEventBase {
  readonly __typename: 'CallPreviewChoiceOffered';
  /** The id with which the preview call is made (`controlid`). */
  readonly callControlId: string | null;
  /** The data that came with the call (`callData`). */
  readonly callData: string | null;
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
  /** The numbers to choose from (`dialeddigits`). The gateway sends them as one comma-separated text. */
  readonly numbersToCall: readonly string[] | null;
}

/** The platform offers an outbound call to the agent, who reviews it before it is made.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Preview_CallOut`: a number to call (cec_07_1378, cec_07_0526)
 * - `AgentEvent_Preview`: the older form (cec_07_1377, cec_07_0525; fields as read by a vendor’s demo client) */
export interface CallPreviewOffered extends AgentEventBase {
  readonly __typename: 'CallPreviewOffered';
  /** The id with which the preview call is made (`controlid`). */
  readonly callControlId: string | null;
  /** The data that came with the call (`callData`). */
  readonly callData: string | null;
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
  /** The number to call (`dialeddigits`). */
  readonly numberToCall: string | null;
}

/** The offer of an outbound call is withdrawn.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Release_Preview`: withdrawn (cec_07_1375, cec_07_0523) */
export interface CallPreviewWithdrawn extends AgentEventBase {
  readonly __typename: 'CallPreviewWithdrawn';
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
}

/** The agent has left the call.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Call_Release`: the agent left (cec_07_1363) */
export interface CallReleased extends AgentEventBase {
  readonly __typename: 'CallReleased';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
}

/** A call that waited in an IVR flow came back to the agent.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_ReturnFromIvr`: came back (cec_07_1370, cec_07_0517) */
export interface CallReturnedFromIvr extends AgentEventBase {
  readonly __typename: 'CallReturnedFromIvr';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
}

/** Which of the agent’s calls it is (`type`). */
export type CallRole =
  /** An assisting call, such as a consultation (`assistant`). */
  | 'ASSISTANT'
  /** The main call (`main`). */
  | 'MAIN'
  /** The gateway does not know the role (`unknown`). */
  | 'UNKNOWN';

/** The state of a call. */
export type CallState =
  /** The agent has called, and the other party’s phone does not ring yet. */
  | 'DIALING'
  /** The call is over for the agent. */
  | 'ENDED'
  /** The agent has put the call on hold. */
  | 'HELD'
  /** The call rings: at the agent if it came to the agent, else at the other party. */
  | 'RINGING'
  /** The agent talks. */
  | 'TALKING'
  /** The agent and two others are in the call. It is not an agent conference. */
  | 'THREE_PARTY';

/** The agent is connected and talks.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Talking`: connected (cec_07_1355) */
export interface CallTalking extends AgentEventBase {
  readonly __typename: 'CallTalking';
  /** The kind of the call (`feature`). Null if the gateway sends a number that the enum does not name. */
  readonly callFeature: CallFeature | null;
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (`type`). */
  readonly callRole: CallRole | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The media of the call (`mediaAbility`). Null if the gateway sends a number that the enum does not name. */
  readonly mediaAbility: CallMediaAbility | null;
}

/** The result of a transfer in which the agent stays until the other side answers.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_SuccTransResult`: done or failed, see `result` (cec_07_1369, cec_07_0516) */
export interface CallTransferEnded extends AgentEventBase {
  readonly __typename: 'CallTransferEnded';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** 0 for success, anything else for a failure (`result`). */
  readonly result: number | null;
}

/** How a participant is addressed (`addressType`). */
export type ConferenceAddressKind =
  /** By an agent id (`9`). */
  | 'AGENT'
  /** By a phone number (`6`). */
  | 'PHONE';

/** The agent has become the chairperson.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_PresidentChanged`: chosen (cec_07_1416, cec_07_0566) */
export interface ConferenceChairTaken extends AgentEventBase {
  readonly __typename: 'ConferenceChairTaken';
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
}

/** The state of a participant’s channel (`channelState`). */
export type ConferenceChannelState =
  /** On hold (`1`). */
  | 'HELD'
  /** An audio file is playing to the participant (`2`). */
  | 'PLAYING_VOICE'
  /** Talking (`0`). */
  | 'TALKING';

/** The agent itself has joined the conference.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_SelfJoinResult`: joined (cec_07_1411, cec_07_0561) */
export interface ConferenceJoined extends AgentEventBase {
  readonly __typename: 'ConferenceJoined';
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
}

/** The agent has left the conference, or the conference was released.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_SelfLeaveResult`: left (cec_07_1415, cec_07_0565) */
export interface ConferenceLeft extends AgentEventBase {
  readonly __typename: 'ConferenceLeft';
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
}

/** A participant of a conference. A field is null if the gateway does not report it, or reports a number that the enum does not name. */
export interface ConferenceParticipant {
  /** The agent id or the phone number (`address`). */
  readonly address: string;
  /** Talking, on hold, or listening to an audio file (`channelState`). */
  readonly channelState: ConferenceChannelState | null;
  /** The device call type given with the invitation (`deviceCallType`). */
  readonly deviceCallType: number | null;
  /** The device type given with the invitation (`deviceType`). */
  readonly deviceType: number | null;
  /** When the participant joined (`enterTime`). */
  readonly joinedAt: string | null;
  /** Whether `address` is an agent id or a phone number (`addressType`). */
  readonly kind: ConferenceAddressKind | null;
  /** What the participant may do (`channelAttrib`). */
  readonly mode: ConferenceParticipantMode | null;
  /** Chairperson or ordinary participant (`role`). */
  readonly role: ConferenceRole | null;
}

/** A participant joined, left, was muted or held, or the chair changed.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_ParticipantChanged`: a change, see `changeType` (cec_07_1414, cec_07_0564) */
export interface ConferenceParticipantChanged extends AgentEventBase {
  readonly __typename: 'ConferenceParticipantChanged';
  /** Why the participant left (`changeReason`). Null if the gateway sends a number that the enum does not name. */
  readonly changeReason: ConferenceParticipantChangeReason | null;
  /** What changed (`changeType`). Null if the gateway sends a number that the enum does not name. */
  readonly changeType: ConferenceParticipantChangeType | null;
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
  /** The device call type given with the invitation, 0 to 255: 0 ordinary, 1 group, 2 point call, others as your contact centre defines them (`deviceCallType`). */
  readonly deviceCallType: number | null;
  /** The device type given with the invitation, 0 to 255: 0 unknown, 1 phone, 2 digital wireless, 3 analogue wireless, 4 short wave, 5 mobile, 6 agent, 7 eLTE, others as your contact centre defines them (`deviceType`). */
  readonly deviceType: number | null;
  /** The participant: a phone number or an agent id (`participant`). */
  readonly participant: string | null;
  /** Whether the participant is a phone or an agent (`participantType`). */
  readonly participantKind: ConferenceAddressKind | null;
  /** 0 for success, anything else for a failure (`result`). */
  readonly result: number | null;
}

/** Why a participant left a conference (`changeReason`). */
export type ConferenceParticipantChangeReason =
  /** The conference ended (`3`). */
  | 'CONFERENCE_ENDED'
  /** Another forced leave (`6`). */
  | 'FORCED'
  /** The participant hung up (`2`). */
  | 'HUNG_UP'
  /** The participant left (`0`). */
  | 'LEFT'
  /** The participant did not leave (`255`). */
  | 'NOT_APPLICABLE'
  /** The chairperson removed the participant (`1`). */
  | 'REMOVED'
  /** The agent signed out (`4`). */
  | 'SIGNED_OUT';

/** What happened to a participant of a conference (`changeType`). */
export type ConferenceParticipantChangeType =
  /** The participant became the chairperson (`2`). */
  | 'CHAIR_CHANGED'
  /** The participant was put on hold (`5`). */
  | 'HELD'
  /** The participant joined (`0`). */
  | 'JOINED'
  /** The participant left; `changeReason` says why (`1`). */
  | 'LEFT'
  /** The participant may only listen now (`3`). */
  | 'MUTED'
  /** The participant was taken off hold (`6`). */
  | 'UNHELD'
  /** The participant may speak again (`4`). */
  | 'UNMUTED';

/** What a participant may do (`attribute`). */
export type ConferenceParticipantMode =
  /** Hears and speaks (`3`). */
  | 'LISTEN_AND_SPEAK'
  /** Hears the others and is muted (`1`). */
  | 'LISTEN_ONLY'
  /** Neither hears nor speaks (`4`). */
  | 'NEITHER'
  /** Speaks and does not hear the others (`2`). */
  | 'SPEAK_ONLY';

/** The requested conference was not granted.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_RequestFailed`: refused (cec_07_1410, cec_07_0560) */
export interface ConferenceRequestFailed extends AgentEventBase {
  readonly __typename: 'ConferenceRequestFailed';
  /** The conference. */
  readonly conferenceId: string | null;
  /** The platform’s reason for the failure, for example 21234 (`cause`). */
  readonly failureCode: number | null;
}

/** The conference was granted and its chairperson has joined; only now do the chairperson’s operations work.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_RequestSuccess`: granted (cec_07_1409, cec_07_0559) */
export interface ConferenceRequestGranted extends AgentEventBase {
  readonly __typename: 'ConferenceRequestGranted';
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
}

/** The agent is invited to a conference: answer it or reject it.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_Ringing`: an invitation (cec_07_1413, cec_07_0563) */
export interface ConferenceRinging extends AgentEventBase {
  readonly __typename: 'ConferenceRinging';
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
}

/** The role of a participant (`role`). */
export type ConferenceRole =
  /** The chairperson (`1`). */
  | 'CHAIRPERSON'
  /** An ordinary participant (`0`). */
  | 'PARTICIPANT';

/** The state of a conference (`confState`). */
export type ConferenceState =
  /** An audio file is playing (`1`). */
  | 'PLAYING_VOICE'
  /** The participants talk (`0`). */
  | 'TALKING';

/** The conference is about to reach its maximum duration: extend it, or it ends.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_Timeout`: the reminder (cec_07_1412, cec_07_0562) */
export interface ConferenceTimeRunningOut extends AgentEventBase {
  readonly __typename: 'ConferenceTimeRunningOut';
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
}

/** The playback of an audio file to the conference, or to one participant, has ended.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_StopVoice`: to the conference (cec_07_1417, cec_07_0567)
 * - `AgentConf_StopParticipantVoice`: to one participant (cec_07_1418, cec_07_0568) */
export interface ConferenceVoiceStopped extends AgentEventBase {
  readonly __typename: 'ConferenceVoiceStopped';
  /** The conference. */
  readonly conferenceId: string | null;
  /** 0 for success, anything else for a failure (`result`). */
  readonly result: number | null;
}

/** The server cannot fetch the agent’s events at present, and keeps trying. If events may have been lost, a `StreamGap` follows. */
export interface GatewayDegraded extends AgentEventBase {
  readonly __typename: 'GatewayDegraded';
  /** The code of the failure: a fault’s code or a retcode. */
  readonly code: string | null;
  /** When the outage began. */
  readonly since: string | null;
}

/** The server fetches the agent’s events again. The outage began with a `GatewayDegraded` or, for example after a crash of this server, with a `StreamGap`. */
export interface GatewayRecovered extends AgentEventBase {
  readonly __typename: 'GatewayRecovered';
  /** When the outage began. */
  readonly since: string | null;
}

/** An inspector takes part in the agent’s calls.
 *
 * The gateway’s events (family `QUALITY_CONTROL`):
 * - `AgentOther_BeQcStart`: started (cec_07_0542) */
export interface InspectionStarted extends AgentEventBase {
  readonly __typename: 'InspectionStarted';
  /** How the inspector takes part (`qcType`). */
  readonly inspectionType: InspectionType | null;
  /** The agent id of the inspector (`qcAgentId`). */
  readonly inspectorId: string | null;
}

/** The inspector no longer takes part in the agent’s calls.
 *
 * The gateway’s events (family `QUALITY_CONTROL`):
 * - `AgentOther_BeQcStop`: stopped (cec_07_0543) */
export interface InspectionStopped extends AgentEventBase {
  readonly __typename: 'InspectionStopped';
  /** How the inspector takes part (`qcType`). */
  readonly inspectionType: InspectionType | null;
  /** The agent id of the inspector (`qcAgentId`). */
  readonly inspectorId: string | null;
}

/** How an inspector takes part in a call (`qcType`, cec_07_0543). */
export type InspectionType =
  /** The inspector joined the call (`9`). */
  | 'INSERTION'
  /** The inspector listens (`8`). */
  | 'LISTENING'
  /** The inspector whispers to the agent (`20172, 20173`). */
  | 'WHISPERING';

/** The state of a linked phone (`result`, cec_07_0572). */
export type LinkedPhoneStatus =
  /** The phone went offline (`4`). */
  | 'OFFLINE'
  /** Off the hook (`0`). */
  | 'OFF_HOOK'
  /** The phone went online (`3`). */
  | 'ONLINE'
  /** On the hook (`1`). */
  | 'ON_HOOK'
  /** Ringing (`5`). */
  | 'RINGING'
  /** Talking (`2`). */
  | 'TALKING';

/** The state of the linked phone changed.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneStatus`: the new state (cec_07_1422, cec_07_0572) */
export interface LinkedPhoneStatusChanged extends AgentEventBase {
  readonly __typename: 'LinkedPhoneStatusChanged';
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
  /** The new state (`result`). */
  readonly phoneStatus: LinkedPhoneStatus | null;
}

/** What happened to a monitored agent (`subtype` of `QC_AgentState_Notify`). */
export type MonitoredAgentChange =
  /** The agent is busy (`QC_AgentState_Busy`). */
  | 'BUSY'
  /** The agent hung up (`QC_AgentState_HungUp`). */
  | 'HUNG_UP'
  /** The agent is idle (`QC_AgentState_Idle`). */
  | 'IDLE'
  /** An inspector was inserted into the monitored call (`QC_AgentState_MonitorInsertCall`). */
  | 'INSERTED'
  /** An inspector listens to the call or joined it (`QC_AgentState_SuperviseInsert`). */
  | 'INSPECTED'
  /** Live video began (`QC_AgentState_LiveVideoBegin`). */
  | 'LIVE_VIDEO_STARTED'
  /** Live video stopped (`QC_AgentState_LiveVideoStop`). */
  | 'LIVE_VIDEO_STOPPED'
  /** The agent is monitored (`QC_AgentState_Monitor`). */
  | 'MONITORED'
  /** Another inspector monitors the agent (`QC_AgentState_MonitorSupervisorOther`). */
  | 'MONITORED_BY_OTHER'
  /** The agent is muted (`QC_AgentState_Mute`). */
  | 'MUTED'
  /** The inspector left the call (`QC_AgentState_StopSuperviseInsert`). */
  | 'NO_LONGER_INSPECTED'
  /** The agent is no longer monitored (`QC_AgentState_StopMonitor`). */
  | 'NO_LONGER_MONITORED'
  /** An audio file plays (`QC_AgentState_PlayVoice`). */
  | 'PLAYING_VOICE'
  /** A recording began (`QC_AgentState_RecordBegin`). */
  | 'RECORDING_STARTED'
  /** A recording stopped (`QC_AgentState_RecordStop`). */
  | 'RECORDING_STOPPED'
  /** The agent is on a break (`QC_AgentState_Rest`). */
  | 'REST'
  /** The agent’s phone rings (`QC_AgentState_WaitAlerting`). */
  | 'RINGING'
  /** The agent signed in (`QC_AgentState_Login`). */
  | 'SIGNED_IN'
  /** The agent signed out (`QC_AgentState_Logout`). */
  | 'SIGNED_OUT'
  /** The agent talks (`QC_AgentState_Active`). */
  | 'TALKING'
  /** The agent is in a three-party call (`QC_AgentState_ThreeParty`). */
  | 'THREE_PARTY'
  /** The agent’s video and sound are frozen (`QC_AgentState_MuteVideoAudio`). */
  | 'VIDEO_AND_SOUND_FROZEN'
  /** The agent’s video is frozen (`QC_AgentState_MuteVideo`). */
  | 'VIDEO_FROZEN'
  /** A call waits for the agent’s answer (`QC_AgentState_WaitAnswer`). */
  | 'WAITING_FOR_ANSWER'
  /** The agent is in wrap-up (`QC_AgentState_Work`). */
  | 'WRAP_UP';

/** An agent that this one monitors has changed: see `monitoredChange`.
 *
 * The gateway’s events (family `QUALITY_CONTROL`):
 * - `QC_AgentState_Notify`: a change (cec_07_0541, cec_07_1393) */
export interface MonitoredAgentChanged extends AgentEventBase {
  readonly __typename: 'MonitoredAgentChanged';
  /** The media server, for example CtiServer (`mediaserver`). */
  readonly mediaServer: string | null;
  /** The monitored agent (`monitoredagent`). */
  readonly monitoredAgentId: string | null;
  /** The monitored agent’s id or user name (`agentname`). */
  readonly monitoredAgentName: string | null;
  /** What happened (`subtype`). Null if the enum does not name the gateway’s word. */
  readonly monitoredChange: MonitoredAgentChange | null;
}

/** The agent is invited to a multimedia conference, or something in it changed.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_JoinConf`: an invitation or a change (fields as read by a vendor’s demo client) */
export interface MultimediaConferenceChanged extends AgentEventBase {
  readonly __typename: 'MultimediaConferenceChanged';
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
  /** The conference (`confId`). */
  readonly conferenceId: string | null;
  /** The data of the conference, as the gateway sent it: an object or a text (`confinfo`). */
  readonly conferenceInfo: unknown;
}

/** The customer of a multimedia session sent a message.
 *
 * The gateway’s events (family `MULTIMEDIA`):
 * - `AgentEvent_MessageData`: a message came (cec_07_1405, cec_07_0555) */
export interface MultimediaMessageReceived extends AgentEventBase {
  readonly __typename: 'MultimediaMessageReceived';
  /** The kind of the call (`feature`). Null if the gateway sends a number that the enum does not name. */
  readonly callFeature: CallFeature | null;
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (`type`). */
  readonly callRole: CallRole | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The media of the call (`mediaAbility`). Null if the gateway sends a number that the enum does not name. */
  readonly mediaAbility: CallMediaAbility | null;
  /** The text of the message (`message`). */
  readonly messageText: string | null;
}

/** Why an outbound call failed, as far as the network reported it. Only some sites detect it.
 *
 * The gateway’s events (family `CALL`):
 * - `OUTBOUND_DETECT_EVENT`: the cause (cec_07_1360, cec_07_0507) */
export interface OutboundCallFailureDetected extends AgentEventBase {
  readonly __typename: 'OutboundCallFailureDetected';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The cause as a number, which depends on the signalling of the network (`detect`). */
  readonly failureCode: number | null;
  /** The cause in words (`desc`). */
  readonly failureReason: string | null;
}

/** The agent calls out at the phone itself. `callId` is not the id of the call that follows.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneCallOut`: calls out (cec_07_1429, cec_07_0579) */
export interface PhoneCallStarted extends AgentEventBase {
  readonly __typename: 'PhoneCallStarted';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The called number (`addrCalled`). */
  readonly called: string | null;
  /** The calling number (`addrCaller`). */
  readonly caller: string | null;
  /** The skill queue (`skillId`). */
  readonly skillId: string | null;
}

/** Which side hung up the agent’s phone (`phoneState`). */
export type PhoneHangUpParty =
  /** The agent (`2`). */
  | 'AGENT'
  /** The platform (`3`). */
  | 'PLATFORM';

/** A call was put on hold, or taken off it, at the phone itself; `type` says which.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneHold`: put on hold (cec_07_1427, cec_07_0577)
 * - `AgentEvent_linkagePhoneUnHold`: taken off hold (cec_07_1428, cec_07_0578) */
export interface PhoneHoldChanged extends AgentEventBase {
  readonly __typename: 'PhoneHoldChanged';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
}

/** The agent’s phone was hung up.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneRelease`: hung up (cec_07_1396, cec_07_0546) */
export interface PhoneHungUp extends AgentEventBase {
  readonly __typename: 'PhoneHungUp';
  /** Who hung up (`phoneState`). */
  readonly hungUpBy: PhoneHangUpParty | null;
}

/** A call was muted or unmuted at the phone itself; `type` says which.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneMute`: muted (cec_07_1423, cec_07_0573)
 * - `AgentEvent_linkagePhoneUnMute`: unmuted (cec_07_1424, cec_07_0574) */
export interface PhoneMuteChanged extends AgentEventBase {
  readonly __typename: 'PhoneMuteChanged';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
}

/** The agent’s phone was picked up.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneOffhook`: off the hook (cec_07_1397, cec_07_0547) */
export interface PhonePickedUp extends AgentEventBase {
  readonly __typename: 'PhonePickedUp';
  /** Whether it is the main call or an assisting one (`type`). */
  readonly callRole: CallRole | null;
}

/** The agent’s phone rings. Most gateways do not say for which call.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneAlerting`: it rings (cec_07_1398) */
export interface PhoneRinging extends AgentEventBase {
  readonly __typename: 'PhoneRinging';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
}

/** The result of a transfer at the phone itself.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneTransferOut_Result`: done or failed, see `result` (cec_07_1426, cec_07_0576) */
export interface PhoneTransferEnded extends AgentEventBase {
  readonly __typename: 'PhoneTransferEnded';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** 0 for success, anything else for a failure (`result`). */
  readonly result: number | null;
}

/** The agent transfers a call at the phone itself.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneTransferOut`: being transferred (cec_07_1425, cec_07_0575) */
export interface PhoneTransferStarted extends AgentEventBase {
  readonly __typename: 'PhoneTransferStarted';
  /** The call: the Unix time in seconds, a hyphen, a number. */
  readonly callId: string | null;
  /** The number of the agent’s phone (`addrSelf`). */
  readonly phoneNumber: string | null;
  /** The number to which the call is transferred (`addrOut`). */
  readonly transferTarget: string | null;
}

/** The agent’s phone cannot be reached; `type` says how.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneBusy`: it cannot answer (cec_07_1399)
 * - `AgentOther_PhoneUnknow`: its state is unknown; spelt so (cec_07_1395) */
export interface PhoneUnavailable extends AgentEventBase {
  readonly __typename: 'PhoneUnavailable';
}

/** The playback of a recording to the agent changed or failed; `type` says how.
 *
 * The gateway’s events (family `PLAYBACK`):
 * - `AgentMediaEvent_Play`: playing begins (cec_07_1385, cec_07_0533)
 * - `AgentMediaEvent_Play_Succ`: playing succeeded (cec_07_1386, cec_07_0534)
 * - `AgentMediaEvent_Play_Fail`: playing failed (cec_07_1387)
 * - `AgentMediaEvent_PausePlayDone`: paused (cec_07_1389, cec_07_0537)
 * - `AgentMediaEvent_ResumePlayDone`: resumed (cec_07_1390, cec_07_0538)
 * - `AgentMediaEvent_JumpPlayDone`: wound forward or back (cec_07_1391) */
export interface PlaybackChanged extends AgentEventBase {
  readonly __typename: 'PlaybackChanged';
}

/** Why the playback of a recording ended (`cause` of `AgentMediaEvent_StopPlayDone`). */
export type PlaybackEndReason =
  /** Playing failed (`2`). */
  | 'FAILED'
  /** The recording was played to its end (`0`). */
  | 'FINISHED'
  /** The agent stopped it (`1`). */
  | 'STOPPED';

/** The playback of a recording has ended.
 *
 * The gateway’s events (family `PLAYBACK`):
 * - `AgentMediaEvent_StopPlayDone`: ended (cec_07_1388, cec_07_0536) */
export interface PlaybackStopped extends AgentEventBase {
  readonly __typename: 'PlaybackStopped';
  /** Why the playback ended (`cause`). */
  readonly playbackEndReason: PlaybackEndReason | null;
}

/** A recording could not be started.
 *
 * The gateway’s events (family `RECORDING`):
 * - `AgentMediaEvent_Record_Fail`: not begun (cec_07_1382, cec_07_0530) */
export interface RecordingFailed extends AgentEventBase {
  readonly __typename: 'RecordingFailed';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The path of the recording’s or screenshot’s file (`fileName`). */
  readonly fileName: string | null;
  /** The node of the platform that holds the file or the room (`locationId`). */
  readonly locationId: string | null;
  /** The number of the recording (`recordID`). */
  readonly recordingId: string | null;
  /** Audio or video (`fileMediaType`). */
  readonly recordingMedia: RecordingMedia | null;
  /** The number of the recording task inside the platform (`taskId`). */
  readonly recordingTaskId: string | null;
}

/** How a recording is encoded (`recordFormat`). */
export type RecordingFormat =
  /** A-law (`3`). */
  | 'A_LAW'
  /** The format that is configured for the recording resource (`0`). */
  | 'DEFAULT'
  /** VOX 24K (`1`). */
  | 'VOX_24K'
  /** VOX 32K (`2`). */
  | 'VOX_32K';

/** What a recording holds (`fileMediaType`). */
export type RecordingMedia =
  /** Audio (`1`). */
  | 'AUDIO'
  /** Video (`2`). */
  | 'VIDEO';

/** A recording has begun.
 *
 * The gateway’s events (family `RECORDING`):
 * - `AgentMediaEvent_Record`: begun (cec_07_1381, cec_07_0529) */
export interface RecordingStarted extends AgentEventBase {
  readonly __typename: 'RecordingStarted';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The path of the recording’s or screenshot’s file (`fileName`). */
  readonly fileName: string | null;
  /** The node of the platform that holds the file or the room (`locationId`). */
  readonly locationId: string | null;
  /** The number of the recording (`recordID`). */
  readonly recordingId: string | null;
  /** Audio or video (`fileMediaType`). */
  readonly recordingMedia: RecordingMedia | null;
  /** The number of the recording task inside the platform (`taskId`). */
  readonly recordingTaskId: string | null;
}

/** A recording has ended. A recording also ends when the agent leaves a conference or releases it.
 *
 * The gateway’s events (family `RECORDING`):
 * - `AgentMediaEvent_StopRecordDone`: ended (cec_07_1383, cec_07_0531) */
export interface RecordingStopped extends AgentEventBase {
  readonly __typename: 'RecordingStopped';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** When the recording ended (`endTime`). */
  readonly endedAt: string | null;
  /** How it is encoded (newest edition only) (`recordFormat`). */
  readonly recordingFormat: RecordingFormat | null;
  /** Audio or video (`fileMediaType`). */
  readonly recordingMedia: RecordingMedia | null;
  /** The number of the recording task inside the platform (`taskId`). */
  readonly recordingTaskId: string | null;
  /** When the recording began (`beginTime`). */
  readonly startedAt: string | null;
}

/** The result of a screenshot of the customer’s video.
 *
 * The gateway’s events (family `MULTIMEDIA`):
 * - `AgentEvent_ImageCapture`: taken, failed or refused, see `result` (cec_07_1407, cec_07_0557) */
export interface ScreenshotTaken extends AgentEventBase {
  readonly __typename: 'ScreenshotTaken';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The path of the recording’s or screenshot’s file (`fileName`). */
  readonly fileName: string | null;
  /** The node of the platform that holds the file or the room (`locationId`). */
  readonly locationId: string | null;
  /** 0 for success, 1 for a failure, 2 if the customer refused (`result`). */
  readonly result: number | null;
}

/** The server cannot use its store (see `reason`), so the stream may lag behind; no event is lost. If the store stays unreachable, the server closes the connection without `complete` (a WebSocket with code 1013), because another instance may still reach it: reconnect with `after`. The server does not announce the end of the outage: the next event marks it. */
export interface ServerDegraded extends AgentEventBase {
  readonly __typename: 'ServerDegraded';
  /** What the server cannot use. */
  readonly degradedReason: ServerDegradedReason;
  /** When the outage began. */
  readonly since: string | null;
}

/** Why the server cannot keep a stream up to date. */
export type ServerDegradedReason =
  /** The server cannot read or write its store. */
  | 'STORE';

/** The server is stopping, and the connection is about to close. Reconnect with `resumeAfter`. */
export interface ServerDraining extends AgentEventBase {
  readonly __typename: 'ServerDraining';
  /** The cursor to reconnect with, as `after`. No event is missed. */
  readonly resumeAfter: string | null;
}

/** No poll of the agent has been answered for a minute. After two minutes the gateway signs the agent out. The server keeps trying. */
export interface SessionAtRisk extends AgentEventBase {
  readonly __typename: 'SessionAtRisk';
  /** When the gateway signs the agent out, unless a poll is answered first. */
  readonly signOutExpectedAt: string | null;
  /** When the outage began. */
  readonly since: string | null;
}

/** The session is over, with its `reason`. Streams opened with a Guid of that session complete. A stream opened with a Guid of a later session continues. */
export interface SessionEnded extends AgentEventBase {
  readonly __typename: 'SessionEnded';
  /** Why the session is over. */
  readonly reason: SessionEndReason | null;
}

/** Why a session of an agent is over. */
export type SessionEndReason =
  /** The gateway was not polled for too long, or no longer accepts the Guid. */
  | 'EXPIRED'
  /** Another user signed the agent out by force. */
  | 'FORCED'
  /** The gateway says that the agent is not signed in; this server does not know why. */
  | 'NOT_SIGNED_IN'
  /** A forced sign-in took the session over. */
  | 'REPLACED'
  /** The agent signed out. */
  | 'SIGNED_OUT';

/** Events may be missing at this position: the answer of a poll did not arrive complete, or the store has lost events or cannot read one (see `cause`). A poll removes its events from the gateway, so the server cannot fetch them again. Read the agent’s state again. The stream has one gap per outage, and one per stored event that cannot be read. */
export interface StreamGap extends AgentEventBase {
  readonly __typename: 'StreamGap';
  /** What happened. */
  readonly cause: StreamGapCause | null;
  /** When the outage began. */
  readonly since: string | null;
  /** When the outage ended, if known. */
  readonly until: string | null;
}

/** Why events may be missing. */
export type StreamGapCause =
  /** The answer was incomplete, too large, or not in the format of the gateway. */
  | 'GATEWAY_GARBLED'
  /** The gateway did not send a complete answer before the deadline of the poll. */
  | 'GATEWAY_TIMEOUT'
  /** The connection broke after the poll was sent, or the gateway answered HTTP 5xx. */
  | 'GATEWAY_UNAVAILABLE'
  /** The server died while a poll may have been in flight. */
  | 'RESTART'
  /** The store could not prove that it holds the newest events, as after a power cut or a restored backup. A new epoch of the store begins here. */
  | 'STORE'
  /** The stored event at this position is unreadable: it is damaged, or a later release wrote it. Other events are unaffected. */
  | 'UNREADABLE_ENTRY';

/** The channel by which a chat came (`subMediaType`). These numbers are inferred, not documented. */
export type TextChatChannel =
  /** E-mail (`8`). */
  | 'EMAIL'
  /** Facebook Messenger (`5`). */
  | 'FACEBOOK_MESSENGER'
  /** Line (`3`). */
  | 'LINE'
  /** A 5G message (`7`). */
  | 'MESSAGE_5G'
  /** SMS (`9`). */
  | 'SMS'
  /** Twitter (`6`). */
  | 'TWITTER'
  /** A web page (`1`). */
  | 'WEB'
  /** WeChat (`4`). */
  | 'WECHAT'
  /** WhatsApp (`2`). */
  | 'WHATSAPP';

/** A text chat is connected.
 *
 * The gateway’s events (family `TEXT_CHAT`):
 * - `AgentChat_Connected`: connected */
export interface TextChatConnected extends AgentEventBase {
  readonly __typename: 'TextChatConnected';
  /** The data that came with the chat (`attachData`). */
  readonly callData: string | null;
  /** The chat (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** Whether it is a chat between agents (`isInnerCall`). */
  readonly internal: boolean | null;
  /** The video session (`uvid`). */
  readonly videoSessionId: string | null;
}

/** A text chat ended.
 *
 * The gateway’s events (family `TEXT_CHAT`):
 * - `AgentChat_Disconnected`: ended */
export interface TextChatEnded extends AgentEventBase {
  readonly __typename: 'TextChatEnded';
  /** The chat (`callid`). */
  readonly callId: string | null;
}

/** A chat that the agent began failed.
 *
 * The gateway’s events (family `TEXT_CHAT`):
 * - `AgentChat_CalloutFailed`: failed */
export interface TextChatFailed extends AgentEventBase {
  readonly __typename: 'TextChatFailed';
  /** The chat (`callid`). */
  readonly callId: string | null;
}

/** A message of a text chat arrived.
 *
 * The gateway’s events (family `TEXT_CHAT`):
 * - `AgentChat_DataRecved`: a message; spelt so */
export interface TextChatMessageReceived extends AgentEventBase {
  readonly __typename: 'TextChatMessageReceived';
  /** The chat (`callid`). */
  readonly callId: string | null;
  /** The session of the chat (`sessionId`). */
  readonly chatSessionId: string | null;
  /** Whether it is a chat between agents (`isInnerCall`). */
  readonly internal: boolean | null;
  /** The number of the message (`chatId`). */
  readonly messageId: string | null;
  /** The text, or the path of a file (`chatContent`). */
  readonly messageText: string | null;
  /** The kind of content; its values are not documented (`chatContentType`). */
  readonly messageType: string | null;
  /** Who wrote it (`sender`). */
  readonly senderId: string | null;
  /** When it was sent, where the gateway sends epoch milliseconds (`senderTime`). */
  readonly sentAt: string | null;
}

/** Another notice about a text chat. The form of these events is not documented: see `content`.
 *
 * Known by name only, from public clients (family `TEXT_CHAT`):
 * - `AgentChat_TransferStart`: a transfer began
 * - `AgentChat_TransferFailed`: a transfer failed
 * - `AgentChat_DELAY_EMAIL`: a postponed e-mail is due (inferred from the name) */
export interface TextChatNotification extends AgentEventBase {
  readonly __typename: 'TextChatNotification';
}

/** A text chat is offered to the agent.
 *
 * The gateway’s events (family `TEXT_CHAT`):
 * - `AgentChat_Ring`: it rings */
export interface TextChatRinging extends AgentEventBase {
  readonly __typename: 'TextChatRinging';
  /** The data that came with the chat (`attachData`). */
  readonly callData: string | null;
  /** The chat (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
  /** The calling number (`caller`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly caller: string | null;
  /** The channel (`subMediaType`). Null if the gateway sends a number that the enum does not name. */
  readonly channel: TextChatChannel | null;
  /** The customer’s id in the channel (`realCaller`). */
  readonly channelUserId: string | null;
  /** The name to show (`displayName`). */
  readonly displayName: string | null;
  /** Whether it is a chat between agents (`isInnerCall`). */
  readonly internal: boolean | null;
  /** The data of the customer (`userInfo`). */
  readonly userInfo: string | null;
}

/** A chat that the agent began was set up.
 *
 * The gateway’s events (family `TEXT_CHAT`):
 * - `AgentChat_CallOutCreated`: set up */
export interface TextChatStarted extends AgentEventBase {
  readonly __typename: 'TextChatStarted';
  /** The chat (`callid`). */
  readonly callId: string | null;
  /** The called number (`called`). If it belongs to an agent, it may have the prefix `a` or `A`. */
  readonly called: string | null;
}

/** The agent is in a three-party call, which is not an agent conference.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Conference`: joined (cec_07_1358, cec_07_0505) */
export interface ThreePartyCallJoined extends AgentEventBase {
  readonly __typename: 'ThreePartyCallJoined';
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The numbers of the other parties (`partner`). The gateway sends them as one comma-separated text. */
  readonly partners: readonly string[] | null;
}

/** An event that this schema has no type for, or whose content does not have the documented form. `content` has all of it. */
export interface UnrecognizedAgentEvent extends AgentEventBase {
  readonly __typename: 'UnrecognizedAgentEvent';
}

/** The data with which the agent’s browser enters the room of a video session in a browser (H5).
 *
 * The gateway’s events (family `MULTIMEDIA`):
 * - `AgentEvent_RequestConnect`: the access to a room (cec_07_1406) */
export interface VideoAccessGranted extends AgentEventBase {
  readonly __typename: 'VideoAccessGranted';
  /** When the access ends; its form is not documented (`ctime`). */
  readonly accessExpiry: string | null;
  /** The signature for the media server (`signature`). */
  readonly accessSignature: string | null;
  /** The call: the Unix time in seconds, a hyphen, a number (`callid`). */
  readonly callId: string | null;
  /** The node of the platform that holds the file or the room (`locationId`). */
  readonly locationId: string | null;
  /** The address of the media access point (`ip`). */
  readonly mediaAddress: string | null;
  /** The identity of the user at the media server (`appId`). */
  readonly mediaAppId: string | null;
  /** The port of the media access point (`port`). */
  readonly mediaPort: number | null;
  /** The agent’s id at the media server (`userId`). */
  readonly mediaUserId: string | null;
  /** The room of the video session (`channelId`). */
  readonly roomId: string | null;
  /** The role in the room (`role`). */
  readonly roomRole: string | null;
  /** The signalling domain for clients inside the network (`signalingDomainIn`). */
  readonly signallingDomainInside: string | null;
  /** The signalling domain for clients outside the network (`signalingDomainOut`). */
  readonly signallingDomainOutside: string | null;
}

/** Any item of an agent’s stream, distinguished by `__typename`. */
export type AgentEvent =
  | AgentNoticeReceived
  | AgentReserved
  | AgentRestTimedOut
  | AgentSignedIn
  | AgentSignedOut
  | AgentSnapshot
  | AgentStateChanged
  | AllAgentsBusy
  | CallAbandoned
  | CallArrived
  | CallCustomerLeft
  | CallFailed
  | CallHeld
  | CallIncoming
  | CallMediaSwitched
  | CallNotification
  | CallOtherPartyRinging
  | CallPreviewChoiceOffered
  | CallPreviewOffered
  | CallPreviewWithdrawn
  | CallReleased
  | CallReturnedFromIvr
  | CallTalking
  | CallTransferEnded
  | ConferenceChairTaken
  | ConferenceJoined
  | ConferenceLeft
  | ConferenceParticipantChanged
  | ConferenceRequestFailed
  | ConferenceRequestGranted
  | ConferenceRinging
  | ConferenceTimeRunningOut
  | ConferenceVoiceStopped
  | GatewayDegraded
  | GatewayRecovered
  | InspectionStarted
  | InspectionStopped
  | LinkedPhoneStatusChanged
  | MonitoredAgentChanged
  | MultimediaConferenceChanged
  | MultimediaMessageReceived
  | OutboundCallFailureDetected
  | PhoneCallStarted
  | PhoneHoldChanged
  | PhoneHungUp
  | PhoneMuteChanged
  | PhonePickedUp
  | PhoneRinging
  | PhoneTransferEnded
  | PhoneTransferStarted
  | PhoneUnavailable
  | PlaybackChanged
  | PlaybackStopped
  | RecordingFailed
  | RecordingStarted
  | RecordingStopped
  | ScreenshotTaken
  | ServerDegraded
  | ServerDraining
  | SessionAtRisk
  | SessionEnded
  | StreamGap
  | TextChatConnected
  | TextChatEnded
  | TextChatFailed
  | TextChatMessageReceived
  | TextChatNotification
  | TextChatRinging
  | TextChatStarted
  | ThreePartyCallJoined
  | UnrecognizedAgentEvent
  | VideoAccessGranted;

/** The types that this kit knows; what a newer server sends beside them is taken for an UnrecognizedAgentEvent. */
export const agentEventTypes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'AgentNoticeReceived',
  'AgentReserved',
  'AgentRestTimedOut',
  'AgentSignedIn',
  'AgentSignedOut',
  'AgentSnapshot',
  'AgentStateChanged',
  'AllAgentsBusy',
  'CallAbandoned',
  'CallArrived',
  'CallCustomerLeft',
  'CallFailed',
  'CallHeld',
  'CallIncoming',
  'CallMediaSwitched',
  'CallNotification',
  'CallOtherPartyRinging',
  'CallPreviewChoiceOffered',
  'CallPreviewOffered',
  'CallPreviewWithdrawn',
  'CallReleased',
  'CallReturnedFromIvr',
  'CallTalking',
  'CallTransferEnded',
  'ConferenceChairTaken',
  'ConferenceJoined',
  'ConferenceLeft',
  'ConferenceParticipantChanged',
  'ConferenceRequestFailed',
  'ConferenceRequestGranted',
  'ConferenceRinging',
  'ConferenceTimeRunningOut',
  'ConferenceVoiceStopped',
  'GatewayDegraded',
  'GatewayRecovered',
  'InspectionStarted',
  'InspectionStopped',
  'LinkedPhoneStatusChanged',
  'MonitoredAgentChanged',
  'MultimediaConferenceChanged',
  'MultimediaMessageReceived',
  'OutboundCallFailureDetected',
  'PhoneCallStarted',
  'PhoneHoldChanged',
  'PhoneHungUp',
  'PhoneMuteChanged',
  'PhonePickedUp',
  'PhoneRinging',
  'PhoneTransferEnded',
  'PhoneTransferStarted',
  'PhoneUnavailable',
  'PlaybackChanged',
  'PlaybackStopped',
  'RecordingFailed',
  'RecordingStarted',
  'RecordingStopped',
  'ScreenshotTaken',
  'ServerDegraded',
  'ServerDraining',
  'SessionAtRisk',
  'SessionEnded',
  'StreamGap',
  'TextChatConnected',
  'TextChatEnded',
  'TextChatFailed',
  'TextChatMessageReceived',
  'TextChatNotification',
  'TextChatRinging',
  'TextChatStarted',
  'ThreePartyCallJoined',
  'UnrecognizedAgentEvent',
  'VideoAccessGranted',
] satisfies readonly AgentEvent['__typename'][]);

/** Every field of every type. With `$state` the first item has what the agent is doing, which costs calls of the gateway. */
export const agentEventsText =
  'subscription AgentEvents($agentId:ID!$after:ID$families:[AgentEventFamily!]$types:[String!]$state:Boolean!){agentEvents(agentId:$agentId after:$after families:$families types:$types snapshot:true){__typename agentId content id isLate occurredAt receivedAt type workNo ...on AgentNoticeReceived{noticeText senderId senderName sentAt sentAtText}...on AgentReserved{callId}...on AgentSignedOut{signedInAt}...on AgentSnapshot{calls{agentId callId called caller direction endedAt held id isCertain media mediaType muted parties role since state type}conference@include(if:$state){durationMinutes elapsedMinutes id participants{address channelState deviceCallType deviceType joinedAt kind mode role}startedAt state}status@include(if:$state)unavailable@include(if:$state)}...on AgentStateChanged{stateReason}...on CallAbandoned{callData callId caller}...on CallArrived{callFeature callId callRole called caller mediaAbility mediaType transferred transferredFrom}...on CallCustomerLeft{callId customerNumber}...on CallFailed{callId}...on CallHeld{callId}...on CallIncoming{callId called caller lastReleasedBy mediaType requeueCount requeued skillId skillName}...on CallMediaSwitched{callId called caller mediaAbility result}...on CallNotification{callId}...on CallOtherPartyRinging{callId callRole ringingAgentId ringingNumber}...on CallPreviewChoiceOffered{callControlId callData callId numbersToCall}...on CallPreviewOffered{callControlId callData callId numberToCall}...on CallPreviewWithdrawn{callId}...on CallReleased{callId}...on CallReturnedFromIvr{callId}...on CallTalking{callFeature callId callRole called caller mediaAbility}...on CallTransferEnded{callId result}...on ConferenceChairTaken{conferenceId}...on ConferenceJoined{conferenceId}...on ConferenceLeft{conferenceId}...on ConferenceParticipantChanged{changeReason changeType conferenceId deviceCallType deviceType participant participantKind result}...on ConferenceRequestFailed{conferenceId failureCode}...on ConferenceRequestGranted{conferenceId}...on ConferenceRinging{conferenceId}...on ConferenceTimeRunningOut{conferenceId}...on ConferenceVoiceStopped{conferenceId result}...on GatewayDegraded{code since}...on GatewayRecovered{since}...on InspectionStarted{inspectionType inspectorId}...on InspectionStopped{inspectionType inspectorId}...on LinkedPhoneStatusChanged{callId phoneStatus}...on MonitoredAgentChanged{mediaServer monitoredAgentId monitoredAgentName monitoredChange}...on MultimediaConferenceChanged{callId conferenceId conferenceInfo}...on MultimediaMessageReceived{callFeature callId callRole called caller mediaAbility messageText}...on OutboundCallFailureDetected{callId failureCode failureReason}...on PhoneCallStarted{callId called caller skillId}...on PhoneHoldChanged{callId}...on PhoneHungUp{hungUpBy}...on PhoneMuteChanged{callId}...on PhonePickedUp{callRole}...on PhoneRinging{callId called caller}...on PhoneTransferEnded{callId result}...on PhoneTransferStarted{callId phoneNumber transferTarget}...on PlaybackStopped{playbackEndReason}...on RecordingFailed{callId called caller fileName locationId recordingId recordingMedia recordingTaskId}...on RecordingStarted{callId called caller fileName locationId recordingId recordingMedia recordingTaskId}...on RecordingStopped{callId endedAt recordingFormat recordingMedia recordingTaskId startedAt}...on ScreenshotTaken{callId fileName locationId result}...on ServerDegraded{degradedReason:reason since}...on ServerDraining{resumeAfter}...on SessionAtRisk{signOutExpectedAt since}...on SessionEnded{reason}...on StreamGap{cause since until}...on TextChatConnected{callData callId called caller internal videoSessionId}...on TextChatEnded{callId}...on TextChatFailed{callId}...on TextChatMessageReceived{callId chatSessionId internal messageId messageText messageType senderId sentAt}...on TextChatRinging{callData callId called caller channel channelUserId displayName internal userInfo}...on TextChatStarted{callId called}...on ThreePartyCallJoined{callId partners}...on VideoAccessGranted{accessExpiry accessSignature callId locationId mediaAddress mediaAppId mediaPort mediaUserId roomId roomRole signallingDomainInside signallingDomainOutside}}}';
