/** A poll's answer that outlives its session: clients see it marked as late, and no state is derived from it. */
import { expect, test } from 'vitest';
import { ask, signIn, Watch } from '../rig/client.ts';
import { poll, startScripted, type Scripted } from '../rig/scriptedgateway.ts';

const agentId = '1001';
/** The test answers the poll that outlives its session; the poll must not reach its deadline. */
const patient = { AGENT_GATEWAY_POLL_HOLD_MS: '60000' };
const event = (eventType: string, content: unknown = null) => ({ event: { eventType, content } });
const call = { callid: '9-9', caller: '10086', called: agentId };

/** The first session's poll is in flight while the second session signs in by force. */
async function replaced({ url, gateway }: Scripted) {
  const { guid: old, cursor } = await signIn(url, agentId);
  const outlived = await gateway.next(poll);
  gateway.always('PUT /onlineagent/1001/forcelogin', (hit) => {
    hit.accept({ result: { loginTime: '1700000000001' } }, { 'Set-GUID': 'JSESSIONID=second' });
  });
  const { guid } = await signIn(url, agentId, true);
  return { old, guid, cursor, outlived };
}

test('an event of a replaced session that arrives after its end is late, for live and replaying readers alike', async () => {
  await using scripted = await startScripted(patient);
  const { url, gateway } = scripted;
  const { guid, cursor, outlived } = await replaced(scripted);
  await using live = await Watch.open(url, agentId, { guid, after: cursor, fields: 'isLate' });
  await live.untilTypes('SessionEnded');
  outlived.accept(event('AgentEvent_Talking', call));
  await live.untilTypes('AgentEvent_Talking');
  (await gateway.next(poll)).accept(event('Timely'));
  await live.untilTypes('Timely');
  await using replay = await Watch.open(url, agentId, { guid, after: cursor, fields: 'isLate' });
  await replay.untilTypes('Timely');
  for (const watch of [live, replay])
    expect(watch.events.map(({ type, isLate }) => [type, isLate])).toEqual([
      ['SessionEnded', false],
      ['AgentEvent_Talking', true],
      ['Timely', false],
    ]);
});

test('a late event changes no snapshot', async () => {
  await using scripted = await startScripted(patient);
  const { url, gateway } = scripted;
  gateway.always('GET /onlineagent/1001/agentstatus', (hit) => {
    hit.accept({ result: { agentState: 4, isWorking: false } });
  });
  gateway.always('GET /calldata/1001/holdlist', (hit) => {
    hit.accept({ result: [] });
  });
  const { guid, cursor, outlived } = await replaced(scripted);
  await using live = await Watch.open(url, agentId, { guid, after: cursor });
  outlived.accept(event('AgentEvent_Talking', call));
  await live.untilTypes('AgentEvent_Talking');
  const fields = '... on AgentSnapshot { isLate calls { callId } }';
  await using snapshot = await Watch.open(url, agentId, { guid, snapshot: true, fields });
  await snapshot.until(({ events }) => events.length > 0);
  expect(snapshot.events[0]).toMatchObject({ calls: [], isLate: false });
});

test('a late event proves no outcome of a request', async () => {
  await using scripted = await startScripted(patient);
  const { url, gateway } = scripted;
  const { guid, outlived } = await replaced(scripted);
  gateway.always('POST /agentconf', (hit) => {
    hit.accept();
    outlived.accept(event('AgentConf_RequestSuccess', { confId: 5 }));
  });
  const { data } = await ask(
    url,
    `mutation { asked: requestAgentConference(agentId: "${agentId}", input: { seats: 3 }) {
      ... on RequestAgentConferenceSuccess { outcome(within: 1000) { __typename ... on OutcomeUnconfirmed { reason } } } } }`,
    {},
    guid,
  );
  expect(data['asked']).toEqual({ outcome: { __typename: 'OutcomeUnconfirmed', reason: 'DEADLINE' } });
});

test('a late event of the session before is not of the ended session in whose time it arrives', async () => {
  await using scripted = await startScripted(patient);
  const { url, gateway } = scripted;
  const { guid, cursor, outlived } = await replaced(scripted);
  await using live = await Watch.open(url, agentId, { guid, after: cursor });
  outlived.accept(event('AgentEvent_Talking', call));
  await live.untilTypes('AgentEvent_Talking');
  (await gateway.next(poll)).accept(event('Timely'));
  await live.untilTypes('Timely');
  await gateway.next(poll);
  gateway.always('PUT /onlineagent/1001/forcelogin', (hit) => {
    hit.accept({ result: { loginTime: '1700000000002' } }, { 'Set-GUID': 'JSESSIONID=third' });
  });
  await signIn(url, agentId, true);
  const own = ['Timely', 'SessionEnded'];
  await using ended = await Watch.open(url, agentId, { guid, after: cursor });
  await ended.until(({ closed }) => closed);
  expect([ended.types, ended.completed]).toEqual([own, true]);
  const { data, errors } = await ask<{
    readonly agentEventHistory: { readonly nodes: readonly { readonly type: string }[] };
  }>(url, `{ agentEventHistory(agentId: "${agentId}", after: "${cursor}") { nodes { type } } }`, {}, guid);
  expect(errors).toEqual([]);
  expect(data.agentEventHistory.nodes.map(({ type }) => type)).toEqual(own);
});
