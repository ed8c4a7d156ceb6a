/** All timers of one simulator. Closing the simulator leaves none behind. */
export class Timers {
  readonly #running = new Set<NodeJS.Timeout>();

  after(delayMs: number, run: () => void): NodeJS.Timeout {
    const timer = setTimeout(() => {
      this.#running.delete(timer);
      run();
    }, delayMs);
    this.#running.add(timer);
    return timer;
  }

  cancel(timer: NodeJS.Timeout | null): void {
    if (timer === null) return;
    clearTimeout(timer);
    this.#running.delete(timer);
  }

  cancelAll(): void {
    for (const timer of this.#running) clearTimeout(timer);
    this.#running.clear();
  }
}
