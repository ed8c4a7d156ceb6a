/** Sends one request to a running server over each transport, and reads how much CPU time the server spent on it. */
import { readdirSync, readFileSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { WebSocket } from 'ws';
import type { CostlyRequest } from './shapes.ts';

export const transports = ['fast path', 'Yoga', 'GET', 'SSE', 'WebSocket'] as const;
export type Transport = (typeof transports)[number];

const answerWithinMs = 20_000;
/** Far longer than the limit of the search. */
const acceptedWithinMs = 500;
const nsPerMs = 1e6;

/** CPU time of all threads of a process. Threads that have ended are not included. */
function processorMs(pid: number): number {
  let ns = 0;
  for (const thread of readdirSync(`/proc/${pid}/task`)) {
    const [onCpu = '0'] = readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ');
    ns += Number(onCpu);
  }
  return ns / nsPerMs;
}

export class Meter {
  readonly #url: URL;
  readonly #pid: number;
  readonly #guid: string;
  readonly #agent = new Agent({ keepAlive: true });
  #sent = 0;

  /** @param guid of a session, for requests that carry one */
  constructor(url: string, pid: number, guid: string) {
    this.#guid = guid;
    this.#url = new URL(url);
    this.#pid = pid;
  }

  /**
   * The server's CPU milliseconds for this request. Each request has a different text, so that no cache answers it. For a request that is repeated
   * with the same text, the slowest repetition counts.
   */
  async spent(transport: Transport, costly: CostlyRequest, isProven: boolean): Promise<number> {
    this.#sent += 1;
    const { query, variables, operationName, times = 1 } = costly;
    const params = { query: `#${this.#sent}\n${query}`, variables, operationName };
    const headers = { ...(isProven && { guid: this.#guid }), ...costly.headers };
    let longestMs = 0;
    for (let n = 0; n < times; n++) {
      const fromMs = processorMs(this.#pid);
      await (transport === 'WebSocket'
        ? this.#overSocket(params, isProven)
        : this.#overHttp(transport, params, headers));
      longestMs = Math.max(longestMs, processorMs(this.#pid) - fromMs);
    }
    return longestMs;
  }

  #overHttp(transport: Transport, params: object, more: CostlyRequest['headers'] = {}): Promise<void> {
    const get = transport === 'GET';
    const accept =
      transport === 'SSE'
        ? 'text/event-stream'
        : `application/graphql-response+json${transport === 'Yoga' ? ';q=0.9' : ''}`;
    const { query, variables, operationName } = params as CostlyRequest;
    const search = new URLSearchParams({
      query,
      ...(variables && { variables: JSON.stringify(variables) }),
      ...(operationName !== undefined && { operationName }),
    });
    const body = get ? '' : JSON.stringify(params);
    const headers = { accept, 'accept-encoding': 'br', ...(!get && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }), ...more }; // prettier-ignore
    return new Promise((resolve, reject) => {
      const asking = request(
        { hostname: this.#url.hostname, port: this.#url.port, path: get ? `/graphql?${search}` : '/graphql', method: get ? 'GET' : 'POST', headers, agent: this.#agent }, // prettier-ignore
        (response) => {
          response.resume();
          response.once('close', resolve);
          // An accepted stream stays open; only its beginning is measured.
          if (String(response.headers['content-type']).startsWith('text/event-stream') && response.statusCode === 200)
            response.once('data', () => {
              asking.destroy();
              resolve();
            });
        },
      );
      asking.setTimeout(answerWithinMs, () => asking.destroy(new Error('no answer')));
      asking.once('error', (error: NodeJS.ErrnoException) => {
        // A request with an oversized head is cut off while it is written.
        if (error.code === 'ECONNRESET' || error.code === 'EPIPE') resolve();
        else reject(error);
      });
      asking.end(body);
    });
  }

  #overSocket(payload: object, isProven: boolean): Promise<void> {
    return new Promise((resolve, reject) => {
      const socket = new WebSocket(String(this.#url).replace('http', 'ws'), 'graphql-transport-ws');
      let timer = setTimeout(() => {
        socket.terminate();
        reject(new Error('no answer'));
      }, answerWithinMs);
      const done = () => {
        clearTimeout(timer);
        socket.terminate();
        resolve();
      };
      socket.once('open', () =>
        socket.send(JSON.stringify({ type: 'connection_init', payload: isProven ? { Guid: this.#guid } : {} })),
      );
      socket.on('message', (data: Buffer) => {
        if (!data.includes('"connection_ack"')) return done();
        socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload }));
        // An accepted subscription has no answer of its own.
        if ((payload as CostlyRequest).query.includes('subscription')) {
          clearTimeout(timer);
          timer = setTimeout(done, acceptedWithinMs);
        }
      });
      socket.once('close', done);
      socket.on('error', () => undefined);
    });
  }

  close(): void {
    this.#agent.destroy();
  }
}
