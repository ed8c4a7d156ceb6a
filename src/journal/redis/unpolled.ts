/** Agents with an open session that no living instance polls, as the rounds of this instance find them. */
export class UnpolledAgents {
  /** Since when, in monotonic milliseconds, by bucket and agent. */
  readonly #since = new Map<number, ReadonlyMap<string, number>>();
  readonly #reported = new Set<string>();

  /** @param agents all that a round found in the bucket */
  found(bucket: number, agents: readonly string[], nowMs: number): void {
    const before = this.#since.get(bucket);
    for (const agentId of before?.keys() ?? []) if (!agents.includes(agentId)) this.#reported.delete(agentId);
    this.#since.set(bucket, new Map(agents.map((agentId) => [agentId, before?.get(agentId) ?? nowMs])));
  }

  /** Agents that were found in each round for at least this time. */
  for(longerThanMs: number, nowMs: number): readonly string[] {
    return [...this.#since.values()].flatMap((agents) =>
      [...agents].flatMap(([agentId, sinceMs]) => (nowMs - sinceMs >= longerThanMs ? [agentId] : [])),
    );
  }

  /** As `for`, but reports each agent once. */
  newlyFor(longerThanMs: number, nowMs: number): readonly string[] {
    const fresh = this.for(longerThanMs, nowMs).filter((agentId) => !this.#reported.has(agentId));
    for (const agentId of fresh) this.#reported.add(agentId);
    return fresh;
  }

  forget(): void {
    this.#since.clear();
    this.#reported.clear();
  }
}
