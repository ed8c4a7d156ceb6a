/** The projection of an agent's calls against a model of them, over random interleavings, repetitions and losses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rememberedEndedCalls } from '../../src/events/call-projection.ts';
import { fromCheckpoint, toCheckpoint } from '../../src/events/facts-checkpoint.ts';
import { modelAgent, type CallModel } from './call-model.ts';
import { byId, meant, play, seen, steps, type Stream } from './call-story.ts';

const plain = { encrypt: (sealed: string) => sealed, decrypt: (sealed: string) => sealed };

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
        play(story, { withTime: true, losses: true }, ({ live, facts }, { calls, unclear }) => {
          const isClear = ({ id }: { readonly id: string }) => !unclear.has(id);
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
