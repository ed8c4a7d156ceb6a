import { BoundedLog } from './boundedlog.ts';
import type { EventRecord, LedgerCounters, PollTally, RequestRecord } from './ledgerrecord.ts';

export interface LedgerFilter {
  /** Only records with a greater serial. A record keeps the serial of its beginning, even if it changes later. */
  readonly since?: number;
  readonly agent?: string;
}

type RequestFacts = Pick<RequestRecord, 'kind' | 'method' | 'path' | 'query' | 'agentId' | 'guid' | 'cookie'>;

/** What actually happened at the gateway. Tests check the claims of the server under test against it. */
export class Ledger {
  readonly counters: LedgerCounters = {
    requests: 0, polls: 0, commands: 0, emptyPolls: 0, events: 0, eventsTaken: 0, eventsWritten: 0, eventsLost: 0,
    eventsDropped: 0, ghosts: 0, maxPollsInFlightOfOneAgent: 0, byRetcode: {},
  }; // prettier-ignore
  readonly #requests: BoundedLog<RequestRecord>;
  readonly #events: BoundedLog<EventRecord>;
  readonly #polls = new Map<string, PollTally>();
  #serial = 0;

  constructor(limit: number) {
    this.#requests = new BoundedLog(limit);
    this.#events = new BoundedLog(limit);
  }

  get lastSerial(): number {
    return this.#serial;
  }

  requests(filter: LedgerFilter = {}): readonly RequestRecord[] {
    const records = this.#requests.after(filter.since ?? 0);
    return filter.agent === undefined ? records : records.filter((record) => record.agentId === filter.agent);
  }

  events(filter: LedgerFilter = {}): readonly EventRecord[] {
    const records = this.#events.after(filter.since ?? 0);
    return filter.agent === undefined ? records : records.filter((record) => record.agentId === filter.agent);
  }

  polls(agentId: string): PollTally {
    let tally = this.#polls.get(agentId);
    if (tally === undefined)
      this.#polls.set(agentId, (tally = { inFlight: 0, maxInFlight: 0, ghosts: 0, maxGhosts: 0 }));
    return tally;
  }

  toJSON(filter: LedgerFilter = {}): object {
    const polls = Object.fromEntries(
      filter.agent === undefined ? this.#polls : [[filter.agent, this.polls(filter.agent)]],
    );
    const { lastSerial, counters } = this;
    return { lastSerial, counters, polls, requests: this.requests(filter), events: this.events(filter) };
  }

  requestBegun(facts: RequestFacts): RequestRecord {
    const record: RequestRecord = {
      serial: ++this.#serial, ...facts, at: Date.now(), atMs: performance.now(), body: undefined, status: null, retcode: null,
      written: null, durationMs: null, ghost: false, announcedGuid: null, fault: null, events: [],
    }; // prettier-ignore
    this.#requests.append(record);
    this.counters.requests += 1;
    this.counters[record.kind === 'poll' ? 'polls' : 'commands'] += 1;
    if (record.kind === 'poll' && record.agentId !== null) this.#pollBegun(this.polls(record.agentId));
    return record;
  }

  requestAnswered(record: RequestRecord, status: number, retcode: string | null): void {
    record.status = status;
    record.retcode = retcode;
    if (retcode !== null) this.counters.byRetcode[retcode] = (this.counters.byRetcode[retcode] ?? 0) + 1;
    if (record.kind === 'poll' && retcode === '0' && record.events.length === 0) this.counters.emptyPolls += 1;
  }

  /** The client has received the answer, or has disconnected. From here on the poll is not in flight. */
  requestEnded(record: RequestRecord, written: boolean): void {
    if (record.durationMs !== null) return;
    record.durationMs = performance.now() - record.atMs;
    record.written = written;
    if (record.kind === 'poll' && record.agentId !== null) this.polls(record.agentId).inFlight -= 1;
  }

  ghostBegun(record: RequestRecord): void {
    record.ghost = true;
    this.counters.ghosts += 1;
    if (record.agentId === null) return;
    const tally = this.polls(record.agentId);
    tally.ghosts += 1;
    tally.maxGhosts = Math.max(tally.maxGhosts, tally.ghosts);
  }

  ghostEnded(record: RequestRecord): void {
    if (record.agentId !== null) this.polls(record.agentId).ghosts -= 1;
  }

  eventCreated(agentId: string, eventType: string, duplicateOf: number | null): EventRecord {
    const record: EventRecord = {
      serial: ++this.#serial, agentId, eventType, at: Date.now(), atMs: performance.now(), duplicateOf,
      takenBy: null, takenAtMs: null, written: null, dropped: false,
    }; // prettier-ignore
    this.#events.append(record);
    this.counters.events += 1;
    return record;
  }

  eventTaken(event: EventRecord, by: RequestRecord | 'push'): void {
    event.takenBy = by === 'push' ? by : by.serial;
    event.takenAtMs = performance.now();
    if (by !== 'push') by.events.push(event.serial);
    this.counters.eventsTaken += 1;
  }

  eventHandedOut(event: EventRecord, written: boolean): void {
    if (event.written !== null) return;
    event.written = written;
    this.counters[written ? 'eventsWritten' : 'eventsLost'] += 1;
  }

  eventDropped(event: EventRecord): void {
    event.dropped = true;
    this.counters.eventsDropped += 1;
  }

  #pollBegun(tally: PollTally): void {
    tally.inFlight += 1;
    tally.maxInFlight = Math.max(tally.maxInFlight, tally.inFlight);
    this.counters.maxPollsInFlightOfOneAgent = Math.max(this.counters.maxPollsInFlightOfOneAgent, tally.maxInFlight);
  }
}
