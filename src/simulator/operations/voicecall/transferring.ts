import { currentLeg } from '../../calls/lines.ts';
import type { CallFeature, Leg } from '../../calls/phone-call.ts';
import { transfer } from '../../calls/transfer.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';
import type { SimulatedSkill } from '../../roster.ts';

type DeviceType = 1 | 2 | 3 | 4 | 5;
const deviceTypes = { skill: 1, agent: 2, ivr: 3, accessCode: 4, number: 5 } as const;

/** The modes per device type (cec_07_1242): the same number has different meanings. */
const modes: Readonly<Record<DeviceType, readonly number[]>> = {
  1: [0, 2],
  2: [0, 2],
  3: [0, 1],
  4: [0, 2],
  5: [1, 2, 3, 4],
};
const successMode = 2; // prettier-ignore

const internal: readonly CallFeature[] = ['6', '51', '52'];

export const transferringOperations: readonly Operation[] = [
  operation('POST', 'voicecall/{agentid}/transfer', (call) => {
    const deviceType = call.fields.integer('devicetype', 1, 5) as DeviceType;
    const mode = call.fields.integer('mode', 0, 4);
    const address = call.fields.text('address', 24);
    const isAddress = (deviceType === deviceTypes.number ? /^[\dA-Ea-e*#]+$/ : /^\d+$/).test(address);
    if (!isAddress || !modes[deviceType].includes(mode)) throw new Refusal('000-002');
    const leg = currentLeg(call.agent);
    if (leg === null) throw new Refusal('200-012');
    // Internal calls cannot be transferred (cec_07_2635), and neither can a call that is not a talk of two.
    if (leg.state !== 'talking' || leg.call.attempt !== null || internal.includes(leg.call.feature))
      throw platformRefusal(20_016);
    leg.call.data = call.fields.optionalText('callappdata', 16 * 1024) ?? leg.call.data;
    begin(call, leg, { deviceType, mode, address });
    return { result: {} };
  }),
  operation('POST', 'voicecall/{agentid}/canceltransfer', ({ agent, world }) => {
    const leg = currentLeg(agent);
    if (leg === null || !transfer.cancel(world, leg)) throw platformRefusal(20_017);
    return { result: {} };
  }),
];

interface Asked {
  readonly deviceType: DeviceType;
  readonly mode: number;
  readonly address: string;
}

function begin(call: SignedInCall, leg: Leg, { deviceType, mode, address }: Asked): void {
  const { agent, world } = call;
  agent.tally.transfernums += 1;
  if (deviceType === deviceTypes.number) agent.tally.transferoutnums += 1;
  if (deviceType === deviceTypes.ivr) agent.tally.transferivrnums += 1;
  switch (deviceType) {
    case deviceTypes.agent:
      if (!world.agents.has(address)) throw platformRefusal(20_001);
      if (mode === successMode) transfer.success(world, leg, { kind: 'agent', id: address });
      else transfer.release(world, leg, { kind: 'agent', id: address });
      return;
    case deviceTypes.skill:
    case deviceTypes.accessCode: {
      const skill = skillOf(call, deviceType, address);
      if (mode === successMode) transfer.success(world, leg, { kind: 'skill', id: skill.id });
      else transfer.release(world, leg, { kind: 'queue', skill });
      return;
    }
    case deviceTypes.ivr:
      if (mode === 1) transfer.suspend(world, leg);
      else transfer.release(world, leg, { kind: 'ivr' });
      return;
    case deviceTypes.number:
      toNumber(call, leg, mode, address);
  }
}

/** An outbound call or a call with video cannot be released to a number. */
function toNumber({ world }: SignedInCall, leg: Leg, mode: number, number: string): void {
  const { feature, medium } = leg.call;
  if (mode === 1 && (feature === '7' || feature === '44' || medium === 'video')) throw platformRefusal(20_018);
  if (mode === 1) transfer.release(world, leg, { kind: 'number', number });
  else if (mode === successMode) transfer.success(world, leg, { kind: 'number', number });
  else transfer.bringIn(world, leg, number);
}

function skillOf({ world }: SignedInCall, deviceType: DeviceType, address: string): SimulatedSkill {
  const id = deviceType === deviceTypes.skill ? Number(address) : world.accessCodes.get(address);
  const skill = world.skills.find((each) => each.id === id);
  if (skill === undefined) throw platformRefusal(20_011);
  return skill;
}
