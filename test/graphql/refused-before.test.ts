/** Which checks a refusal precedes, and what it says about when to retry. */
import { expect, test } from 'vitest';
import { signIn } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';
import { startScripted } from '../rig/scriptedgateway.ts';

const release = 'mutation { releaseAgentConference(agentId: "1001") { __typename } }';
const post = (url: string, query: string, headers: Readonly<Record<string, string>>) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query }),
  });

test('a mutation whose answer its client could not read is not carried out', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const answer = await post(facade.url, release, { guid, accept: 'image/png' });
  expect(answer.status).toBe(406);
  const called = facade.simulator.ledger.requests().map(({ path }) => path);
  expect(called.filter((path) => path.includes('releaseagentconf'))).toEqual([]);
});

test('one operation too many of a session is told when to come back', async () => {
  await using scripted = await startScripted({ LIMIT_OPERATIONS_PER_SESSION: '1', AGENT_GATEWAY_TIMEOUT_MS: '20000' });
  const { url, gateway } = scripted;
  const { guid } = await signIn(url, '1001');
  const first = post(url, release, { guid });
  const hit = await gateway.next('POST /agentconf/1001/');
  const second = await post(url, release, { guid });
  expect([second.status, second.headers.get('retry-after')]).toEqual([429, '1']);
  hit.accept({ result: {} });
  expect((await first).status).toBe(200);
});
