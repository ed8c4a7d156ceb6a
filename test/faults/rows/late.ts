/** Answers that an instance read from the gateway before it was paused, and appends when it resumes. */
import { Watch } from '../../rig/client.ts';
import { pause, until } from '../arena.ts';
import { leaseMs, overRedis, takeOverMs, type Cluster } from '../cluster.ts';
import type { Row } from '../row.ts';

const agentId = '1001';
const callOf = (round: number) => ({ callid: `77-${round}`, caller: '10086', called: agentId });

/**
 * Pauses the server between the gateway's answer and the append: it has the answer, but no connection to Redis.
 * @returns the serial of the event that it read
 */
async function stopWithAnswer(cluster: Cluster, slot: number, round: number): Promise<number> {
  const wire = cluster.redisWires[slot]!;
  wire.refusing = true;
  wire.cut();
  const serial = cluster.inject(agentId, 'AgentEvent_Talking', callOf(round));
  await until('the answer to be written', () =>
    cluster.simulator.ledger.events().some((event) => event.serial === serial && event.written === true),
  );
  // The ledger records the answer as written; the server reads it a moment later.
  await pause(100);
  cluster.server.signal('SIGSTOP');
  wire.refusing = false;
  return serial;
}

/** Expects every server to report that the agent has no call. */
async function expectNoCalls(cluster: Cluster): Promise<void> {
  const { guid } = cluster.session(agentId);
  const fields = '... on AgentSnapshot { calls { callId state } }';
  for (const { url } of cluster.servers) {
    await using watch = await Watch.open(url, agentId, { guid, snapshot: true, fields });
    await watch.until(({ events }) => events.length > 0);
    const calls = JSON.stringify(watch.events[0]?.['calls']);
    cluster.expect(calls === '[]', `a snapshot has ${calls}`);
  }
}

export const lateRows: readonly Row[] = [
  overRedis({
    id: 'F37',
    what: 'three instances, the polling one is suspended between an answer and its append; another takes over, the first continues: late items are marked',
    long: true,
    world: {
      process: true,
      agents: 1,
      redisWires: true,
      provokes:
        /Cannot write to the store|Store lost|Cannot determine which instance polls|a round over Redis|while polling|does not answer/,
    },
    run: async (cluster) => {
      cluster.mayOverlap = true;
      await cluster.populate();
      for (let round = 0; round < cluster.scaled(10, 1); round++) {
        cluster.inject(agentId, 'AgentEvent_Ringing', callOf(round));
        await cluster.delivered();
        await cluster.aim();
        const slot = cluster.servers.indexOf(cluster.server);
        cluster.down.add(slot);
        cluster.killed();
        const late = await stopWithAnswer(cluster, slot, round);
        for (const client of cluster.clients) client.drop();
        await pause(leaseMs);
        await cluster.recovered(takeOverMs);
        cluster.inject(agentId, 'AgentEvent_Call_Release', callOf(round));
        await cluster.delivered();
        cluster.server.signal('SIGCONT');
        await until('the late item to arrive', () => cluster.clients.every((client) => client.has(late)));
        cluster.down.delete(slot);
        await until('it to be ready', async () => (await cluster.ready(slot)) === 200);
        const marks = cluster.clients.map(({ arrivals }) => arrivals.find(({ serial }) => serial === late)?.late);
        cluster.expect(
          marks.every((mark) => mark === true),
          `clients got the late item marked as ${marks.join()}`,
        );
        await expectNoCalls(cluster);
      }
      await cluster.recovered();
    },
  }),
];
