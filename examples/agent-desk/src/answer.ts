/** What a mutation came to, in words. */
import type { CombinedError } from 'urql';

/** Something the agent must know, until it is dismissed. */
export interface Notice {
  readonly title: string;
  /** The gateway's retcode, or the code of an error. */
  readonly code: string;
  readonly message: string;
  readonly advice: string;
}

interface Refusal {
  readonly retcode: string;
  readonly message: string;
  readonly advice: string;
}
interface Answer extends Partial<Refusal> {
  readonly __typename: string;
  readonly outcome?: { readonly __typename: string; readonly reason?: string };
}

/** @returns why it did not succeed, or null where it did */
export function noticeOf(action: string, data: unknown, error: CombinedError | undefined): Notice | null {
  if (error !== undefined) return fault(action, error);
  const [answer] = Object.values(data as Readonly<Record<string, Answer>>);
  if (answer?.retcode !== undefined) {
    const { retcode, message = '', advice = '' } = answer;
    return { title: `${action}: the gateway refused`, code: retcode, message, advice };
  }
  if (answer?.outcome?.__typename === 'OutcomeRefused')
    return {
      title: `${action} did not come about`,
      code: 'refused',
      message: 'The gateway took the request, and then told that it failed.',
      advice: 'See the newest event for the cause.',
    };
  return null;
}

function fault(action: string, { graphQLErrors: [first], networkError }: CombinedError): Notice {
  const { code, mayHaveTakenEffect } = first?.extensions ?? {};
  const unsure = mayHaveTakenEffect === true || first === undefined;
  return {
    title: `${action} failed`,
    code: typeof code === 'string' ? code : 'NETWORK',
    message: first?.message ?? networkError?.message ?? 'no answer',
    advice: unsure
      ? 'It may have taken effect all the same. Look at the board before you try again.'
      : 'Nothing was done. You can try again.',
  };
}
