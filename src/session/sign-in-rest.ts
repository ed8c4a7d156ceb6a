/** Family `onlineagent`: signing in and out, and the Guid. */
import { checkRange, checkText } from '../gateway/checks.ts';
import { BadInput } from '../gateway/failures.ts';
import { fieldsOf, readBoolean, readInt, readName, readTime } from '../gateway/loose.ts';
import { nothing, operation, type Operation, type SignInFacts } from '../gateway/operation.ts';
import type { KnownRetcode } from '../gateway/retcodes.ts';

/** Where an agent signs in: everywhere, to the CTI server only (no media server, no licence), or there without a phone. */
export type SignInScope = 'full' | 'ctiOnly' | 'ctiOnlyWithoutPhone';

export interface SignInRequest {
  readonly password: string;
  readonly phoneNumber: string;
  readonly autoAnswer?: boolean | undefined;
  readonly idleAfterCall?: boolean | undefined;
  readonly releasePhone?: boolean | undefined;
  /** 4 PC and phone, 11 PC and phone with video. */
  readonly agentType?: number | undefined;
  /** 3 busy, 4 idle, 5 wrap-up. */
  readonly initialStatus?: number | undefined;
  readonly ipAddress?: string | undefined;
  readonly entryIpAddress?: string | undefined;
  readonly phoneLinkage?: boolean | undefined;
  readonly webMedia?: boolean | undefined;
  readonly mailMedia?: boolean | undefined;
  readonly videoPhoneNumber?: string | undefined;
  readonly listen?: boolean | undefined;
}

const optional = <Value, Checked>(value: Value | undefined, check: (value: Value) => Checked) =>
  value === undefined ? undefined : check(value);

const bodyWithoutPhone = (input: SignInRequest) => ({
  password: checkText(input.password, 'input.password', 32),
  autoanswer: input.autoAnswer,
  autoenteridle: input.idleAfterCall,
  releasephone: input.releasePhone,
  agenttype: input.agentType,
  status: optional(input.initialStatus, (status) => checkRange(status, 'input.initialStatus', 3, 5)),
  ip: optional(input.ipAddress, (ip) => checkIpv4(ip, 'input.ipAddress')),
  entryIp: optional(input.entryIpAddress, (ip) => checkIpv4(ip, 'input.entryIpAddress')),
  phonelinkage: input.phoneLinkage,
  checkInWebm: input.webMedia,
  checkInMailm: input.mailMedia,
  vcPhoneNumber: optional(input.videoPhoneNumber, (number) => checkText(number, 'input.videoPhoneNumber', 24, 1)),
  listenStatus: input.listen,
});

const body = (input: SignInRequest) => ({
  ...bodyWithoutPhone(input),
  phonenum: checkText(input.phoneNumber, 'input.phoneNumber', 24, 1),
});

function checkIpv4(input: string, field: string): string {
  const numbers = input.split('.');
  if (numbers.length !== 4 || numbers.some((number) => !/^\d{1,3}$/.test(number) || Number(number) > 255))
    throw new BadInput(`${field} must be an IPv4 address`);
  return input;
}

/** What cannot be read is not told: a sign-in that has happened never fails because of it. */
function told<Value>(read: (raw: unknown) => Value | null, raw: unknown): Value | null {
  try {
    return read(raw);
  } catch {
    return null;
  }
}

/** The documented example sends numbers as strings and `vdnid` as a number (cec_07_1202). */
function signedIn(raw: unknown): SignInFacts {
  const fields = told(fieldsOf, raw) ?? {};
  const mediaType = told(readName, fields['mediatype']) ?? '';
  const ability = (index: number) => (mediaType.length > index ? mediaType[index] === 'T' : null);
  return {
    signedInAtMs: told(readTime, fields['loginTime'])?.getTime(),
    facts: {
      vdnId: told(readName, fields['vdnid']),
      serverName: told(readName, fields['serverName']),
      voice: ability(0),
      webMedia: ability(1),
      mailMedia: ability(2),
      mustChangePassword: told(readBoolean, fields['isForceChange']),
      passwordExpiresInDays: told(readInt, fields['timeRemaining']),
    },
  };
}

const forcedRefusals: readonly KnownRetcode[] = [
  '000-002',
  '100-001',
  '100-003',
  '100-004',
  '100-011',
  '100-012',
  '100-013',
  '100-014',
  '100-015',
  '100-016',
  '100-017',
  '100-018',
  '100-020',
  '100-021',
  '110-016',
];
const refusals: readonly KnownRetcode[] = ['100-002', ...forcedRefusals];

export const signInOperations = {
  signIn: operation({
    name: 'login',
    route: 'PUT /onlineagent/{agentid}',
    body,
    result: signedIn,
    refusals,
    source: 'cec_07_1202, cec_05_1409, cec_05_1417',
  }),
  forceSignIn: operation({
    name: 'forceLogin',
    route: 'PUT /onlineagent/{agentid}/forcelogin',
    body,
    result: signedIn,
    refusals: forcedRefusals,
    source: 'cec_05_1409',
  }),
  signInToCti: operation({
    name: 'loginEx',
    route: 'PUT /onlineagent/{agentid}/loginex',
    body,
    result: signedIn,
    refusals,
    source: 'cec_07_0357, cec_07_1224',
  }),
  forceSignInToCti: operation({
    name: 'forceLoginEx',
    route: 'PUT /onlineagent/{agentid}/forceloginex',
    body,
    result: signedIn,
    refusals: forcedRefusals,
    source: 'cec_07_1224',
  }),
  forceSignInWithoutPhone: operation({
    name: 'forceLoginExWithoutPhone',
    route: 'PUT /onlineagent/{agentid}/forceloginexwithoutphone',
    body: bodyWithoutPhone,
    result: signedIn,
    refusals: [],
    source: 'seen by path in a public client',
  }),
  signOut: operation({
    name: 'logout',
    endsSession: true,
    route: 'DELETE /onlineagent/{agentid}/logout',
    result: nothing,
    refusals: ['000-002', '100-005', '100-006', '100-007', '100-008', '100-010'],
    source: 'cec_07_1219',
  }),
  forceSignOut: operation({
    name: 'forceLogout',
    endsSession: true,
    route: 'DELETE /onlineagent/{agentid}/forcelogout',
    result: nothing,
    refusals: ['000-002', '100-006', '100-007'],
    source: 'cec_07_1220',
  }),
  forceSignOutWithReason: operation({
    name: 'forceLogoutWithReason',
    endsSession: true,
    route: 'DELETE /onlineagent/{agentid}/forcelogoutwithreason/{reason}',
    path: ({ reason }: { readonly reason: number }) => [String(checkRange(reason, 'reason', 1, 255))],
    result: nothing,
    refusals: ['000-002', '100-006', '100-007'],
    source: 'cec_07_1221, cec_07_0354',
  }),
  renewGuid: operation({
    name: 'updateGuid',
    route: 'PUT /onlineagent/{agentid}/updateGuid',
    result: nothing,
    renewedGuid: (raw) => readName(fieldsOf(raw)['guid']) ?? undefined,
    refusals: ['100-006'],
    source: 'cec_07_0358',
  }),
  /** The session keeper's alone: it keeps a session alive whose events are pushed elsewhere. */
  heartbeat: operation({
    name: 'handshake',
    route: 'POST /onlineagent/{agentid}/handshake',
    classic: { route: 'PUT /onlineagent/{agentid}/heartbeat' },
    result: nothing,
    refusals: ['100-001', '100-006'],
    source: 'cec_07_1204',
  }),
};

/** The operation for a scope; without a phone there is only the forced form. */
export function signInOperation(scope: SignInScope, force: boolean): Operation<SignInRequest, SignInFacts> {
  if (scope === 'ctiOnlyWithoutPhone') {
    if (!force) throw new BadInput('input.scope CTI_ONLY_WITHOUT_PHONE needs input.force');
    return signInOperations.forceSignInWithoutPhone;
  }
  if (scope === 'ctiOnly') return force ? signInOperations.forceSignInToCti : signInOperations.signInToCti;
  return force ? signInOperations.forceSignIn : signInOperations.signIn;
}
