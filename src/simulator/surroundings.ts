import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Settings } from './settings.ts';
import type { Timers } from './timers.ts';

/** What everything in one simulator shares. */
export interface Surroundings {
  readonly settings: Settings;
  /** How long an empty poll is held: the setting, until the holds are ended. */
  readonly pollHoldMs: number;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly timers: Timers;
}
