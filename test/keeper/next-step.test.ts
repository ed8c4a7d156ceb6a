/** The poller's next step, with a row per deciding condition. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  nextStep,
  type PollerState,
  type PollOutcome,
  type SessionView,
  type Step,
} from '../../src/events/next-step.ts';

const session: SessionView = { isOver: false, isSigningOut: false, isNeeded: true, isRenewalDue: false };
const over = { ...session, isOver: true };
const answered: PollOutcome = { is: 'answered', isPersisted: false, saysOver: false, isSettled: false };
const refused = (retcode: string, isSettled = false, isReported = false): PollOutcome => ({
  is: 'refused',
  retcode,
  isSettled,
  isReported,
});
const failed: PollOutcome = { is: 'failed', code: 'GATEWAY_TIMEOUT', reason: 'deadline' };
const loss = { holdUntilMs: 2_000_000 };
const waitedOut = { holdUntilMs: 999_999 };
const ofAnySession = { ...loss, isOfAnySession: true };

const resting: PollerState = {
  nowMs: 1_000_000,
  isStopping: false,
  session: 'unread',
  lease: 'unasked',
  outcome: undefined,
  loss: undefined,
  restUntilMs: 0,
  lastAnswerAtMs: 990_000,
  guidRefusals: 0,
};

describe('towards the next poll', () => {
  const rows: readonly [what: string, state: Partial<PollerState>, step: Step][] = [
    ['a round begins with the session', {}, { do: 'look' }],
    ['a pause comes before it', { restUntilMs: 1_000_001 }, { do: 'wait', untilMs: 1_000_001 }],
    ['a stop ends the pause', { restUntilMs: 1_000_001, isStopping: true }, { do: 'look' }],
    ['without a session nothing is polled', { session: 'none' }, { do: 'stop', isWanted: false }],
    [
      'without a session there is nothing that is wanted elsewhere',
      { session: 'none', isStopping: true },
      { do: 'stop', isWanted: false },
    ],
    [
      'a session that continues when the process stops is wanted elsewhere',
      { session, isStopping: true },
      { do: 'stop', isWanted: true },
    ],
    ['one that nobody needs is left', { session: { ...session, isNeeded: false } }, { do: 'stop', isWanted: false }],
    ['one that ended meanwhile makes a look necessary', { session: over, lease: 'granted' }, { do: 'look' }],
    ['a Guid that is due is renewed first', { session: { ...session, isRenewalDue: true } }, { do: 'renew' }],
    ['the lease is asked before the poll', { session }, { do: 'ask' }],
    ['under the lease the poll is sent', { session, lease: 'granted' }, { do: 'poll' }],
    ['without it nothing is', { session, lease: 'lost' }, { do: 'stop', isWanted: false }],
    [
      'a stop while the lease was asked leaves the session to others',
      { session, lease: 'lost', isStopping: true },
      { do: 'stop', isWanted: true },
    ],
  ];
  test.for(rows)('%s', ([, state, step]) => {
    expect(nextStep({ ...resting, ...state })).toEqual(step);
  });
});

describe('after a poll that was answered', () => {
  const rows: readonly [what: string, state: Partial<PollerState>, step: Step][] = [
    ['the answer is persisted before anything else', { outcome: answered, isStopping: true }, { do: 'persist' }],
    ['also where the session ended meanwhile', { outcome: answered, session: over }, { do: 'persist' }],
    [
      'an end that it tells waits for the commands in flight',
      { outcome: { ...answered, isPersisted: true, saysOver: true } },
      { do: 'settle' },
    ],
    [
      'then the session ends',
      { outcome: { ...answered, isPersisted: true, saysOver: true, isSettled: true } },
      { do: 'end', reason: 'NOT_SIGNED_IN' },
    ],
  ];
  test.for(rows)('%s', ([, state, step]) => {
    expect(nextStep({ ...resting, session, ...state })).toEqual(step);
  });
});

describe('after a poll that was refused', () => {
  const signingOut = { ...session, isSigningOut: true };
  const rows: readonly [what: string, state: Partial<PollerState>, step: Step][] = [
    ['not signed in: the commands in flight first', { outcome: refused('100-006') }, { do: 'settle' }],
    [
      'not signed in, by nothing that is known here',
      { outcome: refused('100-006', true) },
      { do: 'end', reason: 'NOT_SIGNED_IN' },
    ],
    [
      'not signed in after a sign-out',
      { outcome: refused('100-006', true), session: signingOut },
      { do: 'end', reason: 'SIGNED_OUT' },
    ],
    [
      'not signed in after two minutes of silence',
      { outcome: refused('100-006', true), lastAnswerAtMs: 879_999 },
      { do: 'end', reason: 'EXPIRED' },
    ],
    [
      'not signed in after two minutes less a moment',
      { outcome: refused('100-006', true), lastAnswerAtMs: 880_001 },
      { do: 'end', reason: 'NOT_SIGNED_IN' },
    ],
    ['a wrong Guid: the commands in flight first', { outcome: refused('000-003') }, { do: 'settle' }],
    [
      'a wrong Guid five times',
      { outcome: refused('000-003', true), guidRefusals: 4 },
      { do: 'report', code: '000-003', reason: 'refused' },
    ],
    [
      'a wrong Guid six times',
      { outcome: refused('000-003', true), guidRefusals: 5 },
      { do: 'end', reason: 'EXPIRED' },
    ],
    ...['105-005', '105-006', '105-007'].map((retcode): [string, Partial<PollerState>, Step] => [
      `${retcode}: the agent has to sign in again`,
      { outcome: refused(retcode) },
      { do: 'end', reason: 'EXPIRED' },
    ]),
    ...['105-001', '000-004', '000-007', '000-001', '999-999'].map((retcode): [string, Partial<PollerState>, Step] => [
      `${retcode}: events cannot be fetched at present`,
      { outcome: refused(retcode) },
      { do: 'report', code: retcode, reason: 'refused' },
    ]),
    [
      'what says nothing of the Guid, after five that did',
      { outcome: refused('105-001'), guidRefusals: 5 },
      { do: 'report', code: '105-001', reason: 'refused' },
    ],
    ['push mode: once it is reported, the heartbeat', { outcome: refused('000-001', false, true) }, { do: 'beat' }],
    ['not signed in, by the heartbeat', { outcome: refused('100-006', false, true) }, { do: 'settle' }],
  ];
  test.for(rows)('%s', ([, state, step]) => {
    expect(nextStep({ ...resting, session, ...state })).toEqual(step);
  });
});

describe('after a poll without a whole answer', () => {
  const rows: readonly [what: string, state: Partial<PollerState>, step: Step][] = [
    [
      'the stream is told that events cannot be fetched',
      { outcome: failed },
      { do: 'report', code: 'GATEWAY_TIMEOUT', reason: 'deadline' },
    ],
    ['the hold of the gateway is waited out', { loss }, { do: 'wait', untilMs: 2_000_000 }],
    ['also where the process stops', { loss, isStopping: true }, { do: 'wait', untilMs: 2_000_000 }],
    ['not for a session that was replaced', { loss, session: over }, { do: 'announce' }],
    [
      'but where nobody knows which session was polled',
      { loss: ofAnySession, session: over },
      { do: 'wait', untilMs: 2_000_000 },
    ],
    ['then the gap is announced', { loss: waitedOut }, { do: 'announce' }],
    [
      'before the Guid is renewed',
      { loss: waitedOut, session: { ...session, isRenewalDue: true } },
      { do: 'announce' },
    ],
    [
      'also where nobody needs the session',
      { loss: waitedOut, session: { ...session, isNeeded: false } },
      { do: 'announce' },
    ],
    ['in the stream of the session that is open', { loss: waitedOut, session: 'unread' }, { do: 'look' }],
    ['and nowhere where none is', { loss: waitedOut, session: 'none' }, { do: 'stop', isWanted: false }],
  ];
  test.for(rows)('%s', ([, state, step]) => {
    expect(nextStep({ ...resting, session, ...state })).toEqual(step);
  });
});

test('property: no poll is sent with an answer not persisted, a loss not announced, a Guid due, a session over, a stop, or no lease', () => {
  const views = fc.record({
    isOver: fc.boolean(),
    isSigningOut: fc.boolean(),
    isNeeded: fc.boolean(),
    isRenewalDue: fc.boolean(),
  });
  const states = fc.record<PollerState>({
    nowMs: fc.constant(1_000_000),
    isStopping: fc.boolean(),
    session: fc.oneof(fc.constantFrom('unread' as const, 'none' as const), views),
    lease: fc.constantFrom('unasked', 'granted', 'lost'),
    outcome: fc.constantFrom(
      undefined,
      answered,
      failed,
      refused('100-006'),
      refused('000-003', true),
      refused('105-001'),
    ),
    loss: fc.constantFrom(undefined, loss, waitedOut),
    restUntilMs: fc.constantFrom(0, 1_000_001),
    lastAnswerAtMs: fc.nat(1_000_000),
    guidRefusals: fc.nat(6),
  });
  fc.assert(
    fc.property(states, (state) => {
      const step = nextStep(state);
      if (step.do === 'wait') expect(step.untilMs).toBeGreaterThan(state.nowMs);
      if (step.do !== 'poll') return;
      expect(state).toMatchObject({ isStopping: false, lease: 'granted', outcome: undefined, loss: undefined });
      expect(state.session).toMatchObject({ isOver: false, isNeeded: true, isRenewalDue: false });
      expect(state.restUntilMs).toBeLessThanOrEqual(state.nowMs);
    }),
    { numRuns: 5000 },
  );
});
