/** Random stories of an agent's calls: how the model generates them, and how the server reads them. */
import fc from 'fast-check';
import { expect } from 'vitest';
import { AgentProjection, nothingKnown } from '../../src/events/agent-projection.ts';
import type { ProjectedAgent } from '../../src/events/projected-agent.ts';
import type { CallNote, KnownCall, ReportedCall } from '../../src/events/agent-calls.ts';
import { rememberedCalls } from '../../src/events/call-projection.ts';
import { createDecode } from '../../src/events/decode.ts';
import type { StreamItem } from '../../src/events/event.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import { CallModel, modelAgent, type ModelCall, type ModelEvent } from './call-model.ts';

const decode = createDecode(eventTypes);

interface Sent extends ModelEvent {
  readonly eventGenTime?: number;
}

/** A second reader of the stream. */
export interface StoryReader {
  readonly onItem: (item: StreamItem) => void;
  readonly onNote: (note: CallNote, nowMs: number) => void;
  /** Called when the server has read the state of the calls. */
  readonly onRead: (calls: ProjectedAgent['calls']) => void;
}

/** The agent's stream as the server reads it. */
export class Stream {
  projected: ProjectedAgent = nothingKnown;
  #position = 0;
  readonly #reader: StoryReader | undefined;

  constructor(reader?: StoryReader) {
    this.#reader = reader;
  }

  event(event: Sent, late?: true): void {
    this.#append('answer', { message: '', retcode: '0', event }, late);
  }

  note(note: CallNote, nowMs: number): void {
    this.change((projection) => {
      projection.calls.note(note, nowMs);
    });
    this.#reader?.onNote(note, nowMs);
  }

  read(reported: readonly ReportedCall[], nowMs: number): void {
    this.change((projection) => {
      projection.calls.heal(reported, nowMs);
    });
    this.#reader?.onRead(this.projected.calls);
  }

  own(type: string, fields: object = {}): void {
    this.#append('own', { type, ...fields });
  }

  #append(kind: 'answer' | 'own', value: object, late?: true): void {
    this.#position += 1;
    const bytes = Buffer.from(JSON.stringify(value));
    const entry = {
      kind,
      count: 1,
      sessionNumber: 1,
      receivedAtMs: 1_700_000_000_000,
      bytes,
      first: this.#position,
      ...(late && { late }),
    };
    for (const item of decode('epoch', modelAgent, entry)) {
      this.change((projection) => {
        projection.apply(item);
      });
      this.#reader?.onItem(item);
    }
  }

  change(change: (projection: AgentProjection) => void): void {
    const projection = new AgentProjection(this.projected);
    change(projection);
    this.projected = projection.projected;
  }

  get live(): readonly KnownCall[] {
    return [...this.projected.calls.byId.values()].filter(({ state }) => state !== 'ENDED');
  }
}

const step = fc.record({
  choice: fc.nat(1000),
  order: fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }),
  /** Events that are repeated, and how many moments later. */
  again: fc.array(fc.record({ which: fc.nat(6), after: fc.nat(4) }), { maxLength: 2 }),
  /** How many of the moment's events are lost: none, one, or all. */
  lost: fc.oneof({ weight: 8, arbitrary: fc.constant('none') }, fc.constantFrom('one', 'all')),
});
export const steps = fc.array(step, { maxLength: 60 });
export type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

export interface Conditions {
  /** The gateway reports the time of events (newest edition). */
  readonly withTime: boolean;
  readonly losses: boolean;
  /** The gateway reports the parties of the current call on request (`remotenumbers`). */
  readonly tellsParties?: boolean;
}

export const seen = (call: KnownCall) => ({ id: call.callId, state: call.state, parties: [...call.parties].sort() });
export const meant = ({ id, state, parties }: ModelCall) => ({ id, state, parties: [...parties].sort() });
export const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);

export function play(
  story: readonly Step[],
  { withTime, losses, tellsParties = false }: Conditions,
  check: (stream: Stream, model: CallModel) => void,
  reader?: StoryReader,
) {
  const model = new CallModel();
  const stream = new Stream(reader);
  let later: { readonly at: number; readonly event: Sent }[] = [];
  const told: string[] = [];
  story.forEach(({ choice, order, again, lost }, index) => {
    const { name, events, dialed, joined } = model.next(choice);
    told.push(name);
    const atMs = 1_700_000_000_000 + index * 1000;
    const sent = events
      .map((event, each) => ({
        key: order[each % 7]!,
        event: withTime ? { ...event, eventGenTime: atMs + each } : event,
      }))
      .sort((a, b) => a.key - b.key)
      .map(({ event }) => event);
    const kept = !losses || lost === 'none' ? sent : lost === 'one' ? sent.slice(1) : [];
    const repeated = again.flatMap(({ which, after }) => {
      const event = kept[which];
      return event === undefined ? [] : [{ at: index + (withTime ? after : 0), event }];
    });
    later = [...later, ...repeated];
    if (dialed) stream.note({ kind: 'dialed', direction: 'OUTBOUND', ...dialed }, atMs);
    for (const event of kept) stream.event(event);
    for (const { event } of later.filter(({ at }) => at === index)) stream.event(event);
    later = later.filter(({ at }) => at > index);
    if (kept.length < sent.length) {
      if (joined && !tellsParties) model.unclear.add(joined.id);
      stream.own('StreamGap', { since: atMs, until: atMs, cause: 'GATEWAY_TIMEOUT' });
      expect(stream.projected.calls.missingSince, told.join(', ')).not.toBeNull();
      expect(
        stream.live.every(({ isCertain }) => !isCertain),
        told.join(', '),
      ).toBe(true);
      heal(stream, model, atMs, tellsParties);
    }
    expect(stream.projected.calls.byId.size).toBeLessThanOrEqual(rememberedCalls);
    try {
      check(stream, model);
    } catch (error) {
      throw new Error(`after: ${told.join(', ')}`, { cause: error });
    }
  });
}

/** Reads the state as the gateway reports it. */
function heal(stream: Stream, model: CallModel, nowMs: number, tellsParties: boolean): void {
  const reported = [...model.calls.values()].map(({ id, state, isToAgent, customer, parties }): ReportedCall => ({
    callId: id,
    isHeld: state === 'HELD',
    isAnswered: state === 'TALKING' || state === 'THREE_PARTY',
    type: null,
    mediaType: null,
    caller: isToAgent ? customer : modelAgent,
    called: isToAgent ? modelAgent : customer,
    ...(tellsParties && state !== 'HELD' && { parties }),
  }));
  stream.read(reported, nowMs);
}
