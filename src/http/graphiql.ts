/**
 * GraphiQL, offline: its page, its assets (nine megabytes) and its options. The files are read when the first browser requests one, and each is
 * compressed once. Both run outside the thread of the requests, which reading would block for a quarter of a second.
 */
import { once } from 'node:events';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import { compress } from './compression.ts';
import type { GraphiqlFile, GraphiqlFiles, PageOptions } from './graphiql-assets.ts';
import type { Encoding } from './negotiation.ts';
import type { ServedFile } from './served-file.ts';

export interface GraphiqlTab {
  readonly query: string;
  readonly variables?: string;
  /** JSON text of the tab's headers editor. */
  readonly headers?: string;
}

export interface Graphiql {
  /** The page; the same for every client. */
  page(encoding: Encoding): Promise<ServedFile>;
  /** The asset at this path of a request; undefined if there is none. */
  asset(path: string, encoding: Encoding): Promise<ServedFile | undefined>;
  /** Whether the options hold a Guid. */
  hasSecrets(): boolean;
  /** The options of the page, as JSON text. Only pages of this origin can read them, because the answer has no CORS header. */
  options(): string;
}

/** The assets and the options are below this path. */
export const graphiqlPath = '/graphiql/';
/** The path of the page's options. */
export const graphiqlOptionsPath = `${graphiqlPath}options`;

const title = 'Agent gateway';
/** Shows where to enter the Guid; an empty Guid counts as none. */
const noGuid = JSON.stringify({ Guid: '' }, null, 2);
/** For these megabytes, level 5 is as fast as the level of answers, and its output is smaller by 7 %. Level 9 takes a second more, and saves 4 %. */
const brotliQuality = 5;

/** @param tabs called for each page, because the Guid in them changes */
export function createGraphiql(tabs: () => readonly GraphiqlTab[]): Graphiql {
  let reading: Promise<GraphiqlFiles> | undefined;
  const files = (): Promise<GraphiqlFiles> =>
    (reading ??= readFiles().catch((error: unknown) => {
      reading = undefined;
      throw error;
    }));
  const compressed = new Map<string, Promise<Buffer>>();
  const served = async (file: GraphiqlFile, encoding: Encoding, headers: Readonly<Record<string, string>>) => {
    const tag = `${file.tag}-${encoding}`;
    const body = compressed.get(tag) ?? compress(Buffer.from(file.content.buffer), encoding, brotliQuality);
    compressed.set(tag, body);
    return { body: await body, encoding, headers: { ...headers, 'content-type': file.type, etag: `"${tag}"` } };
  };
  return {
    page: async (encoding) => served((await files()).page, encoding, pageHeaders),
    asset: async (path, encoding) => {
      const [, version, name = ''] = assetPath.exec(path) ?? [];
      const asset = (await files()).assets.get(name);
      if (asset === undefined) return undefined;
      // During a rolling restart, a page of another version asks for its assets here. The present file serves this page, but not its later visits.
      const cacheControl = version === asset.version ? 'public, max-age=31536000, immutable' : 'no-store';
      return served(asset, encoding, { ...assetHeaders, 'cache-control': cacheControl });
    },
    hasSecrets: () => tabs().some(({ headers }) => headers !== undefined),
    options: () => {
      const opened = tabs();
      const [first] = opened;
      return JSON.stringify({
        title,
        shouldPersistHeaders: false,
        defaultEditorToolsVisibility: 'headers',
        headers: first?.headers ?? noGuid,
        ...(first && { defaultQuery: first.query, defaultTabs: opened }),
      });
    },
  };
}

const assetPath = new RegExp(`^${graphiqlPath}([\\w-]+)/([\\w.-]+)$`);

async function readFiles(): Promise<GraphiqlFiles> {
  // Without the first slash, the path is relative to the page.
  const options: PageOptions = { title, assetsPath: graphiqlPath.slice(1) };
  // Options of this process, such as a debugger's, do not apply to the thread.
  // The module is compiled if this file is.
  const assets = new URL(`./graphiql-assets${extname(import.meta.url)}`, import.meta.url);
  const thread = new Worker(assets, { workerData: options, execArgv: [] });
  const [files] = (await once(thread, 'message')) as [GraphiqlFiles];
  return files;
}

const fileHeaders = {
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
};

/** Workers have the policy of their own file, and these need nothing else. */
const assetHeaders = { ...fileHeaders, 'content-security-policy': "default-src 'none'" };

/** The page may run the scripts of this server and connect to this server, and nothing else. Its editor writes styles, and has fonts in its sheet. */
const pagePolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "worker-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  'font-src data:',
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

const pageHeaders = {
  ...fileHeaders,
  'cache-control': 'no-cache',
  'content-security-policy': pagePolicy,
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};
