import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { ask, signIn, Watch } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

/** Two agents with a current and an earlier session each, and Guids of no session. */
const agents = ['1001', '1002'] as const;
const facade = sharedFacade();
const guids = new Map<string, { readonly owner: string | undefined; readonly guid: string | undefined }>();

beforeAll(async () => {
  for (const agentId of agents) {
    guids.set(`${agentId} ended`, { owner: undefined, guid: (await signIn(facade.url, agentId)).guid });
    const earlier = (await signIn(facade.url, agentId, true)).guid;
    const renewed = await ask<{ renewAgentGuid: { guid: string } }>(
      facade.url,
      `mutation { renewAgentGuid(agentId: "${agentId}") { ... on RenewAgentGuidSuccess { guid } } }`,
      {},
      earlier,
    );
    guids.set(`${agentId} earlier`, { owner: agentId, guid: earlier });
    guids.set(`${agentId} newest`, { owner: agentId, guid: renewed.data.renewAgentGuid.guid });
    facade.simulator.inject(agentId, { eventType: 'Secret', content: { of: agentId } });
  }
  guids.set('none', { owner: undefined, guid: undefined });
  guids.set('unknown', { owner: undefined, guid: '0b9c6f0e-0000-4000-8000-000000000000.AgentGateway0' });
  guids.set('garbage', { owner: undefined, guid: '\u0021~'.repeat(40) });
});

/** Each way to access an agent's data; true if it returned some. */
const ways: Readonly<Record<string, (agentId: string, guid: string | undefined) => Promise<boolean>>> = {
  stream: async (agentId, guid) => {
    await using watch = await Watch.open(facade.url, agentId, { ...(guid !== undefined && { guid }), snapshot: true });
    await watch.until(({ events, errors, closed }) => events.length > 0 || errors.length > 0 || closed);
    return watch.events.length > 0;
  },
  cursor: async (agentId, guid) => {
    const { data } = await ask(facade.url, `{ agent(id: "${agentId}") { cursor } }`, {}, guid);
    return data['agent']?.cursor !== undefined;
  },
  session: async (agentId, guid) => {
    const { data } = await ask<{ agent: { session: unknown } | null }>(
      facade.url,
      `{ agent(id: "${agentId}") { session { signedInAt } } }`,
      {},
      guid,
    );
    return data.agent?.session != null;
  },
  conference: async (agentId, guid) => {
    const { errors } = await ask(facade.url, `{ agent(id: "${agentId}") { conference { id } } }`, {}, guid);
    return errors.length === 0;
  },
  mutation: async (agentId, guid) => {
    const { data } = await ask(
      facade.url,
      `mutation { clearAgentCustomState(agentId: "${agentId}") { __typename } }`,
      {},
      guid,
    );
    return data['clearAgentCustomState']?.__typename === 'ClearAgentCustomStateSuccess';
  },
};

test('property: no pairing of agents, Guids and ways shows one agent’s data to another’s credential', async () => {
  const pairing = fc.tuple(
    fc.constantFrom(...agents),
    fc.constantFrom(
      ...[
        '1001 newest',
        '1001 earlier',
        '1001 ended',
        '1002 newest',
        '1002 earlier',
        '1002 ended',
        'none',
        'unknown',
        'garbage',
      ],
    ),
    fc.constantFrom(...Object.keys(ways)),
  );
  await fc.assert(
    // Several requests at once, so that they also share what requests share.
    fc.asyncProperty(fc.array(pairing, { minLength: 1, maxLength: 6 }), async (pairings) => {
      await Promise.all(
        pairings.map(async ([agentId, whose, way]) => {
          const { owner, guid } = guids.get(whose)!;
          const shown = await ways[way]!(agentId, guid);
          if (owner !== agentId) expect([agentId, whose, way, shown]).toEqual([agentId, whose, way, false]);
          else if (way !== 'mutation') expect([agentId, whose, way, shown]).toEqual([agentId, whose, way, true]);
        }),
      );
    }),
    { numRuns: 40 },
  );
});
