/** Copied by npm run generate from src/events/call-projection.ts. */
/**
 * The state machine of an agent's calls. Events of the same moment may arrive in any order, may be missing after a gap, and may be repeated. So each
 * event proves the same state, whatever the state was before. Only ringing and failing events require a call that is not yet connected.
 */
import {
  isLive,
  type AgentCalls,
  type CallItem,
  type CallNote,
  type CallState,
  type KnownCall,
  type ReportedCall,
} from './agent-calls.ts';
import {
  detailed,
  gatewayMomentOf,
  healedState,
  inState,
  isConnected,
  momentOf,
  partnersOf,
  unknownCall,
  withoutParty,
  withReported,
  word,
} from './call-details.ts';
import { effects, proofsOfLife, type Effect } from './call-effects.ts';

/** Calls remembered per agent. Beyond this, the call that changed longest ago is forgotten: the end of some calls is never reported. */
export const rememberedCalls = 64;
/** Ended calls remembered per agent. */
export const rememberedEndedCalls = 8;
/** Events remembered per agent to recognise repetitions. */
const rememberedEvents = 64;

export const noCalls: AgentCalls = { byId: new Map(), applied: new Set(), missingSince: null };

/** The calls of one agent, updated in place while its events are read. `calls` returns them as they are at that time. */
export class CallProjection {
  #byId: ReadonlyMap<string, KnownCall>;
  #applied: ReadonlySet<string>;
  #missingSince: number | null;
  /** Copies that may be changed in place. Undefined if the present collections were returned by `calls`: they are copied before the next change. */
  #own: { readonly byId: Map<string, KnownCall>; readonly applied: Set<string> } | undefined;
  #ended: number;

  constructor({ byId, applied, missingSince }: AgentCalls) {
    this.#byId = byId;
    this.#applied = applied;
    this.#missingSince = missingSince;
    this.#ended = [...byId.values()].filter((call) => !isLive(call)).length;
  }

  /** The calls as they are now; later events change a copy. */
  get calls(): AgentCalls {
    this.#own = undefined;
    return { byId: this.#byId, applied: this.#applied, missingSince: this.#missingSince };
  }

  /** Events may be missing up to this position: every live call may have ended. */
  miss(position: number): void {
    this.#missingSince = position;
    for (const call of [...this.#byId.values()]) if (isLive(call)) this.#put({ ...call, isCertain: false });
  }

  apply(item: CallItem): void {
    const effect = effects[item.type];
    if (effect === undefined) return;
    const callId = word(item.fields['callId']);
    if (callId === null || this.#isRepeated(item, callId)) return;
    const before = this.#byId.get(callId);
    const known = before && this.#isRevivedBy(effect, item, before) ? undefined : before;
    if (known?.state === 'ENDED') return;
    const next = this.#after(effect, item, known ?? this.#fresh(callId, effect, item));
    if (next !== undefined) this.#put(detailed(next, item), before);
  }

  /** Applies a command of this server that no event reports. */
  note(note: CallNote, nowMs: number): void {
    if (note.kind === 'dialed') {
      const { callId, direction, called } = note;
      // The call's events may have arrived before the answer to the command.
      if (this.#byId.has(callId)) return;
      this.#put({ ...unknownCall(callId, nowMs, null), direction, called, parties: called === null ? [] : [called] });
      return;
    }
    const current = [...this.#byId.values()]
      .filter(({ state }) => state === 'TALKING' || state === 'THREE_PARTY')
      .at(-1);
    if (current) this.#put({ ...current, muted: note.muted });
  }

  /** Applies the gateway's report of all calls of the agent. Nothing is missing after that. */
  heal(reported: readonly ReportedCall[], nowMs: number): void {
    const open = new Map(reported.map((call) => [call.callId, call]));
    for (const call of [...this.#byId.values()])
      if (isLive(call) && !open.has(call.callId))
        this.#put({ ...inState(call, 'ENDED', nowMs, null), isCertain: true }, call);
    for (const found of reported) {
      const before = this.#byId.get(found.callId);
      const known = before?.state === 'ENDED' ? undefined : before;
      const state = healedState(found, known?.state);
      const base = known ?? { ...unknownCall(found.callId, nowMs, null), state };
      const call = base.state === state ? base : inState(base, state, nowMs, null);
      this.#put({ ...withReported(call, found), isCertain: true }, before);
    }
    this.#missingSince = null;
  }

  #after(effect: Effect, item: CallItem, call: KnownCall): KnownCall | undefined {
    const isKnown = this.#byId.has(call.callId);
    const to = (state: CallState): KnownCall =>
      call.state === state ? call : inState(call, state, momentOf(item), gatewayMomentOf(item));
    switch (effect) {
      case 'arrives':
      case 'alerts':
        return isConnected(call) ? call : to('RINGING');
      case 'talks':
        return to('TALKING');
      case 'holds':
        return to('HELD');
      case 'joins':
        return { ...to('THREE_PARTY'), parties: partnersOf(item) ?? call.parties, left: [] };
      case 'fails':
        return isKnown && !isConnected(call) ? to('ENDED') : undefined;
      case 'ends':
        return isKnown ? to('ENDED') : undefined;
      case 'partyLeaves':
        return isKnown ? withoutParty(call, item, to) : undefined;
      case 'mutes':
      case 'unmutes':
        return isKnown ? { ...call, muted: effect === 'mutes' } : undefined;
      case 'phoneHolds':
        return isKnown && isConnected(call) ? to('HELD') : undefined;
      case 'phoneRetrieves':
        return isKnown && call.state === 'HELD' ? to('TALKING') : undefined;
      case 'switchesMedia':
        return isKnown && !item.fields['result'] ? call : undefined;
    }
  }

  /** An ended call returns under its id when its queue or an IVR hands it to the agent again. A repeated event is older than the call's end. */
  #isRevivedBy(effect: Effect, item: CallItem, { state, sinceGatewayMs }: KnownCall): boolean {
    if (state !== 'ENDED' || !proofsOfLife.has(effect)) return false;
    const atMs = gatewayMomentOf(item);
    return atMs === null || sinceGatewayMs === null ? effect === 'arrives' : atMs > sinceGatewayMs;
  }

  #isRepeated(item: CallItem, callId: string): boolean {
    const atMs = gatewayMomentOf(item);
    // Without the gateway's time, a repetition cannot be distinguished from a second event of the same kind.
    if (atMs === null) return false;
    const parties = word(item.fields['customerNumber']) ?? partnersOf(item)?.join() ?? '';
    const event = `${item.type} ${callId} ${atMs} ${parties}`;
    if (this.#applied.has(event)) return true;
    const { applied } = this.#copy();
    applied.add(event);
    if (applied.size > rememberedEvents) applied.delete(first(applied));
    return false;
  }

  #fresh(callId: string, effect: Effect, item: CallItem): KnownCall {
    const call = unknownCall(callId, momentOf(item), gatewayMomentOf(item));
    // A call that rings at the agent begins here. The beginning of any other call may be among the missing events.
    return { ...call, isCertain: effect === 'arrives' || this.#missingSince === null };
  }

  #put(call: KnownCall, before = this.#byId.get(call.callId)): void {
    if (call === before) return;
    const { byId } = this.#copy();
    if (before && !isLive(before)) this.#ended -= 1;
    byId.delete(call.callId);
    byId.set(call.callId, call);
    if (!isLive(call)) this.#ended += 1;
    if (this.#ended > rememberedEndedCalls) this.#forget((each) => !isLive(each));
    if (byId.size > rememberedCalls) this.#forget(() => true);
  }

  /** Forgets the first matching call, which changed longest ago. */
  #forget(isOne: (call: KnownCall) => boolean): void {
    const { byId } = this.#copy();
    for (const call of byId.values()) {
      if (!isOne(call)) continue;
      byId.delete(call.callId);
      if (!isLive(call)) this.#ended -= 1;
      return;
    }
  }

  #copy() {
    if (this.#own === undefined) {
      this.#own = { byId: new Map(this.#byId), applied: new Set(this.#applied) };
      this.#byId = this.#own.byId;
      this.#applied = this.#own.applied;
    }
    return this.#own;
  }
}

function first<Value>(values: Set<Value>): Value {
  const [value] = values;
  return value as Value;
}
