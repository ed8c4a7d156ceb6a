/** The network between two machines: delay, a cut that loses what is in flight, and silence in which nothing arrives until it ends. */
import type { Clockwork } from './clockwork.ts';
import type { Random } from './random.ts';

export class Wire {
  readonly #clockwork: Clockwork;
  readonly #random: Random;
  /** Nothing passes in either direction; data in flight waits. */
  #silent = false;
  /** New connections are refused. */
  refusing = false;
  #waiting: (() => void)[] = [];
  readonly #cuts = new Set<() => void>();
  messages = 0;
  /** Called when the network is well again. */
  onHeal: () => void = () => undefined;

  constructor(clockwork: Clockwork, random: Random) {
    this.#clockwork = clockwork;
    this.#random = random;
  }

  get isWell(): boolean {
    return !this.#silent && !this.refusing;
  }

  delayMs(): number {
    // Most messages are quick; a few wait for a busy machine.
    return this.#random.chance(0.02) ? this.#random.between(1, 400) : this.#random.between(0.05, 2);
  }

  pass(run: () => void, afterMs = this.delayMs()): void {
    this.#clockwork.after(afterMs, () => {
      if (this.#silent) this.#waiting.push(run);
      else {
        this.messages += 1;
        run();
      }
    });
  }

  /** @returns a function that removes the listener */
  onCut(cut: () => void): () => void {
    this.#cuts.add(cut);
    return () => this.#cuts.delete(cut);
  }

  cut(): void {
    for (const cut of [...this.#cuts]) cut();
  }

  /** New connections are refused for this long. */
  cutFor(ms: number): void {
    this.cut();
    if (ms === 0) return;
    this.refusing = true;
    this.#clockwork.after(ms, () => {
      this.heal();
    });
  }

  silence(): void {
    this.#silent = true;
  }

  heal(): void {
    this.#silent = false;
    this.refusing = false;
    const due = this.#waiting;
    this.#waiting = [];
    for (const run of due) {
      this.messages += 1;
      run();
    }
    this.onHeal();
  }
}

/** One direction of a connection: each message arrives in order, once, or not at all. */
export class Direction {
  /** Extra delay of messages that were in flight when their sender gave the connection up. */
  straysMs = 0;
  readonly #wire: Wire;
  readonly #clockwork: Clockwork;
  #lastAtMs = 0;
  open = true;

  constructor(wire: Wire, clockwork: Clockwork) {
    this.#wire = wire;
    this.#clockwork = clockwork;
  }

  send(arrive: () => void): void {
    const now = this.#clockwork.nowMs;
    this.#lastAtMs = Math.max(this.#lastAtMs + 0.001, now + this.#wire.delayMs());
    this.#wire.pass(() => {
      if (this.straysMs > 0) this.#clockwork.after(this.straysMs, arrive);
      else if (this.open) arrive();
    }, this.#lastAtMs - now);
  }
}
