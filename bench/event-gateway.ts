/**
 * A gateway whose agents have events, as cheap as it can be, so that what is measured is who fetches them: it answers sign-ins and holds one
 * poll an agent, ten thousand if need be. An event that nobody asks for yet waits. Each carries its agent, its number within the agent's
 * stream and its times where a call's id stands, so that whoever gets it can tell a loss, a repetition and another agent's event.
 */
import { createServer, type Socket } from 'node:net';
import { guidOf } from './mock-gateway.ts';

export interface EventGateway {
  readonly url: string;
  /** Polls that wait for an event. */
  readonly waiting: number;
  /** Polls so far. */
  readonly polls: number;
  /** Polls with another Guid than the agent's, or beside one that waits. */
  readonly mistaken: number;
  /** The agent's next event: at once where a poll waits, else with the next one. */
  make(agentId: string): void;
  /** Events made for the agent so far. */
  made(agentId: string): number;
  close(): Promise<void>;
}

/** What an event says of itself; microseconds of this process's clock. */
export interface Mark {
  readonly agentId: string;
  readonly n: number;
  readonly madeUs: number;
  readonly answeredUs: number;
}

export const markBefore = '"callid":"';

export function readMark(text: string): Mark {
  const [agentId = '', n, madeUs, answeredUs] = text.split('.');
  return { agentId, n: Number(n), madeUs: Number(madeUs), answeredUs: Number(answeredUs) };
}

/** The content of an event, as the gateway documents it for a call that was connected. */
export const contentOf = (mark: string) => ({
  caller: '10086',
  callid: mark,
  called: '70092',
  feature: '7',
  type: 'main',
  mediaAbility: '1',
});

export const nowUs = (): number => Math.round(performance.now() * 1000);

interface Line {
  made: number;
  /** When the events that nobody has fetched yet were made. */
  readonly unfetched: number[];
  answered: number;
  polling: Socket | undefined;
}

const base = '/agentgateway/resource';
const signedIn = JSON.stringify({ message: 'success', retcode: '0', result: { workno: '1', loginTime: 1, vdnid: 1 } });
const done = JSON.stringify({ message: 'success', retcode: '0', result: {} });
const quiet = JSON.stringify({ message: 'success', retcode: '0' });

export async function startEventGateway(holdMs = 10_000): Promise<EventGateway> {
  const lines = new Map<string, Line>();
  /** Waiting polls and since when, the oldest first: one timer for all of them. */
  const held = new Map<Line, number>();
  const sockets = new Set<Socket>();
  let polls = 0;
  let mistaken = 0;

  const lineOf = (agentId: string): Line => {
    let line = lines.get(agentId);
    if (line === undefined) lines.set(agentId, (line = { made: 0, unfetched: [], answered: 0, polling: undefined }));
    return line;
  };

  function deliver(agentId: string, line: Line): void {
    const { polling } = line;
    if (polling === undefined) return;
    const madeUs = line.unfetched.shift();
    if (madeUs === undefined) return;
    line.polling = undefined;
    held.delete(line);
    line.answered += 1;
    const content = contentOf(`${agentId}.${line.answered}.${madeUs}.${nowUs()}`);
    const event = { eventType: 'AgentEvent_Talking', workNo: agentId, content };
    send(polling, JSON.stringify({ message: 'success', retcode: '0', event }));
  }

  function answer(socket: Socket, head: string): void {
    const [, family = '', agentId = ''] = /^\w+ (\S+)/.exec(head)?.[1]?.slice(base.length).split(/[/?]/) ?? [];
    const guid = /^guid: (\S+)/im.exec(head)?.[1];
    if (family !== 'agentevent') {
      // Only a sign-in comes without.
      if (guid === undefined) send(socket, signedIn, `Set-GUID: JSESSIONID=${guidOf(agentId)}\r\n`);
      else send(socket, done);
      return;
    }
    const line = lineOf(agentId);
    polls += 1;
    if (guid !== guidOf(agentId) || line.polling?.destroyed === false) mistaken += 1;
    line.polling = socket;
    held.set(line, performance.now());
    deliver(agentId, line);
  }

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
        answer(socket, head);
      }
    });
    socket.on('error', () => socket.destroy());
    socket.on('close', () => sockets.delete(socket));
  });
  const holds = setInterval(() => {
    const before = performance.now() - holdMs;
    for (const [line, sinceMs] of held) {
      if (sinceMs > before) return;
      held.delete(line);
      if (line.polling) send(line.polling, quiet);
      line.polling = undefined;
    }
  }, 50);
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `http://127.0.0.1:${port}${base}`,
    get waiting() {
      return held.size;
    },
    get polls() {
      return polls;
    },
    get mistaken() {
      return mistaken;
    },
    make: (agentId) => {
      const line = lineOf(agentId);
      line.made += 1;
      line.unfetched.push(nowUs());
      deliver(agentId, line);
    },
    made: (agentId) => lineOf(agentId).made,
    close: async () => {
      clearInterval(holds);
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function send(socket: Socket, body: string, headers = ''): void {
  if (socket.writable)
    socket.write(
      `HTTP/1.1 200 OK\r\nContent-Type: application/json;charset=UTF-8\r\n${headers}Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    );
}
