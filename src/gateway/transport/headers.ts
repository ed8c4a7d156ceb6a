/** Headers of requests to the gateway, and of its answers. */
import { isGuid } from '../checks.ts';

/** Headers of an answer; a repeated header has a list of values. */
export type HeaderValues = Readonly<Record<string, string | string[] | undefined>>;

interface Sent {
  readonly guid?: string | undefined;
  readonly cookie?: string | undefined;
  readonly body?: string | undefined;
}

export function headersOf({ guid, cookie, body }: Sent): Record<string, string> {
  const headers: Record<string, string> = { accept: 'application/json', 'accept-encoding': 'identity' };
  if (guid !== undefined) headers['guid'] = guid;
  if (cookie !== undefined) headers['cookie'] = cookie;
  if (body !== undefined) headers['content-type'] = 'application/json; charset=UTF-8';
  return headers;
}

const guidPrefix = 'JSESSIONID=';

/** `Set-GUID: JSESSIONID=<guid>` (cec_07_0005), or only the Guid. A value that no client could send back is ignored. */
export function guidOf(announced: string | string[] | undefined): string | undefined {
  if (announced === undefined) return undefined;
  const value = lastOf(announced)?.split(';', 1)[0]?.trim() ?? '';
  const guid = value.startsWith(guidPrefix) ? value.slice(guidPrefix.length) : value;
  return isGuid(guid) ? guid : undefined;
}

/** `name=value` of each `Set-Cookie`. */
export const cookiesOf = (cookies: string | string[] | undefined): readonly string[] =>
  cookies === undefined ? none : [cookies].flat().map((cookie) => cookie.split(';', 1)[0] ?? '');

const none: readonly string[] = [];

export const lastOf = (value: string | string[] | undefined): string | undefined =>
  Array.isArray(value) ? value.at(-1) : value;
