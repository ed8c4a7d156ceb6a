/** `AgentSnapshot`: the first item of a subscription that requests one. The families add their fields to it. */
import type { StreamItem } from '../events/event.ts';
import { Agent } from './agent-entity.ts';
import { builder } from './builder.ts';

export const AgentSnapshot = builder.objectRef<StreamItem>('AgentSnapshot').implement({
  description:
    'The present state of the agent, as the first item of a subscription with `snapshot: true`. Its id is the position after which the events follow: `after` of the request, or the newest position. Nothing is missed, but these events may repeat a change that the snapshot already contains: apply each event as a state, not as an increment.',
  interfaces: ['AgentEvent', 'ServerEvent'],
  fields: (t) => ({
    agent: t.field({
      type: Agent,
      description: 'The agent, with all its fields.',
      resolve: ({ agentId }) => ({ id: agentId }),
    }),
  }),
});
