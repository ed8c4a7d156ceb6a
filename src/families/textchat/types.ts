/** Shared by the operations on text chats, with the types of stored chats. Their fields are known from clients; no page documents them. */
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import { choice, int } from '../../gateway/declaration/input-kinds.ts';
import { readInt, type Fields } from '../../gateway/declaration/loose.ts';
import { callId, digits } from '../../gateway/declaration/number-kinds.ts';
import {
  readsId,
  readsInt,
  readsKey,
  readsObjects,
  readsText,
  shapeOf,
} from '../../gateway/declaration/result-fields.ts';

const targetKind = enumOf('ChatTransferTargetKind', 'The kind of target of a chat transfer (`addesstype`).', {
  AGENT: { wire: 1, about: 'An agent.' },
  SKILL_QUEUE: { wire: 10, about: 'A skill queue.' },
});

export const target = {
  typeName: 'ChatTransferTargetInput',
  about: 'The target of a chat transfer.',
  fields: {
    kind: choice(targetKind, { wire: 'addesstype', about: 'What `address` names.' }),
    address: digits({ wire: 'destaddr', type: 'ID', max: 24, about: 'The agent or the skill queue.' }),
  },
  agentWhen: { field: 'kind', is: 'AGENT', holds: 'address' },
};

export const mode = enumOf('ChatTransferMode', 'How a chat is transferred (`mode`).', {
  RELEASE: { wire: 0, about: 'The agent leaves at once.' },
  SUCCESS: { wire: 1, about: 'The agent stays until the target answers.' },
});

export const chat = (wire: string, at: 'path' | 'query' | 'body') => callId({ wire, at, about: 'The chat.' });
export const messageId = int({
  wire: 'chatId',
  range: [0, 2_147_483_647],
  about: 'A number that you choose for the message.',
});

/** @param refusal the events that report a failure */
export const becomes = (proof: string, ...refusal: readonly string[]) => ({ proof: [proof], refusal, ofCall: true });

export const transfers = {
  proof: ['AgentEvent_SuccTransResult'],
  refusal: ['AgentChat_TransferFailed'],
  also: ['AgentChat_TransferStart'],
  ofCall: true,
  told: (input: { readonly mode: keyof typeof mode.values }) => input.mode === 'SUCCESS',
  failed: (content: Fields) => (readInt(content['result']) ?? 0) !== 0,
};

const page = {
  page: readsInt('pageNo', 'The number of the page.'),
  pageSize: readsInt('pageSize', 'The rows of a page.'),
  totalPages: readsInt('totalPageNo', 'The number of pages.'),
  totalCount: readsInt('totalCount', 'The number of rows on all pages.'),
};

const chatMessage = shapeOf('ChatMessage', 'A message of a text chat. Its values are not documented.', {
  id: readsKey('id', 'The message.', 'ID'),
  callId: readsId('callId', 'The chat.'),
  channel: readsText('subMediaType', 'The channel.'),
  sender: readsText('sender', 'Who sent it.'),
  receiver: readsText('reciver', 'Who received it.'),
  contentType: readsText('contentType', 'The kind of content.'),
  content: readsText('content', 'The content.'),
  direction: readsText('direction', 'The direction.'),
  createdAt: readsText('createTime', 'When it was written.'),
  confirmFlag: readsText('confirmFlag', 'Whether its receipt is confirmed.'),
  status: readsText('status', 'The status.'),
  result: readsText('result', 'The result.'),
});

export const chatMessages = shapeOf('ChatMessagePage', 'A page of the messages of a text chat.', {
  ...page,
  messages: readsObjects(chatMessage, 'weccCallContentList', 'The messages.'),
});

const chatRecord = shapeOf('ChatRecord', 'The gateway’s record of a text chat. Its values are not documented.', {
  id: readsKey('id', 'The record.', 'ID'),
  callId: readsId('callId', 'The chat.'),
  internal: readsText('innerCall', 'Whether it was a chat between agents.'),
  mediaType: readsText('mediaType', 'The kind of contact.'),
  channel: readsText('subMediaType', 'The channel.'),
  caller: readsText('caller', 'The party that began the chat.'),
  called: readsText('called', 'The party that was contacted.'),
  accessCode: readsText('accessCode', 'The access code.'),
  skillId: readsId('skillId', 'The skill queue.'),
  channelUserId: readsId('realCaller', 'The customer’s id in the channel.'),
  callerName: readsText('callerName', 'The customer’s name.'),
  beganAt: readsText('beginTime', 'When it began.'),
  connectedAt: readsText('connectTime', 'When it was connected.'),
  endedAt: readsText('endTime', 'When it ended.'),
  releaseCause: readsText('releaseCause', 'Why it ended.'),
  remark: readsText('remark', 'The remark.'),
  receivedMessages: readsInt('receiveMsgNum', 'The number of messages received.'),
  sentMessages: readsInt('sendMsgNum', 'The number of messages sent.'),
});

export const chatRecords = shapeOf('ChatRecordPage', 'A page of records of text chats.', {
  ...page,
  chats: readsObjects(chatRecord, 'weccCallBillList', 'The records.'),
});
