import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { Watch } from '../rig/client.ts';
import { startDemo } from '../rig/demo.ts';
import { eventually } from '../rig/eventually.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';
import { ProgramFolder, programNames, type Program } from '../rig/program.ts';

const holdMs = 250;

/** Starts all programs of the pages at once, each with its own agent, as far as the pages show their output. */
async function startAll(folder: ProgramFolder, stack: AsyncDisposableStack): Promise<readonly Program[]> {
  const programs = programNames.map((name) => stack.use(folder.run(name)));
  await Promise.all(
    programs.map((program) => program.prints('AgentOther_InService', 'AgentState_Ready', 'NoConference\n')),
  );
  return programs;
}

test('the pages for clients have a program for each client, each with an agent of its own', () => {
  expect(programNames).toEqual([
    'apollo-multipart.mjs',
    'apollo-websocket.mjs',
    'urql.mjs',
    'relay.mjs',
    'graphql-sse.mjs',
    'graphql-ws.mjs',
    'desk.sh',
  ]);
});

test('each program of the pages for clients signs in, watches and releases in the demo', async () => {
  await using demo = await startDemo();
  using folder = new ProgramFolder(demo.url);
  await using stack = new AsyncDisposableStack();
  const programs = await startAll(folder, stack);
  expect(new Set(programs.map(({ agentId }) => agentId)).size).toBe(programNames.length);
  // For example Apollo's complaint about an interface whose types it does not know.
  expect(programs.map(({ complained }) => complained).join('')).toBe('');
});

test('each program of the pages for clients continues where it was when the server is killed and starts again', async () => {
  await using stack = new AsyncDisposableStack();
  const simulator = await startSimulator({ pollHoldMs: holdMs });
  stack.defer(() => simulator.close());
  using store = new TemporaryFolder();
  const start = async (port: string) => {
    const server = stack.use(
      new ServerProcess({
        PORT: port,
        AGENT_GATEWAY_URL: simulator.url,
        AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs),
        AGENT_GATEWAY_POLL_PAUSE_MS: '5',
        STORE_URL: `sqlite:${join(store.path, 'store.db')}`,
      }),
    );
    return { server, url: await server.url() };
  };
  const { server, url } = await start('0');
  using folder = new ProgramFolder(url);
  const programs = await startAll(folder, stack);
  const happens = async (eventType: string) => {
    for (const { agentId } of programs) simulator.inject(agentId, { eventType, content: { agentId } });
    await Promise.all(programs.map((program) => program.prints(` ${eventType}\n`)));
  };
  await happens('BeforeTheKill');
  server.kill('SIGKILL');
  await server.exited;
  await start(new URL(url).port);
  await eventually(() => {
    for (const { agentId } of programs) expect(simulator.agent(agentId).pollsWaiting).toBe(1);
  });
  await happens('AfterTheKill');
  for (const program of programs) {
    const { agentId, events } = program;
    // Everything that the server has of this agent from the beginning: the programs missed nothing and received nothing twice.
    const after = events[0]!.id.replace(/\d+$/, '0');
    await using watch = await Watch.open(url, agentId, { guid: simulator.agent(agentId).guid!, after });
    await watch.untilTypes('AfterTheKill');
    expect([agentId, events]).toEqual([agentId, watch.events.map(({ id, type }) => ({ id, type }))]);
  }
});

test('what Relay’s compiler made is what its note says', () => {
  const folder = join(import.meta.dirname, 'relay');
  const persisted = JSON.parse(readFileSync(join(folder, 'persisted-queries.json'), 'utf8')) as Record<string, string>;
  for (const [id, text] of Object.entries(persisted)) {
    const [, name] = /^\w+ (\w+)/.exec(text) ?? [];
    const artifact = readFileSync(join(folder, 'generated', `${name}.graphql.js`), 'utf8');
    expect(artifact).toContain(`"id": "${id}"`);
    expect(artifact).toContain(JSON.stringify(text));
  }
});
