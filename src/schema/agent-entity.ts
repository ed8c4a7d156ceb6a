/** The type `Agent`: the entity that the families add their fields to. */
import { checkAgentId } from '../gateway/checks.ts';
import { builder } from './builder.ts';
import type { BoundCapabilities } from './context.ts';
import { keyOf, type Entity } from './federation.ts';

const agentIds = 'a number from 101 to 999999 (`agentid`)';
/** The argument that every operation has. */
export const agentIdDescription = `The agent that makes the request and whose Guid is sent: ${agentIds}.`;

export interface AgentShape {
  readonly id: string;
  /** The capabilities of the Guid that a sign-in has just returned; undefined for those of the request. */
  readonly as?: BoundCapabilities;
}

export const Agent = builder.objectRef<AgentShape>('Agent').implement({
  directives: keyOf('id'),
  description: 'An agent of the contact centre, as the agent gateway knows it.',
  fields: (t) => ({
    id: t.id({
      description: 'The agent: a number from 101 to 999999 (`agentid`, in events `workNo`).',
      resolve: ({ id }) => id,
    }),
    cursor: t.id({
      description:
        'The present position of the agent’s event stream. `agentEvents(after: …)` with this cursor returns every later event.',
      resolve: ({ id, as }, _args, context) => (as ?? context).events.cursor(id),
    }),
  }),
});

builder.queryField('agent', (t) =>
  t.field({
    type: Agent,
    nullable: true,
    description:
      'One agent. A field with a `Gateway:` line calls that operation; a link calls it when a client follows the link. The server answers the other fields from stored events, and asks the gateway for `calls` if events may be missing.',
    args: {
      id: t.arg.id({ required: true, description: `The agent, whose Guid is sent: ${agentIds}.` }),
    },
    resolve: (_root, { id }) => ({ id: checkAgentId(id, 'id') }),
  }),
);

export const agentEntity: Entity = {
  type: Agent as Entity['type'],
  resolve: (key) => ({ id: checkAgentId(key('id'), 'id') }),
};
