/** Renders the page of GraphiQL, in its own thread: started by graphiql.ts, it posts one page and ends. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

export interface PageOptions {
  readonly title: string;
  /** The path of the page's options. */
  readonly optionsPath: string;
}

export interface RenderedPage {
  readonly html: Uint8Array<ArrayBuffer>;
  /** A hash of `html`. */
  readonly tag: string;
  /** SHA-256 of each of its scripts, as Base64. */
  readonly scriptHashes: readonly string[];
}

const mark = 'agent-gateway-graphiql';
/**
 * GraphiQL permanently stores in the browser what the user types: operations, variables, history, and with them passwords, numbers and Guids. Here it
 * keeps them only while the page is open; theme and sizes are stored. If the server provides tabs with a Guid, the stored tabs of an earlier page
 * would replace them, without the Guid.
 */
const forgetTyped = `const typed = ['tabState', 'query', 'headers', 'variables', 'operationName', 'queries', 'favorites'].map((key) => 'graphiql:' + key);
for (const key of typed) localStorage.removeItem(key);
const putBy = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) { if (!typed.includes(key)) putBy.call(this, key, value); };`;
/**
 * Yoga's page writes the document into its address at each change, and with it passwords into the browser's history and, on the next reload, into the
 * logs of proxies; this handler replaces it. A document in an existing address is removed, and not opened either: links with documents are not used
 * here.
 */
const plainAddress = `if (location.search) history.replaceState(null, '', location.pathname);
options.onEditQuery = () => undefined;`;
/**
 * GraphiQL's tabs keep the offset of their entry animation, and apply it when they get the focus: a tab would jump away from under the pointer, and
 * the first click on it would be lost.
 */
const stillTabs = '.graphiql-tab { transform: none !important; }';
const listEvents = readFileSync(new URL('graphiql-events.js', import.meta.url), 'utf8');
/** With many tabs the title would break into two lines and overflow its row. */
const titleInOneLine = '.graphiql-logo { white-space: nowrap; flex-shrink: 0; }';

function render({ title, optionsPath }: PageOptions): string {
  const call = 'YogaGraphiQL.renderYogaGraphiQL(';
  const [before = '', after = ''] = splitLast(renderGraphiQL({ title: mark }), call);
  const start = after.replace(`{"title":"${mark}"}`, () => 'options').replace(/\)\s*;/, '); });');
  const joined = `${before}fetch('${optionsPath}').then((answer) => answer.json()).then((options) => { ${plainAddress} ${forgetTyped} ${call}${start}`;
  return joined.replace(
    `<title>${mark}</title>`,
    () => `<title>${title}</title><style>${stillTabs} ${titleInOneLine}</style><script>${listEvents}</script>`,
  );
}

function splitLast(text: string, separator: string): readonly string[] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}

const text = render(workerData as PageOptions);
const html = new TextEncoder().encode(text);
const scriptHashes = [...text.matchAll(/<script>([^]*?)<\/script>/g)].map(([, script = '']) =>
  createHash('sha256').update(script).digest('base64'),
);
const tag = createHash('sha256').update(html).digest('base64url');
const page: RenderedPage = { html, tag, scriptHashes };
parentPort?.postMessage(page, [html.buffer]);
