/** Types of the agents and groups of a VDN, as reported by the gateway. */
import { agentSkill, agentStatus } from '../../events/declaration/agent-shapes.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { int } from '../../gateway/declaration/input-kinds.ts';
import { choices } from '../../gateway/declaration/list-kinds.ts';
import { readName, readText } from '../../gateway/declaration/loose.ts';
import {
  readsChoice,
  readsFlag,
  readsId,
  readsIds,
  readsInt,
  readsKey,
  readsObjects,
  readsText,
  readsTime,
  shapeOf,
  type Output,
} from '../../gateway/declaration/result-fields.ts';

const ctiStatus = enumOf('CtiAgentStatus', 'The status of an agent at the CTI server (`ctiStatus`, cec_07_0581).', {
  NOT_SIGNED_IN: { wire: 0, about: 'Not signed in.' },
  IDLE: { wire: 1, about: 'Idle.' },
  PREOCCUPIED: { wire: 2, about: 'Chosen for a call.' },
  OCCUPIED: { wire: 3, about: 'Occupied by a call.' },
  ANSWERING: { wire: 4, about: 'Answering.' },
  TALKING: { wire: 5, about: 'Talking.' },
  WRAP_UP: { wire: 6, about: 'Wrap-up.' },
  BUSY: { wire: 7, about: 'Busy.' },
  REST: { wire: 8, about: 'On a break.' },
  STUDY: { wire: 9, about: 'Studying.' },
});

const named = {
  agentId: readsKey('workno', 'The agent.', 'ID'),
  name: readsText('name', 'The name of the agent.'),
};
export const agentName = shapeOf('AgentName', 'An agent by name.', named);

const inStatus = {
  ...named,
  status: readsChoice(agentStatus, 'status', 'What the agent is doing now.'),
  ctiStatus: readsChoice(ctiStatus, 'ctiStatus', 'The status of the agent at the CTI server.'),
};
export const agentStatusInfo = shapeOf('AgentStatusInfo', 'The status of an agent, in a list of all agents.', {
  ...inStatus,
  groupName: readsText('groupName', 'The name of the agent group.'),
});

/** `mediatype` has three letters, each T or F. */
const signedInFor = (letter: number, about: string): Output<boolean | null> => ({
  type: 'Boolean',
  many: false,
  nullable: true,
  wire: 'mediatype',
  about,
  read: (raw) => ({ T: true, F: false })[readName(raw)?.[letter] ?? ''] ?? null,
});

/** 0 for an agent that is not signed in (inferred). */
const signedInAt = readsTime('logindate', 'When the agent signed in; null if the agent is not signed in.');

export const agentInfo = shapeOf(
  'AgentInfo',
  'An agent as reported to other agents. Fields that the gateway does not report are null.',
  {
    ...inStatus,
    statusReason: readsInt(
      'currentStateReason',
      'The code of the reason for the status. Reported only in the list of a skill queue.',
    ),
    secondsInStatus: readsInt('currentstatetime', 'Seconds that the agent has had the status.'),
    signedInAt: { ...signedInAt, read: (raw: unknown) => (readText(raw) === '0' ? null : signedInAt.read(raw)) },
    groupId: readsId('groupid', 'The agent group.'),
    groupName: readsText('groupname', 'The name of the agent group. Reported only in the list of a skill queue.'),
    skills: readsObjects(agentSkill, 'skilllist', 'The skill queues.'),
    callIds: readsIds('callids', 'The ids of the agent’s calls. Reported only in the list of a skill queue.'),
    phoneNumber: readsText('phonenumber', 'The phone with which the agent signed in.'),
    voice: signedInFor(0, 'Whether the agent is signed in to the CTI server, for voice (first letter of `mediatype`).'),
    webMedia: signedInFor(
      1,
      'Whether the agent is signed in to the web media server, for text (second letter of `mediatype`).',
    ),
    mailMedia: signedInFor(2, 'Whether the agent is signed in to the mail media server (third letter of `mediatype`).'),
    inMultimediaConference: readsFlag('inMultimediaConf', 'Whether the agent is in a multimedia conference.'),
    vdnId: readsId('vdnid', 'The virtual call centre, VDN.'),
  },
);

export const agentGroup = shapeOf('AgentGroup', 'A group of agents.', {
  id: readsKey('id', 'The number of the group.', 'ID'),
  name: readsText('name', 'The name of the group.'),
  monitorId: readsId('monitorno', 'The agent that monitors the group.'),
  monitorName: readsText('monitorname', 'The name of that agent.'),
});

export const restReason = shapeOf('RestReason', 'A reason that an agent can give for a break.', {
  code: readsInt('restReasonId', 'The code, for `startAgentRest`.'),
  text: readsText('restReason', 'The reason in words.'),
});

/** Each field has an effect only together with the other (cec_07_1025). */
export const agentFilter = {
  typeName: 'AgentFilterInput',
  about: 'Limits a list of agents.',
  fields: {
    limit: int({ wire: 'agentLimit', range: [1, 500], about: 'Maximum number of agents in the list.' }),
    statuses: choices(agentStatus, { wire: 'agentStatus', about: 'Statuses of the agents in the list.' }),
  },
};
