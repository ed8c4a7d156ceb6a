/** The desk's life: one watch feeds the kit's store, and the timeline beside it. */
import {
  createAgentStore,
  watchAgentEvents,
  type AgentState,
  type AgentStore,
  type AgentWatch,
} from 'agent-gateway-client';
import { useEffect, useState, useSyncExternalStore } from 'react';
import type { Entry } from './entry.ts';
import { graphqlUrl } from './graphql.ts';
import type { Session } from './session.ts';
import { Timeline } from './timeline.ts';

export interface Desk {
  readonly state: AgentState;
  readonly store: AgentStore;
  /** Newest first. */
  readonly timeline: readonly Entry[];
}

interface Opened {
  readonly watch: AgentWatch;
  readonly store: AgentStore;
  readonly timeline: Timeline;
}

/** A watch connects as soon as it is there, and hands nothing over before this task has ended. */
function openDesk({ agentId, credential, cursor }: Session): Opened {
  const watch = watchAgentEvents({
    url: graphqlUrl,
    credential,
    agentId,
    // From the sign-in on: after a reload the timeline is told again, and the board begins with the snapshot.
    after: cursor,
  });
  // It reads an item before the store does: what a change means depends on what was before it.
  const timeline = new Timeline(agentId, watch, () => store);
  const store = createAgentStore(watch);
  return { watch, store, timeline };
}

const nothing = () => () => undefined;

/** @returns null until the watch is there */
export function useDesk(session: Session): Desk | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  useEffect(() => {
    const now = openDesk(session);
    setOpened(now);
    return () => {
      now.store.close();
      now.watch.close();
      setOpened(null);
    };
  }, [session]);
  const state = useSyncExternalStore(opened?.store.subscribe ?? nothing, () => opened?.store.getState() ?? null);
  const timeline = useSyncExternalStore(
    opened?.timeline.subscribe ?? nothing,
    () => opened?.timeline.getEntries() ?? null,
  );
  return opened === null || state === null || timeline === null ? null : { state, timeline, store: opened.store };
}
