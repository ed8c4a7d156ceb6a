import { composeServices } from '@theguild/federation-composition';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ask, mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';
import { startProxy, type Proxy } from '../rig/proxy.ts';
import { Socket } from '../rig/socket.ts';
import { desksSdl, startDesks, type Desks } from './desks.ts';
import {
  holdPort,
  installHiveGateway,
  startHiveGateway,
  type HiveGateway,
  type Subscriptions,
} from './hive-gateway.ts';

const agentIds = ['1001', '1002', '1003', '1004', '1005', '1006', '1007', '1008'] as const;
/** How the gateway subscribes to the subgraph. */
const kinds: readonly Subscriptions[] = ['sse', 'websocket', 'callback'];

/** A Guid that no session has. */
const stranger = 'stranger';

let facade: Facade;
let desks: Desks;
const gateways = new Map<Subscriptions, HiveGateway>();
/** Between each gateway and the subgraph. */
const wires = new Map<Subscriptions, Proxy>();
/** Between the subgraph and the gateway that receives its callbacks. */
let callbackWire: Proxy;
const urlOf = (kind: Subscriptions) => gateways.get(kind)!.url;

beforeAll(async () => {
  await installHiveGateway();
  // Guids rotate constantly, so that a mix-up would show immediately.
  const ports = await Promise.all(kinds.map(holdPort));
  callbackWire = await startProxy(`http://127.0.0.1:${ports[kinds.indexOf('callback')]!.port}`);
  const publicUrl = new URL(callbackWire.url).origin;
  facade = await startFacade({ simulator: { guidIntervalMs: 50 }, env: { CALLBACK_ORIGINS: publicUrl } });
  desks = await startDesks(agentIds);
  const { data } = await ask<{ _service: { sdl: string } }>(facade.url, '{ _service { sdl } }');
  await Promise.all(
    kinds.map(async (kind, index) => {
      const wire = await startProxy(facade.url);
      wires.set(kind, wire);
      const { supergraphSdl, errors } = composeServices([
        { name: 'agents', url: wire.url, typeDefs: parse(data._service.sdl) },
        { name: 'desks', url: desks.url, typeDefs: parse(desksSdl) },
      ]);
      expect(errors ?? []).toEqual([]);
      const gateway = { supergraph: supergraphSdl!, subscriptions: kind, held: ports[index]!, publicUrl };
      gateways.set(kind, await startHiveGateway(gateway));
    }),
  );
}, 600_000);

afterAll(async () => {
  await Promise.all([...gateways.values(), ...wires.values(), callbackWire].map((one) => one[Symbol.asyncDispose]()));
  await Promise.all([desks, facade].map((one) => one[Symbol.asyncDispose]()));
});

/** All calls for an agent used Guids of that agent only. */
function expectNoMixedGuids(): void {
  const records = facade.simulator.ledger.requests({});
  const owners = new Map<string, string>();
  for (const { announcedGuid, agentId } of records)
    if (announcedGuid !== null && agentId !== null) owners.set(announcedGuid, agentId);
  const wrong = records.filter(
    ({ guid, agentId }) => guid !== null && guid !== stranger && owners.get(guid) !== agentId,
  );
  expect(wrong.map(({ path, guid }) => ({ path, guid }))).toEqual([]);
}

describe.each(kinds)('with subscriptions over %s to the subgraph', (kind) => {
  test('a client over HTTP signs in, reads across both subgraphs, has a conference and releases it', async () => {
    const url = urlOf(kind);
    const { guid } = await signIn(url, '1001', true);
    const joined = await ask<{ agent: unknown; desks: unknown[] }>(
      url,
      '{ agent(id: "1001") { id status desk { room } } desks { room agent { id } } }',
      {},
      guid,
    );
    expect(joined.errors).toEqual([]);
    expect(joined.data.agent).toEqual({ id: '1001', status: 'IDLE', desk: { room: 'R1001' } });
    expect(joined.data.desks).toHaveLength(agentIds.length);
    const requested = await ask<{ requestAgentConference: { outcome: { conferenceId: string } } }>(
      url,
      'mutation { requestAgentConference(agentId: "1001", input: { seats: 3 }) { ... on RequestAgentConferenceSuccess { outcome { ... on OutcomeConfirmed { conferenceId } } } } }',
      {},
      guid,
    );
    const { conferenceId } = requested.data.requestAgentConference.outcome;
    const conference = await ask(
      url,
      'query ($ids: [ID!]!) { agentConferences(agentId: "1001", ids: $ids) { id topic participants { address } } }',
      { ids: [conferenceId] },
      guid,
    );
    expect(conference.data['agentConferences']).toEqual([
      { id: conferenceId, topic: `about ${conferenceId}`, participants: [{ address: '1001' }] },
    ]);
    const released = await ask(url, 'mutation { releaseAgentConference(agentId: "1001") { __typename } }', {}, guid);
    expect(released.data['releaseAgentConference']?.__typename).toBe('ReleaseAgentConferenceSuccess');
  });

  test('an operation that costs too much by the weights of the subgraph makes no call', async () => {
    const url = urlOf(kind);
    const { guid } = await signIn(url, '1001', true);
    const statuses = (count: number) =>
      `{ ${Array.from({ length: count }, (_none, index) => `a${index}: agent(id: "1001") { skills { id } }`).join(' ')} }`;
    expect((await ask(url, statuses(10), {}, guid)).errors).toEqual([]);
    const before = facade.simulator.ledger
      .requests({ agent: '1001' })
      .filter(({ path }) => path.endsWith('agentskills'));
    const { errors } = await ask(url, statuses(100), {}, guid);
    expect(errors.map(({ extensions }) => extensions['code'])).toContain('COST_ESTIMATED_TOO_EXPENSIVE');
    const after = facade.simulator.ledger
      .requests({ agent: '1001' })
      .filter(({ path }) => path.endsWith('agentskills'));
    expect(after.length).toBe(before.length);
  });

  test('an answer brings the newest Guid of its caller', async () => {
    const url = urlOf(kind);
    const { guid } = await signIn(url, '1002', true);
    const newer = await eventually(async () => {
      const { headers, errors } = await ask(url, '{ agent(id: "1002") { status } }', {}, guid);
      expect(errors).toEqual([]);
      expect(headers.get('guid')).not.toBeNull();
      return headers.get('guid')!;
    });
    expect(newer).not.toBe(guid);
    expect((await ask(url, '{ agent(id: "1002") { status } }', {}, newer)).errors).toEqual([]);
  });

  test('a client over HTTP subscribes, comes back with after, and leaves nothing behind', async () => {
    const url = urlOf(kind);
    const { guid, cursor } = await signIn(url, '1003', true);
    const before = await subscribers(facade.url);
    let last: string;
    {
      await using watch = await Watch.open(url, '1003', { guid, after: cursor });
      await watch.untilTypes('AgentState_Ready');
      facade.simulator.inject('1003', { eventType: 'First', content: { n: 1 } });
      await watch.untilTypes('First');
      last = watch.ids.at(-1)!;
      expect(await subscribers(facade.url)).toBe(before + 1);
      // A wrong key in the configuration would silently fall back to SSE.
      const sent = wires.get(kind)!.sent();
      expect(/upgrade: websocket/i.test(sent)).toBe(kind === 'websocket');
      expect(/accept: text\/event-stream/i.test(sent)).toBe(kind === 'sse');
      expect(/accept: application\/json;callbackSpec=1\.0/i.test(sent)).toBe(kind === 'callback');
    }
    await eventually(async () => {
      expect(await subscribers(facade.url)).toBe(before);
    });
    facade.simulator.inject('1003', { eventType: 'Missed' });
    await using again = await Watch.open(url, '1003', { guid, after: last });
    await again.untilTypes('Missed');
    expect(again.types).toEqual(['Missed']);
  });

  test('a client over a WebSocket asks and subscribes with the Guid of its connection_init', async () => {
    const url = urlOf(kind);
    const { guid, cursor } = await signIn(url, '1004', true);
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const watch = socket.watch('1004', cursor);
    await watch.untilTypes('AgentState_Ready');
    expect((await socket.ask('{ agent(id: "1004") { id status desk { room } } }')).data?.['agent']).toMatchObject({
      status: 'IDLE',
      desk: { room: 'R1004' },
    });
    // Hive Gateway evaluates the upgrade request instead of the operation, so a mutation counts as sent by GET and is refused: docs/federation.md
    // says so.
    const release = 'mutation { releaseAgentConference(agentId: "1004") { __typename } }';
    const { errors } = await socket.ask(release);
    expect(errors?.map(({ message }) => message)).toEqual([
      'Can only perform a mutation operation from a POST request.',
    ]);
    const released = await ask(url, release, {}, guid);
    expect(released.data['releaseAgentConference']?.__typename).toBe('NoConference');
    facade.simulator.inject('1004', { eventType: 'Later' });
    await watch.untilTypes('Later');
    expect(watch.errors).toEqual([]);
  });

  test('an event is joined with what the other subgraph knows of its agent', async () => {
    const url = urlOf(kind);
    const { guid } = await signIn(url, '1005', true);
    await using watch = await Watch.open(url, '1005', {
      guid,
      snapshot: true,
      fields: '... on AgentSnapshot { agent { id status desk { room } } }',
    });
    await watch.until(({ events }) => events.length > 0);
    expect(watch.events[0]).toMatchObject({ agent: { id: '1005', status: 'IDLE', desk: { room: 'R1005' } } });
  });

  test('without a Guid, and with another agent’s, nothing is told', async () => {
    const url = urlOf(kind);
    const { guid } = await signIn(url, '1006', true);
    const code = async (caller?: string) => {
      const { errors } = await ask(url, '{ agent(id: "1006") { skills { id } } }', {}, caller);
      return errors.map(({ extensions }) => extensions['code']);
    };
    expect(await code()).toEqual(['UNAUTHENTICATED']);
    expect(await code(guid)).toEqual([]);
    for (const caller of [{}, { guid: stranger }]) {
      await using watch = await Watch.open(url, '1006', caller);
      await watch.until(({ errors, closed }) => errors.length > 0 || closed);
      expect(watch.code).toBe('UNAUTHENTICATED');
      await using socket = new Socket(url, { connectionParams: { ...caller } });
      const overSocket = socket.watch('1006');
      await eventually(() => {
        expect(overSocket.errors.map(({ extensions }) => extensions['code'])).toEqual(['UNAUTHENTICATED']);
      });
    }
  });

  test('the Guids of many clients at once never mix', async () => {
    const url = urlOf(kind);
    const rounds = 12;
    const desksOf = await Promise.all(
      agentIds.map(async (agentId) => ({ agentId, ...(await signIn(url, agentId, true)) })),
    );
    await using stack = new AsyncDisposableStack();
    const watches = await Promise.all(
      desksOf.map(async ({ agentId, guid, cursor }) => {
        const overHttp = stack.use(await Watch.open(url, agentId, { guid, after: cursor, fields: 'agentId' }));
        const socket = stack.use(new Socket(url, { connectionParams: { Guid: guid } }));
        return { agentId, guid, overHttp, socket, overSocket: socket.watch(agentId, cursor) };
      }),
    );
    const asked = async (agentId: string, caller: string | undefined) => {
      const { data, errors, headers } = await ask(
        url,
        `{ agent(id: "${agentId}") { id status skills { id } } }`,
        {},
        caller,
      );
      return { data, errors: errors.map(({ extensions }) => extensions['code']), newer: headers.get('guid') };
    };
    for (let round = 0; round < rounds; round++) {
      await Promise.all(
        watches.map(async ({ agentId, guid, socket }) => {
          facade.simulator.inject(agentId, { eventType: `Round${round}`, content: { agentId } });
          // The same query at the same moment: from its agent, without a Guid, and over the agent's socket.
          const [own, nobody, overSocket, released] = await Promise.all([
            asked(agentId, guid),
            asked(agentId, undefined),
            socket.ask(`{ agent(id: "${agentId}") { id status skills { id } } }`),
            ask(url, `mutation { releaseAgentConference(agentId: "${agentId}") { __typename } }`, {}, guid),
          ]);
          expect([own.errors, own.data['agent']?.id]).toEqual([[], agentId]);
          expect(nobody.errors).toContain('UNAUTHENTICATED');
          expect(nobody.newer).toBeNull();
          expect(overSocket.data?.['agent']?.id).toBe(agentId);
          expect(released.data['releaseAgentConference']?.__typename).toBe('NoConference');
        }),
      );
    }
    const last = `Round${rounds - 1}`;
    await Promise.all(watches.map(({ overHttp }) => overHttp.untilTypes(last)));
    await Promise.all(watches.map(({ overSocket }) => overSocket.untilTypes(last)));
    for (const { agentId, overHttp, overSocket } of watches) {
      expect(new Set(overHttp.events.map((event) => event['agentId']))).toEqual(new Set([agentId]));
      expect(overSocket.events.map(({ id }) => id)).toEqual(overHttp.ids);
    }
    expectNoMixedGuids();
  });
});

describe.each<Subscriptions>(['sse', 'websocket'])('with subscriptions over %s to the subgraph', (kind) => {
  test('a subgraph that goes away ends the subscription with an error, and its client comes back with after', async () => {
    const url = urlOf(kind);
    const { guid, cursor } = await signIn(url, '1007', true);
    await using watch = await Watch.open(url, '1007', { guid, after: cursor });
    await using socket = new Socket(url, { connectionParams: { Guid: guid } });
    const overSocket = socket.watch('1007', cursor);
    await watch.untilTypes('AgentState_Ready');
    await overSocket.untilTypes('AgentState_Ready');
    wires.get(kind)!.cut();
    // docs/federation.md: the gateway completes a cut stream, after an error without any of the server's codes.
    await watch.until(({ errors, closed }) => errors.length === 1 && closed);
    await eventually(() => {
      expect([overSocket.errors.length, overSocket.completed]).toEqual([1, true]);
    });
    facade.simulator.inject('1007', { eventType: 'Missed' });
    await using again = await Watch.open(url, '1007', { guid, after: watch.ids.at(-1)! });
    await again.untilTypes('Missed');
    expect(again.types).toEqual(['Missed']);
  });
});

describe('with callbacks of the subgraph', () => {
  const watchOf = async (agentId: string) => {
    const { guid, cursor } = await signIn(urlOf('callback'), agentId, true);
    const watch = await Watch.open(urlOf('callback'), agentId, { guid, after: cursor });
    await watch.untilTypes('AgentState_Ready');
    return { guid, watch };
  };
  const comeBack = async (agentId: string, { guid, watch }: Awaited<ReturnType<typeof watchOf>>) => {
    facade.simulator.inject(agentId, { eventType: 'Missed' });
    await using again = await Watch.open(urlOf('callback'), agentId, { guid, after: watch.ids.at(-1)! });
    await again.untilTypes('Missed');
    expect(again.types).toEqual(['Missed']);
  };

  test('a session that ends is told, and the subscription completed without an error', async () => {
    const { guid, watch } = await watchOf('1001');
    await using _ = watch;
    await mutate(urlOf('callback'), 'signOutAgent(agentId: "1001")', guid);
    await watch.until(({ closed }) => closed);
    expect([watch.types.at(-1), watch.errors]).toEqual(['SessionEnded', []]);
  });

  test('results whose connections are cut are sent again, and none is lost', async () => {
    const { watch } = await watchOf('1002');
    await using _ = watch;
    const burst = Array.from({ length: 20 }, (_none, index) => `Event${index}`);
    for (const eventType of burst) {
      facade.simulator.inject('1002', { eventType });
      callbackWire.cut();
    }
    await watch.untilTypes(burst.at(-1)!);
    expect([...new Set(watch.types)].filter((type) => type.startsWith('Event'))).toEqual(burst);
    expect(watch.errors).toEqual([]);
  });

  // Hive Gateway's own clock decides. On a busy machine it once did not end the subscription within a minute.
  test(
    'a gateway that hears nothing for a heartbeat ends the subscription, and its client comes back with after',
    { retry: 2 },
    async () => {
      const desk = await watchOf('1003');
      await using watch = desk.watch;
      const before = await subscribers(facade.url);
      callbackWire.sever();
      try {
        await watch.until(({ errors, closed }) => errors.length === 1 && closed);
      } finally {
        callbackWire.mend();
      }
      expect(watch.code).toBe('TIMEOUT_ERROR');
      await eventually(async () => {
        expect(await subscribers(facade.url)).toBe(before - 1);
      });
      await comeBack('1003', desk);
    },
  );

  // Runs last, because the subgraph is gone afterwards.
  test('a server that stops says so, and the subscription ends with its code', async () => {
    const { watch } = await watchOf('1004');
    await using _ = watch;
    await facade.stop();
    await watch.until(({ closed }) => closed);
    expect([watch.types.at(-1), watch.code]).toEqual(['ServerDraining', 'STORE_UNAVAILABLE']);
  });
});
