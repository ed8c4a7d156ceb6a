/** `AgentSnapshot`: the first item of a subscription that asked for one. The families add what they know of an agent. */
import type { StreamItem } from '../events/event.ts';
import { Agent } from './agent-entity.ts';
import { builder } from './builder.ts';

export const AgentSnapshot = builder.objectRef<StreamItem>('AgentSnapshot').implement({
  description:
    'What the agent is doing when a subscription with `snapshot: true` begins. It belongs to a position of the stream: everything after that follows, so what happened while it was read comes again as an event, and nothing is missed.',
  interfaces: ['AgentEvent', 'ServerEvent'],
  fields: (t) => ({
    agent: t.field({
      type: Agent,
      description: 'The agent, with all that can be read of it.',
      resolve: ({ agentId }) => ({ id: agentId }),
    }),
  }),
});
