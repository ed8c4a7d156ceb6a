/** Prometheus metrics. Labels come from closed sets (operations, codes, lanes), never from input: cardinality stays bounded. */
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import { FastHistogram } from './fast-histogram.ts';
import { shownCode } from './log.ts';

export interface Metrics {
  /** @param outcome a retcode, or the code of a fault */
  gatewayCall(operation: string, outcome: string): void;
  /** Duration of a command, from its request to its answer or failure. */
  callDuration(operation: string, seconds: number): void;
  /** No complete envelope arrived. */
  fault(lane: 'command' | 'poll' | 'unproven', code: string): void;
  /** Commands fail at once, because the gateway is considered down. */
  circuit(open: boolean): void;
  /** The active site of the gateway, from 0. */
  site(index: number): void;
  poll(outcome: 'event' | 'empty' | 'refused' | 'failed'): void;
  /** Age of an agent's last answered poll when the next one was answered. */
  polledAfter(seconds: number): void;
  /** @param read returns the seconds since the oldest of the last answered polls; called at each scrape */
  pollAge(read: () => number): void;
  gap(): void;
  /** A stored entry that cannot be read was found for the first time. */
  unreadableEntry(): void;
  /** A stored open session that cannot be read was found for the first time. */
  unreadableSession(): void;
  rotation(): void;
  /** Events were persisted. @param seconds from the answer that contained them to the end of the write, including all attempts */
  appended(events: number, seconds: number): void;
  /** A client's connection exceeded the limit. */
  connectionRefused(): void;
  /** A page or a client in a browser was not served, because the settings do not list it. */
  browserRefused(reason: 'origin' | 'host' | 'subprotocol'): void;
  subscribers(change: 1 | -1): void;
  /** @param read called at each scrape */
  operationsInFlight(read: () => number): void;
  /** A subscriber resumed. @param events number of events that it had missed */
  replay(events: number): void;
  pollers(change: 1 | -1): void;
  /** Whether the store is lost: readers then get `ServerDegraded`. */
  storeLost(lost: boolean): void;
  /** @param read returns the number of agents with an open session that were not polled for longer than a lease; called at each scrape */
  unpolledAgents(read: () => number): void;
  /** Whether events are not deleted by age, because the wall clock moved. */
  retentionStopped(isStopped: boolean): void;
  /** Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

const prefix = 'agent_gateway_';

/** Commands: the deadline is 5 s by default. */
const callSeconds = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];
/** Polls: held for 10 s by default; after 120 s without a poll the gateway signs the agent out (cec_07_1202). */
const ageSeconds = [0.1, 0.5, 1, 5, 10.5, 15, 20, 30, 60, 90, 120];
/** Appends: a local store takes less than a millisecond; a failed append is retried until it succeeds. */
const appendSeconds = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.5, 1, 5, 30];

/** Maximum number of labels: a gateway could send a new well-formed code each time. */
const mostOutcomes = 200;

export function createMetrics(): Metrics {
  const registry = new Registry();
  const registers = [registry];
  collectDefaultMetrics({ register: registry });
  const counter = <Label extends string>(name: string, help: string, ...labelNames: Label[]) =>
    new Counter({ name: `${prefix}${name}`, help, labelNames, registers });
  const gauge = (name: string, help: string, read?: () => number) =>
    new Gauge({ name: `${prefix}${name}`, help, registers, ...(read && { collect() { this.set(read()); } }) }); // prettier-ignore
  const histogram = <Label extends string>(name: string, help: string, buckets: number[], ...labelNames: Label[]) =>
    new Histogram({ name: `${prefix}${name}`, help, buckets, labelNames, registers });

  const calls = new Counter({
    name: `${prefix}calls_total`,
    help: 'Commands answered by the agent gateway, or failed',
    labelNames: ['operation', 'outcome'],
    registers,
    collect: () => {
      for (const count of counts) count();
    },
  });
  /** Each adds what was counted since the last scrape: looking up a series by its labels costs more than counting. */
  const counts: (() => void)[] = [];
  const durations = new FastHistogram({
    name: `${prefix}call_seconds`,
    help: 'From a command to its answer or failure',
    label: 'operation',
    buckets: callSeconds,
  });
  // Its types ask for a metric of the library; it only calls `get`.
  registry.registerMetric(durations as unknown as Histogram<'operation'>);
  const faults = counter('faults_total', 'Calls that no whole envelope answered', 'lane', 'code');
  const circuit = gauge('circuit_open', '1 while commands fail at once, for the gateway is taken for dead');
  const site = gauge('site', 'The active site of the gateway, from 0');
  const polls = counter('polls_total', 'Polls of agent events', 'outcome');
  const ages = histogram(
    'poll_age_seconds',
    'Age of an agent’s last answered poll when the next was answered',
    ageSeconds,
  );
  const gaps = counter('gaps_total', 'StreamGap items: answers that may have been lost');
  const unreadable = counter('unreadable_entries_total', 'Stored entries that cannot be read, each a StreamGap');
  const lostSessions = counter('unreadable_sessions_total', 'Open sessions of the store that cannot be read');
  const rotations = counter('guid_rotations_total', 'Guids replaced by the gateway');
  const events = counter('events_total', 'Events written down');
  const appends = histogram(
    'append_seconds',
    'From an answer with events to their place in the journal',
    appendSeconds,
  );
  const refused = counter('connections_refused_total', 'Connections of clients beyond LIMIT_CONNECTIONS');
  const browsers = counter('browsers_refused_total', 'Requests of browsers that were not served', 'reason');
  const readers = gauge('subscribers', 'Open agentEvents subscriptions');
  const replays = counter('replays_total', 'Subscribers that came back to events that they had missed');
  const replayed = counter('replayed_events_total', 'Events that such subscribers had missed');
  const pollers = gauge('pollers', 'Agents under poll');
  const lost = gauge('store_lost', '1 while the store is lost: streams get ServerDegraded, and /ready is 503');
  const retention = gauge('retention_stopped', '1 while no event is deleted by its age, since the wall clock moved');
  const outcomes = new Set<string>();
  const bounded = (outcome: string): string => {
    if (outcomes.has(outcome)) return outcome;
    if (outcomes.size >= mostOutcomes || shownCode(outcome) !== outcome) return 'other';
    outcomes.add(outcome);
    return outcome;
  };
  const call = once((operation) =>
    once((outcome) => {
      const since = { count: 0 };
      counts.push(() => {
        calls.inc({ operation, outcome }, since.count);
        since.count = 0;
      });
      return since;
    }),
  );
  return {
    gatewayCall: (operation, outcome) => {
      call(operation)(bounded(outcome)).count += 1;
    },
    callDuration: (operation, seconds) => {
      durations.observe(operation, seconds);
    },
    fault: (lane, code) => {
      faults.inc({ lane, code });
    },
    circuit: (open) => {
      circuit.set(open ? 1 : 0);
    },
    site: (index) => {
      site.set(index);
    },
    poll: (outcome) => {
      polls.inc({ outcome });
    },
    polledAfter: (seconds) => {
      ages.observe(seconds);
    },
    pollAge: (read) => {
      gauge(
        'oldest_poll_seconds',
        'Age of the oldest last answered poll; at 120 the gateway signs that agent out',
        read,
      );
    },
    gap: () => {
      gaps.inc();
    },
    unreadableEntry: () => {
      unreadable.inc();
    },
    unreadableSession: () => {
      lostSessions.inc();
    },
    rotation: () => {
      rotations.inc();
    },
    appended: (count, seconds) => {
      events.inc(count);
      appends.observe(seconds);
    },
    connectionRefused: () => {
      refused.inc();
    },
    browserRefused: (reason) => {
      browsers.inc({ reason });
    },
    subscribers: (change) => {
      readers.inc(change);
    },
    operationsInFlight: (read) => {
      gauge('operations_in_flight', 'Operations of clients whose execution has not ended', read);
    },
    replay: (missed) => {
      replays.inc();
      replayed.inc(missed);
    },
    pollers: (change) => {
      pollers.inc(change);
    },
    storeLost: (isLost) => {
      lost.set(isLost ? 1 : 0);
    },
    unpolledAgents: (read) => {
      gauge('unpolled_agents', 'Agents with an open session that nobody has polled for longer than a lease', read);
    },
    retentionStopped: (isStopped) => {
      retention.set(isStopped ? 1 : 0);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** Returns a function that reuses what was made for a label. */
function once<Made>(make: (label: string) => Made): (label: string) => Made {
  const made = new Map<string, Made>();
  return (label) => {
    let known = made.get(label);
    if (known === undefined) made.set(label, (known = make(label)));
    return known;
  };
}
