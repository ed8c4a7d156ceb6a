/** The agent's state beside what events tell of it: when a rest ends, and what comes after the call. */
import { AgentCurrentStateDocument, type AgentCurrentStateQuery } from 'agent-gateway-client/operations';
import { useAgent, useConnection } from 'agent-gateway-client/react';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';

type Agent = NonNullable<AgentCurrentStateQuery['agent']>;
export type CurrentState = NonNullable<Agent['currentState']>;

/** @returns null while it is not known, and what reads it again, as after a command */
export function useCurrentState(agentId: string): readonly [CurrentState | null, () => void] {
  const client = useClient();
  const { status, pendingStatus } = useAgent();
  const isLive = useConnection().name === 'live';
  const [turn, setTurn] = useState(0);
  const [state, setState] = useState<CurrentState | null>(null);
  useEffect(() => {
    if (!isLive) return;
    let isCurrent = true;
    void client
      .query(AgentCurrentStateDocument, { agentId })
      .toPromise()
      .then(({ data }) => {
        if (isCurrent && data !== undefined) setState(data.agent?.currentState ?? null);
      });
    return () => {
      isCurrent = false;
    };
  }, [client, agentId, isLive, status, pendingStatus, turn]);
  return [state, useCallback(() => setTurn((now) => now + 1), [])];
}
