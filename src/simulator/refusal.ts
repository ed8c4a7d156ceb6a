/** The retcodes that this simulator can answer, with texts in the style of the gateway (cec_07_0580). All texts are ours except "agent not login". */
const texts = {
  '000-001': 'wrong way to get agent event',
  '000-002': 'invalid parameter',
  '000-003': 'no right to invoke the interface',
  '000-006': 'message parameter error',
  '000-007': 'the interface is invoked repeatedly',
  '100-001': 'login parameter is empty or invalid',
  '100-002': 'agent already login',
  '100-004': 'wrong user name or password',
  '100-006': 'agent not login',
  '100-007': 'Unknown ERROR._20000',
  '100-008': 'agent already logout',
  '100-009': 'set agent state error',
  '100-010': 'wrong state for logout',
  '100-011': 'illegal login parameter',
  '100-012': 'wrong agent type',
  '100-013': 'invalid phone number',
  '100-015': 'agent is login elsewhere and can not be forced out',
  '100-016': 'illegal ip address',
  '100-021': 'agent is logging in',
  '101-001': 'agent has no conference',
  '101-002': 'agent is not the president of the conference',
  '101-003': 'agent is already in a conference',
  '101-004': 'only a census agent can query the conferences of the vdn',
  '101-005': 'the president can not shift to itself',
  '101-006': 'the president can not remove itself',
  '101-007': 'the president can not leave the conference',
  '200-001': 'the called number is wrong',
  '200-002': 'no call to answer',
  '200-003': 'mute: no call',
  '200-004': 'mute: wrong call state',
  '200-007': 'unmute: no call',
  '200-008': 'unmute: wrong call state',
  '200-009': 'report sound: no call',
  '200-010': 'conference: no call',
  '200-011': 'conference: no held call',
  '200-012': 'transfer: no call',
  '200-013': 'hold: no call',
  '200-014': 'hold: wrong call state',
  '200-015': 'unhold: no held call',
  '200-016': 'unhold: wrong call state',
  '200-017': 'release: no call',
  '200-018': 'internal help: no call',
  '200-019': 'mute video: no call',
  '200-020': 'mute video: wrong call state',
  '200-021': 'unmute video: no call',
  '200-022': 'unmute video: wrong call state',
  '200-023': 'disconnect: no call',
  '200-024': 'disconnect: the number is not in the call',
  '200-025': 'drop call: no such call',
  '104-001': 'record download is not enabled',
  '104-003': 'record file name is illegal',
  '104-005': 'record file does not exist',
  '300-001': 'no right to query agents',
  '300-002': 'no such agent',
  '300-003': 'group query: no such agent',
  '300-004': 'no such group',
  '400-001': 'set call data: no call',
  '400-002': 'set call data: nothing to set',
  '400-003': 'no held call',
  '500-001': 'jump back: wrong state',
  '500-002': 'jump forward: wrong state',
  '500-003': 'pause play: wrong state',
  '500-004': 'pause record: wrong state',
  '500-005': 'resume play: wrong state',
  '500-006': 'resume record: wrong state',
  '500-007': 'play: wrong state',
  '500-008': 'record: wrong state',
  '500-009': 'stop play: wrong state',
  '500-010': 'stop record: wrong state',
  '600-001': 'the agent has no skill queue',
  '600-002': 'the vdn has no skill queue',
  '900-002': 'no right to inspect',
  '900-003': 'inspection: resource unavailable',
  '900-004': 'inspection: no such agent',
  '900-005': 'inspection: wrong state',
} as const;

export type Retcode = keyof typeof texts;

/** Thrown by an operation and answered as HTTP 200 with this retcode. The gateway refuses in no other way (protocol, "Transport and envelope"). */
export class Refusal extends Error {
  readonly retcode: string;

  constructor(retcode: Retcode, text: string = texts[retcode]) {
    super(text);
    this.name = 'Refusal';
    this.retcode = retcode;
  }
}

/**
 * A refusal by the platform (CTI). Its text contains the CTI's number (cec_07_1299). The CTI code table is not public, so the numbers used here have
 * no meaning. That they come with 100-007 is inferred.
 */
export function platformRefusal(ctiCode: number): Refusal {
  return new Refusal('100-007', `Unknown ERROR._${ctiCode}`);
}
