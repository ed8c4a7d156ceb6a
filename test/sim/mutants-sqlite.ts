/** Like mutants.ts, for the SQLite store. */
import type { Mutant } from './mutants.ts';

export const sqliteMutants: readonly Mutant[] = [
  {
    name: 'the sidecar is not consulted',
    origin: 'condition',
    change: {
      file: 'sqlite/open-store.ts',
      anchor: 'if ((ahead !== 0 && ahead !== 1) || newestRow < seen.row || isOther)',
      by: 'if (ahead > 1e9 && isOther)',
    },
  },
  {
    name: 'the row in the sidecar is not compared',
    origin: 'condition',
    change: {
      file: 'sqlite/open-store.ts',
      anchor: '(ahead !== 0 && ahead !== 1) || newestRow < seen.row',
      by: 'ahead !== 0 && ahead !== 1',
    },
  },
  {
    name: 'a start of the machine is not noticed',
    origin: 'condition',
    change: {
      file: 'sqlite/open-store.ts',
      anchor: "if (!isFlushed && meta.get('boot') !== bootId())",
      by: 'if (!isFlushed && bootId() === "none")',
    },
  },
  {
    name: 'a commit is acknowledged before it is written',
    origin: 'condition',
    change: {
      file: 'sqlite/store.ts',
      anchor: 'this.#trouble.unwritten(error);\n      throw error;',
      by: 'this.#trouble.unwritten(error);\n      return batches.map(({ agentId }) => this.#sql.extent(agentId).newest);',
    },
  },
  {
    name: 'with full durability commits are not flushed',
    origin: 'condition',
    change: {
      file: 'sqlite/database.ts',
      anchor: "PRAGMA synchronous=${on ? 'FULL' : 'NORMAL'}",
      by: 'PRAGMA synchronous=NORMAL',
    },
  },
  {
    name: 'no epoch begins after a restore',
    origin: 'condition',
    change: {
      file: 'sqlite/open-store.ts',
      anchor: 'why === undefined ? epochsOf(db) : beginEpoch(db)',
      by: 'epochsOf(db)',
    },
  },
  {
    name: 'the mark of a clean end is not taken away',
    origin: 'condition',
    change: { file: 'sqlite/open-store.ts', anchor: "const next = { clean: '0', boot,", by: 'const next = { boot,' },
  },
  {
    name: 'the hold of a lost poll is not waited out',
    origin: 'condition',
    change: {
      file: 'events/next-step.ts',
      anchor: 'const isHeld = nowMs < loss.holdUntilMs && mayTake;',
      by: 'const isHeld = nowMs < 0;',
    },
  },
  {
    name: 'the poll of a session that the store does not know is not waited out',
    origin: 'condition',
    change: {
      file: 'events/next-step.ts',
      anchor: '!session.isOver || loss.isOfAnySession === true',
      by: '!session.isOver',
    },
    beside: 'test/keeper/unknown-session.test.ts',
  },
  {
    name: 'a session is polled that the store does not hold',
    origin: 'condition',
    change: {
      file: 'events/poller.ts',
      anchor: 'ledger.owes(session) ? await ledger.save(session) : undefined',
      by: 'undefined',
    },
  },
  {
    name: 'a machine that restarted in order counts as one that lost its power',
    origin: 'condition',
    change: { file: 'sqlite/open-store.ts', anchor: " || meta.get('clean') === '1';", by: ';' },
  },
];
