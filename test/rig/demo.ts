/** The demo as `npm start` gives it: a process of its own on a free port, with nothing configured but where to keep its data. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

export interface Demo extends AsyncDisposable {
  /** `http://127.0.0.1:PORT/graphql` */
  readonly url: string;
  /** All that it printed up to the end of its greeting. */
  readonly greeting: string;
}

const main = join(import.meta.dirname, '..', '..', 'bin', 'agent-gateway-graphql.js');
/** The greeting's last line: the demo agents are signed in. */
const greeted = /^Gateway simulator: .*\n/m;

export async function startDemo(env: Readonly<Record<string, string>> = {}): Promise<Demo> {
  const child = spawn(process.execPath, [main], {
    stdio: ['ignore', 'pipe', 'pipe'],
    // Polls are held shortly so that the demo stops at once.
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
