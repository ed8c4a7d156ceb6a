import { expect, test } from 'vitest';
import type { AgentSession, Credential } from '../../src/credentials/session.ts';
import { mutate, signIn, Watch } from '../rig/client.ts';
import { eventually } from '../rig/eventually.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { emptyAnswer, keeperOver } from '../rig/keeper.ts';
import { pollers, subscribers } from '../rig/metrics.ts';

/** Opens a tab and closes it. */
async function closedTab({ url }: Facade, guid: string, after: string): Promise<string> {
  const watch = await Watch.open(url, '1001', { guid, after });
  await watch.until(({ events }) => events.length > 0);
  await watch[Symbol.asyncDispose]();
  return watch.ids.at(-1) ?? after;
}

test('a linger of 0 stops with the last subscriber, but not before the poll in flight has its answer', async () => {
  await using facade = await startFacade({ env: { SESSION_LINGER_MS: '0' } });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const last = await closedTab(facade, guid, cursor);
  await eventually(async () => {
    expect(await pollers(url)).toBe(0);
  });
  const { polls, ghosts } = simulator.ledger.counters;
  simulator.inject('1001', { eventType: 'Later' });
  await using back = await Watch.open(url, '1001', { guid, after: last });
  await back.untilTypes('Later');
  expect(simulator.ledger.counters.polls).toBeGreaterThan(polls);
  expect(ghosts).toBe(0);
  expect(back.types).not.toContain('StreamGap');
});

test('the linger begins when the last subscriber leaves, however long ago its request was', async () => {
  await using facade = await startFacade({
    simulator: { pollHoldMs: 20 },
    env: { SESSION_LINGER_MS: '800', AGENT_GATEWAY_POLL_PAUSE_MS: '0' },
  });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  const watch = await Watch.open(url, '1001', { guid, after: cursor });
  const openedAtMs = performance.now();
  await eventually(() => {
    expect(performance.now() - openedAtMs).toBeGreaterThan(1000);
  });
  await watch[Symbol.asyncDispose]();
  await eventually(async () => {
    expect(await subscribers(url)).toBe(0);
  });
  const { polls } = simulator.ledger.counters;
  await eventually(() => {
    expect(simulator.ledger.counters.polls).toBeGreaterThan(polls + 5);
  });
  await eventually(async () => {
    expect(await pollers(url)).toBe(0);
  });
});

test('an infinite linger never stops', async () => {
  await using facade = await startFacade({
    simulator: { pollHoldMs: 5 },
    env: { SESSION_LINGER_MS: 'infinite', AGENT_GATEWAY_POLL_PAUSE_MS: '0' },
  });
  const { url, simulator } = facade;
  const { guid, cursor } = await signIn(url, '1001');
  await closedTab(facade, guid, cursor);
  const { polls } = simulator.ledger.counters;
  await eventually(() => {
    expect(simulator.ledger.counters.polls).toBeGreaterThan(polls + 50);
  });
  expect(await pollers(url)).toBe(1);
});

test('closed tabs and reloads sign nobody out: the gateway, which would after a while of silence, is polled all the time', async () => {
  await using facade = await startFacade({ simulator: { pollHoldMs: 30, silenceMs: 1_000 } });
  const { simulator } = facade;
  const { guid, cursor } = await signIn(facade.url, '1001');
  let last = cursor;
  for (let reload = 0; reload < 5; reload++) {
    last = await closedTab(facade, guid, last);
    const { polls } = simulator.ledger.counters;
    await eventually(() => {
      expect(simulator.ledger.counters.polls).toBeGreaterThan(polls + 8);
    });
    simulator.inject('1001', { eventType: `Reload_${reload}` });
  }
  await using back = await Watch.open(facade.url, '1001', { guid, after: last });
  await back.untilTypes('Reload_4');
  expect(simulator.agent('1001').signedIn).toBe(true);
});

test('any request that proves the session keeps it for another linger, a subscriber is not needed', async () => {
  await using facade = await startFacade({ simulator: { pollHoldMs: 30 }, env: { SESSION_LINGER_MS: '600' } });
  const { url, simulator } = facade;
  const { guid } = await signIn(url, '1001');
  const startMs = performance.now();
  while (performance.now() - startMs < 1500) {
    const { polls } = simulator.ledger.counters;
    await eventually(async () => {
      const outcome = await mutate(url, 'setAgentAutoAnswer(agentId: "1001", input: { enabled: true })', guid);
      expect(outcome.__typename).toBe('SetAgentAutoAnswerSuccess');
      expect(simulator.ledger.counters.polls).toBeGreaterThan(polls);
    });
  }
  expect(await pollers(url)).toBe(1);
  expect(simulator.ledger.counters.maxPollsInFlightOfOneAgent).toBe(1);
});

test('a sign-in at the very moment at which polling stops is polled', async () => {
  const polled: string[] = [];
  /** Of the waiting polls: each lets the gateway answer one. */
  const answers: (() => void)[] = [];
  const poll = async ({ guid }: Credential) => {
    polled.push(guid);
    await new Promise<void>((resolve) => answers.push(resolve));
    return emptyAnswer;
  };
  const { ledger, keeper, signIn: open, close } = keeperOver(poll, { holdMs: 1 });
  const first = await open('first');
  await eventually(() => {
    expect(polled).toContain('first');
  });
  // The loop sees that the session is over. Before it can act on that, the next session exists and requests its poll.
  const current = ledger.current.bind(ledger);
  let second: Promise<AgentSession> | undefined;
  ledger.current = async (agentId) => {
    const found = await current(agentId);
    if (found === undefined && second === undefined) {
      second = open('second');
      await second;
    }
    return found;
  };
  first.end('SIGNED_OUT');
  answers.shift()?.();
  await eventually(() => {
    expect(polled).toContain('second');
  });
  const drained = keeper.drain();
  answers.shift()?.();
  await drained;
  await close();
});
