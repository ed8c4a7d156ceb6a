/**
 * The gateway of a simulation, written from protocol.md alone: a queue for each agent that a poll empties for good, a hold, polls that outlive
 * their connection, a Guid that is replaced and dies, sign-ins that end sessions, and the sign-out of an agent that nobody polls.
 */
import type { EventRecord, RequestRecord } from '../../../src/simulator/ledgerrecord.ts';
import type { Clockwork, Scheduled } from './clockwork.ts';
import type { Random } from './random.ts';

export interface GatewayRequest {
  readonly method: string;
  /** Below the base path. */
  readonly path: string;
  readonly guid: string | undefined;
  readonly body: string | undefined;
  /** Which instance sends it. */
  readonly slot: number;
}

export interface GatewayAnswer {
  readonly status: number;
  readonly body: string;
  readonly newGuid: string | undefined;
}

/** One exchange as the gateway sees it. */
export interface Exchange {
  readonly request: GatewayRequest;
  /** Hands the answer to the connection. @returns whether the whole of it can still arrive, as far as the gateway knows */
  readonly answer: (answer: GatewayAnswer, record: RequestRecord) => void;
}

interface KnownGuid {
  readonly guid: string;
  readonly since: number;
  /** Until when it is accepted; a Guid that was not replaced does not age. */
  untilMs: number;
  /** Of the first poll that was made with it. */
  polledAtMs: number;
}

/** A call that an instance makes with a Guid that died, where it could know a newer one. */
export interface DeadCall {
  readonly slot: number;
  readonly agentId: string;
  readonly path: string;
  readonly deadForMs: number;
  /** When the newest Guid that others have polled with for a while was given out. */
  readonly renewedAtMs: number;
}

interface Queued {
  readonly record: EventRecord;
  readonly content: unknown;
}

interface HeldPoll {
  readonly exchange: Exchange;
  readonly record: RequestRecord;
  readonly given: Scheduled;
}

interface Agent {
  readonly id: string;
  signedIn: boolean;
  guids: KnownGuid[];
  queue: Queued[];
  held: HeldPoll[];
  heardAtMs: number;
  /** Sessions that ended, for whatever reason. */
  ends: number;
  /** What its polls get in the place of an answer, and until when. */
  refusing: { readonly retcode: string; left: number } | undefined;
  isPushed: boolean;
  /** It was signed in past this server. */
  isElsewhere: boolean;
  /** Its present session was polled. */
  isPolled: boolean;
  /** A client was given a Guid of its present session. */
  isKnown: boolean;
}

/** How the gateway serves nobody for a while: before it reads a request, or after it has taken events for the answer. */
export interface Ailing {
  readonly status: number;
  readonly body: string;
  readonly takes: boolean;
}

export interface GatewayTimes {
  readonly holdMs: number;
  readonly rotateEveryMs: number;
  /** After its replacement a Guid is accepted for so long. */
  readonly overlapMs: number;
  readonly silenceMs: number;
}

const accepted = (event?: unknown): string =>
  JSON.stringify({ message: '', retcode: '0', ...(event !== undefined && { event }) });
/** Of a Guid that was polled with for so long all instances know: it was stored before the poll, and their rounds find what they were not told. */
const knownAfterMs = 10_000;
const refused = (retcode: string): string => JSON.stringify({ message: 'refused', retcode, result: '' });

function retcodeOf(body: string): string | null {
  try {
    return (JSON.parse(body) as { readonly retcode?: string }).retcode ?? null;
  } catch {
    return null;
  }
}

export class GatewayModel {
  readonly #clockwork: Clockwork;
  readonly #random: Random;
  readonly #times: GatewayTimes;
  readonly #wallBaseMs: number;
  readonly #tell: (line: string) => void;
  readonly #agents = new Map<string, Agent>();
  events: EventRecord[] = [];
  /** What a sign-in threw away with the session before, and when. */
  readonly replaced: { readonly atMs: number; readonly events: readonly EventRecord[] }[] = [];
  readonly requests: RequestRecord[] = [];
  #serial = 0;
  /** It reads nothing and answers nothing until it thaws. */
  #frozen: (() => void)[] | undefined;
  /** Undefined while it is well. */
  ailing: Ailing | undefined;
  /** Agents that a server had signed in, and that were signed out since nobody polled them. */
  readonly silenced: string[] = [];
  onDeadCall: (call: DeadCall) => void = () => undefined;

  constructor(
    clockwork: Clockwork,
    random: Random,
    times: GatewayTimes,
    wallBaseMs: number,
    tell: (line: string) => void,
  ) {
    this.#tell = tell;
    this.#clockwork = clockwork;
    this.#random = random;
    this.#times = times;
    this.#wallBaseMs = wallBaseMs;
    this.#watch();
  }

  receive(exchange: Exchange): void {
    this.#look(exchange.request);
    this.#read(exchange);
  }

  /** As it comes: a gateway that stands still reads it when nobody would send it any more. */
  #look({ slot, path, guid }: GatewayRequest): void {
    const [, agentId = '', operation = ''] = path.split('?')[0]!.slice(1).split('/');
    const agent = this.#agents.get(agentId);
    // By this call a server finds out whether a Guid of a client is of any use.
    if (agent?.signedIn !== true || operation === 'querycustomstate') return;
    const now = this.#clockwork.nowMs;
    const at = agent.guids.findIndex((known) => known.guid === guid);
    const sent = agent.guids[at];
    if (sent === undefined || now < sent.untilMs) return;
    const renewed = agent.guids.slice(at + 1).findLast(({ polledAtMs }) => polledAtMs <= now - knownAfterMs);
    if (renewed === undefined) return;
    this.onDeadCall({ slot, agentId, path, deadForMs: now - sent.untilMs, renewedAtMs: renewed.since });
  }

  #read(exchange: Exchange): void {
    if (this.#frozen !== undefined) {
      this.#frozen.push(() => {
        this.#read(exchange);
      });
      return;
    }
    const { method, path, guid } = exchange.request;
    const record = this.#record(exchange.request);
    if (this.ailing?.takes === false) {
      this.#answer(exchange, record, { ...this.ailing, newGuid: undefined });
      return;
    }
    const reply = (body: string, newGuid?: string) => {
      this.#answer(exchange, record, { status: 200, body, newGuid });
    };
    const [family = '', agentId = '', operation = ''] = path.split('?')[0]!.slice(1).split('/');
    const agent = this.#agent(agentId);
    if (family === 'agentevent') {
      const refusal = this.#isIn(agent, guid) ? this.#refusing(agent) : this.#refusalOf(agent);
      if (refusal === undefined) this.#poll(agent, exchange, record);
      else reply(refused(refusal));
      return;
    }
    if (family === 'onlineagent' && (operation === 'forcelogin' || (operation === '' && method === 'PUT'))) {
      if (agent.signedIn && operation === '') reply(refused('100-002'));
      else reply(this.#signedIn(agent), this.#signIn(agent));
      return;
    }
    if (!this.#isIn(agent, guid)) {
      reply(refused(this.#refusalOf(agent)));
      return;
    }
    if (operation === 'handshake') {
      agent.heardAtMs = this.#clockwork.nowMs;
      reply(accepted());
    } else if (operation === 'querycustomstate') {
      reply(JSON.stringify({ message: '', retcode: '0', result: { agentcustomstate: 65_535 } }));
    } else if (operation === 'updateGuid') {
      const renewed = this.#rotate(agent);
      reply(JSON.stringify({ message: '', retcode: '0', result: { guid: renewed } }));
    } else if (operation === 'logout') {
      reply(accepted());
      this.#signOut(agent, true);
    } else {
      reply(accepted());
      this.emit(agentId, 'AgentState_Busy');
    }
  }

  /** An event of a signed-in agent; of another there is none. */
  emit(agentId: string, eventType: string): void {
    const agent = this.#agent(agentId);
    if (!agent.signedIn) return;
    const record: EventRecord = {
      serial: ++this.#serial,
      agentId,
      eventType,
      at: this.#wallMs,
      atMs: this.#clockwork.nowMs,
      duplicateOf: null,
      takenBy: null,
      takenAtMs: null,
      written: null,
      dropped: false,
    };
    this.events.push(record);
    agent.queue.push({ record, content: { serial: record.serial } });
    // It does not know which of the waiting polls still have somebody behind them.
    if (agent.held.length > 0 && !agent.isPushed) this.#give(agent, this.#random.pick(agent.held));
  }

  /** Somebody signs the agent in at another desk, past this server. */
  signInElsewhere(agentId: string): string {
    const agent = this.#agent(agentId);
    const guid = this.#signIn(agent);
    agent.isElsewhere = true;
    return guid;
  }

  /** A client has this Guid from its sign-in. */
  answered(agentId: string, guid: string): void {
    const agent = this.#agent(agentId);
    if (this.#isIn(agent, guid)) agent.isKnown = true;
  }

  /** The session is gone, and nothing says so but what its Guids get from now on. */
  forgetSession(agentId: string): void {
    this.#signOut(this.#agent(agentId), false);
  }

  /** The next polls get this in the place of an answer. */
  refuse(agentId: string, retcode: string, times: number): void {
    this.#agent(agentId).refusing = { retcode, left: times };
  }

  /** The session's events go elsewhere: its polls are refused, and it lives by heartbeats. */
  push(agentId: string, isPushed: boolean): void {
    const agent = this.#agent(agentId);
    agent.isPushed = isPushed;
    if (!isPushed) return;
    for (const poll of agent.held) {
      poll.given.cancel();
      this.#pollAnswer(agent, poll, accepted());
    }
    agent.held = [];
  }

  ends(agentId: string): number {
    return this.#agent(agentId).ends;
  }

  isSignedIn(agentId: string): boolean {
    return this.#agent(agentId).signedIn;
  }

  /** Whether a poll of it is held. */
  isPolled(agentId: string): boolean {
    return this.#agent(agentId).held.length > 0;
  }

  /** Monotonic milliseconds of the last poll that was answered with retcode 0. */
  heardAtMs(agentId: string): number {
    return this.#agent(agentId).heardAtMs;
  }

  get isWell(): boolean {
    return this.#frozen === undefined && this.ailing === undefined;
  }

  freeze(): void {
    this.#frozen ??= [];
  }

  thaw(): void {
    const due = this.#frozen ?? [];
    this.#frozen = undefined;
    for (const run of due) run();
  }

  get #wallMs(): number {
    return this.#wallBaseMs + this.#clockwork.nowMs;
  }

  #agent(id: string): Agent {
    const known = this.#agents.get(id);
    if (known !== undefined) return known;
    const made: Agent = {
      id, signedIn: false, guids: [], queue: [], held: [], heardAtMs: 0, ends: 0, refusing: undefined, isPushed: false, isElsewhere: false, isPolled: false,
      isKnown: false,
    }; // prettier-ignore
    this.#agents.set(id, made);
    return made;
  }

  #isIn(agent: Agent, guid: string | undefined): boolean {
    const now = this.#clockwork.nowMs;
    return agent.signedIn && agent.guids.some((known) => known.guid === guid && now < known.untilMs);
  }

  #refusalOf(agent: Agent): string {
    return agent.signedIn && this.#random.chance(0.5) ? '000-003' : '100-006';
  }

  #refusing(agent: Agent): string | undefined {
    if (agent.isPushed) return '000-001';
    const { refusing } = agent;
    if (refusing === undefined || refusing.left === 0) return undefined;
    refusing.left -= 1;
    return refusing.retcode;
  }

  #poll(agent: Agent, exchange: Exchange, record: RequestRecord): void {
    agent.heardAtMs = this.#clockwork.nowMs;
    agent.isPolled = true;
    for (const known of agent.guids)
      if (known.guid === exchange.request.guid) known.polledAtMs = Math.min(known.polledAtMs, agent.heardAtMs);
    const given = this.#clockwork.after(this.#times.holdMs, () => {
      agent.held = agent.held.filter((each) => each !== poll);
      this.#pollAnswer(agent, poll, accepted());
    });
    const poll: HeldPoll = { exchange, record, given };
    agent.held.push(poll);
    if (agent.queue.length > 0) this.#give(agent, poll);
  }

  #give(agent: Agent, poll: HeldPoll): void {
    poll.given.cancel();
    agent.held = agent.held.filter((each) => each !== poll);
    // One event an answer, as the pages say; some releases give a list.
    const taken = agent.queue.splice(0, this.#random.chance(0.7) ? 1 : 3);
    for (const { record } of taken) {
      record.takenBy = poll.record.serial;
      record.takenAtMs = this.#clockwork.nowMs;
    }
    poll.record.events = taken.map(({ record }) => record.serial);
    const events = taken.map(({ record, content }) => ({
      eventType: record.eventType,
      workNo: agent.id,
      content,
      eventGenTime: record.at,
    }));
    this.#pollAnswer(agent, poll, accepted(events.length === 1 ? events[0] : events));
  }

  #pollAnswer(agent: Agent, { exchange, record }: HeldPoll, body: string): void {
    agent.heardAtMs = this.#clockwork.nowMs;
    const newest = agent.guids.at(-1);
    const due = newest !== undefined && this.#clockwork.nowMs - newest.since >= this.#times.rotateEveryMs;
    const newGuid = agent.signedIn && due ? this.#rotate(agent) : undefined;
    record.announcedGuid = newGuid ?? null;
    if (this.ailing?.takes === true) this.#answer(exchange, record, { ...this.ailing, newGuid: undefined });
    else this.#answer(exchange, record, { status: 200, body, newGuid });
  }

  #answer(exchange: Exchange, record: RequestRecord, answer: GatewayAnswer): void {
    record.status = answer.status;
    record.retcode = retcodeOf(answer.body);
    if (record.retcode === null) record.fault = 'no envelope';
    record.durationMs = this.#clockwork.nowMs - record.atMs;
    exchange.answer(answer, record);
  }

  #rotate(agent: Agent): string {
    const newest = agent.guids.at(-1);
    if (newest !== undefined) newest.untilMs = this.#clockwork.nowMs + this.#times.overlapMs;
    const guid = this.#newGuid();
    agent.guids.push({ guid, since: this.#clockwork.nowMs, untilMs: Infinity, polledAtMs: Infinity });
    return guid;
  }

  #signIn(agent: Agent): string {
    this.replaced.push({ atMs: this.#clockwork.nowMs, events: agent.queue.map(({ record }) => record) });
    this.#signOut(agent, false);
    agent.signedIn = true;
    this.#tell(`the gateway signs ${agent.id} in`);
    agent.refusing = undefined;
    agent.isPushed = false;
    agent.isElsewhere = false;
    agent.heardAtMs = this.#clockwork.nowMs;
    agent.guids = [];
    const guid = this.#rotate(agent);
    this.emit(agent.id, 'AgentOther_InService');
    this.emit(agent.id, 'AgentState_Ready');
    return guid;
  }

  #signedIn(agent: Agent): string {
    return JSON.stringify({ message: 'success', retcode: '0', result: { workno: agent.id, mediatype: 'TTF' } });
  }

  /** @param told its last event is left for the polls that are held */
  #signOut(agent: Agent, told: boolean): void {
    if (agent.signedIn) {
      agent.ends += 1;
      this.#tell(`the gateway ends a session of ${agent.id}, and drops ${agent.queue.length} events`);
    }
    if (agent.signedIn && told) this.emit(agent.id, 'AgentOther_ShutdownService');
    agent.signedIn = false;
    agent.guids = [];
    for (const { record } of agent.queue) record.dropped = true;
    // Of a session that this server never met nothing can be told; nor to anybody of one whose sign-in it could not answer.
    if (!agent.isPolled && (agent.isElsewhere || !agent.isKnown)) {
      const unheard = new Set(agent.queue.map(({ record }) => record));
      this.events = this.events.filter((record) => !unheard.has(record));
    }
    agent.isPolled = false;
    agent.isKnown = false;
    agent.queue = [];
    for (const poll of agent.held) {
      poll.given.cancel();
      this.#answer(poll.exchange, poll.record, { status: 200, body: refused('100-006'), newGuid: undefined });
    }
    agent.held = [];
  }

  /** An agent that is silent for two minutes is signed out; a poll that is held speaks for it. */
  #watch(): void {
    this.#clockwork.after(1000, () => {
      for (const agent of this.#agents.values()) {
        if (agent.held.length > 0) agent.heardAtMs = this.#clockwork.nowMs;
        const silentMs = this.#clockwork.nowMs - agent.heardAtMs;
        if (!agent.signedIn || silentMs <= this.#times.silenceMs) continue;
        if (!agent.isElsewhere) this.silenced.push(agent.id);
        this.#signOut(agent, false);
      }
      this.#watch();
    });
  }

  #record({ method, path, guid }: GatewayRequest): RequestRecord {
    const kind = path.startsWith('/agentevent/') ? 'poll' : 'command';
    const agentId = path.split('?')[0]!.split('/')[2] ?? null;
    const record: RequestRecord = {
      serial: ++this.#serial, kind, method, path, query: '', agentId, guid: guid ?? null, cookie: null, at: this.#wallMs,
      atMs: this.#clockwork.nowMs, body: null, status: null, retcode: null, written: null, durationMs: null, ghost: false,
      announcedGuid: null, fault: null, events: [],
    }; // prettier-ignore
    this.requests.push(record);
    return record;
  }

  #newGuid(): string {
    const hex = () => this.#random.whole(0, 0xffff).toString(16).padStart(4, '0');
    return `${hex()}${hex()}-${hex()}-${hex()}-${hex()}-${hex()}${hex()}${hex()}.AgentGateway0`;
  }
}
