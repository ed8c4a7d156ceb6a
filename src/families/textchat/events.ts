/** The events of text chats (events.json, family textChat). Their fields are known from public clients; no page documents them. */
import type { EventType } from '../../events/declaration/event-type.ts';
import { choice, flag, id, likelyTime, text } from '../../events/declaration/field-kinds.ts';
import { called, caller, callId as ofCall } from '../../events/declaration/shared-fields.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';

const channel = enumOf(
  'TextChatChannel',
  'The channel by which a chat came (`subMediaType`). These numbers are inferred, not documented.',
  {
    WEB: { wire: 1, about: 'A web page.' },
    WHATSAPP: { wire: 2, about: 'WhatsApp.' },
    LINE: { wire: 3, about: 'Line.' },
    WECHAT: { wire: 4, about: 'WeChat.' },
    FACEBOOK_MESSENGER: { wire: 5, about: 'Facebook Messenger.' },
    TWITTER: { wire: 6, about: 'Twitter.' },
    MESSAGE_5G: { wire: 7, about: 'A 5G message.' },
    EMAIL: { wire: 8, about: 'E-mail.' },
    SMS: { wire: 9, about: 'SMS.' },
  },
);

const callId = { ...ofCall, about: 'The chat.' };
const internal = flag('isInnerCall', 'Whether it is a chat between agents.');
const callData = text('attachData', 'The data that came with the chat.');
const chat = { family: 'TEXT_CHAT', content: 'object' } as const;

export const chatEvents: readonly EventType[] = [
  {
    ...chat,
    typeName: 'TextChatRinging',
    description: 'A text chat is offered to the agent.',
    events: { AgentChat_Ring: 'it rings' },
    fields: {
      callId,
      caller,
      called,
      internal,
      callData,
      channelUserId: id('realCaller', 'The customer’s id in the channel.'),
      userInfo: text('userInfo', 'The data of the customer.'),
      displayName: text('displayName', 'The name to show.'),
      channel: choice(
        channel,
        'subMediaType',
        'The channel. Null if the gateway sends a number that the enum does not name.',
      ),
    },
  },
  {
    ...chat,
    typeName: 'TextChatConnected',
    description: 'A text chat is connected.',
    events: { AgentChat_Connected: 'connected' },
    fields: {
      callId,
      caller,
      called,
      internal,
      callData,
      videoSessionId: id('uvid', 'The video session.'),
    },
  },
  {
    ...chat,
    typeName: 'TextChatEnded',
    description: 'A text chat ended.',
    events: { AgentChat_Disconnected: 'ended' },
    fields: { callId },
  },
  {
    ...chat,
    typeName: 'TextChatMessageReceived',
    description: 'A message of a text chat arrived.',
    events: { AgentChat_DataRecved: 'a message; spelt so' },
    fields: {
      callId,
      internal,
      senderId: id('sender', 'Who wrote it.'),
      messageText: text('chatContent', 'The text, or the path of a file.'),
      messageType: text('chatContentType', 'The kind of content; its values are not documented.'),
      messageId: id('chatId', 'The number of the message.'),
      chatSessionId: id('sessionId', 'The session of the chat.'),
      sentAt: likelyTime('senderTime', 'When it was sent, where the gateway sends epoch milliseconds.'),
    },
  },
  {
    ...chat,
    typeName: 'TextChatStarted',
    description: 'A chat that the agent began was set up.',
    events: { AgentChat_CallOutCreated: 'set up' },
    fields: { callId, called },
  },
  {
    ...chat,
    typeName: 'TextChatFailed',
    description: 'A chat that the agent began failed.',
    events: { AgentChat_CalloutFailed: 'failed' },
    fields: { callId },
  },
  {
    typeName: 'TextChatNotification',
    description: 'Another notice about a text chat. The form of these events is not documented: see `content`.',
    family: 'TEXT_CHAT',
    events: {},
    namedOnly: {
      AgentChat_TransferStart: 'a transfer began',
      AgentChat_TransferFailed: 'a transfer failed',
      AgentChat_DELAY_EMAIL: 'a postponed e-mail is due (inferred from the name)',
    },
    content: 'none',
    fields: {},
  },
];
