/** The example agent desk: its command, and a complete story with three agents in three tabs of a real browser. */
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { prepareDesk, serveDesk } from '../../scripts/desk-parts.ts';
import { startSimulator } from '../../src/simulator/simulator.ts';
import { hasNoFindings } from '../rig/axe.ts';
import { noBrowser, openBrowser, picture } from '../rig/browser.ts';
import { ask, signIn } from '../rig/client.ts';
import { Command } from '../rig/command.ts';
import { eventually } from '../rig/eventually.ts';
import { patienceMs } from '../rig/patience.ts';
import { TemporaryFolder } from '../rig/folder.ts';
import { ServerProcess } from '../rig/process.ts';
import { DeskPerson } from './desk-person.ts';
import { fits } from './stage.ts';

const customer = '18600000001';

beforeAll(() => prepareDesk());

const settings = {
  PORT: '0',
  DESK_PORT: '0',
  STORE_URL: 'sqlite::memory:',
  LOG_LEVEL: 'error',
  AGENT_GATEWAY_POLL_HOLD_MS: '300',
};
/** `npm run desk` on free ports. */
const startDesk = (env: Readonly<Record<string, string>> = {}, belowShell = false) =>
  new Command('scripts/desk.ts', [], { env: { ...settings, ...env }, belowShell });
const served = /^Agent desk: (.*)$/m;

describe.each([
  ['SIGTERM', 'the command itself', false],
  ['SIGINT', 'the command itself', false],
  ['SIGTERM', 'the shell that npm runs it in', true],
] as const)('npm run desk, when %s reaches %s,', (signal, _receiver, belowShell) => {
  test.each([
    ['while the server starts', /^(Starting the server) … /m],
    ['once the desk is served', served],
  ])('leaves no process behind %s', async (_when, printed) => {
    await using desk = startDesk({}, belowShell);
    await desk.prints(printed);
    await desk.end(signal);
    await eventually(() => {
      expect(desk.processes()).toEqual([]);
    }, 20_000);
  });
});

const answer = async (url: string): Promise<unknown> =>
  (await ask(new URL('/graphql', url).href, '{ __typename }')).data;

test('npm run desk says what it does, serves the desk with GraphQL beside it, and ends on a signal', async () => {
  await using desk = startDesk();
  const url = await desk.prints(served);
  await desk.prints(/^Starting the server … (http:\/\/127\.0\.0\.1:\d+\/graphql)$/m);
  expect(await (await fetch(url)).text()).toContain('<title>Agent desk</title>');
  expect(await answer(url)).toEqual({ __typename: 'Query' });
  expect(await desk.end()).toEqual([0, null]);
});

test('where the server alone is killed, npm run desk keeps page and simulator, and what it says to start continues with the sessions', async () => {
  using folder = new TemporaryFolder();
  await using desk = startDesk({ STORE_URL: `sqlite:${join(folder.path, 'store.db')}` });
  const url = await desk.prints(served);
  const graphqlUrl = new URL('/graphql', url).href;
  const { guid } = await signIn(graphqlUrl, '1004');
  process.kill(desk.process('bin/agent-gateway-graphql.js'), 'SIGKILL');
  const line = await desk.prints(/^ +(PORT=.*) npm start$/m);
  expect((await fetch(url)).status).toBe(200);
  const setting = (text: string): readonly [string, string] => {
    const at = text.indexOf('=');
    return [text.slice(0, at), text.slice(at + 1)];
  };
  const env: Readonly<Record<string, string>> = Object.fromEntries(line.split(' ').map(setting));
  await using another = new ServerProcess({ ...env, LOG_LEVEL: 'error' });
  await another.url();
  const { data } = await ask(graphqlUrl, '{ agent(id: "1004") { customState session { signedInAt } } }', {}, guid);
  expect(data).toMatchObject({ agent: { session: { signedInAt: expect.any(String) as string } } });
  expect(await desk.end()).toEqual([0, null]);
});

test('npm run desk says in one line that its port is taken, and leaves no process behind', async () => {
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => void other.close());
  const { port } = other.address() as AddressInfo;
  await using desk = startDesk({ DESK_PORT: `${port}` });
  expect(await desk.exited).toEqual([2, null]);
  expect(desk.printed.trim()).toMatch(new RegExp(`^DESK_PORT ${port} cannot be used .*$`));
  expect(desk.processes()).toEqual([]);
});

/** The gateway, the server in front of it as a process that can be killed, and the desk. */
async function stage() {
  const simulator = await startSimulator({ pollHoldMs: 300 });
  const folder = new TemporaryFolder();
  const settings = {
    AGENT_GATEWAY_URL: simulator.url,
    AGENT_GATEWAY_POLL_HOLD_MS: '300',
    AGENT_GATEWAY_POLL_PAUSE_MS: '5',
    AGENT_GATEWAY_TIMEOUT_MS: '1500',
    STORE_URL: `sqlite:${join(folder.path, 'store.db')}`,
    LOG_LEVEL: 'silent',
  };
  let server = new ServerProcess({ ...settings, PORT: '0' });
  const url = await server.url();
  const desk = await serveDesk(0, new URL(url).origin);
  onTestFinished(async () => {
    desk.process.kill('SIGKILL');
    await server[Symbol.asyncDispose]();
    await simulator.close();
    folder[Symbol.dispose]();
  });
  return {
    simulator,
    url,
    deskUrl: desk.url,
    kill: () => {
      server.kill('SIGKILL');
      return server.exited;
    },
    startAgain: () => {
      server = new ServerProcess({ ...settings, PORT: new URL(url).port });
      return server.url();
    },
  };
}

test.skipIf(noBrowser)(
  'three agents hold a conference, through a reload and a server that is killed and comes back',
  async () => {
    const { simulator, url, deskUrl, kill, startAgain } = await stage();
    const { context, outside } = await openBrowser({ width: 1280, height: 800 });
    const anna = await DeskPerson.at(context, deskUrl, '1001');
    const ben = await DeskPerson.at(context, deskUrl, '1002');
    const cleo = await DeskPerson.at(context, deskUrl, '1003');
    const all = [anna, ben, cleo];

    // Sign-in, first with a mistyped password.
    await picture(anna.page, 'sign-in');
    await anna.signIn('wrong');
    await anna.isTold('Sign-in: refused', '100-004', 'type the password again');
    await picture(anna.page, 'sign-in-refused');
    for (const person of all) await person.signIn();
    for (const person of all) await person.isConnected('Live');
    await anna.hasFocusOn('You are not in a conference');
    await picture(anna.page, 'no-conference');

    // At another desk, without access to the first: the form's checkbox takes the session over.
    const elsewhere = await DeskPerson.at(context, deskUrl, '1001');
    await elsewhere.signIn();
    await elsewhere.isTold('Sign-in: refused', '100-002', 'select “Take over the session');
    await elsewhere.page.getByLabel('Take over the session').waitFor();
    await elsewhere.page.close();

    // Participants join a conference.
    await anna.press('Request conference');
    await anna.sees('Agent 1001: Can speak, chair');
    await anna.hasFocusOn('Conference ');
    await anna.invite('Agent', '1002');
    await anna.sees('Agent 1001: Can speak, chair', 'Agent 1002: Ringing …');
    await ben.seesHeading('You are invited to a conference');
    expect(await ben.page.title()).toBe('Invitation! Agent 1002: agent desk');
    expect(await ben.page.getByTestId('status').innerText()).toBe('Invited');
    // The only choices are to answer or to decline.
    expect(await ben.has('Request conference')).toBe(false);
    await picture(ben.page, 'invited');
    await ben.press('Decline');
    await ben.seesHeading('You are not in a conference');
    await ben.hasFocusOn('You are not in a conference');
    await anna.sees('Agent 1001: Can speak, chair', 'Agent 1002: Declined');
    await anna.seesText('Agent 1002 declined the invitation');

    // The desk keeps showing an unreachable participant, and an impossible invitation gets the server's error message.
    await anna.invite('Agent', '1005');
    await anna.sees('Agent 1001: Can speak, chair', 'Agent 1002: Declined', 'Agent 1005: Could not be reached');
    await picture(anna.page, 'absent');
    await anna.press('Clear Agent 1005');
    await anna.sees('Agent 1001: Can speak, chair', 'Agent 1002: Declined');
    await anna.invite('Agent', '7');
    await anna.isTold('Invitation of Agent 7: failed', 'Address must be a number from 101 to 999999.');
    await anna.press('Dismiss');
    await anna.hasFocusOn('Conference ');
    await anna.invite('Agent', '1002');
    await ben.press('Answer');
    await anna.sees('Agent 1001: Can speak, chair', 'Agent 1002: Can speak');
    await anna.invite('Agent', '1003');
    await cleo.press('Answer');
    await anna.invite('Phone', customer);
    const talking = [
      'Agent 1001: Can speak, chair',
      'Agent 1002: Can speak',
      'Agent 1003: Can speak',
      `${customer}: Can speak`,
    ];
    for (const person of all) await person.sees(...talking);

    // The chair's buttons; everyone sees their effects.
    await anna.press('Mute Agent 1002');
    await anna.hasFocusOn('Unmute Agent 1002');
    await anna.press(`Hold ${customer}`);
    const quieter = [
      'Agent 1001: Can speak, chair',
      'Agent 1002: Muted',
      'Agent 1003: Can speak',
      `${customer}: On hold`,
    ];
    for (const person of all) await person.sees(...quieter);
    await cleo.seesText('Agent 1002 was muted');
    await ben.seesText('You were muted');
    expect(await ben.has('Mute Agent 1003')).toBe(false);
    expect([await anna.has('End for all'), await ben.has('End for all')]).toEqual([true, false]);

    // A participant who is already there is not called again, and the desk says so.
    await anna.invite('Agent', '1003');
    await anna.isTold('Invitation of Agent 1003: not needed', 'Agent 1003 is already in the conference.');
    await picture(anna.page, 'invited-already');
    await anna.press('Dismiss');

    // Irreversible actions ask for confirmation, and name their effect and the affected participants.
    const others = '(Agent 1002, Agent 1003, 18600000001)';
    await anna.press('Sign out');
    await anna.answers(`It ends for all participants ${others}.`, 'Escape');
    await anna.hasFocusOn('Sign out');
    await anna.press('Remove Agent 1003');
    await anna.answers('Agent 1003 is disconnected', 'Cancel');
    await anna.press('End for all');
    await anna.page.getByRole('dialog').waitFor();
    await picture(anna.page, 'confirm');
    await anna.answers(`All participants are disconnected ${others}`, 'Escape');
    for (const person of all) await person.sees(...quieter);

    // The desk explains refusals of the gateway in words.
    await anna.press('Leave');
    await anna.isTold(
      'Leave: refused',
      '101-007',
      'Hand the chair to another agent before you leave, or end the conference for all.',
    );
    await picture(anna.page, 'refused');
    await anna.press('Dismiss');
    await anna.page.getByLabel('Minutes').fill('15');
    await anna.click('Extend');
    await anna.seesText('of 75 min');
    await hasNoFindings(anna.page);
    await fits(anna.page);
    await picture(anna.page, 'board');

    // Reload: no new sign-in is needed, and the timeline is loaded again.
    const before = await ben.timeline();
    await ben.page.reload();
    await ben.sees(...quieter);
    await expect.poll(() => ben.timeline()).toEqual(before);
    expect(before).toEqual(
      expect.arrayContaining(['AgentConf_Ringing', 'AgentConf_SelfJoinResult', 'AgentOther_InService']),
    );

    // The gateway hangs. Known state stays on the board, marked and disabled; unknown state is not shown as empty.
    simulator.faults.add({ kind: 'hang' });
    for (const person of all) await person.isConnected('Degraded');
    await ben.page.reload();
    await ben.isConnected('Degraded');
    // The timeline shows a conference, but its participants are unknown.
    await ben.seesText('Not all participants are known yet');
    expect([await ben.has('Request conference'), await ben.can('Leave')]).toEqual([false, false]);
    await picture(ben.page, 'unread');
    await anna.seesText('The board may be out of date.');
    await anna.sees(...quieter);
    expect(await anna.can('End for all')).toBe(false);
    await picture(anna.page, 'in-doubt');
    simulator.faults.clear();
    for (const person of all) await person.isConnected('Live');
    for (const person of all) await person.sees(...quieter);
    for (const person of all) await expect.poll(() => person.can('Leave'), { timeout: patienceMs }).toBe(true);

    // The server dies abruptly. The customer hangs up meanwhile, and every desk notices it.
    await kill();
    for (const person of all) await person.seesText('The connection is lost.');
    await cleo.press('Leave');
    await cleo.isTold('Leave: no answer', 'The server cannot be reached.', 'When you are connected, check the state');
    await picture(cleo.page, 'connection-lost');
    await cleo.press('Dismiss');
    await ben.page.reload();
    await ben.seesHeading('Conference not known yet');
    expect(await ben.has('Request conference')).toBe(false);
    await picture(ben.page, 'unknown');
    simulator.letHappen({ happening: 'participantDrops', agent: '1001', address: customer, addressType: '6' });
    await startAgain();
    for (const person of all) await person.isConnected('Live');
    const three = ['Agent 1001: Can speak, chair', 'Agent 1002: Muted', 'Agent 1003: Can speak'];
    for (const person of all) await person.sees(...three);

    // The chair goes to a participant on hold. The old chair's refusal is cleared.
    await anna.press('Hold Agent 1002');
    await anna.press('Leave');
    await anna.isTold('Leave: refused', '101-007');
    await anna.press('Hand the chair to Agent 1002');
    for (const person of all)
      await person.sees('Agent 1001: Can speak', 'Agent 1002: On hold, chair', 'Agent 1003: Can speak');
    await anna.isToldNothing();
    await ben.press('Resume Agent 1002');
    await ben.press('Unmute Agent 1002');
    expect(await anna.has('End for all')).toBe(false);
    await anna.press('Leave');
    await anna.seesHeading('You are not in a conference');
    await ben.sees('Agent 1002: Can speak, chair', 'Agent 1003: Can speak');
    await ben.press('Leave');
    await ben.isTold('Leave: refused', '101-007');
    await ben.press('End for all');
    await ben.answers('All participants are disconnected (Agent 1003)', 'yes');
    for (const person of all) await person.seesHeading('You are not in a conference');
    // Refusals in an ended conference are cleared.
    await ben.isToldNothing();
    await ben.seesText('You are no longer in conference ');
    await picture(ben.page, 'released');

    // An invitation whose end no event reports does not block the desk forever.
    simulator.inject('1001', { eventType: 'AgentConf_Ringing', content: { confId: 4711 } });
    await anna.seesHeading('You are invited to a conference');
    await anna.press('Decline');
    await anna.isTold('Decline: refused');
    await anna.seesHeading('You are not in a conference');

    // Another sign-in takes the session over; sign-out.
    await signIn(url, '1003', true);
    await cleo.seesText('This agent has signed in elsewhere');
    await ben.click('Sign out');
    await ben.seesText('You have signed out.');

    // The Guid is stored only where it is allowed.
    for (const { page } of all) {
      expect(page.url()).toBe(deskUrl);
      expect(await page.evaluate('localStorage.length')).toBe(0);
    }
    expect(await anna.page.evaluate('sessionStorage.getItem("agent-desk")')).not.toMatch(/Demo@/);
    expect(await ben.page.evaluate('sessionStorage.length')).toBe(0);
    expect(outside).toEqual([]);
  },
);
