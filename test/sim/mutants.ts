/** Faults that this server once had, or that a careless change could introduce. The simulation must find each of them. */
import type { Change } from './changes.ts';
import { generatedMutants } from './generated-mutants.ts';
import { sqliteMutants } from './mutants-sqlite.ts';

export interface Mutant {
  readonly name: string;
  /** A fault that this server once had (CHANGELOG), a fault found by an attack, or a condition of the protocol that is left out. */
  readonly origin: 'old fault' | 'attack' | 'condition' | 'nextStep' | 'script';
  readonly change: Change;
  /** The store used by the schedules; Redis by default. */
  readonly store?: 'sqlite';
  /** The test that finds the mutant if no schedule does. */
  readonly beside?: string;
}

const mutants: readonly Mutant[] = [
  {
    name: 'the second death in a row is not announced',
    origin: 'old fault',
    change: {
      file: 'parts/lease.lua',
      anchor: "if since then redis.call('HSETNX', agent, 'suspect', string.format('%.0f', since)) end",
      by: '',
    },
  },
  {
    name: 'an observer that was cut off itself takes over from those who were cut off with it',
    origin: 'old fault',
    change: {
      file: 'redis/beat-watch.ts',
      anchor: 'nowMs - before.sentAtMs <= holeMs(leaseMs)',
      by: 'nowMs - before.sentAtMs <= 1e9',
    },
  },
  {
    name: 'a poll outlives its lease',
    origin: 'old fault',
    change: {
      file: 'redis/leases.ts',
      anchor: 'now + deadlineMs + this.#times.marginMs <= until',
      by: 'until > 0',
    },
  },
  {
    name: 'an instance does not look whether what it saw confirmed is still there',
    origin: 'attack',
    change: { file: 'scripts/lacking.lua', anchor: 'return lacking', by: 'return 0' },
  },
  {
    name: 'an append that is repeated is answered with the newest position',
    origin: 'old fault',
    change: {
      file: 'scripts/append.lua',
      anchor: "return {string.format('%.0f', last or newest), overtaken, late, outlived}",
      by: "return {string.format('%.0f', newest), overtaken, late, outlived}",
    },
  },
  {
    name: 'late entries are not marked',
    origin: 'attack',
    change: {
      file: 'parts/entries.lua',
      anchor: 'local isLate = outlived or over[sessionNumber]',
      by: 'local isLate = false',
    },
  },
  {
    name: 'an append whose answer was lost is written twice',
    origin: 'condition',
    change: { file: 'scripts/append.lua', anchor: 'done = done or last ~= nil', by: 'done = false' },
  },
  {
    name: 'a takeover needs no silence',
    origin: 'condition',
    change: {
      file: 'redis/beat-watch.ts',
      anchor: 'nowMs - seen.sinceMs >= Math.max(leaseMs, seen.leaseMs)',
      by: 'nowMs - seen.sinceMs >= 1000',
    },
  },
  {
    name: 'after another Redis server answers, polls continue at once',
    origin: 'condition',
    change: {
      file: 'redis/leases.ts',
      anchor: 'this.#pausedUntilMs = performance.now() + this.leaseMs;',
      by: 'this.#pausedUntilMs = 0;',
    },
  },
  {
    name: 'a lost answer is not announced',
    origin: 'condition',
    change: {
      file: 'events/poller.ts',
      anchor: 'if (outcome.fault.reached) this.#losses.failed(session, outcome);',
      by: 'if (outcome.fault.reached && this.#agentId === "") this.#losses.failed(session, outcome);',
    },
  },
  {
    name: 'a new epoch is never begun',
    origin: 'attack',
    change: {
      file: 'scripts/witness.lua',
      anchor: "local proven = ARGV[8] == '1' or",
      by: 'local proven = true or',
    },
  },
  {
    name: 'an entry that cannot be read is skipped silently',
    origin: 'attack',
    change: {
      file: 'events/decode.ts',
      anchor: 'for (; index < entry.count; index += 1) yield gapAt(',
      by: 'for (; index < 0; index += 1) yield gapAt(',
    },
  },
  {
    name: 'streams continue at an instance that has lost its store',
    origin: 'attack',
    change: {
      file: 'events/store-watch.ts',
      anchor: 'if (outage.unreachableMs >= 2 * lostAfterMs + spreadMs)',
      by: 'if (outage.unreachableMs < 0)',
    },
  },
  {
    name: 'readers get no ServerDegraded',
    origin: 'attack',
    change: { file: 'events/store-watch.ts', anchor: 'reader.interject((position)', by: 'void ((position: number)' },
  },
  {
    name: 'of two Guids of a session, the one that is known to be the earlier one is kept',
    origin: 'attack',
    change: {
      file: 'credentials/merge-sessions.ts',
      anchor: 'if (knowsOurs !== isKnown) return knowsOurs;',
      by: 'if (knowsOurs !== isKnown) return isKnown;',
    },
  },
  {
    name: 'a lease is counted by the wall clock',
    origin: 'attack',
    change: {
      file: 'redis/rounds.ts',
      anchor: 'const sentAtMs = performance.now();',
      by: 'const sentAtMs = Date.now() - 1_800_000_000_000;',
    },
  },
  {
    name: 'an instance does not hear of what others append',
    origin: 'attack',
    change: { file: 'scripts/append.lua', anchor: "if flags ~= '' then ring(", by: "if flags == 'none' then ring(" },
  },
  {
    name: 'a replay does not yield',
    origin: 'attack',
    change: {
      file: 'events/work-turns.ts',
      anchor: 'if (this.#waiting.length === 0 && this.#left > 0) {',
      by: 'if (this.#left > -1e9) {',
    },
  },
  {
    name: 'the Guid that a poll announced is not taken',
    origin: 'condition',
    change: {
      file: 'events/poll-outcome.ts',
      anchor: 'newGuid !== undefined && session.renew(newGuid, sent.atEpochMs)',
      by: 'newGuid === "none" && session.renew(newGuid, sent.atEpochMs)',
    },
  },
];

/** The hand-written mutants of both kinds of store. */
export const namedMutants = (): readonly Mutant[] => [
  ...mutants,
  ...sqliteMutants.map((mutant) => ({ ...mutant, store: 'sqlite' as const })),
];

/** Also the mutants generated from the source. */
export const allMutants = (): readonly Mutant[] => [...namedMutants(), ...generatedMutants()];

export const mutantOf = (name: string): Mutant | undefined => allMutants().find((each) => each.name === name);
