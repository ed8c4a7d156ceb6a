/** A router's subscriptions over HTTP callbacks. */
import { createServer, type IncomingHttpHeaders, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, onTestFinished, test } from 'vitest';
import { mutate, signIn } from '../rig/client.ts';
import { until } from '../rig/eventually.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';

interface Message {
  readonly kind: string;
  readonly action: 'check' | 'next' | 'complete';
  readonly id: string;
  readonly verifier: string;
  readonly payload?: { readonly data: { readonly agentEvents: { readonly id: string; readonly type: string } } };
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[];
}

/** A router: records what it receives, and answers as the test says. */
async function startRouter() {
  const messages: Message[] = [];
  const headers: IncomingHttpHeaders[] = [];
  const router = {
    messages,
    headers,
    /** @returns undefined: no answer, and the connection breaks */
    answer: (_message: Message): number | undefined => 204,
    origin: '',
    get types() {
      return messages.flatMap(({ payload }) => (payload ? [payload.data.agentEvents.type] : []));
    },
    actions: (action: string) => messages.filter((message) => message.action === action),
  };
  const server = createServer((request, response: ServerResponse) => {
    let body = '';
    request.setEncoding('utf8').on('data', (text: string) => (body += text));
    request.on('end', () => {
      const message = JSON.parse(body) as Message;
      messages.push(message);
      headers.push(request.headers);
      const status = router.answer(message);
      if (status === undefined) request.socket.destroy();
      else response.writeHead(status, { location: `${router.origin}/elsewhere` }).end();
    });
  }).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  router.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return router;
}
type Router = Awaited<ReturnType<typeof startRouter>>;

async function world(env: Readonly<Record<string, string>> = {}) {
  const router = await startRouter();
  const facade = await startFacade({ env: { CALLBACK_ORIGINS: router.origin, ...env } });
  onTestFinished(() => facade[Symbol.asyncDispose]());
  return { router, facade };
}

interface Asked {
  readonly guid: string;
  readonly after?: string;
  readonly subscription?: object | undefined;
  readonly heartbeatIntervalMs?: number;
}

async function subscribe({ url }: Facade, router: Router, { guid, after, heartbeatIntervalMs = 100, ...asked }: Asked) {
  const subscription =
    'subscription' in asked
      ? asked.subscription
      : { callbackUrl: `${router.origin}/callback/s1`, subscriptionId: 's1', verifier: 'v1', heartbeatIntervalMs };
  const query = `subscription { agentEvents(agentId: "1001"${after === undefined ? '' : `, after: "${after}"`}) { id type } }`;
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json;callbackSpec=1.0', guid },
    body: JSON.stringify({ query, extensions: { subscription } }),
  });
  return {
    status: answer.status,
    protocol: answer.headers.get('subscription-protocol'),
    body: (await answer.json()) as { data?: null; errors?: readonly { extensions: { code: string } }[] },
  };
}

const noSubscriber = (facade: Facade) =>
  until('no subscriber to be left', async () => (await subscribers(facade.url)) === 0);

describe('a subscription by callbacks', () => {
  test('is checked, answered, sent its events and heartbeats, and completed behind the end of the session', async () => {
    const { router, facade } = await world();
    const { guid, cursor } = await signIn(facade.url, '1001');
    const answer = await subscribe(facade, router, { guid, after: cursor });
    expect(answer).toEqual({ status: 200, protocol: 'callback/1.0', body: { data: null } });
    expect(router.messages[0]).toEqual({ kind: 'subscription', action: 'check', id: 's1', verifier: 'v1' });
    await until('an event', () => router.types.includes('AgentState_Ready'));
    await until('heartbeats', () => router.actions('check').length > 3);
    await mutate(facade.url, 'signOutAgent(agentId: "1001")', guid);
    await until('the end', () => router.actions('complete').length > 0);
    expect(router.types.at(-1)).toBe('SessionEnded');
    expect(router.actions('complete')).toEqual([
      { kind: 'subscription', action: 'complete', id: 's1', verifier: 'v1' },
    ]);
    for (const headers of router.headers) expect(headers['subscription-protocol']).toBe('callback/1.0');
    await noSubscriber(facade);
  });

  test('is sent each event again, the same, until the router takes it', async () => {
    const { router, facade } = await world();
    const { guid, cursor } = await signIn(facade.url, '1001');
    await subscribe(facade, router, { guid, after: cursor, heartbeatIntervalMs: 5000 });
    await until('an event', () => router.types.includes('AgentState_Ready'));
    let failures = 0;
    router.answer = ({ action }) =>
      action === 'next' && failures++ < 4 ? (failures % 2 === 0 ? 503 : undefined) : 204;
    facade.simulator.inject('1001', { eventType: 'First' });
    facade.simulator.inject('1001', { eventType: 'Second' });
    await until('the second event', () => router.types.includes('Second'));
    expect(router.types.filter((type) => /First|Second/.test(type))).toEqual([
      ...Array<string>(5).fill('First'),
      'Second',
    ]);
  });

  test.each([404, 400, 302])('ends when the router answers %i, and is not followed elsewhere', async (status) => {
    const { router, facade } = await world();
    const { guid, cursor } = await signIn(facade.url, '1001');
    await subscribe(facade, router, { guid, after: cursor });
    await until('an event', () => router.types.includes('AgentState_Ready'));
    router.answer = () => status;
    await noSubscriber(facade);
    const sent = router.messages.length;
    facade.simulator.inject('1001', { eventType: 'Later' });
    expect(router.messages.slice(sent)).toEqual([]);
  });

  test('ends when the router was not heard of for a heartbeat', async () => {
    const { router, facade } = await world();
    const { guid, cursor } = await signIn(facade.url, '1001');
    await subscribe(facade, router, { guid, after: cursor });
    router.answer = () => undefined;
    await noSubscriber(facade);
  });

  test('ends with an error when the server stops, so that its subscriber comes back', async () => {
    const { router, facade } = await world();
    const { guid, cursor } = await signIn(facade.url, '1001');
    await subscribe(facade, router, { guid, after: cursor });
    await facade.stop();
    expect(router.types.at(-1)).toBe('ServerDraining');
    expect(router.actions('complete')).toMatchObject([{ errors: [{ extensions: { code: 'STORE_UNAVAILABLE' } }] }]);
  });
});

describe('a request for callbacks is refused, and nothing begins,', () => {
  const subscriptionTo = (callbackUrl: string) => ({ callbackUrl, subscriptionId: 's1', verifier: 'v1' });
  test.each([
    ['without the extension', () => undefined],
    [
      'with an address of another host',
      ({ origin }: Router) => subscriptionTo(origin.replace('127.0.0.1', 'localhost')),
    ],
    ['with an address of another port', () => subscriptionTo('http://127.0.0.1:1/callback')],
    ['with an address of another scheme', ({ origin }: Router) => subscriptionTo(origin.replace('http:', 'https:'))],
    ['with a user in the address', ({ origin }: Router) => subscriptionTo(origin.replace('//', '//user@'))],
    ['with a malformed address', () => subscriptionTo('callback')],
    ['with a negative heartbeat', ({ origin }: Router) => ({ ...subscriptionTo(origin), heartbeatIntervalMs: -1 })],
  ])('%s', async (_what, subscriptionOf) => {
    const { router, facade } = await world();
    const { guid } = await signIn(facade.url, '1001');
    const answer = await subscribe(facade, router, { guid, subscription: subscriptionOf(router) });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ extensions: { code: 'BAD_REQUEST' } }] } });
    expect(router.messages).toEqual([]);
    await noSubscriber(facade);
  });

  test('if the router does not confirm the check, or no origin is listed', async () => {
    const { router, facade } = await world();
    const { guid } = await signIn(facade.url, '1001');
    for (const status of [200, 404, 500, undefined]) {
      router.answer = () => status;
      expect(await subscribe(facade, router, { guid })).toMatchObject({ status: 400 });
    }
    expect(router.actions('next')).toEqual([]);
    await noSubscriber(facade);
    const none = await world({ CALLBACK_ORIGINS: '' });
    const { guid: other } = await signIn(none.facade.url, '1001');
    expect(await subscribe(none.facade, none.router, { guid: other })).toMatchObject({ status: 400 });
  });

  test('with a Guid that the gateway does not accept', async () => {
    const { router, facade } = await world();
    const answer = await subscribe(facade, router, { guid: 'stranger' });
    expect(answer).toMatchObject({ status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } });
    expect(router.messages).toEqual([]);
  });
});
