/** Measures one contender under one workload for a while, after a check of its answers. */
import { setTimeout as delay } from 'node:timers/promises';
import { plainFormat } from './client-formats.ts';
import type { Contender } from './contender.ts';
import { runLoad } from './load.ts';
import type { MockGateway } from './mock-gateway.ts';
import { socketProtocol } from './socket-protocol.ts';
import {
  commands,
  faultOf,
  graphqlBytes,
  guidOfConnection,
  restBytes,
  socketBytes,
  type Workload,
} from './workloads.ts';

export interface Measured {
  readonly perSecond: number;
  /** Requests per second of processor time. */
  readonly capacity: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
  readonly rssMib: number;
}

/** @throws When an answer is wrong, a Guid belongs to another agent, or a request did not reach the gateway. */
export async function measure(
  gateway: MockGateway,
  contender: Contender,
  workload: Workload,
  forMs: number,
): Promise<Measured> {
  const speaks = contender.passThrough ? undefined : (contender.speaks ?? commands);
  const { format = plainFormat } = contender;
  gateway.latencyMs = workload.latencyMs;
  const fault = speaks && (await faultOf(workload, contender.port, speaks));
  if (fault !== undefined) throw new Error(`wrong answer: ${fault}`);
  await quiet(gateway);
  const before = { commands: gateway.commands, mistaken: gateway.mistaken, cpu: contender.cpuSeconds() };
  const load = await within(
    forMs + 30_000,
    runLoad({
      port: contender.port,
      connections: workload.connections,
      durationMs: forMs,
      request: (n, connection) =>
        speaks === undefined
          ? { bytes: restBytes(workload, n), holds: workload.restHolds }
          : {
              bytes: format.overSocket
                ? socketBytes(workload, n, connection, speaks)
                : graphqlBytes(workload, n, speaks, format),
              holds: speaks[workload.command].holds,
            },
      ...(format.overSocket && { protocol: socketProtocol(guidOfConnection) }),
    }),
  );
  const cpu = contender.cpuSeconds() - before.cpu;
  await quiet(gateway);
  const reached = gateway.commands - before.commands;
  if (load.wrong.length > 0) throw new Error(`${load.wrong.length} wrong answers, such as ${load.wrong[0]}`);
  if (reached !== load.answers * workload.calls)
    throw new Error(`${load.answers} answers of ${workload.calls} calls, and ${reached} reached the gateway`);
  if (gateway.mistaken > before.mistaken) throw new Error('wrong Guids');
  return {
    perSecond: load.answers / load.seconds,
    capacity: load.answers / cpu,
    p50Ms: load.latencyMs(0.5),
    p99Ms: load.latencyMs(0.99),
    rssMib: contender.rssMib(),
  };
}

/** Limits the wait: if a server closes a connection without an answer, the load waits forever. */
async function within<Value>(ms: number, work: Promise<Value>): Promise<Value> {
  const late = new AbortController();
  const end = delay(ms, undefined, { signal: late.signal, ref: false }).then(() => {
    throw new Error(`no end after ${ms / 1000} s`);
  });
  end.catch(() => undefined);
  try {
    return await Promise.race([work, end]);
  } finally {
    late.abort();
  }
}

/** Waits until no command is in flight any more. */
async function quiet(mock: MockGateway): Promise<void> {
  for (;;) {
    const { commands } = mock;
    await delay(100);
    if (mock.commands === commands) return;
  }
}
