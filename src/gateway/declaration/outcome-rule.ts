/** Rules by which events decide the outcome of an asynchronous operation: the gateway itself only acknowledges the request. */
import type { Fields } from './loose.ts';

export interface OutcomeRule<Input> {
  /** Any event of these eventTypes proves that the operation was carried out. */
  readonly proof: readonly string[];
  /** Any event of these eventTypes proves that it was not. */
  readonly refusal?: readonly string[];
  /** Further events on the operation's page. They are collected while waiting, but not required, because the gateway may not send them. */
  readonly also?: readonly string[];
  /** Whether such an event belongs to this request; by default every event does. @param type its eventType */
  matches?(content: Fields, input: Input, type: string): boolean;
  /** Whether an event of `proof` reports a failure instead (`result` other than 0). */
  failed?(content: Fields): boolean;
  /** Number of such events that the input causes; 1 by default. The request is refused if all of them report a failure. */
  parts?(input: Input): number;
  /** The event carries `confId`: if the agent's conference is known, only events of that conference count. */
  readonly ofConference?: boolean;
  /** The event names its call: if the result or the input has a `callId`, only events of that call count. */
  readonly ofCall?: boolean;
  /** Whether the gateway sends any event for this input. */
  told?(input: Input): boolean;
}
