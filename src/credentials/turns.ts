/** Work of one agent, one piece after the other. */
export class Turns {
  readonly #last = new Map<string, Promise<void>>();

  /** Begins when all that was given before it for this agent has ended, whichever way. */
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
