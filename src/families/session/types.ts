/** Shared by the operations on an agent's session: enums, sign-in fields, and lists of refusals. */
import { agentSkill } from '../../events/declaration/agent-shapes.ts';
import { commonRefusals } from '../../gateway/declaration/declaration.ts';
import { enumOf, optional } from '../../gateway/declaration/input-fields.ts';
import { choice, flag, ipAddress, text } from '../../gateway/declaration/input-kinds.ts';
import { readsObjects } from '../../gateway/declaration/result-fields.ts';

const agentType = enumOf('AgentType', 'The equipment of an agent (`agenttype`).', {
  PC_PHONE: { wire: 4, about: 'Computer and phone.' },
  PC_PHONE_VIDEO: { wire: 11, about: 'Computer and phone with video.' },
});

const initialStatus = enumOf('InitialAgentStatus', 'The status of an agent after its sign-in (`status`).', {
  BUSY: { wire: 3, about: 'Busy.' },
  IDLE: { wire: 4, about: 'Idle.' },
  WRAP_UP: { wire: 5, about: 'Wrap-up.' },
});

export const bulletinTarget = enumOf('BulletinTarget', 'The kind of receivers of a bulletin (`targettype`).', {
  GROUP: { wire: 0, about: 'An agent group.' },
  SKILL: { wire: 1, about: 'A skill queue.' },
});

export const skills = readsObjects(agentSkill, '', 'The skill queues.');

/** A password is sent to the gateway unchanged; this server neither stores nor logs it. */
export const signInWithoutPhone = {
  password: text({
    wire: 'password',
    min: 0,
    max: 32,
    about: 'The password. The server passes it on and neither stores nor logs it.',
  }),
  ...optional({
    autoAnswer: flag({ wire: 'autoanswer', about: 'Answer calls automatically. Default: true.' }),
    idleAfterCall: flag({ wire: 'autoenteridle', about: 'Become idle after a call, without wrap-up. Default: true.' }),
    releasePhone: flag({
      wire: 'releasephone',
      about:
        'Put the phone on hook when the agent hangs up. If false, the line stays open between calls. Default: true, or false with `force`.',
    }),
    agentType: choice(agentType, { wire: 'agenttype', about: 'The equipment. Default: `PC_PHONE`.' }),
    initialStatus: choice(initialStatus, { wire: 'status', about: 'The status after the sign-in. Default: `IDLE`.' }),
    ipAddress: ipAddress({ wire: 'ip', about: 'Address of the agent’s computer. Default: 127.0.0.1.' }),
    entryIpAddress: ipAddress({ wire: 'entryIp', about: 'Address of the entry (newest edition only).' }),
    phoneLinkage: flag({
      wire: 'phonelinkage',
      about: 'Use phone linkage: the gateway controls the agent’s phone. Default: false.',
    }),
    webMedia: flag({ wire: 'checkInWebm', about: 'Sign in to the web media server. Default: true.' }),
    mailMedia: flag({ wire: 'checkInMailm', about: 'Sign in to the mail media server. Default: false.' }),
    videoPhoneNumber: text({ wire: 'vcPhoneNumber', max: 24, about: 'Phone number for video conferences.' }),
    listen: flag({
      wire: 'listenStatus',
      about: 'The flag `listenStatus`, whose meaning the gateway’s documentation does not explain. Default: false.',
    }),
  }),
};

export const signIn = {
  ...signInWithoutPhone,
  phoneNumber: text({ wire: 'phonenum', max: 24, about: 'The phone of the agent.' }),
};

/** `prolong`, for a state that the agent already has. */
export const replaceReason = flag({
  wire: 'prolong',
  at: 'query',
  about: 'Replace the reason if the agent has this status already. Default: false.',
});

export const stateRefusals = [...commonRefusals, '100-009'] as const;

const common = ['100-001', '100-003', '100-004', '100-011', '100-012', '100-013', '100-014', '100-015'] as const;
const rare = ['100-016', '100-017', '100-018', '100-020', '100-021', '110-016'] as const;
export const forcedSignInRefusals = ['000-002', ...common, ...rare] as const;
export const signInRefusals = ['100-002', ...forcedSignInRefusals] as const;
