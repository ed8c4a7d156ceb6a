/** The events of multimedia and H5 video sessions (events.json, family multimedia). */
import type { EventType } from '../../events/event.ts';

const family = 'MULTIMEDIA';

export const multimediaEvents: readonly EventType[] = [
  {
    typeName: 'MultimediaMessageReceived',
    description: 'The customer of a multimedia session wrote.',
    family,
    events: { AgentEvent_MessageData: 'a message came (cec_07_1405, cec_07_0555)' },
    content: 'object',
    fields: {
      callId: ['callid'],
      caller: ['caller'],
      called: ['called'],
      callRole: ['type'],
      callFeature: ['feature'],
      mediaAbility: ['mediaAbility'],
      messageText: ['message'],
    },
  },
  {
    typeName: 'VideoAccessGranted',
    description: 'What the agent’s browser needs to enter the room of an H5 video session.',
    family,
    events: { AgentEvent_RequestConnect: 'the access to a room (cec_07_1406)' },
    content: 'object',
    fields: {
      callId: ['callid'],
      roomId: ['channelId'],
      roomRole: ['role'],
      mediaUserId: ['userId'],
      mediaAppId: ['appId'],
      mediaAddress: ['ip'],
      mediaPort: ['port'],
      signallingDomainInside: ['signalingDomainIn'],
      signallingDomainOutside: ['signalingDomainOut'],
      locationId: ['locationId'],
      accessExpiry: ['ctime'],
      accessSignature: ['signature'],
    },
  },
  {
    typeName: 'ScreenshotTaken',
    description: 'What came of a screenshot of the customer’s video.',
    family,
    events: { AgentEvent_ImageCapture: 'taken, failed or refused, see `result` (cec_07_1407)' },
    content: 'object',
    fields: { callId: ['callid'], result: ['result'], fileName: ['filename'], locationId: ['locationId'] },
  },
];
