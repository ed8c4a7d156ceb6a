/** Family `calldata`: information about calls. Its undocumented operations have no declaration. */
import { operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { agent, bytes, flag } from '../../gateway/declaration/input-kinds.ts';
import { readsIds, readsObject, readsObjects, readsText, readsTexts } from '../../gateway/declaration/result-fields.ts';
import { callId, skillId } from '../../gateway/declaration/number-kinds.ts';
import * as of from './types.ts';

const { mutation, query } = operationsOf('calldata');

const refusals = ['100-006', '100-007'] as const;
const heldCalls = readsObjects(of.callInfo, '', 'The held calls.');
const callIds = readsIds('', 'The ids of the calls.');
const oneCall = readsObject(of.callInfo, '', 'The call.');
const ofAgentId = agent({ wire: 'workno', at: 'path', about: 'The agent whose calls are read.' });

export const callDataOperations = {
  callIds: query(callIds, {
    on: 'Agent',
    name: 'queryAllCallID',
    route: 'GET allcallid',
    pages: ['seen in public clients'],
    about: 'The ids of all calls of the agent.',
    refusals: ['100-006'],
  }),
  heldCalls: query(heldCalls, {
    on: 'Agent',
    name: 'queryHoldListInfo',
    route: 'GET holdlist',
    pages: ['cec_07_1264', 'cec_07_0422'],
    about: 'The calls that the agent holds.',
    none: '400-003',
    refusals: ['100-006', '300-001', '400-003'],
  }),
  currentCallInfo: query(oneCall, {
    on: 'Agent',
    name: 'queryCallInfo',
    route: 'GET callinfo',
    pages: ['cec_07_1261', 'cec_07_0419'],
    about:
      'The current call of the agent. If there is none, the gateway returns null or the last call, depending on its edition.',
    refusals,
  }),
  ringingCallInfo: query(oneCall, {
    on: 'Agent',
    name: 'queryCallInfoBeforeAnswer',
    route: 'GET callinfobeforeanswer',
    pages: ['cec_07_1265', 'cec_07_0423'],
    about: 'The call that rings at the agent.',
    refusals,
  }),
  remoteNumbers: query(readsTexts('', 'The numbers.'), {
    on: 'Agent',
    name: 'queryRemoteNumbers',
    route: 'GET remotenumbers',
    pages: ['seen in a public client'],
    about: 'The numbers of the other parties of the current call.',
    refusals: [],
  }),
  callInfo: query(oneCall, {
    on: 'Agent',
    name: 'queryCallInfoByCallId',
    route: 'GET callinfobycallid/{callid}',
    pages: ['cec_07_1266', 'cec_07_0424'],
    about: 'A call by its id.',
    input: { callId: callId({ wire: 'callid', at: 'path', about: 'The call.' }) },
    refusals,
  }),
  callData: query(readsText('', 'The data.'), {
    on: 'Agent',
    name: 'queryCallAppData',
    route: 'GET appdata',
    pages: ['cec_07_1262', 'cec_07_0420'],
    about: 'The data attached to a call of the agent.',
    input: optional({
      callId: callId({ wire: 'callId', at: 'query', about: 'The call. Default: the current call.' }),
      base64: flag({ wire: 'isEncodeResult', at: 'query', about: 'Return the data as base64. Default: false.' }),
    }),
    refusals,
  }),
  waitingCalls: query(readsObjects(of.callInfo, '', 'The calls that wait.'), {
    on: 'Agent',
    name: 'queryWaitCallInfoBySkillId',
    route: 'GET waitcallinfo/{skillid}',
    pages: ['cec_07_1271', 'cec_07_0429'],
    about: 'The calls that wait in a skill queue. The agent must not be idle.',
    input: { skillId: skillId({ wire: 'skillid', at: 'path', about: 'The skill queue.' }) },
    refusals,
  }),
  callCounts: query(readsObject(of.callCounts, '', 'The counts.'), {
    on: 'Agent',
    name: 'queryCallStatisticsInfoEx',
    route: 'GET statisticsEx',
    pages: ['cec_07_1270', 'cec_07_0428'],
    about: 'The most used counts of the agent’s calls of the day.',
    refusals,
  }),
  callStatistics: query(readsObject(of.callStatistics, '', 'The statistics.'), {
    on: 'Agent',
    name: 'queryCallStatisticsInfo',
    route: 'GET statistics',
    pages: ['cec_07_1269', 'cec_07_0427'],
    about: 'All counts of the agent’s day. Frequent use slows the gateway: prefer `callCounts`.',
    refusals,
  }),
  heldCallsOfAgent: query(heldCalls, {
    name: 'queryHoldListInfoEx',
    route: 'GET holdlistex/{workno}',
    pages: ['cec_07_1272', 'cec_07_0430'],
    about: 'The calls that another agent of the same VDN holds. Only an inspector may read them.',
    input: { ofAgentId },
    none: '400-003',
    refusals: [...refusals, '300-001', '400-003'],
  }),
  callIdsOfAgent: query(callIds, {
    name: 'queryAllCallInfoByAgentWorkNoEx',
    route: 'GET allcallinfoEx/{workno}',
    pages: ['cec_07_1267', 'cec_07_0425'],
    about: 'The ids of all calls of another agent of the same VDN.',
    input: { ofAgentId },
    refusals: [...refusals, '100-011', '900-002'],
  }),
  setCallData: mutation({
    name: 'setCallAppDataEx',
    route: 'PUT setcalldataex',
    classicRoute: 'PUT /calldata/{agentid}',
    pages: ['cec_07_1263', 'cec_07_0421'],
    about: 'Attaches data to a call of the agent.',
    input: {
      callId: callId({ wire: 'callid', classic: { at: 'query' }, about: 'The call.' }),
      data: bytes({ wire: 'calldata', min: 0, max: 16_384, classic: { at: 'query' }, about: 'The data.' }),
    },
    refusals: ['000-002', ...refusals, '400-001'],
  }),
  moveQueuedCall: mutation({
    name: 'assignUserInQueue',
    route: 'PUT',
    pages: ['cec_07_0432'],
    about: 'Moves a waiting call to another skill queue. The agent must be signed in to the queue of the call.',
    input: {
      callId: callId({ wire: 'callid', about: 'The call that waits.' }),
      skillId: skillId({ wire: 'skillid', about: 'The skill queue to which it is moved.' }),
    },
    refusals: ['100-007'],
  }),
};
