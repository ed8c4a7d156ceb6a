/**
 * `npm run desk`: the agent desk of the examples over the server and its simulator. PORT is the server's port as ever, DESK_PORT the desk's.
 * The server is a process of its own: whoever kills it sees the desk come back once it runs again.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { defaultDeskPort, prepareDesk, serveDesk } from './desk-parts.ts';
import { whenEnded } from './when-ended.ts';

readArguments({
  name: 'npm run desk',
  about:
    'Serves the agent desk of the examples over the server and its simulator. PORT is the server’s port, DESK_PORT the desk’s.',
});

const say = (text: string) => process.stdout.write(text);

const ending = new AbortController();
const { signal } = ending;
whenEnded(() => {
  ending.abort();
});

try {
  await run();
} catch (error) {
  // The server has said on its own why it could not start.
  if (!signal.aborted) {
    say(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  }
  ending.abort();
}

/** Every process that it starts ends with the signal, and this process after them. */
async function run(): Promise<void> {
  await prepareDesk(signal, (step, seconds) => {
    say(seconds === undefined ? `${step} … ` : `${seconds.toFixed(1)} s\n`);
  });

  say('Starting the server … ');
  const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'bin', 'agent-gateway-graphql.js')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    signal,
  });
  const serverUrl = await new Promise<string>((resolve, reject) => {
    let printed = '';
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [url] = /http:\/\/\S+\/graphql/.exec(printed) ?? [];
      if (url !== undefined) resolve(url);
    });
    server.on('error', reject);
    server.once('exit', (code) => {
      reject(new Error(`the server ended with ${code}`));
    });
  });
  say(`${serverUrl}\n`);

  const desk = await serveDesk(Number(process.env['DESK_PORT'] ?? defaultDeskPort), new URL(serverUrl).origin, signal);
  say(`
Agent desk: ${desk.url}

Open it in several tabs, one for each agent:
  Agent 1001 (password Demo@1001, phone 71001) chairs a conference already: take the session over.
  Agents 1004 to 1020 are free: password Demo@<agent id>, phone 7<agent id>. Invite one from another tab.
`);

  desk.process.once('exit', () => {
    ending.abort();
  });
  server.once('exit', (code, by) => {
    if (signal.aborted) return;
    // The page is kept: it connects again by itself, to whatever server is at this address by then.
    say(`
The server ended with ${code ?? by}. The page stays, and comes back once the server runs again. In another terminal:
  PORT=${new URL(serverUrl).port} npm start
A simulator that starts anew has forgotten who was signed in: sign in again then. Ctrl+C here ends the desk.
`);
  });
}
