/** Schedules that once broke a promise, or that come close to one: they are run with every test. */
export const regressionSeeds: readonly number[] = [
  6, 9, 10, 12, 29, 31, 46, 59, 67, 87, 700_401, 700_562, 490_733_129, 800_093, 830_070, 830_144, 840_020, 840_084,
  840_108, 850_041, 850_286, 2_000_259, 2_000_483, 5_000_311, 5_000_415, 5_000_811, 5_001_459, 5_002_063, 6_001_099,
<<<<<<< HEAD
  8_002_051, 9_000_447, 11_001_335, 12_000_847,
=======
  8_002_051, 9_000_447, 870_161,
>>>>>>> 7beeab8 (Let a holder that was taken over tell of its own poll)
];
