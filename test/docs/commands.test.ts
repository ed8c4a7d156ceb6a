/**
 * Verifies README and docs/getting-started.md: runs their commands verbatim against the demo, in the terminals that they name, and compares the
 * output with the pages. Only the address, the folder for files and run-specific values (Guids, ids, times) differ.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { startDemo } from '../rig/demo.ts';
import { until } from '../rig/eventually.ts';
import { Terminal } from '../rig/terminal.ts';

const root = join(import.meta.dirname, '..', '..');

interface Block {
  readonly language: string;
  /** `terminal=2` after the language; the first terminal by default. */
  readonly terminal: string;
  readonly text: string;
}

const blocksOf = (page: string): readonly Block[] =>
  [...readFileSync(join(root, page), 'utf8').matchAll(/^```(\w+)(?: terminal=(\d))?\n([^]*?)^```$/gm)].map(
    ([, language = '', terminal = '1', text = '']) => ({ language, terminal, text }),
  );

/** These install, and the second runs this test. The demo replaces the first, and continuous integration runs both. */
const installing = ['npm ci && npm start\n', 'npm ci && npm test\n'];

const newEachTime: readonly (readonly [RegExp, string])[] = [
  [/\b[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}\.\w+/g, 'GUID'],
  [/\b[\da-f]{12}-(\d+)-(\d+)(-[\da-f]{12})?/g, 'ID of $1, $2'],
  [/\b\d{13}\b/g, 'TIME'],
  [/("(?:confId|conferenceId|taskId)":\s*)"?\d+"?/g, '$1NUMBER'],
];
const normalised = (text: string) =>
  newEachTime.reduce((changed, [pattern, name]) => changed.replace(pattern, name), text).trim();
/** JSON in any layout; numbers that differ per run become text. */
const json = (text: string) => JSON.parse(normalised(text).replaceAll(/:\s*NUMBER/g, ':"NUMBER"')) as unknown;

/** Waits until the agent's newest event is the one in the page's snapshot, because a reader types more slowly than this test. */
async function snapshotShown(url: string, folder: string, shown: string): Promise<void> {
  const [, agentId, position] = /^id: [\da-f]{12}-(\d+)-(\d+)-[\da-f]{12}$/m.exec(shown) ?? [];
  if (agentId === undefined) return;
  const guid = /"guid":"([^"]+)"/.exec(readFileSync(join(folder, 'sign-in.json'), 'utf8'))?.[1] ?? '';
  const body = JSON.stringify({ query: `{ agent(id: "${agentId}") { cursor } }` });
  await until(async () => {
    const answer = await fetch(url, { method: 'POST', headers: { guid, 'content-type': 'application/json' }, body });
    return (await answer.text()).includes(`-${agentId}-${position}"`);
  });
}

/** As many SSE messages as the page shows, without keep-alive lines. */
function messages(
  printed: string,
  count: number,
): { readonly found: readonly string[]; readonly length: number } | undefined {
  const found: string[] = [];
  for (const { 0: message, index } of printed.matchAll(/[^]*?\n\n/g)) {
    if (message.trim() !== ':') found.push(normalised(message));
    if (found.length === count) return { found, length: index + message.length };
  }
  return undefined;
}

describe.each(['README.md', 'docs/getting-started.md'])('%s', (page) => {
  test('its commands print what it shows', async () => {
    const blocks = blocksOf(page);
    await using demo = await startDemo();
    const folder = mkdtempSync(join(tmpdir(), 'docs-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    await using stack = new AsyncDisposableStack();
    const terminals = new Map<string, Terminal>();
    const terminal = (name: string) => {
      const known = terminals.get(name) ?? stack.use(new Terminal(root));
      terminals.set(name, known);
      return known;
    };
    const commandsOf = (text: string) =>
      text.replaceAll('127.0.0.1:4000', new URL(demo.url).host).replaceAll('/tmp/', `${folder}/`).trimEnd();
    let printed = '';
    let compared = 0;
    for (const [at, { language, terminal: name, text }] of blocks.entries()) {
      if (language === 'sh' && !installing.includes(text)) {
        const commands = commandsOf(text);
        // Commands that keep running get their own terminal.
        if (name === '1') printed = await terminal(name).run(commands);
        else {
          await snapshotShown(demo.url, folder, blocks[at + 1]?.text ?? '');
          terminal(name).type(commands);
        }
      } else if (language === 'json') {
        expect(json(printed)).toEqual(json(text));
        compared++;
      } else if (language === 'text' && name !== '1') {
        const shown = text.trimEnd().split('\n\n').map(normalised);
        expect(await terminal(name).read((all) => messages(all, shown.length))).toEqual(shown);
        compared++;
      }
    }
    const shown = blocks.filter(
      ({ language, terminal: name }) => language === 'json' || (language === 'text' && name !== '1'),
    );
    expect(compared).toBe(shown.length);
    expect(compared).toBeGreaterThan(0);

    // A second reading starts at the sign-in, whose answer replaces the saved one.
    const signIn = blocks.find(({ language, text }) => language === 'sh' && text.includes('signInAgent('))!;
    expect(await terminal('1').run(commandsOf(signIn.text))).toContain('"__typename":"SignInAgentSuccess"');
  });
});

test('the two commands of the README are on its first screen, and npm start is what the demo of these tests is', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    readonly scripts: Readonly<Record<string, string>>;
  };
  expect(
    blocksOf('README.md')
      .slice(0, 2)
      .map(({ text }) => text),
  ).toEqual(installing);
  expect(readme.indexOf(installing[1]!)).toBeLessThan(1000);
  expect(scripts['start']).toBe('node bin/agent-gateway-graphql.js');
});
