/** The exports of the package. The documents are separate, in `agent-gateway-client/operations`. */
export { createAgentStore, type AgentStore } from './agent-store.ts';
export type { AgentState, AgentStatusNow, ConferenceInvitation, EndedConference } from './agent-state.ts';
export { AgentWatch } from './agentwatch.ts';
export { AgentCredential } from './credential.ts';
export {
  handleAgentEvent,
  unhandled,
  type AgentEventHandlers,
  type AgentStreamItem,
  type AgentStreamItemOf,
  type CursorExpired,
  type SomeAgentEventHandlers,
} from './event.ts';
export type * from './generated/events.ts';
export { isCertain, lastKnown, type Known } from './known.ts';
export type { AgentCall } from './live-calls.ts';
export type { ConferenceAddress, ConferenceMember, ConferencePresence, LiveConference } from './live-conference.ts';
export { runCommand, type CommandEnd, type CommandFailed, type CommandRefused } from './command.ts';
export { Desk, type DeskOptions } from './desk.ts';
export { OperationError, runOperation, type GraphqlError, type OperationTarget } from './operation.ts';
export type { ConnectionCause, ConnectionState, EndReason } from './state.ts';
export { shareAgentEvents } from './share.ts';
export type { SharedWatch } from './shared-watch.ts';
export type { SharedWatchOptions, Sharing } from './sharing.ts';
export { recordForSupport, type SupportRecorder, type SupportReport } from './support-report.ts';
export { watchAgentEvents } from './watch.ts';
export type { WatchFollower, WatchOptions } from './watchoptions.ts';
