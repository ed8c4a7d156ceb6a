/**
 * Open streams are only as live as the store behind them. If the store has not served for a while, readers receive `ServerDegraded`. If another
 * instance may reach the store, the connections are then ended, spread over some time, so that the clients reconnect there.
 */
import type { EventLog, StoreOutage } from '../journal/journal.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { connectionItem } from './connectionitem.ts';
import { serverDegraded } from './own.ts';
import type { Reader } from './reader.ts';

export interface StoreWatchOptions {
  readonly journal: Pick<EventLog, 'outage' | 'epoch'>;
  /** After this time without service the store is lost. */
  readonly lostAfterMs: number;
  readonly metrics: Pick<Metrics, 'storeLost'>;
  readonly log: Pick<Log, 'error' | 'info'>;
  /** The open streams. */
  readonly readers: () => Iterable<readonly [agentId: string, readers: Iterable<Reader>]>;
}

const lookEveryMs = 500;
/** After twice STORE_LOST_AFTER_MS the connections end over this time, or over STORE_LOST_AFTER_MS if that is shorter. */
const longestSpreadMs = 10_000;

/** The stream's connection has to end without `complete`, so that its client reconnects to another instance. */
export class StreamSourceLost extends Error {
  override readonly name = 'StreamSourceLost';
  readonly endsConnection = true;
}

/** The store cannot be read at present. Code and reason equal the journal's own failure of that kind. */
export class StoreLost extends Error {
  override readonly name = 'StoreLost';
  readonly code = 'STORE_FAILED';
  readonly reason = 'unavailable';
}

export class StoreWatch {
  readonly #options: StoreWatchOptions;
  readonly #timer: NodeJS.Timeout;
  /** Readers that have received the item of the present outage, and how long after twice `lostAfterMs` each of them ends. */
  #told = new Map<Reader, number>();
  #isLost = false;

  constructor(options: StoreWatchOptions) {
    this.#options = options;
    this.#timer = setInterval(() => {
      this.#look();
    }, lookEveryMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
  }

  /** @throws {StoreLost} When the store is lost for any agent. */
  checkReady(): void {
    if (this.#lost(this.#options.journal.outage())) throw new StoreLost('the store is lost');
  }

  /** @throws {StoreLost} When a new stream of this agent would end soon. */
  checkReadable(agentId: string): void {
    const outage = this.#options.journal.outage(agentId);
    if (outage !== undefined && outage.unreachableMs >= this.#options.lostAfterMs)
      throw new StoreLost('the store is lost');
  }

  #lost(outage: StoreOutage | undefined): outage is StoreOutage {
    return outage !== undefined && outage.lastedMs >= this.#options.lostAfterMs;
  }

  #look(): void {
    const { journal, lostAfterMs, log, metrics, readers } = this.#options;
    const whole = journal.outage();
    if (this.#lost(whole) !== this.#isLost) {
      this.#isLost = !this.#isLost;
      metrics.storeLost(this.#isLost);
      if (this.#isLost)
        log.error({ outage: whole }, 'Store lost: /ready answers 503, and open streams receive ServerDegraded');
      else log.info('Store available again');
    }
    if (!this.#isLost && this.#told.size === 0) return;
    const told = new Map<Reader, number>();
    for (const [agentId, ofAgent] of this.#isLost ? readers() : []) {
      const outage = journal.outage(agentId);
      if (!this.#lost(outage)) continue;
      for (const reader of ofAgent) {
        const spreadMs = this.#told.get(reader) ?? this.#tell(agentId, reader, outage);
        told.set(reader, spreadMs);
        if (outage.unreachableMs >= 2 * lostAfterMs + spreadMs)
          reader.fail(new StreamSourceLost('this server has lost its store'));
      }
    }
    this.#told = told;
  }

  #tell(agentId: string, reader: Reader, { lastedMs }: StoreOutage): number {
    const { journal, lostAfterMs } = this.#options;
    const fields = { reason: 'STORE', since: new Date(Date.now() - lastedMs) };
    reader.interject((position) => connectionItem(serverDegraded, journal.epoch, agentId, position, fields));
    return Math.random() * Math.min(longestSpreadMs, lostAfterMs);
  }
}
