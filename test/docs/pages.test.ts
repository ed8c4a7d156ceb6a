/** The pages of README, docs and CONTRIBUTING hold together: their links lead somewhere, and what they name exists. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { settingNames } from '../../src/settings.ts';

const root = join(import.meta.dirname, '..', '..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
const pages = globSync(['*.md', 'docs/*.md', 'client/*.md', 'examples/*/*.md', 'test/**/*.md', 'deploy/*.md'], {
  cwd: root,
  exclude: ['**/node_modules'],
});

/** Text without the code blocks, in which brackets and lines with # mean something else. */
const prose = (page: string): string => read(page).replaceAll(/^```[^]*?^```$/gm, '');

/** As GitHub makes them. */
const anchorsOf = (page: string): readonly string[] =>
  [...prose(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-'),
  );

function brokenLinks(page: string): readonly string[] {
  const links = [...prose(page).matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)];
  return links.flatMap(([link, path = '', anchor]) => {
    const target = path === '' ? page : relative(root, join(root, dirname(page), path));
    if (globSync(target, { cwd: root }).length === 0) return [`${link}: no such file`];
    if (anchor !== undefined && !anchorsOf(target).includes(anchor)) return [`${link}: no such heading`];
    return [];
  });
}

test('the documentation has pages to check', () => {
  expect(pages).toContain('README.md');
  expect(pages).toContain(join('docs', 'getting-started.md'));
});

describe.each(pages)('%s', (page) => {
  test('links only to files and headings that exist', () => {
    expect(brokenLinks(page)).toEqual([]);
  });

  // The page for Relay is about a project of its own.
  test.skipIf(page.includes('relay'))('names only files that exist', () => {
    const named = [
      ...prose(page).matchAll(/`((?:src|test|client|scripts|bench|examples|schema|deploy|docs)\/[^`\s*]*)`/g),
    ];
    const paths = named.map(([, path = '']) => path);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  test('names only npm commands that exist', () => {
    const named = [...read(page).matchAll(/npm (?:run (?:-s )?(?<script>[\w:]+)|(?<short>start|test)\b)/g)].map(
      ({ groups }) => groups?.['script'] ?? groups?.['short'] ?? '',
    );
    const ofOtherPackages = page.startsWith('docs') || page === 'README.md' ? [] : ['build', 'dev', 'preview'];
    expect(named.filter((name) => scripts[name] === undefined && !ofOtherPackages.includes(name))).toEqual([]);
  });

  test('names only settings that exist', () => {
    const named = read(page).matchAll(
      /\b(?:AGENT_GATEWAY|STORE|SESSION|LIMIT|STREAM|PUBLIC)_[A-Z_]*[A-Z]\b(?!:|…|\*)/g,
    );
    // A code, and a variable of the desk's build.
    const others = ['STORE_UNAVAILABLE', 'AGENT_GATEWAY_GRAPHQL'];
    const unknown = [...named].map(([name]) => name).filter((name) => !settingNames.includes(name));
    expect(unknown.filter((name) => !others.includes(name))).toEqual([]);
  });
});

test('every page of docs is linked from the README', () => {
  const linked = [...read('README.md').matchAll(/\]\((docs\/[^)#]+\.md)/g)].map(([, path]) => path);
  const ofReader = pages.filter((page) => page.startsWith('docs') && !page.endsWith('.zh-CN.md'));
  expect(ofReader.filter((page) => !linked.includes(page))).toEqual([]);
});

test('every folder of tests is in test/README.md', () => {
  const listed = [...read('test/README.md').matchAll(/\]\(([\w/]+)\)/g)].map(([, path = '']) => join('test', path));
  const folders = globSync('test/**/*.ts', { cwd: root, exclude: ['**/node_modules'] }).map(dirname);
  // A part of another folder is found there.
  const isListed = (folder: string): boolean =>
    listed.includes(folder) || (dirname(folder) !== 'test' && isListed(dirname(folder)));
  expect([...new Set(folders)].filter((folder) => folder !== 'test' && !isListed(folder))).toEqual([]);
});

test('the README has at most 250 lines and 12 KB', () => {
  const readme = read('README.md');
  expect(readme.split('\n').length - 1).toBeLessThanOrEqual(250);
  expect(Buffer.byteLength(readme)).toBeLessThanOrEqual(12_000);
});

test('docs/errors.md has every code that a request may be answered with', () => {
  const listed = new Set(
    [...read('docs/errors.md').matchAll(/^\| (`[A-Z_]+`(?:, `[A-Z_]+`)*) +\|/gm)].flatMap(([, names = '']) =>
      names.match(/[A-Z_]+/g),
    ),
  );
  const sources = globSync('src/**/*.ts', { cwd: root, exclude: ['src/simulator/**', 'src/demo/**'] }).map(read);
  // Errors of GraphQL name their code; those of our own classes are answered with theirs if the set of shown codes has it.
  const ours = sources.flatMap((text) => [
    ...[...text.matchAll(/\bcode: '([A-Z_]+)'/g)].map(([, code = '']) => code),
    ...(/\bshownCodes = new Set\(\[([^]*?)\]\)/.exec(text)?.[1]?.match(/[A-Z_]+/g) ?? []),
  ]);
  // What GraphQL's own engine answers is in the list of what random requests may meet.
  const fuzzed = /const codes = new Set\(\[([^]*?)\]\)/.exec(read('test/hostile/fuzz.test.ts'));
  expect(ours).toContain('CURSOR_EXPIRED');
  const codes = new Set([...ours, ...(fuzzed?.[1]?.match(/[A-Z_]+/g) ?? [])]);
  expect(codes.size).toBeGreaterThan(15);
  expect([...codes].filter((code) => !listed.has(code))).toEqual([]);
});

test('the texts of docs/troubleshooting.md are texts of the server', () => {
  const sources = globSync('src/**/*.ts', { cwd: root }).map(read).join('\n');
  // The first cell of a row, where it is a text to be found.
  const quoted = [...read('docs/troubleshooting.md').matchAll(/^\| `([^`]+)` +\|/gm)].map(([, text = '']) => text);
  expect(quoted.length).toBeGreaterThan(25);
  expect(quoted.filter((text) => !sources.includes(text))).toEqual([]);
});
