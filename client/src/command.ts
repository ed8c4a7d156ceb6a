/** A command of the agent, and what it came to: never an exception, since the user who pressed a button needs an answer in any case. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { OperationError, runOperation, type OperationTarget } from './operation.ts';

export type CommandEnd<Result> =
  /** The gateway accepted it. */
  | {
      readonly name: 'done';
      readonly result: Result;
      /** Whether its events have confirmed it; null where the command does not wait for any. */
      readonly isConfirmed: boolean | null;
    }
  | CommandRefused
  | CommandFailed;

/** The gateway said no. */
export interface CommandRefused {
  readonly name: 'refused';
  /** The retcode; of a command that was accepted and then failed, the type of the event that says so. */
  readonly code: string;
  readonly message: string;
  /** What to do about it, where the server has advice. */
  readonly advice: string | null;
  readonly retryable: boolean;
}

/** There is no answer of the gateway. */
export interface CommandFailed {
  readonly name: 'failed';
  /** As of an `OperationError`. */
  readonly code: string;
  readonly message: string;
  /** The gateway may have carried it out all the same: look before you repeat it. */
  readonly mayHaveTakenEffect: boolean;
}

interface Answer {
  readonly retcode?: string;
  readonly message?: string;
  readonly advice?: string;
  readonly retryable?: boolean;
  readonly outcome?: { readonly __typename: string; readonly event?: { readonly type: string } };
}

/** Sends a mutation once. @returns what came of it; it never throws */
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
