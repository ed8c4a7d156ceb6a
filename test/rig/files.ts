/** File requests: `GET /recordings/…`, each over its own socket. */
import { request, type IncomingMessage } from 'node:http';
import { ask, type GraphqlError } from './client.ts';

export interface Fetched {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  /** The connection ended before the body was complete. */
  readonly broken: boolean;
  /** The error code. */
  readonly code: unknown;
  readonly extensions: Readonly<Record<string, unknown>>;
}

type Headers = Readonly<Record<string, string>>;

/** Resolves with the response head; the body is not read yet. */
export function open(url: string, path: string, headers: Headers = {}, method = 'GET'): Promise<IncomingMessage> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve, reject) => {
    const asking = request({ hostname, port, path, method, headers, agent: false }, resolve);
    asking.once('error', reject);
    asking.end();
  });
}

export async function fetchFile(url: string, path: string, headers: Headers = {}, method = 'GET'): Promise<Fetched> {
  const answer = await open(url, path, headers, method);
  const chunks: Buffer[] = [];
  let broken = false;
  try {
    for await (const chunk of answer as AsyncIterable<Buffer>) chunks.push(chunk);
  } catch {
    broken = true;
  }
  const body = Buffer.concat(chunks);
  const isJson = answer.headers['content-type']?.startsWith('application/json') === true;
  const { errors } = (isJson && body.length > 0 ? JSON.parse(body.toString()) : {}) as {
    readonly errors?: readonly GraphqlError[];
  };
  const extensions = errors?.[0]?.extensions ?? {};
  return {
    status: answer.statusCode ?? 0,
    headers: answer.headers,
    body,
    broken,
    code: extensions['code'],
    extensions,
  };
}

export interface Link {
  readonly path: string;
  readonly expiresAt: string;
  readonly uses: number;
}

/** @param field a field of the agent, with its arguments: `recordingLink(fileName: "…")` */
export async function linkTo(url: string, guid: string | undefined, field: string, agentId = '1001') {
  const { data, errors } = await ask<{ readonly agent: { readonly link: Link | null } | null }>(
    url,
    `query ($id: ID!) { agent(id: $id) { link: ${field} { path expiresAt uses } } }`,
    { id: agentId },
    guid,
  );
  return { link: data.agent?.link ?? undefined, code: errors[0]?.extensions['code'] };
}
