/** A command about a call, with what its button says, and what went wrong with it in words. */
import type { TypedDocumentNode } from '@urql/core';
import { useCommand, type Command } from 'agent-gateway-client/react';
import { noticeOfFailure, type Notice } from './answer.ts';
import { otherRefusal } from './words.ts';

export interface CallCommand extends Pick<Command<unknown, never>, 'isPending' | 'problem' | 'dismiss'> {
  readonly action: string;
}

/** @param callId tells it from the same command for another call */
export function useCallCommand<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  action: string,
  callId = '',
): Command<Result, Variables> & { readonly action: string } {
  return { ...useCommand(document, callId), action };
}

export function noticeOfProblem({ action, problem }: CallCommand): Notice | null {
  if (problem === null) return null;
  if (problem.name === 'failed') return noticeOfFailure(action, problem);
  const { code, message, advice, retryable } = problem;
  return { title: `${action}: refused`, code, message, advice: advice ?? otherRefusal(retryable), refused: true };
}
