/** A snapshot distinguishes "none" from "unknown": a part that could not be read is null and listed, and the item has no error. */
import { beforeEach, expect, test } from 'vitest';
import { ask, signIn, Watch } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';
import { fresh } from '../rig/fixtures.ts';

const agentId = '1001';
const facade = fresh(() => startFacade({ env: { AGENT_GATEWAY_TIMEOUT_MS: '1000' } }));
let guid = '';
beforeEach(async () => {
  ({ guid } = await signIn(facade.url, agentId));
});

const fields =
  '... on AgentSnapshot { status conference { id } calls { callId } unavailable agent { id status skills { id } } }';

async function snapshot() {
  await using watch = await Watch.open(facade.url, agentId, { guid, snapshot: true, fields });
  await watch.untilTypes('AgentSnapshot');
  expect(watch.errors).toEqual([]);
  return watch.events[0];
}

test('a snapshot that could be read names nothing unavailable, and null means none', async () => {
  expect(await snapshot()).toMatchObject({ status: 'IDLE', conference: null, calls: [], unavailable: [] });
});

test.each([
  ['a gateway that does not answer', { kind: 'hang' }],
  ['HTTP 503', { kind: 'status', status: 503 }],
  ['a refusal', { kind: 'retcode', retcode: '100-007' }],
] as const)('a status that %s keeps back is unknown, and the item has no error', async (_what, fault) => {
  facade.simulator.faults.add({ ...fault, target: 'command', path: '/agentstatus' });
  expect(await snapshot()).toMatchObject({
    status: null,
    conference: null,
    calls: [],
    unavailable: ['STATUS'],
    agent: { id: agentId, status: null, skills: [{}] },
  });
});

test('a conference that cannot be read is unknown, not none', async () => {
  const { errors } = await ask(
    facade.url,
    `mutation { requestAgentConference(agentId: "${agentId}", input: { seats: 3 }) {
      ... on RequestAgentConferenceSuccess { outcome { __typename } } } }`,
    {},
    guid,
  );
  expect(errors).toEqual([]);
  facade.simulator.faults.add({ kind: 'status', status: 502, target: 'command', path: '/queryconfinfos' });
  expect(await snapshot()).toMatchObject({ conference: null, unavailable: ['CONFERENCE'] });
});

test('in a query an unknown status is null with its error at its path, and the rest is answered', async () => {
  facade.simulator.faults.add({ kind: 'status', status: 503, target: 'command', path: '/agentstatus' });
  const { data, errors } = await ask(facade.url, `{ agent(id: "${agentId}") { id status cursor } }`, {}, guid);
  expect(data).toMatchObject({ agent: { id: agentId, status: null } });
  expect(errors).toMatchObject([{ path: ['agent', 'status'], extensions: { code: 'GATEWAY_UNAVAILABLE' } }]);
});
