/** Pages of a history in which a filter leaves out more events than one page looks at. */
import { expect, test } from 'vitest';
import type { Admission } from '../../src/events/admission.ts';
import { createDecode } from '../../src/events/decode.ts';
import { EventHistory } from '../../src/events/history.ts';
import { ownEntry, sessionEnded } from '../../src/events/own.ts';
import { StreamStart } from '../../src/events/stream-start.ts';
import { ownScope } from '../../src/gateway/scope.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import type { NewEntry } from '../../src/journal/journal.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { agentSession } from '../rig/session.ts';

const agentId = '1001';
const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 100_000 };
const ended = agentSession({ state: { is: 'ended', reason: 'REPLACED' } });

const event = (eventType: string, serial: number): NewEntry => ({
  kind: 'answer',
  count: 1,
  serial,
  receivedAtMs: Date.now(),
  bytes: Buffer.from(JSON.stringify({ retcode: '0', event: { eventType } })),
});

test('the Guid of an ended session comes to the end of that session, also where a filter leaves out thousands of events', async () => {
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  const ofSession = Array.from({ length: 5000 }, () => event('Unwanted', 1));
  const end = ownEntry(sessionEnded, 1, Date.now(), { reason: 'REPLACED' });
  await journal.append({ agentId, entries: [...ofSession, end, event('OfTheNextSession', 2)] });
  const admission = { admit: () => Promise.resolve(ended) } as unknown as Admission;
  const decode = createDecode(eventTypes);
  const history = new EventHistory({ journal, decode, admission }, new StreamStart(journal));

  const types: string[] = [];
  let after: string | undefined;
  let pages = 0;
  for (let hasMore = true; hasMore && pages < 10; pages += 1) {
    const wanted = ({ type }: { readonly type: string }) => type !== 'Unwanted';
    const caller = { guid: 'guid', scope: ownScope() };
    const page = await history.page(agentId, caller, { first: 50, after, wanted });
    types.push(...page.items.map(({ type }) => type));
    ({ hasMore, endCursor: after } = page);
  }
  expect(types).toEqual(['SessionEnded']);
  expect(pages).toBe(3);
  // A cursor of a later session is answered with a position of this one.
  const beyond = `${journal.incarnation}-${agentId}-5002`;
  const page = await history.page(agentId, { guid: 'guid', scope: ownScope() }, { first: 50, after: beyond });
  expect(page).toEqual({ items: [], hasMore: false, endCursor: `${journal.incarnation}-${agentId}-0` });
  await journal.close();
});

test('a page for the present session ends before an event of a session that began while it was read', async () => {
  const journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  await journal.append({ agentId, entries: [event('Own', 1), event('OfTheNextSession', 2), event('Another', 2)] });
  const admission = { admit: () => Promise.resolve(agentSession()) } as unknown as Admission;
  const history = new EventHistory({ journal, decode: createDecode(eventTypes), admission }, new StreamStart(journal));
  const page = await history.page(agentId, { guid: 'guid', scope: ownScope() }, { first: 50, after: undefined });
  expect(page.items.map(({ type }) => type)).toEqual(['Own']);
  expect(page.endCursor).toBe(`${journal.incarnation}-${agentId}-1`);
  await journal.close();
});
