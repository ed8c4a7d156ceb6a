import { distribute } from '../../calls/inbound.ts';
import { currentLeg, legOf } from '../../calls/lines.ts';
import { operation, type Operation, type SignedInCall } from '../../operation.ts';
import { platformRefusal, Refusal } from '../../refusal.ts';

const maxDataBytes = 16 * 1024;

/** The data attached to a call, and the queue of a waiting call. */
export const callDataOperations: readonly Operation[] = [
  operation('GET', 'calldata/{agentid}/appdata', ({ agent, fields }) => {
    const callId = fields.optionalText('callId', 64) ?? fields.optionalText('callid', 64);
    const leg = callId === undefined ? currentLeg(agent) : legOf(agent, callId);
    if (leg === null) throw platformRefusal(20_022);
    const { data } = leg.call;
    return { result: fields.isTrue('isEncodeResult') ? Buffer.from(data).toString('base64') : data };
  }),
  operation('PUT', 'calldata/{agentid}/setcalldataex', (call) => {
    const isEncoded = call.fields.flag('isDataEncoded', false);
    const data = call.fields.optionalText('calldata', maxDataBytes) ?? '';
    return setData(call, call.fields.text('callid', 64), isEncoded ? Buffer.from(data, 'base64').toString() : data);
  }),
  // The older form, with the data in the address (seen in a client).
  operation('PUT', 'calldata/{agentid}', (call) => {
    const data = call.fields.optionalText('calldata', maxDataBytes);
    if (data === undefined) throw new Refusal('400-002');
    return setData(call, call.fields.optionalText('callid', 64), data);
  }),
  operation('PUT', 'calldata/{agentid}/assignuserinqueue', ({ fields, world }) => {
    const queued = world.queues.find(fields.text('callid', 64));
    const skillId = fields.integer('skillid', 0, 65_535);
    const skill = world.skills.find(({ id }) => id === skillId);
    if (queued === null || skill === undefined) throw platformRefusal(20_014);
    world.queues.remove(queued.call);
    queued.call.skill = skill;
    world.queues.add(queued.call, skill.id, queued.transferredFrom);
    distribute(world);
    return { result: {} };
  }),
];

function setData({ agent }: SignedInCall, callId: string | undefined, data: string): { result: object } {
  const leg = callId === undefined ? currentLeg(agent) : legOf(agent, callId);
  if (leg === null) throw new Refusal('400-001');
  leg.call.data = data;
  return { result: {} };
}
