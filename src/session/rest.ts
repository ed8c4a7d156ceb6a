/** Family `onlineagent`: the operations of an agent's own session, declared. */
import { checkRange, checkText } from '../gateway/checks.ts';
import { BadInput, type GatewayRefusal } from '../gateway/failures.ts';

import { fieldsOf, readInt, readName, readTime, type Fields } from '../gateway/loose.ts';
import { nothing, operation, type Caller, type SignInFacts } from '../gateway/operation.ts';

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
}

export interface SignInResult extends SignInFacts {
  readonly fields: Fields;
}

export class SessionRest {
  readonly #caller: Caller;

  constructor(caller: Caller) {
    this.#caller = caller;
  }

  signIn(agentId: string, input: SignInRequest, force: boolean) {
    return this.#caller.signIn(force ? sessionOperations.forceSignIn : sessionOperations.signIn, agentId, input, force);
  }

  /** Without force the gateway does nothing while the agent talks or is answering. */
  async signOut(agentId: string, force: boolean): Promise<null | GatewayRefusal> {
    const answer = await this.#caller.call(
      force ? sessionOperations.forceSignOut : sessionOperations.signOut,
      agentId,
      undefined,
    );
    if (answer === null) await this.#caller.signedOut(agentId);
    return answer;
  }

  /** @returns the gateway's status number 0 to 9, null where it told none */
  status(agentId: string): Promise<{ readonly status: number | null } | GatewayRefusal> {
    return this.#caller.call(sessionOperations.status, agentId, undefined);
  }

  /** Harmless, and documented to refuse a wrong Guid: the proof that an unknown Guid is the agent's (DESIGN decision 10). */
  prove(agentId: string): Promise<null | GatewayRefusal> {
    return this.#caller.call(sessionOperations.customState, agentId, undefined);
  }

  renewGuid(agentId: string): Promise<null | GatewayRefusal> {
    return this.#caller.call(sessionOperations.renewGuid, agentId, undefined);
  }
}

const signInBody = (input: SignInRequest) => ({
  password: checkText(input.password, 'input.password', 32),
  phonenum: checkText(input.phoneNumber, 'input.phoneNumber', 24, 1),
  autoanswer: input.autoAnswer,
  autoenteridle: input.idleAfterCall,
  releasephone: input.releasePhone,
  agenttype: input.agentType,
  status: input.initialStatus === undefined ? undefined : checkRange(input.initialStatus, 'input.initialStatus', 3, 5),
  ip: input.ipAddress === undefined ? undefined : checkIpv4(input.ipAddress),
});

function checkIpv4(input: string): string {
  const numbers = input.split('.');
  if (numbers.length !== 4 || numbers.some((number) => !/^\d{1,3}$/.test(number) || Number(number) > 255))
    throw new BadInput('input.ipAddress must be an IPv4 address');
  return input;
}

function signInResult(raw: unknown): SignInResult {
  const fields = fieldsOf(raw);
  return { fields, signedInAtMs: readTime(fields['loginTime'])?.getTime() };
}

const signInRefusals = [
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
] as const;

export const sessionOperations = {
  signIn: operation({
    name: 'login',
    route: 'PUT /onlineagent/{agentid}',
    body: signInBody,
    result: signInResult,
    refusals: ['100-002', ...signInRefusals],
    source: 'cec_07_1202, cec_05_1409, cec_05_1417',
  }),
  forceSignIn: operation({
    name: 'forceLogin',
    route: 'PUT /onlineagent/{agentid}/forcelogin',
    body: signInBody,
    result: signInResult,
    refusals: signInRefusals,
    source: 'cec_05_1409',
  }),
  signOut: operation({
    name: 'logout',
    route: 'DELETE /onlineagent/{agentid}/logout',
    result: nothing,
    refusals: ['000-002', '100-005', '100-006', '100-007', '100-008', '100-010'],
    source: 'cec_07_1219',
  }),
  forceSignOut: operation({
    name: 'forceLogout',
    route: 'DELETE /onlineagent/{agentid}/forcelogout',
    result: nothing,
    refusals: ['000-002', '100-006', '100-007'],
    source: 'cec_07_1220',
  }),
  status: operation({
    name: 'getAgentStatus',
    route: 'GET /onlineagent/{agentid}/agentstatus',
    result: (raw) => ({ status: readInt(fieldsOf(raw)['agentState']) }),
    refusals: ['000-002'],
    source: 'cec_07_1222, cec_07_0355',
  }),
  customState: operation({
    name: 'queryCustomState',
    route: 'GET /onlineagent/{agentid}/querycustomstate',
    result: nothing,
    refusals: ['000-003', '100-006', '100-007'],
    source: 'cec_07_1229',
  }),
  renewGuid: operation({
    name: 'updateGuid',
    route: 'PUT /onlineagent/{agentid}/updateGuid',
    result: nothing,
    renewedGuid: (raw) => readName(fieldsOf(raw)['guid']) ?? undefined,
    refusals: ['100-006'],
    source: 'cec_07_0358',
  }),
};
