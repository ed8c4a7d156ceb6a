/** Writes what one agent's polls brought, however long the store refuses; until it is written down nothing else is read. */
import type { Appended, Batch, Journal } from '../journal/journal.ts';
import type { Log } from '../telemetry/log.ts';
import { backOffMs } from './outage.ts';
import { Wait } from './wait.ts';

/** While the process has to stop, the store is tried again so soon. */
const stopRetryMs = 250;

/** What a poll brought is in memory only. The store must not be closed as if all were well: then the next start announces a loss. */
export class Unwritten extends Error {
  override readonly name = 'Unwritten';
}

export class Scribe {
  readonly #agentId: string;
  readonly #journal: Pick<Journal, 'append'>;
  readonly #log: Log;
  readonly #retrying = new Wait();
  #giveUpAtMs = Infinity;

  constructor(agentId: string, journal: Pick<Journal, 'append'>, log: Log) {
    this.#agentId = agentId;
    this.#journal = journal;
    this.#log = log;
  }

  /** The process has to stop: the store has so long yet. */
  stop(patienceMs: number): void {
    this.#giveUpAtMs = Math.min(this.#giveUpAtMs, performance.now() + patienceMs);
    this.#retrying.end();
  }

  /** @throws {Unwritten} only after `stop` */
  async append(batch: Batch): Promise<Appended> {
    for (let failures = 0; ; failures++) {
      try {
        return await this.#journal.append(batch);
      } catch (error) {
        this.#log.error(
          { agentId: this.#agentId, err: error },
          'the store cannot be written; events wait in memory and in the gateway',
        );
        if (performance.now() >= this.#giveUpAtMs)
          throw new Unwritten('the store cannot be written, and the process has to stop', { cause: error });
        await this.#retrying.for(this.#giveUpAtMs === Infinity ? backOffMs(failures) : stopRetryMs);
      }
    }
  }
}
