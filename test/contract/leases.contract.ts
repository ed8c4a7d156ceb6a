import { setTimeout as delay } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { ClusterSignals, Entry, Journal } from '../../src/journal/journal.ts';
import type { Lease, Leases } from '../../src/journal/lease.ts';
import { entry, session } from './entries.ts';
import { until } from '../rig/eventually.ts';

/** One process's view of the store. */
export interface Holder {
  readonly journal: Journal & Partial<Pick<ClusterSignals, 'restoreSession'>>;
  readonly leases: Leases;
}

export interface LeaseBackend {
  /** A process that joins this test's store. */
  join(): Promise<Holder>;
  /** For shared stores: a process can die, or lose its connection to the store for a while. */
  readonly shared?: {
    /** The process renews nothing any more, and closes nothing. */
    silence(holder: Holder): void;
    /** The process reconnects. */
    speak(holder: Holder): void;
    /** Sets the offset of the store's wall clock from now on. */
    stepClock(ms: number): void;
    /** The store loses all data. */
    flush(): Promise<void>;
    /** Makes each process look as if it had been paused for a lease time and held nothing. */
    forgetBeats(): Promise<void>;
    /** What the process has logged about unpolled agents. */
    told(holder: Holder): readonly string[];
    readonly leaseMs: number;
    readonly deadlineMs: number;
  };
}

const agentId = '1001';
const isLate = ({ late }: Entry): boolean => late === true;
const never = new AbortController().signal;
const aborted = AbortSignal.abort();

/** The lease guarantees of every store, with every backend. */
export function leasesContract(name: string, backend: () => LeaseBackend, shares: boolean): void {
  describe(`leases in ${name}`, () => {
    const joined: Holder[] = [];
    let one: Holder;

    const join = async (): Promise<Holder> => {
      const holder = await backend().join();
      joined.push(holder);
      return holder;
    };

    beforeEach(async () => {
      one = await join();
    });

    afterEach(async () => {
      for (const { journal } of joined.splice(0)) await journal.close();
    });

    it('are given to who asks first, and again to who has it', async () => {
      const lease = await one.leases.claim(agentId);
      expect(lease).toBeDefined();
      expect((await one.leases.claim(agentId))?.number).toBe(lease?.number);
    });

    it('let their holder poll', async () => {
      const lease = await one.leases.claim(agentId);
      expect(await lease?.mayPoll(1, never)).toBe(true);
    });

    it('that are released can be claimed at once, and nothing was lost meanwhile', async () => {
      const lease = await one.leases.claim(agentId);
      await lease?.release(false);
      const again = await one.leases.claim(agentId);
      expect(again).toBeDefined();
      expect(again?.lapsedSinceMs).toBeUndefined();
    });

    it('of sessions that were left are handed over', async () => {
      await one.journal.saveSession(session(agentId, 1));
      const lease = await one.leases.claim(agentId);
      await lease?.release(true);
      const taken: string[] = [];
      const two = backend().shared ? await join() : one;
      await two.leases.takeOver((agent) => taken.push(agent));
      await until(() => taken.includes(agentId));
    });

    if (!shares) return;
    describe('over several processes', () => {
      const shared = () => backend().shared!;
      let two: Holder;
      let flushing: Promise<void> | undefined;

      beforeEach(async () => {
        flushing = undefined;
        two = await join();
      });

      const flushedUnder = async ({ journal }: Holder): Promise<void> => {
        const { epoch } = journal;
        flushing ??= shared().flush();
        await flushing;
        await journal.check().catch(() => undefined);
        await until(() => journal.epoch !== epoch);
      };

      it('are with one process at a time, also where all ask at once', async () => {
        const three = await join();
        for (let round = 0; round < 100; round += 1) {
          const claims = await Promise.all([one, two, three].map(({ leases }) => leases.claim(`2${round + 100}`)));
          expect(claims.filter((lease) => lease !== undefined)).toHaveLength(1);
        }
      });

      it('have a number that grows with each change of hands', async () => {
        const first = await one.leases.claim(agentId);
        await first?.release(false);
        const second = await two.leases.claim(agentId);
        expect(second?.number).toBeGreaterThan(first!.number);
      });

      it('wake those who need the agent when they are released', async () => {
        const woken: string[] = [];
        two.leases.onReleased((agent) => woken.push(agent));
        const lease = await one.leases.claim(agentId);
        expect(await two.leases.claim(agentId)).toBeUndefined();
        await lease?.release(false);
        await until(() => woken.includes(agentId));
        expect((await two.leases.claim(agentId))?.lapsedSinceMs).toBeUndefined();
      });

      it('whose session is wanted go to another within a second of their release', async () => {
        const taken: Lease[] = [];
        await two.leases.takeOver((_, lease) => taken.push(lease));
        const lease = await one.leases.claim(agentId);
        const releasedAtMs = performance.now();
        await lease?.release(true);
        await until(() => taken.length > 0);
        expect(performance.now() - releasedAtMs).toBeLessThan(1000);
        expect(taken[0]?.lapsedSinceMs).toBeUndefined();
      });

      it('go to nobody who has begun to stop', async () => {
        const three = await join();
        const taken: Holder[] = [];
        for (const holder of [two, three]) await holder.leases.takeOver(() => taken.push(holder));
        await two.leases.stop();
        const lease = await one.leases.claim(agentId);
        await lease?.release(true);
        await until(() => taken.length > 0);
        expect(taken).toEqual([three]);
      });

      it('of a silent holder are taken over when their time is over, and say since when; the holder may not poll any more', async () => {
        const taken: Lease[] = [];
        await two.leases.takeOver((_, lease) => taken.push(lease));
        const lease = await one.leases.claim(agentId);
        const { leaseMs, deadlineMs } = shared();
        const silentSinceMs = performance.now();
        const silentSince = Date.now();
        shared().silence(one);
        // Its own clock stops it long before another process can begin.
        await until(async () => !(await lease!.mayPoll(deadlineMs, aborted)));
        expect(performance.now() - silentSinceMs).toBeLessThan(leaseMs - deadlineMs);
        expect(taken).toEqual([]);
        await until(() => taken.length > 0);
        expect(performance.now() - silentSinceMs).toBeGreaterThan(leaseMs / 2);
        expect(taken[0]?.number).toBeGreaterThan(lease!.number);
        expect(taken[0]?.lapsedSinceMs).toBeLessThanOrEqual(silentSince + 1000);
        shared().speak(one);
        await until(async () => !(await lease!.mayPoll(1, never)));
      });

      it('are not taken from a living holder when the clock of the store steps forward', async () => {
        const agents = Array.from({ length: 20 }, (_, index) => String(3001 + index));
        const taken: string[] = [];
        // The other process's rounds fall between those of the holder.
        await delay(shared().leaseMs / 6);
        const other = await join();
        await other.leases.takeOver((agent) => taken.push(agent));
        const leases = await Promise.all(agents.map((agent) => one.leases.claim(agent)));
        // Steps by part of the lease, at several offsets between the rounds, so that one of two limits seems to be over and the other does not.
        for (let steps = 1; steps <= 5; steps += 1) {
          await delay((1.2 + steps / 15) * shared().leaseMs);
          shared().stepClock(steps * 0.85 * shared().leaseMs);
          const claims = await Promise.all(agents.map((agent) => other.leases.claim(agent)));
          expect(claims.filter((lease) => lease !== undefined)).toEqual([]);
        }
        expect(taken).toEqual([]);
        for (const lease of leases) expect(await lease?.mayPoll(1, never)).toBe(true);
      });

      it('of a silent holder are taken over although the clock of the store stepped back before', async () => {
        const taken: Lease[] = [];
        await two.leases.takeOver((_, lease) => taken.push(lease));
        shared().stepClock(3_600_000);
        await one.leases.claim(agentId);
        shared().stepClock(0);
        shared().silence(one);
        await until(() => taken.length > 0);
        shared().speak(one);
      });

      it('are not taken over by a process that has observed their holder for less than the lease time', async () => {
        await one.leases.claim(agentId);
        // No other process observes the holder, because the second one is silent as well.
        shared().silence(one);
        shared().silence(two);
        await delay(shared().leaseMs);
        const beganAtMs = performance.now();
        const three = await join();
        const taken: number[] = [];
        await three.leases.takeOver(() => taken.push(performance.now()));
        expect(await three.leases.claim(agentId)).toBeUndefined();
        await until(() => taken.length > 0);
        expect(taken[0]! - beganAtMs).toBeGreaterThan(shared().leaseMs);
        shared().speak(one);
        shared().speak(two);
      });

      it('stay with a holder that was cut off together with the others', async () => {
        const taken: string[] = [];
        await two.leases.takeOver((agent) => taken.push(agent));
        const lease = await one.leases.claim(agentId);
        shared().silence(one);
        shared().silence(two);
        await delay(2 * shared().leaseMs);
        // The others reconnect first.
        shared().speak(two);
        await until(() =>
          two.journal.check().then(
            () => true,
            () => false,
          ),
        );
        shared().speak(one);
        expect(await lease!.mayPoll(1, never)).toBe(true);
        expect(taken).toEqual([]);
      });

      it('that were lost mark what their holder appends behind entries of a later lease, and it is kept', async () => {
        const taken: Lease[] = [];
        await two.leases.takeOver((_, lease) => taken.push(lease));
        const first = await one.leases.claim(agentId);
        shared().silence(one);
        await until(() => taken.length > 0);
        await two.journal.append({ agentId, entries: [entry()], lease: taken[0]! });
        const late = one.journal.append({ agentId, entries: [entry(), entry()], lease: first! });
        late.catch(() => undefined);
        shared().speak(one);
        await until(async () => (await two.journal.retained(agentId)).newest === 3);
        await two.journal.append({ agentId, entries: [entry()], lease: taken[0]! });
        for (const { journal } of [one, two])
          expect((await journal.read(agentId, 0, 10)).map(isLate)).toEqual([false, true, true, false]);
      });

      it('do not mark what is appended late before anything of a later lease stands in the stream', async () => {
        const first = await one.leases.claim(agentId);
        await first!.release(false);
        const second = await two.leases.claim(agentId);
        await one.journal.append({ agentId, entries: [entry()], lease: first! });
        await two.journal.append({ agentId, entries: [entry()], lease: second! });
        expect((await two.journal.read(agentId, 0, 10)).map(isLate)).toEqual([false, false]);
      });

      it('that were given on are named where their holder’s batch meets a session that was changed meanwhile', async () => {
        await one.journal.saveSession(session(agentId, 1));
        const first = await one.leases.claim(agentId);
        await first!.release(false);
        const second = await two.leases.claim(agentId);
        await two.journal.sessions(agentId);
        await two.journal.saveSession(session(agentId, 1, { sealed: 'of the second' }));
        const changed = session(agentId, 1, { sealed: 'of the first' });
        expect(await one.journal.append({ agentId, entries: [], session: changed, lease: first! })).toEqual({
          newest: 0,
          overtaken: true,
          outlived: true,
        });
        // A command of another process changes a session too: then the holder knows best.
        await one.journal.sessions(agentId);
        await one.journal.saveSession(changed);
        expect(await two.journal.append({ agentId, entries: [], session: changed, lease: second! })).toEqual({
          newest: 0,
          overtaken: true,
        });
      });

      it('that come back to a holder do not make its answer of before timely: the lease of the poll counts', async () => {
        const first = await one.leases.claim(agentId);
        await first!.release(false);
        const second = await two.leases.claim(agentId);
        await two.journal.append({ agentId, entries: [entry()], lease: second! });
        await second!.release(false);
        const third = await one.leases.claim(agentId);
        const handedOver: boolean[] = [];
        one.journal.onAppend(agentId, (appended = []) => handedOver.push(...appended.map(isLate)));
        await Promise.all([
          one.journal.append({ agentId, entries: [entry()], lease: first! }),
          one.journal.append({ agentId, entries: [entry()], lease: third! }),
        ]);
        expect((await two.journal.read(agentId, 0, 10)).map(isLate)).toEqual([false, true, false]);
        expect(handedOver).toEqual([true, false]);
      });

      it('stay in doubt from holder to holder until one of them has told what may be lost', async () => {
        await one.journal.saveSession(session(agentId, 1));
        await one.leases.claim(agentId);
        const taken: Lease[] = [];
        await two.leases.takeOver((_, lease) => taken.push(lease));
        shared().silence(one);
        await until(() => taken.length > 0);
        const [first] = taken;
        // The second holder dies too, before it has reported the possible loss.
        const three = await join();
        await three.leases.takeOver((_, lease) => taken.push(lease));
        shared().silence(two);
        await until(() => taken.length > 1);
        const [, second] = taken;
        expect(second?.lapsedSinceMs).toBeLessThanOrEqual(first!.lapsedSinceMs! + shared().leaseMs / 2);
        const four = await join();
        // Released cleanly, but still without a report. The holder itself does not take it again.
        await three.leases.stop();
        await second!.release(true);
        const last = await four.leases.claim(agentId);
        expect(last?.lapsedSinceMs).toBeLessThanOrEqual(first!.lapsedSinceMs! + shared().leaseMs / 2);
        const gap = entry({ kind: 'own' });
        await four.journal.append({ agentId, entries: [gap], settles: last!.number - 1 });
        await last!.release(true);
        const still = await four.leases.claim(agentId);
        expect(still?.lapsedSinceMs).toBeDefined();
        await four.journal.append({ agentId, entries: [gap], settles: still!.number });
        await still!.release(true);
        expect((await four.leases.claim(agentId))?.lapsedSinceMs).toBeUndefined();
        // So that they can be closed.
        shared().speak(one);
        shared().speak(two);
      });

      it('count agents with an open session that nobody polls for longer than the lease time, and name them once', async () => {
        const idle = '1002';
        for (const each of [agentId, idle]) await one.journal.saveSession(session(each, 1));
        const leases = await Promise.all([agentId, idle].map((each) => one.leases.claim(each)));
        await leases[1]?.release(false);
        expect(two.leases.unpolled()).toBe(0);
        // The other process takes nothing over.
        shared().silence(one);
        await until(() => two.leases.unpolled() > 0 && shared().told(two).length > 0);
        expect(two.leases.unpolled()).toBe(1);
        const three = await join();
        const taken: string[] = [];
        await three.leases.takeOver((agent) => taken.push(agent));
        await until(() => two.leases.unpolled() === 0 && taken.length > 0);
        expect(taken).toEqual([agentId]);
        expect(shared().told(two)).toEqual([`No instance polls 1 agents with an open session: ${agentId}`]);
        shared().speak(one);
      });

      it('are given to a process whose beat others had removed, with its next beat', async () => {
        await shared().forgetBeats();
        expect(await one.leases.claim(agentId)).toBeDefined();
      });

      it('of agents that nobody polls, whatever is the cause, are taken by somebody', async () => {
        await one.journal.saveSession(session(agentId, 1));
        const taken: string[] = [];
        await two.leases.takeOver((agent) => taken.push(agent));
        await until(() => taken.length > 0);
        expect(taken).toEqual([agentId]);
        expect(await two.leases.claim(agentId)).toBeDefined();
      });

      it('of a store that was flushed mark what is appended under them: nobody knows what stood before it', async () => {
        const lease = await one.leases.claim(agentId);
        const { epoch } = one.journal;
        await shared().flush();
        await one.journal.check().catch(() => undefined);
        await until(() => one.journal.epoch !== epoch);
        await one.journal.append({ agentId, entries: [entry()], lease: lease! });
        expect((await one.journal.read(agentId, 0, 10)).map(isLate)).toEqual([true]);
      });

      it('of a store that was flushed are in doubt where their holder is gone with what the store knew of it', async () => {
        await one.leases.claim(agentId);
        shared().silence(one);
        await flushedUnder(two);
        await two.journal.restoreSession!(session(agentId, 1));
        const lease = await two.leases.claim(agentId);
        expect(lease?.lapsedSinceMs).toBeDefined();
        expect(lease?.isGuessed).toBe(false);
      });

      it('of a store that was flushed are in doubt until that is settled, also where they were claimed before their session was stored again', async () => {
        await one.leases.claim(agentId);
        shared().silence(one);
        await flushedUnder(two);
        const taken: Lease[] = [];
        await two.leases.takeOver((_, lease) => taken.push(lease));
        await two.leases.claim(agentId);
        await two.journal.restoreSession!(session(agentId, 1));
        await until(() =>
          taken.some(({ lapsedSinceMs, isGuessed }) => lapsedSinceMs !== undefined && isGuessed === false),
        );
        const { number } = taken.at(-1)!;
        await two.journal.append({ agentId, entries: [entry()], settles: number });
        await two.journal.restoreSession!(session(agentId, 1));
        await taken.at(-1)!.release(true);
        expect((await two.leases.claim(agentId))?.lapsedSinceMs).toBeUndefined();
      });

      it('of a store that was flushed are not in doubt where their holder comes back to them', async () => {
        await one.leases.claim(agentId);
        const given: Lease[] = [];
        await one.leases.takeOver((_, lease) => given.push(lease));
        await Promise.all([flushedUnder(one), flushedUnder(two)]);
        await two.journal.restoreSession!(session(agentId, 1));
        expect(await two.leases.claim(agentId)).toBeUndefined();
        await until(() => given.length > 0);
        expect(given.map(({ lapsedSinceMs }) => lapsedSinceMs)).toEqual([undefined]);
        expect(given[0]?.isGuessed).not.toBe(true);
      });

      it('of a store that was flushed may be in doubt where nothing is known of a holder', async () => {
        await flushedUnder(two);
        const lease = await two.leases.claim(agentId);
        expect(lease?.lapsedSinceMs).toBeDefined();
        expect(lease?.isGuessed).toBe(true);
      });

      it('let nobody poll for one lease time after the store was flushed', async () => {
        const lease = await one.leases.claim(agentId);
        const { epoch } = one.journal;
        const flushedAtMs = performance.now();
        await shared().flush();
        await one.journal.check().catch(() => undefined);
        await until(() => one.journal.epoch !== epoch);
        const again = (await lease?.mayPoll(1, never)) === true ? lease : await one.leases.claim(agentId);
        expect(await again?.mayPoll(1, never)).toBe(true);
        expect(performance.now() - flushedAtMs).toBeGreaterThan(shared().leaseMs * 0.9);
      });
    });
  });
}
