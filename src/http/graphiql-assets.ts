/**
 * Reads the files of GraphiQL, in its own thread: started by graphiql.ts, it posts the files and ends. GraphiQL itself is a package; its page and
 * the scripts in `graphiql/` are this server's own.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { parentPort, workerData } from 'node:worker_threads';
import {
  css,
  editorWorkerService,
  favicon,
  graphqlWorker,
  js,
  jsonWorker,
} from '@graphql-yoga/render-graphiql/graphiql';

export interface PageOptions {
  readonly title: string;
  /** The path of the assets, relative to the page and with a final slash. */
  readonly assetsPath: string;
}

export interface GraphiqlFile {
  readonly content: Uint8Array<ArrayBuffer>;
  readonly type: string;
  /** A hash of `content`. */
  readonly tag: string;
}

export interface GraphiqlAsset extends GraphiqlFile {
  /** A hash of this file and of those that refer to it by its plain name. It is a folder in the asset's address. */
  readonly version: string;
}

export interface GraphiqlFiles {
  readonly page: GraphiqlFile;
  /** By their names. */
  readonly assets: ReadonlyMap<string, GraphiqlAsset>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  ico: 'image/x-icon',
};

const hashOf = (content: string | Uint8Array): string => createHash('sha256').update(content).digest('base64url');

function fileOf(content: string | Buffer, type: string): GraphiqlFile {
  // A copy of its own: the memory of a small Buffer belongs to others, too, and cannot be transferred.
  const copy = new Uint8Array(Buffer.from(content));
  return { content: copy, type, tag: hashOf(copy) };
}

/** Files with one version, so that a script can import another one by its plain name. */
function assetsOf(contents: Readonly<Record<string, string | Buffer>>) {
  const files = Object.entries(contents).map(
    ([name, content]) => [name, fileOf(content, types[name.replace(/^.*\./, '')] ?? '')] as const,
  );
  const version = hashOf(files.map(([name, { tag }]) => `${name} ${tag}`).join('\n')).slice(0, 16);
  return { version, assets: files.map(([name, file]) => [name, { ...file, version }] as const) };
}

/** Changes only with the package, so browsers keep these megabytes when the server's own scripts change. */
const packaged = assetsOf({
  'graphiql.js': js,
  'graphiql.css': css,
  'favicon.ico': Buffer.from(favicon.replace(/^.*,/, ''), 'base64'),
  // Named after the labels that the editor gives them.
  'editorWorkerService.worker.js': editorWorkerService,
  'json.worker.js': jsonWorker,
  'graphql.worker.js': graphqlWorker,
});
const own = assetsOf(
  Object.fromEntries(
    ['start.js', 'fetcher.js', 'operations.js', 'results.js', 'event-list.js', 'page.css'].map((name) => [
      name,
      readFileSync(new URL(`graphiql/${name}`, import.meta.url)),
    ]),
  ),
);

/** Addresses are relative to the page: a proxy may serve everything under another path. */
function pageOf({ title, assetsPath }: PageOptions): string {
  const packagedPath = assetsPath + packaged.version;
  const ownPath = assetsPath + own.version;
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>${title}</title>
    <link rel="icon" href="${packagedPath}/favicon.ico" />
    <link rel="stylesheet" href="${packagedPath}/graphiql.css" />
    <link rel="stylesheet" href="${ownPath}/page.css" />
    <script type="module" src="${ownPath}/start.js"></script>
    <script defer id="graphiql" src="${packagedPath}/graphiql.js"></script>
  </head>
  <body class="no-focus-outline">
    <noscript>GraphiQL needs JavaScript.</noscript>
    <div id="root"><p class="page-message">Loading GraphiQL… If nothing appears, reload the page.</p></div>
  </body>
</html>
`;
}

const files: GraphiqlFiles = {
  page: fileOf(pageOf(workerData as PageOptions), 'text/html; charset=utf-8'),
  assets: new Map([...packaged.assets, ...own.assets]),
};
const contents = [files.page, ...files.assets.values()].map(({ content }) => content.buffer);
parentPort?.postMessage(files, contents);
