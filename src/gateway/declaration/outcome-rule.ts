/** Which events decide an asynchronous operation's outcome: the gateway itself only acknowledges the request. */
import type { Fields } from './loose.ts';

export interface OutcomeRule<Input> {
  /** Any one of these eventTypes is the proof that it was done. */
  readonly proof: readonly string[];
  /** Any one of these says that it was not. */
  readonly refusal?: readonly string[];
  /** The others that the operation's page lists: collected while waiting, not demanded, since they need not come. */
  readonly also?: readonly string[];
  /** Whether such an event is about this very request; by default each is. @param type its eventType */
  matches?(content: Fields, input: Input, type: string): boolean;
  /** Whether an event of `proof` reports a failure instead (`result` other than 0). */
  failed?(content: Fields): boolean;
  /** How many such events the input asks for, 1 by default: the request is refused when all of them report a failure. */
  parts?(input: Input): number;
  /** The event carries `confId`: where the agent's conference is known, only that one's counts. */
  readonly ofConference?: boolean;
  /** The event names its call: where the result or the input has a `callId`, only that one's events count. */
  readonly ofCall?: boolean;
  /** Whether this input has an event at all. */
  told?(input: Input): boolean;
}
