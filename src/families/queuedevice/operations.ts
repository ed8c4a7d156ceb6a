/** Family `queuedevice`: skill queues, access codes and IVR flows. Its undocumented operation has no declaration. */
import { agentSkill } from '../../events/declaration/agent-shapes.ts';
import { commonRefusals, operationsOf } from '../../gateway/declaration/declaration.ts';
import { agent, numberIds } from '../../gateway/declaration/input-kinds.ts';
import { numberId, skillId } from '../../gateway/declaration/number-kinds.ts';
import { readsInt, readsObjects } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { query } = operationsOf('queuedevice');

const waiting = readsInt('', 'The number of calls that wait.');
const queues = readsObjects(of.skillQueue, '', 'The skill queues.');
const seenInClient = ['seen in a public client'];
const mostIds = 100;

export const queueOperations = {
  configuredQueueLength: query(waiting, {
    on: 'Agent',
    name: 'queryQueueLengthOnAgent',
    route: 'GET waitnum',
    pages: ['cec_07_1019', 'cec_07_0407'],
    about: 'The number of calls that wait in all skill queues configured for the agent.',
    refusals: ['100-006'],
  }),
  queueLength: query(waiting, {
    on: 'Agent',
    name: 'queryQueueLengthOnAgentSkills',
    route: 'GET waitnumbyagent',
    pages: ['cec_07_1020', 'cec_07_0408'],
    about: 'The number of calls that wait in the skill queues to which the agent is signed in.',
    refusals: ['100-006'],
  }),
  skillQueueLength: query(waiting, {
    name: 'queryQueueLengthBySkillId',
    route: 'GET skillwaitnum/{skillid}',
    pages: ['cec_07_1022', 'cec_07_0410'],
    about: 'The number of calls that wait in a skill queue.',
    input: { skillId: skillId({ wire: 'skillid', at: 'path', about: 'The skill queue.' }) },
    refusals: ['100-006'],
  }),
  skillQueueStatistics: query(readsObjects(of.skillQueueStatistics, '', 'Those that the gateway knows.'), {
    name: 'queryStatInfoOfAcd',
    route: 'POST queryacdstat',
    pages: ['cec_07_1023', 'cec_07_0411'],
    about: 'How busy skill queues are: waiting calls, the longest wait, and agents.',
    input: {
      skillIds: numberIds({ wire: 'skills', max: 9, count: [1, mostIds], as: 'exact', about: 'Skill queues.' }),
    },
    list: { by: 'skillIds', key: 'skillId', most: mostIds },
    refusals: commonRefusals,
  }),
  skillQueues: query(queues, {
    name: 'querySkillQueueOnAgentVDN',
    route: 'GET agentvdnskill',
    pages: ['cec_07_1021', 'cec_07_0409'],
    about: 'All skill queues of the agent’s VDN.',
    none: '600-005',
    refusals: ['100-006', '100-007', '600-005'],
  }),
  skillQueuesOfVdn: query(queues, {
    name: 'querySkillQueueOnVDN',
    route: 'GET vdnskill/{vdnid}',
    pages: seenInClient,
    about: 'All skill queues of a VDN.',
    input: { vdnId: numberId({ wire: 'vdnid', at: 'path', max: 9, about: 'The VDN.' }) },
    none: '600-002',
    refusals: ['100-006', '600-002'],
  }),
  skillQueuesOfAgent: query(readsObjects(agentSkill, '', 'The skill queues.'), {
    name: 'querySkillQueueOnAgent',
    route: 'GET agentskill/{workNo}',
    pages: seenInClient,
    about: 'The skill queues that are configured for another agent.',
    input: { ofAgentId: agent({ wire: 'workNo', at: 'path', about: 'The agent whose skill queues are read.' }) },
    none: '600-001',
    refusals: ['100-006', '600-001'],
  }),
  ivrFlows: query(readsObjects(of.ivrFlow, '', 'The IVR flows.'), {
    name: 'queryIVRInfoOnVdn',
    route: 'GET ivrinfo',
    pages: ['cec_07_1024', 'cec_07_0412'],
    about: 'The IVR flows of the agent’s VDN, for `transferCallToIvr`.',
    none: '600-004',
    refusals: ['100-006', '100-007', '600-004'],
  }),
  accessCodes: query(readsObjects(of.accessCode, '', 'The access codes.'), {
    name: 'queryInNoOnVDN',
    route: 'GET innoinfo',
    pages: seenInClient,
    about: 'The system access codes of the agent’s VDN, for `transferCallToAccessCode`.',
    none: '600-003',
    refusals: ['100-006', '600-003'],
  }),
};
