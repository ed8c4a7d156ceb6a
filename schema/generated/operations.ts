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
  /** Signing in; reserved (1). */
  | 'SIGNING_IN'
  /** Talking, or on the way to it (7). */
  | 'TALKING'
  /** Unknown (0). */
  | 'UNKNOWN'
  /** Wrap-up: work after a call (5). */
  | 'WRAP_UP';

/** Whom to call into a conference. */
export type ConferenceAddressInput = {
  /** The agent id or phone number, at most 24 bytes (address). */
  address: string;
  /** Free for the caller’s own use, 0 to 255; default 0 (deviceCallType). */
  deviceCallType?: number | null | undefined;
  /** Free for the caller’s own use, 0 to 255; default 0 (deviceType). */
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

export type AgentStatusQueryVariables = Exact<{
  agentId: string;
}>;


export type AgentStatusQuery = { agent: { id: string, status: AgentStatus, cursor: string } | null };

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
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, content: unknown }
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
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, content: unknown }
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
    | { __typename: 'AgentStateChanged', id: string, type: string, receivedAt: string, content: unknown }
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
    | { __typename: 'ServerDraining', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'SessionEnded', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'StreamGap', id: string, type: string, receivedAt: string, content: unknown }
    | { __typename: 'UnrecognizedAgentEvent', id: string, type: string, receivedAt: string, content: unknown }
   };


export const AgentStatusDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"query","name":{"kind":"Name","value":"AgentStatus"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"id"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}}]}}]}}]} as unknown as DocumentNode<AgentStatusQuery, AgentStatusQueryVariables>;
export const InviteConferenceParticipantsDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"InviteConferenceParticipants"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"participants"}},"type":{"kind":"NonNullType","type":{"kind":"ListType","type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ConferenceAddressInput"}}}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"inviteConferenceParticipants"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"participants"},"value":{"kind":"Variable","name":{"kind":"Name","value":"participants"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<InviteConferenceParticipantsMutation, InviteConferenceParticipantsMutationVariables>;
export const LeaveAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"LeaveAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"leaveAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<LeaveAgentConferenceMutation, LeaveAgentConferenceMutationVariables>;
export const ReleaseAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"ReleaseAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"releaseAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<ReleaseAgentConferenceMutation, ReleaseAgentConferenceMutationVariables>;
export const RequestAgentConferenceDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"RequestAgentConference"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"seats"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"Int"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"requestAgentConference"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"seats"},"value":{"kind":"Variable","name":{"kind":"Name","value":"seats"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<RequestAgentConferenceMutation, RequestAgentConferenceMutationVariables>;
export const ResumeWatchingDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"ResumeWatching"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"after"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"after"},"value":{"kind":"Variable","name":{"kind":"Name","value":"after"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<ResumeWatchingSubscription, ResumeWatchingSubscriptionVariables>;
export const SignInAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignInAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"password"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"phoneNumber"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"String"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"force"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signInAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"input"},"value":{"kind":"ObjectValue","fields":[{"kind":"ObjectField","name":{"kind":"Name","value":"password"},"value":{"kind":"Variable","name":{"kind":"Name","value":"password"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"phoneNumber"},"value":{"kind":"Variable","name":{"kind":"Name","value":"phoneNumber"}}},{"kind":"ObjectField","name":{"kind":"Name","value":"force"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}]}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"SignInAgentSuccess"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"guid"}},{"kind":"Field","name":{"kind":"Name","value":"cursor"}},{"kind":"Field","name":{"kind":"Name","value":"agent"},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"status"}}]}}]}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<SignInAgentMutation, SignInAgentMutationVariables>;
export const SignOutAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"mutation","name":{"kind":"Name","value":"SignOutAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}},{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"force"}},"type":{"kind":"NamedType","name":{"kind":"Name","value":"Boolean"}},"defaultValue":{"kind":"BooleanValue","value":false}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"signOutAgent"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}},{"kind":"Argument","name":{"kind":"Name","value":"force"},"value":{"kind":"Variable","name":{"kind":"Name","value":"force"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"InlineFragment","typeCondition":{"kind":"NamedType","name":{"kind":"Name","value":"GatewayFailure"}},"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"retcode"}},{"kind":"Field","name":{"kind":"Name","value":"message"}},{"kind":"Field","name":{"kind":"Name","value":"retryable"}},{"kind":"Field","name":{"kind":"Name","value":"advice"}}]}}]}}]}}]} as unknown as DocumentNode<SignOutAgentMutation, SignOutAgentMutationVariables>;
export const WatchAgentDocument = {"kind":"Document","definitions":[{"kind":"OperationDefinition","operation":"subscription","name":{"kind":"Name","value":"WatchAgent"},"variableDefinitions":[{"kind":"VariableDefinition","variable":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}},"type":{"kind":"NonNullType","type":{"kind":"NamedType","name":{"kind":"Name","value":"ID"}}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"agentEvents"},"arguments":[{"kind":"Argument","name":{"kind":"Name","value":"agentId"},"value":{"kind":"Variable","name":{"kind":"Name","value":"agentId"}}}],"selectionSet":{"kind":"SelectionSet","selections":[{"kind":"Field","name":{"kind":"Name","value":"__typename"}},{"kind":"Field","name":{"kind":"Name","value":"id"}},{"kind":"Field","name":{"kind":"Name","value":"type"}},{"kind":"Field","name":{"kind":"Name","value":"receivedAt"}},{"kind":"Field","name":{"kind":"Name","value":"content"}}]}}]}}]} as unknown as DocumentNode<WatchAgentSubscription, WatchAgentSubscriptionVariables>;