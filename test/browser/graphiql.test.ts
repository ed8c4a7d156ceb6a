/** GraphiQL as a person meets it: the demo's page in a real browser that cannot reach anything but this machine. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { expect, onTestFinished, test } from 'vitest';
import { startDemo } from '../rig/demo.ts';

const browser = '/usr/bin/chromium';
/** Where there is no browser this is skipped and counted as such; continuous integration must have one. */
const absent = !existsSync(browser) && process.env['CI'] === undefined;

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Holds for the browser's own traffic too, which no page's route sees.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

/** A fresh browser, and the addresses beyond this machine that its pages tried to reach. */
async function openBrowser(): Promise<{ readonly context: BrowserContext; readonly outside: readonly string[] }> {
  const profile = mkdtempSync(join(tmpdir(), 'graphiql-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browser,
    headless: true,
    args: flags,
    viewport: { width: 1280, height: 760 },
  });
  onTestFinished(async () => {
    await context.close();
    rmSync(profile, { recursive: true, force: true });
  });
  const outside: string[] = [];
  await context.route('**', (route, request) => {
    const { protocol, hostname } = new URL(request.url());
    if (hostname === '127.0.0.1' || protocol === 'blob:' || protocol === 'data:') return route.continue();
    outside.push(request.url());
    return route.abort();
  });
  return { context, outside };
}

/** GraphiQL shows the newest event only, so the page keeps all that it reads. */
const keepStream = `{
  const given = window.fetch;
  window.streamed = '';
  window.fetch = async (...request) => {
    const answer = await given(...request);
    if (!answer.headers.get('content-type')?.startsWith('text/event-stream')) return answer;
    const [shown, kept] = answer.body.pipeThrough(new TextDecoderStream()).tee();
    kept.pipeTo(new WritableStream({ write: (text) => void (window.streamed += text) }));
    return new Response(shown.pipeThrough(new TextEncoderStream()), answer);
  };
}`;
const typesStreamed = async (page: Page) =>
  [...(await page.evaluate<string>('window.streamed')).matchAll(/"type":"(\w+)"/g)].map(([, type]) => type);

async function openGraphiql(context: BrowserContext, url: string): Promise<Page> {
  const page = await context.newPage();
  await page.addInitScript(keepStream);
  await page.goto(url);
  await page.locator('.graphiql-tab').first().waitFor();
  return page;
}

const tabs = ['WatchAgent', 'ReleaseConference', 'SignIn', 'ResetSkills', 'ShowAgent', 'Request', 'Invite', 'Mute'];

/** As long as a slow machine may take for what the person waits for. */
const eventually = { timeout: 15_000 };
const tabNames = (page: Page) => page.locator('.graphiql-tab-button').allInnerTexts();
const textOf = (page: Page, editor: string) =>
  page.locator(`.monaco-editor[data-uri$="${editor}"] .view-lines`).innerText();
const answer = (page: Page) => textOf(page, '-response.json');
const headers = (page: Page) => textOf(page, '-request-headers.json');
const run = (page: Page) => page.locator('.graphiql-execute-button').click();
async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.graphiql-tab-button', { hasText: name }).click();
  await expect
    .poll(() => textOf(page, '-operation.graphql'), eventually)
    .toMatch(new RegExp(`(query|mutation|subscription)\\s${name}`));
}

/** With SCREENSHOTS set to a folder, pictures to look at. */
async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['SCREENSHOTS'];
  if (folder !== undefined) await page.screenshot({ path: join(folder, `${name}.png`) });
}

test.skipIf(absent)(
  'a person runs the subscription in one window, releases in another, and sees the events come in the first',
  { timeout: 90_000 },
  async () => {
    await using demo = await startDemo();
    const { context, outside } = await openBrowser();
    const guid = /1001 .*Guid (\S+)/.exec(demo.greeting)?.[1] ?? 'none';

    const watching = await openGraphiql(context, demo.url);
    expect(await watching.title()).toBe('Agent gateway');
    expect(await tabNames(watching)).toEqual(tabs);
    await expect.poll(() => headers(watching), eventually).toContain(guid.slice(0, 30));
    await picture(watching, 'opened');
    await run(watching);
    await expect
      .poll(async () => (await fetch(new URL('/metrics', demo.url))).text(), eventually)
      .toMatch(/^agent_gateway_subscribers 1$/m);

    // The same browser: what the first window put by must not take the place of the tabs and their Guid.
    const releasing = await openGraphiql(context, demo.url);
    expect(await tabNames(releasing)).toEqual(tabs);
    await openTab(releasing, 'ReleaseConference');
    await expect.poll(() => headers(releasing), eventually).toContain(guid.slice(0, 30));
    await run(releasing);
    await picture(releasing, 'released');
    await expect.poll(() => answer(releasing), eventually).toContain('ReleaseAgentConferenceSuccess');

    await expect.poll(() => answer(watching), eventually).toContain('AgentState_Ready');
    expect(await typesStreamed(watching)).toEqual([
      'AgentMediaEvent_StopRecordDone',
      'AgentOther_PhoneRelease',
      'AgentConf_SelfLeaveResult',
      'AgentState_Ready',
    ]);
    await picture(watching, 'watched');

    await openTab(releasing, 'SignIn');
    await run(releasing);
    await expect.poll(() => answer(releasing), eventually).toContain('SignInAgentSuccess');
    await picture(releasing, 'signed-in');

    for (const [name, field] of [
      ['Request', 'requestAgentConference'],
      ['Invite', 'inviteConferenceParticipants'],
      ['Mute', 'setConferenceParticipantMode'],
    ] as const) {
      await openTab(releasing, name);
      await run(releasing);
      await expect.poll(() => answer(releasing), eventually).toMatch(new RegExp(`${field}[^]*OutcomeConfirmed`));
    }
    await picture(releasing, 'last-tab');
    expect(outside).toEqual([]);
  },
);
