/** The desk's life: the stream feeds the state, and the conference is read where events do not tell all of it. */
import { watchAgentEvents, type ConnectionState } from 'agent-gateway-client';
import { AgentConferenceDocument } from 'agent-gateway-client/operations';
import { useEffect, useReducer, useRef, useState, type Dispatch } from 'react';
import { useClient } from 'urql';
import { empty, reduce, type Action, type DeskState } from './desk-state.ts';
import { graphqlUrl } from './graphql.ts';
import type { Session } from './session.ts';

export interface Desk {
  readonly state: DeskState;
  readonly connection: ConnectionState;
  readonly dispatch: Dispatch<Action>;
}

const opening: ConnectionState = { name: 'connecting', attempt: 1, retryInMs: 0, cause: null };

export function useDesk({ agentId, credential, cursor }: Session): Desk {
  const client = useClient();
  const [state, dispatch] = useReducer(reduce, empty);
  const [connection, setConnection] = useState(opening);

  useEffect(() => {
    const watch = watchAgentEvents({
      url: graphqlUrl,
      credential,
      agentId,
      // From the sign-in on: after a reload the timeline is told again, and the board begins with the snapshot.
      after: cursor,
      onItem: (item) => dispatch({ type: 'item', item, agentId }),
      onState: setConnection,
    });
    return () => watch.close();
  }, [agentId, credential, cursor]);

  const { version, reads } = state;
  const began = useRef(version);
  began.current = version;
  useEffect(() => {
    if (reads === 0) return;
    let wanted = true;
    const since = began.current;
    void client
      .query(AgentConferenceDocument, { agentId })
      .toPromise()
      .then(({ data }) => {
        // Where it cannot be read now, the events go on telling what they can.
        if (wanted && data?.agent) dispatch({ type: 'read', conference: data.agent.conference, version: since });
      });
    return () => {
      wanted = false;
    };
  }, [client, agentId, reads]);

  return { state, connection, dispatch };
}
