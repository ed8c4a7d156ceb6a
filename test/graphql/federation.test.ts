import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask, signIn } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

const printed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

test('the printed schema composes with another subgraph that refers to its agents and conferences', () => {
  const desks = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.4", import: ["@key"])
    type Query { desks: [Desk!]! }
    type Desk { room: String! agent: Agent! conference: AgentConference }
    type Agent @key(fields: "id") { id: ID! desk: Desk }
    type AgentConference @key(fields: "agentId id") { agentId: ID! id: ID! topic: String }
  `;
  const composed = composeServices([
    { name: 'agents', url: 'http://127.0.0.1/graphql', typeDefs: parse(printed) },
    { name: 'desks', url: 'http://127.0.0.1/desks', typeDefs: parse(desks) },
  ]);
  expect(composed.errors ?? []).toEqual([]);
  expect(composed.supergraphSdl).toContain('agentEvents');
});

test('a federated gateway reads the subgraph’s schema from it', async () => {
  await using facade = await startFacade();
  const { data } = await ask<{ _service: { sdl: string } }>(facade.url, '{ _service { sdl } }');
  expect(data._service.sdl.trim()).toBe(printed.trim());
});

test('references become entities, conferences of one agent by one call', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const requested = await ask<{ requestAgentConference: { outcome: { conferenceId: string } } }>(
    facade.url,
    'mutation { requestAgentConference(agentId: "1001", input: { seats: 3 }) { ... on RequestAgentConferenceSuccess { outcome { ... on OutcomeConfirmed { conferenceId } } } } }',
    {},
    guid,
  );
  const { conferenceId } = requested.data.requestAgentConference.outcome;
  const before = facade.simulator.ledger
    .requests({ agent: '1001' })
    .filter(({ path }) => path.endsWith('queryconfinfos')).length;
  const { data, errors } = await ask<{ _entities: unknown[] }>(
    facade.url,
    `query ($representations: [_Any!]!) {
      _entities(representations: $representations) { __typename ... on Agent { id status } ... on AgentConference { id agentId participants { address } } }
    }`,
    {
      representations: [
        { __typename: 'Agent', id: '1001' },
        { __typename: 'AgentConference', agentId: '1001', id: conferenceId },
        { __typename: 'AgentConference', agentId: '1001', id: '99' },
      ],
    },
    guid,
  );
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([
    { __typename: 'Agent', id: '1001', status: 'TALKING' },
    { __typename: 'AgentConference', id: conferenceId, agentId: '1001', participants: [{ address: '1001' }] },
    null,
  ]);
  const calls = facade.simulator.ledger
    .requests({ agent: '1001' })
    .filter(({ path }) => path.endsWith('queryconfinfos')).length;
  expect(calls - before).toBe(1);
});

const entities =
  'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ... on Agent { status } ... on AgentConference { id } } }';

test('references batch: twenty conferences a call, and one agent is read once however often it is referred to', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const calls = () => facade.simulator.ledger.requests({ agent: '1001' }).filter(({ kind }) => kind === 'command');
  const before = calls().length;
  const conferences = Array.from({ length: 25 }, (_none, index) => ({
    __typename: 'AgentConference',
    agentId: '1001',
    id: String(5000 + index),
  }));
  const agents = Array.from({ length: 5 }, () => ({ __typename: 'Agent', id: '1001' }));
  const { data, errors } = await ask<{ _entities: unknown[] }>(
    facade.url,
    entities,
    { representations: [...conferences, ...conferences, ...agents] },
    guid,
  );
  expect(errors).toEqual([]);
  expect(data._entities).toEqual([
    ...Array.from({ length: 50 }, () => null),
    ...agents.map((agent) => ({ __typename: agent.__typename, status: 'IDLE' })),
  ]);
  const made = calls()
    .slice(before)
    .map(({ path }) => path.split('/').at(-1));
  expect(made.filter((operation) => operation === 'queryconfinfos')).toHaveLength(2);
  expect(made.filter((operation) => operation !== 'queryconfinfos')).toHaveLength(1);
});

test('a malformed reference spoils none of the others', async () => {
  await using facade = await startFacade();
  const { guid } = await signIn(facade.url, '1001');
  const { data, errors } = await ask<{ _entities: unknown[] }>(
    facade.url,
    entities,
    {
      representations: [
        { __typename: 'Agent', id: '1001' },
        { __typename: 'AgentConference', agentId: '1001', id: 'x' },
        { __typename: 'AgentConference', agentId: '1001', id: '5000' },
      ],
    },
    guid,
  );
  expect(data._entities).toEqual([{ __typename: 'Agent', status: 'IDLE' }, null, null]);
  expect(errors.map(({ path, extensions }) => [path, extensions['code']])).toEqual([
    [['_entities', 1], 'BAD_USER_INPUT'],
  ]);
});

test.each([
  ['no __typename', { id: '1001' }],
  ['a type that is no entity', { __typename: 'AgentSkill', id: '1' }],
  ['no key', { __typename: 'Agent' }],
  ['a key of the wrong kind', { __typename: 'Agent', id: {} }],
  ['a malformed agent id', { __typename: 'Agent', id: '01001' }],
])('a reference with %s is bad input', async (_what, representation) => {
  await using facade = await startFacade();
  const { errors } = await ask(
    facade.url,
    'query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename } }',
    { representations: [representation] },
    'a-guid',
  );
  expect(errors.map(({ extensions }) => extensions['code'])).toEqual(['BAD_USER_INPUT']);
});
