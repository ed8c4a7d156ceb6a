/**
 * `npm run desk`: the agent desk of the examples over the server and its simulator. PORT is the server's port as ever, DESK_PORT the desk's.
 * The server is a process of its own: whoever kills it sees the desk come back once it runs again.
 */
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { defaultDeskPort, prepareDesk, serveDesk } from './desk-parts.ts';

const say = (text: string) => process.stdout.write(text);

await prepareDesk((step, seconds) => {
  say(seconds === undefined ? `${step} … ` : `${seconds.toFixed(1)} s\n`);
});

say('Starting the server … ');
const server = spawn(process.execPath, [join(import.meta.dirname, '..', 'bin', 'agent-gateway-graphql.js')], {
  stdio: ['ignore', 'pipe', 'inherit'],
});
const serverUrl = await new Promise<string>((resolve, reject) => {
  let printed = '';
  server.stdout.setEncoding('utf8').on('data', (text: string) => {
    printed += text;
    const [url] = /http:\/\/\S+\/graphql/.exec(printed) ?? [];
    if (url !== undefined) resolve(url);
  });
  server.once('exit', (code) => {
    reject(new Error(`the server ended with ${code}`));
  });
}).catch((error: unknown) => {
  // It has said why on its own.
  say(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exit(1);
});
say(`${serverUrl}\n`);

const desk = await serveDesk(Number(process.env['DESK_PORT'] ?? defaultDeskPort), new URL(serverUrl).origin);
say(`
Agent desk: ${desk.url}

Open it in several tabs, one for each agent:
  Agent 1001 (password Demo@1001, phone 71001) chairs a conference already: take the session over.
  Agents 1004 to 1020 are free: password Demo@<agent id>, phone 7<agent id>. Invite one from another tab.
`);

let stopping = false;
const stop = () => {
  stopping = true;
  desk.process.kill('SIGTERM');
  server.kill('SIGTERM');
};
process.on('SIGINT', stop);
process.on('SIGTERM', stop);
desk.process.once('exit', stop);
server.once('exit', (code, signal) => {
  if (stopping) return;
  // The page is kept: it connects again by itself, to whatever server is at this address by then.
  say(`
The server ended with ${code ?? signal}. The page stays, and comes back once the server runs again. In another terminal:
  PORT=${new URL(serverUrl).port} npm start
A simulator that starts anew has forgotten who was signed in: sign in again then. Ctrl+C here ends the desk.
`);
});
