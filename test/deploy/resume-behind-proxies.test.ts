/** The installed package, twice over one Redis, behind the documented proxies: event streams resume when an instance is stopped or killed. */
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startSimulator, type Simulator } from '../../src/simulator/simulator.ts';
import { hasCaddy, startCaddy } from '../rig/caddy.ts';
import { signIn } from '../rig/client.ts';
import { quick } from '../rig/cluster.ts';
import { until } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { hasHaproxy, startHaproxy } from '../rig/haproxy.ts';
import { InstalledInstance } from '../rig/installed.ts';
import { hasNginx, startNginx } from '../rig/nginx.ts';
import { freePort, startRedis } from '../rig/redis.ts';
import { eventSources, type EventSourceClient } from './event-sources.ts';

const agentId = '1001';
const everyMs = 25;
const isRequired = process.env['CI'] !== undefined;

function use<Resource extends AsyncDisposable>(resource: Resource): Resource {
  onTestFinished(() => resource[Symbol.asyncDispose]());
  return resource;
}

interface Scene {
  readonly clients: readonly EventSourceClient[];
  /** Waits until all clients have an event that happens after this call. A killed instance may lose some events. */
  untilNew(): Promise<void>;
  /**
   * Ends the events and waits for the last one.
   * @returns the types of all events, in order
   */
  end(): Promise<readonly string[]>;
}

/** An agent with a continuous flow of events, and a client of each package that watches it. */
async function play(url: string, simulator: Simulator): Promise<Scene> {
  const { guid, cursor } = await signIn(url, agentId);
  const clients = await Promise.all(
    Object.values(eventSources).map((open) => open({ url, agentId, guid, after: cursor })),
  );
  const injected: string[] = [];
  const events = setInterval(() => {
    const type = `E${injected.length}`;
    injected.push(type);
    simulator.inject(agentId, { eventType: type });
  }, everyMs);
  onTestFinished(() => {
    clearInterval(events);
    for (const client of clients) client.close();
  });
  const allHave = (isIt: (type: string) => boolean) =>
    clients.every(({ items }) => items.some(({ type }) => isIt(type)));
  return {
    clients,
    untilNew: async () => {
      const from = injected.length;
      await until(`events after E${from}`, () => allHave((type) => Number(/^E(\d+)$/.exec(type)?.[1] ?? -1) > from));
    },
    end: async () => {
      clearInterval(events);
      const last = injected.at(-1);
      await until(`${last}`, () => allHave((type) => type === last));
      return injected;
    },
  };
}

function expectOnce({ clients }: Scene, injected: readonly string[], mayLose: boolean): void {
  for (const { items, opened } of clients) {
    expect(opened).toBeGreaterThan(1);
    const ids = items.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    const types = items.map(({ type }) => type);
    const arrived = types.filter((type) => /^E\d+$/.test(type));
    const isLossAnnounced = types.includes('StreamGap');
    expect(arrived).toEqual(isLossAnnounced ? injected.filter((type) => arrived.includes(type)) : injected);
    if (!mayLose) expect(isLossAnnounced).toBe(false);
  }
}

async function gateway(): Promise<Simulator> {
  const simulator = await startSimulator({ pollHoldMs: 300 });
  onTestFinished(() => simulator.close());
  return simulator;
}

const envOf = (simulator: Simulator, STORE_URL: string) => ({
  ...quick,
  AGENT_GATEWAY_URL: simulator.url,
  STORE_URL,
  STORE_KEY: 'a key of the instances',
  TRUSTED_PROXIES: '127.0.0.1',
});

describe.each([
  { proxy: 'nginx', isThere: hasNginx, start: startNginx },
  { proxy: 'Caddy', isThere: hasCaddy, start: startCaddy },
  { proxy: 'HAProxy', isThere: hasHaproxy, start: startHaproxy },
])('behind $proxy,', ({ isThere, start }) => {
  test.skipIf(!isThere && !isRequired).each(['SIGTERM', 'SIGKILL'] as const)(
    `${Object.keys(eventSources).join(' and ')} resume after %s of each of two instances`,
    async (signal) => {
      const simulator = await gateway();
      const redis = await startRedis();
      onTestFinished(() => redis.stop());
      const env = envOf(simulator, redis.url);
      const instances = [await freePort(), await freePort()].map((port) => use(new InstalledInstance(port, env)));
      await Promise.all(instances.map((instance) => instance.start()));
      const proxy = use(await start(...instances.map(({ host }) => host)));
      const scene = await play(`${proxy.base}graphql`, simulator);
      await scene.untilNew();
      for (const instance of instances) {
        await instance.stop(signal);
        await scene.untilNew();
        await instance.start();
      }
      await scene.untilNew();
      expectOnce(scene, await scene.end(), signal === 'SIGKILL');
    },
  );
});

test.skipIf(!hasCaddy && !isRequired).each(['SIGTERM', 'SIGKILL'] as const)(
  'behind Caddy, both resume after %s of a single instance that starts again',
  async (signal) => {
    const simulator = await gateway();
    const folder = new TemporaryFolder();
    onTestFinished(() => {
      folder[Symbol.dispose]();
    });
    const env = envOf(simulator, `sqlite:${join(folder.path, 'store.db')}`);
    const instance = use(new InstalledInstance(await freePort(), env));
    await instance.start();
    const proxy = use(await startCaddy(instance.host));
    const scene = await play(`${proxy.base}graphql`, simulator);
    await scene.untilNew();
    await instance.stop(signal);
    await instance.start();
    await scene.untilNew();
    expectOnce(scene, await scene.end(), signal === 'SIGKILL');
  },
);
