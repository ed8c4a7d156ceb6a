/** The events of an agent's session and state (events.json, families session and agentState). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { id, int, likelyTime, text, time } from '../../events/declaration/field-kinds.ts';

const family = 'SESSION';

export const sessionEvents: readonly EventType[] = [
  {
    typeName: 'AgentStateChanged',
    description: 'The agent’s state changed, or the gateway granted a requested change; `type` says which.',
    family: 'AGENT_STATE',
    events: {
      AgentState_Busy: 'handles a call: talking state (cec_07_1343)',
      AgentState_Work: 'entered wrap-up (cec_07_1344)',
      AgentState_Ready: 'went idle (cec_07_1345, cec_07_0492)',
      AgentState_SetNotReady_Success: 'went busy (cec_07_1346)',
      AgentState_CancelNotReady_Success: 'is no longer busy (cec_07_1347)',
      AgentState_SetRest_Success: 'is on a break, status REST (cec_07_1348)',
      AgentState_CancelRest_Success: 'is no longer on a break (cec_07_1349)',
      AgentState_SetWork_Success: 'entered wrap-up on request (cec_07_1351)',
      AgentState_CancelWork_Success: 'left wrap-up (cec_07_1352)',
    },
    namedOnly: {
      AgentState_Force_SetNotReady: 'was forced busy, by an inspector',
      AgentState_Force_Ready: 'was forced idle, by an inspector',
    },
    content: 'object',
    fields: {
      stateReason: int(
        'reason',
        'Why the agent is busy or on a break: 0 no reason, 1 own request, 2 call not answered, 3 request of an inspector, 4 break, 5 phone unavailable, 7 call rejected, 200 to 250 reasons that your contact centre defines.',
      ),
    },
  },
  {
    typeName: 'AgentRestTimedOut',
    description:
      'The requested duration of the break is over. This is a reminder: the agent keeps the status `REST` until a request such as `endAgentRest` ends it.',
    family: 'AGENT_STATE',
    events: { AgentState_Rest_Timeout: 'the duration of the break is over (cec_07_1350, cec_07_0497)' },
    content: 'none',
    fields: {},
  },
  {
    typeName: 'AgentSignedIn',
    description: 'The agent signs in: the first event of a session.',
    family,
    events: { AgentOther_InService: 'in service (cec_07_1401)' },
    content: 'none',
    fields: {},
  },
  {
    typeName: 'AgentSignedOut',
    description: 'The agent has signed out.',
    family,
    events: { AgentOther_ShutdownService: 'out of service (cec_07_1402, cec_07_0552)' },
    content: 'object',
    fields: { signedInAt: time('loginTime', 'When the session that is over began.') },
  },
  {
    typeName: 'AgentNoticeReceived',
    description: 'A note or a bulletin arrived; `type` says which.',
    family,
    events: {
      AgentOther_Note: 'a note to agents (cec_07_0500, cec_07_1353; fields as read by a vendor’s demo client)',
      AgentOther_Bulletin: 'a bulletin to a group (fields as read by a vendor’s demo client)',
    },
    content: 'object',
    fields: {
      senderId: id('sender', 'The agent that sent it.'),
      senderName: text('sendername', 'The sender’s name.'),
      sentAt: likelyTime('receivetime', 'The time of the notice, if the gateway sends epoch milliseconds.'),
      sentAtText: text('timestring', 'The time of the notice, as text.'),
      noticeText: text('context', 'The text.'),
    },
  },
  {
    typeName: 'AllAgentsBusy',
    description: 'No agent is free.',
    family,
    events: { AgentOther_All_Agent_Busy: 'all agents are busy (cec_07_1403)' },
    content: 'none',
    fields: {},
  },
];
