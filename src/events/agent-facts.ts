/** What an agent's events say of the present. */
export interface AgentFacts {
  readonly position: number;
  /** The conference that the agent has joined and not left, as its events tell. */
  readonly conferenceId: string | null;
  /** The agent's calls by call id, as far as the events tell. */
  readonly calls: ReadonlyMap<string, KnownCall>;
}

export type CallState = 'ALERTING' | 'RINGING' | 'TALKING' | 'HELD';

export interface KnownCall {
  readonly callId: string;
  readonly state: CallState;
  readonly caller: string | null;
  readonly called: string | null;
}
