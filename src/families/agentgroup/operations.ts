/** Family `agentgroup`: the signed-in agents, their statuses and skills. Its undocumented operations have no declaration. */
import { commonRefusals, operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { agent, object } from '../../gateway/declaration/input-kinds.ts';
import { agentList } from '../../gateway/declaration/list-kinds.ts';
import { numberId, skillId } from '../../gateway/declaration/number-kinds.ts';
import { readsFlag, readsObject, readsObjects } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { query } = operationsOf('agentgroup');

const agents = readsObjects(of.agentInfo, '', 'The agents.');
const ofAgentId = agent({ wire: 'workno', at: 'path', about: 'The agent that is read.' });
const seenInClient = ['seen in a public client'];
const mostIds = 100;

export const agentGroupOperations = {
  agentInfo: query(readsObject(of.agentInfo, '', 'The agent.'), {
    name: 'queryAgentInfoByWorkNo',
    route: 'GET agentbyworkno/{workno}',
    pages: ['cec_07_1026', 'cec_07_0415'],
    about: 'Another agent of the same VDN: status, skills, group. Null if the gateway does not know the agent.',
    input: { ofAgentId },
    none: '300-002',
    refusals: ['100-006', '300-001', '300-002'],
  }),
  agentsById: query(agents, {
    name: 'queryAgentInfoBySkillId',
    route: 'GET agentbylist',
    pages: ['cec_07_0417'],
    about: 'Agents by their ids. Agents without the right to answer inbound calls are left out.',
    input: { ids: agentList({ count: [1, mostIds], about: 'The agents.' }) },
    list: { by: 'ids', key: 'agentId', most: mostIds },
    refusals: [],
  }),
  agentsOfSkillQueue: query(agents, {
    name: 'queryAgentInfoBySkillId',
    route: 'GET agentbyskill/{skillid}',
    pages: ['cec_07_1025', 'cec_07_0414'],
    about: 'The agents that are signed in to a skill queue. Only an agent that may answer inbound calls may read them.',
    input: {
      skillId: skillId({ wire: 'skillid', at: 'path', about: 'The skill queue.' }),
      ...optional({ filter: object(of.agentFilter, { wire: '', about: 'Limits the list. Default: all agents.' }) }),
    },
    refusals: commonRefusals,
  }),
  agentsOfGroup: query(agents, {
    name: 'queryAllAgentInfoOnMyGroupEx',
    route: 'GET agentongroupex',
    pages: seenInClient,
    about: 'The agents of a group.',
    input: optional({
      groupId: numberId({ wire: 'groupid', at: 'query', max: 9, about: 'The group. Default: the agent’s own.' }),
    }),
    refusals: ['100-006', '300-004'],
  }),
  signedInAgents: query(readsObjects(of.agentName, '', 'The agents.'), {
    name: 'queryAllLoginedAgentInfoOnVdn',
    route: 'GET onlineagentonvdn',
    pages: seenInClient,
    about: 'All agents of the VDN that are signed in. Only an inspector may read them.',
    refusals: ['100-006', '300-001'],
  }),
  agentStatuses: query(readsObjects(of.agentStatusInfo, '', 'The agents.'), {
    name: 'getAllStatusAgents',
    route: 'GET allagentstatus',
    pages: ['seen in public clients'],
    about: 'The status of all agents. Only an inspector may read them.',
    refusals: ['100-006', '300-001'],
  }),
  agentGroups: query(readsObjects(of.agentGroup, '', 'The groups.'), {
    name: 'queryGroupInfoOnVdn',
    route: 'GET grouponvdn',
    pages: seenInClient,
    about: 'The agent groups of the VDN.',
    refusals: ['100-006', '300-004'],
  }),
  groupOfAgent: query(readsObject(of.agentGroup, '', 'The group.'), {
    name: 'queryGroupInfoByWorkNo',
    route: 'GET groupbyagent/{workno}',
    pages: seenInClient,
    about: 'The group of an agent. Null if the gateway does not know the agent.',
    input: { ofAgentId },
    none: '300-003',
    refusals: ['100-006', '300-003', '300-004'],
  }),
  restReasons: query(readsObjects(of.restReason, '', 'The reasons.'), {
    on: 'Agent',
    name: 'getAgentRestReason',
    route: 'GET restreason',
    pages: ['seen in public clients'],
    about: 'The reasons that the agent can give for a break (status `REST`).',
    refusals: ['100-006'],
  }),
  isInspector: query(readsFlag('', 'Whether the agent is an inspector.'), {
    on: 'Agent',
    name: 'isCensor',
    route: 'GET',
    pages: seenInClient,
    about: 'Whether the agent is an inspector. An inspector may listen to other agents and force their status.',
    refusals: ['100-006'],
  }),
  mayPickUpCalls: query(readsFlag('', 'Whether the agent may pick up calls.'), {
    on: 'Agent',
    name: 'isPickUp',
    route: 'GET',
    pages: seenInClient,
    about: 'Whether the agent may pick up calls that ring at other agents (`pickUpCall`).',
    refusals: ['100-006'],
  }),
};
