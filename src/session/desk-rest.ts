/** Family `onlineagent`: skills, the desk's settings, notes and the account. */
import { checkAgentId, checkBytes, checkCount, checkText } from '../gateway/checks.ts';
import { BadInput } from '../gateway/failures.ts';
import { fieldsOf, listOf, readInt, readText } from '../gateway/loose.ts';
import { nothing, operation } from '../gateway/operation.ts';

export interface Skill {
  readonly id: number | null;
  readonly name: string | null;
  readonly mediaType: number | null;
}

export interface SkillReset {
  /** The skills to sign in to; absent: all that are configured. */
  readonly skillIds?: readonly string[] | undefined;
  readonly phoneLinkage?: boolean | undefined;
}

export interface Note {
  readonly toAgentIds: readonly string[];
  readonly text: string;
}

export interface Bulletin {
  /** 0 group, 1 skill. */
  readonly target: 0 | 1;
  readonly targetName: string;
  readonly text: string;
}

export interface PasswordChange {
  readonly oldPassword: string;
  readonly newPassword: string;
}

const refusals = ['000-002', '100-006', '100-007'] as const;
const seenInClient = 'seen in a public client';
const longestSkillList = 4000;
const longestPassword = 32;

const skills = (raw: unknown): readonly Skill[] =>
  listOf(raw).map((entry) => {
    const { id, name, mediatype } = fieldsOf(entry);
    return { id: readInt(id), name: readText(name), mediaType: readInt(mediatype) };
  });

/** Several receivers are one call in the newest form, one call each in the oldest. */
const noteText = (text: string) => checkBytes(text, 'input.text', 1023);

export const deskOperations = {
  skills: operation({
    name: 'getAgentSkills',
    route: 'GET /onlineagent/{agentid}/agentskills',
    result: skills,
    refusals,
    source: seenInClient,
  }),
  skillsOf: operation({
    name: 'getAgentSkillsByWorkno',
    route: 'GET /onlineagent/{agentid}/agentskillsbyworkno/{workno}',
    agents: (ofAgentId) => [['ofAgentId', ofAgentId]],
    path: (ofAgentId: string) => [checkAgentId(ofAgentId, 'ofAgentId')],
    result: skills,
    refusals,
    source: seenInClient,
  }),
  resetSkills: operation({
    name: 'resetSkill',
    route: 'POST /onlineagent/{agentid}/resetskill/{autoflag}',
    path: ({ skillIds }: SkillReset) => [String(skillIds === undefined)],
    query: ({ skillIds, phoneLinkage }) => ({
      skillid:
        skillIds === undefined
          ? undefined
          : checkText(skillIds.map(skillId).join(';'), 'input.skillIds', longestSkillList),
      phonelinkage: phoneLinkage === undefined ? undefined : phoneLinkage ? '1' : '0',
    }),
    result: nothing,
    refusals,
    source: 'cec_05_1409',
  }),
  autoAnswer: operation({
    name: 'setAgentAutoAnswer',
    route: 'POST /onlineagent/{agentid}/autoanswer/{isautoanswer}',
    path: ({ enabled }: { readonly enabled: boolean }) => [String(enabled)],
    result: nothing,
    refusals,
    source: seenInClient,
  }),
  idleAfterCall: operation({
    name: 'setAgentAutoEnterIdle',
    route: 'POST /onlineagent/{agentid}/autoenteridle/{flag}',
    path: ({ enabled }: { readonly enabled: boolean }) => [String(enabled)],
    result: nothing,
    refusals,
    source: seenInClient,
  }),
  note: operation({
    name: 'sendNoteletEx',
    route: 'POST /onlineagent/{agentid}/sendnoteletex',
    agents: ({ toAgentIds }) => toAgentIds.map((id, index) => [`input.toAgentIds[${index}]`, id]),
    body: ({ toAgentIds, text }: Note) => ({
      agentIds: checkCount(toAgentIds, 'input.toAgentIds', 1, 100).map((id, index) =>
        Number(checkAgentId(id, `input.toAgentIds[${index}]`)),
      ),
      content: noteText(text),
    }),
    classic: {
      route: 'POST /onlineagent/{agentid}/sendnotelet/{receiver}',
      path: ({ toAgentIds }) => {
        if (toAgentIds.length !== 1)
          throw new BadInput('input.toAgentIds must have 1 element: this gateway takes one receiver a note');
        return [checkAgentId(toAgentIds[0] ?? '', 'input.toAgentIds[0]')];
      },
      query: ({ text }) => ({ content: noteText(text) }),
    },
    result: nothing,
    refusals,
    source: seenInClient,
  }),
  bulletin: operation({
    name: 'notifyBulletin',
    route: 'POST /onlineagent/{agentid}/notifybulletin',
    body: ({ target, targetName, text }: Bulletin) => ({
      targettype: target,
      targetname: checkText(targetName, 'input.targetName', 100, 1),
      bulletindata: checkText(text, 'input.text', 900, 1),
    }),
    result: nothing,
    refusals,
    source: seenInClient,
  }),
  changePassword: operation({
    name: 'modifyAccountPwdEx',
    route: 'POST /onlineagent/{agentid}/modifyaccountpwdex',
    body: ({ oldPassword, newPassword }: PasswordChange) => ({
      oldPassword: checkText(oldPassword, 'input.oldPassword', longestPassword),
      newPassword: checkText(newPassword, 'input.newPassword', longestPassword, 1),
    }),
    // An older gateway wants the passwords in the address of the request: only where it is configured as such.
    classic: {
      route: 'POST /onlineagent/{agentid}/modifyaccountpwd',
      query: ({ oldPassword, newPassword }) => ({
        oldpassword: checkText(oldPassword, 'input.oldPassword', longestPassword),
        newpassword: checkText(newPassword, 'input.newPassword', longestPassword, 1),
      }),
    },
    result: nothing,
    refusals,
    source: seenInClient,
  }),
  selfRecording: operation({
    name: 'setAgentSelfRecord',
    route: 'POST /onlineagent/{agentid}/setselfrecord/{recordflag}/{recordbeforetalking}',
    path: ({ enabled, beforeTalking }: { readonly enabled: boolean; readonly beforeTalking?: boolean | undefined }) => [
      String(enabled),
      String(beforeTalking ?? false),
    ],
    result: nothing,
    refusals: [],
    source: seenInClient,
  }),
  talkRight: operation({
    name: 'setTalkRight',
    route: 'POST /onlineagent/{agentid}/settalkright',
    query: ({ flag }: { readonly flag: string }) => ({ flag: checkText(flag, 'input.flag', 32, 1) }),
    result: nothing,
    refusals: [],
    source: seenInClient,
  }),
  forwarding: operation({
    name: 'setForwarding',
    route: 'POST /onlineagent/{agentid}/setforwarding',
    body: ({ body }: { readonly body: unknown }) => checkObject(body),
    result: (raw) => ({ raw: raw ?? null }),
    refusals: [],
    source: seenInClient,
  }),
  bindPhone: operation({
    name: 'bindAgentPhone',
    route: 'POST /onlineagent/{agentid}/bindphone',
    body: ({ body }: { readonly body: unknown }) => checkObject(body),
    result: (raw) => ({ raw: raw ?? null }),
    refusals: [],
    source: seenInClient,
  }),
};

function skillId(id: string, index: number): string {
  if (!/^\d{1,9}$/.test(id)) throw new BadInput(`input.skillIds[${index}] must be a number of at most 9 digits`);
  return id;
}

function checkObject(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new BadInput('input.body must be a JSON object');
  return body;
}
