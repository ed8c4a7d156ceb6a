/** `AgentSnapshot`: the first item of a subscription that requests one. The families add their fields to it. */
import type { StreamItem } from '../events/event.ts';
import { Agent } from './agent-entity.ts';
import { builder } from './builder.ts';

export const AgentSnapshot = builder.objectRef<StreamItem>('AgentSnapshot').implement({
  description:
    'The state of the agent when a subscription with `snapshot: true` begins. It belongs to a position of the stream, and every event after that position follows. A change during the read therefore also arrives as an event, and nothing is missed.',
  interfaces: ['AgentEvent', 'ServerEvent'],
  fields: (t) => ({
    agent: t.field({
      type: Agent,
      description: 'The agent, with all its fields.',
      resolve: ({ agentId }) => ({ id: agentId }),
    }),
  }),
});
