/** L4: mutations at a steady rate, alone, and in parallel with thousands of agents and subscribers. */
import { Agent } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { command, post } from './post.ts';
import { Judge, ms, percentile, scaled, type LoadResult, type LoadRow, type Scale } from './row.ts';
import { World } from './world.ts';

export const commands: LoadRow = {
  id: 'commands',
  run: async (scale) => {
    await using world = await World.open({ agents: scaled(500, scale, 20) });
    const { tookMs, ownP99Ms, judge, ...told } = await mutations(world, scale, 120_000);
    judge.bar(percentile(tookMs, 0.99) - ownP99Ms, 25, 'p99 above the gateway’s own in ms');
    judge.expect(world.uncaught.length === 0, `in the log: ${world.uncaught[0] ?? ''}`);
    return [
      {
        id: 'L4',
        load: `${told.rate} of ${world.agentIds.length} agents`,
        result: told.result,
        bar: 'p99 ≤ 25 ms above the gateway’s own; calls = mutations',
        complaints: judge.complaints,
        onlyBars: judge.onlyBars,
      },
    ];
  },
};

/**
 * The same in parallel with the polls and subscribers of a world. These times include other work on the clients' core: they are reported, not judged.
 */
export async function commandsBeside(world: World, scale: Scale): Promise<LoadResult> {
  const { judge, ...told } = await mutations(world, scale, 30_000);
  return {
    id: 'L4b',
    load: `${told.rate}, beside the polls and subscribers of ${world.agentIds.length} agents`,
    result: told.result,
    bar: 'none fails; calls = mutations',
    complaints: judge.complaints,
    onlyBars: judge.onlyBars,
  };
}

interface Told {
  readonly tookMs: readonly number[];
  /** Of the gateway when it is called directly. */
  readonly ownP99Ms: number;
  readonly rate: string;
  readonly result: string;
  readonly judge: Judge;
}

async function mutations(world: World, scale: Scale, forMs: number): Promise<Told> {
  const judge = new Judge(scale);
  const perSecond = scaled(500, scale, 50);
  const count = Math.round((perSecond * scaled(forMs, scale, 1000)) / 1000);
  const { ledger } = world.simulator;
  const agent = new Agent({ keepAlive: true, maxSockets: 64 });
  // Its own connections, so that it never waits for the server's clients.
  const directAgent = new Agent({ keepAlive: true });
  const failed: string[] = [];
  // As clients send it: one document, and the agent in a variable.
  const query =
    'mutation Answer($agentId: ID!) { setAgentAutoAnswer(agentId: $agentId, input: { enabled: true }) { __typename } }';
  const send = async (at: number): Promise<number> => {
    const agentId = world.agentIds[at % world.agentIds.length]!;
    const sentMs = performance.now();
    const answer = await post(agent, world.url, { query, variables: { agentId } }, world.desk(agentId).guid);
    if (!answer.includes('SetAgentAutoAnswerSuccess')) failed.push(answer);
    return performance.now() - sentMs;
  };
  /** The same call to the gateway itself, a tenth as often: both include what the machine and this process add. */
  const ownMs: Promise<number>[] = [];
  const direct = async (at: number): Promise<number> => {
    const agentId = world.agentIds[at % world.agentIds.length]!;
    const sentMs = performance.now();
    const answer = await command(directAgent, world.simulator.url, agentId, world.simulator.agent(agentId).guid!);
    if (!answer.includes('"retcode":"0"')) failed.push(answer);
    return performance.now() - sentMs;
  };
  const sendBoth = (at: number): Promise<number> => {
    if (at % 10 === 0) ownMs.push(direct(at));
    return send(at);
  };
  // The first second of a minute, in which this process and the server meet their first mutations, is a sixtieth; in a day it is negligible.
  await atRate(perSecond, perSecond, sendBoth);
  await Promise.all(ownMs.splice(0));
  const before = ledger.counters.commands;
  const fromMs = performance.now();
  const tookMs = await atRate(perSecond, count, sendBoth);
  const seconds = (performance.now() - fromMs) / 1000;
  const ownP99Ms = percentile(await Promise.all(ownMs), 0.99);
  agent.destroy();
  directAgent.destroy();
  const handledP99Ms = percentile(
    ledger
      .requests()
      .filter(({ kind }) => kind === 'command')
      .map(({ durationMs }) => durationMs ?? 0),
    0.99,
  );
  const sent = ledger.counters.commands - before - ownMs.length;
  judge.expect(failed.length === 0, `${failed.length} failed: ${failed[0] ?? ''}`);
  judge.expect(sent === count, `${count} mutations became ${sent} calls`);
  return {
    tookMs,
    ownP99Ms,
    rate: `${Math.round(count / seconds)} mutations/s for ${Math.round(seconds)} s after one to warm up`,
    result: `${count} mutations, ${sent} calls; p50 ${ms(percentile(tookMs, 0.5))}, p99 ${ms(percentile(tookMs, 0.99))}, the gateway’s own p99 ${ms(ownP99Ms)} asked directly, ${ms(handledP99Ms)} by its own clock`,
    judge,
  };
}

/**
 * Sends this many requests per second, on schedule however long the answers take.
 * @returns the answers
 */
async function atRate<Answer>(
  perSecond: number,
  count: number,
  ask: (at: number) => Promise<Answer>,
): Promise<Answer[]> {
  const answers: Promise<Answer>[] = [];
  const fromMs = performance.now();
  while (answers.length < count) {
    const due = Math.min(count, Math.floor(((performance.now() - fromMs) * perSecond) / 1000) + 1);
    while (answers.length < due) answers.push(ask(answers.length));
    await pause(1);
  }
  return Promise.all(answers);
}
