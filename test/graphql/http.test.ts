import { serverAudits } from 'graphql-http';
import { beforeAll, describe, expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const facade = sharedFacade({ env: { PUBLIC_ORIGINS: 'https://desk.example.com,https://two.example.com' } });
let url: string;

beforeAll(async () => {
  ({ url } = facade);
});

describe('the audits of GraphQL over HTTP', () => {
  const audits = serverAudits({ url: () => url, fetchFn: fetch });

  test('are 61', () => {
    expect(audits).toHaveLength(61);
  });

  test.each(audits.map((audit) => [audit.id, audit.name, audit] as const))('%s: %s', async (_id, _name, audit) => {
    const result = await audit.fn();
    expect(result.status === 'ok' ? 'ok' : `${result.status}: ${result.reason}`).toBe('ok');
  });
});

describe('CORS', () => {
  const preflight = (origin: string) =>
    fetch(url, {
      method: 'OPTIONS',
      headers: {
        origin,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type,guid',
      },
    });

  test('lets the listed origins send and read the Guid, without cookies', async () => {
    for (const origin of ['https://desk.example.com', 'https://two.example.com']) {
      const { headers } = await preflight(origin);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
      expect(headers.get('access-control-allow-headers')?.toLowerCase()).toContain('guid');
      expect(headers.get('access-control-allow-credentials')).not.toBe('true');
      const { guid } = await signIn(url, '1001', true);
      const answer = await fetch(url, {
        method: 'POST',
        headers: { origin, guid, 'content-type': 'application/json' },
        body: '{"query":"{ __typename }"}',
      });
      await answer.text();
      expect(answer.headers.get('access-control-allow-origin')).toBe(origin);
      expect(answer.headers.get('access-control-expose-headers')?.toLowerCase()).toContain('guid');
    }
  });

  test('lets them send what clients and their tools send, and what a setting adds, and lets a browser remember that', async () => {
    await using own = await startFacade({
      env: {
        PUBLIC_ORIGINS: 'capacitor://localhost,https://desk.example.com',
        CORS_ALLOW_HEADERS: 'X-Tenant, x-trace',
      },
    });
    const usual = [
      'content-type', 'guid', 'last-event-id', 'x-request-id', 'traceparent', 'tracestate', 'baggage', 'sentry-trace',
      'apollo-require-preflight', 'apollographql-client-name', 'apollographql-client-version', 'authorization', 'x-requested-with',
    ]; // prettier-ignore
    for (const origin of ['capacitor://localhost', 'https://desk.example.com']) {
      const { headers } = await fetch(own.url, {
        method: 'OPTIONS',
        headers: { origin, 'access-control-request-method': 'POST', 'access-control-request-headers': 'x-tenant' },
      });
      const allowed = headers.get('access-control-allow-headers')?.toLowerCase().split(', ') ?? [];
      expect([...usual, 'x-tenant', 'x-trace'].filter((name) => !allowed.includes(name))).toEqual([]);
      expect(Number(headers.get('access-control-max-age'))).toBeGreaterThanOrEqual(600);
      expect(headers.get('access-control-allow-origin')).toBe(origin);
    }
    const { headers } = await preflight('https://desk.example.com');
    expect(headers.get('access-control-allow-headers')).not.toContain('x-tenant');
  });

  test('lets them ask for recordings, which take the Guid in a header too', async () => {
    const origin = 'https://desk.example.com';
    const { status, headers } = await fetch(url.replace('/graphql', '/recordings/any'), {
      method: 'OPTIONS',
      headers: { origin, 'access-control-request-method': 'GET', 'access-control-request-headers': 'guid,range' },
    });
    const allowed = headers.get('access-control-allow-headers')?.split(', ') ?? [];
    expect([status, headers.get('access-control-allow-origin')]).toEqual([204, origin]);
    expect(['guid', 'range'].filter((name) => !allowed.includes(name))).toEqual([]);
    expect(headers.get('access-control-max-age')).not.toBeNull();
  });

  test('lets no other origin in', async () => {
    const others = ['https://evil.example.com', 'null', 'http://desk.example.com', 'https://desk.example.com.evil.org'];
    for (const origin of others) {
      const { headers } = await preflight(origin);
      const allowed = [...headers.keys()].filter((name) => name.startsWith('access-control'));
      expect([origin, allowed]).toEqual([origin, []]);
    }
  });

  test('is off without a setting', async () => {
    await using closed = await startFacade();
    const answer = await fetch(closed.url, {
      method: 'POST',
      headers: { origin: 'https://desk.example.com', 'content-type': 'application/json' },
      body: '{"query":"{ __typename }"}',
    });
    await answer.text();
    expect([...answer.headers.keys()].filter((name) => name.startsWith('access-control'))).toEqual([]);
  });
});

describe('beside GraphQL', () => {
  const at = (path: string): string => url.replace('/graphql', path);

  test('/health, /ready and /metrics answer, and nothing else is there', async () => {
    expect((await fetch(at('/health'))).status).toBe(200);
    expect((await fetch(at('/ready'))).status).toBe(200);
    const metrics = await fetch(at('/metrics'));
    expect(metrics.headers.get('content-type')).toContain('text/plain');
    expect(await metrics.text()).toMatch(/^# TYPE agent_gateway_calls_total counter$/m);
    for (const path of ['/graphql/', '/graphqlx', '/.env', '/simulator/ledger', '/health/x'])
      expect([path, (await fetch(at(path))).status]).toEqual([path, 404]);
    expect((await fetch(at('/metrics'), { method: 'POST' })).status).toBe(404);
  });

  test('metrics tell nothing of agents or Guids', async () => {
    const { guid } = await signIn(url, '1003', true);
    const text = await (await fetch(at('/metrics'))).text();
    expect(text).not.toContain(guid);
    // Checks labels only, because values may have any digits.
    expect(text).not.toContain('"1003"');
  });

  test('a browser gets GraphiQL at /graphql, offline, and where it is switched off a plain refusal', async () => {
    const html = { accept: 'text/html,application/xhtml+xml' };
    const page = await fetch(url, { headers: html });
    expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
    expect(await page.text()).not.toMatch(/(?:src|href)="https?:\/\//);
    await using without = await startFacade({ env: { GRAPHIQL: 'off' } });
    expect((await fetch(without.url, { headers: html })).headers.get('content-type') ?? '').not.toContain('text/html');
  });
});

test('introspection can be switched off, and suggestions with it', async () => {
  await using shut = await startFacade({ env: { INTROSPECTION: 'off' } });
  const post = async (query: string): Promise<string> =>
    (
      await fetch(shut.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query }),
      })
    ).text();
  expect(await post('{ __schema { types { name } } }')).not.toContain('AgentStatus');
  expect(await post('{ agnt(id: "1001") { id } }')).not.toContain('Did you mean');
  expect(await post('{ agent(idd: "1001") { stat } }')).not.toMatch(/Did you mean|status/);
});
