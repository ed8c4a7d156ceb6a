/** An agent's calls are the same at every instance, even if no event reports what a command has done. */
import { expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { customer } from '../rig/calls.ts';
import { startInstances } from '../rig/cluster.ts';
import { Desk } from '../rig/desk.ts';
import { hasRedis } from '../rig/redis.ts';

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'what one instance has dialed or muted, the other one answers too, and no subscriber receives an item for it',
  async () => {
    await using instances = await startInstances(2);
    const { simulator } = instances;
    const [first, second] = instances.servers.map((server) => ({
      ...server,
      simulator,
      [Symbol.asyncDispose]: () => Promise.resolve(),
    }));
    await using desk = await Desk.open(first!, '1001');
    const same = async (): Promise<unknown> => {
      const [one, other] = await Promise.all(
        [first!, second!].map(async ({ url }) => {
          const document = '{ agent(id: "1001") { calls { id state direction called parties muted since } } }';
          const { data, errors } = await ask<{ agent: { calls: unknown } }>(url, document, {}, desk.guid);
          expect(errors).toEqual([]);
          return data.agent.calls;
        }),
      );
      expect(other).toEqual(one);
      return one;
    };
    simulator.letHappen({ happening: 'agentPhoneWill', agent: '1001', will: 'ring' });
    const { callId } = await desk.done('startOutboundCall', `input: { number: "${customer}" }`, 'callId');
    const call = { id: callId, direction: 'OUTBOUND', called: customer, parties: [customer] };
    expect(await same()).toMatchObject([{ ...call, state: 'DIALING', muted: null }]);

    simulator.letHappen({ happening: 'agentLiftsPhone', agent: '1001' });
    await desk.until('AgentEvent_Talking', { callid: callId });
    await desk.done('muteCall');
    expect(await same()).toMatchObject([{ ...call, state: 'TALKING', muted: true }]);
    await desk.done('unmuteCall');
    expect(await same()).toMatchObject([{ ...call, state: 'TALKING', muted: false }]);

    await desk.outcome('releaseCall');
    const { data, errors } = await ask<{ agentEventHistory: { nodes: readonly { type: string }[] } }>(
      second!.url,
      '{ agentEventHistory(agentId: "1001", first: 100) { nodes { type } } }',
      {},
      desk.guid,
    );
    expect(errors).toEqual([]);
    const kept = data.agentEventHistory.nodes.map(({ type }) => type);
    for (const types of [kept, desk.watch.types]) {
      expect(types).toContain('AgentEvent_Call_Release');
      expect(types).not.toContain('CommandNoted');
    }
  },
);
