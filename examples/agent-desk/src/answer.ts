/** What a mutation came to, in words. */
import {
  errorWords,
  notDone,
  inputWords,
  otherError,
  otherRefusal,
  refusalWords,
  signInAgain,
  unsure,
} from './words.ts';

/** Something the agent must know, until it is dismissed. */
export interface Notice {
  readonly title: string;
  /** The gateway's retcode, or the code of an error; empty where there is none. */
  readonly code: string;
  readonly message: string;
  /** What to do now. */
  readonly advice: string;
  /** The gateway has answered, and said no. */
  readonly refused: boolean;
  /** For information: nothing went wrong. */
  readonly harmless?: boolean;
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
/** What is looked at of urql's CombinedError. */
export interface Fault {
  readonly graphQLErrors: readonly {
    readonly message: string;
    readonly extensions?: Readonly<Record<string, unknown>>;
  }[];
}

export const signInAction = 'Sign-in';

/** @returns why it did not succeed, or null where it did */
export function noticeOf(action: string, data: unknown, error: Fault | undefined): Notice | null {
  if (error !== undefined) return noticeOfFault(action, error);
  const [answer] = Object.values(data as Readonly<Record<string, Answer>>);
  if (answer?.retcode !== undefined) {
    const { __typename, retcode, message = '', retryable = false } = answer;
    const advice = refusalWords[__typename] ?? otherRefusal(retryable);
    return { title: `${action}: refused`, code: retcode, message, advice, refused: true };
  }
  if (answer?.outcome?.__typename === 'OutcomeRefused')
    return {
      title: `${action} did not come about`,
      code: 'refused',
      message: 'It was accepted, and then it failed.',
      advice: 'The timeline shows the cause.',
      refused: true,
    };
  return null;
}

/** A command without an answer of the gateway, as the kit reports it. */
export function noticeOfFailure(
  action: string,
  {
    code,
    message,
    mayHaveTakenEffect,
  }: { readonly code: string; readonly message: string; readonly mayHaveTakenEffect: boolean },
): Notice {
  return {
    title: `${action}: ${code === 'NETWORK' ? 'no answer' : 'failed'}`,
    code,
    message: code === 'BAD_USER_INPUT' ? inputWords(message) : (errorWords[code] ?? otherError),
    advice: mayHaveTakenEffect ? unsure : notDone,
    refused: false,
  };
}

function noticeOfFault(action: string, { graphQLErrors: [first] }: Fault): Notice {
  const { code: told, mayHaveTakenEffect } = first?.extensions ?? {};
  // Without an error of GraphQL it was no server of GraphQL that answered, or nobody; what the browser says of that helps no agent.
  const code = first === undefined ? 'NETWORK' : typeof told === 'string' ? told : 'UNKNOWN';
  const advice = mayHaveTakenEffect === true || first === undefined ? unsure : notDone;
  return {
    title: `${action}: ${first === undefined ? 'no answer' : 'failed'}`,
    code,
    // The server says which field is wrong, and what it takes.
    message: code === 'BAD_USER_INPUT' && first ? inputWords(first.message) : (errorWords[code] ?? otherError),
    advice: action === signInAction ? signInAgain : advice,
    refused: false,
  };
}
