/** Which part of a stream the Guid of an ended session can read. */
import { expect, test } from 'vitest';
import type { StreamItem } from '../../src/events/event.ts';
import { ofSession } from '../../src/events/past-session.ts';

const session = { sessionNumber: 2, startPosition: 10 };
const item = (typeName: string, sessionNumber: number, position = 11) =>
  ({ typeName, sessionNumber, position, fields: {} }) as Partial<StreamItem> as StreamItem;

test.each([
  ['an event of the session', item('AgentStateReady', 2), true],
  ['an event of the session before', item('AgentStateReady', 1), false],
  ['an event of a later session', item('AgentStateReady', 3), false],
  ['the end of the session before', item('SessionEnded', 1), false],
  ['a gap of the session', item('StreamGap', 2), true],
  ['a gap that was announced for the session before', item('StreamGap', 1), true],
  ['a gap of the session before, before its end', item('StreamGap', 1, 10), false],
  ['a gap of a later session', item('StreamGap', 3), false],
])('%s: %o is read: %s', (_what, each, isRead) => {
  expect(ofSession(session, undefined)(each)).toBe(isRead);
});
