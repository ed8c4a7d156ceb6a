/** Family `multimediaconf`: conferences of multimedia sessions, as the vendor's clients use them; no page documents them. */
import { operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { int, text } from '../../gateway/declaration/input-kinds.ts';
import { callId } from '../../gateway/declaration/number-kinds.ts';
import { readsUndocumented } from '../../gateway/declaration/result-fields.ts';
import { invitees } from './types.ts';

const { mutation, query } = operationsOf('multimediaconf');

const pages = ['seen in public clients'];
const conferenceId = callId({ wire: 'confid', about: 'The conference: `conferenceId` of `AgentEvent_JoinConf`.' });

/** The ranges are limits of this server; those of the gateway are not documented. */
export const multimediaConferenceOperations = {
  requestMultimediaConference: mutation({
    name: 'requestConf',
    route: 'PUT',
    pages,
    about: 'Requests a conference of the current multimedia session. Invited agents receive `AgentEvent_JoinConf`.',
    input: { callId: callId({ wire: 'callid', about: 'The current session.' }), invitees },
    refusals: ['100-006', '701-001', '701-003', '701-006'],
  }),
  inviteToMultimediaConference: mutation({
    name: 'inviteConf',
    route: 'PUT',
    pages,
    about: 'Invites agents to a multimedia conference. They receive `AgentEvent_JoinConf`.',
    input: { conferenceId, invitees },
    refusals: ['100-006', '701-001', '701-004'],
  }),
  answerMultimediaConferenceInvitation: mutation({
    name: 'joinConfResult',
    pages,
    about: 'Answers the invitation to a multimedia conference (`AgentEvent_JoinConf`).',
    input: {
      conferenceId,
      answer: int({ wire: 'confresult', range: [0, 255], about: 'The answer; its values are not documented.' }),
      ...optional({ cause: text({ wire: 'cause', max: 64, about: 'The reason.' }) }),
    },
    refusals: ['100-006'],
  }),
  stopMultimediaConference: mutation({
    name: 'stopConf',
    route: 'DELETE',
    pages,
    about: 'Stops a multimedia conference.',
    input: { conferenceId },
    refusals: ['100-006', '701-005'],
  }),
  multimediaConferenceState: query(readsUndocumented, {
    on: 'Agent',
    name: 'getConfState',
    route: 'GET',
    pages,
    about: 'The state of the agent’s multimedia conference.',
    refusals: ['100-006', '701-002'],
  }),
};
