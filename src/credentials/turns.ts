/** Runs the work of each agent one piece after the other. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Starts the work when all earlier work of this agent has ended, successfully or not. */
  run<Result>(agentId: string, work: () => Promise<Result>): Promise<Result> {
    const turn = (this.#last.get(agentId) ?? Promise.resolve()).then(work);
    const ended = turn.then(
      () => undefined,
      () => undefined,
    );
    this.#last.set(agentId, ended);
    void ended.then(() => {
      if (this.#last.get(agentId) === ended) this.#last.delete(agentId);
    });
    return turn;
  }
}
