/** What the agent desk of the examples needs to run: its packages, the client kit built, the page built, and who serves it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const desk = join(root, 'examples', 'agent-desk');
const vite = join(desk, 'node_modules', 'vite', 'bin', 'vite.js');
const typescript = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
/** Which lock file the packages were installed from. */
const stamp = join(desk, 'node_modules', '.installed');

/** Whoever starts this may run tests: React is built for use all the same. */
const deskBuild = { VITE_DEMO: '1', NODE_ENV: 'production' };

/** Called when a step begins, and with its seconds when it is done. */
export type Progress = (step: string, seconds?: number) => void;

/**
 * Makes the desk ready to be served. What is installed is left alone until the desk's lock file changes.
 * @throws with what a step printed, when it fails
 */
export async function prepareDesk(progress: Progress = () => undefined): Promise<void> {
  const step = async (name: string, work: () => Promise<unknown>) => {
    progress(name);
    const startedMs = performance.now();
    await work();
    progress(name, (performance.now() - startedMs) / 1000);
  };
  const lock = createHash('sha256').update(readFileSync(join(desk, 'package-lock.json'))).digest('hex'); // prettier-ignore
  if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== lock)
    await step('Installing what the desk needs (the first time only)', async () => {
      await run('npm', ['ci'], desk);
      writeFileSync(stamp, lock);
    });
  await step('Building the client kit', () =>
    run(process.execPath, [typescript, '-p', 'client/tsconfig.build.json'], root),
  );
  await step('Building the desk', () => run(process.execPath, [vite, 'build', '--logLevel', 'warn'], desk, deskBuild));
}

export interface ServedDesk {
  /** Of the page, `http://127.0.0.1:PORT/`. */
  readonly url: string;
  readonly process: ChildProcess;
}

/**
 * Serves the desk as it was built, with GraphQL on its own origin.
 * @param port 0 takes a free one
 * @param graphqlOrigin of the server, `http://HOST:PORT`
 */
export async function serveDesk(port: number, graphqlOrigin: string): Promise<ServedDesk> {
  const child = spawn(
    process.execPath,
    [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    {
      cwd: desk,
      env: { ...process.env, AGENT_GATEWAY_GRAPHQL: graphqlOrigin, NO_COLOR: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      printed += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    // It goes on being read: a server that is away for a while makes the proxy talk.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.once('exit', () => {
      reject(new Error(`the desk could not be served: ${printed}`));
    });
  });
  return { url, process: child };
}

function run(command: string, args: readonly string[], cwd: string, env: NodeJS.ProcessEnv = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.once('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`));
    });
  });
}
