/** GraphiQL, offline: nine megabytes of page, so it is loaded and compressed when the first browser asks, and kept. */
import { createHash } from 'node:crypto';
import { compress } from './compression.ts';
import type { Encoding } from './negotiation.ts';

export interface GraphiqlTab {
  readonly query: string;
  readonly variables?: string;
  /** JSON text of the tab's headers editor. */
  readonly headers?: string;
}

export interface Graphiql {
  /** HTML, in this encoding, and the headers that go with it; the same for everybody. */
  page(encoding: Encoding): Promise<{ readonly body: Buffer; readonly headers: Readonly<Record<string, string>> }>;
  /** Whether the options hold a Guid. */
  hasSecrets(): boolean;
  /** What the page opens with, as JSON text; only pages of this origin can read it, since no CORS header goes with it. */
  options(): string;
}

/** Where the page fetches its options from. */
export const graphiqlOptionsPath = '/graphiql/options';

const mark = 'agent-gateway-graphiql';
const title = 'Agent gateway';
/** Shows where the Guid goes; an empty one counts as none. */
const noGuid = JSON.stringify({ Guid: '' }, null, 2);
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
/** Beside many tabs the title would break into two lines and stick out of its row. */
const titleInOneLine = '.graphiql-logo { white-space: nowrap; flex-shrink: 0; }';

/** @param tabs asked for anew for each page, since the Guid in them rotates */
export function createGraphiql(tabs: () => readonly GraphiqlTab[]): Graphiql {
  let loaded: Promise<{ readonly html: Buffer; readonly headers: Readonly<Record<string, string>> }> | undefined;
  const pages = new Map<Encoding, Promise<Buffer>>();
  return {
    page: async (encoding) => {
      const { html, headers } = await (loaded ??= load());
      const body = pages.get(encoding) ?? compress(html, encoding);
      pages.set(encoding, body);
      return { body: await body, headers };
    },
    hasSecrets: () => tabs().some(({ headers }) => headers !== undefined),
    options: () => {
      const opened = tabs();
      const [first] = opened;
      return JSON.stringify({
        title,
        // Over WebSocket this GraphiQL does not send the headers editor's Guid.
        subscriptionsProtocol: 'SSE',
        shouldPersistHeaders: false,
        defaultEditorToolsVisibility: 'headers',
        headers: first?.headers ?? noGuid,
        ...(first && { defaultQuery: first.query, defaultTabs: opened }),
      });
    },
  };
}

async function load() {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const call = 'YogaGraphiQL.renderYogaGraphiQL(';
  const [before = '', after = ''] = splitLast(renderGraphiQL({ title: mark }), call);
  const start = after.replace(`{"title":"${mark}"}`, () => 'options').replace(/\)\s*;/, '); });');
  const joined = `${before}fetch('${graphiqlOptionsPath}').then((answer) => answer.json()).then((options) => { ${plainAddress} ${forgetTyped} ${call}${start}`;
  const html = joined.replace(
    `<title>${mark}</title>`,
    `<title>${title}</title><style>${stillTabs} ${titleInOneLine}</style>`,
  );
  return { html: Buffer.from(html), headers: { ...pageHeaders, 'content-security-policy': policyFor(html) } };
}

const pageHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The page brings everything along, so that it may run its own scripts, told by their hashes, and speak with this server, and no more. Its
 * editor makes workers out of blobs and writes styles.
 */
function policyFor(html: string): string {
  const hashes = [...html.matchAll(/<script>([^]*?)<\/script>/g)].map(
    ([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  );
  return [
    "default-src 'none'",
    `script-src ${hashes.join(' ')}`,
    'worker-src blob:',
    "style-src 'unsafe-inline'",
    'font-src data:',
    "img-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}

function splitLast(text: string, separator: string): readonly string[] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
