/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
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

/** Limits a list of agents. */
export type AgentFilterInput = {
  /** Agents that the list has at most, 1 to 500 (`agentLimit`). */
  limit: number;
  /** Statuses of the agents in the list, at least one (`agentStatus`). */
  statuses: Array<AgentStatus>;
};

/** A part of a snapshot. */
export type AgentSnapshotPart =
  /** The calls of the agent. */
  | 'CALLS'
  /** The conference of the agent. */
  | 'CONFERENCE'
  /** The status of the agent. */
  | 'STATUS';

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

/** A setting that is on or off. */
export type AgentSwitchInput = {
  /** True to switch the setting on (`isautoanswer`). */
  enabled: boolean;
};

/** The equipment of an agent (`agenttype`). */
export type AgentType =
  /** Computer and phone (`4`). */
  | 'PC_PHONE'
  /** Computer and phone with video (`11`). */
  | 'PC_PHONE_VIDEO';

/** The input of `answerCall`. */
export type AnswerCallInput = {
  /** The call, 1 to 64 characters of 0-9- (`callid`). Required if several multimedia calls ring. */
  callId?: string | null | undefined;
};

/** The kind of receivers of a bulletin (`targettype`). */
export type BulletinTarget =
  /** An agent group (`0`). */
  | 'GROUP'
  /** A skill queue (`1`). */
  | 'SKILL';

/** How a call came about (`feature`, cec_07_0582). It belongs to the call and stays the same over transfers. */
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

/** What becomes of a call that an agent rejects (`mode`). */
export type CallRejection =
  /** The call is released, and the agent becomes idle (`2`). */
  | 'RELEASE'
  /** The call goes back to its queue, and the agent becomes busy (`1`). */
  | 'RETURN_TO_QUEUE';

/** How a call is transferred inside (`mode`). */
export type CallTransferMode =
  /** Blind transfer: the agent leaves at once (`0`). */
  | 'RELEASE'
  /** The agent stays in the call until the target answers (`2`). */
  | 'SUCCESS';

/** The direction of the video (`videoDirection`). */
export type CallVideoDirection =
  /** Sends and receives (`3`). */
  | 'BOTH'
  /** Not set (`4`). */
  | 'NOT_SET'
  /** Receives only (`1`). */
  | 'RECEIVE_ONLY'
  /** Sends only (`2`). */
  | 'SEND_ONLY';

/** The input of `changeAgentPassword`. */
export type ChangeAgentPasswordInput = {
  /** The new password, 8 to 32 characters (`newPassword`). */
  newPassword: string;
  /** The present password, at most 32 characters (`oldPassword`). */
  oldPassword: string;
};

/** The input of `changeConferenceSeats`. */
export type ChangeConferenceSeatsInput = {
  /** Add or remove (`modifyType`). */
  change: ConferenceSeatsChange;
  /** Number of seats to add or remove, 2 to 118 (`modifyNum`). */
  seats: number;
};

/** An agent or a phone to call into a conference. */
export type ConferenceAddressInput = {
  /** The agent id or the phone number, 1 to 24 bytes (`address`). */
  address: string;
  /** The device call type, free for your own use, 0 to 255 (`deviceCallType`). Default: 0. */
  deviceCallType?: number | null | undefined;
  /** The device type, free for your own use, 0 to 255 (`deviceType`). Default: 0. */
  deviceType?: number | null | undefined;
  /** Whether `address` is an agent id or a phone number (`addressType`). */
  kind: ConferenceAddressKind;
};

/** How a participant is addressed (`addressType`). */
export type ConferenceAddressKind =
  /** By an agent id (`9`). */
  | 'AGENT'
  /** By a phone number (`6`). */
  | 'PHONE';

/** The state of a participant’s channel (`channelState`). */
export type ConferenceChannelState =
  /** On hold (`1`). */
  | 'HELD'
  /** A voice is playing to the participant (`2`). */
  | 'PLAYING_VOICE'
  /** Talking (`0`). */
  | 'TALKING';

/** An agent or a phone in a conference. */
export type ConferenceMemberInput = {
  /** The agent id or the phone number, 1 to 24 bytes (`address`). */
  address: string;
  /** Whether `address` is an agent id or a phone number (`addressType`). */
  kind: ConferenceAddressKind;
};

/** One participant of the conference. */
export type ConferenceParticipantInput = {
  /** The participant. */
  participant: ConferenceMemberInput;
};

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

/** One participant, and the voice to play to the participant. */
export type ConferenceParticipantVoiceInput = {
  /** The participant. */
  participant: ConferenceMemberInput;
  /** The voice to play, 1 to 127 bytes (`voicePath`). Form: drive/conf/<VDN id>/<file>, for example `y:/conf/120/1136287.V3`. */
  voicePath: string;
};

/** The role of a participant (`role`). */
export type ConferenceRole =
  /** The chairperson (`1`). */
  | 'CHAIRPERSON'
  /** An ordinary participant (`0`). */
  | 'PARTICIPANT';

/** Whether seats are added or removed (`modifyType`). */
export type ConferenceSeatsChange =
  /** Add seats (`0`). */
  | 'ADD'
  /** Remove seats (`1`). */
  | 'TAKE';

/** The state of a conference (`confState`). */
export type ConferenceState =
  /** A voice is playing (`1`). */
  | 'PLAYING_VOICE'
  /** The participants talk (`0`). */
  | 'TALKING';

/** The input of `connectHeldCall`. */
export type ConnectHeldCallInput = {
  /** The held call, 1 to 64 characters of 0-9- (`callid`). */
  heldCallId: string;
};

/** The input of `consultAgent`. */
export type ConsultAgentInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** Hold the customer until the third party answers, with `THREE_PARTY` (`holdflag`). Default: true. */
  holdMeanwhile?: boolean | null | undefined;
  /** Who talks (`mode`). Default: `TWO_PARTY`. */
  mode?: ConsultationMode | null | undefined;
  /** The agent, 101 to 999999 (`dstaddress`). */
  toAgentId: string;
};

/** The input of `consultQueue`. */
export type ConsultQueueInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** Hold the customer until the third party answers, with `THREE_PARTY` (`holdflag`). Default: true. */
  holdMeanwhile?: boolean | null | undefined;
  /** Who talks (`mode`). Default: `TWO_PARTY`. */
  mode?: ConsultationMode | null | undefined;
  /** The skill queue, 1 to 24 digits (`dstaddress`). */
  skillId: string;
};

/** Who talks in a consultation (`mode`). */
export type ConsultationMode =
  /** All three talk (`2`). */
  | 'THREE_PARTY'
  /** The customer is held, and the two agents talk (`1`). */
  | 'TWO_PARTY';

/** The status of an agent at the CTI server (`ctiStatus`, cec_07_0581). */
export type CtiAgentStatus =
  /** Answering (`4`). */
  | 'ANSWERING'
  /** Busy (`7`). */
  | 'BUSY'
  /** Idle (`1`). */
  | 'IDLE'
  /** Not signed in (`0`). */
  | 'NOT_SIGNED_IN'
  /** Occupied by a call (`3`). */
  | 'OCCUPIED'
  /** Chosen for a call (`2`). */
  | 'PREOCCUPIED'
  /** Resting (`8`). */
  | 'REST'
  /** Studying (`9`). */
  | 'STUDY'
  /** Talking (`5`). */
  | 'TALKING'
  /** Wrap-up (`6`). */
  | 'WRAP_UP';

/** The input of `disconnectCallParty`. */
export type DisconnectCallPartyInput = {
  /** Its number; of a consulted agent the agent id, 1 to 24 digits (`number`). */
  number: string;
};

/** The input of `dropCall`. */
export type DropCallInput = {
  /** The call, 1 to 64 characters of 0-9- (`callid`). */
  callId: string;
};

/** The input of `extendAgentConference`. */
export type ExtendAgentConferenceInput = {
  /** Minutes to add, 1 to 1440 (`prolongTime`). */
  minutes: number;
};

/** The input of `forceAgentBusy`. */
export type ForceAgentBusyInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `forceAgentIdle`. */
export type ForceAgentIdleInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `forceAgentRest`. */
export type ForceAgentRestInput = {
  /** The reason of the rest, 1 to 255 (`reason`). */
  reason: number;
  /** Duration in seconds, 1 to 86399 (`time`). */
  seconds: number;
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `forceAgentSignOut`. */
export type ForceAgentSignOutInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `forceCallRelease`. */
export type ForceCallReleaseInput = {
  /** The call, 1 to 64 characters of 0-9- (`callid`). */
  callId: string;
};

/** The body of an operation whose fields are not documented. */
export type GatewayBodyInput = {
  /** The body, a JSON object. Its fields are not documented; the gateway receives it as it is. */
  body: unknown;
};

/** The input of `handOverConferenceChair`. */
export type HandOverConferenceChairInput = {
  /** An agent in the conference, 101 to 999999 (`destAgentNo`). */
  toAgentId: string;
};

/** The status of an agent after its sign-in (`status`). */
export type InitialAgentStatus =
  /** Busy (`3`). */
  | 'BUSY'
  /** Idle (`4`). */
  | 'IDLE'
  /** Wrap-up (`5`). */
  | 'WRAP_UP';

/** The input of `insertIntoCallOfAgent`. */
export type InsertIntoCallOfAgentInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** How an inspector takes part in a call (`switchtype`). */
export type InspectionKind =
  /** The inspector talks with the agent and the customer (`1`). */
  | 'INSERT'
  /** The inspector listens (`0`). */
  | 'LISTEN'
  /** Only the agent hears the inspector (`2`). */
  | 'WHISPER';

/** The input of `interceptCall`. */
export type InterceptCallInput = {
  /** The call, 1 to 64 characters of 0-9- (`callId`). */
  callId: string;
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `interceptCurrentCall`. */
export type InterceptCurrentCallInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `inviteConferenceParticipants`. */
export type InviteConferenceParticipantsInput = {
  /** Calling number shown to them, 1 to 24 bytes (`caller`). */
  callerNumber?: string | null | undefined;
  /** The agents and phones to call, 1 to 120 (`addresses`). */
  participants: Array<ConferenceAddressInput>;
  /** Play a welcome voice to everyone who joins (`beepTone`). Default: false. */
  welcomeTone?: boolean | null | undefined;
  /** The welcome voice; required with `welcomeTone`, 1 to 127 bytes (`voicePath`). Form: drive/conf/<VDN id>/<file>, for example `y:/conf/120/1136287.V3`. */
  welcomeVoicePath?: string | null | undefined;
};

/** How a call is transferred to an IVR (`mode`). */
export type IvrTransferMode =
  /** Blind transfer: the agent leaves at once (`0`). */
  | 'RELEASE'
  /** The call returns to the agent after the IVR flow: `AgentEvent_ReturnFromIvr` (`1`). */
  | 'SUSPEND';

/** The input of `listenToAgent`. */
export type ListenToAgentInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `moveQueuedCall`. */
export type MoveQueuedCallInput = {
  /** The call that waits, 1 to 64 characters of 0-9- (`callid`). */
  callId: string;
  /** The skill queue to which it is moved, 1 to 9 digits (`skillid`). */
  skillId: string;
};

/** How a call is transferred to a number (`mode`). */
export type NumberTransferMode =
  /** Blind transfer: the agent leaves at once (`1`). Not for outbound calls, and not for video calls. */
  | 'RELEASE'
  /** The agent stays in the call until the target answers (`2`). */
  | 'SUCCESS'
  /** The customer is held while the agent talks to the third party (`3`). */
  | 'TALK'
  /** The customer, the agent and the third party talk together (`4`). */
  | 'THREE_PARTY';

/** The media of an outbound call (`mediaability`). */
export type OutboundCallMedia =
  /** The most that both ends support (`2`). */
  | 'BEST_COMMON'
  /** Video (`1`). */
  | 'VIDEO'
  /** Voice (`0`). */
  | 'VOICE';

/** The input of `pickUpCall`. */
export type PickUpCallInput = {
  /** The agent whose call is taken, 101 to 999999 (`destWorkNo`). */
  fromAgentId: string;
};

/** The input of `playConferenceVoice`. */
export type PlayConferenceVoiceInput = {
  /** Play the voice under the talk instead of in its place (`playType`). Default: false. */
  background?: boolean | null | undefined;
  /** The voice to play, 1 to 127 bytes (`voicePath`). Form: drive/conf/<VDN id>/<file>, for example `y:/conf/120/1136287.V3`. */
  voicePath: string;
};

/** The input of `rejectCall`. */
export type RejectCallInput = {
  /** The call, 1 to 64 characters of 0-9- (`callid`). */
  callId?: string | null | undefined;
  /** What becomes of the call and the agent (`mode`). */
  mode: CallRejection;
};

/** The input of `removeConferenceParticipants`. */
export type RemoveConferenceParticipantsInput = {
  /** The participants to remove, 1 to 30 (`addresses`). */
  participants: Array<ConferenceMemberInput>;
};

/** The input of `requestAgentConference`. */
export type RequestAgentConferenceInput = {
  /** Number shown to invited external participants, 1 to 24 bytes (`confCallerNo`). Default: the number of the VDN. */
  callerNumber?: string | null | undefined;
  /** Maximum duration in minutes, 4 to 1440 (`time`). Default: 60. */
  durationMinutes?: number | null | undefined;
  /** Minutes before the end at which the gateway sends `AgentConf_Timeout`, 0 to 1440 (`promptTime`). */
  reminderMinutes?: number | null | undefined;
  /** Maximum number of participants, 1 to 120 (`memberNum`). */
  seats: number;
  /** Play a welcome voice to everyone who joins (`beepTone`). */
  welcomeTone?: boolean | null | undefined;
  /** The welcome voice, 1 to 127 bytes (`voicePath`). Form: drive/conf/<VDN id>/<file>, for example `y:/conf/120/1136287.V3`. */
  welcomeVoicePath?: string | null | undefined;
};

/** The input of `resetAgentSkills`. */
export type ResetAgentSkillsInput = {
  /** Use phone linkage; for one phone model only (`phonelinkage`). */
  phoneLinkage?: boolean | null | undefined;
  /** The skills, out of those configured for the agent, 1 to 9 digits each, 4000 characters in all (`skillid`). Default: all of them. */
  skillIds?: Array<string> | null | undefined;
};

/** The input of `retrieveCall`. */
export type RetrieveCallInput = {
  /** The held call, 1 to 64 characters of 0-9- (`callid`). Required if the agent holds several. */
  callId?: string | null | undefined;
};

/** The input of `sendAgentNote`. */
export type SendAgentNoteInput = {
  /** The text, at most 1023 bytes (`content`). */
  text: string;
  /** The receivers; one only on an older gateway, 1 to 100 agents, each 101 to 999999 (`agentIds`). */
  toAgentIds: Array<string>;
};

/** The input of `sendBulletin`. */
export type SendBulletinInput = {
  /** Group or skill queue (`targettype`). */
  target: BulletinTarget;
  /** The name of the group or skill queue, 1 to 100 characters (`targetname`). */
  targetName: string;
  /** The text, 1 to 900 characters (`bulletindata`). */
  text: string;
};

/** The input of `sendDtmf`. */
export type SendDtmfInput = {
  /** The digits, 1 to 24 characters of 0-9*# (`number`). */
  digits: string;
};

/** The input of `setAgentBusy`. */
export type SetAgentBusyInput = {
  /** The reason; 0 is none, 0, or 200 to 250 (`reason`). Required if the agent is busy already. */
  reason?: number | null | undefined;
  /** Replace the reason if the agent has this status already (`prolong`). Default: false. */
  replaceReason?: boolean | null | undefined;
};

/** The input of `setAgentCustomState`. */
export type SetAgentCustomStateInput = {
  /** The state; its meaning is yours, 0 to 65534 (`customstate`). */
  state: number;
};

/** The input of `setAgentSelfRecording`. */
export type SetAgentSelfRecordingInput = {
  /** Start before the talk (`recordbeforetalking`). Default: false. */
  beforeTalking?: boolean | null | undefined;
  /** True to record (`recordflag`). */
  enabled: boolean;
};

/** The input of `setAgentTalkRight`. */
export type SetAgentTalkRightInput = {
  /** True to allow inbound calls (`flag`). */
  allowed: boolean;
};

/** The input of `setCallData`. */
export type SetCallDataInput = {
  /** The call, 1 to 64 characters of 0-9- (`callid`). */
  callId: string;
  /** The data, at most 16384 bytes (`calldata`). */
  data: string;
};

/** The input of `setConferenceParticipantMode`. */
export type SetConferenceParticipantModeInput = {
  /** What the participant may do from now on (`attribute`). */
  mode: ConferenceParticipantMode;
  /** The participant. */
  participant: ConferenceMemberInput;
};

/** The input of `setSkillsOfAgent`. */
export type SetSkillsOfAgentInput = {
  /** The skill queues, 1 to 1000 ids of 1 to 9 digits each (`skills`). */
  skillIds: Array<string>;
  /** The agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** How an agent signs in. */
export type SignInAgentInput = {
  /** The equipment (`agenttype`). Default: `PC_PHONE`. */
  agentType?: AgentType | null | undefined;
  /** Answer calls automatically (`autoanswer`). Default: true. */
  autoAnswer?: boolean | null | undefined;
  /** Address of the entry (newest edition only), an IPv4 address (`entryIp`). */
  entryIpAddress?: string | null | undefined;
  /** Take over a session that the agent has elsewhere (`forcelogin`); the other desk is signed out. */
  force?: boolean | null | undefined;
  /** Become idle after a call, without wrap-up (`autoenteridle`). Default: true. */
  idleAfterCall?: boolean | null | undefined;
  /** The status after the sign-in (`status`). Default: `IDLE`. */
  initialStatus?: InitialAgentStatus | null | undefined;
  /** Address of the agent’s computer, an IPv4 address (`ip`). Default: 127.0.0.1. */
  ipAddress?: string | null | undefined;
  /** Sign in for listening (`listenStatus`). Default: false. */
  listen?: boolean | null | undefined;
  /** Sign in to the mail media server (`checkInMailm`). Default: false. */
  mailMedia?: boolean | null | undefined;
  /** The password, at most 32 characters (`password`). The server passes it on and neither stores nor logs it. */
  password: string;
  /** Use phone linkage (`phonelinkage`). Default: false. */
  phoneLinkage?: boolean | null | undefined;
  /** The phone of the agent, 1 to 24 characters (`phonenum`). */
  phoneNumber: string;
  /** Hang up the phone with the agent instead of keeping it off the hook (`releasephone`). Default: true, false with `force`. */
  releasePhone?: boolean | null | undefined;
  /** Where to sign in. */
  scope?: SignInScope | null | undefined;
  /** Phone number for video conferences, 1 to 24 characters (`vcPhoneNumber`). */
  videoPhoneNumber?: string | null | undefined;
  /** Sign in to the web media server (`checkInWebm`). Default: true. */
  webMedia?: boolean | null | undefined;
};

/** Where an agent signs in. */
export type SignInScope =
  /** To the CTI server only: no media server and no licence (`loginex`, `forceloginex`; cec_07_1224). */
  | 'CTI_ONLY'
  /** To the CTI server only, without a phone: `phoneNumber` is not sent. Requires `force` (`forceloginexwithoutphone`). */
  | 'CTI_ONLY_WITHOUT_PHONE'
  /** Everywhere (`login`, `forcelogin`). */
  | 'FULL';

/** What a skill queue does with calls that it passes on (`transferFlg`). */
export type SkillQueueTransfer =
  /** It releases them (`0`). */
  | 'RELEASE'
  /** It transfers them (`2`). */
  | 'TRANSFER';

/** The input of `startAgentRest`. */
export type StartAgentRestInput = {
  /** The reason; 0 is none, 0 to 255 (`restcause`). Default: 0. */
  reason?: number | null | undefined;
  /** Replace the reason if the agent has this status already (`prolong`). Default: false. */
  replaceReason?: boolean | null | undefined;
  /** Duration in seconds, 1 to 86399 (`time`). */
  seconds: number;
};

/** The input of `startInternalCall`. */
export type StartInternalCallInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** The calling number shown, if the agent may choose it, 1 to 24 digits (`caller`). Default: set by the platform. */
  callerNumber?: string | null | undefined;
  /** The skill queue of the call, 1 to 9 digits (`skillid`). Default: set by the platform. */
  skillId?: string | null | undefined;
  /** The agent to call, 101 to 999999 (`called`). */
  toAgentId: string;
};

/** The input of `startInternalCallToQueue`. */
export type StartInternalCallToQueueInput = {
  /** The skill queue to call, 1 to 9 digits (`skillId`). */
  skillId: string;
};

/** The input of `startMonitoringAgents`. */
export type StartMonitoringAgentsInput = {
  /** The monitored agents, 1 to 500 agents, each 101 to 999999 (`agents`). */
  agentIds: Array<string>;
};

/** The input of `startOutboundCall`. */
export type StartOutboundCallInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** The calling number shown, if the agent may choose it, 1 to 24 digits (`caller`). Default: set by the platform. */
  callerNumber?: string | null | undefined;
  /** The media of the call (`mediaability`). Default: `VOICE`. */
  media?: OutboundCallMedia | null | undefined;
  /** The number to call, 1 to 24 characters of 0-9*# (`called`). */
  number: string;
  /** The skill queue of the call, 1 to 9 digits (`skillid`). Default: set by the platform. */
  skillId?: string | null | undefined;
  /** The direction of the customer’s video, with `VIDEO` (`userVideoDirection`). Default: `NOT_SET`. */
  videoDirection?: CallVideoDirection | null | undefined;
};

/** The input of `startPreviewCall`. */
export type StartPreviewCallInput = {
  /** The offer (`callControlId` of the event), 1 to 19 digits (`callcontrolid`). */
  callControlId: string;
  /** The number to call, one of those offered, 1 to 24 characters of 0-9*# (`called`). */
  number: string;
};

/** The input of `startThreePartyCall`. */
export type StartThreePartyCallInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** The held call, 1 to 64 characters of 0-9- (`callid`). */
  heldCallId: string;
};

/** The input of `stopInspection`. */
export type StopInspectionInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `stopMonitoringAgents`. */
export type StopMonitoringAgentsInput = {
  /** The monitored agents, 1 to 500 agents, each 101 to 999999 (`agents`). */
  agentIds: Array<string>;
};

/** The input of `stopWhispering`. */
export type StopWhisperingInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`whisperagentid`). */
  targetAgentId: string;
};

/** The input of `switchCallMedia`. */
export type SwitchCallMediaInput = {
  /** The new media of the call (`mediaType`). */
  media: SwitchedCallMedia;
  /** The direction of the video, with `VIDEO` (`videoDirection`). Default: `NOT_SET`. */
  videoDirection?: CallVideoDirection | null | undefined;
};

/** The input of `switchInspection`. */
export type SwitchInspectionInput = {
  /** How to take part from now on (`switchtype`). */
  kind: InspectionKind;
  /** The inspected agent, of the same VDN, 101 to 999999 (`whisperagentid`). */
  targetAgentId: string;
};

/** The media to which a call is switched (`mediaType`). */
export type SwitchedCallMedia =
  /** Video (`3`). */
  | 'VIDEO'
  /** Voice (`1`). */
  | 'VOICE';

/** The input of `takeQueuedCall`. */
export type TakeQueuedCallInput = {
  /** The call that waits, 1 to 64 characters of 0-9- (`callid`). */
  callId: string;
  /** Its skill queue, 1 to 9 digits (`skillId`). */
  skillId: string;
};

/** The input of `toggleInspection`. */
export type ToggleInspectionInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`workNo`). */
  targetAgentId: string;
};

/** The input of `transferCallToAccessCode`. */
export type TransferCallToAccessCodeInput = {
  /** The system access code, 1 to 24 digits (`address`). */
  accessCode: string;
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** How to transfer (`mode`). */
  mode: CallTransferMode;
};

/** The input of `transferCallToAgent`. */
export type TransferCallToAgentInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** How to transfer (`mode`). */
  mode: CallTransferMode;
  /** A skill queue of the agent, 1 to 9 digits (`skillId`). */
  skillId?: string | null | undefined;
  /** The agent, 101 to 999999 (`address`). */
  toAgentId: string;
};

/** The input of `transferCallToIvr`. */
export type TransferCallToIvrInput = {
  /** The access code of the IVR flow, 1 to 24 digits (`address`). */
  accessCode: string;
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** How to transfer (`mode`). */
  mode: IvrTransferMode;
};

/** The input of `transferCallToNumber`. */
export type TransferCallToNumberInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** The calling number shown, if the agent may choose it, 1 to 24 digits (`caller`). Default: set by the platform. */
  callerNumber?: string | null | undefined;
  /** Hold the customer until the third party answers, with `THREE_PARTY` (`holdflag`). Default: true. */
  holdMeanwhile?: boolean | null | undefined;
  /** The media of the call (`mediaability`). Default: `VOICE`. */
  media?: OutboundCallMedia | null | undefined;
  /** How to transfer (`mode`). */
  mode: NumberTransferMode;
  /** The number, 1 to 24 characters of 0-9*#A-Ea-e (`address`). */
  number: string;
};

/** The input of `transferCallToQueue`. */
export type TransferCallToQueueInput = {
  /** Data attached to the call, at most 16384 bytes (`callappdata`). */
  callData?: string | null | undefined;
  /** How to transfer (`mode`). */
  mode: CallTransferMode;
  /** The skill queue, 1 to 24 digits (`address`). */
  skillId: string;
};

/** Why nothing is known of an operation’s outcome. */
export type UnconfirmedReason =
  /** The event did not come within the time given; it may come yet. */
  | 'DEADLINE'
  /** This server does not fetch the agent’s events for this Guid: subscribe to agentEvents, or sign in here. */
  | 'NOT_POLLED'
  /** The gateway sends no event for this input. */
  | 'NO_EVENT'
  /** The session ended before the event came. */
  | 'SESSION_ENDED'
  /** The event did not come, and events may have been missed meanwhile: read the agent’s state anew. */
  | 'STREAM_GAP';

/** The input of `whisperToAgent`. */
export type WhisperToAgentInput = {
  /** The inspected agent, of the same VDN, 101 to 999999 (`whisperagentid`). */
  targetAgentId: string;
};

export type PlayConferenceParticipantVoiceMutationVariables = Exact<{
  agentId: string;
  input: ConferenceParticipantVoiceInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PlayConferenceParticipantVoiceMutation = { playConferenceParticipantVoice:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlayConferenceParticipantVoiceSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type InterceptCallMutationVariables = Exact<{
  agentId: string;
  input: InterceptCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type InterceptCallMutation = { interceptCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InterceptCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ConsultQueueMutationVariables = Exact<{
  agentId: string;
  input: ConsultQueueInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ConsultQueueMutation = { consultQueue:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ConsultQueueSuccess', callId: string | null, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallForHelp', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type TakeQueuedCallMutationVariables = Exact<{
  agentId: string;
  input: TakeQueuedCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type TakeQueuedCallMutation = { takeQueuedCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TakeQueuedCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SignedInAgentsQueryVariables = Exact<{
  agentId: string;
}>;


export type SignedInAgentsQuery = { signedInAgents: Array<{ agentId: string, name: string | null }> | null };

export type WatchConferenceSubscriptionVariables = Exact<{
  agentId: string;
  after?: string | null | undefined;
}>;


export type WatchConferenceSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewChoiceOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewWithdrawn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'LinkedPhoneStatusChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaConferenceChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'OutboundCallFailureDetected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneCallStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneMuteChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatConnected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
   };

export type SwitchCallMediaMutationVariables = Exact<{
  agentId: string;
  input: SwitchCallMediaInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type SwitchCallMediaMutation = { switchCallMedia:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SwitchCallMediaSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SkillsOfAgentQueryVariables = Exact<{
  agentId: string;
  ofAgentId: string;
}>;


export type SkillsOfAgentQuery = { skillsOfAgent: Array<{ id: string, mediaType: CallMediaType | null, name: string | null }> | null };

export type InviteConferenceParticipantsMutationVariables = Exact<{
  agentId: string;
  input: InviteConferenceParticipantsInput;
  idempotencyKey?: string | null | undefined;
}>;


export type InviteConferenceParticipantsMutation = { inviteConferenceParticipants:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InviteConferenceParticipantsSuccess', raw: unknown }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type RejectAgentConferenceMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RejectAgentConferenceMutation = { rejectAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RejectAgentConferenceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ChangeConferenceSeatsMutationVariables = Exact<{
  agentId: string;
  input: ChangeConferenceSeatsInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ChangeConferenceSeatsMutation = { changeConferenceSeats:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ChangeConferenceSeatsSuccess' }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type HeldCallsQueryVariables = Exact<{
  agentId: string;
}>;


export type HeldCallsQuery = { agent: { id: string, heldCalls: Array<{ answeredAt: string | null, called: string | null, caller: string | null, customerLevel: number | null, data: string | null, feature: CallFeature | null, id: string, mediaType: CallMediaType | null, secondsInSystem: number | null, skillId: string | null, skillName: string | null, trunkNumber: number | null }> | null } | null };

export type PlayAgentAnnouncementMutationVariables = Exact<{
  agentId: string;
  input: GatewayBodyInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PlayAgentAnnouncementMutation = { playAgentAnnouncement:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToAnnounce', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlayAgentAnnouncementSuccess', raw: unknown }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SetAgentAutoAnswerMutationVariables = Exact<{
  agentId: string;
  input: AgentSwitchInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentAutoAnswerMutation = { setAgentAutoAnswer:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentAutoAnswerSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type HeldCallsOfAgentQueryVariables = Exact<{
  agentId: string;
  ofAgentId: string;
}>;


export type HeldCallsOfAgentQuery = { heldCallsOfAgent: Array<{ answeredAt: string | null, called: string | null, caller: string | null, customerLevel: number | null, data: string | null, feature: CallFeature | null, id: string, mediaType: CallMediaType | null, secondsInSystem: number | null, skillId: string | null, skillName: string | null, trunkNumber: number | null }> | null };

export type ExtendAgentConferenceMutationVariables = Exact<{
  agentId: string;
  input: ExtendAgentConferenceInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ExtendAgentConferenceMutation = { extendAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ExtendAgentConferenceSuccess', minutesAdded: number | null }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ForceAgentIdleMutationVariables = Exact<{
  agentId: string;
  input: ForceAgentIdleInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ForceAgentIdleMutation = { forceAgentIdle:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ForceAgentIdleSuccess' }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AnswerCallMutationVariables = Exact<{
  agentId: string;
  input: AnswerCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AnswerCallMutation = { answerCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AnswerCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'NoCallToAnswer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StartAgentWrapUpMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartAgentWrapUpMutation = { startAgentWrapUp:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartAgentWrapUpSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type CallInfoQueryVariables = Exact<{
  agentId: string;
  callId: string;
}>;


export type CallInfoQuery = { agent: { id: string, callInfo: { answeredAt: string | null, called: string | null, caller: string | null, customerLevel: number | null, data: string | null, feature: CallFeature | null, id: string, mediaType: CallMediaType | null, secondsInSystem: number | null, skillId: string | null, skillName: string | null, trunkNumber: number | null } | null } | null };

export type RestReasonsQueryVariables = Exact<{
  agentId: string;
}>;


export type RestReasonsQuery = { agent: { id: string, restReasons: Array<{ code: number | null, text: string | null }> | null } | null };

export type SetSkillsOfAgentMutationVariables = Exact<{
  agentId: string;
  input: SetSkillsOfAgentInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetSkillsOfAgentMutation = { setSkillsOfAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'MissingSignInParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetSkillsOfAgentSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type MoveQueuedCallMutationVariables = Exact<{
  agentId: string;
  input: MoveQueuedCallInput;
  idempotencyKey?: string | null | undefined;
}>;


export type MoveQueuedCallMutation = { moveQueuedCall:
    | { __typename: 'MoveQueuedCallSuccess' }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type WaitingCallsQueryVariables = Exact<{
  agentId: string;
  skillId: string;
}>;


export type WaitingCallsQuery = { agent: { id: string, waitingCalls: Array<{ answeredAt: string | null, called: string | null, caller: string | null, customerLevel: number | null, data: string | null, feature: CallFeature | null, id: string, mediaType: CallMediaType | null, secondsInSystem: number | null, skillId: string | null, skillName: string | null, trunkNumber: number | null }> | null } | null };

export type RejectCallMutationVariables = Exact<{
  agentId: string;
  input: RejectCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RejectCallMutation = { rejectCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToAnswer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RejectCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'RejectRefusedByMode', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RejectRefusedByPlatform', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RejectRefusedByState', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentGroupsQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentGroupsQuery = { agentGroups: Array<{ id: string, monitorId: string | null, monitorName: string | null, name: string | null }> | null };

export type GroupOfAgentQueryVariables = Exact<{
  agentId: string;
  ofAgentId: string;
}>;


export type GroupOfAgentQuery = { groupOfAgent: { id: string, monitorId: string | null, monitorName: string | null, name: string | null } | null };

export type SetAgentIdleAfterCallMutationVariables = Exact<{
  agentId: string;
  input: AgentSwitchInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentIdleAfterCallMutation = { setAgentIdleAfterCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentIdleAfterCallSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type HoldCallMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type HoldCallMutation = { holdCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'HoldCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'HoldNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToHold', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ListenToAgentMutationVariables = Exact<{
  agentId: string;
  input: ListenToAgentInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ListenToAgentMutation = { listenToAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionStateRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ListenToAgentSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type UnfreezeCallVideoMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type UnfreezeCallVideoMutation = { unfreezeCallVideo:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToUnfreezeVideo', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnfreezeCallVideoSuccess' }
    | { __typename: 'VideoUnfreezeNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StopConferenceParticipantVoiceMutationVariables = Exact<{
  agentId: string;
  input: ConferenceParticipantInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StopConferenceParticipantVoiceMutation = { stopConferenceParticipantVoice:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StopConferenceParticipantVoiceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentsByIdQueryVariables = Exact<{
  agentId: string;
  ids: Array<string> | string;
}>;


export type AgentsByIdQuery = { agentsById: Array<{ agentId: string, callIds: Array<string>, ctiStatus: CtiAgentStatus | null, groupId: string | null, groupName: string | null, inMultimediaConference: boolean | null, mailMedia: boolean | null, name: string | null, phoneNumber: string | null, secondsInStatus: number | null, signedInAt: string | null, status: AgentStatus | null, statusReason: number | null, vdnId: string | null, voice: boolean | null, webMedia: boolean | null, skills: Array<{ id: string, mediaType: CallMediaType | null, name: string | null }> }> | null };

export type SkillQueuesOfVdnQueryVariables = Exact<{
  agentId: string;
  vdnId: string;
}>;


export type SkillQueuesOfVdnQuery = { skillQueuesOfVdn: Array<{ id: string, isReal: boolean | null, mediaType: CallMediaType | null, name: string | null, serviceType: number | null }> | null };

export type SkillQueuesQueryVariables = Exact<{
  agentId: string;
}>;


export type SkillQueuesQuery = { skillQueues: Array<{ id: string, isReal: boolean | null, mediaType: CallMediaType | null, name: string | null, serviceType: number | null }> | null };

export type SetCallDataMutationVariables = Exact<{
  agentId: string;
  input: SetCallDataInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetCallDataMutation = { setCallData:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallForData', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetCallDataSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type CallIdsOfAgentQueryVariables = Exact<{
  agentId: string;
  ofAgentId: string;
}>;


export type CallIdsOfAgentQuery = { callIdsOfAgent: Array<string> | null };

export type MayPickUpCallsQueryVariables = Exact<{
  agentId: string;
}>;


export type MayPickUpCallsQuery = { agent: { id: string, mayPickUpCalls: boolean | null } | null };

export type CancelCallTransferMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type CancelCallTransferMutation = { cancelCallTransfer:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CancelCallTransferSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AnswerAgentConferenceMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type AnswerAgentConferenceMutation = { answerAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AnswerAgentConferenceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', conferenceId: string | null, events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type DropCallMutationVariables = Exact<{
  agentId: string;
  input: DropCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DropCallMutation = { dropCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CallNotFound', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'DropCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StartInternalCallMutationVariables = Exact<{
  agentId: string;
  input: StartInternalCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartInternalCallMutation = { startInternalCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartInternalCallSuccess', callId: string | null, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type CallCountsQueryVariables = Exact<{
  agentId: string;
}>;


export type CallCountsQuery = { agent: { id: string, callCounts: { answered: number | null, outbound: number | null, talkSeconds: number | null } | null } | null };

export type StartOutboundCallMutationVariables = Exact<{
  agentId: string;
  input: StartOutboundCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartOutboundCallMutation = { startOutboundCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartOutboundCallSuccess', callId: string | null, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WrongCalledNumber', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type TransferCallToIvrMutationVariables = Exact<{
  agentId: string;
  input: TransferCallToIvrInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type TransferCallToIvrMutation = { transferCallToIvr:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToTransfer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TransferCallToIvrSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SignOutAgentMutationVariables = Exact<{
  agentId: string;
  force?: boolean | null | undefined;
  reason?: number | null | undefined;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type SignOutAgentMutation = { signOutAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AlreadySignedOut', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CannotSignOutNow', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidSignOutParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignOutAgentSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ForceCallReleaseMutationVariables = Exact<{
  agentId: string;
  input: ForceCallReleaseInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ForceCallReleaseMutation = { forceCallRelease:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ForceCallReleaseSuccess' }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ConfiguredQueueLengthQueryVariables = Exact<{
  agentId: string;
}>;


export type ConfiguredQueueLengthQuery = { agent: { id: string, configuredQueueLength: number | null } | null };

export type WatchFromSnapshotSubscriptionVariables = Exact<{
  agentId: string;
}>;


export type WatchFromSnapshotSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSnapshot', unavailable: Array<AgentSnapshotPart>, status: AgentStatus | null, id: string, type: string, receivedAt: string, isLate: boolean, content: unknown, calls: Array<{ callId: string, state: AgentCallState, caller: string | null, called: string | null }> | null, conference: { id: string, participants: Array<{ kind: ConferenceAddressKind | null, address: string, role: ConferenceRole | null }> } | null }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewChoiceOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewWithdrawn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'LinkedPhoneStatusChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaConferenceChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'OutboundCallFailureDetected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneCallStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneMuteChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatConnected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
   };

export type ForceAgentBusyMutationVariables = Exact<{
  agentId: string;
  input: ForceAgentBusyInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ForceAgentBusyMutation = { forceAgentBusy:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ForceAgentBusySuccess' }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ReleaseCallMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ReleaseCallMutation = { releaseCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToRelease', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ReleaseCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ChangeAgentPasswordMutationVariables = Exact<{
  agentId: string;
  input: ChangeAgentPasswordInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ChangeAgentPasswordMutation = { changeAgentPassword:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ChangeAgentPasswordSuccess' }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PasswordBreaksRules', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PasswordChangeFailed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PasswordIsUserName', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PasswordLengthInvalid', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PasswordUnchanged', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TooManyWrongPasswords', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WrongOldPassword', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type WatchAgentSubscriptionVariables = Exact<{
  agentId: string;
}>;


export type WatchAgentSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewChoiceOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewWithdrawn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'LinkedPhoneStatusChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaConferenceChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'OutboundCallFailureDetected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneCallStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneMuteChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatConnected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
   };

export type IsInspectorQueryVariables = Exact<{
  agentId: string;
}>;


export type IsInspectorQuery = { agent: { id: string, isInspector: boolean | null } | null };

export type ResumeWatchingSubscriptionVariables = Exact<{
  agentId: string;
  after: string;
}>;


export type ResumeWatchingSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewChoiceOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewWithdrawn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'LinkedPhoneStatusChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaConferenceChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'OutboundCallFailureDetected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneCallStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneMuteChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatConnected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
   };

export type HoldConferenceParticipantMutationVariables = Exact<{
  agentId: string;
  input: ConferenceParticipantVoiceInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type HoldConferenceParticipantMutation = { holdConferenceParticipant:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'HoldConferenceParticipantSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type MuteCallMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type MuteCallMutation = { muteCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'MuteCallSuccess' }
    | { __typename: 'MuteNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToMute', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SkillQueuesOfAgentQueryVariables = Exact<{
  agentId: string;
  ofAgentId: string;
}>;


export type SkillQueuesOfAgentQuery = { skillQueuesOfAgent: Array<{ id: string, mediaType: CallMediaType | null, name: string | null }> | null };

export type HandOverConferenceChairMutationVariables = Exact<{
  agentId: string;
  input: HandOverConferenceChairInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type HandOverConferenceChairMutation = { handOverConferenceChair:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CannotHandChairToSelf', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'HandOverConferenceChairSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SetAgentCustomStateMutationVariables = Exact<{
  agentId: string;
  input: SetAgentCustomStateInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentCustomStateMutation = { setAgentCustomState:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'GuidRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentCustomStateSuccess', agent: { id: string, customState: number | null } }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type BindAgentPhoneMutationVariables = Exact<{
  agentId: string;
  input: GatewayBodyInput;
  idempotencyKey?: string | null | undefined;
}>;


export type BindAgentPhoneMutation = { bindAgentPhone:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'BindAgentPhoneSuccess', raw: unknown }
    | { __typename: 'InvalidPhoneNumber', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PhoneNumberOutOfRange', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type LeaveAgentConferenceMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type LeaveAgentConferenceMutation = { leaveAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ChairpersonCannotLeave', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'LeaveAgentConferenceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type UnmuteCallMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type UnmuteCallMutation = { unmuteCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToUnmute', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnmuteCallSuccess' }
    | { __typename: 'UnmuteNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type HangUpAgentPhoneMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type HangUpAgentPhoneMutation = { hangUpAgentPhone:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'HangUpAgentPhoneSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type RequestAgentConferenceMutationVariables = Exact<{
  agentId: string;
  input: RequestAgentConferenceInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RequestAgentConferenceMutation = { requestAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AlreadyInConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RequestAgentConferenceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', conferenceId: string | null, events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type DisconnectCallPartyMutationVariables = Exact<{
  agentId: string;
  input: DisconnectCallPartyInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type DisconnectCallPartyMutation = { disconnectCallParty:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'DisconnectCallPartySuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'NoCallToDisconnect', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NumberNotInCall', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SwitchInspectionMutationVariables = Exact<{
  agentId: string;
  input: SwitchInspectionInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SwitchInspectionMutation = { switchInspection:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectedAgentUnknown', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SwitchInspectionSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type CallStatisticsQueryVariables = Exact<{
  agentId: string;
}>;


export type CallStatisticsQuery = { agent: { id: string, callStatistics: { answered: number | null, busySeconds: number | null, busyTimes: number | null, consultations: number | null, holds: number | null, internal: number | null, outbound: number | null, overstayedRestSeconds: number | null, overstayedRests: number | null, redirections: number | null, released: number | null, restSeconds: number | null, rests: number | null, talkSeconds: number | null, transfers: number | null, transfersToIvr: number | null, transfersToNumbers: number | null, unanswered: number | null } | null } | null };

export type SkillQueueLengthQueryVariables = Exact<{
  agentId: string;
  skillId: string;
}>;


export type SkillQueueLengthQuery = { skillQueueLength: number | null };

export type CurrentCallInfoQueryVariables = Exact<{
  agentId: string;
}>;


export type CurrentCallInfoQuery = { agent: { id: string, currentCallInfo: { answeredAt: string | null, called: string | null, caller: string | null, customerLevel: number | null, data: string | null, feature: CallFeature | null, id: string, mediaType: CallMediaType | null, secondsInSystem: number | null, skillId: string | null, skillName: string | null, trunkNumber: number | null } | null } | null };

export type StartPreviewCallMutationVariables = Exact<{
  agentId: string;
  input: StartPreviewCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartPreviewCallMutation = { startPreviewCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartPreviewCallSuccess', callId: string | null, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type TransferCallToQueueMutationVariables = Exact<{
  agentId: string;
  input: TransferCallToQueueInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type TransferCallToQueueMutation = { transferCallToQueue:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToTransfer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TransferCallToQueueSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type TransferCallToAccessCodeMutationVariables = Exact<{
  agentId: string;
  input: TransferCallToAccessCodeInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type TransferCallToAccessCodeMutation = { transferCallToAccessCode:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToTransfer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TransferCallToAccessCodeSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type FreezeCallVideoMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type FreezeCallVideoMutation = { freezeCallVideo:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'FreezeCallVideoSuccess' }
    | { __typename: 'NoCallToFreezeVideo', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'VideoFreezeNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentConferenceQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentConferenceQuery = { agent: { id: string, conference: { id: string, state: ConferenceState | null, startedAt: string | null, durationMinutes: number | null, elapsedMinutes: number | null, participants: Array<{ kind: ConferenceAddressKind | null, address: string, role: ConferenceRole | null, mode: ConferenceParticipantMode | null, channelState: ConferenceChannelState | null, joinedAt: string | null }> } | null } | null };

export type SetAgentIdleMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentIdleMutation = { setAgentIdle:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentIdleSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SendBulletinMutationVariables = Exact<{
  agentId: string;
  input: SendBulletinInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SendBulletinMutation = { sendBulletin:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SendBulletinSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SendAgentNoteMutationVariables = Exact<{
  agentId: string;
  input: SendAgentNoteInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SendAgentNoteMutation = { sendAgentNote:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SendAgentNoteSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type CallIdsQueryVariables = Exact<{
  agentId: string;
}>;


export type CallIdsQuery = { agent: { id: string, callIds: Array<string> | null } | null };

export type AccessCodesQueryVariables = Exact<{
  agentId: string;
}>;


export type AccessCodesQuery = { accessCodes: Array<{ code: string | null, description: string | null, id: string, mediaType: CallMediaType | null, vdnId: string | null }> | null };

export type CallDataQueryVariables = Exact<{
  agentId: string;
  base64?: boolean | null | undefined;
  callId?: string | null | undefined;
}>;


export type CallDataQuery = { agent: { id: string, callData: string | null } | null };

export type RetrieveCallMutationVariables = Exact<{
  agentId: string;
  input: RetrieveCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RetrieveCallMutation = { retrieveCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoHeldCallToRetrieve', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RetrieveCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'RetrieveNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type RemoveConferenceParticipantsMutationVariables = Exact<{
  agentId: string;
  input: RemoveConferenceParticipantsInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type RemoveConferenceParticipantsMutation = { removeConferenceParticipants:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CannotRemoveSelf', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RemoveConferenceParticipantsSuccess', notInConference: Array<{ address: string, kind: ConferenceAddressKind | null }>, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ConnectHeldCallMutationVariables = Exact<{
  agentId: string;
  input: ConnectHeldCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ConnectHeldCallMutation = { connectHeldCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ConnectHeldCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'HoldNotPossible', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToHold', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type InterceptCurrentCallMutationVariables = Exact<{
  agentId: string;
  input: InterceptCurrentCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type InterceptCurrentCallMutation = { interceptCurrentCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InterceptCurrentCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ForceAgentSignOutMutationVariables = Exact<{
  agentId: string;
  input: ForceAgentSignOutInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ForceAgentSignOutMutation = { forceAgentSignOut:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ForceAgentSignOutSuccess' }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StartInternalCallToQueueMutationVariables = Exact<{
  agentId: string;
  input: StartInternalCallToQueueInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartInternalCallToQueueMutation = { startInternalCallToQueue:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartInternalCallToQueueSuccess', callId: string | null, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StartMonitoringAgentsMutationVariables = Exact<{
  agentId: string;
  input: StartMonitoringAgentsInput;
  idempotencyKey?: string | null | undefined;
}>;


export type StartMonitoringAgentsMutation = { startMonitoringAgents:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectedAgentUnknown', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartMonitoringAgentsSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ForceAgentRestMutationVariables = Exact<{
  agentId: string;
  input: ForceAgentRestInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ForceAgentRestMutation = { forceAgentRest:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ForceAgentRestSuccess' }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentStatusQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentStatusQuery = { agent: { id: string, status: AgentStatus | null, cursor: string } | null };

export type ReleaseAgentConferenceMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ReleaseAgentConferenceMutation = { releaseAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ReleaseAgentConferenceSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type RenewAgentGuidMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type RenewAgentGuidMutation = { renewAgentGuid:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RenewAgentGuidSuccess', guid: string | null }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type WatchTypesSubscriptionVariables = Exact<{
  agentId: string;
  after?: string | null | undefined;
  types: Array<string> | string;
}>;


export type WatchTypesSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewChoiceOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallPreviewWithdrawn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'InspectionStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'LinkedPhoneStatusChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaConferenceChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'OutboundCallFailureDetected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneCallStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneMuteChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneTransferStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatConnected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'TextChatStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
   };

export type StopConferenceVoiceMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StopConferenceVoiceMutation = { stopConferenceVoice:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StopConferenceVoiceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type EndAgentWrapUpMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type EndAgentWrapUpMutation = { endAgentWrapUp:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'EndAgentWrapUpSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type VdnConferencesQueryVariables = Exact<{
  agentId: string;
}>;


export type VdnConferencesQuery = { vdnConferenceIds: Array<string> | null };

export type EventHistoryQueryVariables = Exact<{
  agentId: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
  families?: Array<AgentEventFamily> | AgentEventFamily | null | undefined;
}>;


export type EventHistoryQuery = { agentEventHistory: { nodes: Array<
      | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallPreviewChoiceOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallPreviewWithdrawn', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'InspectionStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'InspectionStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'LinkedPhoneStatusChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'MultimediaConferenceChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'OutboundCallFailureDetected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneCallStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneMuteChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneTransferEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneTransferStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ServerDegraded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatConnected', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatEnded', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatFailed', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatMessageReceived', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatRinging', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'TextChatStarted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
      | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, isLate: boolean, content: unknown }
    >, pageInfo: { hasNextPage: boolean, endCursor: string | null } } };

export type StopMonitoringAgentsMutationVariables = Exact<{
  agentId: string;
  input: StopMonitoringAgentsInput;
  idempotencyKey?: string | null | undefined;
}>;


export type StopMonitoringAgentsMutation = { stopMonitoringAgents:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectedAgentUnknown', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StopMonitoringAgentsSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StopWhisperingMutationVariables = Exact<{
  agentId: string;
  input: StopWhisperingInput;
  idempotencyKey?: string | null | undefined;
}>;


export type StopWhisperingMutation = { stopWhispering:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StopWhisperingSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ConsultAgentMutationVariables = Exact<{
  agentId: string;
  input: ConsultAgentInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ConsultAgentMutation = { consultAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ConsultAgentSuccess', callId: string | null, outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallForHelp', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StopInspectionMutationVariables = Exact<{
  agentId: string;
  input: StopInspectionInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StopInspectionMutation = { stopInspection:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StopInspectionSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type PickUpCallMutationVariables = Exact<{
  agentId: string;
  input: PickUpCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type PickUpCallMutation = { pickUpCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PickUpCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type InsertIntoCallOfAgentMutationVariables = Exact<{
  agentId: string;
  input: InsertIntoCallOfAgentInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type InsertIntoCallOfAgentMutation = { insertIntoCallOfAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InsertIntoCallOfAgentSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionStateRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentsOfGroupQueryVariables = Exact<{
  agentId: string;
  groupId?: string | null | undefined;
}>;


export type AgentsOfGroupQuery = { agentsOfGroup: Array<{ agentId: string, callIds: Array<string>, ctiStatus: CtiAgentStatus | null, groupId: string | null, groupName: string | null, inMultimediaConference: boolean | null, mailMedia: boolean | null, name: string | null, phoneNumber: string | null, secondsInStatus: number | null, signedInAt: string | null, status: AgentStatus | null, statusReason: number | null, vdnId: string | null, voice: boolean | null, webMedia: boolean | null, skills: Array<{ id: string, mediaType: CallMediaType | null, name: string | null }> }> | null };

export type PickUpAgentPhoneMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type PickUpAgentPhoneMutation = { pickUpAgentPhone:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PickUpAgentPhoneSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ConferencesQueryVariables = Exact<{
  agentId: string;
  ids: Array<string> | string;
}>;


export type ConferencesQuery = { agentConferences: Array<{ id: string, state: ConferenceState | null, startedAt: string | null, durationMinutes: number | null, elapsedMinutes: number | null, participants: Array<{ kind: ConferenceAddressKind | null, address: string, role: ConferenceRole | null, mode: ConferenceParticipantMode | null, channelState: ConferenceChannelState | null, joinedAt: string | null }> } | null> };

export type ClearAgentCustomStateMutationVariables = Exact<{
  agentId: string;
  idempotencyKey?: string | null | undefined;
}>;


export type ClearAgentCustomStateMutation = { clearAgentCustomState:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ClearAgentCustomStateSuccess', agent: { id: string, customState: number | null } }
    | { __typename: 'GuidRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SetAgentForwardingMutationVariables = Exact<{
  agentId: string;
  input: GatewayBodyInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentForwardingMutation = { setAgentForwarding:
    | { __typename: 'SetAgentForwardingSuccess', raw: unknown }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentAtDeskQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentAtDeskQuery = { agent: { id: string, status: AgentStatus | null, inCall: boolean | null, customState: number | null, cursor: string, skills: Array<{ id: string, name: string | null, mediaType: CallMediaType | null }> | null, session: { signedInAt: string | null, vdnId: string | null, serverName: string | null, voice: boolean | null, webMedia: boolean | null, mailMedia: boolean | null, mustChangePassword: boolean | null, passwordExpiresInDays: number | null } | null, conference: { id: string, state: ConferenceState | null } | null } | null };

export type ReleaseAgentPhoneMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ReleaseAgentPhoneMutation = { releaseAgentPhone:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ReleaseAgentPhoneSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ResetAgentSkillsMutationVariables = Exact<{
  agentId: string;
  input: ResetAgentSkillsInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ResetAgentSkillsMutation = { resetAgentSkills:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ResetAgentSkillsSuccess', agent: { id: string, skills: Array<{ id: string, name: string | null, mediaType: CallMediaType | null }> | null } }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentsOfSkillQueueQueryVariables = Exact<{
  agentId: string;
  filter?: AgentFilterInput | null | undefined;
  skillId: string;
}>;


export type AgentsOfSkillQueueQuery = { agentsOfSkillQueue: Array<{ agentId: string, callIds: Array<string>, ctiStatus: CtiAgentStatus | null, groupId: string | null, groupName: string | null, inMultimediaConference: boolean | null, mailMedia: boolean | null, name: string | null, phoneNumber: string | null, secondsInStatus: number | null, signedInAt: string | null, status: AgentStatus | null, statusReason: number | null, vdnId: string | null, voice: boolean | null, webMedia: boolean | null, skills: Array<{ id: string, mediaType: CallMediaType | null, name: string | null }> }> | null };

export type SignInAgentMutationVariables = Exact<{
  agentId: string;
  input: SignInAgentInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SignInAgentMutation = { signInAgent:
    | { __typename: 'AccountLocked', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AlreadySignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidIpAddress', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidPhoneNumber', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidSignInParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'MissingSignInParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PasswordExpired', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PhoneNumberOutOfRange', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PortalAuthenticationFailed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignInAgentSuccess', guid: string, cursor: string, agent: { id: string, status: AgentStatus | null, session: { mustChangePassword: boolean | null, passwordExpiresInDays: number | null } | null } }
    | { __typename: 'SignInInProgress', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignInResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignedInElsewhere', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'VoiceOfAnotherVdn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WrongAgentType', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WrongPassword', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SetAgentBusyMutationVariables = Exact<{
  agentId: string;
  input: SetAgentBusyInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentBusyMutation = { setAgentBusy:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentBusySuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type StartAgentRestMutationVariables = Exact<{
  agentId: string;
  input: StartAgentRestInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartAgentRestMutation = { startAgentRest:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartAgentRestSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type QueueLengthQueryVariables = Exact<{
  agentId: string;
}>;


export type QueueLengthQuery = { agent: { id: string, queueLength: number | null } | null };

export type IvrFlowsQueryVariables = Exact<{
  agentId: string;
}>;


export type IvrFlowsQuery = { ivrFlows: Array<{ accessCode: string | null, description: string | null, id: string, serviceNumber: number | null }> | null };

export type TransferCallToAgentMutationVariables = Exact<{
  agentId: string;
  input: TransferCallToAgentInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type TransferCallToAgentMutation = { transferCallToAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToTransfer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TransferCallToAgentSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SkillQueueStatisticsQueryVariables = Exact<{
  agentId: string;
  skillIds: Array<string> | string;
}>;


export type SkillQueueStatisticsQuery = { skillQueueStatistics: Array<{ accessCode: string | null, availableAgents: number | null, longestWaitSeconds: number | null, maxWaitingCalls: number | null, name: string | null, signedInAgents: number | null, skillId: string, transfer: SkillQueueTransfer | null, transferTarget: string | null, transferTargetType: number | null, waitingCalls: number | null }> | null };

export type StartThreePartyCallMutationVariables = Exact<{
  agentId: string;
  input: StartThreePartyCallInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type StartThreePartyCallMutation = { startThreePartyCall:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallForThreeParty', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoHeldCallForThreeParty', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StartThreePartyCallSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type CancelAgentBusyMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type CancelAgentBusyMutation = { cancelAgentBusy:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CancelAgentBusySuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type PlayConferenceVoiceMutationVariables = Exact<{
  agentId: string;
  input: PlayConferenceVoiceInput;
  idempotencyKey?: string | null | undefined;
}>;


export type PlayConferenceVoiceMutation = { playConferenceVoice:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlayConferenceVoiceSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SendDtmfMutationVariables = Exact<{
  agentId: string;
  input: SendDtmfInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SendDtmfMutation = { sendDtmf:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SendDtmfSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type TransferCallToNumberMutationVariables = Exact<{
  agentId: string;
  input: TransferCallToNumberInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type TransferCallToNumberMutation = { transferCallToNumber:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoCallToTransfer', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'TransferCallToNumberSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type RingingCallInfoQueryVariables = Exact<{
  agentId: string;
}>;


export type RingingCallInfoQuery = { agent: { id: string, ringingCallInfo: { answeredAt: string | null, called: string | null, caller: string | null, customerLevel: number | null, data: string | null, feature: CallFeature | null, id: string, mediaType: CallMediaType | null, secondsInSystem: number | null, skillId: string | null, skillName: string | null, trunkNumber: number | null } | null } | null };

export type EndAgentRestMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type EndAgentRestMutation = { endAgentRest:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'EndAgentRestSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ToggleInspectionMutationVariables = Exact<{
  agentId: string;
  input: ToggleInspectionInput;
  idempotencyKey?: string | null | undefined;
}>;


export type ToggleInspectionMutation = { toggleInspection:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ToggleInspectionSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentInfoQueryVariables = Exact<{
  agentId: string;
  ofAgentId: string;
}>;


export type AgentInfoQuery = { agentInfo: { agentId: string, callIds: Array<string>, ctiStatus: CtiAgentStatus | null, groupId: string | null, groupName: string | null, inMultimediaConference: boolean | null, mailMedia: boolean | null, name: string | null, phoneNumber: string | null, secondsInStatus: number | null, signedInAt: string | null, status: AgentStatus | null, statusReason: number | null, vdnId: string | null, voice: boolean | null, webMedia: boolean | null, skills: Array<{ id: string, mediaType: CallMediaType | null, name: string | null }> } | null };

export type WhisperToAgentMutationVariables = Exact<{
  agentId: string;
  input: WhisperToAgentInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type WhisperToAgentMutation = { whisperToAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectedAgentUnknown', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionNotAllowed', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionProviderMissing', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InspectionResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WhisperToAgentSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
   };

export type SetConferenceParticipantModeMutationVariables = Exact<{
  agentId: string;
  input: SetConferenceParticipantModeInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type SetConferenceParticipantModeMutation = { setConferenceParticipantMode:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetConferenceParticipantModeSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SetAgentTalkRightMutationVariables = Exact<{
  agentId: string;
  input: SetAgentTalkRightInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentTalkRightMutation = { setAgentTalkRight:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentTalkRightSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ReleaseAgentConferenceAndWaitMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type ReleaseAgentConferenceAndWaitMutation = { releaseAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ReleaseAgentConferenceSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', conferenceId: string | null, events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type UnholdConferenceParticipantMutationVariables = Exact<{
  agentId: string;
  input: ConferenceParticipantInput;
  within?: number | null | undefined;
  idempotencyKey?: string | null | undefined;
}>;


export type UnholdConferenceParticipantMutation = { unholdConferenceParticipant:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnholdConferenceParticipantSuccess', outcome:
        | { __typename: 'OutcomeConfirmed', events: Array<
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
            | { id: string, type: string }
          > }
        | { __typename: 'OutcomeRefused', event:
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
            | { id: string, type: string, content: unknown }
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
   };

export type SetAgentSelfRecordingMutationVariables = Exact<{
  agentId: string;
  input: SetAgentSelfRecordingInput;
  idempotencyKey?: string | null | undefined;
}>;


export type SetAgentSelfRecordingMutation = { setAgentSelfRecording:
    | { __typename: 'SetAgentSelfRecordingSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type AgentStatusesQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentStatusesQuery = { agentStatuses: Array<{ agentId: string, ctiStatus: CtiAgentStatus | null, groupName: string | null, name: string | null, status: AgentStatus | null }> | null };


export const PlayConferenceParticipantVoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlayConferenceParticipantVoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConferenceParticipantVoiceInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"playConferenceParticipantVoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":347,"source":{"body":"mutation PlayConferenceParticipantVoice($agentId: ID!, $input: ConferenceParticipantVoiceInput!, $idempotencyKey: ID) {\n  playConferenceParticipantVoice(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<PlayConferenceParticipantVoiceMutation, PlayConferenceParticipantVoiceMutationVariables>;
export const InterceptCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InterceptCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InterceptCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interceptCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InterceptCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":701,"source":{"body":"mutation InterceptCall($agentId: ID!, $input: InterceptCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  interceptCall(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on InterceptCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<InterceptCallMutation, InterceptCallMutationVariables>;
export const ConsultQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsultQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultQueueInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultQueueSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":710,"source":{"body":"mutation ConsultQueue($agentId: ID!, $input: ConsultQueueInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  consultQueue(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ConsultQueueSuccess {\n      callId\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ConsultQueueMutation, ConsultQueueMutationVariables>;
export const TakeQueuedCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TakeQueuedCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TakeQueuedCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"takeQueuedCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TakeQueuedCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":719,"source":{"body":"mutation TakeQueuedCall($agentId: ID!, $input: TakeQueuedCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  takeQueuedCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on TakeQueuedCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<TakeQueuedCallMutation, TakeQueuedCallMutationVariables>;
export const SignedInAgentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SignedInAgents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedInAgents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}],"loc":{"start":0,"end":102,"source":{"body":"query SignedInAgents($agentId: ID!) {\n  signedInAgents(agentId: $agentId) {\n    agentId\n    name\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SignedInAgentsQuery, SignedInAgentsQueryVariables>;
export const WatchConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"families"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONFERENCE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}],"loc":{"start":0,"end":206,"source":{"body":"subscription WatchConference($agentId: ID!, $after: ID) {\n  agentEvents(agentId: $agentId, after: $after, families: [CONFERENCE]) {\n    __typename\n    id\n    type\n    receivedAt\n    isLate\n    content\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<WatchConferenceSubscription, WatchConferenceSubscriptionVariables>;
export const SwitchCallMediaDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SwitchCallMedia"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SwitchCallMediaInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"switchCallMedia"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SwitchCallMediaSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":723,"source":{"body":"mutation SwitchCallMedia($agentId: ID!, $input: SwitchCallMediaInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  switchCallMedia(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on SwitchCallMediaSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SwitchCallMediaMutation, SwitchCallMediaMutationVariables>;
export const SkillsOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillsOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillsOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ofAgentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}],"loc":{"start":0,"end":149,"source":{"body":"query SkillsOfAgent($agentId: ID!, $ofAgentId: ID!) {\n  skillsOfAgent(agentId: $agentId, ofAgentId: $ofAgentId) {\n    id\n    mediaType\n    name\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SkillsOfAgentQuery, SkillsOfAgentQueryVariables>;
export const InviteConferenceParticipantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteConferenceParticipants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InviteConferenceParticipantsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteConferenceParticipants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InviteConferenceParticipantsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":410,"source":{"body":"mutation InviteConferenceParticipants($agentId: ID!, $input: InviteConferenceParticipantsInput!, $idempotencyKey: ID) {\n  inviteConferenceParticipants(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on InviteConferenceParticipantsSuccess {\n      raw\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<InviteConferenceParticipantsMutation, InviteConferenceParticipantsMutationVariables>;
export const RejectAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":681,"source":{"body":"mutation RejectAgentConference($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  rejectAgentConference(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on RejectAgentConferenceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RejectAgentConferenceMutation, RejectAgentConferenceMutationVariables>;
export const ChangeConferenceSeatsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeConferenceSeats"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeConferenceSeatsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeConferenceSeats"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":324,"source":{"body":"mutation ChangeConferenceSeats($agentId: ID!, $input: ChangeConferenceSeatsInput!, $idempotencyKey: ID) {\n  changeConferenceSeats(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ChangeConferenceSeatsMutation, ChangeConferenceSeatsMutationVariables>;
export const HeldCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeldCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"heldCalls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"customerLevel"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"feature"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInSystem"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"skillName"}},{"kind":"Field","name":{"kind":"Name","value":"trunkNumber"}}]}}]}}]}}],"loc":{"start":0,"end":274,"source":{"body":"query HeldCalls($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    heldCalls {\n      answeredAt\n      called\n      caller\n      customerLevel\n      data\n      feature\n      id\n      mediaType\n      secondsInSystem\n      skillId\n      skillName\n      trunkNumber\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<HeldCallsQuery, HeldCallsQueryVariables>;
export const PlayAgentAnnouncementDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlayAgentAnnouncement"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayBodyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"playAgentAnnouncement"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PlayAgentAnnouncementSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":372,"source":{"body":"mutation PlayAgentAnnouncement($agentId: ID!, $input: GatewayBodyInput!, $idempotencyKey: ID) {\n  playAgentAnnouncement(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on PlayAgentAnnouncementSuccess {\n      raw\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<PlayAgentAnnouncementMutation, PlayAgentAnnouncementMutationVariables>;
export const SetAgentAutoAnswerDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentAutoAnswer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSwitchInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentAutoAnswer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":308,"source":{"body":"mutation SetAgentAutoAnswer($agentId: ID!, $input: AgentSwitchInput!, $idempotencyKey: ID) {\n  setAgentAutoAnswer(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentAutoAnswerMutation, SetAgentAutoAnswerMutationVariables>;
export const HeldCallsOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"HeldCallsOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"heldCallsOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ofAgentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"customerLevel"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"feature"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInSystem"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"skillName"}},{"kind":"Field","name":{"kind":"Name","value":"trunkNumber"}}]}}]}}],"loc":{"start":0,"end":284,"source":{"body":"query HeldCallsOfAgent($agentId: ID!, $ofAgentId: ID!) {\n  heldCallsOfAgent(agentId: $agentId, ofAgentId: $ofAgentId) {\n    answeredAt\n    called\n    caller\n    customerLevel\n    data\n    feature\n    id\n    mediaType\n    secondsInSystem\n    skillId\n    skillName\n    trunkNumber\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<HeldCallsOfAgentQuery, HeldCallsOfAgentQueryVariables>;
export const ExtendAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ExtendAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendAgentConferenceInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"extendAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ExtendAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"minutesAdded"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":391,"source":{"body":"mutation ExtendAgentConference($agentId: ID!, $input: ExtendAgentConferenceInput!, $idempotencyKey: ID) {\n  extendAgentConference(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on ExtendAgentConferenceSuccess {\n      minutesAdded\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ExtendAgentConferenceMutation, ExtendAgentConferenceMutationVariables>;
export const ForceAgentIdleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForceAgentIdle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ForceAgentIdleInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forceAgentIdle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":303,"source":{"body":"mutation ForceAgentIdle($agentId: ID!, $input: ForceAgentIdleInput!, $idempotencyKey: ID) {\n  forceAgentIdle(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ForceAgentIdleMutation, ForceAgentIdleMutationVariables>;
export const AnswerCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":689,"source":{"body":"mutation AnswerCall($agentId: ID!, $input: AnswerCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  answerCall(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on AnswerCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AnswerCallMutation, AnswerCallMutationVariables>;
export const StartAgentWrapUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartAgentWrapUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startAgentWrapUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartAgentWrapUpSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":666,"source":{"body":"mutation StartAgentWrapUp($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  startAgentWrapUp(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on StartAgentWrapUpSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartAgentWrapUpMutation, StartAgentWrapUpMutationVariables>;
export const CallInfoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallInfo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callInfo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"customerLevel"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"feature"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInSystem"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"skillName"}},{"kind":"Field","name":{"kind":"Name","value":"trunkNumber"}}]}}]}}]}}],"loc":{"start":0,"end":303,"source":{"body":"query CallInfo($agentId: ID!, $callId: ID!) {\n  agent(id: $agentId) {\n    id\n    callInfo(callId: $callId) {\n      answeredAt\n      called\n      caller\n      customerLevel\n      data\n      feature\n      id\n      mediaType\n      secondsInSystem\n      skillId\n      skillName\n      trunkNumber\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CallInfoQuery, CallInfoQueryVariables>;
export const RestReasonsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RestReasons"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"restReasons"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"text"}}]}}]}}]}}],"loc":{"start":0,"end":117,"source":{"body":"query RestReasons($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    restReasons {\n      code\n      text\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RestReasonsQuery, RestReasonsQueryVariables>;
export const SetSkillsOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetSkillsOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetSkillsOfAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setSkillsOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":309,"source":{"body":"mutation SetSkillsOfAgent($agentId: ID!, $input: SetSkillsOfAgentInput!, $idempotencyKey: ID) {\n  setSkillsOfAgent(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetSkillsOfAgentMutation, SetSkillsOfAgentMutationVariables>;
export const MoveQueuedCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MoveQueuedCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"MoveQueuedCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"moveQueuedCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":303,"source":{"body":"mutation MoveQueuedCall($agentId: ID!, $input: MoveQueuedCallInput!, $idempotencyKey: ID) {\n  moveQueuedCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<MoveQueuedCallMutation, MoveQueuedCallMutationVariables>;
export const WaitingCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"WaitingCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCalls"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"skillId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"customerLevel"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"feature"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInSystem"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"skillName"}},{"kind":"Field","name":{"kind":"Name","value":"trunkNumber"}}]}}]}}]}}],"loc":{"start":0,"end":314,"source":{"body":"query WaitingCalls($agentId: ID!, $skillId: ID!) {\n  agent(id: $agentId) {\n    id\n    waitingCalls(skillId: $skillId) {\n      answeredAt\n      called\n      caller\n      customerLevel\n      data\n      feature\n      id\n      mediaType\n      secondsInSystem\n      skillId\n      skillName\n      trunkNumber\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<WaitingCallsQuery, WaitingCallsQueryVariables>;
export const RejectCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RejectCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RejectCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"rejectCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RejectCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":689,"source":{"body":"mutation RejectCall($agentId: ID!, $input: RejectCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  rejectCall(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on RejectCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RejectCallMutation, RejectCallMutationVariables>;
export const AgentGroupsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentGroups"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentGroups"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"monitorId"}},{"kind":"Field","name":{"kind":"Name","value":"monitorName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}],"loc":{"start":0,"end":121,"source":{"body":"query AgentGroups($agentId: ID!) {\n  agentGroups(agentId: $agentId) {\n    id\n    monitorId\n    monitorName\n    name\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentGroupsQuery, AgentGroupsQueryVariables>;
export const GroupOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"GroupOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"groupOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ofAgentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"monitorId"}},{"kind":"Field","name":{"kind":"Name","value":"monitorName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}],"loc":{"start":0,"end":163,"source":{"body":"query GroupOfAgent($agentId: ID!, $ofAgentId: ID!) {\n  groupOfAgent(agentId: $agentId, ofAgentId: $ofAgentId) {\n    id\n    monitorId\n    monitorName\n    name\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<GroupOfAgentQuery, GroupOfAgentQueryVariables>;
export const SetAgentIdleAfterCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentIdleAfterCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSwitchInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentIdleAfterCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":314,"source":{"body":"mutation SetAgentIdleAfterCall($agentId: ID!, $input: AgentSwitchInput!, $idempotencyKey: ID) {\n  setAgentIdleAfterCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentIdleAfterCallMutation, SetAgentIdleAfterCallMutationVariables>;
export const HoldCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HoldCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":642,"source":{"body":"mutation HoldCall($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  holdCall(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on HoldCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<HoldCallMutation, HoldCallMutationVariables>;
export const ListenToAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ListenToAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ListenToAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"listenToAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ListenToAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":701,"source":{"body":"mutation ListenToAgent($agentId: ID!, $input: ListenToAgentInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  listenToAgent(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ListenToAgentSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ListenToAgentMutation, ListenToAgentMutationVariables>;
export const UnfreezeCallVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnfreezeCallVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unfreezeCallVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":250,"source":{"body":"mutation UnfreezeCallVideo($agentId: ID!, $idempotencyKey: ID) {\n  unfreezeCallVideo(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<UnfreezeCallVideoMutation, UnfreezeCallVideoMutationVariables>;
export const StopConferenceParticipantVoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopConferenceParticipantVoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConferenceParticipantInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopConferenceParticipantVoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StopConferenceParticipantVoiceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":774,"source":{"body":"mutation StopConferenceParticipantVoice($agentId: ID!, $input: ConferenceParticipantInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  stopConferenceParticipantVoice(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StopConferenceParticipantVoiceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StopConferenceParticipantVoiceMutation, StopConferenceParticipantVoiceMutationVariables>;
export const AgentsByIdDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentsById"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentsById"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"callIds"}},{"kind":"Field","name":{"kind":"Name","value":"ctiStatus"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"inMultimediaConference"}},{"kind":"Field","name":{"kind":"Name","value":"mailMedia"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInStatus"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"vdnId"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"webMedia"}}]}}]}}],"loc":{"start":0,"end":379,"source":{"body":"query AgentsById($agentId: ID!, $ids: [ID!]!) {\n  agentsById(agentId: $agentId, ids: $ids) {\n    agentId\n    callIds\n    ctiStatus\n    groupId\n    groupName\n    inMultimediaConference\n    mailMedia\n    name\n    phoneNumber\n    secondsInStatus\n    signedInAt\n    skills {\n      id\n      mediaType\n      name\n    }\n    status\n    statusReason\n    vdnId\n    voice\n    webMedia\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentsByIdQuery, AgentsByIdQueryVariables>;
export const SkillQueuesOfVdnDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillQueuesOfVdn"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"vdnId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillQueuesOfVdn"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"vdnId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"vdnId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"serviceType"}}]}}]}}],"loc":{"start":0,"end":170,"source":{"body":"query SkillQueuesOfVdn($agentId: ID!, $vdnId: ID!) {\n  skillQueuesOfVdn(agentId: $agentId, vdnId: $vdnId) {\n    id\n    isReal\n    mediaType\n    name\n    serviceType\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SkillQueuesOfVdnQuery, SkillQueuesOfVdnQueryVariables>;
export const SkillQueuesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillQueues"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillQueues"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isReal"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"serviceType"}}]}}]}}],"loc":{"start":0,"end":132,"source":{"body":"query SkillQueues($agentId: ID!) {\n  skillQueues(agentId: $agentId) {\n    id\n    isReal\n    mediaType\n    name\n    serviceType\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SkillQueuesQuery, SkillQueuesQueryVariables>;
export const SetCallDataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetCallData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetCallDataInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setCallData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":280,"source":{"body":"mutation SetCallData($agentId: ID!, $input: SetCallDataInput!, $idempotencyKey: ID) {\n  setCallData(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetCallDataMutation, SetCallDataMutationVariables>;
export const CallIdsOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallIdsOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callIdsOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ofAgentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}}}]}]}}],"loc":{"start":0,"end":115,"source":{"body":"query CallIdsOfAgent($agentId: ID!, $ofAgentId: ID!) {\n  callIdsOfAgent(agentId: $agentId, ofAgentId: $ofAgentId)\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CallIdsOfAgentQuery, CallIdsOfAgentQueryVariables>;
export const MayPickUpCallsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"MayPickUpCalls"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mayPickUpCalls"}}]}}]}}],"loc":{"start":0,"end":93,"source":{"body":"query MayPickUpCalls($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    mayPickUpCalls\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<MayPickUpCallsQuery, MayPickUpCallsQueryVariables>;
export const CancelCallTransferDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelCallTransfer"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelCallTransfer"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelCallTransferSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":672,"source":{"body":"mutation CancelCallTransfer($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  cancelCallTransfer(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on CancelCallTransferSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CancelCallTransferMutation, CancelCallTransferMutationVariables>;
export const AnswerAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AnswerAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":704,"source":{"body":"mutation AnswerAgentConference($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  answerAgentConference(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on AnswerAgentConferenceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          conferenceId\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AnswerAgentConferenceMutation, AnswerAgentConferenceMutationVariables>;
export const DropCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DropCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DropCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"dropCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DropCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":681,"source":{"body":"mutation DropCall($agentId: ID!, $input: DropCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  dropCall(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on DropCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<DropCallMutation, DropCallMutationVariables>;
export const StartInternalCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartInternalCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartInternalCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startInternalCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartInternalCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":744,"source":{"body":"mutation StartInternalCall($agentId: ID!, $input: StartInternalCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  startInternalCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StartInternalCallSuccess {\n      callId\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartInternalCallMutation, StartInternalCallMutationVariables>;
export const CallCountsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallCounts"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callCounts"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"outbound"}},{"kind":"Field","name":{"kind":"Name","value":"talkSeconds"}}]}}]}}]}}],"loc":{"start":0,"end":141,"source":{"body":"query CallCounts($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    callCounts {\n      answered\n      outbound\n      talkSeconds\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CallCountsQuery, CallCountsQueryVariables>;
export const StartOutboundCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartOutboundCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartOutboundCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startOutboundCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartOutboundCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":744,"source":{"body":"mutation StartOutboundCall($agentId: ID!, $input: StartOutboundCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  startOutboundCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StartOutboundCallSuccess {\n      callId\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartOutboundCallMutation, StartOutboundCallMutationVariables>;
export const TransferCallToIvrDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCallToIvr"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToIvrInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCallToIvr"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToIvrSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":731,"source":{"body":"mutation TransferCallToIvr($agentId: ID!, $input: TransferCallToIvrInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  transferCallToIvr(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on TransferCallToIvrSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<TransferCallToIvrMutation, TransferCallToIvrMutationVariables>;
export const SignOutAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"force"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"reason"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOutAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"force"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}},{"kind":"Argument","name":{"kind":"Name","value":"reason"},"value":{"kind":"Variable","name":{"kind":"Name","value":"reason"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignOutAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":742,"source":{"body":"mutation SignOutAgent($agentId: ID!, $force: Boolean = false, $reason: Int, $within: Int = 5000, $idempotencyKey: ID) {\n  signOutAgent(\n    agentId: $agentId\n    force: $force\n    reason: $reason\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on SignOutAgentSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SignOutAgentMutation, SignOutAgentMutationVariables>;
export const ForceCallReleaseDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForceCallRelease"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ForceCallReleaseInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forceCallRelease"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":309,"source":{"body":"mutation ForceCallRelease($agentId: ID!, $input: ForceCallReleaseInput!, $idempotencyKey: ID) {\n  forceCallRelease(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ForceCallReleaseMutation, ForceCallReleaseMutationVariables>;
export const ConfiguredQueueLengthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"ConfiguredQueueLength"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"configuredQueueLength"}}]}}]}}],"loc":{"start":0,"end":107,"source":{"body":"query ConfiguredQueueLength($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    configuredQueueLength\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ConfiguredQueueLengthQuery, ConfiguredQueueLengthQueryVariables>;
export const WatchFromSnapshotDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchFromSnapshot"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"snapshot"},"value":{"kind":"BooleanValue","value":true}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"AgentSnapshot"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unavailable"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"calls"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"called"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"role"}}]}}]}}]}}]}}]}}],"loc":{"start":0,"end":437,"source":{"body":"subscription WatchFromSnapshot($agentId: ID!) {\n  agentEvents(agentId: $agentId, snapshot: true) {\n    __typename\n    id\n    type\n    receivedAt\n    isLate\n    content\n    ... on AgentSnapshot {\n      unavailable\n      status\n      calls {\n        callId\n        state\n        caller\n        called\n      }\n      conference {\n        id\n        participants {\n          kind\n          address\n          role\n        }\n      }\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<WatchFromSnapshotSubscription, WatchFromSnapshotSubscriptionVariables>;
export const ForceAgentBusyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForceAgentBusy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ForceAgentBusyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forceAgentBusy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":303,"source":{"body":"mutation ForceAgentBusy($agentId: ID!, $input: ForceAgentBusyInput!, $idempotencyKey: ID) {\n  forceAgentBusy(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ForceAgentBusyMutation, ForceAgentBusyMutationVariables>;
export const ReleaseCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":651,"source":{"body":"mutation ReleaseCall($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  releaseCall(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ReleaseCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ReleaseCallMutation, ReleaseCallMutationVariables>;
export const ChangeAgentPasswordDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ChangeAgentPassword"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ChangeAgentPasswordInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"changeAgentPassword"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":318,"source":{"body":"mutation ChangeAgentPassword($agentId: ID!, $input: ChangeAgentPasswordInput!, $idempotencyKey: ID) {\n  changeAgentPassword(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ChangeAgentPasswordMutation, ChangeAgentPasswordMutationVariables>;
export const WatchAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}],"loc":{"start":0,"end":150,"source":{"body":"subscription WatchAgent($agentId: ID!) {\n  agentEvents(agentId: $agentId) {\n    __typename\n    id\n    type\n    receivedAt\n    isLate\n    content\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<WatchAgentSubscription, WatchAgentSubscriptionVariables>;
export const IsInspectorDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IsInspector"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"isInspector"}}]}}]}}],"loc":{"start":0,"end":87,"source":{"body":"query IsInspector($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    isInspector\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<IsInspectorQuery, IsInspectorQueryVariables>;
export const ResumeWatchingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ResumeWatching"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}],"loc":{"start":0,"end":182,"source":{"body":"subscription ResumeWatching($agentId: ID!, $after: ID!) {\n  agentEvents(agentId: $agentId, after: $after) {\n    __typename\n    id\n    type\n    receivedAt\n    isLate\n    content\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ResumeWatchingSubscription, ResumeWatchingSubscriptionVariables>;
export const HoldConferenceParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HoldConferenceParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConferenceParticipantVoiceInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"holdConferenceParticipant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HoldConferenceParticipantSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":764,"source":{"body":"mutation HoldConferenceParticipant($agentId: ID!, $input: ConferenceParticipantVoiceInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  holdConferenceParticipant(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on HoldConferenceParticipantSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<HoldConferenceParticipantMutation, HoldConferenceParticipantMutationVariables>;
export const MuteCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"MuteCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"muteCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":232,"source":{"body":"mutation MuteCall($agentId: ID!, $idempotencyKey: ID) {\n  muteCall(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<MuteCallMutation, MuteCallMutationVariables>;
export const SkillQueuesOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillQueuesOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillQueuesOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ofAgentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}}]}}],"loc":{"start":0,"end":159,"source":{"body":"query SkillQueuesOfAgent($agentId: ID!, $ofAgentId: ID!) {\n  skillQueuesOfAgent(agentId: $agentId, ofAgentId: $ofAgentId) {\n    id\n    mediaType\n    name\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SkillQueuesOfAgentQuery, SkillQueuesOfAgentQueryVariables>;
export const HandOverConferenceChairDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HandOverConferenceChair"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverConferenceChairInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"handOverConferenceChair"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HandOverConferenceChairSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":755,"source":{"body":"mutation HandOverConferenceChair($agentId: ID!, $input: HandOverConferenceChairInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  handOverConferenceChair(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on HandOverConferenceChairSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<HandOverConferenceChairMutation, HandOverConferenceChairMutationVariables>;
export const SetAgentCustomStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentCustomState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentCustomStateInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentCustomState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentCustomStateSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":417,"source":{"body":"mutation SetAgentCustomState($agentId: ID!, $input: SetAgentCustomStateInput!, $idempotencyKey: ID) {\n  setAgentCustomState(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on SetAgentCustomStateSuccess {\n      agent {\n        id\n        customState\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentCustomStateMutation, SetAgentCustomStateMutationVariables>;
export const BindAgentPhoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"BindAgentPhone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayBodyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"bindAgentPhone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"BindAgentPhoneSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":351,"source":{"body":"mutation BindAgentPhone($agentId: ID!, $input: GatewayBodyInput!, $idempotencyKey: ID) {\n  bindAgentPhone(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on BindAgentPhoneSuccess {\n      raw\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<BindAgentPhoneMutation, BindAgentPhoneMutationVariables>;
export const LeaveAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LeaveAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaveAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"LeaveAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":678,"source":{"body":"mutation LeaveAgentConference($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  leaveAgentConference(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on LeaveAgentConferenceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<LeaveAgentConferenceMutation, LeaveAgentConferenceMutationVariables>;
export const UnmuteCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnmuteCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unmuteCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":236,"source":{"body":"mutation UnmuteCall($agentId: ID!, $idempotencyKey: ID) {\n  unmuteCall(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<UnmuteCallMutation, UnmuteCallMutationVariables>;
export const HangUpAgentPhoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"HangUpAgentPhone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hangUpAgentPhone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"HangUpAgentPhoneSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":666,"source":{"body":"mutation HangUpAgentPhone($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  hangUpAgentPhone(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on HangUpAgentPhoneSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<HangUpAgentPhoneMutation, HangUpAgentPhoneMutationVariables>;
export const RequestAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAgentConferenceInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RequestAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":774,"source":{"body":"mutation RequestAgentConference($agentId: ID!, $input: RequestAgentConferenceInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  requestAgentConference(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on RequestAgentConferenceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          conferenceId\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RequestAgentConferenceMutation, RequestAgentConferenceMutationVariables>;
export const DisconnectCallPartyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"DisconnectCallParty"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"DisconnectCallPartyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"disconnectCallParty"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"DisconnectCallPartySuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":739,"source":{"body":"mutation DisconnectCallParty($agentId: ID!, $input: DisconnectCallPartyInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  disconnectCallParty(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on DisconnectCallPartySuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<DisconnectCallPartyMutation, DisconnectCallPartyMutationVariables>;
export const SwitchInspectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SwitchInspection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SwitchInspectionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"switchInspection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":309,"source":{"body":"mutation SwitchInspection($agentId: ID!, $input: SwitchInspectionInput!, $idempotencyKey: ID) {\n  switchInspection(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SwitchInspectionMutation, SwitchInspectionMutationVariables>;
export const CallStatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallStatistics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callStatistics"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answered"}},{"kind":"Field","name":{"kind":"Name","value":"busySeconds"}},{"kind":"Field","name":{"kind":"Name","value":"busyTimes"}},{"kind":"Field","name":{"kind":"Name","value":"consultations"}},{"kind":"Field","name":{"kind":"Name","value":"holds"}},{"kind":"Field","name":{"kind":"Name","value":"internal"}},{"kind":"Field","name":{"kind":"Name","value":"outbound"}},{"kind":"Field","name":{"kind":"Name","value":"overstayedRestSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"overstayedRests"}},{"kind":"Field","name":{"kind":"Name","value":"redirections"}},{"kind":"Field","name":{"kind":"Name","value":"released"}},{"kind":"Field","name":{"kind":"Name","value":"restSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"rests"}},{"kind":"Field","name":{"kind":"Name","value":"talkSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"transfers"}},{"kind":"Field","name":{"kind":"Name","value":"transfersToIvr"}},{"kind":"Field","name":{"kind":"Name","value":"transfersToNumbers"}},{"kind":"Field","name":{"kind":"Name","value":"unanswered"}}]}}]}}]}}],"loc":{"start":0,"end":423,"source":{"body":"query CallStatistics($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    callStatistics {\n      answered\n      busySeconds\n      busyTimes\n      consultations\n      holds\n      internal\n      outbound\n      overstayedRestSeconds\n      overstayedRests\n      redirections\n      released\n      restSeconds\n      rests\n      talkSeconds\n      transfers\n      transfersToIvr\n      transfersToNumbers\n      unanswered\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CallStatisticsQuery, CallStatisticsQueryVariables>;
export const SkillQueueLengthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillQueueLength"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillQueueLength"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"skillId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}}}]}]}}],"loc":{"start":0,"end":113,"source":{"body":"query SkillQueueLength($agentId: ID!, $skillId: ID!) {\n  skillQueueLength(agentId: $agentId, skillId: $skillId)\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SkillQueueLengthQuery, SkillQueueLengthQueryVariables>;
export const CurrentCallInfoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CurrentCallInfo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"currentCallInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"customerLevel"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"feature"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInSystem"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"skillName"}},{"kind":"Field","name":{"kind":"Name","value":"trunkNumber"}}]}}]}}]}}],"loc":{"start":0,"end":286,"source":{"body":"query CurrentCallInfo($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    currentCallInfo {\n      answeredAt\n      called\n      caller\n      customerLevel\n      data\n      feature\n      id\n      mediaType\n      secondsInSystem\n      skillId\n      skillName\n      trunkNumber\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CurrentCallInfoQuery, CurrentCallInfoQueryVariables>;
export const StartPreviewCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartPreviewCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartPreviewCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startPreviewCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartPreviewCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":740,"source":{"body":"mutation StartPreviewCall($agentId: ID!, $input: StartPreviewCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  startPreviewCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StartPreviewCallSuccess {\n      callId\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartPreviewCallMutation, StartPreviewCallMutationVariables>;
export const TransferCallToQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCallToQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToQueueInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCallToQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToQueueSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":739,"source":{"body":"mutation TransferCallToQueue($agentId: ID!, $input: TransferCallToQueueInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  transferCallToQueue(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on TransferCallToQueueSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<TransferCallToQueueMutation, TransferCallToQueueMutationVariables>;
export const TransferCallToAccessCodeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCallToAccessCode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToAccessCodeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCallToAccessCode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToAccessCodeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":759,"source":{"body":"mutation TransferCallToAccessCode($agentId: ID!, $input: TransferCallToAccessCodeInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  transferCallToAccessCode(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on TransferCallToAccessCodeSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<TransferCallToAccessCodeMutation, TransferCallToAccessCodeMutationVariables>;
export const FreezeCallVideoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"FreezeCallVideo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"freezeCallVideo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":246,"source":{"body":"mutation FreezeCallVideo($agentId: ID!, $idempotencyKey: ID) {\n  freezeCallVideo(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<FreezeCallVideoMutation, FreezeCallVideoMutationVariables>;
export const AgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"conference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"channelState"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}}]}}]}}],"loc":{"start":0,"end":300,"source":{"body":"query AgentConference($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    conference {\n      id\n      state\n      startedAt\n      durationMinutes\n      elapsedMinutes\n      participants {\n        kind\n        address\n        role\n        mode\n        channelState\n        joinedAt\n      }\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentConferenceQuery, AgentConferenceQueryVariables>;
export const SetAgentIdleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentIdle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentIdle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentIdleSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":654,"source":{"body":"mutation SetAgentIdle($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  setAgentIdle(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on SetAgentIdleSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentIdleMutation, SetAgentIdleMutationVariables>;
export const SendBulletinDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendBulletin"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendBulletinInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendBulletin"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":283,"source":{"body":"mutation SendBulletin($agentId: ID!, $input: SendBulletinInput!, $idempotencyKey: ID) {\n  sendBulletin(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SendBulletinMutation, SendBulletinMutationVariables>;
export const SendAgentNoteDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendAgentNote"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendAgentNoteInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendAgentNote"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":286,"source":{"body":"mutation SendAgentNote($agentId: ID!, $input: SendAgentNoteInput!, $idempotencyKey: ID) {\n  sendAgentNote(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SendAgentNoteMutation, SendAgentNoteMutationVariables>;
export const CallIdsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallIds"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callIds"}}]}}]}}],"loc":{"start":0,"end":79,"source":{"body":"query CallIds($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    callIds\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CallIdsQuery, CallIdsQueryVariables>;
export const AccessCodesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AccessCodes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessCodes"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"code"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"vdnId"}}]}}]}}],"loc":{"start":0,"end":131,"source":{"body":"query AccessCodes($agentId: ID!) {\n  accessCodes(agentId: $agentId) {\n    code\n    description\n    id\n    mediaType\n    vdnId\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AccessCodesQuery, AccessCodesQueryVariables>;
export const CallDataDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"CallData"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"base64"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"callId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"callData"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"base64"},"value":{"kind":"Variable","name":{"kind":"Name","value":"base64"}}},{"kind":"Argument","name":{"kind":"Name","value":"callId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"callId"}}}]}]}}]}}],"loc":{"start":0,"end":146,"source":{"body":"query CallData($agentId: ID!, $base64: Boolean, $callId: ID) {\n  agent(id: $agentId) {\n    id\n    callData(base64: $base64, callId: $callId)\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CallDataQuery, CallDataQueryVariables>;
export const RetrieveCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RetrieveCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RetrieveCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retrieveCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RetrieveCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":697,"source":{"body":"mutation RetrieveCall($agentId: ID!, $input: RetrieveCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  retrieveCall(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on RetrieveCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RetrieveCallMutation, RetrieveCallMutationVariables>;
export const RemoveConferenceParticipantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RemoveConferenceParticipants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveConferenceParticipantsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"removeConferenceParticipants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RemoveConferenceParticipantsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"notInConference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"kind"}}]}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":836,"source":{"body":"mutation RemoveConferenceParticipants($agentId: ID!, $input: RemoveConferenceParticipantsInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  removeConferenceParticipants(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on RemoveConferenceParticipantsSuccess {\n      notInConference {\n        address\n        kind\n      }\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RemoveConferenceParticipantsMutation, RemoveConferenceParticipantsMutationVariables>;
export const ConnectHeldCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConnectHeldCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectHeldCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"connectHeldCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConnectHeldCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":723,"source":{"body":"mutation ConnectHeldCall($agentId: ID!, $input: ConnectHeldCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  connectHeldCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on ConnectHeldCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ConnectHeldCallMutation, ConnectHeldCallMutationVariables>;
export const InterceptCurrentCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InterceptCurrentCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InterceptCurrentCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"interceptCurrentCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InterceptCurrentCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":743,"source":{"body":"mutation InterceptCurrentCall($agentId: ID!, $input: InterceptCurrentCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  interceptCurrentCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on InterceptCurrentCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<InterceptCurrentCallMutation, InterceptCurrentCallMutationVariables>;
export const ForceAgentSignOutDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForceAgentSignOut"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ForceAgentSignOutInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forceAgentSignOut"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":312,"source":{"body":"mutation ForceAgentSignOut($agentId: ID!, $input: ForceAgentSignOutInput!, $idempotencyKey: ID) {\n  forceAgentSignOut(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ForceAgentSignOutMutation, ForceAgentSignOutMutationVariables>;
export const StartInternalCallToQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartInternalCallToQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartInternalCallToQueueInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startInternalCallToQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartInternalCallToQueueSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":772,"source":{"body":"mutation StartInternalCallToQueue($agentId: ID!, $input: StartInternalCallToQueueInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  startInternalCallToQueue(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StartInternalCallToQueueSuccess {\n      callId\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartInternalCallToQueueMutation, StartInternalCallToQueueMutationVariables>;
export const StartMonitoringAgentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartMonitoringAgents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartMonitoringAgentsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startMonitoringAgents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":324,"source":{"body":"mutation StartMonitoringAgents($agentId: ID!, $input: StartMonitoringAgentsInput!, $idempotencyKey: ID) {\n  startMonitoringAgents(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartMonitoringAgentsMutation, StartMonitoringAgentsMutationVariables>;
export const ForceAgentRestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ForceAgentRest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ForceAgentRestInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"forceAgentRest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":303,"source":{"body":"mutation ForceAgentRest($agentId: ID!, $input: ForceAgentRestInput!, $idempotencyKey: ID) {\n  forceAgentRest(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ForceAgentRestMutation, ForceAgentRestMutationVariables>;
export const AgentStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}],"loc":{"start":0,"end":93,"source":{"body":"query AgentStatus($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    status\n    cursor\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentStatusQuery, AgentStatusQueryVariables>;
export const ReleaseAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":260,"source":{"body":"mutation ReleaseAgentConference($agentId: ID!, $idempotencyKey: ID) {\n  releaseAgentConference(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ReleaseAgentConferenceMutation, ReleaseAgentConferenceMutationVariables>;
export const RenewAgentGuidDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RenewAgentGuid"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"renewAgentGuid"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"RenewAgentGuidSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guid"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":296,"source":{"body":"mutation RenewAgentGuid($agentId: ID!, $idempotencyKey: ID) {\n  renewAgentGuid(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on RenewAgentGuidSuccess {\n      guid\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RenewAgentGuidMutation, RenewAgentGuidMutationVariables>;
export const WatchTypesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchTypes"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"types"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"types"},"value":{"kind":"Variable","name":{"kind":"Name","value":"types"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}],"loc":{"start":0,"end":212,"source":{"body":"subscription WatchTypes($agentId: ID!, $after: ID, $types: [String!]!) {\n  agentEvents(agentId: $agentId, after: $after, types: $types) {\n    __typename\n    id\n    type\n    receivedAt\n    isLate\n    content\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<WatchTypesSubscription, WatchTypesSubscriptionVariables>;
export const StopConferenceVoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopConferenceVoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopConferenceVoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StopConferenceVoiceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":675,"source":{"body":"mutation StopConferenceVoice($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  stopConferenceVoice(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on StopConferenceVoiceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StopConferenceVoiceMutation, StopConferenceVoiceMutationVariables>;
export const EndAgentWrapUpDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAgentWrapUp"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endAgentWrapUp"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndAgentWrapUpSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":660,"source":{"body":"mutation EndAgentWrapUp($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  endAgentWrapUp(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on EndAgentWrapUpSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<EndAgentWrapUpMutation, EndAgentWrapUpMutationVariables>;
export const VdnConferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"VdnConferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"vdnConferenceIds"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}]}]}}],"loc":{"start":0,"end":77,"source":{"body":"query VdnConferences($agentId: ID!) {\n  vdnConferenceIds(agentId: $agentId)\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<VdnConferencesQuery, VdnConferencesQueryVariables>;
export const EventHistoryDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"EventHistory"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"first"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"50"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"families"}},"type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"AgentEventFamily"}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEventHistory"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"first"},"value":{"kind":"Variable","name":{"kind":"Name","value":"first"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"families"},"value":{"kind":"Variable","name":{"kind":"Name","value":"families"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"nodes"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"isLate"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}},{"kind":"Field","name":{"kind":"Name","value":"pageInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"hasNextPage"}},{"kind":"Field","name":{"kind":"Name","value":"endCursor"}}]}}]}}]}}],"loc":{"start":0,"end":366,"source":{"body":"query EventHistory($agentId: ID!, $first: Int = 50, $after: ID, $families: [AgentEventFamily!]) {\n  agentEventHistory(\n    agentId: $agentId\n    first: $first\n    after: $after\n    families: $families\n  ) {\n    nodes {\n      __typename\n      id\n      type\n      receivedAt\n      isLate\n      content\n    }\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<EventHistoryQuery, EventHistoryQueryVariables>;
export const StopMonitoringAgentsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopMonitoringAgents"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopMonitoringAgentsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopMonitoringAgents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":321,"source":{"body":"mutation StopMonitoringAgents($agentId: ID!, $input: StopMonitoringAgentsInput!, $idempotencyKey: ID) {\n  stopMonitoringAgents(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StopMonitoringAgentsMutation, StopMonitoringAgentsMutationVariables>;
export const StopWhisperingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopWhispering"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopWhisperingInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopWhispering"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":303,"source":{"body":"mutation StopWhispering($agentId: ID!, $input: StopWhisperingInput!, $idempotencyKey: ID) {\n  stopWhispering(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StopWhisperingMutation, StopWhisperingMutationVariables>;
export const ConsultAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ConsultAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"consultAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ConsultAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"callId"}},{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":710,"source":{"body":"mutation ConsultAgent($agentId: ID!, $input: ConsultAgentInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  consultAgent(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ConsultAgentSuccess {\n      callId\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ConsultAgentMutation, ConsultAgentMutationVariables>;
export const StopInspectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StopInspection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StopInspectionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"stopInspection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StopInspectionSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":719,"source":{"body":"mutation StopInspection($agentId: ID!, $input: StopInspectionInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  stopInspection(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StopInspectionSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StopInspectionMutation, StopInspectionMutationVariables>;
export const PickUpCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PickUpCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PickUpCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickUpCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickUpCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":689,"source":{"body":"mutation PickUpCall($agentId: ID!, $input: PickUpCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  pickUpCall(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on PickUpCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<PickUpCallMutation, PickUpCallMutationVariables>;
export const InsertIntoCallOfAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InsertIntoCallOfAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"InsertIntoCallOfAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"insertIntoCallOfAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"InsertIntoCallOfAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":747,"source":{"body":"mutation InsertIntoCallOfAgent($agentId: ID!, $input: InsertIntoCallOfAgentInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  insertIntoCallOfAgent(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on InsertIntoCallOfAgentSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<InsertIntoCallOfAgentMutation, InsertIntoCallOfAgentMutationVariables>;
export const AgentsOfGroupDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentsOfGroup"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentsOfGroup"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"groupId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"groupId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"callIds"}},{"kind":"Field","name":{"kind":"Name","value":"ctiStatus"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"inMultimediaConference"}},{"kind":"Field","name":{"kind":"Name","value":"mailMedia"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInStatus"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"vdnId"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"webMedia"}}]}}]}}],"loc":{"start":0,"end":393,"source":{"body":"query AgentsOfGroup($agentId: ID!, $groupId: ID) {\n  agentsOfGroup(agentId: $agentId, groupId: $groupId) {\n    agentId\n    callIds\n    ctiStatus\n    groupId\n    groupName\n    inMultimediaConference\n    mailMedia\n    name\n    phoneNumber\n    secondsInStatus\n    signedInAt\n    skills {\n      id\n      mediaType\n      name\n    }\n    status\n    statusReason\n    vdnId\n    voice\n    webMedia\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentsOfGroupQuery, AgentsOfGroupQueryVariables>;
export const PickUpAgentPhoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PickUpAgentPhone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"pickUpAgentPhone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"PickUpAgentPhoneSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":666,"source":{"body":"mutation PickUpAgentPhone($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  pickUpAgentPhone(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on PickUpAgentPhoneSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<PickUpAgentPhoneMutation, PickUpAgentPhoneMutationVariables>;
export const ConferencesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"Conferences"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ids"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentConferences"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ids"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ids"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"startedAt"}},{"kind":"Field","name":{"kind":"Name","value":"durationMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"elapsedMinutes"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"mode"}},{"kind":"Field","name":{"kind":"Name","value":"channelState"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}}]}}],"loc":{"start":0,"end":281,"source":{"body":"query Conferences($agentId: ID!, $ids: [ID!]!) {\n  agentConferences(agentId: $agentId, ids: $ids) {\n    id\n    state\n    startedAt\n    durationMinutes\n    elapsedMinutes\n    participants {\n      kind\n      address\n      role\n      mode\n      channelState\n      joinedAt\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ConferencesQuery, ConferencesQueryVariables>;
export const ClearAgentCustomStateDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ClearAgentCustomState"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"clearAgentCustomState"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ClearAgentCustomStateSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"customState"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":359,"source":{"body":"mutation ClearAgentCustomState($agentId: ID!, $idempotencyKey: ID) {\n  clearAgentCustomState(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ClearAgentCustomStateSuccess {\n      agent {\n        id\n        customState\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ClearAgentCustomStateMutation, ClearAgentCustomStateMutationVariables>;
export const SetAgentForwardingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentForwarding"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayBodyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentForwarding"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentForwardingSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"raw"}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":363,"source":{"body":"mutation SetAgentForwarding($agentId: ID!, $input: GatewayBodyInput!, $idempotencyKey: ID) {\n  setAgentForwarding(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on SetAgentForwardingSuccess {\n      raw\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentForwardingMutation, SetAgentForwardingMutationVariables>;
export const AgentAtDeskDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentAtDesk"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"inCall"}},{"kind":"Field","name":{"kind":"Name","value":"customState"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}}]}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"vdnId"}},{"kind":"Field","name":{"kind":"Name","value":"serverName"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"webMedia"}},{"kind":"Field","name":{"kind":"Name","value":"mailMedia"}},{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"passwordExpiresInDays"}}]}},{"kind":"Field","name":{"kind":"Name","value":"conference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}}]}}]}}]}}],"loc":{"start":0,"end":381,"source":{"body":"query AgentAtDesk($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    status\n    inCall\n    customState\n    cursor\n    skills {\n      id\n      name\n      mediaType\n    }\n    session {\n      signedInAt\n      vdnId\n      serverName\n      voice\n      webMedia\n      mailMedia\n      mustChangePassword\n      passwordExpiresInDays\n    }\n    conference {\n      id\n      state\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentAtDeskQuery, AgentAtDeskQueryVariables>;
export const ReleaseAgentPhoneDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseAgentPhone"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseAgentPhone"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseAgentPhoneSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":669,"source":{"body":"mutation ReleaseAgentPhone($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  releaseAgentPhone(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ReleaseAgentPhoneSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ReleaseAgentPhoneMutation, ReleaseAgentPhoneMutationVariables>;
export const ResetAgentSkillsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ResetAgentSkills"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ResetAgentSkillsInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"resetAgentSkills"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ResetAgentSkillsSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":460,"source":{"body":"mutation ResetAgentSkills($agentId: ID!, $input: ResetAgentSkillsInput!, $idempotencyKey: ID) {\n  resetAgentSkills(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on ResetAgentSkillsSuccess {\n      agent {\n        id\n        skills {\n          id\n          name\n          mediaType\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ResetAgentSkillsMutation, ResetAgentSkillsMutationVariables>;
export const AgentsOfSkillQueueDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentsOfSkillQueue"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"filter"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"AgentFilterInput"}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentsOfSkillQueue"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"filter"},"value":{"kind":"Variable","name":{"kind":"Name","value":"filter"}}},{"kind":"Argument","name":{"kind":"Name","value":"skillId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skillId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"callIds"}},{"kind":"Field","name":{"kind":"Name","value":"ctiStatus"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"inMultimediaConference"}},{"kind":"Field","name":{"kind":"Name","value":"mailMedia"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInStatus"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"vdnId"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"webMedia"}}]}}]}}],"loc":{"start":0,"end":448,"source":{"body":"query AgentsOfSkillQueue($agentId: ID!, $filter: AgentFilterInput, $skillId: ID!) {\n  agentsOfSkillQueue(agentId: $agentId, filter: $filter, skillId: $skillId) {\n    agentId\n    callIds\n    ctiStatus\n    groupId\n    groupName\n    inMultimediaConference\n    mailMedia\n    name\n    phoneNumber\n    secondsInStatus\n    signedInAt\n    skills {\n      id\n      mediaType\n      name\n    }\n    status\n    statusReason\n    vdnId\n    voice\n    webMedia\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentsOfSkillQueueQuery, AgentsOfSkillQueueQueryVariables>;
export const SignInAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SignInAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guid"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"session"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"mustChangePassword"}},{"kind":"Field","name":{"kind":"Name","value":"passwordExpiresInDays"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":479,"source":{"body":"mutation SignInAgent($agentId: ID!, $input: SignInAgentInput!, $idempotencyKey: ID) {\n  signInAgent(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on SignInAgentSuccess {\n      guid\n      cursor\n      agent {\n        id\n        status\n        session {\n          mustChangePassword\n          passwordExpiresInDays\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SignInAgentMutation, SignInAgentMutationVariables>;
export const SetAgentBusyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentBusy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentBusyInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentBusy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentBusySuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":697,"source":{"body":"mutation SetAgentBusy($agentId: ID!, $input: SetAgentBusyInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  setAgentBusy(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on SetAgentBusySuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentBusyMutation, SetAgentBusyMutationVariables>;
export const StartAgentRestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartAgentRest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartAgentRestInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startAgentRest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartAgentRestSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":719,"source":{"body":"mutation StartAgentRest($agentId: ID!, $input: StartAgentRestInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  startAgentRest(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StartAgentRestSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartAgentRestMutation, StartAgentRestMutationVariables>;
export const QueueLengthDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"QueueLength"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"queueLength"}}]}}]}}],"loc":{"start":0,"end":87,"source":{"body":"query QueueLength($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    queueLength\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<QueueLengthQuery, QueueLengthQueryVariables>;
export const IvrFlowsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"IvrFlows"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"ivrFlows"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessCode"}},{"kind":"Field","name":{"kind":"Name","value":"description"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"serviceNumber"}}]}}]}}],"loc":{"start":0,"end":125,"source":{"body":"query IvrFlows($agentId: ID!) {\n  ivrFlows(agentId: $agentId) {\n    accessCode\n    description\n    id\n    serviceNumber\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<IvrFlowsQuery, IvrFlowsQueryVariables>;
export const TransferCallToAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCallToAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCallToAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":739,"source":{"body":"mutation TransferCallToAgent($agentId: ID!, $input: TransferCallToAgentInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  transferCallToAgent(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on TransferCallToAgentSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<TransferCallToAgentMutation, TransferCallToAgentMutationVariables>;
export const SkillQueueStatisticsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"SkillQueueStatistics"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"skillIds"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"skillQueueStatistics"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"skillIds"},"value":{"kind":"Variable","name":{"kind":"Name","value":"skillIds"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"accessCode"}},{"kind":"Field","name":{"kind":"Name","value":"availableAgents"}},{"kind":"Field","name":{"kind":"Name","value":"longestWaitSeconds"}},{"kind":"Field","name":{"kind":"Name","value":"maxWaitingCalls"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAgents"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"transfer"}},{"kind":"Field","name":{"kind":"Name","value":"transferTarget"}},{"kind":"Field","name":{"kind":"Name","value":"transferTargetType"}},{"kind":"Field","name":{"kind":"Name","value":"waitingCalls"}}]}}]}}],"loc":{"start":0,"end":323,"source":{"body":"query SkillQueueStatistics($agentId: ID!, $skillIds: [ID!]!) {\n  skillQueueStatistics(agentId: $agentId, skillIds: $skillIds) {\n    accessCode\n    availableAgents\n    longestWaitSeconds\n    maxWaitingCalls\n    name\n    signedInAgents\n    skillId\n    transfer\n    transferTarget\n    transferTargetType\n    waitingCalls\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SkillQueueStatisticsQuery, SkillQueueStatisticsQueryVariables>;
export const StartThreePartyCallDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"StartThreePartyCall"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"StartThreePartyCallInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"startThreePartyCall"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"StartThreePartyCallSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":739,"source":{"body":"mutation StartThreePartyCall($agentId: ID!, $input: StartThreePartyCallInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  startThreePartyCall(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on StartThreePartyCallSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<StartThreePartyCallMutation, StartThreePartyCallMutationVariables>;
export const CancelAgentBusyDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"CancelAgentBusy"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"cancelAgentBusy"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"CancelAgentBusySuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":663,"source":{"body":"mutation CancelAgentBusy($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  cancelAgentBusy(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on CancelAgentBusySuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<CancelAgentBusyMutation, CancelAgentBusyMutationVariables>;
export const PlayConferenceVoiceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"PlayConferenceVoice"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"PlayConferenceVoiceInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"playConferenceVoice"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":318,"source":{"body":"mutation PlayConferenceVoice($agentId: ID!, $input: PlayConferenceVoiceInput!, $idempotencyKey: ID) {\n  playConferenceVoice(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<PlayConferenceVoiceMutation, PlayConferenceVoiceMutationVariables>;
export const SendDtmfDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SendDtmf"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SendDtmfInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"sendDtmf"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":271,"source":{"body":"mutation SendDtmf($agentId: ID!, $input: SendDtmfInput!, $idempotencyKey: ID) {\n  sendDtmf(agentId: $agentId, input: $input, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SendDtmfMutation, SendDtmfMutationVariables>;
export const TransferCallToNumberDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"TransferCallToNumber"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToNumberInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"transferCallToNumber"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"TransferCallToNumberSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":743,"source":{"body":"mutation TransferCallToNumber($agentId: ID!, $input: TransferCallToNumberInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  transferCallToNumber(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on TransferCallToNumberSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<TransferCallToNumberMutation, TransferCallToNumberMutationVariables>;
export const RingingCallInfoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"RingingCallInfo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"ringingCallInfo"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answeredAt"}},{"kind":"Field","name":{"kind":"Name","value":"called"}},{"kind":"Field","name":{"kind":"Name","value":"caller"}},{"kind":"Field","name":{"kind":"Name","value":"customerLevel"}},{"kind":"Field","name":{"kind":"Name","value":"data"}},{"kind":"Field","name":{"kind":"Name","value":"feature"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInSystem"}},{"kind":"Field","name":{"kind":"Name","value":"skillId"}},{"kind":"Field","name":{"kind":"Name","value":"skillName"}},{"kind":"Field","name":{"kind":"Name","value":"trunkNumber"}}]}}]}}]}}],"loc":{"start":0,"end":286,"source":{"body":"query RingingCallInfo($agentId: ID!) {\n  agent(id: $agentId) {\n    id\n    ringingCallInfo {\n      answeredAt\n      called\n      caller\n      customerLevel\n      data\n      feature\n      id\n      mediaType\n      secondsInSystem\n      skillId\n      skillName\n      trunkNumber\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<RingingCallInfoQuery, RingingCallInfoQueryVariables>;
export const EndAgentRestDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"EndAgentRest"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"endAgentRest"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"EndAgentRestSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":654,"source":{"body":"mutation EndAgentRest($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  endAgentRest(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on EndAgentRestSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<EndAgentRestMutation, EndAgentRestMutationVariables>;
export const ToggleInspectionDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ToggleInspection"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ToggleInspectionInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"toggleInspection"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":309,"source":{"body":"mutation ToggleInspection($agentId: ID!, $input: ToggleInspectionInput!, $idempotencyKey: ID) {\n  toggleInspection(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ToggleInspectionMutation, ToggleInspectionMutationVariables>;
export const AgentInfoDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentInfo"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentInfo"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"ofAgentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"ofAgentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"callIds"}},{"kind":"Field","name":{"kind":"Name","value":"ctiStatus"}},{"kind":"Field","name":{"kind":"Name","value":"groupId"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"inMultimediaConference"}},{"kind":"Field","name":{"kind":"Name","value":"mailMedia"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"phoneNumber"}},{"kind":"Field","name":{"kind":"Name","value":"secondsInStatus"}},{"kind":"Field","name":{"kind":"Name","value":"signedInAt"}},{"kind":"Field","name":{"kind":"Name","value":"skills"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"mediaType"}},{"kind":"Field","name":{"kind":"Name","value":"name"}}]}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"statusReason"}},{"kind":"Field","name":{"kind":"Name","value":"vdnId"}},{"kind":"Field","name":{"kind":"Name","value":"voice"}},{"kind":"Field","name":{"kind":"Name","value":"webMedia"}}]}}]}}],"loc":{"start":0,"end":392,"source":{"body":"query AgentInfo($agentId: ID!, $ofAgentId: ID!) {\n  agentInfo(agentId: $agentId, ofAgentId: $ofAgentId) {\n    agentId\n    callIds\n    ctiStatus\n    groupId\n    groupName\n    inMultimediaConference\n    mailMedia\n    name\n    phoneNumber\n    secondsInStatus\n    signedInAt\n    skills {\n      id\n      mediaType\n      name\n    }\n    status\n    statusReason\n    vdnId\n    voice\n    webMedia\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentInfoQuery, AgentInfoQueryVariables>;
export const WhisperToAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"WhisperToAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"WhisperToAgentInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"whisperToAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"WhisperToAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":719,"source":{"body":"mutation WhisperToAgent($agentId: ID!, $input: WhisperToAgentInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  whisperToAgent(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on WhisperToAgentSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<WhisperToAgentMutation, WhisperToAgentMutationVariables>;
export const SetConferenceParticipantModeDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetConferenceParticipantMode"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetConferenceParticipantModeInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setConferenceParticipantMode"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SetConferenceParticipantModeSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":775,"source":{"body":"mutation SetConferenceParticipantMode($agentId: ID!, $input: SetConferenceParticipantModeInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  setConferenceParticipantMode(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on SetConferenceParticipantModeSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetConferenceParticipantModeMutation, SetConferenceParticipantModeMutationVariables>;
export const SetAgentTalkRightDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentTalkRight"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentTalkRightInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentTalkRight"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":312,"source":{"body":"mutation SetAgentTalkRight($agentId: ID!, $input: SetAgentTalkRightInput!, $idempotencyKey: ID) {\n  setAgentTalkRight(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentTalkRightMutation, SetAgentTalkRightMutationVariables>;
export const ReleaseAgentConferenceAndWaitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseAgentConferenceAndWait"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"conferenceId"}},{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":714,"source":{"body":"mutation ReleaseAgentConferenceAndWait($agentId: ID!, $within: Int = 5000, $idempotencyKey: ID) {\n  releaseAgentConference(agentId: $agentId, idempotencyKey: $idempotencyKey) {\n    __typename\n    ... on ReleaseAgentConferenceSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          conferenceId\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<ReleaseAgentConferenceAndWaitMutation, ReleaseAgentConferenceAndWaitMutationVariables>;
export const UnholdConferenceParticipantDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"UnholdConferenceParticipant"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConferenceParticipantInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"unholdConferenceParticipant"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"UnholdConferenceParticipantSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":765,"source":{"body":"mutation UnholdConferenceParticipant($agentId: ID!, $input: ConferenceParticipantInput!, $within: Int = 5000, $idempotencyKey: ID) {\n  unholdConferenceParticipant(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on UnholdConferenceParticipantSuccess {\n      outcome(within: $within) {\n        __typename\n        ... on OutcomeConfirmed {\n          events {\n            id\n            type\n          }\n        }\n        ... on OutcomeRefused {\n          event {\n            id\n            type\n            content\n          }\n        }\n        ... on OutcomeUnconfirmed {\n          reason\n        }\n      }\n    }\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<UnholdConferenceParticipantMutation, UnholdConferenceParticipantMutationVariables>;
export const SetAgentSelfRecordingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentSelfRecording"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"input"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"SetAgentSelfRecordingInput"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentSelfRecording"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"Variable","name":{"kind":"Name","value":"input"}}},{"kind":"Argument","name":{"kind":"Name","value":"idempotencyKey"},"value":{"kind":"Variable","name":{"kind":"Name","value":"idempotencyKey"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}],"loc":{"start":0,"end":324,"source":{"body":"mutation SetAgentSelfRecording($agentId: ID!, $input: SetAgentSelfRecordingInput!, $idempotencyKey: ID) {\n  setAgentSelfRecording(\n    agentId: $agentId\n    input: $input\n    idempotencyKey: $idempotencyKey\n  ) {\n    __typename\n    ... on GatewayFailure {\n      retcode\n      message\n      retryable\n      advice\n    }\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<SetAgentSelfRecordingMutation, SetAgentSelfRecordingMutationVariables>;
export const AgentStatusesDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentStatuses"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentStatuses"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentId"}},{"kind":"Field","name":{"kind":"Name","value":"ctiStatus"}},{"kind":"Field","name":{"kind":"Name","value":"groupName"}},{"kind":"Field","name":{"kind":"Name","value":"name"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}}],"loc":{"start":0,"end":139,"source":{"body":"query AgentStatuses($agentId: ID!) {\n  agentStatuses(agentId: $agentId) {\n    agentId\n    ctiStatus\n    groupName\n    name\n    status\n  }\n}","name":"GraphQL request","locationOffset":{"line":1,"column":1}}}} as unknown as DocumentNode<AgentStatusesQuery, AgentStatusesQueryVariables>;