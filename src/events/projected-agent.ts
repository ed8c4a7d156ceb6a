/** The projection of an agent's stream: the conference it is in, its calls and its state. */
import type { AgentCalls } from './agent-calls.ts';
import type { ProjectedState } from './state-projection.ts';

export interface ProjectedAgent {
  readonly position: number;
  /** The conference that the agent has joined and not left, as its events report it. */
  readonly conferenceId: string | null;
  readonly calls: AgentCalls;
  readonly state: ProjectedState;
}
