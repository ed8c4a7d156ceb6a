/**
 * Which of the gateway's events a subscriber wants. Items that this server creates are never filtered out: they show whether the stream can be
 * trusted.
 */
import { checkCount, checkText } from '../gateway/checks.ts';
import type { StreamItem } from './event.ts';
import type { EventFamily } from './declaration/family.ts';

export type Wanted = (item: StreamItem) => boolean;

const maxNames = 100;
/** The longest eventType known has 33 characters. */
const maxNameLength = 64;

/**
 * An event is wanted if its family or its type is listed. Names are not checked against the known ones, because unknown events exist.
 * @returns undefined if neither list is given: every event is wanted
 * @throws {BadInput}
 */
export function checkFilter(
  families: readonly EventFamily[] | null | undefined,
  types: readonly string[] | null | undefined,
): Wanted | undefined {
  if (families == null && types == null) return undefined;
  const ofFamilies = new Set(checkCount(families ?? [], 'families', 0, maxNames));
  const ofTypes = new Set(
    checkCount(types ?? [], 'types', 0, maxNames).map((name) => checkText(name, 'types', maxNameLength, 1).trim()),
  );
  return ({ family, type }) => family === undefined || ofFamilies.has(family) || ofTypes.has(type.trim());
}
