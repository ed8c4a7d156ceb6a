/** Fields of an agent's session: states, notices, and what an inspector sees of it. */
import { choice, id, int, likelyTime, text, time, type EnumKind, type FieldKind } from './kind.ts';

const monitoredChange: EnumKind = {
  name: 'MonitoredAgentChange',
  description: 'What happened to a monitored agent (subtype of QC_AgentState_Notify).',
  values: {
    SIGNED_IN: { code: 'qc_agentstate_login', description: 'The agent signed in (QC_AgentState_Login).' },
    SIGNED_OUT: { code: 'qc_agentstate_logout', description: 'The agent signed out (QC_AgentState_Logout).' },
  },
};

export const sessionFields = {
  stateReason: int(
    'Why the agent is busy or rests: 0 none, 1 own request, 2 long no answer, 3 an inspector, 4 rest, 5 phone unavailable, 7 call rejected, 200 to 250 reasons of the business (reason).',
  ),
  signedInAt: time('When the session that is over began (loginTime).'),
  senderId: id('The agent that sent it (sender).'),
  senderName: text('The sender’s name (sendername).'),
  sentAt: likelyTime('The time that it bears, where it comes as epoch milliseconds (receivetime).'),
  sentAtText: text('The time that it bears, as text (timestring).'),
  noticeText: text('What it says (context).'),
  monitoredAgentId: id('The monitored agent (monitoredagent).'),
  monitoredAgentName: text('The monitored agent’s id or user name (agentname).'),
  monitoredChange: choice(monitoredChange, 'What happened (subtype); null where the word has no name here.'),
  mediaServer: text('The media server, for example CtiServer (mediaserver).'),
  result: int(
    '0 success, anything else failure (result; reason after a switch of media); of a screenshot 2 is the customer’s refusal.',
  ),
} satisfies Record<string, FieldKind>;
