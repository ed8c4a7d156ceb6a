import { dial } from '../../calls/dial.ts';
import { mayDial } from '../../calls/lines.ts';
import { agentEnd, outsideEnd } from '../../calls/phone-call.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';

const maxDataBytes = 16 * 1024;

/** Starting a call: to an outside number, to a colleague, or to a skill queue. The result is the call's id. */
export const diallingOperations: readonly Operation[] = [
  operation('PUT', 'voicecall/{agentid}/callout', callOut),
  operation('PUT', 'voicecall/{agentid}/callinner', callInner),
  operation('PUT', 'voicecall/{agentid}/callinnerskill', callInnerSkill),
  // The page has previewCallout, but two clients have previewcallout.
  operation('PUT', 'voicecall/{agentid}/previewCallout', callPreviewed),
  operation('PUT', 'voicecall/{agentid}/previewcallout', callPreviewed),
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
  // An older client answers a preview in this way.
  const isPreviewed = agent.preview !== null && fields.optionalText('callcontrolid', 24) === agent.preview.controlId;
  if (isPreviewed) agent.preview = null;
  return {
    result: dial(world, agent, {
      feature: isPreviewed ? '44' : '7', caller: outsideEnd(caller), called: outsideEnd(called), target: { kind: 'number', number: called },
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

/** Calls a number of the offered preview. The offer is then used up. */
function callPreviewed(call: SignedInCall): { result: string } {
  const { agent, fields, world } = call;
  const called = fields.text('called', 24);
  const controlId = String(fields.integer('callcontrolid', 0, Number.MAX_SAFE_INTEGER));
  const { preview } = agent;
  if (preview?.controlId !== controlId) throw platformRefusal(20_021);
  if (!preview.numbers.includes(called)) throw new Refusal('000-002');
  mustBeAbleToDial(call);
  agent.preview = null;
  return {
    result: dial(world, agent, {
      feature: '44', caller: outsideEnd(agent.account.phone ?? agent.id), called: outsideEnd(called),
      target: { kind: 'number', number: called }, data: preview.data,
    }).id, // prettier-ignore
  };
}

/** While a call rings or the agent talks, the platform refuses another call. The number of that refusal is not known. */
function mustBeAbleToDial({ agent }: SignedInCall): void {
  if (!mayDial(agent)) throw platformRefusal(20_010);
}
