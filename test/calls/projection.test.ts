/** The projection of an agent's calls against a model, with random interleavings, repetitions and losses. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rememberedEndedCalls } from '../../src/events/call-projection.ts';
import { fromCheckpoint, toCheckpoint } from '../../src/events/projection-checkpoint.ts';
import { modelAgent, type CallModel } from './call-model.ts';
import { byId, meant, play, seen, steps, type Stream } from './call-story.ts';

const plain = { encrypt: (sealed: string) => sealed, decrypt: (sealed: string) => sealed };

function checkSame({ live, projected }: Stream, { calls }: CallModel): void {
  expect(live.map(seen).sort(byId)).toEqual([...calls.values()].map(meant).sort(byId));
  expect(live.every(({ isCertain }) => isCertain)).toBe(true);
  expect(projected.calls.byId.size - live.length).toBeLessThanOrEqual(rememberedEndedCalls);
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

  // A read does not show whether the other party's phone is already ringing.
  const asRead = ({ state, ...call }: { readonly id: string; readonly state: string }) => ({
    ...call,
    state: state === 'DIALING' ? 'RINGING' : state,
  });
  const checkHealed = ({ live, projected }: Stream): void => {
    expect(projected.calls.missingSince).toBeNull();
    expect(live.every(({ isCertain }) => isCertain)).toBe(true);
  };

  test.each([
    ['with the gateway’s time', true],
    ['without it', false],
  ])('again once the state has been read after events were lost, three-party calls included, %s', (_name, withTime) => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime, losses: true, tellsParties: true }, (stream, { calls }) => {
          expect(stream.live.map(seen).map(asRead).sort(byId)).toEqual(
            [...calls.values()].map(meant).map(asRead).sort(byId),
          );
          checkHealed(stream);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('at a gateway that does not tell the parties of a call, but for those of which a change was lost', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime: true, losses: true }, (stream, { calls, unclear }) => {
          const stateOf = ({ id, state }: { readonly id: string; readonly state: string }) => asRead({ id, state });
          const isClear = ({ id }: { readonly id: string }) => !unclear.has(id);
          const known = stream.live.map(seen).filter(isClear).map(stateOf).sort(byId);
          expect(known).toEqual([...calls.values()].filter(isClear).map(stateOf).sort(byId));
          checkHealed(stream);
        });
      }),
      { numRuns: 500 },
    );
  });

  test('and comes back as it was from its checkpoint', () => {
    fc.assert(
      fc.property(steps, (story) => {
        play(story, { withTime: true, losses: false }, ({ projected }) => {
          const checkpoint = toCheckpoint(modelAgent, projected, 'epoch', plain);
          if (projected.position > 0) expect(fromCheckpoint(modelAgent, checkpoint!, plain)).toEqual(projected);
        });
      }),
      { numRuns: 50 },
    );
  });
});
