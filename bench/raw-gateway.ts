/**
 * The common part of the benches' gateways: HTTP on raw sockets, so that they cost almost nothing compared with the server in front of them, and the
 * requests and answers of any gateway.
 */
import { createServer, type Socket } from 'node:net';

export interface RawGateway {
  readonly url: string;
  close(): Promise<void>;
}

export interface Asked {
  readonly method: string;
  readonly family: string;
  readonly agentId: string;
  /** Only a sign-in has none. */
  readonly guid: string | undefined;
}

const base = '/agentgateway/resource';
const signedIn = JSON.stringify({ message: 'success', retcode: '0', result: { workno: '1', loginTime: 1, vdnid: 1 } });
export const done = JSON.stringify({ message: 'success', retcode: '0', result: {} });
export const quiet = JSON.stringify({ message: 'success', retcode: '0' });

export const guidOf = (agentId: string): string =>
  `6fb36159-30f3-4c1a-8b72-0000000${agentId.padStart(5, '0')}.AgentGateway0`;

export async function startRawGateway(answer: (socket: Socket, asked: Asked) => void): Promise<RawGateway> {
  const sockets = new Set<Socket>();
  const server = createServer((socket) => {
    sockets.add(socket);
    socket.setNoDelay(true);
    let rest = '';
    socket.on('data', (chunk) => {
      rest += chunk.toString('latin1');
      for (;;) {
        const end = rest.indexOf('\r\n\r\n');
        if (end < 0) return;
        const head = rest.slice(0, end);
        const length = Number(/content-length: (\d+)/i.exec(head)?.[1] ?? 0);
        if (rest.length < end + 4 + length) return;
        rest = rest.slice(end + 4 + length);
        answer(socket, askedIn(head));
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  // Thousands of agents may be signed in at once, each with a connection for its poll.
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function askedIn(head: string): Asked {
  const [, method = '', path = ''] = /^(\w+) (\S+)/.exec(head) ?? [];
  const [, family = '', agentId = ''] = path.slice(base.length).split(/[/?]/);
  return { method, family, agentId, guid: /^guid: (\S+)/im.exec(head)?.[1] };
}

export function send(socket: Socket, body: string, headers = ''): void {
  if (socket.writable)
    socket.write(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
}

export function sendSignedIn(socket: Socket, agentId: string): void {
  send(socket, signedIn, `Set-GUID: JSESSIONID=${guidOf(agentId)}\r\n`);
}
