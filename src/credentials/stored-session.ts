/** A session in the store: JSON text, encrypted if a key is set. */
import type { StoredSession } from '../journal/journal.ts';
import { DecryptionFailed, type Encryption } from './encryption.ts';
import { GuidHistory } from './guid-history.ts';
import type { SessionEndReason, SessionRecord, SessionState, SignInDetails, Trouble } from './session.ts';

interface Written {
  /** Agent and session number: the record is valid nowhere else. Release 0.1.0 did not write it. */
  readonly of?: string;
  readonly id?: string;
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
  readonly unproven?: readonly string[];
}

export function writeSession(
  { agentId, sessionNumber, id, state, ...session }: SessionRecord,
  encryption: Encryption,
): StoredSession {
  const written: Written = {
    of: nameOf(agentId, sessionNumber),
    ...(id !== '' && { id }),
    ...(state.is === 'ended' ? { guid: '', ended: state.reason } : { guid: state.guid, guidAt: state.guidAtMs }),
    lineage: session.guids.toString(),
    start: session.startPosition,
    signedInAtMs: session.signedInAtMs,
    details: session.details,
    cookie: session.cookie,
    signOut: state.is === 'signing out',
    trouble: session.trouble,
    ...(session.joining.length > 0 && { joining: session.joining }),
    ...(session.unproven.length > 0 && { unproven: session.unproven }),
  };
  return {
    agentId,
    sessionNumber,
    id,
    open: state.is !== 'ended',
    sealed: encryption.encrypt(JSON.stringify(written)),
  };
}

const nameOf = (agentId: string, sessionNumber: number): string => `${agentId}/${sessionNumber}`;

/** Called for an open session that cannot be read. */
export type OnUnreadable = (stored: StoredSession, error: unknown) => void;

/** Reads a stored session. If it cannot be read, it proves nothing: it counts as over, and its number is not used again. */
export function readSession(stored: StoredSession, encryption: Encryption, onUnreadable: OnUnreadable): SessionRecord {
  const { agentId, sessionNumber, open } = stored;
  const written = readWritten(stored, encryption, onUnreadable);
  return {
    agentId,
    sessionNumber,
    id: written.id ?? '',
    signedInAtMs: written.signedInAtMs,
    details: written.details,
    state: stateOf(written, open),
    guids: new GuidHistory(written.lineage),
    joining: written.joining ?? [],
    unproven: written.unproven ?? [],
    startPosition: written.start,
    cookie: written.cookie,
    trouble: written.trouble ?? {},
  };
}

const unknown: Written = { guid: '', lineage: '', start: 0, ended: 'NOT_SIGNED_IN' };

function readWritten(stored: StoredSession, encryption: Encryption, onUnreadable: OnUnreadable): Written {
  try {
    const written = JSON.parse(encryption.decrypt(stored.sealed)) as Written;
    const { of = nameOf(stored.agentId, stored.sessionNumber), guid, lineage, start } = written;
    if (typeof guid !== 'string' || typeof lineage !== 'string' || !Number.isSafeInteger(start))
      throw new TypeError('the record is not a session');
    if (of !== nameOf(stored.agentId, stored.sessionNumber))
      throw new TypeError('the record belongs to another session');
    return written;
  } catch (error) {
    if (stored.open) onUnreadable(stored, error);
    return unknown;
  }
}

/** @throws {DecryptionFailed} When none of these open sessions can be read: the key is then another one. */
export function verifySessions(
  stored: readonly StoredSession[],
  encryption: Encryption,
  onUnreadable: OnUnreadable,
): void {
  const unreadable: StoredSession[] = [];
  let broken: DecryptionFailed | undefined;
  for (const session of stored)
    readSession(session, encryption, (each, error) => {
      unreadable.push(each);
      if (error instanceof DecryptionFailed) broken = error;
    });
  if (broken !== undefined && unreadable.length === stored.length) throw broken;
  for (const each of unreadable) onUnreadable(each, broken);
}

function stateOf({ guid, guidAt = 0, ended, signOut }: Written, open: boolean): SessionState {
  if (!open || ended !== undefined) return { is: 'ended', reason: ended ?? 'NOT_SIGNED_IN' };
  return { is: signOut === true ? 'signing out' : 'open', guid, guidAtMs: guidAt };
}
