/** The Guid that comes with a request, or with a WebSocket. */
import { isGuid } from '../gateway/checks.ts';
import { malformedGuid } from '../gateway/failures.ts';

/** The Guid of a header or of a `connection_init` payload; undefined where there is none, `malformedGuid` for what can be none. */
export function guidFrom(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text === '') return undefined;
  return text !== undefined && isGuid(text) ? text : malformedGuid;
}

/** The payload's key `Guid` in any letter case. */
export function guidFromPayload(payload: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const entry = Object.entries(payload ?? {}).find(([key]) => key.toLowerCase() === 'guid');
  return guidFrom(entry?.[1]);
}
