import { voiceMediaKind } from './call-content.ts';
import type { PhoneCall } from './phone-call.ts';

/** Fields of holdlist (cec_07_1264). In captured answers the numbers are strings. */
export function heldCallView(call: PhoneCall): object {
  return {
    callfeature: Number(call.feature),
    callid: call.id,
    caller: call.caller.number,
    called: call.called.number,
    callskill: call.skill?.name ?? '',
    callskillid: call.skill?.id ?? 0,
    orgicallednum: '',
    calldata: call.data,
    begintime: call.answeredAt,
    endtime: null,
  };
}

/** Fields of callinfobycallid and related operations (cec_07_1266). 65535: no trunk, as in a capture. */
export function callView(call: PhoneCall): object {
  return {
    ...heldCallView(call),
    userPriority: 1,
    trunkNo: 65_535,
    logontimes: Math.floor((Date.now() - call.enteredAt) / 1000),
    mediaType: voiceMediaKind,
  };
}
