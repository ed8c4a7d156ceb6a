/** How a family declares its event types. */
import type { Outputs } from '../../gateway/declaration/result-fields.ts';
import type { EventFamily } from './family.ts';

/** A GraphQL type of the stream, and the gateway's events that arrive as it. */
export interface EventType {
  readonly typeName: string;
  readonly description: string;
  /** Absent of items of our own making. */
  readonly family?: EventFamily;
  /** The gateway's eventType → what it says and its page. Empty for items of our own making. */
  readonly events: Readonly<Record<string, string>>;
  /** Further events, seen by name in public clients only: nobody published their content, so it is read as far as it goes and never judged. */
  readonly namedOnly?: Readonly<Record<string, string>>;
  /** What the content is: an object with fields, a bare string (the value of the one field), or nothing that is read. */
  readonly content: 'object' | 'text' | 'none';
  /** Read from the content. The letter case of a key does not count, since the gateway writes callid, callId and recordID. */
  readonly fields: Outputs;
}
