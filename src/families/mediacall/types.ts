/** Shared by the operations on multimedia sessions. */
import { callMedia } from '../../events/declaration/shared-fields.ts';
import { enumOf, optional } from '../../gateway/declaration/input-fields.ts';
import { choice } from '../../gateway/declaration/input-kinds.ts';
import { readInt, type Fields } from '../../gateway/declaration/loose.ts';
import { callId, digits, skillId } from '../../gateway/declaration/number-kinds.ts';
import { readsId, readsText, shapeOf } from '../../gateway/declaration/result-fields.ts';

const targetKind = enumOf('MediaTransferTargetKind', 'The kind of target of a session transfer (`devicetype`).', {
  AGENT: { wire: 2, about: 'An agent.' },
  SKILL_QUEUE: { wire: 1, about: 'A skill queue.' },
  ACCESS_CODE: { wire: 4, about: 'A system access code.' },
});

export const target = {
  typeName: 'MediaTransferTargetInput',
  about: 'The target of a session transfer.',
  fields: {
    kind: choice(targetKind, { wire: 'devicetype', about: 'What `address` names.' }),
    address: digits({ wire: 'address', type: 'ID', max: 24, about: 'The skill queue, the agent or the access code.' }),
    ...optional({ skillId: skillId({ wire: 'skillId', about: 'A skill queue of the agent, with `kind: AGENT`.' }) }),
  },
  agentWhen: { field: 'kind', is: 'AGENT', holds: 'address' },
};

export const mode = enumOf('MediaTransferMode', 'How a session is transferred (`mode`).', {
  RELEASE: { wire: 0, about: 'The agent leaves at once.' },
  SUCCESS: { wire: 2, about: 'The agent stays until the target answers.' },
});

/** A medium, sent as text. */
export const medium = enumOf(
  'SessionMedium',
  'The medium of a limit of sessions (`mediaType`).',
  Object.fromEntries(
    Object.entries(callMedia.values).map(([name, { wire, about }]) => [name, { wire: String(wire), about }]),
  ) as { readonly [Name in keyof typeof callMedia.values]: { readonly wire: string; readonly about: string } },
);

export const session = callId({ wire: 'callid', about: 'The session.' });

/** Only a transfer in which the agent stays has an event. */
export const transfers = {
  proof: ['AgentEvent_SuccTransResult'],
  ofCall: true,
  told: (input: { readonly mode: keyof typeof mode.values }) => input.mode === 'SUCCESS',
  failed: (content: Fields) => (readInt(content['result']) ?? 0) !== 0,
};

export const captures = { ...transfers, proof: ['AgentEvent_ImageCapture'], told: () => true };

export const videoAccess = shapeOf(
  'VideoAccess',
  'The data with which the agent’s browser enters the room of a video session.',
  {
    roomId: readsId('channelId', 'The room.'),
    roomRole: readsText('role', 'The role in the room.'),
    mediaUserId: readsId('userId', 'The agent’s id at the media server.'),
    mediaAppId: readsId('appId', 'The identity of the user at the media server.'),
    mediaAddress: readsText('ip', 'The address of the media server.'),
    mediaPort: readsText('port', 'The port of the media server.'),
    signallingDomainInside: readsText('signalingDomainIn', 'The signalling address inside the network.'),
    signallingDomainOutside: readsText('signalingDomainOut', 'The signalling address outside the network.'),
    locationId: readsId('locationId', 'The node of the platform.'),
    accessExpiry: readsText('ctime', 'When the access ends; its form is not documented.'),
    accessSignature: readsText('signature', 'The signature for the media server. It is a secret.'),
  },
);

export const videoRefusals = ['106-011', '106-015', '100-007'] as const;
