/** GraphiQL, offline: nine megabytes of page, so it is loaded and compressed when the first browser asks, and kept. */
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

export interface GraphiqlTab {
  readonly query: string;
  readonly variables?: string;
  readonly headers?: string;
}

export interface GraphiqlPage {
  readonly html: Buffer;
  readonly encoding: 'gzip';
}

const compress = promisify(gzip);
/** The page is written once, with a mark where the options stand; tabs and the Guid in them change. */
const mark = '__GRAPHIQL_OPTIONS__';

export type Graphiql = () => Promise<GraphiqlPage>;

/** @param tabs what the page opens with, asked for anew for each page since the Guid in it rotates */
export function createGraphiql(tabs: () => readonly GraphiqlTab[]): Graphiql {
  let template: Promise<string> | undefined;
  let last: { readonly options: string; readonly page: Promise<GraphiqlPage> } | undefined;
  return () => {
    const options = optionsOf(tabs());
    // A browser that reloads gets the page that was compressed for it; a new Guid is a new page.
    last = last?.options === options ? last : { options, page: render((template ??= load()), options) };
    return last.page;
  };
}

async function load(): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({ title: mark });
}

async function render(template: Promise<string>, options: string): Promise<GraphiqlPage> {
  const html = (await template).replace(`{"title":"${mark}"}`, () => options).replace(mark, 'Agent gateway');
  return { html: await compress(html, { level: 6 }), encoding: 'gzip' };
}

function optionsOf(tabs: readonly GraphiqlTab[]): string {
  const [first] = tabs;
  const options = {
    title: 'Agent gateway',
    subscriptionsProtocol: 'SSE',
    shouldPersistHeaders: false,
    defaultEditorToolsVisibility: 'headers',
    ...(first && { defaultQuery: first.query, headers: first.headers, defaultTabs: tabs }),
  };
  // Inside a script element: nothing may close it.
  return JSON.stringify(options).replaceAll('<', '\\u003c');
}
