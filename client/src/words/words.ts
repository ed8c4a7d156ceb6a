/** The words that agents read for codes, states and commands: the data of one language. */
import type { AgentStatus } from '../generated/events.ts';
import type { CallState } from '../generated/calls/agent-calls.ts';
import type { commandNames, retcodeFacts } from '../generated/words.ts';
import type { ConferencePresence } from '../live-conference.ts';
import type { ConnectionState, EndReason } from '../state.ts';

/** A retcode of the gateway's catalogue. */
export type Retcode = keyof typeof retcodeFacts;

/** A mutation of the schema. */
export type CommandName = keyof typeof commandNames;

/** Codes of errors that agents can meet. All others have the words of `OTHER`. */
export type ErrorWord =
  | 'BAD_USER_INPUT'
  | 'GATEWAY_GARBLED'
  | 'GATEWAY_TIMEOUT'
  | 'GATEWAY_UNAVAILABLE'
  | 'IDEMPOTENCY_LIMIT'
  | 'NETWORK'
  | 'OTHER'
  | 'STORE_UNAVAILABLE'
  | 'TOO_MANY_REQUESTS'
  | 'UNAUTHENTICATED';

export interface RetcodeWords {
  /** What the gateway means by the code, in one sentence. */
  readonly meaning: string;
  /** What the agent can do now. */
  readonly advice: string;
}

export interface Words {
  /** A BCP 47 tag, as for `lang` and `Intl`. */
  readonly language: string;
  readonly retcodes: Readonly<Record<Retcode, RetcodeWords>>;
  /** For a retcode that the catalogue lacks. */
  readonly otherRetcode: { readonly retryable: string; readonly final: string };
  /** For a command that the gateway accepted and an event later reported as failed. */
  readonly failedLater: RetcodeWords;
  readonly errors: Readonly<Record<ErrorWord, string>>;
  /** What to do about an error, by `mayHaveTakenEffect`. */
  readonly mayHaveTakenEffect: string;
  readonly nothingWasDone: string;
  readonly commands: Readonly<Record<CommandName, string>>;
  readonly statuses: Readonly<Record<AgentStatus, string>>;
  readonly callStates: Readonly<Record<CallState, string>>;
  readonly presences: Readonly<Record<ConferencePresence, string>>;
  readonly connections: Readonly<Record<ConnectionState['name'], string>>;
  /** Why a session or its stream is over. `REPLACED` belongs to the connection state `replaced`. */
  readonly ends: Readonly<Record<EndReason | 'REPLACED', string>>;
}

/** Words that replace those of another language. */
export type SomeWords = { readonly [Part in keyof Words]?: Words[Part] extends string ? string : Partial<Words[Part]> };

/**
 * Makes a language of your own. Words that it lacks are taken from the base language.
 * @param base a complete language, for example `english`
 */
export function withWords(base: Words, some: SomeWords & { readonly language: string }): Words {
  const parts = Object.entries(some).map(([part, words]): [string, unknown] => [
    part,
    typeof words === 'object' ? { ...(base[part as keyof Words] as object), ...words } : words,
  ]);
  return { ...base, ...Object.fromEntries(parts) };
}
