/** Reads what no event reports: when the page opens, and at intervals while it is open. */
import type { TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';

const readEveryMs = 5000;

/** `isOld`: the newest attempt failed, and the data is from an earlier one. */
export interface ReadOften<Data> {
  readonly data: Data | undefined;
  readonly isOld: boolean;
  readonly readAgain: () => void;
}

/** @param variables null while there is nothing to read yet */
export function useReadOften<Data, Variables extends object>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables | null,
): ReadOften<Data> {
  const client = useClient();
  const [read, setRead] = useState<Omit<ReadOften<Data>, 'readAgain'>>({ data: undefined, isOld: false });
  const [turn, setTurn] = useState(0);
  const key = JSON.stringify(variables);
  useEffect(() => {
    if (key === 'null') return;
    let isCurrent = true;
    const readNow = async () => {
      const { data, error } = await client
        .query(document, JSON.parse(key) as Variables, { requestPolicy: 'network-only' })
        .toPromise();
      if (!isCurrent) return;
      // A failed read does not remove what was read before.
      setRead((before) => (data === undefined || error ? { ...before, isOld: true } : { data, isOld: false }));
    };
    void readNow();
    const timer = setInterval(() => void readNow(), readEveryMs);
    return () => {
      isCurrent = false;
      clearInterval(timer);
    };
  }, [client, document, key, turn]);
  return { ...read, readAgain: useCallback(() => setTurn((now) => now + 1), []) };
}
