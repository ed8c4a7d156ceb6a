import { askForHelp } from '../../calls/help.ts';
import { currentLeg } from '../../calls/lines.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';

/** Asking a colleague for help with a call (cec_07_1236). The result is the id of the help call. */
export const helpingOperations: readonly Operation[] = [operation('POST', 'voicecall/{agentid}/innerhelp', help)];

function help({ agent, fields, world }: SignedInCall): { result: string } {
  const address = fields.text('dstaddress', 24);
  const isSkill = (fields.optionalInteger('devicetype', 1, 2) ?? 2) === 1;
  const isThreeParty = (fields.optionalInteger('mode', 1, 2) ?? 1) === 2;
  const holdsMeanwhile = fields.flag('holdflag', true) || !isThreeParty;
  const data = fields.optionalText('callappdata', 16 * 1024) ?? '';
  if (!/^\d+$/.test(address)) throw new Refusal('000-002');
  const leg = currentLeg(agent);
  if (leg === null) throw new Refusal('200-018');
  if (leg.state !== 'talking') throw platformRefusal(20_015);
  const target = isSkill ? ({ kind: 'skill', id: Number(address) } as const) : ({ kind: 'agent', id: address } as const);
  return { result: askForHelp(world, agent, leg, { target, isThreeParty, holdsMeanwhile, data }).id };
} // prettier-ignore
