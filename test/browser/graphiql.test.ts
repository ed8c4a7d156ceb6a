/** GraphiQL as users see it: the demo's page in a real browser that can reach only this machine. */
import type { BrowserContext, Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { noBrowser, openBrowser, picture } from '../rig/browser.ts';
import { startDemo } from '../rig/demo.ts';

/** GraphiQL shows the newest event only, so the page keeps everything that it reads. */
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
  page.on('console', (message) => {
    if (/content security policy/i.test(message.text())) forbidden.push(message.text());
  });
  await page.addInitScript(keepStream);
  await page.goto(url);
  await page.locator('.graphiql-tab').first().waitFor();
  return page;
}

/** Requests that the page's content security policy blocked. */
const forbidden: string[] = [];

const tabs = [
  'WatchAgent',
  'ShowAgent',
  'ReleaseConference',
  'Request',
  'Invite',
  'Mute',
  'SignIn',
  'ResetSkills',
  'ShowCalls',
  'AnswerCall',
  'ReleaseCall',
];

const tabNames = (page: Page) => page.locator('.graphiql-tab-button').allInnerTexts();
const textOf = (page: Page, editor: string) =>
  page.locator(`.monaco-editor[data-uri$="${editor}"] .view-lines`).innerText();
const answer = (page: Page) => textOf(page, '-response.json');
const headers = (page: Page) => textOf(page, '-request-headers.json');
const run = (page: Page) => page.locator('.graphiql-execute-button').click();
async function openTab(page: Page, name: string): Promise<void> {
  await page.locator('.graphiql-tab-button', { hasText: name }).click();
  await expect
    .poll(() => textOf(page, '-operation.graphql'))
    .toMatch(new RegExp(`(query|mutation|subscription)\\s${name}`));
}
/** Runs the operation before GraphiQL has read it: for a moment, GraphiQL still has the name and the syntax tree of the previous tab's operation. */
async function openTabAndRun(page: Page, name: string): Promise<void> {
  await page.evaluate(`(async () => {
    const tabs = [...document.querySelectorAll('.graphiql-tab-button')];
    tabs.find(({ textContent }) => textContent.includes('${name}')).click();
    await new Promise((resolve) => setTimeout(resolve));
    document.querySelector('.graphiql-execute-button').click();
  })()`);
}
const answered = (page: Page, text: RegExp) => expect.poll(() => answer(page)).toMatch(text);

test.skipIf(noBrowser)(
  'a person runs the subscription in one window, releases in another, and sees the events come in the first',
  async () => {
    await using demo = await startDemo();
    const { context, outside } = await openBrowser({ width: 1280, height: 760 });
    const guid = /1001 .*Guid (\S+)/.exec(demo.greeting)?.[1] ?? 'none';

    const watching = await openGraphiql(context, demo.url);
    expect(await watching.title()).toBe('Agent gateway');
    expect(await tabNames(watching)).toEqual(tabs);
    await expect.poll(() => headers(watching)).toContain(guid.slice(0, 30));
    await picture(watching, 'opened');
    await run(watching);
    await expect.poll(() => answer(watching)).toMatch(/AgentSnapshot[^]*"TALKING"/);
    await expect
      .poll(async () => (await fetch(new URL('/metrics', demo.url))).text())
      .toMatch(/^agent_gateway_subscribers 1$/m);

    // Same browser: what the first window stored must not replace the tabs and their Guid.
    const releasing = await openGraphiql(context, demo.url);
    expect(await tabNames(releasing)).toEqual(tabs);
    await openTab(releasing, 'ReleaseConference');
    await run(releasing);
    await answered(releasing, /ReleaseAgentConferenceSuccess/);
    await expect.poll(() => headers(releasing)).toContain(guid.slice(0, 30));
    await picture(releasing, 'released');

    await expect.poll(() => answer(watching)).toContain('AgentState_Ready');
    expect(await typesStreamed(watching)).toEqual([
      'AgentSnapshot',
      'AgentMediaEvent_StopRecordDone',
      'AgentOther_PhoneRelease',
      'AgentConf_SelfLeaveResult',
      'AgentState_Ready',
    ]);
    await picture(watching, 'watched');

    await openTabAndRun(releasing, 'SignIn');
    await answered(releasing, /SignInAgentSuccess/);
    await picture(releasing, 'signed-in');

    for (const [name, field] of [
      ['Request', 'requestAgentConference'],
      ['Invite', 'inviteConferenceParticipants'],
      ['Mute', 'setConferenceParticipantMode'],
    ] as const) {
      await openTabAndRun(releasing, name);
      await answered(releasing, new RegExp(`${field}[^]*OutcomeConfirmed`));
    }
    await picture(releasing, 'last-tab');
    expect(outside).toEqual([]);
    expect(forbidden).toEqual([]);

    // What was typed, sent and answered stays in the page; only appearance settings are stored.
    const put = await releasing.evaluate<string>(
      "localStorage.setItem('graphiql:theme', 'light'); JSON.stringify({ ...localStorage, ...sessionStorage })",
    );
    expect(put).toContain('graphiql:theme');
    for (const secret of [guid.split('.')[0] ?? guid, 'Demo@', 'password', '18600000002'])
      expect(put).not.toContain(secret);
  },
);

test.skipIf(noBrowser)(
  'the events of a subscription are listed, newest first, also while another tab is open, until it is stopped',
  async () => {
    await using demo = await startDemo();
    const { context } = await openBrowser({ width: 1280, height: 760 });
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const page = await openGraphiql(context, demo.url);
    const subscribers = async () =>
      /^agent_gateway_subscribers (\d+)$/m.exec(await (await fetch(new URL('/metrics', demo.url))).text())?.[1];
    const list = page.getByRole('complementary', { name: 'Events of the subscription' });
    const types = () => list.locator('li:not([hidden]) b').allInnerTexts();
    expect(await list.count()).toBe(0);
    await run(page);
    await expect.poll(types).toEqual(['AgentSnapshot']);

    await openTabAndRun(page, 'ReleaseConference');
    await answered(page, /ReleaseAgentConferenceSuccess/);
    const all = [
      'AgentState_Ready',
      'AgentConf_SelfLeaveResult',
      'AgentOther_PhoneRelease',
      'AgentMediaEvent_StopRecordDone',
      'AgentSnapshot',
    ];
    await expect.poll(types).toEqual(all);
    await picture(page, 'listed');
    expect(await subscribers()).toBe('1');

    await list.getByRole('button', { name: 'Copy id' }).first().click();
    await list.getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate<string>('navigator.clipboard.readText()');
    await list.locator('summary', { hasText: 'AgentState_Ready' }).click();
    expect(await list.locator('pre').first().innerText()).toContain(`"id": "${copied}"`);

    await list.getByLabel('Filter').fill('selfleave');
    expect(await types()).toEqual(['AgentConf_SelfLeaveResult']);
    await list.getByLabel('Filter').fill('nothing like it');
    await list.getByText('No event matches the filter.').waitFor();
    await list.getByLabel('Filter').fill('');

    await list.getByRole('button', { name: 'Stop' }).click();
    await expect.poll(subscribers).toBe('0');
    await list.getByRole('button', { name: 'Clear' }).click();
    await list.getByText('No events yet.').waitFor();

    // GraphiQL's own button ends the subscription of its tab.
    await openTabAndRun(page, 'WatchAgent');
    await answered(page, /AgentSnapshot/);
    expect(await subscribers()).toBe('1');
    await expect.poll(types).toEqual(['AgentSnapshot']);
    await run(page);
    await expect.poll(subscribers).toBe('0');
    expect(forbidden).toEqual([]);
  },
);

const withDocument = '?query=' + encodeURIComponent('mutation { forgedByALink }');
/** The Accept header of a browser. Other clients of the same address get the API. */
const asBrowser = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

test.skipIf(noBrowser)(
  'what is typed never gets into the address, and the page can be reloaded and opened from any address',
  async () => {
    await using demo = await startDemo();
    const { context } = await openBrowser({ width: 1400, height: 900 });
    const asked: string[] = [];
    context.on('request', (request) => asked.push(request.url()));
    const missing: string[] = [];
    context.on('response', (response) => {
      if (response.status() >= 400) missing.push(response.url());
    });
    const page = await openGraphiql(context, demo.url);
    await openTab(page, 'SignIn');
    expect(page.url()).toBe(demo.url);
    await page.locator('.monaco-editor[data-uri$="-operation.graphql"]').click();
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('# Typed@1004 ');
    await expect.poll(() => textOf(page, '-operation.graphql')).toContain('Typed@1004');
    await openTab(page, 'ShowAgent');
    await openTab(page, 'SignIn');
    // GraphiQL debounces keystrokes before it reports what was typed.
    await page.waitForTimeout(500);
    expect(page.url()).toBe(demo.url);
    await page.reload();
    await page.locator('.graphiql-tab').first().waitFor();
    expect(await tabNames(page)).toEqual(tabs);

    // A bookmark of an address that an earlier page wrote.
    const bookmark = await openGraphiql(context, demo.url + withDocument);
    expect(await tabNames(bookmark)).toEqual(tabs);
    expect(bookmark.url()).toBe(demo.url);
    expect(await textOf(bookmark, '-operation.graphql')).not.toContain('forgedByALink');
    expect(asked.filter((url) => url.includes('1004') || url.includes('SignIn'))).toEqual([]);

    // The title stays on its row beside the open documentation.
    await page.locator('.graphiql-sidebar button').first().click();
    await page.locator('.graphiql-plugin').waitFor();
    await picture(page, 'documentation');
    const row = (await page.locator('.graphiql-session-header').boundingBox())!;
    const title = (await page.locator('.graphiql-logo span').boundingBox())!;
    expect(title.y).toBeGreaterThanOrEqual(row.y);
    expect(title.height).toBeLessThan(row.height);
    expect(title.y + title.height).toBeLessThanOrEqual(row.y + row.height);
    expect(title.x + title.width).toBeLessThanOrEqual(row.x + row.width);
    expect(missing).toEqual([]);
  },
);

test.skipIf(noBrowser)('if a part of the page cannot be loaded, the page says so', async () => {
  await using demo = await startDemo();
  const { context } = await openBrowser({ width: 1280, height: 760 });
  for (const [part, message] of [
    ['graphiql.js', 'GraphiQL cannot start: its script could not be loaded. Reload the page.'],
    ['options', /^GraphiQL cannot start: its options could not be loaded \(.+\). Reload the page.$/],
  ] as const) {
    const page = await context.newPage();
    await page.route(`**/graphiql/**/${part}`, (route) => route.abort());
    await page.goto(demo.url);
    await expect.poll(() => page.locator('#root').innerText()).toMatch(message);
    await picture(page, `without-${part}`);
  }
});

test('an address with a document is a page to who asks for HTML before all else, without the document, and a query to others', async () => {
  await using demo = await startDemo();
  const get = async (accept: string, url = `${demo.url}?query={__typename}`) => {
    const answered = await fetch(url, { headers: { accept } });
    return { type: answered.headers.get('content-type'), text: await answered.text() };
  };
  const page = await get(asBrowser, demo.url + withDocument);
  expect(page.type).toContain('text/html');
  expect(page.text).not.toContain('forgedByALink');
  for (const accept of ['*/*', 'application/json', 'application/json, text/html'])
    expect(JSON.parse((await get(accept)).text)).toEqual({ data: { __typename: 'Query' } });
});
