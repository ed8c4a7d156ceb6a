/**
 * `npm run bench:graphiql`: how long GraphiQL takes to open. The server runs the demo. Chromium is running, and its cache is empty. Nothing is
 * attached to the page while it loads: with a debugger or a test tool, V8 parses the scripts again for each stack trace, which takes half a second.
 */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';
import { readArguments } from '../scripts/arguments.ts';
import { chromiumFlags, chromiumPath } from '../test/rig/chromium.ts';
import { TemporaryFolder } from '../test/rig/folder.ts';
import { machine, median, table } from './numbers.ts';

const { values } = readArguments({
  name: 'npm run bench:graphiql',
  about: 'Measures how long GraphiQL takes to open, in a browser that has never opened it, and in one that has.',
  options: { rounds: { kind: 'number', default: 5, atLeast: 1, about: 'Browsers that open it' } },
});
/** A page is left alone for this time, and is asked afterwards when it was painted. */
const loadMs = 8000;

/** Times since the navigation, in ms. */
interface Opened {
  /** The request for the schema. */
  readonly schemaMs: number;
  /** The largest paint: the editor with its text. */
  readonly paintedMs: number;
}

using folder = new TemporaryFolder();
const server = spawn(process.execPath, [join(import.meta.dirname, '../bin/agent-gateway-graphql.js')], {
  env: { ...process.env, PORT: '0', STORE_URL: `sqlite:${join(folder.path, 'demo.db')}` },
  stdio: ['ignore', 'pipe', 'inherit'],
});
process.once('exit', () => server.kill('SIGKILL'));
const url = await printed(server, /http:\S+\/graphql/);
// The server has loaded the rest of its modules.
await pause(2000);

const visits: Opened[] = [];
const reloads: Opened[] = [];
for (let round = 0; round < values.rounds; round += 1) {
  const [visit, reload] = await openTwice(join(folder.path, `profile-${round}`));
  visits.push(visit);
  reloads.push(reload);
}
server.kill('SIGTERM');
await once(server, 'exit');

console.log(`${values.rounds} browsers, ${machine()}, ms from the navigation\n`);
const row = (name: string, all: readonly Opened[], value: (opened: Opened) => number): string[] => {
  const sorted = all.map(value).toSorted((a, b) => a - b);
  return [name, ...[median(sorted), sorted[0], sorted.at(-1)].map((ms) => (ms ?? Number.NaN).toFixed(0))];
};
console.log(
  table(
    ['until', 'median', 'least', 'most'],
    [
      row('the schema is requested, first visit', visits, ({ schemaMs }) => schemaMs),
      row('the editor is painted, first visit', visits, ({ paintedMs }) => paintedMs),
      row('the schema is requested, opened again', reloads, ({ schemaMs }) => schemaMs),
      row('the editor is painted, opened again', reloads, ({ paintedMs }) => paintedMs),
    ],
  ),
);

async function openTwice(profile: string): Promise<readonly [Opened, Opened]> {
  const health = new URL('/health', url).href;
  const flags = [...chromiumFlags, `--user-data-dir=${profile}`, '--window-size=1400,900', '--remote-debugging-port=0'];
  const browser = spawn(chromiumPath, [...flags, health], { stdio: ['ignore', 'ignore', 'pipe'] });
  process.once('exit', () => browser.kill('SIGKILL'));
  try {
    const address = await printed(browser, /ws:\/\/127\.0\.0\.1:\d+/, browser.stderr);
    const debuggers = address.replace('ws:', 'http:');
    await pause(3000);
    return [await open(debuggers), await open(debuggers)];
  } finally {
    browser.kill('SIGKILL');
    await once(browser, 'exit');
  }
}

/** Opens a tab, leaves it alone, reads its times and closes it. */
async function open(debuggers: string): Promise<Opened> {
  await fetch(`${debuggers}/json/new?${encodeURIComponent(url)}`, { method: 'PUT' });
  await pause(loadMs);
  const attached = await chromium.connectOverCDP(debuggers);
  try {
    const page = attached
      .contexts()[0]
      ?.pages()
      .find((each) => each.url() === url);
    if (page === undefined) throw new Error('GraphiQL was not opened');
    const opened = await page.evaluate(async () => {
      if (!document.querySelector('.graphiql-query-editor .view-line')) throw new Error('GraphiQL shows no editor');
      const paints = await new Promise<readonly PerformanceEntry[]>((resolve) => {
        new PerformanceObserver((list) => {
          resolve(list.getEntries());
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      });
      const requests = performance.getEntriesByType('resource').filter(({ name }) => name.endsWith('/graphql'));
      return { schemaMs: requests[0]?.startTime ?? Number.NaN, paintedMs: paints.at(-1)?.startTime ?? Number.NaN };
    });
    await page.close();
    return opened;
  } finally {
    await attached.close();
  }
}

/** Resolves with what matches in the output of a process. */
async function printed(child: ChildProcess, expected: RegExp, output = child.stdout): Promise<string> {
  let text = '';
  for await (const chunk of output?.setEncoding('utf8').iterator({ destroyOnReturn: false }) ?? []) {
    text += String(chunk);
    const [found] = expected.exec(text) ?? [];
    if (found !== undefined) {
      output?.resume();
      return found;
    }
  }
  throw new Error(`it ended: ${text}`);
}
