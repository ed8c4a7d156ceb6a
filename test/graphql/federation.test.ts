import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ask, signIn } from '../rig/client.ts';
import { startFacade } from '../rig/facade.ts';

const printed = readFileSync(new URL('../../schema/schema.graphql', import.meta.url), 'utf8');

test('the printed schema composes with another subgraph that refers to its agents and conferences', () => {
  const desks = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])
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
