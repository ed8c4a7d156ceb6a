/** Which inspectors receive the changes of which agents (beginmonitor). */
export class Monitoring {
  readonly #inspectorsOf = new Map<string, Set<string>>();

  begin(inspectorId: string, agentIds: readonly string[]): void {
    for (const agentId of agentIds) {
      const inspectors = this.#inspectorsOf.get(agentId) ?? new Set();
      this.#inspectorsOf.set(agentId, inspectors.add(inspectorId));
    }
  }

  end(inspectorId: string, agentIds: readonly string[]): void {
    for (const agentId of agentIds) this.#inspectorsOf.get(agentId)?.delete(inspectorId);
  }

  endAll(inspectorId: string): void {
    for (const inspectors of this.#inspectorsOf.values()) inspectors.delete(inspectorId);
  }

  inspectorsOf(agentId: string): Iterable<string> {
    return this.#inspectorsOf.get(agentId) ?? [];
  }
}
