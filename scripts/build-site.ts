/**
 * `npm run docs`: builds a static site of the documentation from the Markdown files. The site works offline, opened as a file or from any web server,
 * and can search all sections. The renderer and the search come from site/, which has its own packages.
 */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, posix, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readArguments } from './arguments.ts';
import { anchorMaker } from './links.ts';

interface Token {
  readonly type: string;
  readonly raw: string;
  readonly text: string;
  readonly depth: number;
  readonly href: string;
  readonly tokens: readonly Token[];
}
interface Renderer {
  readonly parser: { parseInline(tokens: readonly Token[]): string };
}
type Render = (this: Renderer, token: Token) => string | false;
interface MarkedInstance {
  use(extension: { readonly renderer: Readonly<Record<string, Render>> }): void;
  parse(text: string): string;
  lexer(text: string): readonly Token[];
}
interface Section {
  /** The address within the site. */
  readonly id: string;
  readonly title: string;
  readonly page: string;
  readonly text: string;
}
interface SearchIndex {
  addAll(sections: readonly Section[]): void;
  toJSON(): unknown;
}

const { values } = readArguments({
  name: 'npm run docs',
  about: 'Makes a static site of the documentation, with a search, that works offline.',
  options: { out: { kind: 'text', value: 'FOLDER', default: 'site/dist', about: 'Where to write it' } },
});

const root = join(import.meta.dirname, '..');
const site = join(root, 'site');
const out = join(root, values.out);
const read = (path: string): string => readFileSync(join(root, path), 'utf8');

const load = createRequire(join(site, 'package.json'));
if (!existsSync(join(site, 'node_modules'))) {
  process.stdout.write('Installing what the site needs (the first time only) …\n');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], { cwd: site, stdio: 'ignore' });
}
const moduleOf = async (name: string): Promise<unknown> => import(pathToFileURL(load.resolve(name)).href);
const { Marked } = (await moduleOf('marked')) as { readonly Marked: new () => MarkedInstance };
const { default: MiniSearch } = (await moduleOf('minisearch')) as {
  readonly default: new (options: object) => SearchIndex;
};

const pages = globSync(['*.md', 'docs/*.md', 'client/*.md', 'deploy/*.md', 'test/README.md', 'examples/*/README.md'], {
  cwd: root,
  exclude: ['**/node_modules/**'],
}).toSorted();
/** The index is the home page of the site. */
const addressOf = (page: string): string =>
  page === 'docs/index.md' ? 'index.html' : page.replace(/\.md$/, '.html').replaceAll('/', '-').toLowerCase();

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const copied = new Set<string>();
/** Links to pages lead to their HTML, linked files are copied beside the pages, and a link to a folder has no target. */
function targetOf(page: string, href: string): string | undefined {
  if (/^\w+:/.test(href) || href.startsWith('#')) return href;
  const [path = '', anchor] = href.split('#');
  const target = posix.normalize(posix.join(dirname(page), path));
  if (pages.includes(target)) return `${addressOf(target)}${anchor === undefined ? '' : `#${anchor}`}`;
  if (statSync(join(root, target), { throwIfNoEntry: false })?.isFile() !== true) return undefined;
  copied.add(target);
  return `files/${target}`;
}

const sections: Section[] = [];
const titleOf = (page: string): string => /^# (.*)$/m.exec(read(page))?.[1]?.replaceAll('`', '') ?? page;

function rendered(page: string): string {
  const marked = new Marked();
  const anchor = anchorMaker();
  marked.use({
    renderer: {
      heading({ depth, text, tokens }) {
        const id = anchor(text);
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const target = targetOf(page, href);
        const text = this.parser.parseInline(tokens);
        return target === undefined ? text : `<a href="${escaped(target)}">${text}</a>`;
      },
      image({ href, text }) {
        return `<img src="${escaped(targetOf(page, href) ?? href)}" alt="${escaped(text)}" loading="lazy">`;
      },
    },
  });
  const text = read(page).replaceAll(/<!--[^]*?-->/g, '');
  note(page, marked.lexer(text));
  return marked
    .parse(text)
    .replaceAll(/<table>[^]*?<\/table>/g, tableFor)
    .replaceAll('<pre>', '<pre tabindex="0">');
}

/** A table with more columns contains figures, and a narrow screen scrolls it. */
const mostStackedColumns = 4;

/** On a narrow screen, the cells of a row are stacked, each with the title of its column. */
function tableFor(table: string): string {
  const titles = [...table.matchAll(/<th(?: [^>]*)?>([^]*?)<\/th>/g)].map(([, title = '']) =>
    title.replaceAll(/<[^>]*>/g, ''),
  );
  if (titles.length > mostStackedColumns) return `<div class="table" tabindex="0">${table}</div>`;
  let cell = 0;
  const labelled = table.replaceAll('<td', () => `<td data-title="${titles[cell++ % titles.length] ?? ''}"`);
  return `<div class="table stacked" tabindex="0">${labelled}</div>`;
}

/** Adds each heading, with the text below it, to the search index. */
function note(page: string, tokens: readonly Token[]): void {
  const anchor = anchorMaker();
  let current: { id: string; title: string; text: string } | undefined;
  const close = (): void => {
    if (current !== undefined) sections.push({ ...current, page: titleOf(page) });
  };
  for (const token of tokens) {
    if (token.type === 'heading') {
      close();
      current = { id: `${addressOf(page)}#${anchor(token.text)}`, title: token.text.replaceAll('`', ''), text: '' };
    } else if (current !== undefined && token.type !== 'code') current.text += ` ${token.raw}`;
  }
  close();
}

/** The menu, with the pages grouped as in the index. */
function menuFor(page: string): string {
  const entries = [...read('docs/index.md').matchAll(/^## (.*)$|^- \[([^\]]*)\]\(([^)]*\.md)\)/gm)];
  const groups: { readonly title: string; readonly items: string[] }[] = [];
  for (const [, group, title = '', href = ''] of entries) {
    if (group !== undefined) groups.push({ title: group, items: [] });
    else {
      const target = posix.normalize(posix.join('docs', href));
      const current = target === page ? ' aria-current="page"' : '';
      groups.at(-1)?.items.push(`<li><a href="${addressOf(target)}"${current}>${escaped(title)}</a></li>`);
    }
  }
  return groups.map(({ title, items }) => `<h2>${escaped(title)}</h2><ul>${items.join('')}</ul>`).join('');
}

const shell = (page: string, body: string): string => `<!doctype html>
<html lang="${page.endsWith('.zh-CN.md') ? 'zh-CN' : 'en'}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(titleOf(page))} · agent-gateway-graphql</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="style.css">
<body>
<a class="skip" href="#content">Skip to the content</a>
<header>
<a href="index.html">agent-gateway-graphql</a>
<div class="search"><input type="search" placeholder="Search" aria-label="Search the documentation"><ul aria-live="polite"></ul></div>
</header>
<div class="columns">
<nav class="menu" aria-label="Pages"><details open><summary>Pages</summary>${menuFor(page)}</details></nav>
<main id="content">
${body}
</main>
</div>
<script src="minisearch.js"></script>
<script src="search-index.js"></script>
<script src="page.js"></script>
</body>
</html>
`;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
for (const page of pages) writeFileSync(join(out, addressOf(page)), shell(page, rendered(page)));
for (const file of copied) {
  mkdirSync(dirname(join(out, 'files', file)), { recursive: true });
  copyFileSync(join(root, file), join(out, 'files', file));
}
const searchOptions = { fields: ['title', 'text'], storeFields: ['title', 'page'] };
const index = new MiniSearch(searchOptions);
index.addAll(sections);
writeFileSync(
  join(out, 'search-index.js'),
  `const searchOptions = ${JSON.stringify(searchOptions)};\nconst searchIndex = ${JSON.stringify(index)};\n`,
);
for (const name of ['style.css', 'page.js']) copyFileSync(join(site, name), join(out, name));
copyFileSync(join(site, 'node_modules', 'minisearch', 'dist', 'umd', 'index.js'), join(out, 'minisearch.js'));
process.stdout.write(`${pages.length} pages: ${relative(process.cwd(), join(out, 'index.html'))}\n`);
