/** `STREAM_MAX_MS`: the server ends a stream after a while, and its client resumes at its cursor. */
import { setTimeout as pause } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { signIn, Watch } from '../rig/client.ts';
import { until } from '../rig/eventually.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { Socket } from '../rig/socket.ts';

const streams = 5;

async function boundedFacade(): Promise<Facade> {
  const facade = await startFacade({ env: { STREAM_MAX_MS: '200' } });
  onTestFinished(() => facade[Symbol.asyncDispose]());
  return facade;
}

/**
 * Injects events until it is stopped.
 * @returns a function that stops it and returns their types
 */
function injectInto({ simulator }: Facade): () => Promise<readonly string[]> {
  const types: string[] = [];
  const stopping = new AbortController();
  const injecting = (async () => {
    while (!stopping.signal.aborted) {
      const eventType = `E${types.length}`;
      simulator.inject('1001', { eventType });
      types.push(eventType);
      await pause(5);
    }
  })();
  return async () => {
    stopping.abort();
    await injecting;
    return types;
  };
}

interface Got {
  readonly id: string;
  readonly type: string;
}
const injected = (events: readonly Got[]) => events.map(({ type }) => type).filter((type) => /^E\d+$/.test(type));

test('a client that resumes over SSE gets each event once, and no stream is completed', async () => {
  const facade = await boundedFacade();
  const { guid, cursor } = await signIn(facade.url, '1001');
  const stop = injectInto(facade);
  const got: Got[] = [];
  const read = async (isEnough: (watch: Watch) => boolean) => {
    await using watch = await Watch.open(facade.url, '1001', { guid, after: got.at(-1)?.id ?? cursor });
    await watch.until(isEnough);
    got.push(...watch.events);
    return watch;
  };
  for (let stream = 0; stream < streams; stream += 1) {
    const { completed, errors } = await read(({ closed }) => closed);
    expect({ completed, errors }).toEqual({ completed: false, errors: [] });
  }
  const sent = await stop();
  while (injected(got).length < sent.length)
    await read(({ closed, types }) => closed || types.includes(sent.at(-1) ?? ''));
  expect(injected(got)).toEqual(sent);
});

test('a client that resumes over WebSockets gets each event once; each socket closes with 1012', async () => {
  const facade = await boundedFacade();
  const { guid, cursor } = await signIn(facade.url, '1001');
  const stop = injectInto(facade);
  const got: Got[] = [];
  const read = async (isEnough: (types: readonly string[]) => boolean) => {
    await using socket = new Socket(facade.url, { connectionParams: { Guid: guid } });
    const watch = socket.watch('1001', got.at(-1)?.id ?? cursor);
    await until('the end of the socket', () => socket.closed !== undefined || isEnough(watch.types));
    got.push(...watch.events);
    return { closed: socket.closed, completed: watch.completed };
  };
  for (let socket = 0; socket < streams; socket += 1)
    expect(await read(() => false)).toEqual({ closed: 1012, completed: false });
  const sent = await stop();
  while (injected(got).length < sent.length) await read((types) => types.includes(sent.at(-1) ?? ''));
  expect(injected(got)).toEqual(sent);
});

test('a socket answers what was asked for before it closes', async () => {
  const facade = await boundedFacade();
  const { guid } = await signIn(facade.url, '1001');
  facade.simulator.faults.add({ kind: 'delay', delayMs: 600, path: 'customstate', times: 1 });
  await using socket = new Socket(facade.url, { connectionParams: { Guid: guid } });
  socket.watch('1001');
  const answer = await socket.ask(
    'mutation { setAgentCustomState(agentId: "1001", input: { state: 7 }) { __typename } }',
  );
  expect(answer.data?.['setAgentCustomState']?.__typename).toMatch(/Success$/);
  await until('the socket to close', () => socket.closed === 1012);
});
