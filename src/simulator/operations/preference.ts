import type { SimulatedSkill } from '../roster.ts';
import { operation, type Operation } from '../operation.ts';
import { platformRefusal } from '../refusal.ts';

const noCustomState = 65_535;
const accepted = () => ({ result: {} });

/** Skills, call settings, custom state and password. The last group was only seen by path, so it is accepted and has no effect. */
export const preferenceOperations: readonly Operation[] = [
  operation('POST', 'onlineagent/{agentid}/resetskill/{autoflag}', ({ agent, fields }) => {
    const configured = agent.account.skills ?? [];
    const wanted = (fields.optionalText('skillid', 4_000) ?? '').split(';').filter((id) => id !== '');
    agent.signedInSkills = fields.isTrue('autoflag')
      ? configured
      : configured.filter((skill) => wanted.includes(String(skill.id)));
    return {};
  }),
  operation('GET', 'onlineagent/{agentid}/agentskills', ({ agent }) => ({ result: skillsShown(agent.account.skills) })),
  operation('GET', 'onlineagent/{agentid}/agentskillsbyworkno/{workno}', ({ world, fields }) => {
    const other = world.agents.get(fields.text('workno', 24));
    if (other === undefined) throw platformRefusal(20_001);
    return { result: skillsShown(other.account.skills) };
  }),
  operation('POST', 'onlineagent/{agentid}/autoanswer/{isautoanswer}', ({ agent, fields }) => {
    agent.autoAnswer = fields.isTrue('isautoanswer');
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/autoenteridle/{flag}', ({ agent, fields }) => {
    agent.autoEnterIdle = fields.isTrue('flag');
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/setcustomstate', ({ agent, fields }) => {
    agent.customState = fields.integer('customstate', 0, noCustomState - 1);
    return { result: {} };
  }),
  operation('GET', 'onlineagent/{agentid}/querycustomstate', ({ agent }) => ({
    result: { agentcustomstate: String(agent.customState) },
  })),
  operation('POST', 'onlineagent/{agentid}/cancelsetcustomstate', ({ agent }) => {
    agent.customState = noCustomState;
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/modifyaccountpwdex', ({ agent, fields }) => {
    if (fields.text('oldPassword', 32) !== agent.password) throw platformRefusal(20_002);
    agent.password = fields.text('newPassword', 32);
    return { result: {} };
  }),
  operation('POST', 'onlineagent/{agentid}/setselfrecord/{recordflag}/{recordbeforetalking}', accepted),
  operation('POST', 'onlineagent/{agentid}/settalkright', accepted),
  operation('POST', 'onlineagent/{agentid}/modifyaccountpwd', accepted),
  operation('POST', 'onlineagent/{agentid}/setforwarding', accepted),
  operation('POST', 'onlineagent/{agentid}/bindphone', accepted),
];

function skillsShown(skills: readonly SimulatedSkill[] = []): object[] {
  return skills.map(({ name, id, mediatype }) => ({ name, id, mediatype }));
}
