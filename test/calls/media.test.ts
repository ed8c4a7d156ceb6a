/** Multimedia sessions, their conferences, and text chats: what is sent, and what is read. The simulator does not model them. */
import { expect, test } from 'vitest';
import { mediaOperations as media } from '../../src/families/mediacall/operations.ts';
import { multimediaConferenceOperations as conference } from '../../src/families/multimediaconf/operations.ts';
import { chatOperations as chat } from '../../src/families/textchat/operations.ts';
import { requestOf } from '../../src/gateway/request.ts';
import { ask } from '../rig/client.ts';
import { Desk } from '../rig/desk.ts';
import { startFacade } from '../rig/facade.ts';

const sent = (...[operation, input]: readonly [Parameters<typeof requestOf>[0], object]) => {
  const { method, path, body } = requestOf(operation, '1001', input, { profile: 'current', timeoutMs: 1 });
  return `${method} ${path} ${body ?? ''}`;
};

test('numbers that the gateway takes as text travel as text', () => {
  expect(sent(media.setMediaSessionLimit, { mediaType: 'SOCIAL_CHAT', sessions: 3 })).toBe(
    'POST /mediacall/1001/setcallnums {"mediaType":"53","callnums":"3"}',
  );
});

test('agents are invited to a multimedia conference by the text that the vendor’s clients send', () => {
  const invitees = ['1002', '1003'].map((agentId) => ({ vdnId: '1', agentId }));
  expect(sent(conference.requestMultimediaConference, { callId: '1-1', invitees })).toBe(
    'PUT /multimediaconf/1001/requestconf {"callid":"1-1","addressinfo":"9,1,1002;9,1,1003;"}',
  );
  expect(sent(conference.stopMultimediaConference, { conferenceId: '7' })).toBe(
    'DELETE /multimediaconf/1001/stopconf {"confid":"7"}',
  );
});

test('the kind of target travels with a transfer', () => {
  const target = { kind: 'AGENT', address: '1002' };
  expect(
    sent(media.transferMediaSession, { callId: '1-1', target: { ...target, skillId: '7' }, mode: 'SUCCESS' }),
  ).toBe('POST /mediacall/1001/transfer {"callid":"1-1","devicetype":2,"address":"1002","skillId":7,"mode":2}');
  expect(sent(chat.transferChat, { callId: '1-1', target, mode: 'SUCCESS' })).toBe(
    'POST /textchat/1001/transfer {"callid":"1-1","addesstype":1,"destaddr":"1002","mode":1}',
  );
});

test('the kind of user travels with what is asked for a video session', () => {
  expect(sent(media.captureCustomerImage, { callId: '1-1' })).toMatch(/"userType":"user"/);
  expect(sent(media.videoAccess, { callId: '1-1' })).toMatch(/"userType":"agent"/);
});

test.each(['transferChat', 'transferMediaSession'])('%s to an agent takes an agent id only', async (mutation) => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const input = 'input: { callId: "1-1", target: { kind: AGENT, address: "7" }, mode: RELEASE }';
  const { errors } = await desk.run(mutation, input);
  expect(errors[0]?.message).toBe('input.target.address must be a number from 101 to 999999');
});

test.each([
  [
    'chatMessages(callId: "1-1", page: 1, pageSize: 20) { totalPages page messages { id content receiver sender } }',
    { totalPageNo: '1', pageNo: 1, weccCallContentList: [{ id: 5, content: 'hi', reciver: '1001' }] },
    { totalPages: 1, page: 1, messages: [{ id: '5', content: 'hi', receiver: '1001', sender: null }] },
  ],
  [
    'chatRecords(page: 1, pageSize: 20) { totalCount chats { id internal sentMessages } }',
    { totalCount: 1, weccCallBillList: [{ id: '5', innerCall: true, sendMsgNum: '2' }] },
    { totalCount: 1, chats: [{ id: '5', internal: 'true', sentMessages: 2 }] },
  ],
  ['videoAccess(callId: "1-1") { mediaPort roomId }', { port: 443, channelId: 'r' }, { mediaPort: '443', roomId: 'r' }],
  ['multimediaConferenceState', { state: [1] }, { state: [1] }],
  ['screenRecordingToken', { token: 't' }, 't'],
])('an agent reads %s', async (field, result, answer) => {
  await using facade = await startFacade();
  await using desk = await Desk.open(facade, '1001');
  const text = JSON.stringify({ message: '', retcode: '0', result });
  facade.simulator.faults.add({ kind: 'text', text, target: 'command', times: 1 });
  const { data, errors } = await ask(facade.url, `{ agent(id: "1001") { answer: ${field} } }`, {}, desk.guid);
  expect({ data, errors }).toEqual({ data: { agent: { answer } }, errors: [] });
});
