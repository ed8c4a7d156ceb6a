/** Family `onlineagent`: signing in and out, the agent's status, skills, settings, notes and the account. */
import { agentStatus } from '../../events/declaration/agent-shapes.ts';
import { commonRefusals, operationsOf } from '../../gateway/declaration/declaration.ts';
import { heartbeat, proveGuid, renewGuid } from '../../gateway/declaration/engine-operations.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import {
  agent,
  agents,
  bytes,
  choice,
  flag,
  int,
  numberIds,
  text,
  undocumentedBody,
} from '../../gateway/declaration/input-kinds.ts';
import { readsChoice, readsFlag, readsUndocumented } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { exchange, mutation, query } = operationsOf('onlineagent');

const signingIn = { route: 'PUT', input: of.signIn, refusals: of.signInRefusals } as const;
const takingOver = { ...signingIn, refusals: of.forcedSignInRefusals };
const seenInClient = ['seen in a public client'];
const onOff = (wire: string) => ({
  inputType: { typeName: 'AgentSwitchInput', about: 'A setting that is on or off.' },
  input: { enabled: flag({ wire, at: 'path', about: 'True to switch the setting on.' }) },
});
const undocumented = {
  inputType: { typeName: 'GatewayBodyInput', about: 'The body of an operation whose fields are not documented.' },
  input: { body: undocumentedBody },
  result: { raw: readsUndocumented },
};

export const sessionOperations = {
  login: exchange({
    ...signingIn,
    name: 'login',
    route: 'PUT /onlineagent/{agentid}',
    pages: ['cec_07_1202', 'cec_05_1409', 'cec_05_1417'],
    about: 'Signs an agent in.',
  }),
  forceLogin: exchange({
    ...takingOver,
    name: 'forceLogin',
    pages: ['cec_05_1409'],
    about: 'Signs an agent in and ends the agent’s session elsewhere.',
  }),
  loginEx: exchange({
    ...signingIn,
    name: 'loginEx',
    pages: ['cec_07_0357', 'cec_07_1224'],
    about: 'Signs an agent in to the CTI server only.',
  }),
  forceLoginEx: exchange({
    ...takingOver,
    name: 'forceLoginEx',
    pages: ['cec_07_1224'],
    about: 'Signs an agent in to the CTI server only and ends the agent’s session elsewhere.',
  }),
  forceLoginExWithoutPhone: exchange({
    name: 'forceLoginExWithoutPhone',
    route: 'PUT',
    pages: ['seen by path in a public client'],
    about: 'Signs an agent in to the CTI server only, without a phone.',
    input: of.signInWithoutPhone,
    refusals: [],
  }),
  logout: exchange({
    name: 'logout',
    route: 'DELETE',
    pages: ['cec_07_1219'],
    about: 'Signs an agent out, unless the agent is talking or answering.',
    endsSession: true,
    refusals: [...commonRefusals, '100-005', '100-008', '100-010'],
  }),
  forceLogout: exchange({
    name: 'forceLogout',
    route: 'DELETE',
    pages: ['cec_07_1220'],
    about: 'Signs an agent out and releases the agent’s call.',
    endsSession: true,
  }),
  forceLogoutWithReason: exchange({
    name: 'forceLogoutWithReason',
    route: 'DELETE forcelogoutwithreason/{reason}',
    pages: ['cec_07_1221', 'cec_07_0354'],
    about: 'Signs an agent out with a reason and releases the agent’s call.',
    takes: 'arguments',
    input: {
      reason: int({ wire: 'reason', at: 'path', range: [1, 255], about: 'A reason that your contact centre defines.' }),
    },
    endsSession: true,
  }),
  renewAgentGuid: renewGuid,
  heartbeat,
  customState: proveGuid,
  status: exchange({
    name: 'getAgentStatus',
    route: 'GET agentstatus',
    pages: ['cec_07_1222', 'cec_07_0355'],
    about: 'The status of an agent. The gateway may answer even if the Guid belongs to another agent.',
    result: {
      status: readsChoice(agentStatus, 'agentState', 'What the agent is doing now.'),
      inCall: readsFlag('isWorking', 'Whether the agent is in a call.'),
    },
    refusals: ['000-002'],
  }),
  skills: exchange({
    name: 'getAgentSkills',
    route: 'GET agentskills',
    pages: ['cec_07_1206'],
    about: 'The skill queues of the agent.',
    result: { skills: of.skills },
  }),
  skillsOfAgent: query(of.skills, {
    name: 'queryAgentSkillsByWorkNo',
    route: 'GET agentskillsbyworkno/{workno}',
    pages: ['cec_07_1207'],
    about: 'The skill queues of another agent of the same VDN.',
    input: { ofAgentId: agent({ wire: 'workno', at: 'path', about: 'The agent whose skills are read.' }) },
  }),
  setAgentBusy: mutation({
    name: 'sayBusy',
    pages: ['cec_07_1211', 'cec_07_13461'],
    about: 'Makes the agent busy: the agent receives no calls. During a call it takes effect afterwards.',
    input: optional({
      reason: int({
        wire: 'reason',
        at: 'query',
        range: [200, 250],
        others: [0],
        about: 'The reason. 0 means no reason. Required if the agent is busy already.',
      }),
      replaceReason: of.replaceReason,
    }),
    outcome: { proof: ['AgentState_SetNotReady_Success'] },
    refusals: of.stateRefusals,
  }),
  cancelAgentBusy: mutation({
    name: 'cancelBusy',
    pages: ['cec_07_1212'],
    about: 'Ends the busy status of the agent.',
    outcome: { proof: ['AgentState_CancelNotReady_Success'] },
    refusals: of.stateRefusals,
  }),
  setAgentIdle: mutation({
    name: 'sayFree',
    pages: ['cec_07_1210'],
    about: 'Makes the agent idle, from busy or from wrap-up.',
    // The previous status decides which of them the gateway sends (inferred).
    outcome: { proof: ['AgentState_CancelNotReady_Success', 'AgentState_CancelWork_Success', 'AgentState_Ready'] },
    refusals: ['100-006', '100-007', '100-009'],
  }),
  startAgentWrapUp: mutation({
    name: 'sayWork',
    route: 'POST work',
    pages: ['cec_07_1215', 'cec_07_13512'],
    about: 'Starts wrap-up. During a call it takes effect afterwards.',
    outcome: { proof: ['AgentState_SetWork_Success'] },
    refusals: of.stateRefusals,
  }),
  endAgentWrapUp: mutation({
    name: 'cancelWork',
    pages: ['cec_07_1216', 'cec_07_13522'],
    about: 'Ends wrap-up.',
    outcome: { proof: ['AgentState_CancelWork_Success'] },
    refusals: ['100-006', '100-007', '100-009'],
  }),
  startAgentRest: mutation({
    name: 'rest',
    route: 'POST rest/{time}/{restcause}',
    pages: ['cec_07_1213', 'cec_07_13482'],
    about:
      'Requests a break (status `REST`). When its duration is over, `AgentState_Rest_Timeout` arrives, but the agent stays on the break until `endAgentRest`. During a call it takes effect afterwards.',
    input: {
      seconds: int({ wire: 'time', at: 'path', range: [1, 86_399], about: 'Duration in seconds.' }),
      ...optional({
        reason: int({
          wire: 'restcause',
          at: 'path',
          range: [0, 255],
          absent: 0,
          about: 'The reason. 0 means no reason.',
        }),
        replaceReason: of.replaceReason,
      }),
    },
    outcome: { proof: ['AgentState_SetRest_Success'] },
    refusals: of.stateRefusals,
  }),
  endAgentRest: mutation({
    name: 'cancelRest',
    pages: ['cec_07_1214', 'cec_07_13492'],
    about: 'Ends the agent’s break (status `REST`).',
    outcome: { proof: ['AgentState_CancelRest_Success'] },
    refusals: of.stateRefusals,
  }),
  setAgentCustomState: mutation({
    name: 'setCustomState',
    pages: ['cec_07_1228', 'cec_07_0361'],
    about: 'Sets a state whose meaning your application defines.',
    input: {
      state: int({
        wire: 'customstate',
        at: 'query',
        range: [0, 65_534],
        about: 'The state. Your application defines its meaning.',
      }),
    },
    refusals: ['000-002', '000-003', '100-006', '100-007'],
  }),
  clearAgentCustomState: mutation({
    name: 'cancelSetCustomState',
    pages: ['cec_07_1230', 'cec_07_0363'],
    about: 'Clears the state that your application has set.',
    refusals: ['000-003', '100-006', '100-007'],
  }),
  resetAgentSkills: mutation({
    name: 'resetSkill',
    route: 'POST resetskill/{autoflag}',
    pages: ['cec_07_1209', 'cec_05_1409'],
    about: 'Signs the agent in to skill queues. Call it after the sign-in: only agents in a queue receive calls.',
    input: optional({
      skillIds: numberIds({
        wire: 'skillid',
        at: 'query',
        max: 9,
        total: 4000,
        as: ';',
        absence: { wire: 'autoflag', at: 'path' },
        about: 'The skills, out of those configured for the agent. Default: all of them.',
      }),
      phoneLinkage: flag({
        wire: 'phonelinkage',
        at: 'query',
        as: ['0', '1'],
        about: 'Use phone linkage: the gateway controls the agent’s phone. It works with one phone model only.',
      }),
    }),
  }),
  setAgentAutoAnswer: mutation({
    name: 'setAgentAutoAnswer',
    route: 'POST autoanswer/{isautoanswer}',
    pages: ['cec_07_1208'],
    about: 'Sets whether the agent’s calls are answered automatically.',
    ...onOff('isautoanswer'),
    refusals: ['000-002', '100-006'],
  }),
  setAgentIdleAfterCall: mutation({
    name: 'setAgentAutoEnterIdle',
    route: 'POST autoenteridle/{flag}',
    pages: ['cec_07_1218', 'cec_07_0351'],
    about: 'Sets whether the agent becomes idle after a call, or enters wrap-up.',
    ...onOff('flag'),
    refusals: ['100-006', '100-007'],
  }),
  sendAgentNote: mutation({
    name: 'sendNoteletEx',
    classicRoute: 'POST sendnotelet/{receiver}',
    pages: ['cec_07_1205'],
    about: 'Sends a note to other agents, who receive `AgentOther_Note`.',
    input: {
      toAgentIds: agents({
        wire: 'agentIds',
        count: [1, 100],
        classic: { at: 'path', wire: 'receiver', count: [1, 1] },
        about: 'The receivers. With `AGENT_GATEWAY_PROFILE=classic`, exactly one.',
      }),
      text: bytes({ wire: 'content', min: 0, max: 1023, classic: { at: 'query' }, about: 'The text.' }),
    },
  }),
  sendBulletin: mutation({
    name: 'notifyBulletin',
    pages: seenInClient,
    about: 'Sends a bulletin to a group or a skill queue, whose agents receive `AgentOther_Bulletin`.',
    input: {
      target: choice(of.bulletinTarget, { wire: 'targettype', about: 'Group or skill queue.' }),
      targetName: text({ wire: 'targetname', max: 100, about: 'The name of the group or skill queue.' }),
      text: text({ wire: 'bulletindata', max: 900, about: 'The text.' }),
    },
  }),
  changeAgentPassword: mutation({
    name: 'modifyAccountPwdEx',
    // An older gateway expects the passwords in the URL.
    classicRoute: 'POST modifyaccountpwd',
    pages: ['cec_07_1217', 'cec_07_0350'],
    about: 'Changes the password of the agent. The server passes both passwords on and neither stores nor logs them.',
    input: {
      oldPassword: text({
        wire: 'oldPassword',
        min: 0,
        max: 32,
        classic: { at: 'query', wire: 'oldpassword' },
        about: 'The present password.',
      }),
      newPassword: text({
        wire: 'newPassword',
        min: 8,
        max: 32,
        classic: { at: 'query', wire: 'newpassword' },
        about: 'The new password. Some platforms accept at most 30 characters.',
      }),
    },
    refusals: [...commonRefusals, '110-002', '110-003', '110-017', '110-018', '110-019', '110-020', '110-021'],
  }),
  setAgentSelfRecording: mutation({
    name: 'setAgentSelfRecord',
    route: 'POST setselfrecord/{recordflag}/{recordbeforetalking}',
    pages: seenInClient,
    about: 'Sets whether the agent records the agent’s own calls.',
    input: {
      enabled: flag({ wire: 'recordflag', at: 'path', about: 'True to record.' }),
      ...optional({
        beforeTalking: flag({
          wire: 'recordbeforetalking',
          at: 'path',
          absent: false,
          about: 'Start before the talk.',
        }),
      }),
    },
    refusals: [],
  }),
  setAgentTalkRight: mutation({
    name: 'setTalkRight',
    pages: ['cec_07_1223'],
    about: 'Sets whether the agent may receive inbound calls.',
    input: { allowed: flag({ wire: 'flag', at: 'query', as: [0, 1], about: 'True to allow inbound calls.' }) },
    refusals: ['100-006', '100-007'],
  }),
  setAgentForwarding: mutation({
    name: 'setForwarding',
    pages: seenInClient,
    about: 'Sets the forwarding of calls.',
    ...undocumented,
    refusals: [],
  }),
  bindAgentPhone: mutation({
    name: 'bindAgentPhone',
    route: 'POST bindphone',
    pages: seenInClient,
    about: 'Binds a phone to the agent.',
    ...undocumented,
    refusals: ['100-006', '100-013', '100-014'],
  }),
};
