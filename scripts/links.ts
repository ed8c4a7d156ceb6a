/** Checks the links of a page to other files of this repository and to their headings. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { proseOf, type Finding } from './prose.ts';

/** Makes the anchors of a page's headings as GitHub does: a repeated title gets a number. */
export function anchorMaker(): (title: string) => string {
  const made = new Map<string, number>();
  return (title) => {
    const anchor = title
      .toLowerCase()
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
      .replaceAll(' ', '-');
    const count = made.get(anchor) ?? 0;
    made.set(anchor, count + 1);
    return count === 0 ? anchor : `${anchor}-${count}`;
  };
}

function anchorsOf(page: string): ReadonlySet<string> {
  const titles = [...proseOf(page).matchAll(/^#+ (.*)$/gm)].map(([, title = '']) => title);
  return new Set(titles.map(anchorMaker()));
}

/** Links without a target. Web addresses are not checked. */
export function brokenLinks(root: string, file: string): readonly Finding[] {
  const page = readFileSync(join(root, file), 'utf8');
  return proseOf(page)
    .split('\n')
    .flatMap((text, index) =>
      [...text.matchAll(/\]\((?!\w+:)([^)#\s]*)(?:#([^)\s]+))?\)/g)].flatMap(([link, path = '', anchor]) => {
        const target = path === '' ? join(root, file) : join(root, dirname(file), path);
        const broken = (what: string): readonly Finding[] => [{ line: index + 1, problem: `${link}: no such ${what}` }];
        if (!existsSync(target)) return broken('file');
        if (anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).has(anchor)) return broken('heading');
        return [];
      }),
    );
}
