/** The demo as `npm start` runs it: a process of its own on a free port, with nothing configured but its data folder. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Demo extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/graphql` */
  readonly url: string;
  /** Everything that it printed up to the end of its greeting. */
  readonly greeting: string;
}

const main = join(import.meta.dirname, '..', '..', 'bin', 'agent-gateway-graphql.js');
/** The last line of the greeting: the demo agents are signed in. */
const greeted = /^Gateway simulator: .*\n/m;

export async function startDemo(env: Readonly<Record<string, string>> = {}): Promise<Demo> {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Polls have a short hold so that the demo stops quickly.
    env: {
      PATH: process.env['PATH'],
      PORT: '0',
      STORE_URL: 'sqlite::memory:',
      LOG_LEVEL: 'error',
      AGENT_GATEWAY_POLL_HOLD_MS: '300',
      ...env,
    },
  });
  const exited = once(child, 'exit');
  let printed = '';
  const greeting = await new Promise<string>((resolve, reject) => {
    const read = (chunk: string) => {
      printed += chunk;
      if (greeted.test(printed)) resolve(printed);
    };
    child.stdout.setEncoding('utf8').on('data', read);
    child.stderr.setEncoding('utf8').on('data', read);
    child.once('exit', (code) => {
      reject(new Error(`the demo ended with ${code}: ${printed}`));
    });
  });
  const url = /http:\/\/\S+\/graphql/.exec(greeting)?.[0] ?? '';
  return {
    url,
    greeting,
    [Symbol.asyncDispose]: async () => {
      child.kill('SIGTERM');
      await exited;
    },
  };
}
