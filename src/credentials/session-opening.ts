/** How a session begins, and who hears of it. */
import type { Session, SessionEndReason, SignInDetails } from './session.ts';

export interface SessionOpening {
  readonly agentId: string;
  readonly guid: string;
  readonly signedInAtMs: number | undefined;
  readonly details: SignInDetails | undefined;
  readonly cookies: readonly string[];
  /** Why the session before it is over, if one was open. */
  readonly previousEnd: SessionEndReason;
}

/** Who keeps sessions alive listens here; the ledger waits for it, so that a sign-in answers with its stream in place. */
export interface SessionListener {
  /** Ends `previous` in the stream and sets the new session's start position. */
  opened(session: Session, previous: Session | undefined, previousEnd: SessionEndReason): Promise<void>;
  /** Somebody needs this session: it is kept alive, and polled if it is not. */
  used(session: Session): void;
}

export interface Begun {
  readonly session: Session;
  readonly previous?: Session;
  /** Those before it. */
  readonly others: readonly Session[];
  /** Another process began it. */
  readonly elsewhere?: true;
}
