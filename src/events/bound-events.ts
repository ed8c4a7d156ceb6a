/** The operations on agents' events that a caller may use. */
import type { OutcomeRule } from '../gateway/declaration/outcome-rule.ts';
import type { AgentCalls } from './agent-calls.ts';
import type { CommandNote } from './command-notes.ts';
import type { ItemStream } from './event.ts';
import type { ReadCalls } from './projections.ts';
import type { Wanted } from './filter.ts';
import type { ProjectedState } from './state-projection.ts';
import type { History, HistoryRequest } from './history.ts';
import type { OutcomeStart, Outcome } from './outcome.ts';

export interface SubscribeOptions {
  readonly after?: string | undefined;
  /** Which items are delivered; the others only advance the position. */
  readonly wanted?: Wanted | undefined;
  /** How often the document selects the text of events of a type. */
  readonly copies?: ((typeName: string) => number) | undefined;
  /** Begin with an AgentSnapshot. */
  readonly snapshot?: boolean | undefined;
}

/** Operations on events, bound to the caller's Guid. */
export interface BoundEvents {
  /** @throws {Unauthenticated | BadInput | CursorExpired | TooManySubscribers | GatewayFault} */
  subscribe(agentId: string, options?: SubscribeOptions): Promise<ItemStream>;
  /** A page of the retained events. @throws {Unauthenticated | BadInput | CursorExpired | GatewayFault} */
  history(agentId: string, page: HistoryRequest): Promise<History>;
  /** The stream's position now, as a cursor. */
  cursor(agentId: string): Promise<string>;
  cursorAt(agentId: string, position: number): string;
  /** The stream's position before a call; undefined if this server does not poll the agent for this Guid. */
  mark(agentId: string): Promise<OutcomeStart | undefined>;
  /** Restores a mark that another instance made for the same caller. */
  remark(mark: Omit<OutcomeStart, 'session'>): Promise<OutcomeStart | undefined>;
  /** Waits for the outcome of the call that was made after the mark. */
  outcome<Input>(mark: OutcomeStart, rule: OutcomeRule<Input>, input: Input, withinMs: number): Promise<Outcome>;
  /** The conference that the agent is in, as its events report it. @throws {Unauthenticated | GatewayFault} */
  conferenceId(agentId: string): Promise<string | null>;
  /** The calls of the agent, as its events report them. @throws {Unauthenticated | GatewayFault} */
  calls(agentId: string): Promise<AgentCalls>;
  /** Reads the calls again if events may be missing; the caller has read `known` before. */
  healCalls(agentId: string, known: AgentCalls, read: ReadCalls): Promise<AgentCalls>;
  /** The state of the agent, as its events report it. @throws {Unauthenticated | GatewayFault} */
  state(agentId: string): Promise<ProjectedState>;
  /** Stores what a command of the caller has done that no event reports. Never rejects. */
  note(agentId: string, note: CommandNote): Promise<void>;
}
