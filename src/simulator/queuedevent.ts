import type { EventRecord } from './ledgerrecord.ts';

/** An event on its way, stored as the text that will be sent, exact to the last digit. */
export interface QueuedEvent {
  readonly record: EventRecord;
  readonly json: string;
}

export interface InjectedEvent {
  readonly eventType: string;
  /** Any JSON value; a bigint becomes a number with all its digits. Null if absent. */
  readonly content?: unknown;
  /** Sent verbatim, instead of `content`. */
  readonly contentJson?: string;
  /** The agent's own id if absent. */
  readonly workNo?: string;
  /** Epoch milliseconds. If absent, the present time; if null, the field is omitted. */
  readonly eventGenTime?: number | null;
}

export function eventJson(event: InjectedEvent, agentId: string, withTime: boolean): string {
  const time = event.eventGenTime === undefined ? (withTime ? Date.now() : null) : event.eventGenTime;
  return (
    `{"eventType":${JSON.stringify(event.eventType)},` +
    (time === null ? '' : `"eventGenTime":${time},`) +
    `"workNo":${JSON.stringify(event.workNo ?? agentId)},"content":${event.contentJson ?? contentJson(event.content)}}`
  );
}

// Node 22 and later have JSON.rawJSON, but TypeScript's library does not yet.
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };

function contentJson(content: unknown): string {
  if (content === null || content === undefined) return 'null';
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'bigint' ? rawJSON(value.toString()) : value,
  );
}
