/** A session in the store: JSON text, encrypted where a key is set. */
import type { StoredSession } from '../journal/journal.ts';
import { SealBroken, type Seal } from './encryption.ts';
import { GuidHistory } from './guid-history.ts';
import type { SessionEndReason, SessionRecord, SessionState, SignInDetails, Trouble } from './session.ts';

interface Written {
  /** Empty once the session is over. */
  readonly guid: string;
  readonly guidAt?: number;
  readonly lineage: string;
  readonly start: number;
  readonly signedInAtMs?: number | undefined;
  readonly details?: SignInDetails | undefined;
  readonly cookie?: string | undefined;
  readonly ended?: SessionEndReason | undefined;
  readonly signOut?: boolean;
  readonly trouble?: Trouble;
  readonly joining?: readonly string[];
}

export function writeSession({ agentId, serial, state, ...session }: SessionRecord, seal: Seal): StoredSession {
  const written: Written = {
    ...(state.is === 'ended' ? { guid: '', ended: state.reason } : { guid: state.guid, guidAt: state.guidAtMs }),
    lineage: session.guids.toString(),
    start: session.startPosition,
    signedInAtMs: session.signedInAtMs,
    details: session.details,
    cookie: session.cookie,
    signOut: state.is === 'signing out',
    trouble: session.trouble,
    ...(session.joining.length > 0 && { joining: session.joining }),
  };
  return { agentId, serial, open: state.is !== 'ended', sealed: seal.close(JSON.stringify(written)) };
}

/**
 * A session that is over and was sealed with another key proves nothing to anybody any more; only that it was counts.
 * @throws {SealBroken} for an open one
 */
export function readSession({ agentId, serial, open, sealed }: StoredSession, seal: Seal): SessionRecord {
  const written = readWritten(sealed, open, seal);
  return {
    agentId,
    serial,
    signedInAtMs: written.signedInAtMs,
    details: written.details,
    state: stateOf(written, open),
    guids: new GuidHistory(written.lineage),
    joining: written.joining ?? [],
    startPosition: written.start,
    cookie: written.cookie,
    trouble: written.trouble ?? {},
  };
}

const unknown: Written = { guid: '', lineage: '', start: 0 };

function readWritten(sealed: string, open: boolean, seal: Seal): Written {
  try {
    return JSON.parse(seal.open(sealed)) as Written;
  } catch (error) {
    if (open || !(error instanceof SealBroken)) throw error;
    return unknown;
  }
}

function stateOf({ guid, guidAt = 0, ended = 'NOT_SIGNED_IN', signOut }: Written, open: boolean): SessionState {
  if (!open) return { is: 'ended', reason: ended };
  return { is: signOut === true ? 'signing out' : 'open', guid, guidAtMs: guidAt };
}
