/** Breaking changes of the printed schema against the last release, and which of them the changelog does not tell. */
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export interface BreakingChange {
  /** The schema coordinate: `Agent.status`. */
  readonly path: string;
  readonly message: string;
}

// Federation's directives are used without being defined.
const schemaOf = (sdl: string) => buildSchema(sdl, { assumeValidSDL: true });

/**
 * @param released SDL of the last release
 * @param changelog Markdown; the section `## [Unreleased]` counts, and tells a change by naming its coordinate
 * @returns the breaking changes that it does not tell
 */
export async function untoldBreakingChanges(
  released: string,
  current: string,
  changelog: string,
): Promise<readonly BreakingChange[]> {
  const changes = await diff(schemaOf(released), schemaOf(current));
  const unreleased = /^## \[Unreleased\]$(.*?)(?=^## |$(?![\s\S]))/ms.exec(changelog)?.[1] ?? '';
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '', message }) => ({ path, message }))
    .filter(({ path }) => !unreleased.includes(path));
}
