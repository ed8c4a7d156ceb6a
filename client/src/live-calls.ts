/** The calls of an agent after its events and snapshots. The rules for events are the server's, of which the kit has a copy. */
import type { AgentEvent, Call } from './generated/events.ts';
import { isLive, type AgentCalls, type CallNote, type KnownCall } from './generated/calls/agent-calls.ts';
import { CallProjection } from './generated/calls/call-projection.ts';

/** A call of the agent that has not ended. */
export interface AgentCall extends Pick<
  Call,
  | 'id'
  | 'state'
  | 'direction'
  | 'type'
  | 'role'
  | 'media'
  | 'mediaType'
  | 'caller'
  | 'called'
  | 'parties'
  | 'muted'
  | 'isCertain'
> {
  /** When the call entered its state, by the server's clock. Compare it with `nowMs()` of the store. */
  readonly sinceMs: number;
}

/** The calls that have not ended. The call that changed last is the last one. */
export const liveCalls = ({ byId }: AgentCalls): readonly AgentCall[] =>
  [...byId.values()]
    .filter(isLive)
    .map(({ callId, left, sinceGatewayMs, ...told }) => ({ id: callId, ...told }) as AgentCall);

function after(calls: AgentCalls, change: (projection: CallProjection) => void): AgentCalls {
  const projection = new CallProjection(calls);
  change(projection);
  return projection.calls;
}

export const callsAfterEvent = (calls: AgentCalls, event: AgentEvent): AgentCalls =>
  after(calls, (projection) => {
    projection.apply({
      agentId: event.agentId,
      type: event.type,
      receivedAt: new Date(event.receivedAt),
      occurredAt: event.occurredAt === null ? null : new Date(event.occurredAt),
      fields: { ...event },
    });
  });

/** Events may be missing, so every known call may have ended. */
export const callsAfterGap = (calls: AgentCalls): AgentCalls =>
  after(calls, (projection) => {
    projection.miss(0);
  });

export const callsAfterNote = (calls: AgentCalls, note: CallNote, nowMs: number): AgentCalls =>
  after(calls, (projection) => {
    projection.note(note, nowMs);
  });

/**
 * Calls that are missing in the snapshot have ended. For the others, the snapshot has everything except the data that recognises a repeated event.
 */
export function callsAsRead(calls: AgentCalls, read: readonly Call[], atMs: number): AgentCalls {
  const healed = after(calls, (projection) => {
    // Without the parties: the snapshot does not say whether the server has read them or derived them from events, and the parties that have
    // left must stay known.
    const reported = read.map(({ id, state, type, mediaType, caller, called }) => ({
      callId: id,
      isHeld: state === 'HELD',
      isAnswered: state === 'TALKING' || state === 'THREE_PARTY',
      ...{ type, mediaType, caller, called },
    }));
    projection.heal(reported, atMs);
  });
  const byId = new Map(healed.byId);
  for (const call of read) {
    const known = healed.byId.get(call.id);
    if (known !== undefined) byId.set(call.id, asRead(known, call, calls.byId.get(call.id)));
  }
  const isCertain = read.every((call) => call.isCertain);
  return { ...healed, byId, missingSince: isCertain ? null : 0 };
}

/** The numbers that have left the call; empty if its present parties are unknown. */
const absent = (numbers: readonly string[], parties: readonly string[]): readonly string[] =>
  parties.length === 0 ? [] : [...new Set(numbers)].filter((number) => !parties.includes(number));

const asRead = (healed: KnownCall, call: Call, before: KnownCall | undefined): KnownCall => ({
  callId: call.id,
  state: call.state,
  direction: call.direction,
  type: call.type,
  role: call.role,
  media: call.media,
  mediaType: call.mediaType,
  caller: call.caller,
  called: call.called,
  parties: call.parties,
  left: absent([...healed.left, ...(before?.parties ?? [])], call.parties),
  muted: call.muted ?? healed.muted,
  sinceMs: Date.parse(call.since),
  sinceGatewayMs: before?.state === call.state ? before.sinceGatewayMs : null,
  isCertain: call.isCertain,
});
