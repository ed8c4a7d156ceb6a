/** What an instance shows of the retained events while it does not yet know that another one started the agent's next session. */
import { Redis } from 'ioredis';
import { expect, test } from 'vitest';
import { ask, signIn, Watch } from '../rig/client.ts';
import { startInstances } from '../rig/cluster.ts';
import { hasRedis } from '../rig/redis.ts';
import { startServerFor } from '../rig/facade.ts';

interface Page {
  readonly agentEventHistory: { readonly nodes: readonly { readonly type: string }[] };
}

test.skipIf(!hasRedis)(
  'an instance that receives no change notifications shows a Guid no event of the session after its own',
  async () => {
    await using instances = await startInstances(1);
    const { redis, simulator, servers } = instances;
    const client = new Redis(redis.url);
    await client.call('ACL', 'SETUSER', 'deaf', 'on', '>deaf', 'allkeys', 'allchannels', 'allcommands');
    const deaf = await startServerFor(simulator.url, {
      STORE_URL: redis.url.replace('redis://', 'redis://deaf:deaf@'),
    });
    const url = servers[0]?.url ?? '';
    const { guid } = await signIn(url, '1001');
    const types = async (): Promise<readonly string[]> => {
      const question = '{ agentEventHistory(agentId: "1001", first: 100) { nodes { type } } }';
      const { data } = await ask<Page>(deaf.url, question, {}, guid);
      return data.agentEventHistory.nodes.map(({ type }) => type);
    };
    // From now on the instance knows the session.
    await types();
    await client.call('ACL', 'SETUSER', 'deaf', 'resetchannels');
    const next = await signIn(url, '1001', true);
    simulator.inject('1001', { eventType: 'OfTheNextSession', content: {} });
    await using watch = await Watch.open(url, '1001', { guid: next.guid, after: next.cursor });
    await watch.untilTypes('OfTheNextSession');

    const shown = await types();
    expect(shown.at(-1)).toBe('SessionEnded');
    expect(shown).not.toContain('OfTheNextSession');

    client.disconnect();
    await deaf.stop();
  },
);
