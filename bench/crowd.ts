/** Agents that are signed in through a bridge, their subscribers, and the loads on them. Correctness comes first: `check`. */
import { readdirSync, readlinkSync } from 'node:fs';
import { Agent, request } from 'node:http';
import { heldIn, type Memory } from '../test/load/held.ts';
import type { Bridge } from './bridges.ts';
import { startContender, type Contender } from './contender.ts';
import { startEventGateway, type EventGateway, type Mark } from './event-gateway.ts';
import { Subscriber } from './subscriber.ts';

const atATime = 32;

const running = new Set<Contender>();
process.on('exit', () => {
  for (const { child } of running) child.kill('SIGKILL');
});

export class Crowd {
  readonly bridge: Bridge;
  /** Each crowd has its own gateway: two servers must not poll the same agents. */
  readonly gateway: EventGateway;
  readonly server: Contender;
  /** Time from the start of the process until it listened. */
  readonly startedMs: number;
  subscribers: Subscriber[] = [];
  arrived: (mark: Mark) => void = () => undefined;

  static async start(bridge: Bridge, core: number | undefined): Promise<Crowd> {
    const gateway = await startEventGateway();
    const fromMs = performance.now();
    const server = await startContender(bridge, gateway.url, core);
    return new Crowd(bridge, gateway, server, performance.now() - fromMs);
  }

  private constructor(bridge: Bridge, gateway: EventGateway, server: Contender, startedMs: number) {
    this.bridge = bridge;
    this.gateway = gateway;
    this.server = server;
    this.startedMs = startedMs;
    running.add(server);
  }

  /** Resolves when each of the agents is polled. */
  async signIn(agentIds: readonly string[]): Promise<void> {
    const polledBefore = this.gateway.polls;
    const agent = new Agent({ keepAlive: true, maxSockets: atATime });
    await each(agentIds, async (agentId) => {
      const { path, body, holds } = this.bridge.signIn(agentId);
      const text = await post(agent, this.server.port, path, body);
      if (!text.includes(holds)) throw new Error(`${this.bridge.name}: no sign-in: ${text}`);
    });
    agent.destroy();
    await until('the polls', () => this.gateway.polls >= polledBefore + agentIds.length);
  }

  async subscribe(agentIds: readonly string[], perAgent = 1): Promise<void> {
    const { bridge, gateway, server } = this;
    await each(
      agentIds.flatMap((agentId) => Array.from({ length: perAgent }, () => agentId)),
      async (agentId) => {
        const subscriber = await Subscriber.open({
          port: server.port,
          agentId,
          request: bridge.subscribe(agentId),
          seen: gateway.made(agentId),
          contentIn: bridge.contentIn,
          arrived: (mark) => {
            this.arrived(mark);
          },
        });
        this.subscribers.push(subscriber);
      },
    );
  }

  async leave(): Promise<void> {
    for (const subscriber of this.subscribers) subscriber.leave();
    this.subscribers = [];
    await pause(200);
  }

  /** Checks that every subscriber has received every event once, in order, and no other event. @throws When a subscriber has not. */
  async check(): Promise<void> {
    const { gateway, subscribers } = this;
    const ended = () => subscribers.find(({ wrong }) => wrong !== undefined)?.wrong;
    await until(
      `${this.bridge.name}: all events`,
      () => ended() !== undefined || subscribers.every(({ agentId, newest }) => newest === gateway.made(agentId)),
    );
    const wrong = ended() ?? (gateway.mistaken > 0 ? 'polls with another Guid, or two at a time' : undefined);
    if (wrong !== undefined) throw new Error(`${this.bridge.name}: ${wrong}`);
  }

  held(): Promise<Memory> {
    const { child } = this.server;
    return new Promise((resolve) => {
      const onLine = (text: string) => {
        const found = text.split('\n').flatMap((line) => heldIn(line) ?? [])[0];
        if (found === undefined) return;
        child.stdout?.off('data', onLine);
        resolve(found);
      };
      child.stdout?.on('data', onLine);
      child.kill('SIGUSR2');
    });
  }

  sockets(): number {
    const folder = `/proc/${this.server.child.pid}/fd`;
    return readdirSync(folder).filter((name) => {
      try {
        return readlinkSync(`${folder}/${name}`).startsWith('socket:');
      } catch {
        // The file descriptor was closed meanwhile.
        return false;
      }
    }).length;
  }

  async stop(): Promise<void> {
    for (const subscriber of this.subscribers) subscriber.leave();
    await this.server.stop();
    running.delete(this.server);
    await this.gateway.close();
  }
}

export interface Loaded {
  readonly deliveries: number;
  readonly seconds: number;
  /** Processor time of the server. */
  readonly cpuSeconds: number;
  /** Delays since the gateway's answer, in milliseconds, sorted. */
  readonly fromAnswer: readonly number[];
  /** Delays since the event was made. They are longer if no poll was waiting. */
  readonly fromMaking: readonly number[];
}

/**
 * Closed loop: this many events are in flight at any time, distributed over the agents in turn. When an event has reached all its
 * subscribers, the next one is made.
 * @param perAgent subscribers per agent
 */
export function closedLoop(
  crowd: Crowd,
  agentIds: readonly string[],
  underWay: number,
  forMs: number,
  perAgent = 1,
): Promise<Loaded> {
  const untilMs = performance.now() + forMs;
  const receipts = new Map<string, number>();
  let turn = 0;
  const next = () => {
    crowd.gateway.make(agentIds[turn++ % agentIds.length] ?? '');
  };
  return loaded(
    crowd,
    async () => {
      for (let n = 0; n < underWay; n += 1) next();
      await pause(forMs);
    },
    ({ agentId }) => {
      const receipt = (receipts.get(agentId) ?? 0) + 1;
      receipts.set(agentId, receipt % perAgent);
      if (receipt === perAgent && performance.now() < untilMs) next();
    },
  );
}

/** Open loop: this many events per second, distributed over the agents in turn, regardless of their delivery. */
export function openLoop(crowd: Crowd, agentIds: readonly string[], perSecond: number, forMs: number): Promise<Loaded> {
  return loaded(crowd, async () => {
    const fromMs = performance.now();
    for (let made = 0; ;) {
      const ranMs = performance.now() - fromMs;
      for (const due = Math.floor((Math.min(ranMs, forMs) * perSecond) / 1000); made < due; made += 1)
        crowd.gateway.make(agentIds[made % agentIds.length] ?? '');
      if (ranMs >= forMs) return;
      await pause(1);
    }
  });
}

async function loaded(
  crowd: Crowd,
  load: () => Promise<void>,
  arrived: (mark: Mark) => void = () => undefined,
): Promise<Loaded> {
  const fromAnswer: number[] = [];
  const fromMaking: number[] = [];
  crowd.arrived = (mark) => {
    const now = performance.now();
    fromAnswer.push(now - mark.answeredUs / 1000);
    fromMaking.push(now - mark.madeUs / 1000);
    arrived(mark);
  };
  const fromMs = performance.now();
  const cpu = crowd.server.cpuSeconds();
  await load();
  await crowd.check();
  const seconds = (performance.now() - fromMs) / 1000;
  crowd.arrived = () => undefined;
  return {
    deliveries: fromAnswer.length,
    seconds,
    cpuSeconds: crowd.server.cpuSeconds() - cpu,
    fromAnswer: fromAnswer.toSorted((a, b) => a - b),
    fromMaking: fromMaking.toSorted((a, b) => a - b),
  };
}

export const agentIds = (count: number, from = 10_001): readonly string[] =>
  Array.from({ length: count }, (_, index) => String(from + index));

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

async function until(what: string, holds: () => boolean): Promise<void> {
  const untilMs = performance.now() + 30_000;
  while (!holds()) {
    if (performance.now() > untilMs) throw new Error(`waited in vain for ${what}`);
    await pause(2);
  }
}

/** Runs a few at a time, as clients connect. */
async function each(values: readonly string[], work: (value: string) => Promise<void>): Promise<void> {
  const waiting = values.values();
  await Promise.all(
    Array.from({ length: atATime }, async () => {
      for (const value of waiting) await work(value);
    }),
  );
}

function post(agent: Agent, port: number, path: string, body: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
    const outgoing = request({ agent, host: '127.0.0.1', port, path, method: 'POST', headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      incoming.once('end', () => {
        resolve(text);
      });
      incoming.once('error', reject);
    });
    outgoing.once('error', reject);
    outgoing.end(body);
  });
}
