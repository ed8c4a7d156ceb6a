/** GraphiQL, offline: nine megabytes of page, so it is loaded and compressed when the first browser asks, and kept. */
import { gzip } from 'node:zlib';
import { promisify } from 'node:util';

export interface GraphiqlTab {
  readonly query: string;
  readonly variables?: string;
  /** JSON text of the tab's headers editor. */
  readonly headers?: string;
}

export interface Graphiql {
  /** HTML, gzipped; the same for everybody. */
  page(): Promise<Buffer>;
  /** What the page opens with, as JSON text; only pages of this origin can read it, since no CORS header goes with it. */
  options(): string;
}

/** Where the page fetches its options from. */
export const graphiqlOptionsPath = '/graphiql/options';

const compress = promisify(gzip);
const mark = 'agent-gateway-graphiql';
const title = 'Agent gateway';

/** @param tabs asked for anew for each page, since the Guid in them rotates */
export function createGraphiql(tabs: () => readonly GraphiqlTab[]): Graphiql {
  let page: Promise<Buffer> | undefined;
  return {
    page: () => (page ??= load()),
    options: () => {
      const opened = tabs();
      const [first] = opened;
      return JSON.stringify({
        title,
        // Over WebSocket this GraphiQL does not send the headers editor's Guid.
        subscriptionsProtocol: 'SSE',
        shouldPersistHeaders: false,
        defaultEditorToolsVisibility: 'headers',
        ...(first && { defaultQuery: first.query, headers: first.headers, defaultTabs: opened }),
      });
    },
  };
}

async function load(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const call = 'YogaGraphiQL.renderYogaGraphiQL(';
  const [before = '', after = ''] = splitLast(renderGraphiQL({ title: mark }), call);
  const start = after.replace(`{"title":"${mark}"}`, () => 'options').replace(/\)\s*;/, '));');
  const html = `${before}fetch('${graphiqlOptionsPath}').then((answer) => answer.json()).then((options) => ${call}${start}`;
  return compress(html.replace(`<title>${mark}</title>`, `<title>${title}</title>`), { level: 6 });
}

function splitLast(text: string, separator: string): readonly string[] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
