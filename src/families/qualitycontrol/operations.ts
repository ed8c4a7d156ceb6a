/** Family `qualitycontrol`: operations of an inspector on other agents. Its undocumented operations have no declaration. */
import { operationsOf, type StatedMutation } from '../../gateway/declaration/declaration.ts';
import type { Fields } from '../../gateway/declaration/input-fields.ts';
import { agent, choice, int, numberIds } from '../../gateway/declaration/input-kinds.ts';
import { callId } from '../../gateway/declaration/number-kinds.ts';
import type { Outputs } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { mutation } = operationsOf('qualitycontrol');

/** Declares a mutation with the refusals of most operations of an inspector. */
const inspector = <const F extends Fields, const O extends Outputs>(declared: StatedMutation<F, O>) =>
  mutation({ refusals: of.refusals, ...declared });

const seenInClient = ['seen in a public client'];

export const inspectionOperations = {
  listenToAgent: inspector({
    name: 'addSupervise',
    route: 'PUT addsupervise/{workNo}',
    pages: ['cec_07_2402', 'cec_07_0436', 'cec_05_1439'],
    about:
      'Starts to listen to an agent. The inspector must be idle; neither the agent nor the customer notices. Not for video.',
    input: of.target,
    outcome: of.begins,
    refusals: [...of.refusals, '900-005'],
  }),
  insertIntoCallOfAgent: inspector({
    name: 'addInsert',
    route: 'PUT addinsert/{workNo}',
    pages: ['cec_07_2401', 'cec_07_0435', 'cec_05_1440'],
    about: 'Joins the call of an agent: customer, agent and inspector talk together. The inspector must be idle.',
    input: of.target,
    outcome: of.begins,
    refusals: [...of.refusals, '900-005'],
  }),
  whisperToAgent: inspector({
    name: 'requestWhisperAgent',
    pages: ['cec_07_2412', 'cec_07_0446'],
    about: 'Starts to whisper to an agent: the customer does not hear the inspector. The inspector must be idle.',
    input: of.whispered,
    outcome: of.begins,
    refusals: [...of.refusals, '900-004'],
  }),
  switchInspection: inspector({
    name: 'requestSwitchInsertWhisperAgent',
    pages: ['cec_07_2414', 'cec_07_0448'],
    about: 'Changes how the inspector takes part in the call of the inspected agent.',
    input: {
      ...of.whispered,
      kind: choice(of.inspectionKind, { wire: 'switchtype', at: 'query', about: 'How to take part from now on.' }),
    },
    refusals: [...of.refusals, '900-004'],
  }),
  toggleInspection: inspector({
    name: 'switchSuperviseOrInsert',
    route: 'POST switch/{workNo}',
    pages: ['cec_07_2410', 'cec_07_0444'],
    about: 'Switches between listening and insertion. `switchInspection` also supports whispering.',
    input: of.target,
  }),
  stopInspection: inspector({
    name: 'stopSuperviseOrInsert',
    route: 'DELETE {workNo}',
    pages: ['cec_07_2404', 'cec_07_0438'],
    about: 'Stops listening to a call, or taking part in it.',
    input: of.target,
    outcome: of.ends,
  }),
  stopWhispering: inspector({
    name: 'requestStopWhisperAgent',
    pages: ['cec_07_2413', 'cec_07_0447'],
    about: 'Stops whispering.',
    input: of.whispered,
    refusals: ['100-006', '900-001', '900-002'],
  }),
  interceptCurrentCall: inspector({
    name: 'intercept',
    route: 'PUT intercept/{workNo}',
    pages: ['cec_07_2403', 'cec_05_1442'],
    about:
      'Takes over the call of the inspected agent, who becomes idle. In the newest edition, `interceptCall` replaces it.',
    input: of.target,
    outcome: of.takesOver,
  }),
  interceptCall: inspector({
    name: 'intercept',
    route: 'PUT intercept/{workNo}/{callId}',
    pages: ['cec_07_0437'],
    about: 'Takes over a call of the inspected agent (newest edition only).',
    input: {
      ...of.target,
      callId: callId({ wire: 'callId', at: 'path', about: 'The call.' }),
    },
    outcome: of.takesOver,
  }),
  forceCallRelease: inspector({
    name: 'forceDropCall',
    route: 'POST forcedropcall/{callid}',
    pages: ['cec_07_2408', 'cec_07_0442'],
    about: 'Ends a call of another agent.',
    input: { callId: callId({ wire: 'callid', at: 'path', about: 'The call.' }) },
  }),
  forceAgentBusy: inspector({
    name: 'forceBusy',
    route: 'POST forcebusy/{workNo}',
    pages: ['cec_07_2405', 'cec_07_0439'],
    about: 'Makes another agent busy.',
    input: of.target,
  }),
  forceAgentIdle: inspector({
    name: 'forceIdle',
    route: 'POST forceidle/{workNo}',
    pages: ['cec_07_2406', 'cec_07_0440'],
    about: 'Makes another agent idle.',
    input: of.target,
  }),
  forceAgentRest: inspector({
    name: 'forceRest',
    route: 'POST forcerest/{workNo}/{time}/{reason}',
    pages: ['cec_07_2411', 'cec_07_0445'],
    about: 'Gives another agent a break (status `REST`).',
    input: {
      ...of.target,
      seconds: int({ wire: 'time', at: 'path', range: [1, 86_399], about: 'Duration in seconds.' }),
      reason: int({ wire: 'reason', at: 'path', range: [1, 255], about: 'The reason of the break.' }),
    },
  }),
  forceAgentSignOut: inspector({
    name: 'forceLogOutAgent',
    route: 'POST forcelogout/{workNo}',
    pages: ['cec_07_2407', 'cec_07_0441'],
    about: 'Signs another agent out.',
    input: of.target,
  }),
  setSkillsOfAgent: inspector({
    name: 'adjustSkill',
    pages: ['cec_07_2409', 'cec_07_0443'],
    about: 'Sets the skill queues of another agent, who must be signed in. The gateway sends no event for it.',
    input: {
      targetAgentId: agent({ wire: 'workNo', asText: true, about: 'The agent, of the same VDN.' }),
      skillIds: numberIds({ wire: 'skills', max: 9, count: [1, 1000], as: 'exact', about: 'The skill queues.' }),
    },
    refusals: ['100-001', ...of.refusals],
  }),
  startMonitoringAgents: inspector({
    name: 'beginMonitor',
    pages: seenInClient,
    about: 'Starts reporting changes of other agents as `QC_AgentState_Notify`, in the stream of the inspector.',
    input: of.monitored,
    refusals: [...of.refusals, '900-004'],
  }),
  stopMonitoringAgents: inspector({
    name: 'endMonitor',
    pages: seenInClient,
    about: 'Stops reporting changes of other agents.',
    input: of.monitored,
    refusals: [...of.refusals, '900-004'],
  }),
};
