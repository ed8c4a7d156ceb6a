/** One row's world: simulator, perhaps a wire, the server, agents, clients, a load; and in the end the checker's verdict on it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { agentRange } from '../../src/simulator/roster.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/simulator.ts';
import { ask, signIn } from '../rig/client.ts';
import type { Environment } from '../rig/facade.ts';
import { check, type Verdict } from './checker.ts';
import { StreamClient, type ClientOptions } from './client.ts';
import type { Disturbance, JournalLog } from './evidence.ts';
import { startInside, startProcess, uncaughtIn, type ServerUnderTest } from './server.ts';
import { withLost } from './lives.ts';
import { onStandstill } from './standstill.ts';
import { until } from '../rig/eventually.ts';
import { Wire } from './wire.ts';

export interface ArenaOptions {
  /** How many agents, from 1001 on. */
  readonly agents?: number;
  readonly simulator?: SimulatorOptions;
  readonly env?: Environment;
  /** The server reaches its gateway through a wire. */
  readonly wire?: boolean;
  /** The server is a process even where the scale would have it inside. */
  readonly process?: boolean;
  readonly imports?: readonly string[];
  /** Lines of the log that this row provokes. */
  readonly provokes?: RegExp;
}

export interface Scale {
  /** Multiplies durations, counts and loads: 1 is the whole proof. */
  readonly factor: number;
  readonly inside: boolean;
}

export const holdMs = 300;
/** The slack that the server adds to the hold for its deadline. */
export const slackMs = 5000;

export interface SignedIn {
  readonly guid: string;
  /** Before the first event of the sign-in. */
  readonly cursor: string;
}

export class Arena implements AsyncDisposable {
  readonly simulator: Simulator;
  readonly scale: Scale;
  readonly agentIds: readonly string[];
  readonly clients: StreamClient[] = [];
  readonly sessions = new Map<string, SignedIn>();
  /** What the row itself holds against the server, beside the verdicts. */
  readonly complaints: string[] = [];
  readonly journals: JournalLog[] = [];
  readonly notes: string[] = [];
  /** The store forgets sooner than the row ends: what each agent's first client got stands for the journal. */
  forgets = false;
  recoveryMs = 0;
  server!: ServerUnderTest;
  wire: Wire | undefined;
  gatewayUrl: string;
  readonly folder = mkdtempSync(join(tmpdir(), 'faults-'));
  /** Two polls of one agent may overlap: a holder of its lease stood still while another took over, and was told so. */
  mayOverlap = false;
  protected readonly options: ArenaOptions;
  /** What each server logged. */
  protected readonly logs: (readonly string[])[] = [];
  readonly #disturbances: Disturbance[] = [];
  readonly #endWatch = onStandstill((fromMs, toMs) => {
    this.disturbed(fromMs, toMs);
  });
  /** The journal as a store that went back in time had it. */
  #before: readonly JournalLog[] = [];
  readonly #firstCursors = new Map<string, string>();
  #port = '0';
  #loads: (() => void)[] = [];

  protected constructor(options: ArenaOptions, scale: Scale, simulator: Simulator) {
    this.options = options;
    this.scale = scale;
    this.simulator = simulator;
    this.gatewayUrl = simulator.url;
    this.agentIds = agentRange(1001, options.agents ?? 2).map(({ id }) => id);
  }

  protected static simulator(options: ArenaOptions): Promise<Simulator> {
    return startSimulator({
      pollHoldMs: holdMs,
      agents: agentRange(1001, Math.max(options.agents ?? 2, 2)),
      ledgerLimit: 2_000_000,
      ...options.simulator,
    });
  }

  static async open(options: ArenaOptions, scale: Scale): Promise<Arena> {
    const simulator = await Arena.simulator(options);
    const arena = new Arena(options, scale, simulator);
    if (options.wire === true) {
      arena.wire = await Wire.open(() => arena.gatewayUrl);
    }
    arena.#port = String(await freePort());
    await arena.start();
    return arena;
  }

  get url(): string {
    return this.server.url;
  }

  get storePath(): string {
    return join(this.folder, 'store.db');
  }

  get isProcess(): boolean {
    return this.options.process === true || !this.scale.inside;
  }

  /** A count or a time of the whole proof, for this scale. */
  scaled(whole: number, least = 1): number {
    return Math.max(least, Math.round(whole * this.scale.factor));
  }

  async start(env: Environment = {}): Promise<void> {
    const all = {
      PORT: this.#port,
      AGENT_GATEWAY_POLL_HOLD_MS: String(holdMs),
      AGENT_GATEWAY_POLL_PAUSE_MS: '10',
      AGENT_GATEWAY_TIMEOUT_MS: '2000',
      STORE_URL: `sqlite:${this.storePath}`,
      ...this.options.env,
      ...env,
    };
    const gatewayUrl = this.wire?.url ?? this.simulator.url;
    const { imports = [] } = this.options;
    this.server = await (this.isProcess ? startProcess(gatewayUrl, all, { imports }) : startInside(gatewayUrl, all));
    this.logs.push(this.server.log);
  }

  /** Who is to die next is chosen: the one that polls. */
  async aim(): Promise<void> {
    await Promise.resolve();
  }

  async kill(): Promise<void> {
    const atMs = Date.now();
    await this.server.kill();
    this.killed(atMs);
  }

  /** The store's newest entries are gone, and the servers died. */
  storeWentBack(atMs = Date.now()): void {
    this.#disturbances.push({ fromMs: atMs, toMs: atMs, kill: true, storeWentBack: true });
  }

  /** What the store has now stays part of the journal, although it is about to be lost there: clients have seen it. */
  async rememberJournals(): Promise<void> {
    await this.readJournals();
    this.#before = this.journals.splice(0);
  }

  killed(atMs = Date.now()): void {
    this.#disturbances.push({ fromMs: atMs, toMs: atMs, kill: true });
  }

  /** Polls of this time may have been broken although the ledger calls them answered. */
  disturbed(fromMs: number, toMs = Date.now()): void {
    this.#disturbances.push({ fromMs, toMs, kill: false });
  }

  /** @returns how long it took, and its exit code */
  async stop(): Promise<{ readonly ms: number; readonly code: number | null }> {
    const fromMs = performance.now();
    const code = await this.server.stop();
    return { ms: performance.now() - fromMs, code };
  }

  async signIn(agentIds = this.agentIds, force = false): Promise<void> {
    await Promise.all(
      agentIds.map(async (agentId) => {
        this.signedInAt(agentId, await signIn(this.url, agentId, force));
      }),
    );
  }

  signedInAt(agentId: string, session: SignedIn): void {
    this.sessions.set(agentId, session);
    if (!this.#firstCursors.has(agentId)) this.#firstCursors.set(agentId, session.cursor);
  }

  session(agentId: string): SignedIn {
    const session = this.sessions.get(agentId);
    if (session === undefined) throw new Error(`${agentId} is not signed in`);
    return session;
  }

  /** A client from the sign-in's cursor on. */
  client(agentId: string, options: Partial<ClientOptions> = {}): StreamClient {
    const { guid, cursor } = this.session(agentId);
    const name = `${agentId}/${this.clients.length + 1}`;
    const client = new StreamClient({
      name,
      url: () => this.url,
      agentId,
      guid,
      from: cursor,
      transport: 'sse',
      ...options,
    });
    this.clients.push(client);
    return client;
  }

  /** Signs all in, with two clients each: one over SSE, one over WebSocket. */
  async populate(): Promise<void> {
    await this.signIn();
    for (const agentId of this.agentIds) {
      this.client(agentId);
      this.client(agentId, { transport: 'ws' });
    }
    await this.delivered();
  }

  /** Puts an event into the gateway's queue whose content names its own record in the ledger. @returns its serial */
  inject(agentId: string, eventType = 'Fault_Load', further: object = {}): number {
    const serial = this.simulator.ledger.lastSerial + 1;
    this.simulator.inject(agentId, { eventType, content: { serial, ...further } });
    return serial;
  }

  /**
   * Events at this rate over all agents, until the returned function is called. A machine that cannot keep up gets fewer: what was not made
   * in time is not made up for, and no agent's queue grows beyond ten seconds of it.
   */
  load(perSecond: number): () => void {
    const tickMs = 10;
    const mostAtOnce = Math.ceil(perSecond / 10);
    const longestQueue = Math.ceil((10 * perSecond) / this.agentIds.length);
    let lastMs = performance.now();
    let due = 0;
    let made = 0;
    const timer = setInterval(() => {
      const nowMs = performance.now();
      due = Math.min(due + ((nowMs - lastMs) * perSecond) / 1000, mostAtOnce);
      lastMs = nowMs;
      for (; due >= 1; due--, made++) {
        const agentId = this.agentIds[made % this.agentIds.length] ?? '';
        const { signedIn, queueLength } = this.simulator.agent(agentId);
        if (signedIn && queueLength < longestQueue) this.inject(agentId);
      }
    }, tickMs);
    const stop = () => clearInterval(timer);
    this.#loads.push(stop);
    return stop;
  }

  /**
   * The fault is over: how long until something new of each agent that is signed in reaches all its clients. Then what was left in the
   * gateway meanwhile is fetched, event by event.
   */
  async recovered(barMs = slackMs + holdMs, limitMs = 120_000): Promise<void> {
    const before = this.clients.map(({ arrivals }) => arrivals.length);
    const fetched = this.delivered(limitMs);
    // Whichever of the two waits in vain, the other one's complaint is not needed.
    fetched.catch(() => undefined);
    const ms = await until(
      'each client to get something new',
      () =>
        this.clients.every(
          ({ arrivals, end, options }, at) =>
            end !== 'open' || !this.#signedIn(options.agentId) || arrivals.length > (before[at] ?? 0),
        ),
      limitMs,
    );
    this.recoveryMs = Math.max(this.recoveryMs, ms);
    this.expect(ms <= barMs, `recovery took ${Math.round(ms)} ms, the bar is ${barMs} ms`);
    await fetched;
  }

  /**
   * Probes, for the first may be lost to a ghost: resolves when each agent's clients have a probe.
   * @param all of those that were sent: then nothing is under way any more
   */
  async delivered(limitMs = 60_000, all = false): Promise<number> {
    let isDelivered = false;
    const probes = new Map<string, number[]>();
    const open = () => this.clients.filter((client) => client.end === 'open' && this.#signedIn(client.options.agentId));
    let nextProbeAtMs = 0;
    return until(
      'each client to get an event',
      () => {
        if (!isDelivered && performance.now() >= nextProbeAtMs) {
          nextProbeAtMs = performance.now() + 500;
          for (const agentId of new Set(open().map(({ options }) => options.agentId)))
            probes.set(agentId, [...(probes.get(agentId) ?? []), this.inject(agentId, 'Fault_Probe')]);
        }
        const probesOf = ({ options }: StreamClient) => probes.get(options.agentId) ?? [];
        isDelivered ||= open().every((client) => probesOf(client).some((serial) => client.has(serial)));
        return (
          isDelivered && (!all || open().every((client) => probesOf(client).every((serial) => client.has(serial))))
        );
      },
      limitMs,
    );
  }

  expect(condition: boolean, complaint: string): void {
    if (!condition) this.complaints.push(complaint);
  }

  note(text: string): void {
    this.notes.push(text);
  }

  /** Waits until the gateway's queues are empty and every client has all that the journal holds, then judges. */
  async verdict(): Promise<Verdict> {
    for (const stop of this.#loads) stop();
    this.simulator.faults.clear();
    await this.#emptied();
    await this.readJournals();
    await this.#caughtUp();
    await Promise.all(this.clients.map((client) => client.close()));
    const { ledger } = this.simulator;
    const { provokes } = this.options;
    return check({
      events: ledger.events(),
      requests: ledger.requests(),
      journals: this.journals,
      clients: this.clients.map(({ log }) => log),
      disturbances: [
        ...this.#disturbances,
        ...(this.wire?.broken ?? []).map((atMs) => ({ fromMs: atMs, toMs: atMs, kill: false })),
      ],
      maxPollsInFlight: ledger.counters.maxPollsInFlightOfOneAgent,
      uncaught: this.logs.flatMap((log) => uncaughtIn(log)).filter((line) => provokes?.test(line) !== true),
    });
  }

  /** The store was reset, and all are signed in anew: what the journal holds begins there. */
  renewed(): void {
    for (const [agentId, { cursor }] of this.sessions) this.#firstCursors.set(agentId, cursor);
  }

  /** What the journal holds now, read by late subscribers from each agent's first cursor on. */
  async readJournals(): Promise<void> {
    if (this.forgets) {
      for (const agentId of this.agentIds) {
        const first = this.clients.find(({ options }) => options.agentId === agentId);
        await until(`the first client of ${agentId}`, async () => first === undefined || this.#atEnd(first));
        this.journals.push({ agentId, items: [...(first?.arrivals ?? [])] });
      }
      return;
    }
    const journals = await Promise.all(
      [...this.#firstCursors].map(async ([agentId, cursor]) => {
        const { guid } = this.session(agentId);
        const late = new StreamClient({
          name: `${agentId}/late`,
          url: () => this.url,
          agentId,
          guid,
          from: cursor,
          transport: 'sse',
        });
        await until(
          `the journal of ${agentId}`,
          async () => late.end === 'over' || late.codes.length > 0 || (await this.#atEnd(late)),
        );
        await late.close();
        for (const code of late.codes) this.complaints.push(`the journal of ${agentId} could not be read: ${code}`);
        return { agentId, items: late.arrivals };
      }),
    );
    this.journals.push(...journals.map((log) => withLost(this.#before, log)));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    this.#endWatch();
    for (const stop of this.#loads) stop();
    await Promise.all(this.clients.map((client) => client.leave()));
    this.simulator.faults.clear();
    if (this.wire) this.wire.toxics = {};
    this.simulator.endHolds();
    await this.endServers();
    await this.wire?.close();
    await this.simulator.close();
    rmSync(this.folder, { recursive: true, force: true });
  }

  protected async endServers(): Promise<void> {
    await (this.isProcess ? this.server.kill() : this.server.stop());
  }

  #signedIn(agentId: string): boolean {
    return this.simulator.agent(agentId).signedIn;
  }

  async #emptied(): Promise<void> {
    const { ledger } = this.simulator;
    await until(
      'the gateway’s queues to be emptied',
      () => ledger.events().every(({ takenBy, dropped, written }) => dropped || (takenBy !== null && written !== null)),
      120_000,
    ).catch((error: unknown) => {
      this.complaints.push((error as Error).message);
    });
    // What was taken last is in the journal when the next poll of its agent is there; the probes are behind it.
    await this.delivered()
      .then(() => until('the polls after the last events', () => this.#polledOn()))
      .catch((error: unknown) => {
        this.complaints.push((error as Error).message);
      });
  }

  /** The newest poll of each agent that a client listens to has brought nothing: the one before is dealt with. */
  #polledOn(): boolean {
    const newest = new Map(
      this.simulator.ledger
        .requests()
        .flatMap((request) => (request.kind === 'poll' ? [[request.agentId, request]] : [])),
    );
    return this.clients.every(
      ({ end, options: { agentId } }) =>
        end !== 'open' || !this.#signedIn(agentId) || newest.get(agentId)?.events.length === 0,
    );
  }

  /** Its newest item is the journal's. */
  async #atEnd(client: StreamClient): Promise<boolean> {
    const { agentId, guid } = client.options;
    const { data } = await ask(this.url, `{ agent(id: "${agentId}") { cursor } }`, {}, guid);
    const cursor = data['agent']?.cursor;
    return cursor !== undefined && client.after === cursor;
  }

  async #caughtUp(): Promise<void> {
    await until('the clients to catch up with the journal', () =>
      this.clients.every(
        (client) =>
          client.end !== 'open' ||
          client.after ===
            this.journals.findLast(({ agentId }) => agentId === client.options.agentId)?.items.at(-1)?.id,
      ),
    ).catch((error: unknown) => {
      this.complaints.push((error as Error).message);
    });
  }
}

const portsOfTable = 5000;
const given = new Set<number>();

/** The clients' address stays where it is while servers come and go, so it is below those that the system gives to outgoing connections. */
export async function freePort(): Promise<number> {
  // Rows of several tables, each in a process of its own, run at the same time.
  const lowest = 10_240 + (Number(process.env['VITEST_POOL_ID'] ?? 0) % 4) * portsOfTable;
  for (;;) {
    const port = lowest + Math.floor(Math.random() * portsOfTable);
    if (given.has(port)) continue;
    given.add(port);
    const server = createServer();
    const taken = await new Promise<boolean>((resolve) => {
      server.once('error', () => resolve(true));
      server.listen(port, '127.0.0.1', () => resolve(false));
    });
    if (taken) continue;
    await new Promise((resolve) => server.close(resolve));
    return port;
  }
}

export { pause, until };
