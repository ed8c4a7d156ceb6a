/**
 * Family `textchat`: text chats, as the vendor's clients use them; no page documents them. The family `recordfile` declares the download of their
 * files.
 */
import { operationsOf } from '../../gateway/declaration/declaration.ts';
import { optional } from '../../gateway/declaration/input-fields.ts';
import { agent, choice, flag, int, object, text } from '../../gateway/declaration/input-kinds.ts';
import { skillId } from '../../gateway/declaration/number-kinds.ts';
import { readsObject, readsUndocumented } from '../../gateway/declaration/result-fields.ts';
import * as of from './types.ts';

const { mutation, query } = operationsOf('textchat');

const pages = ['seen in public clients'];
const refusals = ['100-006'] as const;
/** Lengths and page sizes are limits of this server; those of the gateway are not documented. */
const message = (wire: string) => text({ wire, max: 4000, about: 'The text.' });
const part = (wire: string, about: string) => text({ wire, max: 64, about });
/** @param at where the gateway expects the parameters of a page */
const paged = (at: 'query' | 'body') => ({
  page: int({ wire: 'pageNo', at, range: [1, 100_000], about: 'The number of the page.' }),
  pageSize: int({ wire: 'pageSize', at, range: [1, 100], about: 'The rows of a page.' }),
});

export const chatOperations = {
  startInternalChat: mutation({
    name: 'internalCall',
    route: 'PUT internalcall/{destno}',
    pages,
    about: 'Starts a text chat with another agent.',
    input: { toAgentId: agent({ wire: 'destno', at: 'path', about: 'The other agent.' }) },
    outcome: of.becomes('AgentChat_CallOutCreated', 'AgentChat_CalloutFailed'),
    refusals,
  }),
  answerChat: mutation({
    name: 'answer',
    route: 'PUT answer/{callid}',
    pages,
    about: 'Answers the text chat that `AgentChat_Ring` offered.',
    input: { callId: of.chat('callid', 'path') },
    outcome: of.becomes('AgentChat_Connected'),
    refusals,
  }),
  rejectChat: mutation({
    name: 'reject',
    route: 'DELETE reject/{callid}',
    pages,
    about: 'Rejects the text chat that `AgentChat_Ring` offered.',
    input: { callId: of.chat('callid', 'path') },
    outcome: of.becomes('AgentChat_Disconnected'),
    refusals,
  }),
  endChat: mutation({
    name: 'drop',
    route: 'DELETE drop/{callid}',
    pages,
    about: 'Ends a text chat.',
    input: { callId: of.chat('callid', 'path') },
    outcome: of.becomes('AgentChat_Disconnected'),
    refusals,
  }),
  sendChatMessage: mutation({
    name: 'chat',
    route: 'PUT chatmessage',
    pages,
    about: 'Sends a message in a text chat.',
    input: {
      callId: of.chat('callId', 'body'),
      text: message('content'),
      ...optional({
        confirmReceipt: flag({ wire: 'needCheck', about: 'Ask for a confirmation of receipt.' }),
        messageId: of.messageId,
      }),
    },
    refusals: ['100-006', '700-003', '700-016'],
  }),
  sendMessageWithoutChat: mutation({
    name: 'sendMessageWithoutCall',
    pages,
    about: 'Sends a message to a customer with whom there is no text chat.',
    input: {
      skillId: skillId({ wire: 'skillId', about: 'The skill queue in whose name it is sent.' }),
      messageId: of.messageId,
      receiver: part('chatReceiver', 'The receiver.'),
      text: message('content'),
    },
    result: { raw: readsUndocumented },
    refusals: ['100-006', '700-003'],
  }),
  transferChat: mutation({
    name: 'transfer',
    pages,
    about: 'Transfers a text chat.',
    input: {
      callId: of.chat('callid', 'body'),
      target: object(of.target, { wire: '', about: 'The target of the transfer.' }),
      mode: choice(of.mode, { wire: 'mode', about: 'How to transfer.' }),
      ...optional({ callData: text({ wire: 'attachdata', min: 0, max: 2048, about: 'Data for the target.' }) }),
    },
    outcome: of.transfers,
    refusals,
  }),
  chatMessages: query(readsObject(of.chatMessages, '', 'The page.'), {
    on: 'Agent',
    name: 'callContent',
    route: 'GET',
    pages,
    about: 'The messages of a text chat, in pages.',
    input: { callId: of.chat('callId', 'query'), ...paged('query') },
    refusals: [],
  }),
  chatRecords: query(readsObject(of.chatRecords, '', 'The page.'), {
    on: 'Agent',
    name: 'callSession',
    route: 'POST',
    pages,
    about: 'Records of text chats, in pages. The form of the filters is not documented.',
    input: {
      ...paged('body'),
      ...optional({
        from: part('startTime', 'The earliest time.'),
        to: part('endTime', 'The latest time.'),
        caller: part('caller', 'The party that began the chat.'),
        called: part('called', 'The party that was contacted.'),
        channelUserId: part('realCaller', 'The customer’s id in the channel.'),
        callerName: part('callerName', 'The customer’s name.'),
      }),
    },
    refusals: [],
  }),
};
