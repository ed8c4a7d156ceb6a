/** The environment of one row: simulator, optional wire, server, agents, clients and load. At the end, the checker judges it. */
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
import { onStall } from './stall.ts';
import { until } from '../rig/eventually.ts';
import { Wire } from './wire.ts';

export interface ArenaOptions {
  /** Number of agents, from 1001 on. */
  readonly agents?: number;
  readonly simulator?: SimulatorOptions;
  readonly env?: Environment;
  /** The server reaches the gateway through a wire. */
  readonly wire?: boolean;
  /** The server runs as a process of its own, even if the scale would run it in-process. */
  readonly process?: boolean;
  readonly imports?: readonly string[];
  /** Log lines that this row provokes. */
  readonly provokes?: RegExp;
}

export interface Scale {
  /** Multiplies durations, counts and loads; 1 is the full test. */
  readonly factor: number;
  readonly inside: boolean;
}

export const holdMs = 300;
/** Time that the server adds to the hold for its poll deadline. */
export const slackMs = 5000;

export interface SignedIn {
  readonly guid: string;
  /** The cursor before the first event of the sign-in. */
  readonly cursor: string;
}

export class Arena implements AsyncDisposable {
  readonly simulator: Simulator;
  readonly scale: Scale;
  readonly agentIds: readonly string[];
  readonly clients: StreamClient[] = [];
  readonly sessions = new Map<string, SignedIn>();
  /** Violations that the row itself found, besides the checker's. */
  readonly complaints: string[] = [];
  readonly journals: JournalLog[] = [];
  readonly notes: string[] = [];
  /** The store's retention is shorter than the row: the items of each agent's first client replace the journal. */
  forgets = false;
  recoveryMs = 0;
  server!: ServerUnderTest;
  wire: Wire | undefined;
  gatewayUrl: string;
  readonly folder = mkdtempSync(join(tmpdir(), 'faults-'));
  /** Two polls of one agent may overlap: a lease holder was paused while another instance took over, and the takeover was announced. */
  mayOverlap = false;
  protected readonly options: ArenaOptions;
  /** Log lines of each server. */
  protected readonly logs: (readonly string[])[] = [];
  readonly #disturbances: Disturbance[] = [];
  readonly #endWatch = onStall((fromMs, toMs) => {
    this.disturbed(fromMs, toMs);
  });
  /** The journal before the store went back in time. */
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

  /** Scales a count or a duration of the full test. */
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

  /** Chooses the server that dies next: the one that polls. */
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

  /** Keeps the store's current items as part of the journal. The store is about to lose them, but clients have seen them. */
  async rememberJournals(): Promise<void> {
    await this.readJournals();
    this.#before = this.journals.splice(0);
  }

  killed(atMs = Date.now()): void {
    this.#disturbances.push({ fromMs: atMs, toMs: atMs, kill: true });
  }

  /** Polls of this period may have been broken although the ledger records them as answered. */
  disturbed(fromMs: number, toMs = Date.now()): void {
    this.#disturbances.push({ fromMs, toMs, kill: false });
  }

  /** @returns the duration of the stop, and the exit code */
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

  /** A client that starts at the sign-in's cursor. */
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

  /** Signs in all agents, each with two clients: one over SSE, one over WebSocket. */
  async populate(): Promise<void> {
    await this.signIn();
    for (const agentId of this.agentIds) {
      this.client(agentId);
      this.client(agentId, { transport: 'ws' });
    }
    await this.delivered();
  }

  /**
   * Puts an event into the gateway's queue. Its content contains the serial of its own ledger record.
   * @returns the serial
   */
  inject(agentId: string, eventType = 'Fault_Load', further: object = {}): number {
    const serial = this.simulator.ledger.lastSerial + 1;
    this.simulator.inject(agentId, { eventType, content: { serial, ...further } });
    return serial;
  }

  /**
   * Injects events at this rate over all agents, until the returned function is called. A machine that cannot keep up gets fewer: missed events are
   * not made up for, and no agent's queue grows beyond ten seconds of load.
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
   * Called when the fault is over: measures how long it takes until something new of each signed-in agent reaches all its clients. Then waits until
   * the events that were left in the gateway are delivered.
   */
  async recovered(barMs = slackMs + holdMs, limitMs = 120_000): Promise<void> {
    const before = this.clients.map(({ arrivals }) => arrivals.length);
    const fetched = this.delivered(limitMs);
    // If either wait times out, the error of the other one is not needed.
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
   * Sends probes repeatedly, because the first may be lost to a ghost. Resolves when each agent's clients have a probe.
   * @param all wait for all sent probes: then no event is in flight any more
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

  /** Waits until the gateway's queues are empty and every client has everything in the journal, then runs the checker. */
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

  /** The store was reset and all agents signed in again: the expected journal starts at the new cursors. */
  renewed(): void {
    for (const [agentId, { cursor }] of this.sessions) this.#firstCursors.set(agentId, cursor);
  }

  /** The current journal, read by late subscribers from each agent's first cursor. */
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
    // The last taken events are in the journal once the next poll of their agent is in flight. The probes follow them.
    await this.delivered()
      .then(() => until('the polls after the last events', () => this.#polledOn()))
      .catch((error: unknown) => {
        this.complaints.push((error as Error).message);
      });
  }

  /** For each agent with a client, the newest poll has brought nothing, so the one before has been processed. */
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

  /** Whether the client's newest item is the journal's newest item. */
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

/** The clients' address stays the same while servers restart, so the port is below the range that the system uses for outgoing connections. */
export async function freePort(): Promise<number> {
  // Rows of several tables, each in its own process, run at the same time.
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
