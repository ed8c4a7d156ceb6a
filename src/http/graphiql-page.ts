/** Renders the page of GraphiQL, in a thread of its own: started by graphiql.ts, it posts one page and ends. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';

export interface PageOptions {
  readonly title: string;
  /** Where the page fetches its options from. */
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
 * GraphiQL puts by in the browser, for good, what is typed: operations, variables, history, and so passwords, numbers and Guids. Here it
 * keeps that as long as the page is open; theme and sizes stay. Where the server gives tabs with a Guid, those of an earlier page would take
 * their place and have none.
 */
const forgetTyped = `const typed = ['tabState', 'query', 'headers', 'variables', 'operationName', 'queries', 'favorites'].map((key) => 'graphiql:' + key);
for (const key of typed) localStorage.removeItem(key);
const putBy = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) { if (!typed.includes(key)) putBy.call(this, key, value); };`;
/**
 * Yoga's page puts the document into its address at each change, and so passwords into the browser's history and, with the next reload, into
 * proxies' logs; its own handler gives way to this one. What an address of before still holds is taken out, and not opened either: nobody
 * sends a document here by a link.
 */
const plainAddress = `if (location.search) history.replaceState(null, '', location.pathname);
options.onEditQuery = () => undefined;`;
/**
 * GraphiQL's tabs keep the offset of their way in, and take it when they get the focus: a tab would jump away from under the pointer, and
 * the first click on it be lost.
 */
const stillTabs = '.graphiql-tab { transform: none !important; }';
const listEvents = readFileSync(new URL('graphiql-events.js', import.meta.url), 'utf8');
/** Beside many tabs the title would break into two lines and stick out of its row. */
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
