/** How a session begins, and the interface of its keeper. */
import type { AgentSession, SessionEndReason, SessionSummary } from './session.ts';

export interface SessionOpening extends SessionSummary {
  readonly agentId: string;
  readonly guid: string;
  readonly cookies: readonly string[];
  /** Why the previous session is over, if one was open. */
  readonly previousEnd: SessionEndReason;
  /**
   * Whether the sign-in came after this open session. Called for each session that it would replace, and again if that session has another Guid by
   * then.
   */
  readonly replaces: (open: AgentSession) => boolean | Promise<boolean>;
}

/** The keeper of sessions implements this. The ledger waits for it, so that a sign-in is answered with its stream in place. */
export interface SessionListener {
  /** Ends `previous` in the stream. @returns the position before the new session's first event */
  opened(session: AgentSession, previous: AgentSession | undefined, previousEnd: SessionEndReason): Promise<number>;
  /** A subscriber or a request needs this open session: it is kept alive, and polling starts if it is not polled. */
  used(session: AgentSession): void;
  /** Whether this process fetches the session's events. */
  polls(session: AgentSession): boolean;
  /** The stored record of an open session cannot be read. If this process does not know the session, it counts as over. Called once per session. */
  unreadable(agentId: string, sessionNumber: number): void;
}
