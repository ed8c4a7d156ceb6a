/** Writes the answers of one agent's polls, and retries for as long as the store fails. Nothing else is read before they are written. */
import type { GuidLedger } from '../credentials/guid-ledger.ts';
import type { AgentSession } from '../credentials/session.ts';
import type { Appended, Batch, EventLog, NewEntry } from '../journal/journal.ts';
import type { Lease } from '../journal/lease.ts';
import type { Log } from '../telemetry/log.ts';
import type { Metrics } from '../telemetry/metrics.ts';
import { backOffMs } from './outage.ts';
import { Wait } from './wait.ts';

/** Pause between two attempts to write while the process has to stop. */
const stopRetryMs = 250;

/** A poll's answer is in memory only. The store must not be closed as clean: then the next start announces a loss. */
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
  /** The lease under which the polls are sent. */
  readonly #lease: Lease;
  readonly #retrying = new Wait();
  #giveUpAtMs = Infinity;
  #isOutlived = false;

  constructor(agentId: string, parts: WriterParts, lease: Lease) {
    this.#lease = lease;
    this.#agentId = agentId;
    this.#parts = parts;
  }

  /** Whether the lease was granted to another process since: that process knows the newest trouble of the polls. */
  get isOutlived(): boolean {
    return this.#isOutlived;
  }

  /** The process has to stop. @param patienceMs the time that is left for the store */
  stop(patienceMs: number): void {
    this.#giveUpAtMs = Math.min(this.#giveUpAtMs, performance.now() + patienceMs);
    this.#retrying.end();
  }

  /**
   * @param isSessionChanged the session is written with the entries
   * @param settles number of the lease whose possible loss the entries announce
   * @returns the newest position
   * @throws {Unwritten} Only after `stop`.
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

  /** @throws {Unwritten} Only after `stop`. */
  async append(entries: Omit<Batch, 'lease'>): Promise<Appended> {
    const batch = { ...entries, lease: this.#lease };
    const { journal, log, metrics } = this.#parts;
    const events = batch.entries.reduce((sum, { kind, count }) => sum + (kind === 'answer' ? count : 0), 0);
    const fromMs = performance.now();
    for (let failures = 0; ; failures++) {
      try {
        const appended = await journal.append(batch);
        if (appended.outlived) this.#isOutlived = true;
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
