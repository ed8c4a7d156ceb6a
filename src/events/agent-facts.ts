/** The projection of an agent's stream: the conference it is in, its calls and its state. */
import type { AgentCalls } from './call-facts.ts';
import type { StateFacts } from './state-facts.ts';

export interface AgentFacts {
  readonly position: number;
  /** The conference that the agent has joined and not left, as its events tell. */
  readonly conferenceId: string | null;
  readonly calls: AgentCalls;
  readonly state: StateFacts;
}
