/** A command that did not succeed, in words for its agent. */
import type { CommandFailed, CommandRefused } from '../command.ts';
import type { CommandName, Retcode, RetcodeWords, Words } from './words.ts';

/** A refusal as the server answers it: the fields of `GatewayFailure`. */
export interface RefusalToWord {
  readonly retcode: string;
  /** The gateway's own words, which stand for a meaning where the catalogue does not have the code. */
  readonly message: string;
  readonly retryable: boolean;
}

export function wordsOfRefusal(words: Words, { retcode, message, retryable }: RefusalToWord): RetcodeWords {
  if (retcode in words.retcodes) return words.retcodes[retcode as Retcode];
  return { meaning: message, advice: retryable ? words.otherRetcode.retryable : words.otherRetcode.final };
}

/** The words of an error's code. */
export const wordsOfError = (words: Words, code: string): string =>
  (words.errors as Readonly<Record<string, string>>)[code] ?? words.errors.OTHER;

/** The name of a mutation; of a mutation that only a newer server has, the name of its field. */
export const wordsOfCommand = (words: Words, command: string): string =>
  command in words.commands ? words.commands[command as CommandName] : command;

/** Anything else is the type of the event that reported the failure. */
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
