/**
 * `npm run probe -- --url https://gateway:8043 --agent 1001 --phone 70001`: reports what only a real gateway can show, as JSON that can be attached
 * to a bug report. The password is read from the environment, because every process of the machine can read arguments.
 */
import { writeFileSync } from 'node:fs';
import { readArguments, refuse } from './arguments.ts';

const { values } = readArguments({
  name: 'npm run probe',
  about:
    'Signs one test agent in at a gateway and reports how the gateway behaves. The report says which operations it answers, how long it holds a poll, what a second poll in parallel receives, when it replaces the Guid, and in which form events arrive. It has no address, agent, phone number, Guid, message or other value of the gateway. The password is read from PROBE_PASSWORD; certificates from the AGENT_GATEWAY_… settings. Without --write nothing is changed but the sign-in and sign-out of the agent.',
  options: {
    url: { kind: 'text', value: 'URL', about: 'Address of the gateway' },
    agent: { kind: 'text', value: 'ID', about: 'The test agent' },
    phone: { kind: 'text', value: 'NUMBER', about: 'The phone of the agent' },
    force: { kind: 'flag', about: 'End a session that the agent has elsewhere' },
    profile: { kind: 'text', value: 'NAME', default: 'current', about: 'Release of the gateway: current or classic' },
    undocumented: { kind: 'flag', about: 'Also read by the operations that are known by method and path only' },
    write: {
      kind: 'flag',
      about: 'Also renew the Guid, make the agent busy and idle, and accept a preview call that does not exist',
    },
    'rotation-seconds': {
      kind: 'number',
      default: 75,
      atLeast: 0,
      atMost: 600,
      about: 'How long to wait for a new Guid',
    },
    'hold-seconds': {
      kind: 'number',
      default: 30,
      atLeast: 1,
      atMost: 300,
      about: 'How long to wait for an empty poll',
    },
    out: { kind: 'text', value: 'FILE', about: 'Where to write the report; by default stdout' },
  },
});

const { url, agent: agentId, phone: phoneNumber, profile, out } = values;
const password = process.env['PROBE_PASSWORD'];
if (url === undefined || agentId === undefined || phoneNumber === undefined)
  refuse('--url, --agent and --phone are required. See npm run probe -- --help');
if (password === undefined) refuse('PROBE_PASSWORD is not set: it has the password of the agent');
if (profile !== 'current' && profile !== 'classic') refuse(`--profile is "${profile}": expected current or classic`);

// Modules that take time to load are imported after the arguments are checked.
const { connectForProbe, ProbeRefused } = await import('./probe/connection.ts');
const { probe } = await import('./probe/probe.ts');
const connection = await connectForProbe(url, process.env).catch((error: unknown) => {
  if (error instanceof ProbeRefused) refuse(error.message);
  throw error;
});
try {
  const report = await probe({
    ...connection,
    profile,
    agentId,
    password,
    phoneNumber,
    force: values.force,
    write: values.write,
    undocumented: values.undocumented,
    rotationMs: values['rotation-seconds'] * 1000,
    holdMs: values['hold-seconds'] * 1000,
    progress: (line) => process.stderr.write(`${line}\n`),
  });
  const text = `${JSON.stringify(report, null, 2)}\n`;
  if (out === undefined) process.stdout.write(text);
  else writeFileSync(out, text);
  // Without a session, the report has little content.
  if (report.signIn.answer !== '0') process.exitCode = 1;
} finally {
  await connection.http.close();
}
