/** The checkpoints of the agents' projections in the journal's SQLite file: the newest one of each agent. */
import type { Checkpoint } from '../journal.ts';
import { numberIn, textIn, type Database } from './database.ts';
import type { Statements } from './statements.ts';

export const checkpointTable = `
  CREATE TABLE IF NOT EXISTS checkpoints (
    agent TEXT PRIMARY KEY, epoch TEXT NOT NULL, version INTEGER NOT NULL, position INTEGER NOT NULL, sealed TEXT NOT NULL
  ) STRICT, WITHOUT ROWID;
`;

export class SqliteCheckpoints {
  readonly #epoch: string;
  readonly #entries: Pick<Statements, 'extent' | 'earlier'>;
  readonly #select;
  readonly #upsert;

  constructor(db: Database, epoch: string, entries: Pick<Statements, 'extent' | 'earlier'>) {
    this.#epoch = epoch;
    this.#entries = entries;
    this.#select = db.prepare('SELECT epoch, version, position, sealed FROM checkpoints WHERE agent = ?');
    this.#upsert = db.prepare('INSERT OR REPLACE INTO checkpoints VALUES (?, ?, ?, ?, ?)');
  }

  read(agentId: string): Checkpoint | undefined {
    const row = this.#select.get(agentId);
    if (row === undefined) return undefined;
    const checkpoint = {
      epoch: textIn(row, 'epoch'),
      version: numberIn(row, 'version'),
      position: numberIn(row, 'position'),
      sealed: textIn(row, 'sealed'),
    };
    return this.#isProven(agentId, checkpoint) ? checkpoint : undefined;
  }

  /** @returns whether it was stored */
  write(agentId: string, checkpoint: Checkpoint): boolean {
    const { epoch, version, position, sealed } = checkpoint;
    if (epoch !== this.#epoch || !this.#isProven(agentId, checkpoint)) return false;
    this.#upsert.run(agentId, epoch, version, position, sealed);
    return true;
  }

  #isProven(agentId: string, { epoch, position }: Checkpoint): boolean {
    const { oldest, newest } = this.#entries.extent(agentId);
    const upTo =
      epoch === this.#epoch ? newest : this.#entries.earlier(agentId).find(({ name }) => name === epoch)?.upTo;
    return upTo !== undefined && position >= oldest && position <= upTo;
  }
}
