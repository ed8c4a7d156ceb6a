/** What a file remembers about polls that an earlier process may have left in flight. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Lease, Leases } from '../../src/journal/lease.ts';
import { singleProcessLeases } from '../../src/journal/single-process-leases.ts';
import type { SqliteStore } from '../../src/journal/sqlite/options.ts';
import { openSqliteStore } from '../../src/journal/sqlite/store.ts';
import { batch, entry, session } from './entries.ts';

const node = resolve(import.meta.dirname, '../../node_modules/.bin/node');
const childScript = resolve(import.meta.dirname, 'sqlite.child.ts');
const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1000 };
/** The agent of the child's session. */
const agentId = '100';

let folder: string;
let path: string;
const opened: SqliteStore[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'doubts-'));
  path = join(folder, 'journal.db');
});

afterEach(async () => {
  for (const { journal } of opened.splice(0)) await journal.close();
  rmSync(folder, { recursive: true, force: true });
});

function open(holdMs = 60_000): { readonly store: SqliteStore; readonly leases: Leases } {
  const store = openSqliteStore({ path, durability: 'normal', retention });
  opened.push(store);
  return { store, leases: singleProcessLeases(store, () => holdMs) };
}

/** Kills a process with an open session. */
async function die(): Promise<void> {
  const child = spawn(node, [childScript, path, 'append'], { stdio: ['ignore', 'pipe', 'inherit'] });
  const reader = createInterface(child.stdout);
  const over = once(reader, 'close');
  await once(reader, 'line');
  await once(reader, 'line');
  child.kill('SIGKILL');
  await over;
}

async function takenOver(leases: Leases): Promise<ReadonlyMap<string, Lease>> {
  const taken = new Map<string, Lease>();
  await leases.takeOver((agent, lease) => taken.set(agent, lease));
  return taken;
}

describe('the doubt that a killed process leaves', () => {
  it('is with the lease of each agent that has an open session', async () => {
    await die();
    const taken = await takenOver(open().leases);
    expect([...taken.keys()]).toEqual([agentId]);
    expect(taken.get(agentId)?.lapsedSinceMs).toBeDefined();
    expect(taken.get(agentId)?.isGuessed).toBe(false);
  });

  it('stays until the stream says so, also where the session ends first and other processes come and go', async () => {
    await die();
    const first = open();
    const since = (await takenOver(first.leases)).get(agentId)?.lapsedSinceMs;
    await first.store.journal.append({ ...batch(agentId, entry()), session: session(agentId, 1, { open: false }) });
    await first.store.journal.close();
    const second = open();
    expect((await takenOver(second.leases)).size).toBe(0);
    const lease = await second.leases.claim(agentId);
    expect(lease).toMatchObject({ lapsedSinceMs: since, isGuessed: false });
    await second.store.journal.append({ ...batch(agentId, entry()), settles: lease!.number });
    expect((await second.leases.claim(agentId))?.lapsedSinceMs).toBeUndefined();
    await second.store.journal.close();
    expect((await open().leases.claim(agentId))?.lapsedSinceMs).toBeUndefined();
  });

  it('is with the lease of an agent whose session had just ended, since an answer of its last poll may have been lost', async () => {
    const { store } = open();
    const ended = session('200', 1, { open: false });
    await store.journal.append({ ...batch('200', entry({ receivedAtMs: Date.now() - 90_000 })), session: ended });
    await store.journal.append({ ...batch('300', entry()), session: session('300', 1, { open: false }) });
    await store.journal.close();
    await die();
    const { leases } = open();
    expect((await leases.claim('200'))?.lapsedSinceMs).toBeUndefined();
    expect(await leases.claim('300')).toMatchObject({ lapsedSinceMs: expect.any(Number) as number, isGuessed: false });
  });

  it('is guessed once for each other agent where the store may lack sessions, while the gateway may hold a poll', async () => {
    await die();
    rmSync(`${path}.epoch`);
    const { leases } = open();
    expect(await leases.claim('200')).toMatchObject({ isGuessed: true, lapsedSinceMs: expect.any(Number) as number });
    expect((await leases.claim('200'))?.lapsedSinceMs).toBeUndefined();
  });

  it('is not guessed when no poll can be held any more', async () => {
    await die();
    rmSync(`${path}.epoch`);
    expect((await open(0).leases.claim('200'))?.lapsedSinceMs).toBeUndefined();
  });

  it('is not guessed where the store holds all that the process wrote', async () => {
    await die();
    expect((await open().leases.claim('200'))?.lapsedSinceMs).toBeUndefined();
  });

  it('is not there after an orderly end', async () => {
    const { store } = open();
    await store.journal.saveSession(session(agentId, 1));
    await store.journal.close();
    const { leases } = open();
    expect((await takenOver(leases)).get(agentId)?.lapsedSinceMs).toBeUndefined();
    expect((await leases.claim('200'))?.lapsedSinceMs).toBeUndefined();
  });
});
