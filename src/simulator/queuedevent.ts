import type { EventRecord } from './ledgerrecord.ts';

/** An event on its way, already as the text that will be sent: exact to the last digit. */
export interface QueuedEvent {
  readonly record: EventRecord;
  readonly json: string;
}

export interface InjectedEvent {
  readonly eventType: string;
  /** Any JSON value; a bigint becomes a number with all its digits. Absent: null. */
  readonly content?: unknown;
  /** Instead of `content`: this very text. */
  readonly contentJson?: string;
  /** The agent's own id when absent. */
  readonly workNo?: string;
  /** Epoch milliseconds; now when absent, left out when null. */
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

// JSON.rawJSON is in Node 22 and later, but not yet in TypeScript's library.
const { rawJSON } = JSON as unknown as { rawJSON: (text: string) => unknown };

function contentJson(content: unknown): string {
  if (content === null || content === undefined) return 'null';
  return JSON.stringify(content, (_key, value: unknown) =>
    typeof value === 'bigint' ? rawJSON(value.toString()) : value,
  );
}
