/** Two sign-ins of one agent that are under way at the same time, and are answered in another order than the gateway carried them out. */
import { expect, test } from 'vitest';
import { ask, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { poll, startScripted } from '../rig/scriptedgateway.ts';

interface SignedIn {
  readonly signInAgent: { readonly guid: string; readonly cursor: string };
}

const signIn =
  'mutation { signInAgent(agentId: "1001", input: { password: "p", phoneNumber: "7", force: true }) { ... on SignInAgentSuccess { guid cursor } } }';

test('the session that the gateway has is kept and polled, whichever sign-in is answered last', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  const present = 'of-the-later';
  gateway.always('PUT /onlineagent/1001', () => undefined);
  gateway.always(poll, (hit) => {
    if (hit.guid !== present) hit.refuse('100-006');
  });
  gateway.always('GET /onlineagent/1001/querycustomstate', (hit) => {
    if (hit.guid === present) hit.accept({ result: { agentcustomstate: 1 } });
    else hit.refuse('100-006');
  });
  const signIns = () => gateway.of('PUT /onlineagent/1001/forcelogin');
  const sent = async (count: number) => {
    const asked = ask<SignedIn>(url, signIn);
    await eventually(() => expect(signIns()).toHaveLength(count));
    return { asked };
  };
  const earlier = await sent(1);
  const later = await sent(2);
  signIns()[1]?.accept({ result: {} }, { 'Set-GUID': `JSESSIONID=${present}` });
  const { guid, cursor } = (await later.asked).data.signInAgent;
  signIns()[0]?.accept({ result: {} }, { 'Set-GUID': 'JSESSIONID=of-the-earlier' });
  expect((await earlier.asked).data.signInAgent.guid).toBe('of-the-earlier');

  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  (await gateway.next(poll)).accept({ event: { eventType: 'OfThePresentSession', content: {} } });
  await watch.untilTypes('OfThePresentSession');
  expect(watch.types).toEqual(['OfThePresentSession']);
  const { errors } = await ask(url, '{ agent(id: "1001") { cursor } }', {}, 'of-the-earlier');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});
