/** Printed by npm run generate from the schema. */

/** One item of an agent’s stream: an event of the gateway, or an item of this server’s own making. */
export interface AgentEventBase {
  /** The agent whose stream this is. */
  readonly agentId: string;
  /** The gateway’s content, untouched. */
  readonly content: unknown;
  /** Unique and stable: an event that comes again has the same id. The cursor for `after`. */
  readonly id: string;
  /** Whether the gateway gave this event out before items that stand above it, as after the takeover of an agent from a server that stood still. Do not derive the agent’s present state from a late event: snapshots and outcomes leave it out. `StreamGap` and `SessionEnded` are never late. */
  readonly isLate: boolean;
  /** When the gateway made it, where it says so (eventGenTime, newest edition only). */
  readonly occurredAt: string | null;
  /** When this server received it. */
  readonly receivedAt: string;
  /** The gateway’s eventType to the letter; of items of this server’s own making, the type’s name. */
  readonly type: string;
  /** The gateway’s workNo, as it came. */
  readonly workNo: string | null;
}

/** A call of an agent, as its events tell. */
export interface AgentCall {
  /** The call (callid). */
  readonly callId: string;
  /** Who is called, where told (called). */
  readonly called: string | null;
  /** Who calls, where told (caller). */
  readonly caller: string | null;
  /** How far it is. */
  readonly state: AgentCallState;
}

/** How far a call is, as the agent’s events tell. */
export type AgentCallState =
  /** The other party’s phone rings. */
  | 'ALERTING'
  /** The agent put it on hold. */
  | 'HELD'
  /** It came to the agent, who has not answered yet, or was just answered automatically. */
  | 'RINGING'
  /** The agent talks. */
  | 'TALKING';

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
  /** Whether the participants talk or a voice is playing (`confState`). */
  readonly state: ConferenceState | null;
}

/** A family of the gateway’s events. */
export type AgentEventFamily =
  /** The agent’s state: busy, idle, resting, in wrap-up (AgentState_…). */
  | 'AGENT_STATE'
  /** Calls (AgentEvent_…). */
  | 'CALL'
  /** Agent conferences (AgentConf_…). */
  | 'CONFERENCE'
  /** Multimedia and H5 video sessions (AgentEvent_MessageData and the like). */
  | 'MULTIMEDIA'
  /** Events that this schema has no type for. */
  | 'OTHER'
  /** The agent’s phone: ringing, picked up, hung up (AgentOther_Phone…). */
  | 'PHONE'
  /** Calls put on hold at the phone itself (AgentEvent_linkagePhone…). */
  | 'PHONE_LINKAGE'
  /** Playing recordings (AgentMediaEvent_Play…). */
  | 'PLAYBACK'
  /** What an inspector hears of monitored agents (QC_…). */
  | 'QUALITY_CONTROL'
  /** Recordings (AgentMediaEvent_Record…). */
  | 'RECORDING'
  /** The agent’s session: signed in and out, notes and bulletins (AgentOther_…). */
  | 'SESSION'
  /** Text chats (AgentChat_…). */
  | 'TEXT_CHAT';

/** A note or a bulletin came; `type` says which.
 *
 * The gateway’s events (family `SESSION`):
 * - `AgentOther_Note`: a note to agents, sendnoteletex (read by a vendor’s demo client)
 * - `AgentOther_Bulletin`: a bulletin to a group, notifybulletin (read by a vendor’s demo client) */
export interface AgentNoticeReceived extends AgentEventBase {
  readonly __typename: 'AgentNoticeReceived';
  /** What it says (context). */
  readonly noticeText: string | null;
  /** The agent that sent it (sender). */
  readonly senderId: string | null;
  /** The sender’s name (sendername). */
  readonly senderName: string | null;
  /** The time that it bears, where it comes as epoch milliseconds (receivetime). */
  readonly sentAt: string | null;
  /** The time that it bears, as text (timestring). */
  readonly sentAtText: string | null;
}

/** The platform has chosen the agent for a call, which has not reached it yet.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Agent_Occupyed`: the agent is occupied beforehand (cec_07_1376) */
export interface AgentReserved extends AgentEventBase {
  readonly __typename: 'AgentReserved';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
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
  /** When the session that is over began (loginTime). */
  readonly signedInAt: string | null;
}

/** What the agent is doing when a subscription with `snapshot: true` begins. It belongs to a position of the stream: everything after that follows, so what happened while it was read comes again as an event, and nothing is missed. */
export interface AgentSnapshot extends AgentEventBase {
  readonly __typename: 'AgentSnapshot';
  /** The calls of the agent, according to the events that are kept; null if `unavailable` lists `CALLS`. */
  readonly calls: readonly AgentCall[] | null;
  /** The conference of the agent, according to the agent’s events. Null if there is none, or if `unavailable` lists `CONFERENCE`. */
  readonly conference?: AgentConference | null;
  /** What the agent is doing (`agentstatus`); null if `unavailable` lists `STATUS`. */
  readonly status?: AgentStatus | null;
  /** The parts that could not be read: their fields are null and mean "unknown". A part that is not listed is known: `calls: []` and `conference: null` then mean that there is none. Keep what you know of an unavailable part. */
  readonly unavailable: readonly AgentSnapshotPart[];
}

/** A part of a snapshot. */
export type AgentSnapshotPart =
  /** The calls of the agent. */
  | 'CALLS'
  /** The conference of the agent. */
  | 'CONFERENCE'
  /** The status of the agent. */
  | 'STATUS';

/** The agent’s state changed, or a change that was asked for was granted; `type` says which.
 *
 * The gateway’s events (family `AGENT_STATE`):
 * - `AgentState_Busy`: handles a call: talking state (cec_07_1343)
 * - `AgentState_Work`: entered wrap-up (cec_07_1344)
 * - `AgentState_Ready`: went idle (cec_07_1345, cec_07_0492)
 * - `AgentState_SetNotReady_Success`: went busy (cec_07_1346)
 * - `AgentState_CancelNotReady_Success`: is no longer busy (cec_07_1347)
 * - `AgentState_SetRest_Success`: rests (cec_07_1348)
 * - `AgentState_CancelRest_Success`: no longer rests (cec_07_1349)
 * - `AgentState_Rest_Timeout`: the rest asked for is over; a reminder, the agent goes on resting (cec_07_1350, cec_07_0497)
 * - `AgentState_SetWork_Success`: entered wrap-up on request (cec_07_1351)
 * - `AgentState_CancelWork_Success`: left wrap-up (cec_07_1352)
 *
 * Known by name only, from public clients (family `AGENT_STATE`):
 * - `AgentState_Force_SetNotReady`: was forced busy, by an inspector
 * - `AgentState_Force_Ready`: was forced idle, by an inspector */
export interface AgentStateChanged extends AgentEventBase {
  readonly __typename: 'AgentStateChanged';
  /** Why the agent is busy or rests: 0 none, 1 own request, 2 long no answer, 3 an inspector, 4 rest, 5 phone unavailable, 7 call rejected, 200 to 250 reasons of the business (reason). */
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
  /** About to rest (`9`). */
  | 'PRE_REST'
  /** Resting (`8`). */
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

/** No agent is free. Nobody published the form of this event: what it says is in `content`.
 *
 * Known by name only, from public clients (family `SESSION`):
 * - `AgentOther_All_Agent_Busy`: all agents are busy */
export interface AllAgentsBusy extends AgentEventBase {
  readonly __typename: 'AllAgentsBusy';
}

/** The caller gave up.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_AbandonCall`: given up (read by a vendor’s demo client) */
export interface CallAbandoned extends AgentEventBase {
  readonly __typename: 'CallAbandoned';
  /** The data that came with the call (callData). */
  readonly callData: string | null;
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
}

/** A call has reached the agent: `type` says whether it has to be answered.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Ringing`: it rings until the agent answers (cec_07_1366)
 * - `AgentEvent_Auto_Answer`: it was answered without the agent’s doing (cec_07_1365) */
export interface CallArrived extends AgentEventBase {
  readonly __typename: 'CallArrived';
  /** How the call came about, the same over transfers: 0 ordinary inbound, 7 ordinary outbound, 43 predictive outbound, and others that no page lists (feature). */
  readonly callFeature: number | null;
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (type). */
  readonly callRole: CallRole | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The media of the call (mediaAbility; mediaType after a switch); null where the gateway sends a number without a name here. */
  readonly mediaAbility: CallMediaAbility | null;
  /** Whether the call was transferred to the agent (transfer: yes or no). */
  readonly transferred: boolean | null;
  /** Who transferred it, null if nobody did (transfrom). */
  readonly transferredFrom: string | null;
}

/** The customer has left the call.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Customer_Release`: the customer left (cec_07_1364) */
export interface CallCustomerLeft extends AgentEventBase {
  readonly __typename: 'CallCustomerLeft';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The customer’s number (number). */
  readonly customerNumber: string | null;
}

/** A call did not come about; `type` says which kind.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Call_Out_Fail`: an outbound call (cec_07_1359)
 * - `AgentEvent_Inside_Call_Fail`: a call inside the house (cec_07_1361)
 * - `AgentEvent_No_Answer`: the agent did not answer, and the call was dropped (cec_07_1362)
 * - `AgentEvent_Connect_Fail`: the agent could not be connected (cec_07_1367, cec_07_0514)
 * - `AgentEvent_Consult_Fail`: a consultation inside the house (cec_07_1368, cec_07_0515) */
export interface CallFailed extends AgentEventBase {
  readonly __typename: 'CallFailed';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
}

/** The agent has put the call on hold.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Hold`: on hold (cec_07_1357) */
export interface CallHeld extends AgentEventBase {
  readonly __typename: 'CallHeld';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
}

/** A customer’s call is on its way to the agent. It rings, or is answered, with an event of its own.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Incoming_CallInfo`: a call is on its way (cec_07_1373) */
export interface CallIncoming extends AgentEventBase {
  readonly __typename: 'CallIncoming';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The agent that last released this call, null if none (lastReleaseAgentId, 65535). */
  readonly lastReleasedBy: string | null;
  /** By which kind of contact the call came (mediaType); null where the gateway sends a number without a name here. */
  readonly mediaType: CallMediaType | null;
  /** How often that happened to the call (releaseAndReQueueCount). */
  readonly requeueCount: number | null;
  /** Whether an agent released the call and it was routed again (releaseAndReQueueCallFlag). */
  readonly requeued: boolean | null;
  /** The skill queue (skillId). */
  readonly skillId: string | null;
  /** The name of the skill queue (skillName). */
  readonly skillName: string | null;
}

/** The media that a call carries (mediaAbility). */
export type CallMediaAbility =
  /** Video in a browser, H5 (6). */
  | 'H5_VIDEO'
  /** Text (5). */
  | 'TEXT'
  /** Video (2). */
  | 'VIDEO'
  /** Voice (1). */
  | 'VOICE'
  /** Voice and video (3). */
  | 'VOICE_AND_VIDEO';

/** What came of switching the call between voice and video.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_MediaSwith`: switched or failed, see `result`; spelt without a c (cec_07_1371, cec_07_0518) */
export interface CallMediaSwitched extends AgentEventBase {
  readonly __typename: 'CallMediaSwitched';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The media of the call (mediaAbility; mediaType after a switch); null where the gateway sends a number without a name here. */
  readonly mediaAbility: CallMediaAbility | null;
  /** 0 success, anything else failure (result; reason after a switch of media); of a screenshot 2 is the customer’s refusal. */
  readonly result: number | null;
}

/** By which kind of contact a call came (mediaType, cec_07_1373). */
export type CallMediaType =
  /** A callback that was asked for (4). */
  | 'CALLBACK'
  /** A click on a web page (2). */
  | 'CLICK_TO_DIAL'
  /** A message (17). */
  | 'MESSAGE'
  /** Ordinary voice or video (5). */
  | 'ORDINARY'
  /** A predictive outbound call (15). */
  | 'PREDICTIVE'
  /** A preview outbound call (16). */
  | 'PREVIEW'
  /** A chat over social media (53). */
  | 'SOCIAL_CHAT'
  /** Text (1). */
  | 'TEXT'
  /** Ordinary video (19). */
  | 'VIDEO'
  /** A multimedia web chat (51). */
  | 'WEB_CHAT';

/** Something else about a call. Nobody published the form of these events: what they say is in `content`.
 *
 * Known by name only, from public clients (family `CALL`):
 * - `AgentEvent_TransOutResult`: the result of a transfer to an outside number
 * - `AgentEvent_ReleaseRequest`: a request to release
 * - `AgentEvent_ReleaseResponse`: the answer to a request to release
 * - `AgentEvent_No_Answer_From_Cti`: the platform reports that nobody answered
 * - `AgentEvent_ControlWindow_Notify`: a notice for the control window
 * - `AgentEvent_Orders_Notify`: a notice about orders
 * - `AgentEvent_JoinConf`: an invitation to a multimedia conference, or a change in it */
export interface CallNotification extends AgentEventBase {
  readonly __typename: 'CallNotification';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
}

/** The customer, or the agent of a call inside the house, is being rung.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Customer_Alerting`: the other party’s phone rings (cec_07_1356, cec_07_0503) */
export interface CallOtherPartyRinging extends AgentEventBase {
  readonly __typename: 'CallOtherPartyRinging';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (type). */
  readonly callRole: CallRole | null;
  /** The agent behind the number that rings, null if none (otherPhoneWorkno). */
  readonly ringingAgentId: string | null;
  /** The number that rings; of a call inside the house the agent’s id (otherPhone). */
  readonly ringingNumber: string | null;
}

/** An outbound call is offered to the agent, who looks at it before it is made.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Preview`: offered (read by a vendor’s demo client) */
export interface CallPreviewOffered extends AgentEventBase {
  readonly __typename: 'CallPreviewOffered';
  /** What the preview call is made with (controlid; callcontrolid of previewcallout). */
  readonly callControlId: string | null;
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The number to call (dialeddigits). */
  readonly numberToCall: string | null;
}

/** The agent has left the call.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Call_Release`: the agent left (cec_07_1363) */
export interface CallReleased extends AgentEventBase {
  readonly __typename: 'CallReleased';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
}

/** A call that waited in an IVR flow came back to the agent.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_ReturnFromIvr`: came back (cec_07_1370, cec_07_0517) */
export interface CallReturnedFromIvr extends AgentEventBase {
  readonly __typename: 'CallReturnedFromIvr';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
}

/** Which of the agent’s calls it is (type). */
export type CallRole =
  /** An assisting call, such as a consultation (assistant). */
  | 'ASSISTANT'
  /** The main call (main). */
  | 'MAIN'
  /** The gateway does not know (unknown). */
  | 'UNKNOWN';

/** The agent is connected and talks.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Talking`: connected (cec_07_1355) */
export interface CallTalking extends AgentEventBase {
  readonly __typename: 'CallTalking';
  /** How the call came about, the same over transfers: 0 ordinary inbound, 7 ordinary outbound, 43 predictive outbound, and others that no page lists (feature). */
  readonly callFeature: number | null;
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (type). */
  readonly callRole: CallRole | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The media of the call (mediaAbility; mediaType after a switch); null where the gateway sends a number without a name here. */
  readonly mediaAbility: CallMediaAbility | null;
}

/** What came of a transfer in which the agent stays until the other side answers.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_SuccTransResult`: done or failed, see `result` (cec_07_1369, cec_07_0516) */
export interface CallTransferEnded extends AgentEventBase {
  readonly __typename: 'CallTransferEnded';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** 0 success, anything else failure (result; reason after a switch of media); of a screenshot 2 is the customer’s refusal. */
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
  /** The conference (confId). */
  readonly conferenceId: string | null;
}

/** The state of a participant’s channel (`channelState`). */
export type ConferenceChannelState =
  /** On hold (`1`). */
  | 'HELD'
  /** A voice is playing to the participant (`2`). */
  | 'PLAYING_VOICE'
  /** Talking (`0`). */
  | 'TALKING';

/** The agent itself has joined the conference.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_SelfJoinResult`: joined (cec_07_1411, cec_07_0561) */
export interface ConferenceJoined extends AgentEventBase {
  readonly __typename: 'ConferenceJoined';
  /** The conference (confId). */
  readonly conferenceId: string | null;
}

/** The agent itself has left the conference, or it was released.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_SelfLeaveResult`: left (cec_07_1415, cec_07_0565) */
export interface ConferenceLeft extends AgentEventBase {
  readonly __typename: 'ConferenceLeft';
  /** The conference (confId). */
  readonly conferenceId: string | null;
}

/** A participant of a conference. A field is null where the gateway reports nothing, or a number that has no name here. */
export interface ConferenceParticipant {
  /** The agent id or the phone number (`address`). */
  readonly address: string;
  /** Talking, on hold, or listening to a voice (`channelState`). */
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
  /** Why the participant left (changeReason); null where the gateway sends a number without a name here. */
  readonly changeReason: ConferenceParticipantChangeReason | null;
  /** What changed (changeType); null where the gateway sends a number without a name here, see `content`. */
  readonly changeType: ConferenceParticipantChangeType | null;
  /** The conference (confId). */
  readonly conferenceId: string | null;
  /** The device call type given with the invitation (deviceCallType), 0 to 255: 0 ordinary, 1 group, 2 point call, others the business’s own. */
  readonly deviceCallType: number | null;
  /** The device type given with the invitation (deviceType), 0 to 255: 0 unknown, 1 phone, 2 digital wireless, 3 analogue wireless, 4 short wave, 5 mobile, 6 agent, 7 eLTE, others the business’s own. */
  readonly deviceType: number | null;
  /** The participant: a phone number or an agent id. */
  readonly participant: string | null;
  /** Whether the participant is a phone or an agent (participantType). */
  readonly participantKind: ConferenceAddressKind | null;
  /** 0 success, anything else failure (result; reason after a switch of media); of a screenshot 2 is the customer’s refusal. */
  readonly result: number | null;
}

/** Why a participant left a conference (changeReason). */
export type ConferenceParticipantChangeReason =
  /** The conference ended (3). */
  | 'CONFERENCE_ENDED'
  /** Another forced leave (6). */
  | 'FORCED'
  /** Hung up (2). */
  | 'HUNG_UP'
  /** Left by itself (0). */
  | 'LEFT'
  /** The change was no leave (255). */
  | 'NOT_APPLICABLE'
  /** Removed by the chairperson (1). */
  | 'REMOVED'
  /** The agent signed out (4). */
  | 'SIGNED_OUT';

/** What happened to a participant of a conference (changeType). */
export type ConferenceParticipantChangeType =
  /** The participant became the chairperson (2). */
  | 'CHAIR_CHANGED'
  /** The participant was put on hold (5). */
  | 'HELD'
  /** The participant joined (0). */
  | 'JOINED'
  /** The participant left; `changeReason` says why (1). */
  | 'LEFT'
  /** The participant may only listen now (3). */
  | 'MUTED'
  /** The participant was taken off hold (6). */
  | 'UNHELD'
  /** The participant may speak again (4). */
  | 'UNMUTED';

/** What a participant may do (`attribute`, `channelAttrib`). */
export type ConferenceParticipantMode =
  /** Hears and speaks (`3`). */
  | 'LISTEN_AND_SPEAK'
  /** Hears the others and is muted (`1`). */
  | 'LISTEN_ONLY'
  /** Neither hears nor speaks (`4`). */
  | 'NEITHER'
  /** Speaks and does not hear the others (`2`). */
  | 'SPEAK_ONLY';

/** The conference asked for was not granted.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_RequestFailed`: refused (cec_07_1410, cec_07_0560) */
export interface ConferenceRequestFailed extends AgentEventBase {
  readonly __typename: 'ConferenceRequestFailed';
  /** The conference (confId). */
  readonly conferenceId: string | null;
  /** The platform’s reason for a failure (cause), for example 21234. */
  readonly failureCode: number | null;
}

/** The conference was granted and its chairperson has joined; only now do the chairperson’s operations work.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_RequestSuccess`: granted (cec_07_1409, cec_07_0559) */
export interface ConferenceRequestGranted extends AgentEventBase {
  readonly __typename: 'ConferenceRequestGranted';
  /** The conference (confId). */
  readonly conferenceId: string | null;
}

/** The agent is invited to a conference: answer it or reject it.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_Ringing`: an invitation (cec_07_1413, cec_07_0563) */
export interface ConferenceRinging extends AgentEventBase {
  readonly __typename: 'ConferenceRinging';
  /** The conference (confId). */
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
  /** A voice is playing (`1`). */
  | 'PLAYING_VOICE'
  /** The participants talk (`0`). */
  | 'TALKING';

/** The time left has come to the reminder point: extend the conference, or it ends.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_Timeout`: the reminder (cec_07_1412, cec_07_0562) */
export interface ConferenceTimeRunningOut extends AgentEventBase {
  readonly __typename: 'ConferenceTimeRunningOut';
  /** The conference (confId). */
  readonly conferenceId: string | null;
}

/** Playing a voice to the conference, or to one participant, ended.
 *
 * The gateway’s events (family `CONFERENCE`):
 * - `AgentConf_StopVoice`: to the conference (cec_07_1417, cec_07_0567)
 * - `AgentConf_StopParticipantVoice`: to one participant (cec_07_1418, cec_07_0568) */
export interface ConferenceVoiceStopped extends AgentEventBase {
  readonly __typename: 'ConferenceVoiceStopped';
  /** The conference (confId). */
  readonly conferenceId: string | null;
  /** 0 success, anything else failure (result; reason after a switch of media); of a screenshot 2 is the customer’s refusal. */
  readonly result: number | null;
}

/** The agent’s events cannot be fetched at present; the server goes on trying. Nothing is lost by that alone: where something may be, a StreamGap follows. */
export interface GatewayDegraded extends AgentEventBase {
  readonly __typename: 'GatewayDegraded';
  /** The code of the failure: a fault’s code or a retcode. */
  readonly code: string | null;
  /** When the trouble began. */
  readonly since: string | null;
}

/** The agent’s events are fetched again: the end of an outage that began with a GatewayDegraded, or, as after a crash of this server, with a StreamGap alone. */
export interface GatewayRecovered extends AgentEventBase {
  readonly __typename: 'GatewayRecovered';
  /** When the trouble began. */
  readonly since: string | null;
}

/** What happened to a monitored agent (subtype of QC_AgentState_Notify). */
export type MonitoredAgentChange =
  /** The agent signed in (QC_AgentState_Login). */
  | 'SIGNED_IN'
  /** The agent signed out (QC_AgentState_Logout). */
  | 'SIGNED_OUT';

/** An agent that this one monitors has signed in or out.
 *
 * The gateway’s events (family `QUALITY_CONTROL`):
 * - `QC_AgentState_Notify`: signed in or out (cec_07_0541) */
export interface MonitoredAgentChanged extends AgentEventBase {
  readonly __typename: 'MonitoredAgentChanged';
  /** The media server, for example CtiServer (mediaserver). */
  readonly mediaServer: string | null;
  /** The monitored agent (monitoredagent). */
  readonly monitoredAgentId: string | null;
  /** The monitored agent’s id or user name (agentname). */
  readonly monitoredAgentName: string | null;
  /** What happened (subtype); null where the word has no name here. */
  readonly monitoredChange: MonitoredAgentChange | null;
}

/** The customer of a multimedia session wrote.
 *
 * The gateway’s events (family `MULTIMEDIA`):
 * - `AgentEvent_MessageData`: a message came (cec_07_1405, cec_07_0555) */
export interface MultimediaMessageReceived extends AgentEventBase {
  readonly __typename: 'MultimediaMessageReceived';
  /** How the call came about, the same over transfers: 0 ordinary inbound, 7 ordinary outbound, 43 predictive outbound, and others that no page lists (feature). */
  readonly callFeature: number | null;
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** Whether it is the main call or an assisting one (type). */
  readonly callRole: CallRole | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The media of the call (mediaAbility; mediaType after a switch); null where the gateway sends a number without a name here. */
  readonly mediaAbility: CallMediaAbility | null;
  /** The text of the message (message). */
  readonly messageText: string | null;
}

/** Who hung the agent’s phone up (phoneState). */
export type PhoneHangUpParty =
  /** The agent (2). */
  | 'AGENT'
  /** The platform (3). */
  | 'PLATFORM';

/** A call was put on hold, or taken off it, at the phone itself; `type` says which.
 *
 * The gateway’s events (family `PHONE_LINKAGE`):
 * - `AgentEvent_linkagePhoneHold`: put on hold (cec_07_1427, cec_07_0577)
 * - `AgentEvent_linkagePhoneUnHold`: taken off hold (cec_07_1428, cec_07_0578) */
export interface PhoneHoldChanged extends AgentEventBase {
  readonly __typename: 'PhoneHoldChanged';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
}

/** The agent’s phone was hung up.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneRelease`: hung up (cec_07_1396, cec_07_0546) */
export interface PhoneHungUp extends AgentEventBase {
  readonly __typename: 'PhoneHungUp';
  /** Who hung up (phoneState). */
  readonly hungUpBy: PhoneHangUpParty | null;
}

/** The agent’s phone was picked up.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneOffhook`: off the hook (cec_07_1397, cec_07_0547) */
export interface PhonePickedUp extends AgentEventBase {
  readonly __typename: 'PhonePickedUp';
  /** Whether it is the main call or an assisting one (type). */
  readonly callRole: CallRole | null;
}

/** The agent’s phone rings. Most gateways do not say for which call.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneAlerting`: it rings (cec_07_1398) */
export interface PhoneRinging extends AgentEventBase {
  readonly __typename: 'PhoneRinging';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
}

/** The agent’s phone cannot be reached; `type` says how.
 *
 * The gateway’s events (family `PHONE`):
 * - `AgentOther_PhoneBusy`: it cannot answer (cec_07_1399)
 * - `AgentOther_PhoneUnknow`: its state is unknown; spelt so (cec_07_1395) */
export interface PhoneUnavailable extends AgentEventBase {
  readonly __typename: 'PhoneUnavailable';
}

/** Playing a recording to the agent went on, or failed; `type` says how.
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

/** Why the playing of a recording ended (cause of AgentMediaEvent_StopPlayDone). */
export type PlaybackEndReason =
  /** Playing failed (2). */
  | 'FAILED'
  /** It came to its end (0). */
  | 'FINISHED'
  /** The agent stopped it (1). */
  | 'STOPPED';

/** Playing a recording has ended.
 *
 * The gateway’s events (family `PLAYBACK`):
 * - `AgentMediaEvent_StopPlayDone`: ended (cec_07_1388, cec_07_0536) */
export interface PlaybackStopped extends AgentEventBase {
  readonly __typename: 'PlaybackStopped';
  /** Why playing ended (cause). */
  readonly playbackEndReason: PlaybackEndReason | null;
}

/** A recording could not be begun.
 *
 * The gateway’s events (family `RECORDING`):
 * - `AgentMediaEvent_Record_Fail`: not begun (cec_07_1382, cec_07_0530) */
export interface RecordingFailed extends AgentEventBase {
  readonly __typename: 'RecordingFailed';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The path of the recording’s or screenshot’s file (fileName, filename). */
  readonly fileName: string | null;
  /** The node of the platform that holds the file or the room (locationId). */
  readonly locationId: string | null;
  /** The serial number of the recording (recordID). */
  readonly recordingId: string | null;
  /** Audio or video (fileMediaType). */
  readonly recordingMedia: RecordingMedia | null;
  /** The number of the recording task inside the platform (taskId). */
  readonly recordingTaskId: string | null;
}

/** How a recording is encoded (recordFormat). */
export type RecordingFormat =
  /** A-law (3). */
  | 'A_LAW'
  /** As the recording resource is set (0). */
  | 'DEFAULT'
  /** VOX 24K (1). */
  | 'VOX_24K'
  /** VOX 32K (2). */
  | 'VOX_32K';

/** What a recording holds (fileMediaType). */
export type RecordingMedia =
  /** Audio (1). */
  | 'AUDIO'
  /** Video (2). */
  | 'VIDEO';

/** A recording has begun.
 *
 * The gateway’s events (family `RECORDING`):
 * - `AgentMediaEvent_Record`: begun (cec_07_1381, cec_07_0529) */
export interface RecordingStarted extends AgentEventBase {
  readonly __typename: 'RecordingStarted';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The called number; an agent’s may begin with a or A (called). */
  readonly called: string | null;
  /** The calling number; an agent’s may begin with a or A (caller). */
  readonly caller: string | null;
  /** The path of the recording’s or screenshot’s file (fileName, filename). */
  readonly fileName: string | null;
  /** The node of the platform that holds the file or the room (locationId). */
  readonly locationId: string | null;
  /** The serial number of the recording (recordID). */
  readonly recordingId: string | null;
  /** Audio or video (fileMediaType). */
  readonly recordingMedia: RecordingMedia | null;
  /** The number of the recording task inside the platform (taskId). */
  readonly recordingTaskId: string | null;
}

/** A recording has ended; also when the agent leaves a conference or releases it.
 *
 * The gateway’s events (family `RECORDING`):
 * - `AgentMediaEvent_StopRecordDone`: ended (cec_07_1383, cec_07_0531) */
export interface RecordingStopped extends AgentEventBase {
  readonly __typename: 'RecordingStopped';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** When the recording ended (endTime). */
  readonly endedAt: string | null;
  /** How it is encoded (recordFormat); newer editions only. */
  readonly recordingFormat: RecordingFormat | null;
  /** Audio or video (fileMediaType). */
  readonly recordingMedia: RecordingMedia | null;
  /** The number of the recording task inside the platform (taskId). */
  readonly recordingTaskId: string | null;
  /** When the recording began (beginTime). */
  readonly startedAt: string | null;
}

/** What came of a screenshot of the customer’s video.
 *
 * The gateway’s events (family `MULTIMEDIA`):
 * - `AgentEvent_ImageCapture`: taken, failed or refused, see `result` (cec_07_1407) */
export interface ScreenshotTaken extends AgentEventBase {
  readonly __typename: 'ScreenshotTaken';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The path of the recording’s or screenshot’s file (fileName, filename). */
  readonly fileName: string | null;
  /** The node of the platform that holds the file or the room (locationId). */
  readonly locationId: string | null;
  /** 0 success, anything else failure (result; reason after a switch of media); of a screenshot 2 is the customer’s refusal. */
  readonly result: number | null;
}

/** The server has lost its source of events: the stream may lag behind until the next event arrives. Nothing is missed by that alone. If it lasts and another server may have the events, the connection ends without `complete` (a WebSocket with code 1013): reconnect with `after`. The end of the trouble is not announced; events follow again. */
export interface ServerDegraded extends AgentEventBase {
  readonly __typename: 'ServerDegraded';
  /** What the server has lost. */
  readonly degradedReason: ServerDegradedReason;
  /** When the trouble began. */
  readonly since: string | null;
}

/** Why the server cannot keep a stream up to date. */
export type ServerDegradedReason =
  /** The server cannot read or write its store. */
  | 'STORE';

/** The server stops: the connection is about to close. Come back with `resumeAfter`. */
export interface ServerDraining extends AgentEventBase {
  readonly __typename: 'ServerDraining';
  /** Come back with this cursor as `after`: nothing is missed. */
  readonly resumeAfter: string | null;
}

/** No poll of the agent has been answered for a minute; after two the gateway signs the agent out. The server goes on trying. */
export interface SessionAtRisk extends AgentEventBase {
  readonly __typename: 'SessionAtRisk';
  /** When the gateway will sign the agent out, if no poll is answered before. */
  readonly signOutExpectedAt: string | null;
  /** When the trouble began. */
  readonly since: string | null;
}

/** The session is over. The stream completes for readers of that session; a reader of the next one gets this as an item and goes on. */
export interface SessionEnded extends AgentEventBase {
  readonly __typename: 'SessionEnded';
  /** Why the session is over. */
  readonly reason: SessionEndReason | null;
}

/** Why a session of an agent is over. */
export type SessionEndReason =
  /** The gateway was not polled for too long, or no longer takes the Guid. */
  | 'EXPIRED'
  /** Somebody else signed the agent out by force. */
  | 'FORCED'
  /** The gateway says that the agent is not signed in; this server does not know why. */
  | 'NOT_SIGNED_IN'
  /** A forced sign-in took the session over. */
  | 'REPLACED'
  /** The agent signed out. */
  | 'SIGNED_OUT';

/** Events may have been missed here: a poll of the gateway was sent, and its answer, which takes events off the gateway’s queue, was not read whole. Or the store may have lost events, or cannot read one: see `cause`. Read the agent’s state anew. There is one per outage, and one per stored event that cannot be read. */
export interface StreamGap extends AgentEventBase {
  readonly __typename: 'StreamGap';
  /** What happened. */
  readonly cause: StreamGapCause | null;
  /** When the trouble began. */
  readonly since: string | null;
  /** When it was over, as far as known. */
  readonly until: string | null;
}

/** What may have cost events. */
export type StreamGapCause =
  /** The answer was cut short, too large, or not what the gateway sends. */
  | 'GATEWAY_GARBLED'
  /** No whole answer came before the deadline of the poll. */
  | 'GATEWAY_TIMEOUT'
  /** The connection broke after the poll was sent, or the gateway answered HTTP 5xx. */
  | 'GATEWAY_UNAVAILABLE'
  /** The server died while a poll may have been in flight. */
  | 'RESTART'
  /** The store could not prove that it holds the newest events, as after a power cut or a restored backup. A new epoch of the store begins here. */
  | 'STORE'
  /** The server cannot read what it stored at this position: it was damaged, or a later release wrote it. Other events are unaffected. */
  | 'UNREADABLE_ENTRY';

/** Something about a text chat. Nobody published the form of these events: what they say is in `content`.
 *
 * Known by name only, from public clients (family `TEXT_CHAT`):
 * - `AgentChat_Ring`: a chat rings
 * - `AgentChat_Connected`: a chat is connected
 * - `AgentChat_Disconnected`: a chat ended
 * - `AgentChat_DataRecved`: a message arrived; spelt so
 * - `AgentChat_CallOutCreated`: a chat that the agent began was set up
 * - `AgentChat_CalloutFailed`: a chat that the agent began failed */
export interface TextChatNotification extends AgentEventBase {
  readonly __typename: 'TextChatNotification';
}

/** The agent is in a three-party call, which is no agent conference.
 *
 * The gateway’s events (family `CALL`):
 * - `AgentEvent_Conference`: joined (cec_07_1358, cec_07_0505) */
export interface ThreePartyCallJoined extends AgentEventBase {
  readonly __typename: 'ThreePartyCallJoined';
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The numbers of the other parties (partner, with commas between them). */
  readonly partners: readonly string[] | null;
}

/** An event that this schema has no type for, or whose content is not of the form documented for it. Nothing of it is lost: see `content`. */
export interface UnrecognizedAgentEvent extends AgentEventBase {
  readonly __typename: 'UnrecognizedAgentEvent';
}

/** What the agent’s browser needs to enter the room of an H5 video session.
 *
 * The gateway’s events (family `MULTIMEDIA`):
 * - `AgentEvent_RequestConnect`: the access to a room (cec_07_1406) */
export interface VideoAccessGranted extends AgentEventBase {
  readonly __typename: 'VideoAccessGranted';
  /** When the access ends; the pages do not say in which form (ctime). */
  readonly accessExpiry: string | null;
  /** The signature that the media server asks for (signature). */
  readonly accessSignature: string | null;
  /** The call: seconds of the Unix time, a hyphen, a serial number (callid, callId). */
  readonly callId: string | null;
  /** The node of the platform that holds the file or the room (locationId). */
  readonly locationId: string | null;
  /** The address of the media access point (ip). */
  readonly mediaAddress: string | null;
  /** The identity that the media server knows the user by (appId). */
  readonly mediaAppId: string | null;
  /** The port of the media access point (port). */
  readonly mediaPort: number | null;
  /** The agent, as the media server knows it (userId). */
  readonly mediaUserId: string | null;
  /** The room of the video session (channelId). */
  readonly roomId: string | null;
  /** The role in the room (role). */
  readonly roomRole: string | null;
  /** The signalling domain for clients inside the network (signalingDomainIn). */
  readonly signallingDomainInside: string | null;
  /** The signalling domain for clients outside the network (signalingDomainOut). */
  readonly signallingDomainOutside: string | null;
}

/** Any item of an agent’s stream, told apart by `__typename`. */
export type AgentEvent =
  | AgentNoticeReceived
  | AgentReserved
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
  | CallPreviewOffered
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
  | MonitoredAgentChanged
  | MultimediaMessageReceived
  | PhoneHoldChanged
  | PhoneHungUp
  | PhonePickedUp
  | PhoneRinging
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
  | TextChatNotification
  | ThreePartyCallJoined
  | UnrecognizedAgentEvent
  | VideoAccessGranted;

/** The types that this kit knows; what a newer server sends beside them is taken for an UnrecognizedAgentEvent. */
export const agentEventTypes: ReadonlySet<string> = /* @__PURE__ */ new Set([
  'AgentNoticeReceived',
  'AgentReserved',
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
  'CallPreviewOffered',
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
  'MonitoredAgentChanged',
  'MultimediaMessageReceived',
  'PhoneHoldChanged',
  'PhoneHungUp',
  'PhonePickedUp',
  'PhoneRinging',
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
  'TextChatNotification',
  'ThreePartyCallJoined',
  'UnrecognizedAgentEvent',
  'VideoAccessGranted',
] satisfies readonly AgentEvent['__typename'][]);

/** Every field of every type. With `$state` the first item has what the agent is doing, which costs calls of the gateway. */
export const agentEventsText =
  'subscription AgentEvents($agentId:ID!$after:ID$families:[AgentEventFamily!]$types:[String!]$state:Boolean!){agentEvents(agentId:$agentId after:$after families:$families types:$types snapshot:true){__typename agentId content id isLate occurredAt receivedAt type workNo ...on AgentNoticeReceived{noticeText senderId senderName sentAt sentAtText}...on AgentReserved{callId}...on AgentSignedOut{signedInAt}...on AgentSnapshot{calls{callId called caller state}conference@include(if:$state){durationMinutes elapsedMinutes id participants{address channelState deviceCallType deviceType joinedAt kind mode role}startedAt state}status@include(if:$state)unavailable}...on AgentStateChanged{stateReason}...on CallAbandoned{callData callId caller}...on CallArrived{callFeature callId callRole called caller mediaAbility transferred transferredFrom}...on CallCustomerLeft{callId customerNumber}...on CallFailed{callId}...on CallHeld{callId}...on CallIncoming{callId called caller lastReleasedBy mediaType requeueCount requeued skillId skillName}...on CallMediaSwitched{callId called caller mediaAbility result}...on CallNotification{callId}...on CallOtherPartyRinging{callId callRole ringingAgentId ringingNumber}...on CallPreviewOffered{callControlId callId numberToCall}...on CallReleased{callId}...on CallReturnedFromIvr{callId}...on CallTalking{callFeature callId callRole called caller mediaAbility}...on CallTransferEnded{callId result}...on ConferenceChairTaken{conferenceId}...on ConferenceJoined{conferenceId}...on ConferenceLeft{conferenceId}...on ConferenceParticipantChanged{changeReason changeType conferenceId deviceCallType deviceType participant participantKind result}...on ConferenceRequestFailed{conferenceId failureCode}...on ConferenceRequestGranted{conferenceId}...on ConferenceRinging{conferenceId}...on ConferenceTimeRunningOut{conferenceId}...on ConferenceVoiceStopped{conferenceId result}...on GatewayDegraded{code since}...on GatewayRecovered{since}...on MonitoredAgentChanged{mediaServer monitoredAgentId monitoredAgentName monitoredChange}...on MultimediaMessageReceived{callFeature callId callRole called caller mediaAbility messageText}...on PhoneHoldChanged{callId}...on PhoneHungUp{hungUpBy}...on PhonePickedUp{callRole}...on PhoneRinging{callId called caller}...on PlaybackStopped{playbackEndReason}...on RecordingFailed{callId called caller fileName locationId recordingId recordingMedia recordingTaskId}...on RecordingStarted{callId called caller fileName locationId recordingId recordingMedia recordingTaskId}...on RecordingStopped{callId endedAt recordingFormat recordingMedia recordingTaskId startedAt}...on ScreenshotTaken{callId fileName locationId result}...on ServerDegraded{degradedReason:reason since}...on ServerDraining{resumeAfter}...on SessionAtRisk{signOutExpectedAt since}...on SessionEnded{reason}...on StreamGap{cause since until}...on ThreePartyCallJoined{callId partners}...on VideoAccessGranted{accessExpiry accessSignature callId locationId mediaAddress mediaAppId mediaPort mediaUserId roomId roomRole signallingDomainInside signallingDomainOutside}}}';
