/** Opens the kit's desk for this session, which all its tabs share, together with the timeline and the queues. */
import { Desk, type AgentStreamItem } from 'agent-gateway-client';
import { useEffect, useState } from 'react';
import { graphqlUrl } from './graphql.ts';
import { Queues } from './queues.ts';
import type { Session } from './session.ts';
import { Timeline } from './timeline.ts';

export interface OpenedDesk {
  readonly desk: Desk;
  readonly timeline: Timeline;
  readonly queues: Queues;
}

/** A desk connects as soon as it is created, and hands nothing over before this task has ended. */
function openDesk({ agentId, credential, cursor }: Session): OpenedDesk {
  const timeline = new Timeline(agentId, () => desk.store);
  const queues = new Queues();
  const desk = new Desk({
    url: graphqlUrl,
    credential,
    agentId,
    session: cursor,
    // From the sign-in on: after a reload the timeline is rebuilt from here, and the snapshot restores the board.
    after: cursor,
    // Reads an item before the store does, because the meaning of a change depends on the state before it.
    onItem: (item: AgentStreamItem) => {
      timeline.read(item);
      queues.read(item);
    },
  });
  return { desk, timeline, queues };
}

/** @returns null until the desk is open */
export function useOpenedDesk(session: Session): OpenedDesk | null {
  const [opened, setOpened] = useState<OpenedDesk | null>(null);
  useEffect(() => {
    const now = openDesk(session);
    setOpened(now);
    return () => {
      now.desk.close();
      setOpened(null);
    };
  }, [session]);
  return opened;
}
