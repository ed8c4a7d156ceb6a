/* eslint-disable */
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
/** The gateway’s status of an agent (agentState, cec_07_0581). */
export type AgentStatus =
  /** Busy: takes no calls (3). */
  | 'BUSY'
  /** Idle: waits for calls (4). */
  | 'IDLE'
  /** Idle; reserved by the gateway (6). */
  | 'IDLE_RESERVED'
  /** About to rest (9). */
  | 'PRE_REST'
  /** Rests (8). */
  | 'REST'
  /** Signed out (2). */
  | 'SIGNED_OUT'
  /** Signing in; reserved by the gateway (1). */
  | 'SIGNING_IN'
  /** Talking, or on the way to it (7). */
  | 'TALKING'
  /** Unknown (0). */
  | 'UNKNOWN'
  /** Wrap-up: work after a call (5). */
  | 'WRAP_UP';

/** An agent or a phone, to call into a conference or already in it. */
export type ConferenceAddressInput = {
  /** The agent id, or a phone number of at most 24 bytes (address). */
  address: string;
  /** Of an invitation: free for your own use, 0 to 255; default 0 (deviceCallType). */
  deviceCallType?: number | null | undefined;
  /** Of an invitation: free for your own use, 0 to 255; default 0 (deviceType). */
  deviceType?: number | null | undefined;
  /** Agent or phone (addressType). */
  kind: ConferenceAddressKind;
};

/** What a participant is addressed by (addressType). */
export type ConferenceAddressKind =
  /** An agent id (9). */
  | 'AGENT'
  /** A phone number (6). */
  | 'PHONE';

/** The part that a participant has (role). */
export type ConferenceRole =
  /** The chairperson (1). */
  | 'CHAIRPERSON'
  /** An ordinary participant (0). */
  | 'PARTICIPANT';

/** What goes on in a conference (confState). */
export type ConferenceState =
  /** A voice is playing (1). */
  | 'PLAYING_VOICE'
  /** Ordinary talk (0). */
  | 'TALKING';

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

export type AgentConferenceQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentConferenceQuery = { agent: { id: string, conference: { id: string, state: ConferenceState | null, participants: Array<{ kind: ConferenceAddressKind | null, address: string, role: ConferenceRole | null, joinedAt: string | null }> } | null } | null };

export type AgentStatusQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentStatusQuery = { agent: { id: string, status: AgentStatus, cursor: string } | null };

export type AnswerAgentConferenceMutationVariables = Exact<{
  agentId: string;
}>;


export type AnswerAgentConferenceMutation = { answerAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AnswerAgentConferenceSuccess' }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type InviteConferenceParticipantsMutationVariables = Exact<{
  agentId: string;
  participants: Array<ConferenceAddressInput> | ConferenceAddressInput;
}>;


export type InviteConferenceParticipantsMutation = { inviteConferenceParticipants:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InviteConferenceParticipantsSuccess' }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type LeaveAgentConferenceMutationVariables = Exact<{
  agentId: string;
}>;


export type LeaveAgentConferenceMutation = { leaveAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ChairpersonCannotLeave', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'LeaveAgentConferenceSuccess' }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ReleaseAgentConferenceAndWaitMutationVariables = Exact<{
  agentId: string;
  within?: number | null | undefined;
}>;


export type ReleaseAgentConferenceAndWaitMutation = { releaseAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NoConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'NotChairperson', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'ReleaseAgentConferenceSuccess', outcome:
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
           }
        | { __typename: 'OutcomeUnconfirmed', reason: UnconfirmedReason }
       }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ReleaseAgentConferenceMutationVariables = Exact<{
  agentId: string;
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

export type RequestAgentConferenceMutationVariables = Exact<{
  agentId: string;
  seats: number;
}>;


export type RequestAgentConferenceMutation = { requestAgentConference:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AlreadyInConference', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'RequestAgentConferenceSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type ResumeWatchingSubscriptionVariables = Exact<{
  agentId: string;
  after: string;
}>;


export type ResumeWatchingSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, content: unknown }
   };

export type SetAgentIdleMutationVariables = Exact<{
  agentId: string;
}>;


export type SetAgentIdleMutation = { setAgentIdle:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SetAgentIdleSuccess' }
    | { __typename: 'StateChangeRefused', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SignInAgentMutationVariables = Exact<{
  agentId: string;
  password: string;
  phoneNumber: string;
  force?: boolean | null | undefined;
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
    | { __typename: 'SignInAgentSuccess', guid: string, cursor: string, agent: { id: string, status: AgentStatus } }
    | { __typename: 'SignInInProgress', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignInResourceUnavailable', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignedInElsewhere', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'VoiceOfAnotherVdn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WrongAgentType', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'WrongPassword', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type SignOutAgentMutationVariables = Exact<{
  agentId: string;
  force?: boolean | null | undefined;
}>;


export type SignOutAgentMutation = { signOutAgent:
    | { __typename: 'AgentNotSignedIn', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'AlreadySignedOut', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'CannotSignOutNow', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidRequestParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'InvalidSignOutParameter', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'PlatformFailure', retcode: string, message: string, retryable: boolean, advice: string }
    | { __typename: 'SignOutAgentSuccess' }
    | { __typename: 'UnexpectedGatewayFailure', retcode: string, message: string, retryable: boolean, advice: string }
   };

export type WatchAgentSubscriptionVariables = Exact<{
  agentId: string;
}>;


export type WatchAgentSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, content: unknown }
   };

export type WatchConferenceSubscriptionVariables = Exact<{
  agentId: string;
  after?: string | null | undefined;
}>;


export type WatchConferenceSubscription = { agentEvents:
    | { __typename: 'AgentNoticeReceived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentReserved', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSignedIn', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSignedOut', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentSnapshot', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'AllAgentsBusy', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallAbandoned', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallArrived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallCustomerLeft', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallHeld', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallIncoming', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallMediaSwitched', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallNotification', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallOtherPartyRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallPreviewOffered', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallReleased', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallReturnedFromIvr', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallTalking', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'CallTransferEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceChairTaken', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceJoined', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceLeft', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceParticipantChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRequestFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRequestGranted', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceTimeRunningOut', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ConferenceVoiceStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'GatewayDegraded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'GatewayRecovered', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'MonitoredAgentChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'MultimediaMessageReceived', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneHoldChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneHungUp', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhonePickedUp', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneRinging', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PhoneUnavailable', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PlaybackChanged', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'PlaybackStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingFailed', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingStarted', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'RecordingStopped', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ScreenshotTaken', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionAtRisk', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'TextChatNotification', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'ThreePartyCallJoined', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'VideoAccessGranted', id: string, type: string, receivedAt: string, content: unknown }
   };


export const AgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"conference"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"state"}},{"kind":"Field","name":{"kind":"Name","value":"participants"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"kind"}},{"kind":"Field","name":{"kind":"Name","value":"address"}},{"kind":"Field","name":{"kind":"Name","value":"role"}},{"kind":"Field","name":{"kind":"Name","value":"joinedAt"}}]}}]}}]}}]}}]} as unknown as DocumentNode<AgentConferenceQuery, AgentConferenceQueryVariables>;
export const AgentStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]} as unknown as DocumentNode<AgentStatusQuery, AgentStatusQueryVariables>;
export const AnswerAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"AnswerAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"answerAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<AnswerAgentConferenceMutation, AnswerAgentConferenceMutationVariables>;
export const InviteConferenceParticipantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteConferenceParticipants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"participants"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConferenceAddressInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteConferenceParticipants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"participants"},"value":{"kind":"Variable","name":{"kind":"Name","value":"participants"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<InviteConferenceParticipantsMutation, InviteConferenceParticipantsMutationVariables>;
export const LeaveAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LeaveAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaveAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<LeaveAgentConferenceMutation, LeaveAgentConferenceMutationVariables>;
export const ReleaseAgentConferenceAndWaitDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseAgentConferenceAndWait"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"within"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}},"defaultValue":{"kind":"IntValue","value":"5000"}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"ReleaseAgentConferenceSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"outcome"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"within"},"value":{"kind":"Variable","name":{"kind":"Name","value":"within"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeConfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"events"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeRefused"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"event"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"OutcomeUnconfirmed"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"reason"}}]}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseAgentConferenceAndWaitMutation, ReleaseAgentConferenceAndWaitMutationVariables>;
export const ReleaseAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseAgentConferenceMutation, ReleaseAgentConferenceMutationVariables>;
export const RequestAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seats"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"seats"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seats"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<RequestAgentConferenceMutation, RequestAgentConferenceMutationVariables>;
export const ResumeWatchingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ResumeWatching"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<ResumeWatchingSubscription, ResumeWatchingSubscriptionVariables>;
export const SetAgentIdleDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SetAgentIdle"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"setAgentIdle"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<SetAgentIdleMutation, SetAgentIdleMutationVariables>;
export const SignInAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phoneNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"force"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"phoneNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phoneNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guid"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<SignInAgentMutation, SignInAgentMutationVariables>;
export const SignOutAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"force"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOutAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"force"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutAgentMutation, SignOutAgentMutationVariables>;
export const WatchAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<WatchAgentSubscription, WatchAgentSubscriptionVariables>;
export const WatchConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}},{"kind":"Argument","name":{"kind":"Name","value":"families"},"value":{"kind":"ListValue","values":[{"kind":"EnumValue","value":"CONFERENCE"}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<WatchConferenceSubscription, WatchConferenceSubscriptionVariables>;