import { numberIn, type Database, type Row, type Statement } from './database.ts';
import { endedSessionsKept, type RetainedRange, type Retention } from '../journal.ts';
import { shareOfEntries, type RetentionClock } from '../retention-clock.ts';

/** Limits of one step, after which the event loop runs: 100 rows of 600 bytes measured 3 ms on average, and held the loop 27 ms at most. */
const STEP_ROWS = 100;
const STEP_BYTES = 4 * 1024 * 1024;
const STEP_AGENTS = 100;

/** Deletes what retention no longer keeps, agent by agent, in small transactions of their own. */
export class Trimmer {
  readonly #db: Database;
  readonly #retention: Retention;
  readonly #clock: RetentionClock;
  readonly #extent: (agentId: string) => RetainedRange;
  readonly #onStep: () => void;
  readonly #onFailure: (error: unknown) => void;
  readonly #nextAgent: Statement;
  readonly #oldestEntries: Statement;
  readonly #deleteEntries: Statement;
  readonly #keepHead: Statement;
  readonly #dropCheckpoint: Statement;
  readonly #droppableSession: Statement;
  readonly #deleteSession: Statement;
  #timer: NodeJS.Timeout | undefined;
  #step: NodeJS.Immediate | undefined;
  /** The last agent examined in this pass. */
  #reached = '';
  /** How many events of the current agent may still be deleted by age. */
  #share: { readonly agent: string; left: number } | undefined;

  constructor(
    db: Database,
    retention: Retention,
    clock: RetentionClock,
    extent: (agentId: string) => RetainedRange,
    onStep: () => void,
    onFailure: (error: unknown) => void,
  ) {
    this.#db = db;
    this.#retention = retention;
    this.#clock = clock;
    this.#extent = extent;
    this.#onStep = onStep;
    this.#onFailure = onFailure;
    this.#nextAgent = db.prepare(`
      SELECT min(agent) AS agent FROM (
        SELECT min(agent) AS agent FROM entries WHERE agent > ?1 UNION ALL SELECT min(agent) FROM sessions WHERE agent > ?1)`);
    this.#oldestEntries = db.prepare(
      'SELECT first, count, received_at, length(bytes) AS size FROM entries WHERE agent = ? ORDER BY first',
    );
    this.#deleteEntries = db.prepare('DELETE FROM entries WHERE agent = ? AND first <= ?');
    this.#keepHead = db.prepare(
      'INSERT INTO heads (agent, newest) VALUES (?, ?) ON CONFLICT (agent) DO UPDATE SET newest = excluded.newest',
    );
    // A checkpoint holds what events hold, so it is deleted with the entry at its position.
    this.#dropCheckpoint = db.prepare('DELETE FROM checkpoints WHERE agent = ? AND position < ?');
    // Entries name their session by its number, so a session is deleted only after the last of them. Numbers grow along the stream: if only the
    // beginning of the stream is examined, sessions older than its first entries have no entries.
    this.#droppableSession = db.prepare(`
      WITH begins AS (SELECT serial FROM entries WHERE agent = ?1 ORDER BY first LIMIT ${STEP_ROWS})
      SELECT serial FROM (
        SELECT serial FROM sessions WHERE agent = ?1 AND open = 0 ORDER BY serial DESC LIMIT -1 OFFSET ${endedSessionsKept}) AS older
      WHERE serial < coalesce((SELECT min(serial) FROM begins), serial + 1)
        OR ((SELECT count(*) FROM begins) < ${STEP_ROWS} AND serial NOT IN (SELECT serial FROM begins)) LIMIT 1`);
    this.#deleteSession = db.prepare('DELETE FROM sessions WHERE agent = ? AND serial = ?');
  }

  /** Begins a pass over all agents every `intervalMs`; neither timer nor steps keep the process alive. */
  start(intervalMs: number): void {
    this.#timer = setInterval(() => {
      this.#step ??= setImmediate(() => this.#runStep()).unref();
    }, intervalMs).unref();
  }

  stop(): void {
    clearInterval(this.#timer);
    if (this.#step !== undefined) clearImmediate(this.#step);
    this.#step = undefined;
  }

  #runStep(): void {
    this.#step = undefined;
    try {
      const more = this.#db.transaction(() => this.#trimSome());
      this.#onStep();
      if (more) this.#step = setImmediate(() => this.#runStep()).unref();
    } catch (error) {
      // The pass ends here; the next interval starts a new one at the first agent.
      this.#reached = '';
      this.#onFailure(error);
    }
  }

  /** Performs one step; returns false when the pass is complete. */
  #trimSome(): boolean {
    const left = { agents: STEP_AGENTS, rows: STEP_ROWS, bytes: STEP_BYTES };
    while (left.agents > 0 && left.rows > 0 && left.bytes > 0) {
      const agent = this.#nextAgent.get(this.#reached)?.['agent'];
      if (typeof agent !== 'string') {
        this.#reached = '';
        return false;
      }
      left.agents -= 1;
      const done = this.#trimEntries(agent, left) && this.#trimSession(agent);
      if (!done) continue;
      this.#reached = agent;
      this.#share = undefined;
    }
    return true;
  }

  /** Deletes from the old end until an entry is kept; returns false if the limits of the step were reached before. */
  #trimEntries(agent: string, left: { rows: number; bytes: number }): boolean {
    const expiredBeforeMs = this.#clock.expiredBeforeMs(this.#retention.maxAgeMs);
    const { oldest, newest } = this.#extent(agent);
    const surplusUpTo = newest - this.#retention.maxEventsPerAgent;
    if (this.#share?.agent !== agent)
      this.#share = { agent, left: Math.max(1, Math.floor((newest - oldest + 1) * shareOfEntries)) };
    const share = this.#share;
    const isKept = (row: Row): boolean => {
      const count = numberIn(row, 'count');
      if (numberIn(row, 'first') + count - 1 <= surplusUpTo) return false;
      if (numberIn(row, 'received_at') >= expiredBeforeMs || share.left <= 0) return true;
      share.left -= count;
      return false;
    };
    let last: number | undefined;
    let complete = true;
    // Row by row: for most agents the very first entry is kept.
    for (const row of this.#oldestEntries.iterate(agent)) {
      if (left.rows <= 0 || left.bytes <= 0) {
        complete = false;
        break;
      }
      if (isKept(row)) break;
      last = numberIn(row, 'first');
      left.rows -= 1;
      left.bytes -= numberIn(row, 'size');
    }
    if (last !== undefined) {
      this.#keepHead.run(agent, newest);
      this.#deleteEntries.run(agent, last);
      this.#dropCheckpoint.run(agent, this.#extent(agent).oldest);
    }
    return complete;
  }

  /** Deletes one old closed session; returns false if there may be another. */
  #trimSession(agent: string): boolean {
    const row = this.#droppableSession.get(agent);
    if (row === undefined) return true;
    this.#deleteSession.run(agent, numberIn(row, 'serial'));
    return false;
  }
}
