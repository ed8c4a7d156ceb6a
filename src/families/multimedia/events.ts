/** The events of multimedia and H5 video sessions (events.json, family multimedia). */
import type { EventType } from '../../events/declaration/event-type.ts';
import { id, int, text } from '../../events/declaration/field-kinds.ts';
import {
  called,
  caller,
  callFeature,
  callId,
  callRole,
  fileName,
  locationId,
  mediaAbility,
  result,
} from '../../events/declaration/shared-fields.ts';

const family = 'MULTIMEDIA';

export const multimediaEvents: readonly EventType[] = [
  {
    typeName: 'MultimediaMessageReceived',
    description: 'The customer of a multimedia session sent a message.',
    family,
    events: { AgentEvent_MessageData: 'a message came (cec_07_1405, cec_07_0555)' },
    content: 'object',
    fields: {
      callId,
      caller,
      called,
      callRole,
      callFeature,
      mediaAbility,
      messageText: text('message', 'The text of the message.'),
    },
  },
  {
    typeName: 'VideoAccessGranted',
    description: 'The data with which the agent’s browser enters the room of a video session in a browser (H5).',
    family,
    events: { AgentEvent_RequestConnect: 'the access to a room (cec_07_1406)' },
    content: 'object',
    fields: {
      callId,
      roomId: id('channelId', 'The room of the video session.'),
      roomRole: text('role', 'The role in the room.'),
      mediaUserId: id('userId', 'The agent’s id at the media server.'),
      mediaAppId: id('appId', 'The identity of the user at the media server.'),
      mediaAddress: text('ip', 'The address of the media access point.'),
      mediaPort: int('port', 'The port of the media access point.'),
      signallingDomainInside: text('signalingDomainIn', 'The signalling domain for clients inside the network.'),
      signallingDomainOutside: text('signalingDomainOut', 'The signalling domain for clients outside the network.'),
      locationId,
      accessExpiry: text('ctime', 'When the access ends; its form is not documented.'),
      accessSignature: text('signature', 'The signature for the media server.'),
    },
  },
  {
    typeName: 'ScreenshotTaken',
    description: 'The result of a screenshot of the customer’s video.',
    family,
    events: { AgentEvent_ImageCapture: 'taken, failed or refused, see `result` (cec_07_1407, cec_07_0557)' },
    content: 'object',
    fields: {
      callId,
      result: { ...result, about: '0 for success, 1 for a failure, 2 if the customer refused.' },
      fileName,
      locationId,
    },
  },
];
