/** The requests of documented clients as they send them by default. test/graphql/client-formats.test.ts records them. */
export interface ClientFormat {
  readonly client: string;
  readonly accept: string;
  readonly contentType?: string;
  /** Fields in addition to the text, its variables and the operation's name. */
  readonly beside?: Readonly<Record<string, unknown>>;
  /** The client sends its queries by GET. */
  readonly getsQueries?: true;
  /** The client sends its operations over a WebSocket, which belongs to one agent's Guid. */
  readonly overSocket?: true;
}

export const plainFormat: ClientFormat = { client: 'curl and fetch', accept: 'application/json' };

/** The formats that differ from the plain one. */
export const clientFormats: readonly ClientFormat[] = [
  { client: 'Apollo Client 3', accept: '*/*', beside: { operationName: 'Asked' } },
  {
    client: 'Apollo Client 4',
    accept: 'application/graphql-response+json,application/json;q=0.9',
    beside: { operationName: 'Asked', extensions: { clientLibrary: { name: '@apollo/client', version: '4.3.8' } } },
  },
  {
    client: 'urql',
    accept:
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed',
    beside: { operationName: 'Asked' },
    getsQueries: true,
  },
  { client: 'Relay', accept: 'application/json', beside: { doc_id: null, id: 'a1' } },
  {
    client: 'graphql-request',
    accept: 'application/graphql-response+json, application/json',
    beside: { operationName: 'Asked' },
  },
  { client: 'graphql-sse', accept: 'text/event-stream', contentType: 'application/json; charset=utf-8' },
  {
    client: 'Hive Gateway',
    accept: 'application/graphql-response+json, application/json, multipart/mixed',
    beside: { extensions: {} },
  },
  { client: 'graphql-ws', accept: '', overSocket: true },
  { client: 'the kit', accept: 'application/graphql-response+json, application/json' },
];

export interface Asked {
  readonly query: string;
  readonly variables: object;
}

/** The bytes of a complete request. */
export function requestBytes(format: ClientFormat, asked: Asked, guid: string): Buffer {
  const { accept, contentType = 'application/json', beside, getsQueries } = format;
  const params: Readonly<Record<string, unknown>> = { ...asked, ...beside };
  const head = `host: 127.0.0.1\r\naccept: ${accept}\r\nguid: ${guid}\r\n`;
  if (getsQueries && asked.query.startsWith('query')) {
    const texts = Object.entries(params).map(([name, value]) => [name, typeof value === 'string' ? value : JSON.stringify(value)]); // prettier-ignore
    return Buffer.from(`GET /graphql?${new URLSearchParams(texts).toString()} HTTP/1.1\r\n${head}\r\n`);
  }
  const body = JSON.stringify(params);
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\n${head}content-type: ${contentType}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
