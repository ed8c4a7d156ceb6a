/** The projection of an agent's calls against a model of them, over random interleavings, repetitions and losses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { AgentProjection, nothingKnown } from '../../src/events/agent-projection.ts';
import type { AgentFacts, KnownCall, ReportedCall } from '../../src/events/agent-facts.ts';
import { rememberedCalls, rememberedEndedCalls } from '../../src/events/call-projection.ts';
import { createDecode } from '../../src/events/decode.ts';
import { fromCheckpoint, toCheckpoint } from '../../src/events/facts-checkpoint.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import { CallModel, modelAgent, type ModelCall, type ModelEvent } from './call-model.ts';

const decode = createDecode(eventTypes);
const plain = { encrypt: (sealed: string) => sealed, decrypt: (sealed: string) => sealed };

interface Sent extends ModelEvent {
  readonly eventGenTime?: number;
}

/** The agent's stream as the server reads it. */
class Stream {
  facts: AgentFacts = nothingKnown;
  #position = 0;

  event(event: Sent): void {
    this.#append('answer', { message: '', retcode: '0', event });
  }

  own(type: string, fields: object = {}): void {
    this.#append('own', { type, ...fields });
  }

  #append(kind: 'answer' | 'own', value: object): void {
    this.#position += 1;
    const bytes = Buffer.from(JSON.stringify(value));
    const entry = { kind, count: 1, serial: 1, receivedAtMs: 1_700_000_000_000, bytes, first: this.#position };
    this.change((projection) => {
      for (const item of decode('epoch', modelAgent, entry)) projection.apply(item);
    });
  }

  change(change: (projection: AgentProjection) => void): void {
    const projection = new AgentProjection(this.facts);
    change(projection);
    this.facts = projection.facts;
  }

  get live(): readonly KnownCall[] {
    return [...this.facts.calls.byId.values()].filter(({ state }) => state !== 'ENDED');
  }
}

const step = fc.record({
  choice: fc.nat(1000),
  order: fc.array(fc.nat(1000), { minLength: 7, maxLength: 7 }),
  /** Events of the moment that come again, and how many moments later. */
  again: fc.array(fc.record({ which: fc.nat(6), after: fc.nat(4) }), { maxLength: 2 }),
  /** The moment's events that are lost: none, one, or all. */
  lost: fc.oneof({ weight: 8, arbitrary: fc.constant('none') }, fc.constantFrom('one', 'all')),
});
const steps = fc.array(step, { maxLength: 60 });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;

interface Conditions {
  /** The gateway tells the time of events (newest edition). */
  readonly withTime: boolean;
  readonly losses: boolean;
}

const seen = (call: KnownCall) => ({ id: call.callId, state: call.state, parties: [...call.parties].sort() });
const meant = ({ id, state, parties }: ModelCall) => ({ id, state, parties: [...parties].sort() });
const byId = (a: { readonly id: string }, b: { readonly id: string }) => a.id.localeCompare(b.id);

function play(
  story: readonly Step[],
  { withTime, losses }: Conditions,
  check: (stream: Stream, model: CallModel) => void,
) {
  const model = new CallModel();
  const stream = new Stream();
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
    if (dialed) {
      stream.change((projection) => {
        projection.calls.note({ kind: 'dialed', direction: 'OUTBOUND', ...dialed }, atMs);
      });
    }
    for (const event of kept) stream.event(event);
    for (const { event } of later.filter(({ at }) => at === index)) stream.event(event);
    later = later.filter(({ at }) => at > index);
    if (kept.length < sent.length) {
      if (joined) joined.hasUnseenParties = true;
      stream.own('StreamGap', { since: atMs, until: atMs, cause: 'GATEWAY_TIMEOUT' });
      expect(stream.facts.calls.missingSince, told.join(', ')).not.toBeNull();
      expect(
        stream.live.every(({ isCertain }) => !isCertain),
        told.join(', '),
      ).toBe(true);
      heal(stream, model, atMs);
    }
    expect(stream.facts.calls.byId.size).toBeLessThanOrEqual(rememberedCalls);
    try {
      check(stream, model);
    } catch (error) {
      throw new Error(`after: ${told.join(', ')}`, { cause: error });
    }
  });
}

/** As the gateway answers who asks for the state: it does not tell how many parties a call has. */
function heal(stream: Stream, model: CallModel, nowMs: number): void {
  const reported = [...model.calls.values()].map(({ id, state, isToAgent, customer }): ReportedCall => ({
    callId: id,
    isHeld: state === 'HELD',
    isAnswered: state === 'TALKING' || state === 'THREE_PARTY',
    type: null,
    mediaType: null,
    caller: isToAgent ? customer : modelAgent,
    called: isToAgent ? modelAgent : customer,
  }));
  stream.change((projection) => {
    projection.calls.heal(reported, nowMs);
  });
}

function checkSame({ live, facts }: Stream, { calls }: CallModel): void {
  expect(live.map(seen).sort(byId)).toEqual([...calls.values()].map(meant).sort(byId));
  expect(live.every(({ isCertain }) => isCertain)).toBe(true);
  expect(facts.calls.byId.size - live.length).toBeLessThanOrEqual(rememberedEndedCalls);
}

describe('the projection of calls is that of the model', () => {
  test('whatever the order of events in one moment, and however late an event with the gateway’s time is repeated', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime: true, losses: false }, checkSame);
      }),
      { numRuns: 500 },
    );
  });

  test('also without the gateway’s time, if events are repeated within their moment', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime: false, losses: false }, checkSame);
      }),
      { numRuns: 500 },
    );
  });

  test('again once the state has been read after events were lost', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime: true, losses: true }, ({ live, facts }, { calls }) => {
          const isClear = ({ id }: { readonly id: string }) => calls.get(id)?.hasUnseenParties !== true;
          // Nor does a read tell whether the other party's phone rings yet.
          const stateOf = ({ id, state }: { readonly id: string; readonly state: string }) => ({
            id,
            state: state === 'DIALING' ? 'RINGING' : state,
          });
          const known = live.map(seen).filter(isClear).map(stateOf).sort(byId);
          expect(known).toEqual([...calls.values()].filter(isClear).map(stateOf).sort(byId));
          expect(facts.calls.missingSince).toBeNull();
          expect(live.every(({ isCertain }) => isCertain)).toBe(true);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('and comes back as it was from its checkpoint', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime: true, losses: false }, ({ facts }) => {
          const checkpoint = toCheckpoint(modelAgent, facts, 'epoch', plain);
          if (facts.position > 0) expect(fromCheckpoint(modelAgent, checkpoint!, plain)).toEqual(facts);
        });
      }),
      { numRuns: 50 },
    );
  });
});
