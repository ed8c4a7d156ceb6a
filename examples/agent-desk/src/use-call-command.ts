/** A command about a call, with the label of its button and its problem in words. */
import type { TypedDocumentNode } from '@urql/core';
import { useCommand, useWords, type Command } from 'agent-gateway-client/react';
import { noticeOfProblem, type Notice } from './answer.ts';
import { useTexts } from './texts/language.tsx';

interface Worded {
  readonly action: string;
  readonly notice: Notice | null;
}

export type CallCommand = Pick<Command<unknown, never>, 'isPending' | 'dismiss'> & Worded;

/** @param callId distinguishes it from the same command for another call */
export function useCallCommand<Result, Variables>(
  document: TypedDocumentNode<Result, Variables>,
  action: string,
  callId = '',
): Command<Result, Variables> & Worded {
  const texts = useTexts();
  const words = useWords();
  const command = useCommand(document, callId);
  const notice = command.problem && noticeOfProblem({ texts, words }, action, command.problem);
  return { ...command, action, notice };
}
