/** Merges what two processes know of one session. */
import type { GuidHash } from './guid-history.ts';
import type { SessionRecord, SessionState } from './session.ts';

export interface Merging {
  /** This process fetches the session's events, so it knows their newest trouble. */
  readonly isPolledHere: boolean;
  /** The store lacks this process's state of the session. */
  readonly isOwed: boolean;
  readonly hash: (guid: string) => GuidHash;
  readonly nowMs: number;
}

/** Whether both are records of one session. Release 0.1.0 wrote no ids: then a Guid that both have had decides. */
export const isSameSession = (mine: SessionRecord, stored: SessionRecord): boolean =>
  mine.id === stored.id || ((mine.id === '' || stored.id === '') && mine.guids.shares(stored.guids));

/** @param stored the record that another process has written */
export function mergeSessions(mine: SessionRecord, stored: SessionRecord, merging: Merging): SessionRecord {
  const { isPolledHere, isOwed, hash, nowMs } = merging;
  const state = mergedState(mine, stored, hash);
  const guids = mine.guids.merged(stored.guids, state.is === 'ended' ? undefined : hash(state.guid), nowMs);
  const joining = new Set([...(isOwed || isPolledHere ? mine.joining : []), ...stored.joining]);
  const { cookie, startPosition } = isOwed ? mine : stored;
  return {
    ...mine,
    id: stored.id,
    state,
    guids,
    joining: [...joining].filter((each) => !guids.holds(Buffer.from(each, 'hex'))),
    unproven: [...new Set([...mine.unproven, ...stored.unproven])],
    cookie,
    startPosition,
    trouble: isPolledHere ? mine.trouble : stored.trouble,
  };
}

/** An end is never undone. */
function mergedState(mine: SessionRecord, stored: SessionRecord, hash: Merging['hash']): SessionState {
  if (mine.state.is === 'ended') return mine.state;
  if (stored.state.is === 'ended') return stored.state;
  const newest = isNewer(stored, mine, hash) ? stored.state : mine.state;
  return { ...newest, is: mine.state.is === 'signing out' ? 'signing out' : stored.state.is };
}

/**
 * Whether another process's Guid of a session is newer than ours. A process that knows both Guids knows which is newer. If neither knows the other's,
 * one of them polled without its lease, and the later request carried the newer Guid.
 */
function isNewer(stored: SessionRecord, mine: SessionRecord, hash: Merging['hash']): boolean {
  if (mine.state.is === 'ended' || stored.state.is === 'ended') return false;
  const knowsOurs = stored.guids.holds(hash(mine.state.guid));
  const isKnown = mine.guids.holds(hash(stored.state.guid));
  if (knowsOurs !== isKnown) return knowsOurs;
  const laterMs = stored.state.guidAtMs - mine.state.guidAtMs;
  // Of two Guids that arrived at the same time, all processes choose the same one.
  return laterMs > 0 || (laterMs === 0 && stored.state.guid > mine.state.guid);
}
