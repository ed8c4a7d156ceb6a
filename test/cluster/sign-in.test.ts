import { expect, test } from 'vitest';
import { ask } from '../rig/client.ts';
import { startInstances } from '../rig/cluster.ts';
import { hasRedis } from '../rig/redis.ts';

const signIn = (key: string) => `mutation {
  signInAgent(agentId: "1001", input: { password: "Demo@1001", phoneNumber: "71001" }${key}) { __typename } }`;

test.skipIf(!hasRedis && process.env['CI'] === undefined)(
  'a sign-in while the store is away is not sent with a key, and says without one that it may have taken effect',
  async () => {
    await using cluster = await startInstances(1);
    const [server] = cluster.servers;
    const sent = () => cluster.simulator.ledger.requests({ agent: '1001' }).length;
    await cluster.redis.kill();
    const keyed = await ask(server!.url, signIn(', idempotencyKey: "a"'));
    expect(keyed.errors[0]?.extensions).toEqual({ code: 'STORE_UNAVAILABLE', mayHaveTakenEffect: false });
    expect(sent()).toBe(0);
    const { errors } = await ask(server!.url, signIn(''));
    expect(errors[0]?.extensions).toEqual({ code: 'STORE_UNAVAILABLE', mayHaveTakenEffect: sent() > 0 });
    expect(sent()).toBeGreaterThan(0);
    await cluster.redis.restart();
  },
);
