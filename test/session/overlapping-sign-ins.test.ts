/** Two sign-ins of one agent that are in flight simultaneously. */
import { describe, expect, test } from 'vitest';
import { ask, Watch } from '../rig/client.ts';
import { quick } from '../rig/cluster.ts';
import { eventually } from '../rig/eventually.ts';
import { startServerFor } from '../rig/facade.ts';
import { hasRedis, startRedis } from '../rig/redis.ts';
import { poll, startScripted, type Hit, type ScriptedGateway } from '../rig/scriptedgateway.ts';

interface SignedIn {
  readonly signInAgent: { readonly guid: string; readonly cursor: string };
}

const signIn =
  'mutation { signInAgent(agentId: "1001", input: { password: "p", phoneNumber: "7", force: true }) { ... on SignInAgentSuccess { guid cursor } } }';
const readCursor = '{ agent(id: "1001") { cursor } }';
const proofRoute = 'GET /onlineagent/1001/querycustomstate';

/** From now on the gateway knows only this session, and sign-ins wait for the test to answer them. */
function hasSession(gateway: ScriptedGateway, present: string): void {
  const only = (accept: (hit: Hit) => void) => (hit: Hit) => {
    if (hit.guid === present) accept(hit);
    else hit.refuse('100-006');
  };
  gateway.always('PUT /onlineagent/1001', () => undefined);
  gateway.always(
    'POST /',
    only((hit) => hit.accept()),
  );
  gateway.always(
    poll,
    only(() => undefined),
  );
  gateway.always(
    proofRoute,
    only((hit) => hit.accept({ result: { agentcustomstate: 1 } })),
  );
}

const answerWith = (hit: Hit | undefined, guid: string) =>
  hit?.accept({ result: {} }, { 'Set-GUID': `JSESSIONID=${guid}` });

async function sent(gateway: ScriptedGateway, url: string) {
  const count = gateway.of('PUT /onlineagent/1001/forcelogin').length + 1;
  const asked = ask<SignedIn>(url, signIn).then(({ data }) => data.signInAgent);
  const hit = await eventually(() => {
    const hits = gateway.of('PUT /onlineagent/1001/forcelogin');
    expect(hits).toHaveLength(count);
    return hits.at(-1);
  });
  return { asked, hit };
}

test('the session that the gateway has is kept and polled, whichever sign-in is answered last', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  hasSession(gateway, 'of-the-later');
  const earlier = await sent(gateway, url);
  const later = await sent(gateway, url);
  answerWith(later.hit, 'of-the-later');
  const { guid, cursor } = await later.asked;
  answerWith(earlier.hit, 'of-the-earlier');
  expect((await earlier.asked).guid).toBe('of-the-earlier');

  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  (await gateway.next(poll)).accept({ event: { eventType: 'OfThePresentSession', content: {} } });
  await watch.untilTypes('OfThePresentSession');
  expect(watch.types).toEqual(['OfThePresentSession']);
  const { errors } = await ask(url, readCursor, {}, 'of-the-earlier');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a sign-in that the gateway neither accepts nor refuses afterwards replaces no session', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  hasSession(gateway, 'of-the-later');
  const [earlier, later] = [await sent(gateway, url), await sent(gateway, url)];
  answerWith(later.hit, 'of-the-later');
  const { guid } = await later.asked;
  gateway.always(proofRoute, (hit) => {
    if (hit.guid === 'of-the-earlier') hit.answer('no envelope', {}, 500);
  });
  answerWith(earlier.hit, 'of-the-earlier');
  await earlier.asked;
  expect((await ask(url, readCursor, {}, guid)).errors).toEqual([]);
});

test('a Guid that was accepted before a sign-in, and is refused after it, begins no session', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  hasSession(gateway, 'first');
  const first = await sent(gateway, url);
  answerWith(first.hit, 'first');
  await first.asked;
  // The agent signs in elsewhere, and its Guid is accepted.
  gateway.always(proofRoute, () => undefined);
  const elsewhere = ask(url, readCursor, {}, 'elsewhere');
  (await gateway.next(proofRoute)).accept({ result: { agentcustomstate: 1 } });
  const judged = await gateway.next(proofRoute);
  expect(judged.guid).toBe('first');
  // Then the gateway performs a sign-in through the server, whose answer is still in flight.
  const later = await sent(gateway, url);
  hasSession(gateway, 'of-the-sign-in');
  if (!judged.answered) judged.refuse('100-006');
  expect((await elsewhere).errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
  answerWith(later.hit, 'of-the-sign-in');
  const { guid } = await later.asked;
  expect((await ask(url, readCursor, {}, guid)).errors).toEqual([]);
});

describe.skipIf(!hasRedis && process.env['CI'] === undefined)('over Redis', () => {
  test.each(['first', 'second'])(
    'each of two sign-ins that are answered at the same moment has its own session; the gateway has that of the %s',
    async (present) => {
      const redis = await startRedis();
      try {
        await using scripted = await startScripted({ ...quick, STORE_URL: redis.url });
        const { url, gateway } = scripted;
        hasSession(gateway, 'zeroth');
        const zeroth = await sent(gateway, url);
        answerWith(zeroth.hit, 'zeroth');
        await zeroth.asked;
        const [one, other] = [await sent(gateway, url), await sent(gateway, url)];
        hasSession(gateway, present);
        answerWith(one.hit, 'first');
        answerWith(other.hit, 'second');
        const [of, dead] =
          present === 'first' ? [await one.asked, await other.asked] : [await other.asked, await one.asked];

        await using watch = await Watch.open(url, '1001', { guid: of.guid, after: of.cursor });
        (await gateway.next(poll)).accept({ event: { eventType: 'OfThePresentSession', content: {} } });
        await watch.untilTypes('OfThePresentSession');
        const read = await ask(url, readCursor, {}, dead.guid);
        expect(read.errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        const { data, headers } = await ask(
          url,
          'mutation { setAgentIdle(agentId: "1001") { ... on GatewayFailure { retcode } } }',
          {},
          dead.guid,
        );
        expect(data).toEqual({ setAgentIdle: { retcode: '100-006' } });
        expect(headers.get('guid')).toBeNull();
      } finally {
        await redis.stop();
      }
    },
  );

  test('the session that the gateway has stays valid on two instances, whichever answer comes first', async () => {
    const redis = await startRedis();
    await using scripted = await startScripted({ ...quick, STORE_URL: redis.url });
    const { gateway } = scripted;
    const other = await startServerFor(gateway.url, { ...quick, STORE_URL: redis.url });
    try {
      for (let round = 0; round < 12; round += 1) {
        const [valid, dead] = [`valid-${round}`, `dead-${round}`];
        gateway.always('PUT /onlineagent/1001', () => undefined);
        const earlier = await sent(gateway, other.url);
        const later = await sent(gateway, scripted.url);
        hasSession(gateway, valid);
        answerWith(later.hit, valid);
        if (round % 2 === 1) await later.asked;
        answerWith(earlier.hit, dead);
        await Promise.all([earlier.asked, later.asked]);
        for (const { url } of [scripted, other]) {
          expect((await ask(url, readCursor, {}, valid)).errors, `${valid} is read`).toEqual([]);
          const refused = await ask(url, readCursor, {}, dead);
          expect(refused.errors, `${dead} is refused`).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
        }
        await gateway.next(poll);
      }
    } finally {
      hasSession(gateway, 'none');
      await other.stop();
      await redis.stop();
    }
  });
});
