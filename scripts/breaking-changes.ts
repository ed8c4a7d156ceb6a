/** Finds the breaking changes of the printed schema since the last release that the changelog does not list. */
import { CriticalityLevel, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';

export interface BreakingChange {
  /** The schema coordinate: `Agent.status`. */
  readonly path: string;
  readonly message: string;
}

// Federation's directives are used without a definition.
const schemaOf = (sdl: string) => buildSchema(sdl, { assumeValidSDL: true });

/**
 * @param released SDL of the last release, whose first line names the release: `# Release 0.1.0`
 * @param changelog Markdown; only the sections above that release count. A section lists a change by naming its coordinate.
 * @returns the breaking changes that the changelog does not list
 */
export async function untoldBreakingChanges(
  released: string,
  current: string,
  changelog: string,
): Promise<readonly BreakingChange[]> {
  const changes = await diff(schemaOf(released), schemaOf(current));
  const [, version] = /^# Release (\S+)$/m.exec(released) ?? [];
  if (version === undefined)
    throw new Error('The released schema does not name its release: expected "# Release 0.1.0" as its first line.');
  const [later = ''] = changelog.split(`\n## [${version}]`);
  return changes
    .filter(({ criticality }) => criticality.level === CriticalityLevel.Breaking)
    .map(({ path = '', message }) => ({ path, message }))
    .filter(({ path }) => !later.includes(path));
}
