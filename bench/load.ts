/** Closed-loop load over raw keep-alive sockets. Each connection sends its next request when the answer to the last one is complete. */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';

export interface LoadOptions {
  readonly port: number;
  readonly connections: number;
  readonly durationMs: number;
  /** The n-th request, and the text that the body of its answer must contain. */
  readonly request: (n: number, connection: number) => { readonly bytes: Buffer; readonly holds: string };
  /** HTTP by default. */
  readonly protocol?: Protocol;
}

/** How requests are sent on a connection. */
export interface Protocol {
  /** Prepares the connection for the first request. */
  readonly open: (socket: Socket, connection: number) => Promise<void>;
  /** The answer once it is complete; undefined before. */
  readonly answerIn: (bytes: Buffer) => string | undefined;
  readonly isGood: (answer: string) => boolean;
}

const http: Protocol = {
  open: () => Promise.resolve(),
  answerIn: httpAnswerIn,
  isGood: (answer) => answer.startsWith('HTTP/1.1 200'),
};

export interface LoadResult {
  readonly answers: number;
  readonly wrong: readonly string[];
  readonly seconds: number;
  /** The latency at the given quantile, in milliseconds. */
  readonly latencyMs: (quantile: number) => number;
}

export async function runLoad({
  port,
  connections,
  durationMs,
  request,
  protocol = http,
}: LoadOptions): Promise<LoadResult> {
  const wrong: string[] = [];
  const latencies: number[] = [];
  let sent = 0;
  const sockets = await Promise.all(
    Array.from({ length: connections }, async (_, connection) => {
      const socket = connect(port, '127.0.0.1');
      socket.setNoDelay(true);
      await once(socket, 'connect');
      await protocol.open(socket, connection);
      return socket;
    }),
  );
  const fromMs = performance.now();
  const untilMs = fromMs + durationMs;
  await Promise.all(
    sockets.map(
      (socket, connection) =>
        new Promise<void>((resolve, reject) => {
          let rest: Buffer = Buffer.alloc(0);
          let sentAtMs = 0;
          let holds = '';
          const next = () => {
            sentAtMs = performance.now();
            if (sentAtMs >= untilMs) {
              socket.destroy();
              resolve();
              return;
            }
            const { bytes, holds: expected } = request(sent++, connection);
            holds = expected;
            socket.write(bytes);
          };
          socket.once('error', reject);
          socket.on('data', (chunk) => {
            rest = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
            const whole = protocol.answerIn(rest);
            if (whole === undefined) return;
            rest = Buffer.alloc(0);
            latencies.push(performance.now() - sentAtMs);
            if (!protocol.isGood(whole) || !whole.includes(holds)) wrong.push(whole.slice(0, 400));
            next();
          });
          next();
        }),
    ),
  );
  latencies.sort((a, b) => a - b);
  return {
    answers: latencies.length,
    wrong,
    seconds: (performance.now() - fromMs) / 1000,
    latencyMs: (quantile) => latencies[Math.floor(quantile * (latencies.length - 1))] ?? Number.NaN,
  };
}

/** Finds the end of an answer by its length or its last chunk. */
function httpAnswerIn(bytes: Buffer): string | undefined {
  const end = bytes.indexOf('\r\n\r\n');
  if (end < 0) return undefined;
  const head = bytes.toString('latin1', 0, end);
  const length = /content-length: (\d+)/i.exec(head)?.[1];
  if (length !== undefined)
    return bytes.length >= end + 4 + Number(length) ? bytes.toString('latin1', 0, end + 4 + Number(length)) : undefined;
  return bytes.subarray(-5).toString('latin1') === '0\r\n\r\n' ? bytes.toString('latin1') : undefined;
}
