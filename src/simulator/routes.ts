import type { Operation } from './operation.ts';

export interface Route {
  readonly operation: Operation;
  readonly parameters: Readonly<Record<string, string>>;
}

/** Finds the operation for a method and a path. */
export class Routes {
  readonly #byShape = new Map<string, { readonly operation: Operation; readonly segments: readonly string[] }[]>();

  constructor(operations: readonly Operation[]) {
    for (const operation of operations) {
      const segments = operation.path.split('/');
      const shape = `${operation.method} ${segments.length}`;
      this.#byShape.set(shape, [...(this.#byShape.get(shape) ?? []), { operation, segments }]);
    }
  }

  find(method: string, segments: readonly string[]): Route | null {
    for (const candidate of this.#byShape.get(`${method} ${segments.length}`) ?? []) {
      if (candidate.segments.every((wanted, index) => wanted.startsWith('{') || wanted === segments[index])) {
        return { operation: candidate.operation, parameters: parametersOf(candidate.segments, segments) };
      }
    }
    return null;
  }
}

function parametersOf(wanted: readonly string[], given: readonly string[]): Record<string, string> {
  const parameters: Record<string, string> = {};
  wanted.forEach((name, index) => {
    if (name.startsWith('{')) parameters[name.slice(1, -1)] = decoded(given[index] ?? '');
  });
  return parameters;
}

/** An invalid encoding is used unchanged. */
function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
