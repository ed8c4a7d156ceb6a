/** A poll may reach the gateway long after it was asked for, while its connection is made: what it can take there, it takes as late. */
import { expect, test } from 'vitest';
import { GatewayUnavailable } from '../../src/gateway/failures.ts';
import { GuidLedger } from '../../src/gateway/guids.ts';
import { createSeal } from '../../src/gateway/seal.ts';
import { PollHold } from '../../src/events/hold.ts';
import { SessionKeeper } from '../../src/events/keeper.ts';
import { soleLeases } from '../../src/journal/sole.ts';
import { openSqliteJournal } from '../../src/journal/sqlite.ts';
import { createLog } from '../../src/telemetry/log.ts';
import { createMetrics } from '../../src/telemetry/metrics.ts';
import { createTraces } from '../../src/telemetry/traces.ts';
import { eventually } from '../rig/eventually.ts';

const holdMs = 600;
/** Longer than the hold: counted from the asking, nothing would be left of it. */
const connectingMs = 700;

test('after a break the hold is waited out from when the poll was written, not from when it was asked for', async () => {
  const log = createLog('silent');
  const journal = openSqliteJournal({
    path: ':memory:',
    durability: 'normal',
    retention: { maxAgeMs: 60_000, maxEventsPerAgent: 100 },
  });
  const ledger = new GuidLedger(journal, createSeal(undefined), 'key', Infinity);
  const askedAtMs: number[] = [];
  let writtenAtMs = Infinity;
  const keeper = new SessionKeeper({
    ledger,
    journal,
    leases: soleLeases(journal),
    poll: async () => {
      askedAtMs.push(performance.now());
      if (askedAtMs.length > 1)
        return {
          envelope: { message: '', result: undefined, event: undefined },
          bytes: Buffer.from('{}'),
          newGuid: undefined,
        };
      await new Promise((resolve) => setTimeout(resolve, connectingMs));
      writtenAtMs = performance.now();
      throw new GatewayUnavailable('the connection broke', { reached: true, writtenAtMs });
    },
    renewGuid: () => Promise.resolve(true),
    heartbeat: () => Promise.resolve(null),
    hold: new PollHold(holdMs, 5000, log),
    pauseMs: 10,
    lingerMs: 60_000,
    log,
    metrics: createMetrics(),
    traces: createTraces(),
  });
  await ledger.open({
    agentId: '1001',
    guid: 'guid',
    signedInAtMs: undefined,
    details: undefined,
    cookies: [],
    previousEnd: 'NOT_SIGNED_IN',
  });
  await eventually(() => {
    expect(askedAtMs.length).toBeGreaterThan(1);
  });
  expect(askedAtMs[1]).toBeGreaterThanOrEqual(writtenAtMs + holdMs);
  await keeper.drain();
  await journal.close();
});
