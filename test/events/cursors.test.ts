import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, testHoldMs } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const facade = sharedFacade();
let guid: string;
/** Cursor before the sign-in's first event. */
let cursor: string;

beforeAll(async () => {
  ({ guid, cursor } = await signIn(facade.url, '1001'));
  await using watch = await Watch.open(facade.url, '1001', { guid, after: cursor });
  await watch.untilTypes('AgentState_Ready');
});

/** Opens a subscription that is refused. */
async function refusalOf(after: string): Promise<Watch> {
  await using watch = await Watch.open(facade.url, '1001', { guid, after });
  return await watch.until(({ completed }) => completed);
}

const parts = (): readonly [epoch: string, agent: string, position: string] => {
  const [epoch = '', agent = '', position = ''] = cursor.split('-');
  return [epoch, agent, position];
};

test('what this API never gave out as a cursor is BAD_USER_INPUT', async () => {
  const [epoch, agent, position] = parts();
  const malformed = [
    '',
    ' ',
    'x',
    '0',
    '-1',
    'null',
    cursor.toUpperCase(),
    ` ${cursor}`,
    `${cursor} `,
    `${cursor}\n`,
    `${cursor}-`,
    `${cursor}-x`,
    `${epoch}-${agent}`,
    `${epoch}-${agent}-`,
    `${epoch}-${agent}--1`,
    `${epoch}-${agent}-01`,
    `${epoch}-${agent}-1.5`,
    `${epoch}-${agent}-1e3`,
    `${epoch}-${agent}-９`,
    `${epoch}-${agent}-99999999999999999999`,
    `${epoch}-0${agent}-${position}`,
    `${epoch}--${position}`,
    `-${agent}-${position}`,
    `${epoch}\u0000-${agent}-${position}`,
    'A'.repeat(10_000),
  ];
  for (const after of malformed) {
    const refused = await refusalOf(after);
    expect([after, refused.code, refused.events]).toEqual([after, 'BAD_USER_INPUT', []]);
  }
});

test('a cursor of another agent is BAD_USER_INPUT, although the store holds it', async () => {
  const other = await signIn(facade.url, '1002');
  const refused = await refusalOf(other.cursor);
  expect(refused.code).toBe('BAD_USER_INPUT');
});

test('any text at all as cursor is refused as bad input, or as not held where it has the form; nothing else comes of it', async () => {
  const [epoch] = parts();
  const similar = fc
    .tuple(
      fc.constantFrom(epoch, 'abcdefgh1234', 'short', ''),
      fc.constantFrom('1001', '1002', '01001', '0'),
      fc.oneof(fc.bigInt({ min: -5n, max: 10n ** 20n }).map(String), fc.string()),
      fc.constantFrom('', '-', '-abcdef012345', '-short'),
    )
    .map(([store, agent, position, rest]) => `${store}-${agent}-${position}${rest}`);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string({ unit: 'binary' }), fc.string(), similar), async (after) => {
      // A few generated texts are valid cursors of retained items.
      const [, position] = /^[a-z0-9]+-1001-(\d)(?:-[a-z0-9]{12})?$/.exec(after) ?? [];
      fc.pre(position === undefined || !after.startsWith(epoch));
      const refused = await refusalOf(after);
      expect(refused.events).toEqual([]);
      expect(refused.errors).toHaveLength(1);
      const wellFormed = /^[a-z0-9]{8,16}-1001-(0|[1-9]\d{0,14})(-[a-z0-9]{12})?$/.test(after);
      expect(refused.code).toBe(wellFormed ? 'CURSOR_EXPIRED' : 'BAD_USER_INPUT');
    }),
    { numRuns: 60 },
  );
});

test('a cursor ahead of the store, or of another store, is CURSOR_EXPIRED, and resumeAfter is where to go on', async () => {
  const [epoch, agent] = parts();
  for (const after of [
    `${epoch}-${agent}-99999`,
    `${epoch}-${agent}-999999999999999`,
    `abcdefgh1234-${agent}-0`,
    `abcdefgh1234-${agent}-1-abcdef012345`,
  ]) {
    const refused = await refusalOf(after);
    expect([after, refused.code]).toEqual([after, 'CURSOR_EXPIRED']);
    const resumeAfter = refused.errors[0]?.extensions['resumeAfter'] as string;
    await using watch = await Watch.open(facade.url, '1001', { guid, after: resumeAfter });
    await watch.untilTypes('AgentState_Ready');
    expect(watch.types[0]).toBe('AgentOther_InService');
  }
});

test('a cursor that the store has trimmed away is CURSOR_EXPIRED, and resumeAfter gives all that is still held', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'cursors-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, 'store.db');
  const simulator = await startSimulator({ pollHoldMs: testHoldMs });
  onTestFinished(() => simulator.close());
  const session = await (async () => {
    await using server = await startFacade({ gateway: simulator, env: { STORE_URL: `sqlite:${path}` } });
    const signedIn = await signIn(server.url, '1001');
    await using watch = await Watch.open(server.url, '1001', { guid: signedIn.guid, after: signedIn.cursor });
    for (let n = 0; n < 10; n++) simulator.inject('1001', { eventType: `Kept_${n}` });
    await watch.untilTypes('Kept_9');
    return { ...signedIn, ids: watch.ids };
  })();

  const kept = { maxAgeMs: 3_600_000, maxEventsPerAgent: 4 };
  const journal = openSqliteJournal({ path, durability: 'normal', retention: kept, trimIntervalMs: 1 });
  await eventually(async () => {
    const { oldest, newest } = await journal.retained('1001');
    expect(newest - oldest + 1).toBe(4);
  });
  await journal.close();

  await using server = await startFacade({ gateway: simulator, env: { STORE_URL: `sqlite:${path}` } });
  const { guid: proof, ids } = session;
  await using expired = await Watch.open(server.url, '1001', { guid: proof, after: session.cursor });
  await expired.until(({ completed }) => completed);
  expect(expired.code).toBe('CURSOR_EXPIRED');
  const resumeAfter = expired.errors[0]?.extensions['resumeAfter'] as string;
  await using resumed = await Watch.open(server.url, '1001', { guid: proof, after: resumeAfter });
  await resumed.untilTypes('Kept_9');
  expect(resumed.ids).toEqual(ids.slice(-4));
  await using justHeld = await Watch.open(server.url, '1001', { guid: proof, after: ids.at(-5)! });
  await justHeld.untilTypes('Kept_9');
  expect(justHeld.ids).toEqual(ids.slice(-4));
  await using justGone = await Watch.open(server.url, '1001', { guid: proof, after: ids.at(-6)! });
  await justGone.until(({ completed }) => completed);
  expect(justGone.code).toBe('CURSOR_EXPIRED');
});
