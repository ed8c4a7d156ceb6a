/** The events of an agent's state (events.json, family agentState). */
import type { EventType } from '../events/event.ts';

export const sessionEvents: readonly EventType[] = [
  {
    typeName: 'AgentStateChanged',
    description: 'The agent’s state changed, or a change that was asked for was granted; `type` says which.',
    events: {
      AgentState_Busy: 'handles a call: talking state (cec_07_1343)',
      AgentState_Work: 'entered wrap-up (cec_07_1344)',
      AgentState_Ready: 'went idle (cec_07_1345)',
      AgentState_SetNotReady_Success: 'went busy (cec_07_1346)',
      AgentState_CancelNotReady_Success: 'is no longer busy (cec_07_1347)',
      AgentState_SetRest_Success: 'rests (cec_07_1348)',
      AgentState_CancelRest_Success: 'no longer rests (cec_07_1349)',
      AgentState_Rest_Timeout: 'the rest asked for is over; a reminder, the agent goes on resting (cec_07_1350)',
      AgentState_SetWork_Success: 'entered wrap-up on request (cec_07_1351)',
      AgentState_CancelWork_Success: 'left wrap-up (cec_07_1352)',
      AgentState_Force_SetNotReady: 'was forced busy by an inspector (seen in a client)',
      AgentState_Force_Ready: 'was forced idle by an inspector (seen in a client)',
    },
    content: 'object',
    fields: { stateReason: ['reason'] },
  },
];
