/** An agent's state as its events report it, and the requests of this server that no event reports. */
import type { StreamItem } from './event.ts';

/** Names of `AgentStatus`. */
type Told = 'IDLE' | 'BUSY' | 'TALKING' | 'WRAP_UP' | 'REST';
export type Requested = Exclude<Told, 'TALKING'>;

export interface KnownState {
  readonly status: Told;
  readonly reason: number | null;
  readonly sinceMs: number;
  /** Position of the event that reported the state. */
  readonly position: number;
  /** Planned end of the rest: epoch milliseconds. Null if this server did not request the rest. */
  readonly restEndsAtMs: number | null;
  /** The gateway has reported that the time of the rest is over. */
  readonly isRestOver: boolean;
}

/** A requested state that is not in effect yet. */
export interface PendingState {
  readonly status: Requested;
  readonly reason: number | null;
  readonly askedAtMs: number;
  readonly restSeconds: number | null;
}

export interface ProjectedState {
  /** Null if no event has reported the state since the sign-in, or since events may be missing. */
  readonly current: KnownState | null;
  readonly pending: PendingState | null;
}

/** An operation on the state that the gateway accepted. */
export type StateNote =
  | {
      readonly kind: 'stateAsked';
      readonly status: Requested;
      readonly reason: number | null;
      readonly restSeconds: number | null;
      /** Position of the stream before the operation was sent. */
      readonly after: number;
    }
  | { readonly kind: 'stateWithdrawn'; readonly status: Requested };

export const noState: ProjectedState = { current: null, pending: null };

const statusOf: Readonly<Record<string, Told>> = {
  AgentState_Busy: 'TALKING',
  AgentState_Ready: 'IDLE',
  AgentState_Force_Ready: 'IDLE',
  AgentState_SetNotReady_Success: 'BUSY',
  AgentState_Force_SetNotReady: 'BUSY',
  AgentState_Work: 'WRAP_UP',
  AgentState_SetWork_Success: 'WRAP_UP',
  AgentState_SetRest_Success: 'REST',
};
/** During a call these events end the requested state, not the present one. */
const endOf: Readonly<Record<string, Told>> = {
  AgentState_CancelNotReady_Success: 'BUSY',
  AgentState_CancelWork_Success: 'WRAP_UP',
  AgentState_CancelRest_Success: 'REST',
};

export function stateAfter(state: ProjectedState, item: StreamItem): ProjectedState {
  const { type, fields, occurredAt, receivedAt, position } = item;
  const { current, pending } = state;
  if (type === 'AgentState_Rest_Timeout')
    return current?.status === 'REST' ? { ...state, current: { ...current, isRestOver: true } } : state;
  const ended = endOf[type];
  const status = statusOf[type] ?? (ended !== undefined && current?.status === ended ? 'IDLE' : undefined);
  const left = ended !== undefined && pending?.status === ended ? null : pending;
  if (status === undefined) return left === pending ? state : { current, pending: left };
  const fulfilled = left?.status === status ? left : null;
  const reason = fields['stateReason'];
  const told = typeof reason === 'number' ? reason : null;
  const sinceMs = (occurredAt ?? receivedAt).getTime();
  const isSame = current?.status === status && fulfilled === null && (told === null || told === current.reason);
  return {
    current: isSame
      ? current
      : { ...begun(status, told, sinceMs, position), restEndsAtMs: endOfRest(fulfilled, sinceMs) },
    // An agent that waits for calls has no pending state; an agent that has left wrap-up may have one.
    pending: fulfilled !== null || type.endsWith('_Ready') ? null : left,
  };
}

export function stateNoted(state: ProjectedState, note: StateNote, nowMs: number): ProjectedState {
  const { current, pending } = state;
  if (note.kind === 'stateWithdrawn') return pending?.status === note.status ? { current, pending: null } : state;
  const { status, reason, restSeconds, after } = note;
  const asked: PendingState = { status, reason, askedAtMs: nowMs, restSeconds };
  // The operation's event arrived before its answer.
  if (current?.status === status && current.position > after)
    return { current: { ...current, restEndsAtMs: endOfRest(asked, current.sinceMs) }, pending: null };
  return { current, pending: asked };
}

const begun = (status: Told, reason: number | null, sinceMs: number, position: number): KnownState => ({
  status,
  reason,
  sinceMs,
  position,
  restEndsAtMs: null,
  isRestOver: false,
});

const endOfRest = (asked: PendingState | null, sinceMs: number): number | null =>
  asked?.restSeconds == null ? null : sinceMs + asked.restSeconds * 1000;
