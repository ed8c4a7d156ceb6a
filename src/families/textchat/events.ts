/** The events of text chats (events.json, family textChat): known by name only. */
import type { EventType } from '../../events/event.ts';

export const chatEvents: readonly EventType[] = [
  {
    typeName: 'TextChatNotification',
    description:
      'Something about a text chat. Nobody published the form of these events: what they say is in `content`.',
    family: 'TEXT_CHAT',
    events: {},
    namedOnly: {
      AgentChat_Ring: 'a chat rings',
      AgentChat_Connected: 'a chat is connected',
      AgentChat_Disconnected: 'a chat ended',
      AgentChat_DataRecved: 'a message arrived; spelt so',
      AgentChat_CallOutCreated: 'a chat that the agent began was set up',
      AgentChat_CalloutFailed: 'a chat that the agent began failed',
    },
    content: 'none',
    fields: {},
  },
];
