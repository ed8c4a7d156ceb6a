import { isIPv4 } from 'node:net';
import type { Agent } from '../agent.ts';
import { agentStatus, type AgentStatus } from '../agentstatus.ts';
import type { Fields } from '../fields.ts';
import { happened, type Happened } from '../happened.ts';
import type { Call, Operated, Operation } from '../operation.ts';
import type { PushTarget } from '../pushdesk.ts';
import { Refusal } from '../refusal.ts';

interface SignInVariant {
  readonly force: boolean;
  readonly phone: 'required' | 'optional';
  /** Whether the phone is put down after a call if the sign-in does not specify it. The two pages differ. */
  readonly releasesPhone: boolean;
  /** loginex signs in only to the CTI, without a media server (cec_07_0357). */
  readonly mediatype: string;
}

interface SignInTerms {
  readonly password: string;
  readonly status: AgentStatus;
  readonly autoAnswer: boolean;
  readonly autoEnterIdle: boolean;
  readonly releasesPhone: boolean;
  readonly hasVideo: boolean;
  readonly push: PushTarget | null;
}

/** The five ways to sign in (cec_07_1202, cec_05_1409, cec_07_0357). */
export const signInOperations: readonly Operation[] = [
  signIn('onlineagent/{agentid}', { force: false, phone: 'required', releasesPhone: true, mediatype: 'TTF' }),
  signIn('onlineagent/{agentid}/forcelogin', {
    force: true,
    phone: 'required',
    releasesPhone: false,
    mediatype: 'TTF',
  }),
  signIn('onlineagent/{agentid}/loginex', { force: false, phone: 'optional', releasesPhone: true, mediatype: 'TFF' }),
  signIn('onlineagent/{agentid}/forceloginex', {
    force: true,
    phone: 'optional',
    releasesPhone: false,
    mediatype: 'TFF',
  }),
  signIn('onlineagent/{agentid}/forceloginexwithoutphone', {
    force: true,
    phone: 'optional',
    releasesPhone: false,
    mediatype: 'TFF',
  }),
];

function signIn(path: string, variant: SignInVariant): Operation {
  return { method: 'PUT', path, access: 'anyone', run: (call) => run(call, variant) };
}

function run({ world, agent, fields }: Call, variant: SignInVariant): Operated {
  const terms = readTerms(fields.refusingAs('100-001'), variant);
  if (!world.agents.has(agent.id) || agent.password !== terms.password) throw new Refusal('100-004');
  const { openSession } = agent;
  if (openSession !== null) {
    if (!variant.force) throw new Refusal('100-002');
    if (agent.account.mayBeForced === false) throw new Refusal('100-015');
  }
  // A forced sign-in keeps the agent's call and conference: its phone is still off the hook. Inferred; no page states it.
  const status = agent.inCall ? agent.status : terms.status;
  const session = agent.signIn({ push: terms.push });
  agent.status = status;
  agent.autoAnswer = terms.autoAnswer;
  agent.autoEnterIdle = terms.autoEnterIdle;
  agent.phone.isPermanent = !terms.releasesPhone;
  agent.hasVideo = terms.hasVideo;
  agent.tell(happened.inService);
  agent.tell(firstState(agent));
  world.onSignIn(agent);
  const { loadBalancerCookie } = world.settings;
  return {
    headers: {
      'Set-GUID': `JSESSIONID=${session.guids.current}`,
      ...(loadBalancerCookie ? { 'Set-Cookie': `huaweielbsession=${session.loginTime}; Path=/` } : {}),
    },
    result: {
      // The page's type is a string, but its example has a number (cec_07_1202).
      vdnid: world.settings.looseTyping ? 1 : '1',
      workno: agent.id,
      mediatype: variant.mediatype,
      loginTime: String(session.loginTime),
      isForceChange: 'false',
      serverName: 'AgentGateway',
      timeRemaining: '180',
    },
  };
}

function readTerms(fields: Fields, variant: SignInVariant): SignInTerms {
  const password =
    variant.phone === 'required' ? fields.text('password', 32) : (fields.optionalText('password', 32) ?? '');
  const phone = variant.phone === 'required' ? fields.text('phonenum', 24) : fields.optionalText('phonenum', 24);
  if (phone !== undefined && !/^[\d*#+]+$/.test(phone)) throw new Refusal('100-013');
  const illegal = fields.refusingAs('100-011');
  const agentType = fields.refusingAs('100-012').optionalInteger('agenttype', 4, 11) ?? 4;
  if (agentType !== 4 && agentType !== 11) throw new Refusal('100-012');
  const ip = fields.optionalText('ip', 15);
  if (ip !== undefined && !isIPv4(ip)) throw new Refusal('100-016');
  const status = (illegal.optionalInteger('status', agentStatus.busy, agentStatus.wrapUp) ?? agentStatus.idle) as
    3 | 4 | 5;
  for (const name of ['phonelinkage', 'checkInWebm', 'checkInMailm', 'listenStatus']) illegal.flag(name, false);
  return {
    password,
    status,
    autoAnswer: illegal.flag('autoanswer', true),
    autoEnterIdle: illegal.flag('autoenteridle', true),
    hasVideo: agentType === 11,
    releasesPhone: illegal.flag('releasephone', variant.releasesPhone),
    push: readPush(fields),
  };
}

/** Push mode needs both. With only one of them, the session is polled (cec_07_0450). */
function readPush(fields: Fields): PushTarget | null {
  const callBackUri = fields.optionalText('callBackUri', 200);
  const serviceToken = fields.optionalText('serviceToken', 50);
  if (serviceToken !== undefined && !/^[\w.-]+$/.test(serviceToken)) throw new Refusal('100-001');
  return callBackUri === undefined || serviceToken === undefined ? null : { callBackUri, serviceToken };
}

function firstState(agent: Agent): Happened {
  switch (agent.status) {
    case agentStatus.busy: return happened.setBusy('0');
    case agentStatus.wrapUp: return happened.wrapUp;
    case agentStatus.talking: return happened.talkingBusy;
    default: return happened.ready;
  }
} // prettier-ignore
