/** Tabs of one session share one stream: in a real browser, including a crash and a hang of the leading tab. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';
import { beforeAll, expect, onTestFinished, test } from 'vitest';
import { prepareDesk } from '../../scripts/desk-parts.ts';
import { noBrowser, openBrowser } from '../rig/browser.ts';
import { signIn } from '../rig/client.ts';
import { commandsOf } from '../rig/desk.ts';
import { startFacade, type Facade } from '../rig/facade.ts';
import { subscribers } from '../rig/metrics.ts';
import { patienceMs } from '../rig/patience.ts';

const root = join(import.meta.dirname, '..', '..');
const patient = { timeout: patienceMs };
const agentId = '1001';

interface Built {
  readonly output: readonly { readonly fileName: string; readonly code?: string; readonly source?: string }[];
}
let files: ReadonlyMap<string, string> = new Map();

beforeAll(async () => {
  if (noBrowser) return;
  // Uses the desk's bundler, so the tests need no other.
  await prepareDesk();
  const vite = pathToFileURL(join(root, 'examples/agent-desk/node_modules/vite/dist/node/index.js')).href;
  const { build } = (await import(vite)) as { readonly build: (config: object) => Promise<Built> };
  const folder = join(import.meta.dirname, 'tab-page');
  const { output } = await build({ root: folder, configFile: false, logLevel: 'error', build: { write: false } });
  files = new Map(output.map(({ fileName, code, source }) => [`/${fileName}`, code ?? source ?? '']));
});

/** What `page.ts` exposes. */
interface Seen {
  readonly ids: readonly string[];
  readonly notes: readonly string[];
  readonly sharing: readonly string[];
  readonly posted: readonly string[];
  readonly connection: string;
  readonly why: string | undefined;
}

class Tab {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  seen(): Promise<Seen> {
    return this.page.evaluate<Seen>(
      '({ ...page, hold: null, isHolding: null, desk: null, connection: page.desk.watch.state.name, why: page.desk.watch.sharing.why })',
    );
  }

  async shares(name: string): Promise<void> {
    await expect.poll(async () => (await this.seen()).sharing.at(-1), patient).toBe(name);
  }

  async hasNotes(notes: readonly string[]): Promise<void> {
    await expect.poll(async () => (await this.seen()).notes, patient).toEqual(notes);
  }

  /** Blocks its only thread for this long. */
  hang(forMs: number): void {
    void this.page.evaluate(`{ const end = Date.now() + ${forMs}; while (Date.now() < end); }`);
  }
}

async function stage() {
  const server = createServer(({ url = '/' }, response) => {
    const path = url === '/' ? '/index.html' : url;
    response.setHeader('content-type', path.endsWith('.js') ? 'text/javascript' : 'text/html');
    response.end(files.get(path));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const facade = await startFacade({ env: { PUBLIC_ORIGINS: origin } });
  const { context } = await openBrowser({ width: 800, height: 600 });
  const { guid, cursor } = await signIn(facade.url, agentId);
  onTestFinished(async () => {
    await facade[Symbol.asyncDispose]();
    server.close();
  });
  const address = `${origin}/#${new URLSearchParams({ url: facade.url, agentId, guid, session: cursor }).toString()}`;
  return { facade, context, guid, open: (also?: string) => openTab(context, address, also) };
}

/** @param also a script that runs in the page before all others */
async function openTab(context: BrowserContext, address: string, also?: string): Promise<Tab> {
  const page = await context.newPage();
  if (also !== undefined) await page.addInitScript(also);
  await page.goto(address);
  return new Tab(page);
}

function note({ simulator }: Facade, ...texts: readonly string[]): void {
  for (const context of texts)
    simulator.letHappen({ happening: 'event', agent: agentId, eventType: 'AgentOther_Note', content: { context } });
}

const hasOneStream = ({ url }: Facade) => expect.poll(() => subscribers(url), patient).toBe(1);
const hasNoneTwice = ({ ids }: Seen) => {
  expect(new Set(ids).size).toBe(ids.length);
};

test.skipIf(noBrowser)('three tabs have one stream, and each gets every event once', async () => {
  const { facade, open, guid } = await stage();
  const first = await open();
  await first.shares('leading');
  note(facade, 'one');
  await first.hasNotes(['one']);
  const others = [await open(), await open()];
  for (const tab of others) await tab.shares('following');
  await hasOneStream(facade);
  note(facade, 'two', 'three');
  for (const tab of [first, ...others]) {
    // A new tab also receives earlier items, because it asked for everything after the sign-in.
    await tab.hasNotes(['one', 'two', 'three']);
    const seen = await tab.seen();
    hasNoneTwice(seen);
    expect(seen.connection).toBe('live');
    expect(seen.posted.join()).not.toContain(guid);
  }
  expect((await first.seen()).posted.join()).toContain('two');
});

test.skipIf(noBrowser)('when the tab that leads is closed, another one leads, and nothing is lost', async () => {
  const { facade, open } = await stage();
  const leader = await open();
  await leader.shares('leading');
  const others = [await open(), await open()];
  for (const tab of others) await tab.shares('following');
  note(facade, 'before');
  for (const tab of others) await tab.hasNotes(['before']);
  await leader.page.close({ runBeforeUnload: false });
  // Before any tab has noticed.
  note(facade, 'between');
  for (const tab of others) await tab.hasNotes(['before', 'between']);
  await expect
    .poll(async () => (await Promise.all(others.map((tab) => tab.seen()))).map(({ sharing }) => sharing.at(-1)).sort())
    .toEqual(['following', 'leading']);
  await hasOneStream(facade);
  note(facade, 'after');
  for (const tab of others) {
    await tab.hasNotes(['before', 'between', 'after']);
    hasNoneTwice(await tab.seen());
  }
});

test.skipIf(noBrowser)(
  'when the tab that leads hangs, another one leads, and the first follows once it is back',
  async () => {
    const { facade, open } = await stage();
    const leader = await open();
    await leader.shares('leading');
    const other = await open();
    await other.shares('following');
    note(facade, 'before');
    await other.hasNotes(['before']);
    leader.hang(6_000);
    note(facade, 'while it hangs');
    await other.shares('leading');
    await other.hasNotes(['before', 'while it hangs']);
    await leader.shares('following');
    await hasOneStream(facade);
    note(facade, 'after');
    for (const tab of [leader, other]) {
      await tab.hasNotes(['before', 'while it hangs', 'after']);
      hasNoneTwice(await tab.seen());
    }
  },
);

test.skipIf(noBrowser)('without Web Locks each tab has its own stream, and says why', async () => {
  const { facade, open } = await stage();
  const tabs = [];
  for (const _tab of ['first', 'second'])
    tabs.push(await open("Object.defineProperty(Navigator.prototype, 'locks', { value: undefined })"));
  note(facade, 'one');
  for (const tab of tabs) {
    await tab.hasNotes(['one']);
    expect((await tab.seen()).why).toContain('no Web Locks');
  }
  await expect.poll(() => subscribers(facade.url), patient).toBe(2);
});

test.skipIf(noBrowser)(
  'the same act in two tabs is carried out once, and waits in both while it is under way',
  async () => {
    const { facade, open } = await stage();
    const tabs = [await open(), await open()] as const;
    await tabs[1].shares('following');
    const { simulator } = facade;
    simulator.letHappen({ happening: 'customerRings', agent: agentId, caller: '70093' });
    const callOf = ({ page }: Tab) => page.evaluate('page.desk.store.getState().calls.value?.[0]?.state');
    for (const tab of tabs) await expect.poll(() => callOf(tab), patient).toBe('TALKING');
    simulator.letHappen({
      happening: 'fault',
      fault: { kind: 'delay', delayMs: 600, path: '/hold', target: 'command', times: 1 },
    });
    const ends = Promise.all(tabs.map(({ page }) => page.evaluate<{ readonly name: string }>('page.hold()')));
    for (const { page } of tabs) await expect.poll(() => page.evaluate('page.isHolding()'), patient).toBe(true);
    expect((await ends).map(({ name }) => name)).toEqual(['done', 'done']);
    for (const { page } of tabs) await expect.poll(() => page.evaluate('page.isHolding()'), patient).toBe(false);
    const holds = commandsOf(facade, agentId).filter(({ operation }) => operation.endsWith('/hold'));
    expect(holds).toHaveLength(1);
  },
);
