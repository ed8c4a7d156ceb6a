export type InspectionKind = 'listen' | 'insert' | 'whisper';

/** An inspector in the call of an agent. */
export interface Inspection {
  readonly inspectorId: string;
  readonly agentId: string;
  kind: InspectionKind;
}

/** Which inspector inspects which agent. An inspector has at most one inspection. */
export class Inspections {
  readonly #byInspector = new Map<string, Inspection>();

  by(inspectorId: string): Inspection | null {
    return this.#byInspector.get(inspectorId) ?? null;
  }

  of(agentId: string): readonly Inspection[] {
    return [...this.#byInspector.values()].filter((inspection) => inspection.agentId === agentId);
  }

  add(inspection: Inspection): void {
    this.#byInspector.set(inspection.inspectorId, inspection);
  }

  remove(inspection: Inspection): void {
    this.#byInspector.delete(inspection.inspectorId);
  }
}
