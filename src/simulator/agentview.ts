import type { WishedState } from './agent.ts';
import { agentStatus } from './agentstatus.ts';
import type { LegState } from './calls/leg-state.ts';
import type { CallFeature } from './calls/phone-call.ts';
import type { World } from './world.ts';

/** The present state of an agent, for tests. */
export interface AgentView {
  readonly id: string;
  readonly signedIn: boolean;
  /** Gateway status, 0 to 9. */
  readonly status: number;
  /** Requested during a call or in wrap-up, and not in effect yet. */
  readonly wishedState: WishedState['state'] | null;
  readonly conferenceId: number | null;
  readonly guid: string | null;
  readonly queueLength: number;
  /** Polls that wait at the gateway, including ghosts. */
  readonly pollsWaiting: number;
  readonly mode: 'poll' | 'push' | null;
  readonly loginTime: number | null;
  /** The agent's parts in calls, oldest first. */
  readonly calls: readonly {
    readonly callId: string;
    readonly state: LegState;
    readonly feature: CallFeature;
    /** The numbers of the other parties of the call. */
    readonly others: readonly string[];
    readonly isMuted: boolean;
  }[];
}

export function viewOf(world: World, agentId: string): AgentView {
  const agent = world.agents.get(agentId);
  const session = agent?.session ?? null;
  return {
    id: agentId,
    signedIn: session?.state === 'open',
    status: agent === undefined ? agentStatus.unknown : agent.status,
    wishedState: agent?.wish?.state ?? null,
    conferenceId: agent?.conference?.id ?? null,
    guid: session?.guids.current ?? null,
    queueLength: session?.queueLength ?? 0,
    pollsWaiting: session?.pollsWaiting ?? 0,
    mode: session === null ? null : session.push === null ? 'poll' : 'push',
    loginTime: session?.loginTime ?? null,
    calls: (agent?.legs ?? []).map((leg) => ({
      callId: leg.call.id,
      state: leg.state,
      feature: leg.call.feature,
      others: leg.call.others(leg).map(({ number }) => number),
      isMuted: leg.isMuted,
    })),
  };
}

/** A call that waits for an agent. */
export interface QueuedCallView {
  readonly callId: string;
  readonly skillId: number;
  readonly caller: string;
}

/** Oldest first. */
export function queuedCalls(world: World): readonly QueuedCallView[] {
  return world.queues.all.map(({ call, skillId }) => ({ callId: call.id, skillId, caller: call.caller.number }));
}
