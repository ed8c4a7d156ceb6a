/** The calls of an agent as its events and snapshots leave them. What an event makes of a call is the server's rule, of which the kit has a copy. */
import type { AgentEvent, Call } from './generated/events.ts';
import { isLive, type AgentCalls, type CallNote, type KnownCall } from './generated/calls/agent-calls.ts';
import { CallProjection } from './generated/calls/call-projection.ts';

/** A call of the agent that is not over. */
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
  /** When it came into its state, by the server's clock: compare it with `nowMs()` of the store. */
  readonly sinceMs: number;
}

/** The calls that are not over; the one that changed last comes last. */
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

/** Events may be missing: whatever is known of calls may be over. */
export const callsAfterGap = (calls: AgentCalls): AgentCalls =>
  after(calls, (projection) => {
    projection.miss(0);
  });

export const callsAfterNote = (calls: AgentCalls, note: CallNote, nowMs: number): AgentCalls =>
  after(calls, (projection) => {
    projection.note(note, nowMs);
  });

/** Calls that the snapshot does not have are over. Of the others it says all but what recognises a repeated event. */
export function callsAsRead(calls: AgentCalls, read: readonly Call[], atMs: number): AgentCalls {
  const healed = after(calls, (projection) => {
    // Without the parties: whether the server has read them, or knows them by its events, is not said, and who has left stays known.
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

/** Who was in the call and is not any more; nobody where it is not known who is. */
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
