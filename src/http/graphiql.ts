/**
 * GraphiQL, offline: the page has nine megabytes, so it is rendered and compressed when the first browser requests it, and cached. Both run outside
 * the thread of the requests, which rendering would block for a quarter of a second.
 */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compress } from './compression.ts';
import type { PageOptions, RenderedPage } from './graphiql-page.ts';
import type { Encoding } from './negotiation.ts';

export interface GraphiqlTab {
  readonly query: string;
  readonly variables?: string;
  /** JSON text of the tab's headers editor. */
  readonly headers?: string;
}

export interface GraphiqlPage {
  readonly body: Buffer;
  readonly headers: Readonly<Record<string, string>> & { readonly etag: string };
}

export interface Graphiql {
  /** The HTML in this encoding and its headers, including `etag`; the same for every client. */
  page(encoding: Encoding): Promise<GraphiqlPage>;
  /** Whether the options hold a Guid. */
  hasSecrets(): boolean;
  /** The options of the page, as JSON text. Only pages of this origin can read them, because the answer has no CORS header. */
  options(): string;
}

/** The path of the page's options. */
export const graphiqlOptionsPath = '/graphiql/options';

const title = 'Agent gateway';
/** Shows where to enter the Guid; an empty Guid counts as none. */
const noGuid = JSON.stringify({ Guid: '' }, null, 2);

/** @param tabs called for each page, because the Guid in them changes */
export function createGraphiql(tabs: () => readonly GraphiqlTab[]): Graphiql {
  let rendered: ReturnType<typeof render> | undefined;
  const pages = new Map<Encoding, Promise<Buffer>>();
  return {
    page: async (encoding) => {
      rendered ??= render().catch((error: unknown) => {
        rendered = undefined;
        throw error;
      });
      const { html, tag, headers } = await rendered;
      const body = pages.get(encoding) ?? compress(html, encoding);
      pages.set(encoding, body);
      return { body: await body, headers: { ...headers, etag: `"${tag}-${encoding}"` } };
    },
    hasSecrets: () => tabs().some(({ headers }) => headers !== undefined),
    options: () => {
      const opened = tabs();
      const [first] = opened;
      return JSON.stringify({
        title,
        // Over WebSocket this GraphiQL does not send the Guid of the headers editor.
        subscriptionsProtocol: 'SSE',
        shouldPersistHeaders: false,
        defaultEditorToolsVisibility: 'headers',
        headers: first?.headers ?? noGuid,
        ...(first && { defaultQuery: first.query, defaultTabs: opened }),
      });
    },
  };
}

interface Rendered {
  readonly html: Buffer;
  readonly tag: string;
  readonly headers: Readonly<Record<string, string>>;
}

async function render(): Promise<Rendered> {
  // Relative to the page: a proxy may serve both under another path.
  const options: PageOptions = { title, optionsPath: graphiqlOptionsPath.slice(1) };
  // Options of this process, such as a debugger's, do not apply to the thread.
  // The page's module is compiled if this file is.
  const page = new URL(`./graphiql-page${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(page, { workerData: options, execArgv: [] });
  const [{ html, tag, scriptHashes }] = (await once(thread, 'message')) as [RenderedPage];
  return {
    html: Buffer.from(html.buffer),
    tag,
    headers: { ...pageHeaders, 'content-security-policy': policyFor(scriptHashes) },
  };
}

const pageHeaders = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
};

/**
 * The page contains everything that it needs. It may run its own scripts, named by their hashes, and connect to this server, and nothing else. Its
 * editor creates workers from blobs and writes styles.
 */
function policyFor(scriptHashes: readonly string[]): string {
  return [
    "default-src 'none'",
    `script-src ${scriptHashes.map((hash) => `'sha256-${hash}'`).join(' ')}`,
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
