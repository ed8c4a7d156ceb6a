/** `AgentSnapshot`: the first item of a subscription that asked for one. The families add what they know of an agent. */
import type { CallState, KnownCall } from '../events/facts.ts';
import type { StreamItem } from '../events/event.ts';
import { Agent } from './agent-entity.ts';
import { builder } from './builder.ts';

const AgentCallState = builder.enumType('AgentCallState', {
  description: 'How far a call is, as the agent’s events tell.',
  values: {
    ALERTING: { description: 'The other party’s phone rings.' },
    RINGING: { description: 'It came to the agent, who has not answered yet, or was just answered automatically.' },
    TALKING: { description: 'The agent talks.' },
    HELD: { description: 'The agent put it on hold.' },
  } satisfies Record<CallState, { description: string }>,
});

const AgentCall = builder.objectRef<KnownCall>('AgentCall').implement({
  description: 'A call of an agent, as its events tell.',
  fields: (t) => ({
    callId: t.exposeID('callId', { description: 'The call (callid).' }),
    state: t.expose('state', { type: AgentCallState, description: 'How far it is.' }),
    caller: t.exposeString('caller', { nullable: true, description: 'Who calls, where told (caller).' }),
    called: t.exposeString('called', { nullable: true, description: 'Who is called, where told (called).' }),
  }),
});

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
    calls: t.field({
      type: [AgentCall],
      nullable: { list: true, items: false },
      description:
        'The calls of the agent, according to the events that are kept; null if `unavailable` lists `CALLS`.',
      resolve: ({ fields }) => fields['calls'] as readonly KnownCall[],
    }),
  }),
});
