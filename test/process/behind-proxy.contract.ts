/** The server behind a real proxy with a configuration from docs/behind-a-proxy.md, under a path. */
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Balancer } from '../rig/balancer.ts';
import { ask, signIn, Watch } from '../rig/client.ts';
import { until } from '../rig/eventually.ts';
import { startFacade, type Environment } from '../rig/facade.ts';
import { Socket } from '../rig/socket.ts';

interface Proxy {
  readonly name: string;
  readonly isThere: boolean;
  readonly start: (...hosts: readonly string[]) => Promise<Balancer>;
  /** It replaces the client's `X-Forwarded-For` instead of appending to it. */
  readonly replacesForwarded?: true;
}

export function behindProxyContract({ name, isThere, start, replacesForwarded }: Proxy): void {
  async function behindIt(env: Environment = {}) {
    const facade = await startFacade({ env });
    onTestFinished(() => facade[Symbol.asyncDispose]());
    const proxy = await start(new URL(facade.url).host);
    onTestFinished(() => proxy[Symbol.asyncDispose]());
    return { ...facade, base: proxy.base, url: `${proxy.base}graphql` };
  }

  describe.skipIf(!isThere && process.env['CI'] === undefined)(`behind ${name}, under a path,`, () => {
    test('operations, event streams and WebSockets pass, and an event stream ends as the server ends it', async () => {
      const facade = await behindIt();
      const { url, simulator } = facade;
      const { guid, cursor } = await signIn(url, '1001');
      await using watch = await Watch.open(url, '1001', { guid, after: cursor });
      await using socket = new Socket(url, { connectionParams: { Guid: guid } });
      const overSocket = socket.watch('1001', cursor);
      await watch.untilTypes('AgentState_Ready');
      simulator.inject('1001', { eventType: 'Through_Proxy' });
      await watch.untilTypes('Through_Proxy');
      await until('the event over the WebSocket', () => overSocket.types.includes('Through_Proxy'));
      await facade.stop();
      await watch.until(({ closed }) => closed);
      expect([watch.types.at(-1), watch.completed]).toEqual(['ServerDraining', false]);
    });

    test('GraphiQL, its assets, its options and redirects are found, and metrics are not', async () => {
      const { base, url } = await behindIt();
      const redirected = await fetch(base, { headers: { accept: 'text/html' } });
      expect([redirected.status, redirected.url]).toEqual([200, url]);
      const html = await redirected.text();
      const assets = [...html.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, path = '']) => new URL(path, url).href);
      expect(assets.length).toBeGreaterThan(0);
      for (const asset of assets) {
        expect(asset.startsWith(`${base}graphiql/`)).toBe(true);
        const { status, headers } = await fetch(asset);
        expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
      }
      // The address in start.js, which the page's own address completes.
      const options = await fetch(new URL('graphiql/options', url));
      expect([options.status, await options.json()]).toMatchObject([200, { title: 'Agent gateway' }]);
      expect((await fetch(`${base}metrics`)).status).toBe(404);
    });

    test('limits per address count the clients of a trusted proxy, and else the proxy', async () => {
      const from = (url: string, client: string) =>
        fetch(url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', 'x-forwarded-for': client },
          body: '{"query":"{ __typename }"}',
        }).then(({ status }) => status);
      const limit = { LIMIT_OPERATIONS_PER_MINUTE: '2' };
      const clients = ['192.0.2.1', '192.0.2.1', '192.0.2.1', '192.0.2.2'];
      const statuses = async (env: Environment) => {
        const { url } = await behindIt({ ...limit, ...env });
        const found: number[] = [];
        for (const client of clients) found.push(await from(url, client));
        return found;
      };
      const ofClients = [200, 200, 429, 200];
      const ofTheProxy = [200, 200, 429, 429];
      expect(await statuses({ TRUSTED_PROXIES: '127.0.0.0/8' })).toEqual(replacesForwarded ? ofTheProxy : ofClients);
      expect(await statuses({})).toEqual(ofTheProxy);
      expect((await ask((await behindIt()).url, '{ __typename }')).status).toBe(200);
    });
  });
}
