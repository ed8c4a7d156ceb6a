/**
 * The checker: joins the witnesses and gives each event of the gateway one verdict. Small enough to be read, and tested by logs that were
 * doctored (checker.test.ts), for a checker that sees nothing finds nothing.
 */
import { setImmediate } from 'node:timers/promises';
import type { EventRecord, RequestRecord } from '../../src/simulator/ledgerrecord.ts';
import type { Arrival, ClientLog, Disturbance, Evidence, JournalLog } from './evidence.ts';

export interface Verdict {
  /** What the gateway took off its queues, or threw away with a session. */
  events: number;
  /** In the journal, and with every client that was there for it. */
  delivered: number;
  /** Items that a client got once more, with the same id. */
  again: number;
  /** Lost, and something at its place in the stream says so. */
  announced: number;
  /** Lost, and nothing says so. */
  silent: number;
  outOfOrder: number;
  /** Of the journal or a client, and not of the gateway; or twice under two ids. */
  invented: number;
  gaps: number;
  /** StreamGaps where no poll was broken, or two in one outage. */
  falseGaps: number;
  /** Streams that completed without a reason. */
  unexplained: number;
  /** Still in the gateway's queue at the end. */
  left: number;
  maxPollsInFlight: number;
  uncaught: number;
  /** Each forbidden finding in words. */
  readonly findings: string[];
}

export const forbidden = (verdict: Verdict): number => verdict.silent + verdict.outOfOrder + verdict.invented;

/** Agent by agent, with turns for others in between: rows that run beside this one have their gateways in the same process. */
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
  // Once for all: a thousand agents make hundreds of thousands of requests.
  const events = Map.groupBy(evidence.events, ({ agentId }) => agentId);
  const requests = Map.groupBy(evidence.requests, ({ agentId }) => agentId);
  for (const agentId of agents) {
    const own = { ...evidence, events: events.get(agentId) ?? [], requests: requests.get(agentId) ?? [] };
    new AgentCheck(agentId, own, verdict).run();
    await setImmediate();
  }
  return verdict;
}

/** Items that one connection alone gets are in no journal. */
const ofConnection = new Set(['AgentSnapshot', 'ServerDegraded', 'ServerDraining']);
const own = new Set([
  'StreamGap',
  'SessionEnded',
  'GatewayDegraded',
  'GatewayRecovered',
  'SessionAtRisk',
  ...ofConnection,
]);
/** The two clocks of a comparison are read one after the other, on a busy machine. */
const clockSlackMs = 25;
/** An event without a serial is the nearest one of its type; further away it is none of the gateway's. */
const identitySlackMs = 500;
/** What is shown about a loss. */
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
  /** Index in the journal → index in the taken events. */
  readonly #order = new Map<number, number>();
  /** Serials of events that some witness has not, by verdict. */
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

  /** No id names two things. */
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
    /** What the store lost, with its epoch: an instance that was not answered writes it anew, into the next one. */
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

  /** Whether an item of the server's own, made after the gateway gave this event out, stands above it. */
  #isBehindNews(at: number, found: number): boolean {
    const event = this.#taken[found];
    const takenMs = event === undefined ? Infinity : takenAt(event);
    return this.#journal
      .slice(0, at)
      .some(({ typeName, receivedAtMs = -Infinity }) => own.has(typeName) && receivedAtMs >= takenMs - clockSlackMs);
  }

  /**
   * Whether it was polled under a lease of which the store knows nothing any more: it was flushed. Who reads no leases knows such items by their
   * place: an epoch that begins without a gap, in which nobody polls for one lease time.
   */
  #isOfForgotten(at: number): boolean {
    const item = this.#journal[at];
    const before = this.#journal.slice(0, at);
    const isOfItsLife = ({ id }: Arrival) => lifeOf(id) === lifeOf(item?.id);
    const inLife = before.filter(isOfItsLife);
    const isFirst = inLife.every((each) => each.late === true || (own.has(each.typeName) && !isEpochGap(each)));
    return isFirst && (item?.lease?.endsWith(' past') ?? inLife.length < at);
  }

  /** Records that the item can be: its own serial and scripted repetitions of it; without one, those of its type and about its time. */
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

  /** What was taken and is not in the journal must have a gap where it would stand; what a session's end threw away, that end. */
  #findLost(): void {
    const matched = new Set(this.#order.values());
    // A late item says nothing about the place of its neighbours.
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

  /** Where the store lost all that it had of a session, nobody can tell of its end: the gap of the next epoch stands for that too. */
  #wentWithItsSession(event: EventRecord, before: number): boolean {
    if (this.#journal[before]?.lost !== true) return false;
    const next = this.#journal.slice(before + 1);
    const begins = next.findIndex(({ lost }) => lost !== true);
    const [first] = next.slice(begins);
    return begins >= 0 && first !== undefined && isEpochGap(first) && announces(next.slice(begins), event);
  }

  /** An epoch that knows nothing of the agent has no gap to begin with: every cursor had expired, and each client was told so then. */
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

  /** Which poll took it, what stands in the journal beside its place, and who was killed about that time: what a loss is understood by. */
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
    // Whose cursor has expired goes back to where it is told: to older items, where a copy of the store was put back.
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
   * The store lost it, and the gap that the next epoch begins with was delivered, or stands behind all that the client got: where a later epoch
   * is lost as a whole, what was put back of an earlier one stands behind its items.
   */
  #wentWithItsEpoch(at: number, seen: ReadonlySet<number>, upTo: number): boolean {
    if (this.#journal[at]?.lost !== true) return false;
    // The gap may itself be lost with a further epoch: the next one stands at the same place.
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
      // An item of our own that a client never got is as bad as an event.
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
      // The last poll of a session that was replaced, and the first of the next one. A store that lost its sessions counts them anew.
      const of = `${lifeOf(item.id)} ${item.session}`;
      if (of !== session) sinceRecovery = 0;
      session = of;
      this.#verdict.gaps += 1;
      // Of an entry, not of an outage.
      if (item.unreadable === true) continue;
      const restart = item.cause === 'RESTART';
      if (restart || isEpochGap(item)) sinceRecovery = 0;
      if (isEpochGap(item)) {
        begun += 1;
        if (begun <= epochs && lifeOf(this.#journal[at - 1]?.id) !== lifeOf(item.id)) continue;
      }
      sinceRecovery += 1;
      // Each holder of an outage tells of its own polls.
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
 * A gap stands at the lost event's place. There is one an outage, so it may have been written before this event was lost: then the end of
 * the outage must be told behind it, for a client that read the state anew in between must learn that it has to do so again.
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

/** The client was told at a moment when all that came had stood before this place, and what came next stands after it. */
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

/** A gap of an earlier session, or of an entry that does not say its session, counts for the one in which it stands. */
function isOfAnother(session: number, at: number, journal: readonly Arrival[]): boolean {
  const item = journal[at];
  if (item === undefined || item.session === session) return false;
  return item.typeName !== 'StreamGap' || !journal.slice(0, at).some((before) => before.session === session);
}

/** The furthest place that a client had got to before each of its arrivals, and at last. */
function reachedBy(client: ClientLog, places: ReadonlyMap<string, number>): readonly number[] {
  const reached = [-1];
  for (const { id } of client.arrivals) reached.push(Math.max(reached.at(-1)!, places.get(id) ?? -1));
  return reached;
}

/** Index of the first item after the cursor. Items of a later life of the store stand after all of its own. */
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
