/** Describes a command that did not succeed, in words for the agent. */
import type { CommandFailed, CommandRefused } from '../command.ts';
import type { CommandName, Retcode, RetcodeWords, Words } from './words.ts';

/** A refusal as the server returns it: the fields of `GatewayFailure`. */
export interface RefusalToWord {
  readonly retcode: string;
  /** The gateway's own message, used as the meaning of a code that the catalogue lacks. */
  readonly message: string;
  readonly retryable: boolean;
}

export function wordsOfRefusal(words: Words, { retcode, message, retryable }: RefusalToWord): RetcodeWords {
  if (retcode in words.retcodes) return words.retcodes[retcode as Retcode];
  return { meaning: message, advice: retryable ? words.otherRetcode.retryable : words.otherRetcode.final };
}

/** The words for an error code. */
export const wordsOfError = (words: Words, code: string): string =>
  (words.errors as Readonly<Record<string, string>>)[code] ?? words.errors.OTHER;

/** The name of a mutation. For a mutation that only a newer server has: the name of its field. */
export const wordsOfCommand = (words: Words, command: string): string =>
  command in words.commands ? words.commands[command as CommandName] : command;

/** Any other code is the type of the event that reported the failure. */
const isRetcode = (code: string): boolean => /^\d/.test(code);

/** What happened, and what the agent can do now. */
export function wordsOfProblem(words: Words, problem: CommandRefused | CommandFailed): RetcodeWords {
  if (problem.name === 'refused')
    return isRetcode(problem.code) ? wordsOfRefusal(words, { ...problem, retcode: problem.code }) : words.failedLater;
  return {
    meaning: wordsOfError(words, problem.code),
    advice: problem.mayHaveTakenEffect ? words.mayHaveTakenEffect : words.nothingWasDone,
  };
}
