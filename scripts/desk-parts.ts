/** What the agent desk of the examples needs to run: its packages, the built client kit, the built page, and the process that serves the page. */
import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Different from the simulator's port, because the simulator may run at the same time. */
export const defaultDeskPort = 4200;

const root = join(import.meta.dirname, '..');
const desk = join(root, 'examples', 'agent-desk');
const vite = join(desk, 'node_modules', 'vite', 'bin', 'vite.js');
const typescript = join(root, 'node_modules', 'typescript', 'bin', 'tsc');
/** Markers of the lock file from which the packages were installed, and of the sources from which the page was built. */
const installed = join(desk, 'node_modules', '.installed');
const built = join(desk, 'node_modules', '.built');
const lockFiles = ['examples/agent-desk/package-lock.json'];
const sources = [
  ...['client/src', 'client/package.json', 'client/tsconfig.json', 'client/tsconfig.build.json', 'tsconfig.json'],
  ...['src', 'small', 'index.html', 'vite.config.ts'].map((path) => `examples/agent-desk/${path}`),
  ...lockFiles,
];

/** A test may run this build. React must be built for production all the same. */
const deskBuild = { VITE_DEMO: '1', NODE_ENV: 'production' };

/** Called when a step begins, and with its duration in seconds when it has ended. */
export type Progress = (step: string, seconds?: number) => void;

/**
 * Prepares the desk so that it can be served. Skips every step whose result is up to date.
 * @param signal ends the running step
 * @throws When a step fails, with its output.
 */
export async function prepareDesk(signal?: AbortSignal, progress: Progress = () => undefined): Promise<void> {
  const step = async (name: string, work: () => Promise<unknown>) => {
    progress(name);
    const startedMs = performance.now();
    await work();
    progress(name, (performance.now() - startedMs) / 1000);
  };
  if (!isMade(installed, lockFiles))
    await step('Installing what the desk needs (the first time only)', async () => {
      // The kit's own script would build the kit, which is the next step anyway.
      await run('npm', ['ci', '--ignore-scripts'], desk, { signal });
      writeFileSync(installed, hashOf(lockFiles));
    });
  if (isMade(built, sources)) return;
  await step('Building the client kit', () => buildKit(signal));
  await step('Building the desk', async () => {
    await run(process.execPath, [vite, 'build', '--logLevel', 'warn'], desk, { signal, env: deskBuild });
    writeFileSync(built, hashOf(sources));
  });
}

/** Whether the desk's packages are installed as its lock file specifies. */
export const deskInstalled = (): boolean => isMade(installed, lockFiles);

/** @throws When the desk's types are wrong, with the output of the compiler. */
export async function checkDesk(): Promise<void> {
  await buildKit();
  await run(process.execPath, [typescript, '-p', desk], root);
}

const buildKit = (signal?: AbortSignal) =>
  run(process.execPath, [typescript, '-p', 'client/tsconfig.build.json'], root, { signal });

const isMade = (stamp: string, from: readonly string[]): boolean =>
  existsSync(stamp) && readFileSync(stamp, 'utf8') === hashOf(from);

/** The hash of files, and of all files in folders. */
function hashOf(paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const whole = join(root, path);
    const files = statSync(whole).isFile()
      ? [whole]
      : readdirSync(whole, { recursive: true, withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map((entry) => join(entry.parentPath, entry.name))
          .sort();
    for (const file of files) hash.update(`${file}\n`).update(readFileSync(file));
  }
  return hash.digest('hex');
}

export interface ServedDesk {
  /** The URL of the page, `http://127.0.0.1:PORT/`. */
  readonly url: string;
  readonly process: ChildProcess;
}

/**
 * Serves the desk as it was built, with GraphQL on the same origin.
 * @param port 0 chooses a free port
 * @param graphqlOrigin the origin of the server, `http://HOST:PORT`
 * @param signal ends the process that serves the desk
 * @param demoOrigin the origin that the demo bar controls; without it the page has no demo bar
 */
export async function serveDesk(
  port: number,
  graphqlOrigin: string,
  signal?: AbortSignal,
  demoOrigin?: string,
): Promise<ServedDesk> {
  const child = spawn(
    process.execPath,
    [vite, 'preview', '--host', '127.0.0.1', '--port', String(port), '--strictPort'],
    {
      cwd: desk,
      env: {
        ...process.env,
        AGENT_GATEWAY_GRAPHQL: graphqlOrigin,
        ...(demoOrigin !== undefined && { AGENT_DESK_DEMO: demoOrigin }),
        NO_COLOR: '1',
      },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    },
  );
  let printed = '';
  const url = await new Promise<string>((resolve, reject) => {
    const read = (text: string) => {
      printed += text;
      const [found] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? [];
      if (found !== undefined) resolve(found);
    };
    // Keeps reading: the proxy prints messages while the server is unavailable.
    for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', read);
    child.on('error', reject);
    child.once('exit', () => {
      reject(new Error(`the desk could not be served: ${printed}`));
    });
  });
  return { url, process: child };
}

interface RunOptions {
  readonly signal?: AbortSignal | undefined;
  readonly env?: NodeJS.ProcessEnv;
}

function run(command: string, args: readonly string[], cwd: string, { signal, env }: RunOptions = {}): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
      ...(signal && { signal }),
    });
    let printed = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text: string) => (printed += text));
    child.on('error', reject);
    child.once('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} ${args.join(' ')} ended with ${code}:\n${printed}`));
    });
  });
}
