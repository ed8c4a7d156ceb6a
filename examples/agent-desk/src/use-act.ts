/** Mutations as buttons use them: one at a time by its name, and what was refused said in words. */
import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useState } from 'react';
import { useClient } from 'urql';
import { noticeOf, type Notice } from './answer.ts';

export interface Act {
  /** @returns the mutation's data where it succeeded, else null */
  readonly run: <Result, Variables extends object>(
    action: string,
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    /** Called where the gateway said no. */
    onRefused?: () => void,
  ) => Promise<Result | null>;
  /** Shows what was not even tried. */
  readonly tell: (notice: Notice) => void;
  /** Actions under way. */
  readonly pending: ReadonlySet<string>;
  readonly notices: readonly Notice[];
  readonly dismiss: (notice: Notice) => void;
  readonly dismissAll: () => void;
}

const shownNotices = 3;

export function useAct(): Act {
  const client = useClient();
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [notices, setNotices] = useState<readonly Notice[]>([]);
  const run = useCallback<Act['run']>(
    async (action, document, variables, onRefused) => {
      setPending((now) => new Set(now).add(action));
      try {
        const { data, error } = await client.mutation(document, variables).toPromise();
        const notice = noticeOf(action, data, error);
        // An action that went well has answered what was said of it before.
        setNotices((now) => {
          const others = now.filter(({ title }) => !title.startsWith(action));
          return notice === null ? others : [notice, ...others].slice(0, shownNotices);
        });
        if (notice?.refused === true) onRefused?.();
        return notice === null ? (data ?? null) : null;
      } finally {
        setPending((now) => new Set([...now].filter((name) => name !== action)));
      }
    },
    [client],
  );
  const tell = useCallback(
    (notice: Notice) =>
      setNotices((now) => [notice, ...now.filter(({ title }) => title !== notice.title)].slice(0, shownNotices)),
    [],
  );
  const dismiss = useCallback((notice: Notice) => setNotices((now) => now.filter((one) => one !== notice)), []);
  const dismissAll = useCallback(() => setNotices([]), []);
  return { run, tell, pending, notices, dismiss, dismissAll };
}
