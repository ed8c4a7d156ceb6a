/**
 * The simulated gateway, written from protocol.md alone: a queue per agent that a poll empties for good, a hold, polls that outlive their connection,
 * Guids that are replaced and expire, sign-ins that end sessions, and the sign-out of an agent that is not polled.
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
  /** The instance that sends the request. */
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
  /** Hands the answer to the connection, which sets `record.written`: whether the whole answer can still arrive, as far as the gateway knows. */
  readonly answer: (answer: GatewayAnswer, record: RequestRecord) => void;
}

interface KnownGuid {
  readonly guid: string;
  readonly since: number;
  /** End of its validity. A Guid that was not replaced does not expire. */
  untilMs: number;
  /** Time of the first poll that used it. */
  polledAtMs: number;
}

/** A call that an instance sends with a dead Guid although it could know a newer one. */
export interface DeadCall {
  readonly slot: number;
  readonly agentId: string;
  readonly path: string;
  readonly deadForMs: number;
  /** When the newest Guid was issued with which others have polled for a while. */
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
  /** Number of sessions that ended, for whatever reason. */
  ends: number;
  /** The refusal that its polls get instead of an answer, and for how many polls. */
  refusing: { readonly retcode: string; left: number } | undefined;
  isPushed: boolean;
  /** The agent signed in outside this server. */
  isElsewhere: boolean;
  /** Its current session was polled. */
  isPolled: boolean;
  /** A client has received a Guid of its current session. */
  isKnown: boolean;
}

/** A temporary failure: either before a request is read, or after events were taken for the answer. */
export interface Ailing {
  readonly status: number;
  readonly body: string;
  readonly takes: boolean;
}

export interface GatewayTimes {
  readonly holdMs: number;
  readonly rotateEveryMs: number;
  /** How long a Guid is accepted after its replacement. */
  readonly overlapMs: number;
  readonly silenceMs: number;
}

const accepted = (event?: unknown): string =>
  JSON.stringify({ message: '', retcode: '0', ...(event !== undefined && { event }) });
/** Age of a Guid's first poll after which all instances know the Guid: it was stored before the poll, and their rounds find missed notifications. */
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
  /** Undelivered events of a session that a sign-in discarded, and when. */
  readonly replaced: { readonly atMs: number; readonly events: readonly EventRecord[] }[] = [];
  readonly requests: RequestRecord[] = [];
  #serial = 0;
  /** While frozen, the gateway reads nothing and answers nothing. */
  #frozen: (() => void)[] | undefined;
  /** Undefined while the gateway is well. */
  ailing: Ailing | undefined;
  /** Agents that this server had signed in, and that the gateway signed out because they were not polled. */
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

  /** Judges a request when it arrives. A frozen gateway reads it only later, when nobody would send it any more. */
  #look({ slot, path, guid }: GatewayRequest): void {
    const [, agentId = '', operation = ''] = path.split('?')[0]!.slice(1).split('/');
    const agent = this.#agents.get(agentId);
    // With this call a server verifies a Guid that a client brought.
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

  /** Queues an event of a signed-in agent. A signed-out agent has no events. */
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
    // The gateway does not know which of the held polls still have a client.
    if (agent.held.length > 0 && !agent.isPushed) this.#give(agent, this.#random.pick(agent.held));
  }

  /** The agent signs in at another desk, outside this server. */
  signInElsewhere(agentId: string): string {
    const agent = this.#agent(agentId);
    const guid = this.#signIn(agent);
    agent.isElsewhere = true;
    return guid;
  }

  /** A client received this Guid from its sign-in. */
  answered(agentId: string, guid: string): void {
    const agent = this.#agent(agentId);
    if (this.#isIn(agent, guid)) agent.isKnown = true;
  }

  /** The session is gone. Only the refusal of its Guids shows it. */
  forgetSession(agentId: string): void {
    this.#signOut(this.#agent(agentId), false);
  }

  /** The next polls get this retcode instead of an answer. */
  refuse(agentId: string, retcode: string, times: number): void {
    this.#agent(agentId).refusing = { retcode, left: times };
  }

  /** The session's events go to another receiver: its polls are refused, and heartbeats keep it alive. */
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

  /** Whether one of its polls is held. */
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
    // One event per answer, as the pages say; some releases send a list.
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

  /** @param told whether a held poll gets a last event */
  #signOut(agent: Agent, told: boolean): void {
    if (agent.signedIn) {
      agent.ends += 1;
      this.#tell(`the gateway ends a session of ${agent.id}, and drops ${agent.queue.length} events`);
    }
    if (agent.signedIn && told) this.emit(agent.id, 'AgentOther_ShutdownService');
    agent.signedIn = false;
    agent.guids = [];
    for (const { record } of agent.queue) record.dropped = true;
    // The server cannot report a session that it never met, nor one whose sign-in it could not answer.
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

  /** An agent that is silent for two minutes is signed out. A held poll counts as a sign of life. */
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
