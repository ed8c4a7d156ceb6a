/**
 * The form of an answer without its content: its types, and the names of keys that occur in the gateway's documentation. Other keys are only counted,
 * because they may be data, such as the names of agents.
 */
import { families } from '../../src/schema/families.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import type { Output, Outputs } from '../../src/gateway/declaration/result-fields.ts';

export type ShownShape =
  | string
  | { readonly fields: Readonly<Record<string, ShownShape>>; readonly unknownKeys?: number }
  | { readonly listOf: ShownShape };

const mostDepth = 5;

const keysOf = (outputs: Outputs): readonly string[] =>
  Object.values<Output>(outputs).flatMap(({ wire, type }) => [
    wire,
    ...(typeof type === 'object' && 'fields' in type ? keysOf(type.fields) : []),
  ]);

const known: ReadonlySet<string> = new Set([
  ...Object.values(families).flatMap((family) => Object.values(family).flatMap(({ result }) => keysOf(result))),
  ...eventTypes.flatMap(({ fields }) => keysOf(fields)),
  'message',
  'msg',
  'retcode',
  'result',
  'event',
  'eventType',
  'workNo',
  'content',
  'eventGenTime',
  // In answers to a sign-in and to the renewal of a Guid.
  'guid',
  'serverName',
  'isForceChange',
  'timeRemaining',
]);

/** @param value parsed JSON */
export function shapeOf(value: unknown, depth = 0): ShownShape {
  if (value === null) return 'null';
  if (value === '') return 'empty text';
  if (typeof value !== 'object') return value === undefined ? 'absent' : typeof value;
  if (depth === mostDepth) return 'deeper';
  if (Array.isArray(value)) return value.length === 0 ? 'empty list' : { listOf: shapeOf(value[0], depth + 1) };
  // A number that was parsed with all its digits.
  if (Object.getPrototypeOf(value) === null) return 'number';
  const entries = Object.entries(value);
  if (entries.length === 0) return 'empty object';
  const shown = entries.filter(([key]) => known.has(key));
  const unknownKeys = entries.length - shown.length;
  return {
    fields: Object.fromEntries(shown.map(([key, each]) => [key, shapeOf(each, depth + 1)])),
    ...(unknownKeys > 0 && { unknownKeys }),
  };
}
