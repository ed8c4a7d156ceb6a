/** One hostile request and what came back: exact bytes out, everything in. */
import { request } from 'node:http';
import { connect } from 'node:net';
import { patienceMs } from '../rig/patience.ts';

export interface Answer {
  /** 0: the connection ended without an answer. */
  readonly status: number;
  readonly headers: Readonly<Record<string, unknown>>;
  readonly body: string;
}

export interface Sending {
  readonly method?: string;
  /** Beside `/graphql`, or behind it where it begins with `?`. */
  readonly path?: string;
  readonly headers?: Readonly<Record<string, string | readonly string[]>>;
  readonly body?: string | Buffer;
  /** The loopback address that it comes from. */
  readonly localAddress?: string;
}

/** A request of the right form: what is wrong with it is in its parts. Of an event stream the first result is read. */
export function send(
  url: string,
  { method = 'POST', path = '', headers = {}, body, localAddress }: Sending,
): Promise<Answer> {
  const { hostname, port, pathname } = new URL(url);
  const framed = body === undefined || headers['transfer-encoding'] !== undefined;
  const length = framed ? {} : { 'content-length': String(Buffer.byteLength(body)) };
  const target = path === '' || path.startsWith('?') ? pathname + path : path;
  return new Promise((resolve, reject) => {
    const asking = request(
      { hostname, port, path: target, method, headers: { ...length, ...headers }, agent: false, localAddress },
      (response) => {
        let text = '';
        const done = () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text });
          asking.destroy();
        };
        response.setEncoding('utf8').on('data', (chunk: string) => {
          text += chunk;
          if (/^data: \{/m.test(text)) done();
        });
        response.once('end', done);
        response.once('error', done);
      },
    );
    asking.setTimeout(patienceMs, () => asking.destroy(new Error('no answer')));
    asking.once('error', reject);
    asking.end(body);
  });
}

/** These bytes and no others; the answer is read until the server ends it, or is whole. */
export function sendRaw(url: string, bytes: string | Buffer): Promise<Answer> {
  const { hostname, port } = new URL(url);
  return new Promise((resolve) => {
    let text = '';
    const socket = connect(Number(port), hostname);
    const done = () => {
      socket.destroy();
      const [head = '', ...rest] = text.split('\r\n\r\n');
      const [line = '', ...lines] = head.split('\r\n');
      const headers = Object.fromEntries(
        lines.map((each) => [each.slice(0, each.indexOf(':')).toLowerCase(), each.slice(each.indexOf(':') + 1).trim()]),
      );
      resolve({ status: Number(line.split(' ')[1] ?? 0), headers, body: rest.join('\r\n\r\n') });
    };
    socket.setEncoding('utf8').setTimeout(patienceMs, done);
    socket.on('data', (chunk: string) => {
      text += chunk;
      const length = /^content-length: (\d+)/im.exec(text)?.[1];
      const body = text.indexOf('\r\n\r\n') + 4;
      if (length !== undefined && body > 3 && Buffer.byteLength(text.slice(body)) >= Number(length)) done();
    });
    socket.once('close', done);
    socket.once('error', done);
    socket.write(bytes);
  });
}

interface Told {
  readonly errors?: readonly { readonly extensions?: { readonly code?: unknown } }[];
  readonly data?: Readonly<Record<string, { readonly retcode?: string; readonly __typename?: string } | null>> | null;
}

/** The code of the first error, else the retcode of a refusal that is data, else nothing. */
export function codeOf({ body, headers }: Answer): string | undefined {
  const stream = String(headers['content-type']).startsWith('text/event-stream');
  const json = stream ? /^data: (\{.*)$/m.exec(body)?.[1] : body;
  if (!json?.startsWith('{')) return undefined;
  const { errors, data } = JSON.parse(json) as Told;
  const code = errors?.[0]?.extensions?.code;
  if (errors !== undefined) return typeof code === 'string' ? code : 'none';
  return Object.values(data ?? {})[0]?.retcode;
}
