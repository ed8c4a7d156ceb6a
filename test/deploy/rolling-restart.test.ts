/** The installed package, twice over one Redis with TLS, behind nginx under a path: a rolling restart loses no event. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { WebSocket } from 'ws';
import { AgentCredential } from '../../client/src/credential.ts';
import { watchAgentEvents } from '../../client/src/watch.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn } from '../rig/client.ts';
import { quick } from '../rig/cluster.ts';
import { until } from '../rig/eventually.ts';
import { InstalledInstance } from '../rig/installed.ts';
import { hasNginx, startNginx } from '../rig/nginx.ts';
import { startDeployment } from '../rig/redis-deployments.ts';
import { freePort } from '../rig/redis.ts';

const agentId = '1001';
const everyMs = 25;

/** Disposes the resource when the test ends. */
function use<Resource extends AsyncDisposable>(resource: Resource): Resource {
  onTestFinished(() => resource[Symbol.asyncDispose]());
  return resource;
}

describe.skipIf(!hasNginx && process.env['CI'] === undefined)('behind nginx, over Redis with TLS,', () => {
  test('a rolling restart brings every event once and in order, over SSE and over WebSocket', async () => {
    const simulator = await startSimulator({ pollHoldMs: 300 });
    onTestFinished(() => simulator.close());
    const redis = use(await startDeployment('single', 'addresses', 'password'));
    const env = {
      ...quick,
      AGENT_GATEWAY_URL: simulator.url,
      STORE_URL: redis.url,
      STORE_KEY: 'a key of the rolling restart',
      TRUSTED_PROXIES: '127.0.0.1',
    };
    const instances = [await freePort(), await freePort()].map((port) => use(new InstalledInstance(port, env)));
    await Promise.all(instances.map((instance) => instance.start()));
    const nginx = use(await startNginx(...instances.map(({ host }) => host)));
    const url = `${nginx.base}graphql`;

    const { guid, cursor } = await signIn(url, agentId);
    const credential = new AgentCredential(guid);
    const clients = (['sse', 'websocket'] as const).map((transport) => {
      const items: { id: string; type: string }[] = [];
      let connections = 0;
      const watch = watchAgentEvents({
        url,
        agentId,
        credential,
        after: cursor,
        snapshots: false,
        transport,
        webSocketImpl: WebSocket,
        retry: { firstMs: 50, mostMs: 500 },
        onItem: (item) => {
          if ('type' in item) items.push(item);
        },
        onState: ({ name }) => void (connections += name === 'live' ? 1 : 0),
      });
      onTestFinished(() => {
        watch.close();
      });
      return { transport, items, connections: () => connections };
    });
    const has = (type: string) => clients.every(({ items }) => items.some((item) => item.type === type));

    const injected: string[] = [];
    const next = () => {
      const type = `E${injected.length}`;
      injected.push(type);
      simulator.inject(agentId, { eventType: type });
    };
    const events = setInterval(next, everyMs);
    onTestFinished(() => {
      clearInterval(events);
    });
    await until('the first event', () => has('E0'));
    for (const instance of instances) {
      expect(await instance.stop()).toEqual({ code: 0, signal: null });
      await instance.start();
      const newest = `E${injected.length}`;
      await until(`${newest}, which happens after the restart`, () => has(newest));
    }
    clearInterval(events);
    const last = injected.at(-1)!;
    await until(last, () => has(last));

    for (const { transport, items, connections } of clients) {
      const types = items.map(({ type }) => type).filter((type) => /^E\d+$/.test(type));
      expect(types, transport).toEqual(injected);
      const ids = items.map(({ id }) => id);
      expect(new Set(ids).size, transport).toBe(ids.length);
      expect(connections(), transport).toBeGreaterThan(1);
    }
    // At least one instance was up at any time.
    expect(nginx.log()).not.toContain('no live upstreams');
  });
});
