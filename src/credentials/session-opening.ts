/** How a session begins, and who keeps it alive. */
import type { AgentSession, SessionEndReason, SessionSummary } from './session.ts';

export interface SessionOpening extends SessionSummary {
  readonly agentId: string;
  readonly guid: string;
  readonly cookies: readonly string[];
  /** Why the session before it is over, if one was open. */
  readonly previousEnd: SessionEndReason;
  /**
   * Whether the sign-in came after this session, which is open. Asked for each session that it would replace, and again where that session has
   * another Guid by then.
   */
  readonly replaces: (open: AgentSession) => boolean | Promise<boolean>;
}

/** Who keeps sessions alive listens here; the ledger waits for it, so that a sign-in answers with its stream in place. */
export interface SessionListener {
  /** Ends `previous` in the stream. @returns the position before the new session's first event */
  opened(session: AgentSession, previous: AgentSession | undefined, previousEnd: SessionEndReason): Promise<number>;
  /** Somebody needs this open session: it is kept alive, and polled if it is not. */
  used(session: AgentSession): void;
  /** Whether this process fetches the session's events. */
  polls(session: AgentSession): boolean;
  /** The stored record of an open session cannot be read: where this process does not know the session, it counts as over. Called once for each. */
  unreadable(agentId: string, sessionNumber: number): void;
}
