/** `npm run check:docs`: checks the words and sentences of pages, descriptions and messages, and the links of pages. */
import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readArguments } from './arguments.ts';
import { brokenLinks } from './links.ts';
import {
  findingsIn,
  mostWords,
  passagesOfComments,
  passagesOfPage,
  passagesOfSdl,
  passagesOfSource,
  wordsIn,
  type Finding,
  type Passage,
} from './prose.ts';
import { readOwnWords, Spelling } from './spelling.ts';

readArguments({
  name: 'npm run check:docs',
  about: `Fails for links that lead nowhere, for misspelt words, for words that are not used here, and for sentences of more than ${mostWords} words.`,
});

const root = join(import.meta.dirname, '..');
const exclude = ['**/node_modules/**', '**/dist/**', '**/generated/**'];
const read = (file: string): string => readFileSync(join(root, file), 'utf8');

interface Kind {
  readonly files: readonly string[];
  readonly except?: readonly string[];
  readonly check: (file: string) => readonly Finding[];
}

const spelling = new Spelling(readOwnWords());
const proseFindingsIn = (passages: readonly Passage[]): readonly Finding[] => [
  ...findingsIn(passages),
  ...spelling.misspelt(passages),
];

const pages = ['*.md', 'docs/*.md', 'client/*.md', 'deploy/*.md', 'test/**/*.md', 'examples/**/*.md'];
const kinds: readonly Kind[] = [
  { files: pages, check: (file) => brokenLinks(root, file) },
  {
    files: pages,
    // The rules for English do not apply to the translations.
    check: (file) => (file.endsWith('.zh-CN.md') ? [] : proseFindingsIn(passagesOfPage(read(file)))),
  },
  { files: ['schema/schema.graphql'], check: (file) => proseFindingsIn(passagesOfSdl(read(file))) },
  {
    files: ['bin/*.js', ...['src', 'client/src', 'scripts', 'examples'].map((folder) => `${folder}/**/*.{ts,tsx}`)],
    check: (file) => findingsIn(passagesOfSource(file, read(file))),
  },
  {
    files: ['src', 'client/src', 'scripts', 'bench', 'test'].map((folder) => `${folder}/**/*.{ts,lua}`),
    // Its subject are the words themselves.
    except: ['test/house/check-docs.test.ts'],
    check: (file) => wordsIn(passagesOfComments(read(file))),
  },
];

for (const { files, except = [], check } of kinds)
  for (const file of globSync(files, { cwd: root, exclude: [...exclude, ...except] }).toSorted())
    for (const { line, problem } of check(file)) {
      process.stdout.write(`${file}:${line}: ${problem}\n`);
      process.exitCode = 1;
    }
