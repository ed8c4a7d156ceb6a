/** `agent-gateway-client/words`: what agents read of codes, states and commands, as data. */
export { chinese } from './chinese.ts';
export { english } from './english.ts';
export { wordsOfCommand, wordsOfError, wordsOfProblem, wordsOfRefusal, type RefusalToWord } from './problem-words.ts';
export {
  withWords,
  type CommandName,
  type ErrorWord,
  type Retcode,
  type RetcodeWords,
  type SomeWords,
  type Words,
} from './words.ts';
