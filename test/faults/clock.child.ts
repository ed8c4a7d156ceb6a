/** Loaded before the server: each SIGUSR2 changes its wall clock: first an hour ahead, then an hour back, then a minute gained every second. */
const RealDate = Date;
const hourMs = 3_600_000;
const startMs = RealDate.now();
const clocks: readonly (() => number)[] = [
  () => RealDate.now() + hourMs,
  () => RealDate.now() - hourMs,
  () => RealDate.now() + 60 * (RealDate.now() - startMs),
];
let signals = 0;
let now: () => number = RealDate.now.bind(RealDate);

process.on('SIGUSR2', () => {
  now = clocks[signals++ % clocks.length] ?? now;
});

globalThis.Date = new Proxy(RealDate, {
  // Only `new Date()` reads the clock.
  construct: (date, given: unknown[]) => Reflect.construct(date, given.length > 0 ? given : [now()]) as object,
  get: (date, name) => (name === 'now' ? () => now() : (Reflect.get(date, name) as unknown)),
});
