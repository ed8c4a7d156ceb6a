/** An `EventSource` reconnects after every answer that ends, unless a status forbids it. */
import { Agent, EventSource, type Dispatcher } from 'undici';
import { expect, onTestFinished, test } from 'vitest';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';

const facade = sharedFacade();

interface Followed {
  readonly source: EventSource;
  /** The bodies of the messages. */
  readonly messages: string[];
  /** The requests that were made, by their `Last-Event-ID`. */
  readonly requests: (string | undefined)[];
}

/** An EventSource that sends the Guid and reconnects immediately. */
function follow(url: string, document: string, guid: string): Followed {
  const requests: (string | undefined)[] = [];
  const agent = new Agent();
  const withGuid: Dispatcher.DispatcherComposeInterceptor = (dispatch) => (options, handler) => {
    const headers = options.headers as Readonly<Record<string, string>>;
    requests.push(headers['last-event-id'] ?? headers['Last-Event-ID']);
    return dispatch({ ...options, headers: { ...headers, guid } }, handler);
  };
  const source = new EventSource(`${url}?query=${encodeURIComponent(document)}`, {
    node: { dispatcher: agent.compose(withGuid), reconnectionTime: 10 },
  });
  onTestFinished(async () => {
    source.close();
    await agent.destroy();
  });
  const messages: string[] = [];
  source.addEventListener('next', (event) => messages.push(String((event as MessageEvent).data)));
  return { source, messages, requests };
}

const watch = 'subscription { agentEvents(agentId: "1001") { type } }';

test('an EventSource that has read the end of the session comes back once, and stops', async () => {
  const { url } = facade;
  const { guid } = await signIn(url, '1001', true);
  const { source, messages, requests } = follow(url, watch, guid);
  await eventually(() => {
    expect(source.readyState).toBe(EventSource.OPEN);
  });
  await mutate(url, 'signOutAgent(agentId: "1001")', guid);
  await eventually(() => {
    expect(source.readyState).toBe(EventSource.CLOSED);
  });
  expect(messages.at(-1)).toContain('SessionEnded');
  expect(requests).toEqual([undefined, expect.stringMatching(/^[a-z0-9]+-1001-\d+$/)]);
});

test('an EventSource with a Guid that the gateway refuses stops, and costs one call', async () => {
  const before = facade.simulator.ledger.requests({ agent: '1001' }).length;
  const { source, messages, requests } = follow(facade.url, watch, 'stranger');
  await eventually(() => {
    expect(source.readyState).toBe(EventSource.CLOSED);
  });
  expect(messages).toEqual([]);
  // undici repeats any request once after a 401, as for a login.
  expect(requests.length).toBeLessThanOrEqual(2);
  expect(facade.simulator.ledger.requests({ agent: '1001' })).toHaveLength(before + 1);
});

test.each(['after', 'Last-Event-ID'])(
  'a stream that is resumed by %s behind its end answers 204 without a body',
  async (by) => {
    const { url } = facade;
    const { guid, cursor } = await signIn(url, '1002', true);
    await mutate(url, 'signOutAgent(agentId: "1002")', guid);
    const position = (id: string) => (by === 'after' ? { after: id } : { lastEventId: id });
    await using first = await Watch.open(url, '1002', { guid, ...position(cursor), families: ['CONFERENCE'] });
    await first.until(({ completed }) => completed);
    expect([first.status, first.types.at(-1)]).toEqual([200, 'SessionEnded']);
    // Also after the agent has signed in again: the new session is not visible to the Guid of the old one.
    for (let round = 0; round < 2; round += 1) {
      await using again = await Watch.open(url, '1002', { guid, ...position(first.ids.at(-1)!) });
      await again.until(({ closed }) => closed);
      expect([again.status, again.raw, again.headers.get('content-length')]).toEqual([204, '', null]);
      await signIn(url, '1002', true);
    }
  },
);

test('a Guid that the gateway has just refused costs no further call, and a sign-in with it still counts', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  const probe = 'GET /onlineagent/1001/querycustomstate';
  gateway.always(probe, (hit) => {
    hit.refuse('000-003');
  });
  for (let asked = 0; asked < 3; asked += 1) {
    await using watch = await Watch.open(url, '1001', { guid: 'first' });
    await watch.until(({ completed }) => completed);
    expect([watch.status, watch.code]).toEqual([401, 'UNAUTHENTICATED']);
  }
  expect(gateway.of(probe)).toHaveLength(1);
  await using _other = await Watch.open(url, '1001', { guid: 'other' });
  expect(gateway.of(probe).map(({ guid }) => guid)).toEqual(['first', 'other']);
  // The scripted gateway issues the refused Guid.
  await signIn(url, '1001');
  await using own = await Watch.open(url, '1001', { guid: 'first' });
  expect(own.status).toBe(200);
  await gateway.next(poll);
  expect(gateway.of(probe)).toHaveLength(2);
});
