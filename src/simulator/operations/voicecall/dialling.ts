import { dial } from '../../calls/dial.ts';
import { mayDial } from '../../calls/lines.ts';
import { agentEnd, outsideEnd } from '../../calls/phone-call.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';

const maxDataBytes = 16 * 1024;

/** Beginning a call: to a number outside, to a colleague, to a skill queue. The result is the call's id. */
export const diallingOperations: readonly Operation[] = [
  operation('PUT', 'voicecall/{agentid}/callout', callOut),
  operation('PUT', 'voicecall/{agentid}/callinner', callInner),
  operation('PUT', 'voicecall/{agentid}/callinnerskill', callInnerSkill),
];

function callOut(call: SignedInCall): { result: string } {
  const { agent, fields, world } = call;
  const called = fields.text('called', 24);
  const caller = fields.optionalText('caller', 24) ?? agent.account.phone ?? agent.id;
  const skillId = fields.optionalInteger('skillid', 0, 65_535);
  const data = fields.optionalText('callappdata', maxDataBytes) ?? '';
  fields.optionalInteger('mediaability', 0, 2);
  if (!/^[\d*#]+$/.test(called)) throw new Refusal('200-001');
  mustBeAbleToDial(call);
  return {
    result: dial(world, agent, {
      feature: '7', caller: outsideEnd(caller), called: outsideEnd(called), target: { kind: 'number', number: called },
      data, skill: world.skills.find(({ id }) => id === skillId) ?? null,
    }).id, // prettier-ignore
  };
}

function callInner(call: SignedInCall): { result: string } {
  const { agent, fields, world } = call;
  const called = fields.text('called', 24);
  const data = fields.optionalText('callappdata', maxDataBytes) ?? '';
  if (!/^\d+$/.test(called)) throw new Refusal('000-002');
  mustBeAbleToDial(call);
  return {
    result: dial(world, agent, {
      feature: '6', caller: agentEnd(agent.id), called: agentEnd(called), target: { kind: 'agent', id: called }, data,
    }).id, // prettier-ignore
  };
}

function callInnerSkill(call: SignedInCall): { result: string } {
  const { agent, fields, world } = call;
  const id = fields.integer('skillId', 0, 65_535);
  const skill = world.skills.find((each) => each.id === id);
  if (skill === undefined) throw platformRefusal(20_011);
  mustBeAbleToDial(call);
  return {
    result: dial(world, agent, {
      feature: '6', caller: agentEnd(agent.id), called: outsideEnd(String(id)), target: { kind: 'skill', id }, skill,
    }).id, // prettier-ignore
  };
}

/** While a call rings or is talked on, the platform refuses another; with which number is not known. */
function mustBeAbleToDial({ agent }: SignedInCall): void {
  if (!mayDial(agent)) throw platformRefusal(20_010);
}
