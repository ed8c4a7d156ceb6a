/** Reads the Guid of a request or of a WebSocket. */
import { isGuid } from '../gateway/checks.ts';
import { malformedGuid } from '../gateway/failures.ts';

/**
 * Reads a Guid from a header or a `connection_init` payload. Returns undefined if there is none, and `malformedGuid` if the value cannot be a Guid.
 */
export function guidFrom(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  const text = typeof value === 'string' ? value.trim() : undefined;
  if (text === '') return undefined;
  return text !== undefined && isGuid(text) ? text : malformedGuid;
}

/** Reads the payload's key `Guid` in any letter case. */
export function guidFromPayload(payload: Readonly<Record<string, unknown>> | undefined): string | undefined {
  const entry = Object.entries(payload ?? {}).find(([key]) => key.toLowerCase() === 'guid');
  return guidFrom(entry?.[1]);
}
