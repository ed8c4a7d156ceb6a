/** The retained events in pages, oldest first, for every client that may read the stream. */
import { beforeAll, describe, expect, test } from 'vitest';
import { ask, signIn, Watch } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';

const agentId = '1001';
const count = 30;
const facade = sharedFacade();
let guid = '';
let endedGuid = '';
/** The types of all retained events, in stream order. */
let kept: readonly string[];
let ids: readonly string[];

interface Page {
  readonly nodes: readonly { readonly id: string; readonly type: string; readonly __typename: string }[];
  readonly edges: readonly { readonly cursor: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly startCursor: string | null; readonly endCursor: string };
}

async function page(args: string, by: string = guid): Promise<Page> {
  const { data, errors } = await ask<{ readonly agentEventHistory: Page }>(
    facade.url,
    `{ agentEventHistory(agentId: "${agentId}", ${args}) {
      nodes { __typename id type } edges { cursor } pageInfo { hasNextPage startCursor endCursor } } }`,
    {},
    by,
  );
  expect(errors).toEqual([]);
  return data.agentEventHistory;
}

beforeAll(async () => {
  const first = await signIn(facade.url, agentId);
  endedGuid = first.guid;
  const second = await signIn(facade.url, agentId, true);
  ({ guid } = second);
  await using watch = await Watch.open(facade.url, agentId, { guid, after: first.cursor });
  for (let number = 1; number <= count; number += 1)
    facade.simulator.inject(agentId, { eventType: `Number${number}`, content: {} });
  await watch.untilTypes(`Number${count}`);
  kept = watch.types;
  ids = watch.ids;
});

/** Reads all pages of this size. */
async function all(first: number, by?: string): Promise<Page['nodes']> {
  const nodes: Page['nodes'][number][] = [];
  let after = '';
  for (let pages = 0; pages < 2 * count; pages += 1) {
    const found = await page(`first: ${first}${after === '' ? '' : `, after: "${after}"`}`, by);
    expect(found.nodes.length).toBeLessThanOrEqual(first);
    expect(found.edges.map(({ cursor }) => cursor)).toEqual(found.nodes.map(({ id }) => id));
    nodes.push(...found.nodes);
    if (!found.pageInfo.hasNextPage) return nodes;
    after = found.pageInfo.endCursor;
  }
  throw new Error('the pages have no end');
}

describe('the history of an agent', () => {
  test.each([1, 7, 100])('in pages of %d has every kept event once, in the order of the stream', async (first) => {
    const nodes = await all(first);
    expect(nodes.map(({ id }) => id)).toEqual(ids);
    expect(nodes.map(({ type }) => type)).toEqual(kept);
  });

  test('begins after a cursor, and its end is a cursor of the stream', async () => {
    const { nodes, pageInfo } = await page(`first: 2, after: "${ids[3]}"`);
    expect(nodes.map(({ id }) => id)).toEqual(ids.slice(4, 6));
    expect(pageInfo).toEqual({ hasNextPage: true, startCursor: ids[4], endCursor: ids[5] });
    await using watch = await Watch.open(facade.url, agentId, { guid, after: pageInfo.endCursor });
    await watch.untilTypes(`Number${count}`);
    expect(watch.ids[0]).toBe(ids[6]);
  });

  test('of chosen families leaves out other events of the gateway, and keeps the items of the server', async () => {
    const { nodes } = await page('first: 100, families: [AGENT_STATE]');
    expect(nodes.map(({ type }) => type)).toContain('AgentState_Ready');
    expect(nodes.map(({ __typename }) => __typename)).toContain('SessionEnded');
    expect(nodes.filter(({ type }) => type.startsWith('Number'))).toEqual([]);
  });

  test('with the Guid of an ended session ends with that session', async () => {
    const nodes = await all(1, endedGuid);
    expect(nodes.at(-1)?.__typename).toBe('SessionEnded');
    expect(nodes.map(({ type }) => type).filter((type) => type.startsWith('Number'))).toEqual([]);
  });

  test.each(['first: 0', 'first: 101', 'first: -1', 'after: "nonsense"', 'after: "abcdefgh-1002-3"'])(
    'with %s is refused as bad input',
    async (args) => {
      const query = `{ agentEventHistory(agentId: "${agentId}", ${args}) { nodes { id } } }`;
      const { errors } = await ask(facade.url, query, {}, guid);
      expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT' } }]);
    },
  );
});
