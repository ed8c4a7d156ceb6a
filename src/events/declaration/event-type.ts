/** How a family declares its event types. */
import type { Outputs } from '../../gateway/declaration/result-fields.ts';
import type { EventFamily } from './family.ts';

/** A GraphQL type of the stream, and the gateway's events that it represents. */
export interface EventType {
  readonly typeName: string;
  readonly description: string;
  /** Absent for items that this server creates. */
  readonly family?: EventFamily;
  /** The gateway's eventType → its meaning and its page. Empty for items that this server creates. */
  readonly events: Readonly<Record<string, string>>;
  /** Further events, known by name only from public clients. Their content is not published, so it is read as far as possible and never judged. */
  readonly namedOnly?: Readonly<Record<string, string>>;
  /** The form of the content: an object with fields, a bare string (the value of the only field), or content that is not read. */
  readonly content: 'object' | 'text' | 'none';
  /** Read from the content. The letter case of a key is ignored, because the gateway writes callid, callId and recordID. */
  readonly fields: Outputs;
}
