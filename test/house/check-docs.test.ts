/** `npm run check:docs` finds what it is for, and names the line. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { brokenLinks } from '../../scripts/links.ts';
import {
  findingsIn,
  mostWords,
  passagesOfComments,
  passagesOfPage,
  passagesOfSdl,
  passagesOfSource,
  wordsIn,
  type Finding,
} from '../../scripts/prose.ts';
import { Spelling } from '../../scripts/spelling.ts';

const long = `${'word '.repeat(mostWords)}word.`;
const inPage = (page: string): readonly Finding[] => findingsIn(passagesOfPage(page));

test('a word that is not used is found, with its line and what to write instead', () => {
  const [found, ...more] = inPage('# Title\n\nThe server\ntells the client.\n');
  expect(found?.line).toBe(3);
  expect(found?.problem).toContain('"tells" (instead: reports');
  expect(more).toEqual([]);
  expect(inPage('Whoever asks is told.')).toHaveLength(2);
});

test('a sentence of more than 35 words is found; two sentences, two cells and two items of a list are read apart', () => {
  const half = `Words${' word'.repeat(mostWords - 5)}`;
  expect(inPage(long)).toHaveLength(1);
  expect(inPage(`${half}. ${half}.`)).toEqual([]);
  expect(inPage(`| ${half} | ${half} |`)).toEqual([]);
  expect(inPage(`- ${half}\n- ${half}\n`)).toEqual([]);
  expect(inPage(`${half}\n${half.toLowerCase()}\n`)).toHaveLength(1);
});

test('code, comments, links and lists of names do not count as words', () => {
  expect(inPage('```sh\necho whoever\n```\n')).toEqual([]);
  expect(inPage('<!-- whoever -->\n')).toEqual([]);
  expect(inPage('See `whoever` and [this page](whoever.md).')).toEqual([]);
  expect(inPage(`These: ${Array.from({ length: 40 }, (_, index) => `\`name${index}\``).join(', ')}.`)).toEqual([]);
});

test('a misspelt word is found, with suggestions; own words, names and code are not', () => {
  const spelling = new Spelling(['simulacre', 'Valkey']);
  const [found, ...more] = spelling.misspelt(passagesOfPage('# Title\n\nThe clients recieve it.\n'));
  expect(found?.line).toBe(3);
  expect(found?.problem).toMatch(/"recieve" is misspelt, .*receive/);
  expect(more).toEqual([]);
  expect(
    spelling.misspelt(passagesOfPage('Simulacres: `servr`, GraphiQL, OTLP, servr.md and http://servr.')),
  ).toHaveLength(1);
  expect(spelling.misspelt(passagesOfPage("Simulacre, Valkey's licence, re-reads, colour, the client’s"))).toEqual([]);
  expect(spelling.misspelt(passagesOfPage('valkey, color')).map(({ problem }) => problem.split(' ')[0])).toEqual([
    '"valkey"',
    '"color"',
  ]);
});

test('descriptions of the schema are read', () => {
  const sdl = `type Query {\n  """What it tells."""\n  field(\n    """${long}"""\n    argument: Int): Int\n}\n`;
  expect(findingsIn(passagesOfSdl(sdl)).map(({ line }) => line)).toEqual([2, 4]);
});

test('texts of source files are read, a value in a template as one word', () => {
  const source = `const name = 'tells';\nthrow new Error('the gateway tells');\nlog(\`for \${name} told \${name}\`);\n// whoever\n`;
  expect(findingsIn(passagesOfSource('source.ts', source)).map(({ line }) => line)).toEqual([2, 3]);
});

test('comments are read for words that are not used', () => {
  const source = `/**\n * What it tells.\n * @param tell the function\n */\nconst url = 'http://whoever'; // whoever\n`;
  expect(wordsIn(passagesOfComments(source)).map(({ line }) => line)).toEqual([2, 5]);
});

test('a link to a file or a heading that is missing is found', () => {
  const folder = mkdtempSync(join(tmpdir(), 'check-docs-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true });
  });
  writeFileSync(join(folder, 'other.md'), '# A `title`: here\n\n# Twice\n\n# Twice\n\n```sh\n# no heading\n```\n');
  const good = '[a](other.md#a-title-here) [b](other.md#twice-1) [c](#own) [d](https://example.com/)\n';
  writeFileSync(join(folder, 'page.md'), `# Own\n\n${good}\n[a](none.md)\n[b](other.md#no-heading) [c](#other)\n`);
  expect(brokenLinks(folder, 'page.md')).toEqual([
    { line: 5, problem: '](none.md): no such file' },
    { line: 6, problem: '](other.md#no-heading): no such heading' },
    { line: 6, problem: '](#other): no such heading' },
  ]);
});
