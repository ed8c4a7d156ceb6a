/** A real proxy with a configuration from docs/behind-a-proxy.md, in front of servers under a path. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { endWithThisProcess } from './children.ts';
import { until } from './eventually.ts';

const page = readFileSync(join(import.meta.dirname, '../../docs/behind-a-proxy.md'), 'utf8');

/** The page's configuration in this language. */
export function documented(language: string): string {
  const configuration = new RegExp(`\`\`\`${language}\\n([^]*?)\`\`\``).exec(page)?.[1];
  if (configuration === undefined) throw new Error(`docs/behind-a-proxy.md has nothing in ${language}`);
  return configuration;
}

export interface Balancer extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/agents/` */
  readonly base: string;
  /** Contents of its error log. */
  log(): string;
}

interface Start {
  readonly command: readonly [string, ...string[]];
  readonly env: NodeJS.ProcessEnv;
  readonly port: number;
  /** The path of a log that the proxy writes itself. */
  readonly logFile?: string;
  readonly ended: () => void;
}

/** Resolves when one of the servers answers through the proxy. */
export async function startBalancer({ command, env, port, logFile, ended }: Start): Promise<Balancer> {
  const [name, ...args] = command;
  const proxy = spawn(name, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  endWithThisProcess(proxy);
  let said = '';
  proxy.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const log = () => (logFile === undefined ? said : readFileSync(logFile, 'utf8'));
  const base = `http://127.0.0.1:${port}/agents/`;
  await until(`${name} to answer`, async () => {
    if (proxy.exitCode !== null) throw new Error(`${name} did not start: ${said}${log()}`);
    const answer = await fetch(`${base}health`).catch(() => undefined);
    await answer?.text();
    return answer?.status === 200;
  });
  return {
    base,
    log,
    [Symbol.asyncDispose]: async () => {
      const end = once(proxy, 'exit');
      // Workers end with their parent; SIGKILL would leave them behind.
      proxy.kill('SIGTERM');
      await end;
      ended();
    },
  };
}
