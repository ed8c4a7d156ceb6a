/** The reasons of a busy or resting agent, in words. */
import { RestReasonsDocument } from 'agent-gateway-client/operations';
import { useEffect, useState } from 'react';
import { useClient } from 'urql';
import type { Texts } from './texts/english.ts';

export interface Reason {
  readonly code: number;
  readonly text: string;
}

/** The business defines the meaning of the numbers from 200 to 250. `VITE_BUSY_REASONS` lists them as JSON, `{ "201": "Meeting" }`. */
const configured = import.meta.env.VITE_BUSY_REASONS;

export function busyReasons({ busyReasons: usual }: Texts['status']): readonly Reason[] {
  const reasons = configured ? (JSON.parse(configured) as Readonly<Record<string, string>>) : usual;
  return Object.entries(reasons).map(([code, text]) => ({ code: Number(code), text }));
}

/** The gateway's reasons for a rest. @param isWanted whether to read them: the menu is open, or the agent rests */
export function useRestReasons(agentId: string, isWanted: boolean): readonly Reason[] {
  const client = useClient();
  const [reasons, setReasons] = useState<readonly Reason[]>([]);
  const isMissing = isWanted && reasons.length === 0;
  useEffect(() => {
    if (!isMissing) return;
    let isCurrent = true;
    void client
      .query(RestReasonsDocument, { agentId })
      .toPromise()
      .then(({ data }) => {
        const found = data?.agent?.restReasons ?? [];
        if (isCurrent)
          setReasons(
            found.flatMap(({ code, text }) =>
              code === null || code === undefined ? [] : [{ code, text: text || `${code}` }],
            ),
          );
      });
    return () => {
      isCurrent = false;
    };
  }, [client, agentId, isMissing]);
  return reasons;
}

/** @returns undefined if there is no reason, or none with a name */
export function wordsOfReason(
  status: string | undefined,
  code: number | null | undefined,
  t: Texts['status'],
  rest: readonly Reason[],
): string | undefined {
  if (code === null || code === undefined || code === 0) return undefined;
  if (status === 'REST') return rest.find((reason) => reason.code === code)?.text;
  if (status !== 'BUSY') return undefined;
  return busyReasons(t).find((reason) => reason.code === code)?.text ?? t.busyBecause[code];
}
