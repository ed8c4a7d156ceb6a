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
/** Shows where the Guid goes; an empty one counts as none. */
const noGuid = JSON.stringify({ Guid: '' }, null, 2);
/**
 * GraphiQL puts its tabs by in the browser without their headers. Where the server gives tabs with a Guid, those of an earlier page would
 * take their place and have none, so they are dropped first; the rest (theme, sizes, history) stays.
 */
const forgetTabs = `if (options.defaultTabs) for (const key of ['tabState', 'query', 'headers', 'variables', 'operationName']) localStorage.removeItem('graphiql:' + key);`;
/**
 * GraphiQL's tabs keep the offset of their way in, and take it when they get the focus: a tab would jump away from under the pointer, and
 * the first click on it be lost.
 */
const stillTabs = '<style>.graphiql-tab { transform: none !important; }</style>';

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
        headers: first?.headers ?? noGuid,
        ...(first && { defaultQuery: first.query, defaultTabs: opened }),
      });
    },
  };
}

async function load(): Promise<Buffer> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const call = 'YogaGraphiQL.renderYogaGraphiQL(';
  const [before = '', after = ''] = splitLast(renderGraphiQL({ title: mark }), call);
  const start = after.replace(`{"title":"${mark}"}`, () => 'options').replace(/\)\s*;/, '); });');
  const html = `${before}fetch('${graphiqlOptionsPath}').then((answer) => answer.json()).then((options) => { ${forgetTabs} ${call}${start}`;
  return compress(html.replace(`<title>${mark}</title>`, `<title>${title}</title>${stillTabs}`), { level: 6 });
}

function splitLast(text: string, separator: string): readonly string[] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
