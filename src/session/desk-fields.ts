/** The mutations of skills, the desk's settings, notes and the account. */
import { builder } from '../graphql/builder.ts';
import { addMutation } from '../graphql/mutation.ts';
import { deskOperations as operations } from './desk-rest.ts';

const ResetAgentSkillsInput = builder.inputType('ResetAgentSkillsInput', {
  description: 'Which skill queues an agent signs in to.',
  fields: (t) => ({
    skillIds: t.idList({
      description:
        'The skills, of those configured for the agent; at most 4000 characters in all (skillid). Left out: all that are configured (autoflag true).',
    }),
    phoneLinkage: t.boolean({ description: 'For one phone model only (phonelinkage).' }),
  }),
});

const SwitchInput = builder.inputType('AgentSwitchInput', {
  description: 'On or off.',
  fields: (t) => ({ enabled: t.boolean({ required: true, description: 'True: on.' }) }),
});

const SendAgentNoteInput = builder.inputType('SendAgentNoteInput', {
  description: 'A note to other agents.',
  fields: (t) => ({
    toAgentIds: t.idList({
      required: true,
      description: 'The receivers, 1 to 100 agent ids (agentIds); one only on an older gateway.',
    }),
    text: t.string({ required: true, description: 'The text, at most 1023 bytes (content).' }),
  }),
});

const BulletinTarget = builder.enumType('BulletinTarget', {
  description: 'Whom a bulletin is for (targettype).',
  values: {
    GROUP: { value: 0, description: 'An agent group (0).' },
    SKILL: { value: 1, description: 'A skill queue (1).' },
  } as const,
});

const SendBulletinInput = builder.inputType('SendBulletinInput', {
  description: 'A bulletin to a group or a skill queue.',
  fields: (t) => ({
    target: t.field({ type: BulletinTarget, required: true, description: 'Group or skill (targettype).' }),
    targetName: t.string({ required: true, description: 'Its name, 1 to 100 characters (targetname).' }),
    text: t.string({ required: true, description: 'The text, 1 to 900 characters (bulletindata).' }),
  }),
});

const ChangeAgentPasswordInput = builder.inputType('ChangeAgentPasswordInput', {
  description: 'Both passwords go to the gateway as they are, and are never kept or logged.',
  fields: (t) => ({
    oldPassword: t.string({ required: true, description: 'At most 32 characters (oldPassword).' }),
    newPassword: t.string({ required: true, description: '1 to 32 characters (newPassword).' }),
  }),
});

const SetAgentSelfRecordingInput = builder.inputType('SetAgentSelfRecordingInput', {
  description: 'Whether the agent records its own calls.',
  fields: (t) => ({
    enabled: t.boolean({ required: true, description: 'True: record (recordflag).' }),
    beforeTalking: t.boolean({ description: 'Begin before the talk; default false (recordbeforetalking).' }),
  }),
});

const SetAgentTalkRightInput = builder.inputType('SetAgentTalkRightInput', {
  description: 'The right to talk.',
  fields: (t) => ({
    flag: t.string({ required: true, description: '1 to 32 characters; its values are documented nowhere (flag).' }),
  }),
});

const GatewayBodyInput = builder.inputType('GatewayBodyInput', {
  description: 'The body of an operation whose fields are documented nowhere.',
  fields: (t) => ({
    body: t.field({ type: 'JSON', required: true, description: 'A JSON object; it goes to the gateway as it is.' }),
  }),
});

const raw = 'The gateway’s result as it came: its form is documented nowhere.';

addMutation('resetAgentSkills', {
  description:
    'Signs the agent in to its skill queues: calls come only to agents in one (resetskill, cec_05_1409). Do it after the sign-in.',
  operation: operations.resetSkills,
  input: { type: ResetAgentSkillsInput, description: 'Which queues; `{}` for all that are configured.' },
  run: ({ session }, agentId, input) => session.resetSkills(agentId, input),
  success: 'The agent is in the queues.',
});

addMutation('setAgentAutoAnswer', {
  description: 'Whether calls are answered automatically (autoanswer).',
  operation: operations.autoAnswer,
  input: { type: SwitchInput, description: 'On: automatically; off: by hand.' },
  run: ({ session }, agentId, input) => session.setAutoAnswer(agentId, input),
  success: 'It is set.',
});

addMutation('setAgentIdleAfterCall', {
  description: 'Where the agent goes after a call (autoenteridle).',
  operation: operations.idleAfterCall,
  input: { type: SwitchInput, description: 'On: idle; off: wrap-up.' },
  run: ({ session }, agentId, input) => session.setIdleAfterCall(agentId, input),
  success: 'It is set.',
});

addMutation('sendAgentNote', {
  description:
    'Sends a note to other agents, who get AgentOther_Note (sendnoteletex; sendnotelet on an older gateway).',
  operation: operations.note,
  input: { type: SendAgentNoteInput, description: 'The note.' },
  run: ({ session }, agentId, input) => session.sendNote(agentId, input),
  success: 'The note is on its way.',
});

addMutation('sendBulletin', {
  description: 'Sends a bulletin to a group or a skill queue, whose agents get AgentOther_Bulletin (notifybulletin).',
  operation: operations.bulletin,
  input: { type: SendBulletinInput, description: 'The bulletin.' },
  run: ({ session }, agentId, input) => session.sendBulletin(agentId, input),
  success: 'The bulletin is on its way.',
});

addMutation('changeAgentPassword', {
  description:
    'Changes the agent’s password (modifyaccountpwdex; modifyaccountpwd on an older gateway, which wants the passwords in the address of the request).',
  operation: operations.changePassword,
  input: { type: ChangeAgentPasswordInput, description: 'The old and the new one.' },
  run: ({ session }, agentId, input) => session.changePassword(agentId, input),
  success: 'The password is changed.',
});

addMutation('setAgentSelfRecording', {
  description: 'Whether the agent records its own calls (setselfrecord; seen in a client only).',
  operation: operations.selfRecording,
  input: { type: SetAgentSelfRecordingInput, description: 'On or off, and from when.' },
  run: ({ session }, agentId, input) => session.setSelfRecording(agentId, input),
  success: 'It is set.',
});

addMutation('setAgentTalkRight', {
  description: 'Sets the right to talk (settalkright; seen in a client only).',
  operation: operations.talkRight,
  input: { type: SetAgentTalkRightInput, description: 'The right.' },
  run: ({ session }, agentId, input) => session.setTalkRight(agentId, input),
  success: 'It is set.',
});

addMutation('setAgentForwarding', {
  description: 'Sets the forwarding of calls (setforwarding; seen in a client only).',
  operation: operations.forwarding,
  input: { type: GatewayBodyInput, description: 'The body, as the gateway takes it.' },
  verbatim: true,
  run: ({ session }, agentId, input) => session.setForwarding(agentId, input),
  success: 'It is set.',
  fields: (t) => ({
    raw: t.field({ type: 'JSON', nullable: true, description: raw, resolve: ({ result }) => result.raw }),
  }),
});

addMutation('bindAgentPhone', {
  description: 'Binds a phone to the agent (bindphone; seen in a client only).',
  operation: operations.bindPhone,
  input: { type: GatewayBodyInput, description: 'The body, as the gateway takes it.' },
  verbatim: true,
  run: ({ session }, agentId, input) => session.bindPhone(agentId, input),
  success: 'The phone is bound.',
  fields: (t) => ({
    raw: t.field({ type: 'JSON', nullable: true, description: raw, resolve: ({ result }) => result.raw }),
  }),
});
