/**
 * A gateway that costs next to nothing, on raw sockets, so that what is measured is who stands before it. It answers sign-ins, releases, statuses
 * and polls as the gateway does, and notes requests that came with another Guid than the agent's.
 */
import { createServer, type Server, type Socket } from 'node:net';

export interface MockGateway {
  readonly url: string;
  readonly port: number;
  /** Commands answered, without polls and sign-ins. */
  commands: number;
  /** Commands that came with a wrong Guid, or none. */
  mistaken: number;
  /** Polls that wait for an event, by agent. */
  readonly polls: Map<string, (body: string) => void>;
  /** Before a command is answered. */
  latencyMs: number;
  close(): Promise<void>;
}

export const guidOf = (agentId: string): string =>
  `6fb36159-30f3-4c1a-8b72-0000000${agentId.padStart(5, '0')}.AgentGateway0`;

const base = '/agentgateway/resource';
const signedIn = JSON.stringify({ message: 'success', retcode: '0', result: { workno: '1', loginTime: 1, vdnid: 1 } });
const released = JSON.stringify({ message: 'success', retcode: '0', result: {} });
const idle = JSON.stringify({ message: 'success', retcode: '0', result: { agentState: 4, isWorking: false } });
const quiet = JSON.stringify({ message: 'success', retcode: '0' });

export async function startMockGateway(pollHoldMs = 10_000): Promise<MockGateway> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((socket) => {
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
        answer(socket, head);
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  const gateway: MockGateway = {
    url: '',
    port: 0,
    commands: 0,
    mistaken: 0,
    polls: new Map(),
    latencyMs: 0,
    close: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };

  function answer(socket: Socket, head: string): void {
    const [, method = '', path = ''] = /^(\w+) (\S+)/.exec(head) ?? [];
    const [, family = '', agentId = ''] = path.slice(base.length).split('/');
    if (family === 'agentevent') return poll(socket, agentId);
    const guid = /^guid: (\S+)/im.exec(head)?.[1];
    // Only a sign-in comes without.
    if (guid === undefined) {
      send(socket, signedIn, `Set-GUID: JSESSIONID=${guidOf(agentId)}\r\n`);
      return;
    }
    gateway.commands += 1;
    // A status may be asked for in another agent's name; then it is some agent's Guid all the same.
    const right = method === 'GET' ? guid.endsWith('.AgentGateway0') : guid === guidOf(agentId);
    if (!right) gateway.mistaken += 1;
    const body = method === 'GET' ? idle : released;
    if (gateway.latencyMs === 0) send(socket, body);
    else setTimeout(() => send(socket, body), gateway.latencyMs);
  }

  function poll(socket: Socket, agentId: string): void {
    const gone = () => {
      clearTimeout(timer);
    };
    const done = (body: string) => {
      clearTimeout(timer);
      socket.off('close', gone);
      if (gateway.polls.get(agentId) === done) gateway.polls.delete(agentId);
      send(socket, body);
    };
    const timer = setTimeout(() => {
      done(quiet);
    }, pollHoldMs);
    socket.once('close', gone);
    gateway.polls.set(agentId, done);
  }

  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return Object.assign(gateway, { port, url: `http://127.0.0.1:${port}${base}` });
}

function send(socket: Socket, body: string, headers = ''): void {
  if (socket.writable)
    socket.write(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
}
