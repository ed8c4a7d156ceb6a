/** Types of skill queues, access codes and IVR flows, as reported by the gateway. */
import { skillFields } from '../../events/declaration/agent-shapes.ts';
import { enumOf } from '../../gateway/declaration/input-fields.ts';
import {
  readsChoice,
  readsFlag,
  readsId,
  readsInt,
  readsKey,
  readsText,
  shapeOf,
} from '../../gateway/declaration/result-fields.ts';

export const skillQueue = shapeOf('SkillQueue', 'A skill queue of a VDN.', {
  ...skillFields,
  serviceType: readsInt('serviceType', 'The number of the service type.'),
  isReal: readsFlag('realFlag', 'Whether the queue is real. A virtual queue is not.'),
});

const overflow = enumOf('SkillQueueTransfer', 'What a skill queue does with calls that it passes on (`transferFlg`).', {
  RELEASE: { wire: 0, about: 'The queue releases the calls.' },
  TRANSFER: { wire: 2, about: 'The queue transfers the calls.' },
});

/** `loadFactor` and `estWaitTime` are unused (cec_07_1023). */
export const skillQueueStatistics = shapeOf('SkillQueueStatistics', 'How busy a skill queue is now.', {
  skillId: readsKey('deviceNo', 'The skill queue.', 'ID'),
  name: readsText('skillDescrip', 'The name of the skill queue.'),
  accessCode: readsText('pilotNbr', 'The access code of the skill queue.'),
  waitingCalls: readsInt('queueSize', 'Calls that wait.'),
  maxWaitingCalls: readsInt(
    'maxQueueSize',
    'The maximum number of waiting calls; null if the gateway does not report it.',
  ),
  longestWaitSeconds: readsInt('queueTime', 'The longest wait, in seconds.'),
  signedInAgents: readsInt('loggedOnAgents', 'Agents signed in to the skill queue.'),
  availableAgents: readsInt('availAgents', 'Agents that are available.'),
  transfer: readsChoice(overflow, 'transferFlg', 'What the skill queue does with calls that it passes on.'),
  transferTargetType: readsInt('transferDeviceType', 'The device type of the target of the transfer.'),
  transferTarget: readsId('transferDeviceNo', 'The number of the target of the transfer.'),
});

export const ivrFlow = shapeOf('IvrFlow', 'An IVR flow of a VDN.', {
  id: readsKey('id', 'The number of the IVR flow.', 'ID'),
  accessCode: readsText('access', 'The access code of the IVR flow.'),
  description: readsText('description', 'The description of the IVR flow.'),
  serviceNumber: readsInt('serviceNo', 'The number of the service.'),
});

export const accessCode = shapeOf('AccessCode', 'A system access code of a VDN.', {
  id: readsKey('id', 'The number of the entry.', 'ID'),
  code: readsText('inno', 'The access code.'),
  description: readsText('description', 'The description of the access code.'),
  vdnId: readsId('vdnid', 'The VDN.'),
  mediaType: skillFields.mediaType,
});
