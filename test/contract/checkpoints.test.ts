/** The stored projection of an agent's stream: a cold read starts after it, and anything unproven is read again. */
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createDecode } from '../../src/events/decode.ts';
import { Projections } from '../../src/events/projections.ts';
import { createEncryption } from '../../src/credentials/encryption.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import type { Checkpoint, Journal, NewEntry } from '../../src/journal/journal.ts';
import { openRedisStore } from '../../src/journal/redis/store.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { hasRedis, startRedis, type RedisServer } from '../rig/redis.ts';
import { batch, entry, text } from './entries.ts';

interface Opening {
  readonly newEpoch?: boolean;
  readonly maxEventsPerAgent?: number;
  readonly trimIntervalMs?: number;
}

type Open = (opening?: Opening) => Promise<Journal>;

const hourMs = 3_600_000;
const agentId = '1001';
const decode = createDecode(eventTypes);

const talking = (callId: string, over: Partial<NewEntry> = {}): NewEntry => {
  const event = { eventType: 'AgentEvent_Talking', content: { callid: callId, caller: '5550100' } };
  return entry({ bytes: text(JSON.stringify({ message: '', retcode: '0', event })), ...over });
};
const calls = (from: number, to: number): readonly NewEntry[] =>
  Array.from({ length: to - from + 1 }, (_, index) => talking(`call-${from + index}`));

/** A journal that counts the entries read from it. */
function counted(journal: Journal): { readonly journal: Journal; readonly entries: () => number } {
  let entries = 0;
  const read: Journal['read'] = async (...asked) => {
    const found = await journal.read(...asked);
    entries += found.length;
    return found;
  };
  const proxy = new Proxy(journal, {
    get: (target, name) => {
      if (name === 'read') return read;
      const value: unknown = Reflect.get(target, name, target);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
  return { journal: proxy, entries: () => entries };
}

const callsOf = async (facts: Projections): Promise<readonly string[]> => [
  ...(await facts.of(agentId)).calls.byId.keys(),
];

/** @param reset starts with an empty store */
function contract(name: string, open: Open, reset: () => void): void {
  describe(`a checkpoint in ${name}`, () => {
    const opened: Journal[] = [];
    const opens: Open = async (opening) => {
      const journal = await open(opening);
      opened.push(journal);
      return journal;
    };
    const reopens = async (opening?: Opening): Promise<Journal> => {
      await opened.at(-1)?.close();
      return opens(opening);
    };
    beforeEach(reset);
    afterEach(async () => {
      for (const journal of opened.splice(0)) await journal.close();
    });
    const stored = (journal: Journal): Promise<Checkpoint> =>
      eventually(async () => {
        const checkpoint = await journal.checkpoint(agentId);
        expect(checkpoint).toBeDefined();
        return checkpoint!;
      });
    const checkpointAt = ({ epoch }: Journal, position: number): Checkpoint => ({
      epoch,
      version: 7,
      position,
      sealed: 'sealed "\u00fc',
    });

    it('spares a cold reading after a restart the entries before it', async () => {
      const before = await opens();
      await before.append(batch(agentId, ...calls(1, 1200)));
      const warm = await callsOf(new Projections(before, decode));
      await stored(before);
      await before.append(batch(agentId, ...calls(1201, 1203)));

      const { journal, entries } = counted(await reopens());
      const cold = await callsOf(new Projections(journal, decode));
      expect(entries()).toBe(3);
      expect(cold).toEqual([...warm.slice(3), 'call-1201', 'call-1202', 'call-1203']);
    });

    it('is encrypted where a store key is set, and read anew where the key is another', async () => {
      const before = await opens();
      await before.append(batch(agentId, ...calls(1, 600)));
      await callsOf(new Projections(before, decode, createEncryption('one')));
      expect((await stored(before)).sealed).not.toContain('5550100');

      const { journal, entries } = counted(await reopens());
      expect(await callsOf(new Projections(journal, decode, createEncryption('one')))).toHaveLength(64);
      expect(entries()).toBe(0);
      expect(await callsOf(new Projections(journal, decode, createEncryption('another')))).toHaveLength(64);
      expect(entries()).toBe(600);
    });

    it('of another version of the projection, or one that cannot be read, is ignored', async () => {
      const before = await opens();
      await before.append(batch(agentId, ...calls(1, 600)));
      await callsOf(new Projections(before, decode));
      const good = await stored(before);
      for (const over of [{ version: good.version + 1 }, { version: good.version - 1 }, { sealed: '{"calls":7}' }]) {
        await before.saveCheckpoint(agentId, { ...good, ...over });
        const { journal, entries } = counted(before);
        expect(await callsOf(new Projections(journal, decode))).toHaveLength(64);
        expect(entries()).toBe(600);
      }
    });

    it('comes back as it was saved, and a later one takes its place', async () => {
      const journal = await opens();
      expect(await journal.checkpoint(agentId)).toBeUndefined();
      await journal.append(batch(agentId, ...calls(1, 3)));
      for (const position of [1, 3]) {
        await journal.saveCheckpoint(agentId, checkpointAt(journal, position));
        expect(await journal.checkpoint(agentId)).toEqual(checkpointAt(journal, position));
      }
      expect(await journal.checkpoint('1002')).toBeUndefined();
    });

    it('ahead of the log, or of another epoch than the present one, is not kept', async () => {
      const journal = await opens();
      await journal.append(batch(agentId, ...calls(1, 3)));
      await journal.saveCheckpoint(agentId, checkpointAt(journal, 4));
      await journal.saveCheckpoint(agentId, { ...checkpointAt(journal, 2), epoch: 'another0' });
      expect(await journal.checkpoint(agentId)).toBeUndefined();
    });

    it('of an earlier epoch holds up to where that epoch ends', async () => {
      const before = await opens();
      await before.append(batch(agentId, ...calls(1, 3)));
      const saved = checkpointAt(before, 3);
      await before.saveCheckpoint(agentId, saved);
      const journal = await reopens({ newEpoch: true });
      expect(journal.epoch).not.toBe(saved.epoch);
      expect(await journal.checkpoint(agentId)).toEqual(saved);
    });

    it('goes with the entry at its position', async () => {
      const journal = await opens({ maxEventsPerAgent: 5, trimIntervalMs: 10 });
      await journal.append(batch(agentId, ...calls(1, 5)));
      await journal.saveCheckpoint(agentId, checkpointAt(journal, 3));
      await journal.append(batch(agentId, ...calls(6, 10)));
      await eventually(async () => {
        expect((await journal.retained(agentId)).oldest).toBe(6);
      });
      expect(await journal.checkpoint(agentId)).toBeUndefined();
    });
  });
}

{
  let folder: TemporaryFolder | undefined;
  const open: Open = ({ maxEventsPerAgent = 1_000_000, trimIntervalMs = hourMs, ...rest } = {}) => {
    const path = join(folder?.path ?? '', 'journal.db');
    const retention = { maxAgeMs: hourMs, maxEventsPerAgent };
    return Promise.resolve(openSqliteJournal({ path, durability: 'normal', retention, trimIntervalMs, ...rest }));
  };
  contract('SQLite', open, () => {
    folder?.[Symbol.dispose]();
    folder = new TemporaryFolder();
  });
  afterAll(() => folder?.[Symbol.dispose]());
}

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over redis-server', () => {
  let server: RedisServer;
  let stores = 0;
  beforeAll(async () => {
    server = await startRedis();
  });
  afterAll(() => server.stop());
  const open: Open = async ({ maxEventsPerAgent = 1_000_000, trimIntervalMs = hourMs, ...rest } = {}) => {
    const retention = { maxAgeMs: hourMs, maxEventsPerAgent };
    const times = { pollDeadlineMs: () => 15_000, marginMs: 5000, tell: () => undefined };
    const url = `${server.url}?prefix=checkpoints-${stores}`;
    return (await openRedisStore({ url, retention, trimIntervalMs, ...times, ...rest })).journal;
  };
  contract('Redis', open, () => {
    stores += 1;
  });
});
