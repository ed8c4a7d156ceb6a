/** The agents that are invited to a multimedia conference. */
import { agent, objects } from '../../gateway/declaration/input-kinds.ts';
import { numberId } from '../../gateway/declaration/number-kinds.ts';

const invitee = {
  typeName: 'MultimediaConferenceInviteeInput',
  about: 'An agent to invite to a multimedia conference.',
  fields: {
    vdnId: numberId({ wire: 'vdn', max: 9, about: 'The VDN of the agent.' }),
    agentId: agent({ wire: 'agent', about: 'The agent.' }),
  },
};

const list = objects(invitee, { wire: 'addressinfo', count: [1, 120], about: 'The agents to invite.' });

/** Sent as text, as by the vendor's clients: `9,<vdn id>,<agent id>;`, where 9 is the address type of agents. */
export const invitees: typeof list = {
  ...list,
  encode: (value, path, sending) => {
    list.encode(value, path, sending);
    return value.map(({ vdnId, agentId }) => `9,${vdnId},${agentId};`).join('');
  },
};
