/**
 * A program that container.test.ts runs in the sandbox: starts the container's command, uses the server, stops it, and prints a report. Arguments:
 * `demo` or `production`, the health check as JSON, and the command.
 */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { networkInterfaces } from 'node:os';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { signIn, Watch } from '../rig/client.ts';
import { until } from '../rig/eventually.ts';

export interface ContainerReport {
  readonly user: number | undefined;
  readonly interfaces: readonly string[];
  /** The result of writing a file into each of these folders. */
  readonly written: Readonly<Record<string, string>>;
  readonly isHealthy: boolean;
  /** Status of GraphiQL's page. */
  readonly pageStatus: number;
  readonly types: readonly string[];
  readonly exit: number | null;
  readonly stderr: string;
}

const [kind, healthCheck = '[]', program = '', ...args] = process.argv.slice(2);
const base = `http://127.0.0.1:${process.env['PORT']}`;
const url = `${base}/graphql`;

function write(folder: string): string {
  try {
    writeFileSync(`${folder}/written`, '');
    return 'written';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code ?? 'failed';
  }
}

const simulator = kind === 'demo' ? undefined : await startSimulator({ pollHoldMs: 300 });
const server = spawn(program, args, {
  stdio: ['ignore', 'ignore', 'pipe'],
  env: { ...process.env, ...(simulator && { AGENT_GATEWAY_URL: simulator.url }) },
});
const ended = once(server, 'close');
let stderr = '';
server.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
await until('the server to be ready', async () => {
  if (server.exitCode !== null) throw new Error(`it ended: ${stderr}`);
  const answer = await fetch(`${base}/ready`).catch(() => undefined);
  await answer?.text();
  return answer?.status === 200;
});
const [check = '', ...checkArgs] = JSON.parse(healthCheck) as readonly string[];
const isHealthy = spawnSync(check, checkArgs).status === 0;
const page = await fetch(url, { headers: { accept: 'text/html' } });
await page.text();
const { guid, cursor } = await signIn(url, '1010');
const watch = await Watch.open(url, '1010', { guid, after: cursor });
await watch.untilTypes('AgentState_Ready');
server.kill('SIGTERM');
const [exit] = (await ended) as [number | null];
await watch.until(({ closed }) => closed);
await simulator?.close();

const report: ContainerReport = {
  user: process.getuid?.(),
  interfaces: Object.keys(networkInterfaces()),
  written: Object.fromEntries(['/', '/tmp', '.', 'data'].map((folder) => [folder, write(folder)])),
  isHealthy,
  pageStatus: page.status,
  types: watch.types,
  exit,
  stderr,
};
process.stdout.write(`${JSON.stringify(report)}\n`);
