/**
 * A gateway whose agents have events. It is as cheap as possible, so that the bench measures the server that polls it. It answers sign-ins and holds
 * one poll per agent, for ten thousand agents. An event waits until it is polled. Each event carries its agent, its number within the agent's
 * stream and its times in the place of a call's id, so that its receiver recognises a loss, a repetition and another agent's event.
 */
import type { Socket } from 'node:net';
import {
  done,
  guidOf,
  quiet,
  send,
  sendSignedIn,
  startRawGateway,
  type Asked,
  type RawGateway,
} from './raw-gateway.ts';

export interface EventGateway extends RawGateway {
  /** Polls that wait for an event at present. */
  readonly waiting: number;
  /** Polls so far. */
  readonly polls: number;
  /** Polls with a Guid other than the agent's, or parallel to a waiting poll. */
  readonly mistaken: number;
  /** Makes the agent's next event. A waiting poll gets it at once, otherwise the next poll. */
  make(agentId: string): void;
  /** Events made for the agent so far. */
  made(agentId: string): number;
}

/** The data by which an event is recognised, with times in microseconds of this process's clock. */
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

/** The content of an event, as documented by the gateway for a connected call. */
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
  /** The times at which the events were made that no poll has fetched yet. */
  readonly unfetched: number[];
  answered: number;
  polling: Socket | undefined;
}

export async function startEventGateway(holdMs = 10_000): Promise<EventGateway> {
  const lines = new Map<string, Line>();
  /** Waiting polls with the time since when they wait, the oldest first: one timer serves all of them. */
  const held = new Map<Line, number>();
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

  function answer(socket: Socket, { family, agentId, guid }: Asked): void {
    if (family !== 'agentevent') {
      if (guid === undefined) sendSignedIn(socket, agentId);
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

  const holds = setInterval(() => {
    const before = performance.now() - holdMs;
    for (const [line, sinceMs] of held) {
      if (sinceMs > before) return;
      held.delete(line);
      if (line.polling) send(line.polling, quiet);
      line.polling = undefined;
    }
  }, 50);
  const raw = await startRawGateway(answer);
  return {
    url: raw.url,
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
      await raw.close();
    },
  };
}
