/** Mutations for buttons: one at a time per name, with refusals in words. */
import type { TypedDocumentNode } from '@urql/core';
import type { LiveConference } from 'agent-gateway-client';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useClient } from 'urql';
import { useWords } from 'agent-gateway-client/react';
import { noticeOf, type Notice } from './answer.ts';
import { useTexts } from './texts/language.tsx';

/** A notice whose cause is in the conference. It is shown while the cause lasts. */
interface LastingNotice extends Notice {
  readonly holds?: (conference: LiveConference | null) => boolean;
}

export interface Act {
  /** @returns the mutation's data if it succeeded, otherwise null */
  readonly run: <Result, Variables extends object>(
    action: string,
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    /** Called when the gateway has refused the command. */
    onRefused?: () => void,
  ) => Promise<Result | null>;
  /** Shows why an action was not even tried. */
  readonly tell: (notice: LastingNotice) => void;
  /** Actions in progress. */
  readonly pending: ReadonlySet<string>;
  readonly notices: readonly Notice[];
  readonly dismiss: (notice: Notice) => void;
}

const shownNotices = 3;

/** A refusal concerns the conference and its chairperson at that time. With another conference or chairperson it no longer applies. */
const situationOf = (conference: LiveConference | null): string => {
  const chair = conference?.members.find(({ isChair }) => isChair);
  return `${conference?.id} ${chair?.kind} ${chair?.address}`;
};

const whileSame = (then: LiveConference | null): NonNullable<LastingNotice['holds']> => {
  const situation = situationOf(then);
  return (now) => situationOf(now) === situation;
};

/** @param conference the conference that the agent is in; notices about any other are no longer shown */
export function useAct(conference: LiveConference | null): Act {
  const client = useClient();
  const texts = useTexts();
  const words = useWords();
  const present = useRef(conference);
  present.current = conference;
  const [pending, setPending] = useState<ReadonlySet<string>>(new Set());
  const [notices, setNotices] = useState<readonly LastingNotice[]>([]);
  const run = useCallback<Act['run']>(
    async (action, document, variables, onRefused) => {
      setPending((now) => new Set(now).add(action));
      const before = present.current;
      try {
        const { data, error } = await client.mutation(document, variables).toPromise();
        const said = noticeOf({ texts, words }, action, data, error);
        const notice: LastingNotice | null = said?.refused === true ? { ...said, holds: whileSame(before) } : said;
        // A successful action removes earlier notices about it.
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
    [client, texts, words],
  );
  const tell = useCallback(
    (notice: LastingNotice) =>
      setNotices((now) => [notice, ...now.filter(({ title }) => title !== notice.title)].slice(0, shownNotices)),
    [],
  );
  const dismiss = useCallback((notice: Notice) => setNotices((now) => now.filter((one) => one !== notice)), []);
  useEffect(() => {
    setNotices((now) => {
      const lasting = now.filter(({ holds }) => holds?.(conference) ?? true);
      return lasting.length === now.length ? now : lasting;
    });
  }, [conference]);
  return { run, tell, pending, notices, dismiss };
}
