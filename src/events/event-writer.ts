/** Writes what one agent's polls brought, however long the store refuses; until it is written down nothing else is read. */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { Appended, Batch, EventLog, NewEntry } from '../journal/journal.ts';
import type { Lease } from '../journal/lease.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { backOffMs } from './outage.ts';
import { Wait } from './wait.ts';

/** While the process has to stop, the store is tried again so soon. */
const stopRetryMs = 250;

/** What a poll brought is in memory only. The store must not be closed as if all were well: then the next start announces a loss. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';
}

interface WriterParts {
  readonly ledger: GuidLedger;
  readonly journal: Pick<EventLog, 'append'>;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'appended'>;
}

export class EventWriter {
  readonly #agentId: string;
  readonly #parts: WriterParts;
  /** Under which the polls are sent whose answers are written. */
  readonly #lease: Lease;
  readonly #retrying = new Wait();
  #giveUpAtMs = Infinity;

  constructor(agentId: string, parts: WriterParts, lease: Lease) {
    this.#lease = lease;
    this.#agentId = agentId;
    this.#parts = parts;
  }

  /** The process has to stop: the time that the store still has. */
  stop(patienceMs: number): void {
    this.#giveUpAtMs = Math.min(this.#giveUpAtMs, performance.now() + patienceMs);
    this.#retrying.end();
  }

  /**
   * @param isSessionChanged the session is written with the entries
   * @param settles the lease whose doubt the entries announce
   * @returns the newest position
   * @throws {Unwritten} only after `stop`
   */
  async write(
    session: AgentSession,
    entries: readonly NewEntry[],
    { isSessionChanged = true, settles }: { readonly isSessionChanged?: boolean; readonly settles?: number } = {},
  ): Promise<number> {
    const { ledger } = this.#parts;
    const { newest, overtaken } = await this.append({
      agentId: this.#agentId,
      entries,
      ...(settles !== undefined && { settles }),
      ...(isSessionChanged && { session: ledger.written(session) }),
    });
    if (overtaken) await ledger.save(session);
    return newest;
  }

  /** @throws {Unwritten} only after `stop` */
  async append(entries: Omit<Batch, 'lease'>): Promise<Appended> {
    const batch = { ...entries, lease: this.#lease };
    const { journal, log, metrics } = this.#parts;
    const events = batch.entries.reduce((sum, { kind, count }) => sum + (kind === 'answer' ? count : 0), 0);
    const fromMs = performance.now();
    for (let failures = 0; ; failures++) {
      try {
        const appended = await journal.append(batch);
        if (events > 0) metrics.appended(events, (performance.now() - fromMs) / 1000);
        return appended;
      } catch (error) {
        log.error(
          { agentId: this.#agentId, err: error },
          'Cannot write to the store; events wait in memory and at the gateway',
        );
        if (performance.now() >= this.#giveUpAtMs)
          throw new Unwritten('Cannot write to the store, and the process has to stop', { cause: error });
        await this.#retrying.for(this.#giveUpAtMs === Infinity ? backOffMs(failures) : stopRetryMs);
      }
    }
  }
}
