/** The order of the desk's timeline. */
import { expect, test } from 'vitest';
import { inOrder, type Entry } from '../../examples/agent-desk/src/entry.ts';

const entry = (id: string, atMs: number): Entry => ({
  id,
  atMs,
  textIn: () => id,
  type: 'AgentOther_PhoneAlerting',
  tone: 'phone',
});

test('the times of the timeline do not run backwards, and of two at one time the newer stands above', () => {
  const came = [entry('first', 8), entry('second', 9), entry('late', 7), entry('third', 9)];
  const shown = came.reduce<readonly Entry[]>(inOrder, []);
  expect(shown.map(({ id }) => id)).toEqual(['third', 'second', 'first', 'late']);
});
