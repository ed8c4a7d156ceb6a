/** The parts of the agent's state that no event reports: when a rest ends, and which status begins after the call. */
import { AgentCurrentStateDocument, type AgentCurrentStateQuery } from 'agent-gateway-client/operations';
import { useAgent, useConnection } from 'agent-gateway-client/react';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';

type Agent = NonNullable<AgentCurrentStateQuery['agent']>;
export type CurrentState = NonNullable<Agent['currentState']>;

/** @returns the state, null while it is unknown, and a function that reads it again, for example after a command */
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
