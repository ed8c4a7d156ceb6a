/** A translated page matches its English original in headings, commands, settings and links. A reader has to judge the sentences. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const read = (page: string): string => readFileSync(join(root, page), 'utf8');
const translated = globSync(['*.zh-CN.md', 'docs/*.zh-CN.md'], { cwd: root });
const englishOf = (page: string): string => page.replace('.zh-CN.md', '.md');

const blocksOf = (text: string): readonly string[] => [...text.matchAll(/^```[^]*?^```$/gm)].map(([block]) => block);
const proseOf = (text: string): string => text.replaceAll(/^```[^]*?^```$/gm, '');
const levelsOf = (text: string): readonly number[] =>
  [...proseOf(text).matchAll(/^(#+) /gm)].map(([, marks = '']) => marks.length);
const rowsOf = (text: string): number => [...proseOf(text).matchAll(/^(?:\||- \[ \])/gm)].length;
/** Settings, fields, commands and files, as often as they are named. */
const codeOf = (text: string): readonly string[] =>
  [...proseOf(text).matchAll(/`([^`]+)`/g)].map(([, code = '']) => code).toSorted();
/** Linked files, except the links between the two pages. A page that is itself translated counts as its English original. */
const linksOf = (text: string, page: string): readonly string[] => {
  const targets = [...proseOf(text).matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => englishOf(target));
  return [...new Set(targets)].filter((target) => target !== englishOf(page).replace('docs/', '')).toSorted();
};

test('README and getting started are there in Simplified Chinese', () => {
  expect(translated).toEqual(['README.zh-CN.md', join('docs', 'getting-started.zh-CN.md')]);
});

describe.each(translated)('%s', (page) => {
  const [own, english] = [read(page), read(englishOf(page))];

  test('has the headings, tables and lists of its English page', () => {
    expect(existsSync(join(root, englishOf(page)))).toBe(true);
    expect(levelsOf(own)).toEqual(levelsOf(english));
    expect(rowsOf(own)).toBe(rowsOf(english));
  });

  test('has its commands and answers', () => {
    expect(blocksOf(own)).toEqual(blocksOf(english));
    expect(blocksOf(own).length).toBeGreaterThan(10);
  });

  test('names the same settings, fields and files', () => {
    expect(codeOf(own)).toEqual(codeOf(english));
    expect(linksOf(own, page)).toEqual(linksOf(english, page));
  });

  test('says that a native reader has not reviewed it, and which page counts', () => {
    expect(own).toContain('有待中文母语者审校');
    expect(own).toContain(`[英文版](${englishOf(page).replace('docs/', '')})`);
  });
});
