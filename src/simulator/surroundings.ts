import type { Faults } from './faults.ts';
import type { Ledger } from './ledger.ts';
import type { Settings } from './settings.ts';
import type { Timers } from './timers.ts';

/** What all parts of one simulator share. */
export interface Surroundings {
  readonly settings: Settings;
  /** How long an empty poll is held: the setting, until `endHolds`. */
  readonly pollHoldMs: number;
  readonly faults: Faults;
  readonly ledger: Ledger;
  readonly timers: Timers;
}
