/** What the package gives out. The documents are apart, in `agent-gateway-client/operations`: there is one for each use. */
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
export { OperationError, runOperation, type GraphqlError, type OperationTarget } from './operation.ts';
export type { ConnectionCause, ConnectionState, EndReason } from './state.ts';
export { watchAgentEvents } from './watch.ts';
export type { WatchOptions } from './watchoptions.ts';
