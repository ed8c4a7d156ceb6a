/** Sends a command of the agent and returns its outcome. It never throws, because a user who pressed a button needs an answer in any case. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { OperationError, runOperation, type OperationTarget } from './operation.ts';

export type CommandEnd<Result> =
  /** The gateway accepted the command. */
  | {
      readonly name: 'done';
      readonly result: Result;
      /** Whether events have confirmed the command; null if the command does not wait for events. */
      readonly isConfirmed: boolean | null;
    }
  | CommandRefused
  | CommandFailed;

/** The gateway refused the command. */
export interface CommandRefused {
  readonly name: 'refused';
  /** The retcode. If the gateway accepted the command and it failed later: the type of the event that reported the failure. */
  readonly code: string;
  readonly message: string;
  /** What to do about the refusal; null if the server has no advice. */
  readonly advice: string | null;
  readonly retryable: boolean;
}

/** There is no answer from the gateway. */
export interface CommandFailed {
  readonly name: 'failed';
  /** The code, as in an `OperationError`. */
  readonly code: string;
  readonly message: string;
  /** Whether the gateway may have carried the command out anyway. If true, check the state before you repeat the command. */
  readonly mayHaveTakenEffect: boolean;
}

interface Answer {
  readonly retcode?: string;
  readonly message?: string;
  readonly advice?: string;
  readonly retryable?: boolean;
  readonly outcome?: { readonly __typename: string; readonly event?: { readonly type: string } };
}

/** Sends a mutation once. Never throws. @returns the outcome of the command */
export async function runCommand<Result, Variables>(
  target: OperationTarget,
  document: TypedDocumentNode<Result, Variables>,
  variables: Variables,
): Promise<CommandEnd<Result>> {
  try {
    return endOf(await runOperation(target, document, variables));
  } catch (error) {
    if (error instanceof OperationError) {
      const { code, message, mayHaveTakenEffect } = error;
      return { name: 'failed', code, message, mayHaveTakenEffect };
    }
    return { name: 'failed', code: 'UNKNOWN', message: String(error), mayHaveTakenEffect: true };
  }
}

function endOf<Result>(result: Result): CommandEnd<Result> {
  const [answer = {}] = Object.values(result as Readonly<Record<string, Answer>>);
  const { retcode, message = '', advice = null, retryable = false, outcome } = answer;
  if (retcode !== undefined) return { name: 'refused', code: retcode, message, advice, retryable };
  if (outcome?.__typename === 'OutcomeRefused') {
    const told = 'The gateway accepted the command, and reported later that it failed.';
    return { name: 'refused', code: outcome.event?.type ?? 'REFUSED', message: told, advice: null, retryable: false };
  }
  return {
    name: 'done',
    result,
    isConfirmed: outcome === undefined ? null : outcome.__typename === 'OutcomeConfirmed',
  };
}
