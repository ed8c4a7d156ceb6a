/** What flows in an agent's stream, and how a family declares the event types that it bears. */
import type { Outputs } from '../gateway/result-fields.ts';
import type { EventFamily } from './family.ts';

/** One item of an agent's stream, as subscribers get it. */
export interface StreamItem {
  /** The GraphQL type that it arrives as. */
  readonly typeName: string;
  readonly id: string;
  /** Its place in the agent's stream, from 1. */
  readonly position: number;
  /** Serial number of the session it belongs to. */
  readonly serial: number;
  readonly agentId: string;
  /** The gateway's eventType to the letter; of our own items the GraphQL type's name. */
  readonly type: string;
  /** The family of the gateway's event; absent of items of our own making, which no filter takes out. */
  readonly family?: EventFamily;
  readonly receivedAt: Date;
  /** It came about before items that stand above it. What is derived from the stream leaves it out. */
  readonly isLate: boolean;
  /** The work of delivering it, in units of src/events/work-turns.ts; absent: 1. */
  readonly units?: number;
  /** Of its text; absent: few. */
  readonly bytes?: number;
  readonly occurredAt: Date | null;
  readonly workNo: string | null;
  readonly content: unknown;
  /** The fields of its GraphQL type, read from the content. */
  readonly fields: Readonly<Record<string, unknown>>;
}

/** Items that one connection alone gets; all others are the same for every reader. */
export const isOfConnection = ({ typeName }: Pick<StreamItem, 'typeName'>): boolean =>
  typeName === 'AgentSnapshot' || typeName === 'ServerDegraded' || typeName === 'ServerDraining';

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
