/** Two Guids that the gateway accepts for one agent belong to one session: the presented Guid joins the session that the server knows. */
import { describe, expect, onTestFinished, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { startInstances } from '../rig/cluster.ts';
import { eventually } from '../rig/eventually.ts';
import { startServerFor } from '../rig/facade.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';
import { poll, startScripted, type Scripted } from '../rig/scriptedgateway.ts';
import { AgentClient } from '../simulator/agentclient.ts';

const probe = 'GET /onlineagent/1001/querycustomstate';
const renewal = 'PUT /onlineagent/1001/updateGuid';
const released = 'POST /agentconf/1001/releaseagentconf';
const release = 'releaseAgentConference(agentId: "1001")';
const cursorQuery = '{ agent(id: "1001") { cursor } }';

/** The error code of a refused reader; undefined if the reader is admitted. */
async function codeOf(url: string, guid: string): Promise<unknown> {
  const { errors } = await ask(url, cursorQuery, {}, guid);
  return errors[0]?.extensions['code'];
}

/** A server that knows the Guid `first`, in front of a gateway that accepts these Guids. */
async function startInDoubt(accepted: readonly string[]): Promise<Scripted> {
  const scripted = await startScripted();
  await signIn(scripted.url, '1001');
  scripted.gateway.always(probe, (hit) => {
    if (hit.guid !== undefined && accepted.includes(hit.guid)) hit.accept();
    else hit.refuse('000-003');
  });
  scripted.gateway.always(released, (hit) => {
    hit.accept();
  });
  return scripted;
}

describe('a Guid that the gateway accepts beside the one that the server knows', () => {
  test('is asked again later until the holder has renewed the Guid once; then it is one of the session’s', async () => {
    await using scripted = await startInDoubt(['first', 'unstored']);
    const { url, gateway } = scripted;
    await using owners = await Watch.open(url, '1001', { guid: 'first' });
    expect(await codeOf(url, 'unstored')).toBe('GATEWAY_UNAVAILABLE');
    expect(gateway.of(probe).map(({ guid }) => guid)).toEqual(['unstored', 'first', 'unstored']);
    // A repetition while the renewal is due causes no further proof.
    expect(await codeOf(url, 'unstored')).toBe('GATEWAY_UNAVAILABLE');
    expect(gateway.of(probe)).toHaveLength(3);
    // The holder renews before its next poll.
    (await gateway.next(poll)).accept();
    const renewed = await gateway.next(renewal);
    expect(renewed.guid).toBe('first');
    expect(await codeOf(url, 'unstored')).toBe('GATEWAY_UNAVAILABLE');
    renewed.accept({ result: { guid: 'newest' } });
    expect((await gateway.next(poll)).guid).toBe('newest');
    expect(await codeOf(url, 'unstored')).toBeUndefined();
    for (const guid of ['first', 'unstored', 'newest']) await mutate(url, release, guid);
    expect(gateway.of(released).map(({ guid }) => guid)).toEqual(['newest', 'newest', 'newest']);
    const { headers } = await ask(url, cursorQuery, {}, 'unstored');
    expect(headers.get('guid')).toBe('newest');
    expect(gateway.of(renewal)).toHaveLength(1);
    expect([owners.types, owners.completed]).toEqual([[], false]);
  });

  test.each(['000-003', '105-001', 'HTTP 404'])(
    'does not join where the renewal is answered by %s: polling continues, and the doubt begins anew',
    async (answer) => {
      await using scripted = await startInDoubt(['first', 'unstored']);
      const { url, gateway } = scripted;
      expect(await codeOf(url, 'unstored')).toBe('GATEWAY_UNAVAILABLE');
      (await gateway.next(poll)).accept();
      const renewed = await gateway.next(renewal);
      if (answer === 'HTTP 404') renewed.answer('no such page', {}, 404);
      else renewed.refuse(answer);
      expect((await gateway.next(poll)).guid).toBe('first');
      expect(await codeOf(url, 'unstored')).toBe('GATEWAY_UNAVAILABLE');
      expect(gateway.of(probe)).toHaveLength(6);
    },
  );

  test('begins a session of its own where the gateway refuses the known one', async () => {
    await using scripted = await startInDoubt(['unstored']);
    const { url, gateway } = scripted;
    await using owners = await Watch.open(url, '1001', { guid: 'first', fields: '... on SessionEnded { reason }' });
    expect(await codeOf(url, 'unstored')).toBeUndefined();
    await owners.until(({ completed }) => completed);
    expect(owners.events.at(-1)).toMatchObject({ type: 'SessionEnded', reason: 'REPLACED' });
    expect(gateway.of(renewal)).toEqual([]);
  });

  test.skipIf(!hasRedis && process.env['CI'] === undefined)(
    'ends no session whose Guid another instance renews while the gateway is asked for the old one',
    async () => {
      const redis = await startRedis();
      onTestFinished(() => redis.stop());
      await using holder = await startScripted({ STORE_URL: redis.url });
      const { url, gateway } = holder;
      const other = await startServerFor(gateway.url, { STORE_URL: redis.url });
      onTestFinished(() => other.stop());
      await signIn(url, '1001');
      await using owners = await Watch.open(url, '1001', { guid: 'first' });
      // The other instance knows the session as it was before the renewal.
      expect(await codeOf(other.url, 'first')).toBeUndefined();
      const code = codeOf(other.url, 'presented');
      (await gateway.next(probe)).accept();
      const asked = await gateway.next(probe);
      expect(asked.guid).toBe('first');
      (await gateway.next(poll)).accept({}, { 'Set-GUID': 'JSESSIONID=second' });
      expect((await gateway.next(poll)).guid).toBe('second');
      asked.refuse('000-003');
      expect(await code).toBe('GATEWAY_UNAVAILABLE');
      expect(await codeOf(url, 'second')).toBeUndefined();
      expect([owners.types, owners.completed]).toEqual([[], false]);
    },
  );

  test('is refused where the gateway accepts it the first time only', async () => {
    await using scripted = await startInDoubt(['first']);
    const { url, gateway } = scripted;
    gateway.always(probe, (hit) => {
      if (gateway.of(probe).length < 3) hit.accept();
      else hit.refuse('100-006');
    });
    expect(await codeOf(url, 'overtaken')).toBe('UNAUTHENTICATED');
    expect(gateway.of(probe).map(({ guid }) => guid)).toEqual(['overtaken', 'first', 'overtaken']);
    (await gateway.next(poll)).accept();
    await gateway.next(poll);
    expect(gateway.of(renewal)).toEqual([]);
  });
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('instances that share a Redis', () => {
  test('admit a Guid whose renewal was never stored, although another instance polls: it asks for a new Guid once, and nobody is told to sign in', async () => {
    await using cluster = await startInstances(2);
    const { simulator, servers } = cluster;
    const [holder, other] = servers;
    const { guid, cursor } = await signIn(holder!.url, '1001');
    await using owners = await Watch.open(holder!.url, '1001', { guid, after: cursor });
    await owners.untilTypes('AgentState_Ready');
    // The gateway renewed the Guid for an instance that died before it could store it. Only its client has the newest Guid.
    const died = new AgentClient(simulator, '1001');
    died.guid = guid;
    const { result } = await died.call('PUT', 'onlineagent/1001/updateGuid');
    const unstored = (result as { readonly guid: string }).guid;
    const before = renewals();
    const codes: unknown[] = [];
    await eventually(async () => {
      codes.push(await codeOf(other!.url, unstored));
      expect(codes.at(-1)).toBeUndefined();
    });
    expect(new Set(codes.slice(0, -1))).toEqual(new Set(['GATEWAY_UNAVAILABLE']));
    expect(renewals() - before).toBe(1);
    await using back = await Watch.open(other!.url, '1001', { guid: unstored, after: cursor });
    await back.untilTypes('AgentState_Ready');
    expect(await codeOf(holder!.url, unstored)).toBeUndefined();
    expect(await codeOf(holder!.url, guid)).toBeUndefined();
    simulator.inject('1001', { eventType: 'Later' });
    await back.untilTypes('Later');
    await owners.untilTypes('Later');
    expect([...owners.types, ...back.types]).not.toContain('SessionEnded');

    function renewals(): number {
      return simulator.ledger.requests({ agent: '1001' }).filter(({ path }) => path.endsWith('updateGuid')).length;
    }
  });
});
