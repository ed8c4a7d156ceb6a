/** The outcome of a mutation, in words. */
import type { CommandFailed, CommandRefused } from 'agent-gateway-client';
import { wordsOfError, wordsOfProblem, wordsOfRefusal, type Words } from 'agent-gateway-client/words';
import type { Texts } from './texts/english.ts';

/** Something that the agent must know. It is shown until the agent dismisses it. */
export interface Notice {
  readonly title: string;
  /** The gateway's retcode, or the code of an error; empty if there is none. */
  readonly code: string;
  readonly message: string;
  /** What to do now. */
  readonly advice: string;
  /** Whether the gateway has refused the command. */
  readonly refused: boolean;
  /** The gateway's own message, not in the agent's language. The operators of the gateway ask for it. */
  readonly said?: string;
  /** For information only: nothing went wrong. */
  readonly harmless?: boolean;
}

/** The agent's language. */
export interface Language {
  readonly texts: Texts;
  readonly words: Words;
}

interface Refusal {
  readonly retcode: string;
  readonly message: string;
  readonly retryable: boolean;
}
interface Answer extends Partial<Refusal> {
  readonly __typename: string;
  readonly outcome?: { readonly __typename: string; readonly reason?: string };
}
/** The parts of urql's CombinedError that the desk reads. */
export interface Fault {
  readonly graphQLErrors: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

/**
 * @param ifFault what to do if there was no answer; by default it depends on whether the command may have taken effect
 * @returns why the command did not succeed, or null if it did
 */
export function noticeOf(
  language: Language,
  action: string,
  data: unknown,
  error: Fault | undefined,
  ifFault?: string,
): Notice | null {
  const { texts, words } = language;
  if (error !== undefined) return noticeOfFault(language, action, error, ifFault);
  const [answer] = Object.values(data as Readonly<Record<string, Answer>>);
  if (answer?.retcode !== undefined) {
    const { retcode, message = '', retryable = false } = answer;
    const { meaning, advice } = wordsOfRefusal(words, { retcode, message, retryable });
    return refusal(texts, action, retcode, meaning, advice, message);
  }
  if (answer?.outcome?.__typename === 'OutcomeRefused')
    return {
      title: texts.notice.failedLater(action),
      code: '',
      message: words.failedLater.meaning,
      advice: texts.notice.seeTimeline,
      refused: true,
    };
  return null;
}

/** A problem of a command, as the kit reports it. */
export function noticeOfProblem(
  { texts, words }: Language,
  action: string,
  problem: CommandRefused | CommandFailed,
): Notice {
  const { meaning, advice } = wordsOfProblem(words, problem);
  if (problem.name === 'refused') return refusal(texts, action, problem.code, meaning, advice, problem.message);
  const { code, message } = problem;
  return {
    title: code === 'NETWORK' ? texts.notice.noAnswer(action) : texts.notice.failed(action),
    code,
    message: code === 'BAD_USER_INPUT' ? texts.notice.input(inputWords(message)) : meaning,
    advice,
    refused: false,
  };
}

const refusal = (
  { notice }: Texts,
  action: string,
  code: string,
  meaning: string,
  advice: string,
  said: string,
): Notice => ({
  title: notice.refused(action),
  code,
  message: meaning,
  advice,
  refused: true,
  ...(said !== meaning && { said }),
});

function noticeOfFault(
  { texts, words }: Language,
  action: string,
  { graphQLErrors: [first] }: Fault,
  ifFault: string | undefined,
): Notice {
  const { code: told, mayHaveTakenEffect } = first?.extensions ?? {};
  // Without a GraphQL error, either no GraphQL server answered or there was no answer. The browser's description does not help an agent.
  const code = first === undefined ? 'NETWORK' : typeof told === 'string' ? told : 'UNKNOWN';
  const advice = mayHaveTakenEffect === true || first === undefined ? words.mayHaveTakenEffect : words.nothingWasDone;
  return {
    title: first === undefined ? texts.notice.noAnswer(action) : texts.notice.failed(action),
    code,
    // The server reports which field is wrong, and which values it accepts.
    message:
      code === 'BAD_USER_INPUT' && first ? texts.notice.input(inputWords(first.message)) : wordsOfError(words, code),
    advice: ifFault ?? advice,
    refused: false,
  };
}

/** The server's text about a field, without the path of the field in the request: `input.participants[0].address must be …`. */
function inputWords(message: string): string {
  const [, field, rest] = /^[\w.[\]]*?(\w+)(?:\[\d+\])? (.*)$/s.exec(message) ?? [];
  if (field === undefined || rest === undefined) return message;
  const name = field.replaceAll(/([a-z])([A-Z])/g, '$1 $2').toLowerCase();
  return `${name.charAt(0).toUpperCase()}${name.slice(1)} ${rest.replace(/\.?$/, '.')}`;
}
