/** Agents whose lease is being claimed or released: Redis and this process may disagree on them for a moment. */
export class Moves {
  readonly #running = new Map<string, number>();

  has(agentId: string): boolean {
    return this.#running.has(agentId);
  }

  async during<Result>(agentId: string, move: () => Promise<Result>): Promise<Result> {
    this.#running.set(agentId, (this.#running.get(agentId) ?? 0) + 1);
    try {
      return await move();
    } finally {
      const left = (this.#running.get(agentId) ?? 1) - 1;
      if (left > 0) this.#running.set(agentId, left);
      else this.#running.delete(agentId);
    }
  }
}
