/**
 * The checker joins the logs of all witnesses and gives each gateway event one verdict. It is small enough to read, and checker.test.ts verifies with
 * altered logs that it finds violations.
 */
import { setImmediate } from 'node:timers/promises';
import type { EventRecord, RequestRecord } from '../../src/simulator/ledgerrecord.ts';
import type { Arrival, ClientLog, Disturbance, Evidence, JournalLog } from './evidence.ts';

export interface Verdict {
  /** Events that the gateway took off its queues, or discarded with a session. */
  events: number;
  /** In the journal, and received by every client that was connected for it. */
  delivered: number;
  /** Items that a client received again with the same id. */
  again: number;
  /** Lost, and an item at its position in the stream announces the loss. */
  announced: number;
  /** Lost without any announcement. */
  silent: number;
  outOfOrder: number;
  /** Seen in the journal or by a client, but not produced by the gateway; or present twice under two ids. */
  invented: number;
  gaps: number;
  /** StreamGaps where no poll was broken, or two gaps in one outage. */
  falseGaps: number;
  /** Streams that completed without a reason. */
  unexplained: number;
  /** Still in the gateway's queue at the end. */
  left: number;
  maxPollsInFlight: number;
  uncaught: number;
  /** A description of each violation. */
  readonly findings: string[];
}

export const forbidden = (verdict: Verdict): number => verdict.silent + verdict.outOfOrder + verdict.invented;

/** Checks agent by agent and yields in between, because rows that run in parallel have their gateways in the same process. */
export async function check(evidence: Evidence): Promise<Verdict> {
  const verdict: Verdict = {
    events: 0, delivered: 0, again: 0, announced: 0, silent: 0, outOfOrder: 0, invented: 0, gaps: 0, falseGaps: 0, unexplained: 0,
    left: 0, maxPollsInFlight: evidence.maxPollsInFlight, uncaught: evidence.uncaught.length, findings: [...evidence.uncaught],
  }; // prettier-ignore
  const agents = new Set([
    ...evidence.events.map(({ agentId }) => agentId),
    ...evidence.journals.map(({ agentId }) => agentId),
    ...evidence.clients.map(({ agentId }) => agentId),
  ]);
  // Grouped once, because a thousand agents make hundreds of thousands of requests.
  const events = Map.groupBy(evidence.events, ({ agentId }) => agentId);
  const requests = Map.groupBy(evidence.requests, ({ agentId }) => agentId);
  for (const agentId of agents) {
    const own = { ...evidence, events: events.get(agentId) ?? [], requests: requests.get(agentId) ?? [] };
    new AgentCheck(agentId, own, verdict).run();
    await setImmediate();
  }
  return verdict;
}

/** Items that belong to one connection are in no journal. */
const ofConnection = new Set(['AgentSnapshot', 'ServerDegraded', 'ServerDraining']);
const own = new Set([
  'StreamGap',
  'SessionEnded',
  'GatewayDegraded',
  'GatewayRecovered',
  'SessionAtRisk',
  ...ofConnection,
]);
/** Two clocks are read one after the other, on a busy machine. */
const clockSlackMs = 25;
/** An event without a serial matches the nearest event of its type within this distance. */
const identitySlackMs = 500;
/** How much context of a loss is shown. */
const beforePlace = 4;
const afterPlace = 3;
const aroundKillMs = 8000;
const aroundPollMs = 3000;

class AgentCheck {
  readonly #agentId: string;
  readonly #verdict: Verdict;
  /** Taken events in the order in which they left the gateway's queue. */
  readonly #taken: readonly EventRecord[];
  readonly #dropped: readonly EventRecord[];
  readonly #journal: readonly Arrival[];
  readonly #clients: readonly ClientLog[];
  readonly #polls: readonly RequestRecord[];
  readonly #disturbances: readonly Disturbance[];
  /** Journal index → index in the taken events. */
  readonly #order = new Map<number, number>();
  /** Serials of events that some witness lacks, by verdict. */
  readonly #lost = new Map<number, 'announced' | 'silent'>();
  readonly #bySerial = new Map<number, number[]>();
  readonly #byType = new Map<string, number[]>();

  constructor(agentId: string, evidence: Evidence, verdict: Verdict) {
    this.#agentId = agentId;
    this.#verdict = verdict;
    const events = evidence.events.filter((event) => event.agentId === agentId);
    this.#taken = events
      .filter(({ takenBy }) => takenBy !== null)
      .toSorted((one, other) => (one.takenAtMs ?? 0) - (other.takenAtMs ?? 0) || one.serial - other.serial);
    const roots = new Map<number, number>();
    for (const { serial, duplicateOf } of events)
      roots.set(serial, duplicateOf === null ? serial : (roots.get(duplicateOf) ?? duplicateOf));
    this.#taken.forEach(({ serial, eventType }, index) => {
      push(this.#bySerial, roots.get(serial) ?? serial, index);
      push(this.#byType, eventType, index);
    });
    this.#dropped = events.filter(({ takenBy, dropped }) => takenBy === null && dropped);
    this.#verdict.left += events.filter(({ takenBy, dropped }) => takenBy === null && !dropped).length;
    this.#journal = journalOf(agentId, evidence.journals);
    this.#clients = evidence.clients.filter((client) => client.agentId === agentId);
    this.#polls = evidence.requests.filter((request) => request.kind === 'poll' && request.agentId === agentId);
    this.#disturbances = evidence.disturbances;
  }

  run(): void {
    this.#checkIds();
    this.#matchJournal();
    this.#findLost();
    for (const client of this.#clients) this.#checkClient(client);
    this.#checkGaps();
    const all = [...this.#taken, ...this.#dropped];
    this.#verdict.events += all.length;
    for (const { serial } of all) this.#verdict[this.#lost.get(serial) ?? 'delivered'] += 1;
  }

  /** No id is used for two items. */
  #checkIds(): void {
    const held = new Map<string, Arrival>();
    for (const item of this.#journal) {
      const other = held.get(item.id);
      if (other && (other.type !== item.type || other.serial !== item.serial))
        this.#forbid('invented', `${item.id} was given out twice: ${said(other)} and ${said(item)}`);
      held.set(item.id, item);
    }
  }

  #matchJournal(): void {
    const unmatched = new Set(this.#taken.keys());
    /** What the store lost, with its epoch: an instance whose append was not acknowledged writes it again, into the next epoch. */
    const gone = new Map<number, string>();
    let newest = -1;
    this.#journal.forEach((item, at) => {
      if (own.has(item.typeName)) return;
      const candidates = this.#candidates(item).toSorted(
        (one, other) => this.#distanceMs(one, item) - this.#distanceMs(other, item),
      );
      const epoch = item.id.slice(0, item.id.indexOf('-'));
      const found = candidates.find((index) => unmatched.has(index));
      const again = candidates.find((index) => (gone.get(index) ?? epoch) !== epoch);
      if (found === undefined && again !== undefined) {
        gone.delete(again);
        this.#order.set(at, again);
        return;
      }
      if (found === undefined) return this.#forbid('invented', `${said(item)} in the journal`);
      unmatched.delete(found);
      if (item.lost === true) gone.set(found, epoch);
      this.#order.set(at, found);
      if (item.late === true && found >= newest && !this.#isBehindNews(at, found) && !this.#isOfForgotten(at))
        this.#forbid('outOfOrder', `${said(item)} in the journal is marked as late and is not`);
      if (item.late !== true && found < newest) this.#forbid('outOfOrder', `${said(item)} in the journal`);
      newest = Math.max(newest, found);
    });
  }

  /** Whether an item of the server itself that is newer than this event precedes it in the journal. */
  #isBehindNews(at: number, found: number): boolean {
    const event = this.#taken[found];
    const takenMs = event === undefined ? Infinity : takenAt(event);
    return this.#journal
      .slice(0, at)
      .some(({ typeName, receivedAtMs = -Infinity }) => own.has(typeName) && receivedAtMs >= takenMs - clockSlackMs);
  }

  /**
   * Whether the event was polled under a lease that the store no longer knows, because the store was flushed. A checker that reads no leases
   * recognizes such items by position: an epoch that begins without a gap, in which no instance polls for one lease time.
   */
  #isOfForgotten(at: number): boolean {
    const item = this.#journal[at];
    const before = this.#journal.slice(0, at);
    const isOfItsLife = ({ id }: Arrival) => lifeOf(id) === lifeOf(item?.id);
    const inLife = before.filter(isOfItsLife);
    const isFirst = inLife.every((each) => each.late === true || (own.has(each.typeName) && !isEpochGap(each)));
    return isFirst && (item?.lease?.endsWith(' past') ?? inLife.length < at);
  }

  /**
   * Events that the item can match: the event with its serial and scripted duplicates of it; without a serial, events of its type at about its time.
   */
  #candidates(item: Arrival): readonly number[] {
    const named = (item.serial === null ? this.#byType.get(item.type) : this.#bySerial.get(item.serial)) ?? [];
    return named.filter(
      (index) =>
        this.#taken[index]?.eventType === item.type &&
        (item.serial !== null || this.#distanceMs(index, item) <= identitySlackMs),
    );
  }

  #distanceMs(index: number, { serial, occurredAtMs }: Arrival): number {
    return serial === null ? Math.abs((this.#taken[index]?.at ?? Infinity) - (occurredAtMs ?? -Infinity)) : 0;
  }

  /** A taken event that is not in the journal needs a gap at its position. An event that was discarded with a session needs the session's end. */
  #findLost(): void {
    const matched = new Set(this.#order.values());
    // The position of a late item says nothing about its neighbours.
    const places = [...this.#order]
      .filter(([at]) => this.#journal[at]?.late !== true)
      .toSorted(([, one], [, other]) => one - other);
    this.#taken.forEach((event, index) => {
      if (matched.has(index)) return;
      const before = places.findLast(([, order]) => order < index)?.[0] ?? -1;
      const after = places.find(([, order]) => order > index)?.[0] ?? this.#journal.length;
      this.#lose(
        event,
        announces(this.#journal.slice(before + 1, after), event) || this.#beganAnew(event, before, after),
      );
    });
    for (const event of this.#dropped) {
      const before = places
        .filter(([, order]) => (this.#taken[order]?.serial ?? 0) < event.serial)
        .reduce((last, [at]) => Math.max(last, at), -1);
      const ended = this.#journal.slice(before + 1).some(({ typeName }) => typeName === 'SessionEnded');
      this.#lose(
        event,
        ended || this.#beganAnew(event, before, this.#journal.length) || this.#wentWithItsSession(event, before),
      );
    }
  }

  /** If the store lost everything it had of a session, the server cannot report the session's end. The gap of the next epoch covers that too. */
  #wentWithItsSession(event: EventRecord, before: number): boolean {
    if (this.#journal[before]?.lost !== true) return false;
    const next = this.#journal.slice(before + 1);
    const begins = next.findIndex(({ lost }) => lost !== true);
    const [first] = next.slice(begins);
    return begins >= 0 && first !== undefined && isEpochGap(first) && announces(next.slice(begins), event);
  }

  /** An epoch that does not know the agent does not begin with a gap: every cursor had expired, and each client was notified at that point. */
  #beganAnew({ takenAtMs, atMs: emittedAtMs }: EventRecord, before: number, after: number): boolean {
    if (this.#clients.length === 0) return false;
    const places = new Map(this.#journal.map((item, at) => [item.id, at] as const));
    const isTold = (begins: number): boolean =>
      this.#clients.every((client) => {
        const told = client.told.filter(
          ({ code, atMs = -Infinity }) => code === 'CURSOR_EXPIRED' && atMs >= (takenAtMs ?? emittedAtMs),
        );
        return wasTold({ ...client, told }, begins - 0.5, reachedBy(client, places), places);
      });
    return this.#journal.some(
      ({ id }, at) =>
        at > Math.max(0, before) && at <= after && lifeOf(id) !== lifeOf(this.#journal[at - 1]?.id) && isTold(at),
    );
  }

  #lose(event: EventRecord, announced: boolean): void {
    this.#lost.set(event.serial, announced ? 'announced' : 'silent');
    if (!announced) this.#note('lost silently', `event ${event.serial} ${event.eventType}${this.#takenBy(event)}`);
  }

  /** Context for diagnosing a loss: the poll that took the event, the journal around its position, and kills at about that time. */
  #takenBy(event: EventRecord): string {
    const { serial, takenBy } = event;
    const poll = this.#polls.find((request) => request.serial === takenBy);
    if (poll === undefined) return '';
    const takenMs = takenAt(event);
    const clock = (ms: number) => new Date(ms).toISOString().slice(14, 23);
    const place = this.#journal.findIndex((item) => (item.serial ?? 0) > serial);
    const beside = this.#journal
      .slice(Math.max(0, place - beforePlace), place + afterPlace)
      .map(({ typeName, type, id, untilMs, atMs: gotMs, writer = '', late }) => {
        const what = own.has(typeName) ? typeName : type;
        return `${what} ${id.split('-')[2] ?? ''} ${clock(untilMs ?? gotMs)} ${writer}${late ? ' late' : ''}`;
      });
    const kills = this.#disturbances
      .filter(({ kill, fromMs }) => kill && Math.abs(fromMs - takenMs) < aroundKillMs)
      .map(({ fromMs }) => clock(fromMs));
    const polls = this.#polls
      .filter((each) => Math.abs(each.atMs - poll.atMs) < aroundPollMs)
      .map((each) => `${clock(each.at)} ${Math.round(each.durationMs ?? -1)} ms ${each.events.join('+') || 'none'}`);
    return ` taken ${clock(takenMs)}, written ${poll.written}; beside: ${beside.join(', ')}; polls: ${polls.join(', ')}; kills: ${kills.join(', ')}`;
  }

  #checkClient(client: ClientLog): void {
    const places = new Map(this.#journal.map((item, at) => [item.id, at] as const));
    const seen = new Set<number>();
    const reached: number[] = [];
    let newest = -1;
    // A client whose cursor expired continues at the position that the server names. After a restore from a copy, this can be at older items.
    const expired = new Set(
      client.told.filter(({ code }) => code === 'CURSOR_EXPIRED').map(({ arrivals }) => arrivals),
    );
    let furthest = -1;
    for (const [index, item] of client.arrivals.entries()) {
      if (expired.has(index)) furthest = -1;
      reached.push(newest);
      if (ofConnection.has(item.typeName)) continue;
      const at = places.get(item.id);
      const journaled = at === undefined ? undefined : this.#journal[at];
      if (at === undefined || journaled?.type !== item.type || journaled.serial !== item.serial) {
        this.#forbid('invented', `${said(item)} at ${client.name}`);
      } else if (seen.has(at)) {
        this.#verdict.again += 1;
      } else {
        if (at < furthest) this.#forbid('outOfOrder', `${said(item)} at ${client.name}`);
        if ((item.late ?? false) !== (journaled.late ?? false))
          this.#forbid('outOfOrder', `${said(item)} at ${client.name}: late in the journal or here, and not in both`);
        seen.add(at);
        newest = Math.max(newest, at);
        furthest = Math.max(furthest, at);
      }
    }
    reached.push(newest);
    const last = client.arrivals.at(-1);
    if (
      client.end === 'over' &&
      last?.typeName !== 'SessionEnded' &&
      client.told.at(-1)?.arrivals !== client.arrivals.length
    ) {
      this.#verdict.unexplained += 1;
      this.#note('completed without a reason', client.name);
    }
    const upTo = client.end === 'open' ? this.#journal.length : newest;
    for (let at = startOf(this.#journal, client.from); at < upTo; at++)
      if (!seen.has(at))
        this.#missedBy(
          client,
          at,
          wasTold(client, at, reached, places, this.#journal) || this.#wentWithItsEpoch(at, seen, upTo),
        );
  }

  /**
   * The store lost the item, and the gap at the beginning of the next epoch was delivered, or comes after everything that the client received. If a
   * later epoch is lost completely, restored items of an earlier one come after its items.
   */
  #wentWithItsEpoch(at: number, seen: ReadonlySet<number>, upTo: number): boolean {
    if (this.#journal[at]?.lost !== true) return false;
    // The gap may itself be lost with a further epoch. The next gap is at the same position.
    const gap = this.#journal.findIndex(
      (item, index) => index > at && isEpochGap(item) && (item.lost !== true || seen.has(index)),
    );
    const isOfAnother = (index: number) => lifeOf(this.#journal[index]?.id) !== lifeOf(this.#journal[at]?.id);
    return gap >= 0 && (seen.has(gap) || (gap > upTo && [...seen].every((index) => index < at || isOfAnother(index))));
  }

  #missedBy(client: ClientLog, at: number, told: boolean): void {
    const order = this.#order.get(at);
    const serial = order === undefined ? undefined : this.#taken[order]?.serial;
    const item = this.#journal[at];
    if (item === undefined) return;
    if (serial !== undefined && this.#lost.get(serial) !== 'silent')
      this.#lost.set(serial, told ? 'announced' : 'silent');
    if (!told) {
      // A client that misses an item of the server itself counts like one that misses an event.
      if (serial === undefined) this.#verdict.silent += 1;
      this.#note('lost silently', `${said(item)} at ${client.name}`);
    }
  }

  #checkGaps(): void {
    const kills = this.#disturbances.filter(({ kill }) => kill).length;
    const epochs = this.#disturbances.filter(({ storeWentBack }) => storeWentBack).length;
    let restarts = 0;
    let begun = 0;
    let sinceRecovery = 0;
    let session = '';
    let lease: string | undefined;
    for (const [at, item] of this.#journal.entries()) {
      if (item.typeName === 'GatewayRecovered' || item.typeName === 'SessionEnded') sinceRecovery = 0;
      if (item.typeName !== 'StreamGap') continue;
      // One gap may belong to the last poll of a replaced session, and one to the first poll of the next. A store that lost its sessions restarts
      // their numbers.
      const of = `${lifeOf(item.id)} ${item.session}`;
      if (of !== session) sinceRecovery = 0;
      session = of;
      this.#verdict.gaps += 1;
      // The gap stands for an entry, not for an outage.
      if (item.unreadable === true) continue;
      const restart = item.cause === 'RESTART';
      if (restart || isEpochGap(item)) sinceRecovery = 0;
      if (isEpochGap(item)) {
        begun += 1;
        if (begun <= epochs && lifeOf(this.#journal[at - 1]?.id) !== lifeOf(item.id)) continue;
      }
      sinceRecovery += 1;
      // Each holder during an outage reports gaps of its own polls.
      const isFirst = sinceRecovery === 1 || item.lease !== lease;
      ({ lease } = item);
      const legitimate = restart ? ++restarts <= kills : isFirst && this.#mayHaveLost(item);
      if (legitimate) continue;
      this.#verdict.falseGaps += 1;
      this.#note('a gap where none can be', `${item.cause ?? ''} at ${item.id}`);
    }
  }

  #mayHaveLost({ sinceMs, untilMs }: Arrival): boolean {
    const [from, to] = [(sinceMs ?? 0) - clockSlackMs, (untilMs ?? 0) + clockSlackMs];
    const broken = this.#polls.some(
      ({ at, written, fault, status }) =>
        at >= from && at <= to && (written !== true || fault !== null || (status ?? 0) >= 300),
    );
    return broken || this.#disturbances.some(({ fromMs, toMs }) => fromMs <= to && toMs >= from);
  }

  #forbid(what: 'invented' | 'outOfOrder', detail: string): void {
    this.#verdict[what] += 1;
    this.#note(what, detail);
  }

  #note(what: string, detail: string): void {
    this.#verdict.findings.push(`agent ${this.#agentId}: ${what}: ${detail}`);
  }
}

function journalOf(agentId: string, journals: readonly JournalLog[]): readonly Arrival[] {
  return journals
    .filter((journal) => journal.agentId === agentId)
    .flatMap(({ items }) => items)
    .filter(({ typeName }) => !ofConnection.has(typeName));
}

function push<Key>(lists: Map<Key, number[]>, key: Key, index: number): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [index]);
  else list.push(index);
}

const isEpochGap = ({ typeName, cause }: Arrival): boolean => typeName === 'StreamGap' && cause === 'STORE';
const lifeOf = (id = ''): string | undefined => id.split('-')[0];

/** Epoch milliseconds. */
const takenAt = ({ at, atMs, takenAtMs }: EventRecord): number => at + (takenAtMs ?? atMs) - atMs;

const said = ({ type, serial, id }: Arrival): string => `${type} ${serial ?? ''} (${id})`;

/**
 * Whether a gap at the lost event's position announces the loss. There is one gap per outage, so it may have been written before this event was lost.
 * Then the end of the outage must follow it, because a client that reloaded the state in between must learn that it has to reload again.
 */
function announces(place: readonly Arrival[], lost: EventRecord): boolean {
  const lostAtMs = takenAt(lost);
  const gap = place.findIndex(({ typeName }) => typeName === 'StreamGap');
  return (
    gap >= 0 &&
    place
      .slice(gap)
      .some(
        ({ typeName, untilMs }) =>
          typeName === 'GatewayRecovered' ||
          typeName === 'SessionEnded' ||
          (typeName === 'StreamGap' && (untilMs ?? 0) >= lostAtMs - clockSlackMs),
      )
  );
}

/**
 * Whether the client was notified at a moment when everything it had received was before this position, and the next item it received is after it.
 */
function wasTold(
  client: ClientLog,
  at: number,
  reached: readonly number[],
  places: ReadonlyMap<string, number>,
  journal: readonly Arrival[] = [],
): boolean {
  return client.told.some(({ arrivals, passing }) => {
    const before = reached[arrivals] ?? -1;
    if (passing !== undefined)
      return before < at && at < (reached[passing.upTo] ?? -1) && isOfAnother(passing.session, at, journal);
    const next = client.arrivals
      .slice(arrivals)
      .map(({ id }) => places.get(id) ?? -1)
      .find((place) => place > before);
    return before < at && (next === undefined || at < next);
  });
}

/** A gap of an earlier session, or of an entry without a session, counts for the session at its position. */
function isOfAnother(session: number, at: number, journal: readonly Arrival[]): boolean {
  const item = journal[at];
  if (item === undefined || item.session === session) return false;
  return item.typeName !== 'StreamGap' || !journal.slice(0, at).some((before) => before.session === session);
}

/** The furthest position that a client had reached before each of its arrivals, and at the end. */
function reachedBy(client: ClientLog, places: ReadonlyMap<string, number>): readonly number[] {
  const reached = [-1];
  for (const { id } of client.arrivals) reached.push(Math.max(reached.at(-1)!, places.get(id) ?? -1));
  return reached;
}

/** Index of the first item after the cursor. Items of later epochs come after all items of the cursor's epoch. */
function startOf(journal: readonly Arrival[], cursor: string): number {
  const [life = '', , position = ''] = cursor.split('-');
  const places = journal.map(({ id }) => id.split('-'));
  const seen = places.findLastIndex(([itsLife, , place]) => itsLife === life && Number(place) <= Number(position));
  return seen >= 0
    ? seen + 1
    : Math.max(
        0,
        places.findIndex(([itsLife]) => itsLife === life),
      );
}
