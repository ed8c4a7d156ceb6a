/** Prometheus metrics. Labels come from closed sets (operations, codes), never from input: cardinality stays bounded. */
import { collectDefaultMetrics, Counter, Gauge, Registry } from 'prom-client';

export interface Metrics {
  /** @param outcome a retcode, or the code of a fault */
  gatewayCall(operation: string, outcome: string): void;
  poll(outcome: 'event' | 'empty' | 'refused' | 'failed'): void;
  gap(): void;
  rotation(): void;
  subscribers(change: 1 | -1): void;
  pollers(change: 1 | -1): void;
  /** @param read seconds since the longest silent poll was answered, asked for at each scrape */
  pollAge(read: () => number): void;
  /** Prometheus text. */
  text(): Promise<string>;
  readonly contentType: string;
}

export function createMetrics(): Metrics {
  const registers = [new Registry()];
  const [registry] = registers as [Registry];
  collectDefaultMetrics({ register: registry });
  const name = (rest: string) => `agent_gateway_${rest}`;
  const calls = new Counter({
    name: name('calls_total'),
    help: 'Commands sent to the agent gateway',
    labelNames: ['operation', 'outcome'],
    registers,
  });
  const polls = new Counter({
    name: name('polls_total'),
    help: 'Polls of agent events',
    labelNames: ['outcome'],
    registers,
  });
  const gaps = new Counter({
    name: name('gaps_total'),
    help: 'StreamGap items: answers that may have been lost',
    registers,
  });
  const rotations = new Counter({
    name: name('guid_rotations_total'),
    help: 'Guids replaced by the gateway',
    registers,
  });
  const readers = new Gauge({ name: name('subscribers'), help: 'Open agentEvents subscriptions', registers });
  const pollers = new Gauge({ name: name('pollers'), help: 'Agents under poll', registers });
  return {
    gatewayCall: (operation, outcome) => {
      calls.inc({ operation, outcome: /^(\d{1,3}-\d{1,3}|0|[A-Z_]{1,24})$/.test(outcome) ? outcome : 'other' });
    },
    poll: (outcome) => {
      polls.inc({ outcome });
    },
    gap: () => {
      gaps.inc();
    },
    rotation: () => {
      rotations.inc();
    },
    subscribers: (change) => {
      readers.inc(change);
    },
    pollers: (change) => {
      pollers.inc(change);
    },
    pollAge: (read) => {
      new Gauge({
        name: name('poll_age_seconds'),
        help: 'Seconds since the poll was answered that has waited longest; at 120 the gateway signs agents out',
        registers,
        collect() {
          this.set(read());
        },
      });
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}
