/** GraphiQL, offline: nine megabytes of page, so it is loaded and compressed when the first browser asks, and kept. */
import { compress, type Encoding } from './compression.ts';

export interface GraphiqlTab {
  readonly query: string;
  readonly variables?: string;
  /** JSON text of the tab's headers editor. */
  readonly headers?: string;
}

export interface Graphiql {
  /** HTML, in this encoding; the same for everybody. */
  page(encoding: Encoding): Promise<Buffer>;
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
  let html: Promise<Buffer> | undefined;
  const pages = new Map<Encoding, Promise<Buffer>>();
  return {
    page: (encoding) => {
      const known = pages.get(encoding) ?? (html ??= load()).then((whole) => compress(whole, encoding));
      pages.set(encoding, known);
      return known;
    },
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
  return Buffer.from(html.replace(`<title>${mark}</title>`, `<title>${title}</title>${stillTabs}`));
}

function splitLast(text: string, separator: string): readonly string[] {
  const at = text.lastIndexOf(separator);
  return [text.slice(0, at), text.slice(at + separator.length)];
}
