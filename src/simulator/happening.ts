import type { PhoneBehaviour } from './calls/outside-phones.ts';
import type { PhoneKey } from './calls/phone.ts';
import { checkedInput, checkedKind, type FieldTypes } from './checkedinput.ts';
import type { FaultRule } from './fault.ts';
import { faultRuleFrom } from './faultinput.ts';
import type { AddressType } from './conference.ts';

/** Something that happens at the platform without a request from the agent's application. */
export type Happening =
  /** A customer calls an access code and waits in its skill queue. */
  | {
      readonly happening: 'customerCalls';
      readonly caller?: string;
      readonly called?: string;
      readonly skill?: number;
      readonly data?: string;
      readonly feature?: '0' | '41' | '43' | '45';
      /** The customer hangs up after `talkMs` of talk, or after `patienceMs` of waiting without an answer. */
      readonly talkMs?: number;
      readonly patienceMs?: number;
    }
  /** A colleague signs in at its own desk. It answers calls automatically, and no client fetches its events. */
  | { readonly happening: 'agentSignsIn'; readonly agent: string }
  | { readonly happening: 'agentRests'; readonly agent: string; readonly seconds?: number; readonly cause?: string }
  | { readonly happening: 'agentGoesBusy'; readonly agent: string; readonly reason?: string }
  | { readonly happening: 'agentGoesIdle'; readonly agent: string }
  /** The agent presses a key of its linked phone. `number` is the target of a transfer. */
  | { readonly happening: 'agentPressesKey'; readonly agent: string; readonly key: PhoneKey; readonly number?: string }
  /** A customer hangs up, wherever the call is. */
  | { readonly happening: 'callerHangsUp'; readonly caller: string }
  /** Sets what an outside phone does from now on when it is called. */
  | { readonly happening: 'phoneWill'; readonly number: string; readonly will: PhoneBehaviour }
  /** A ringing outside phone is picked up. */
  | { readonly happening: 'phoneAnswers'; readonly number: string }
  /** Sets whether the agent's own phone lifts itself from now on, or rings until it is lifted. */
  | { readonly happening: 'agentPhoneWill'; readonly agent: string; readonly will: 'lift' | 'ring' }
  | { readonly happening: 'agentLiftsPhone'; readonly agent: string }
  /** The agent hangs up its phone. */
  | { readonly happening: 'agentHangsUp'; readonly agent: string }
  /** The platform offers an outbound call: one number, or several separated by commas. */
  | { readonly happening: 'previewOffered'; readonly agent: string; readonly numbers: string; readonly data?: string }
  | { readonly happening: 'previewWithdrawn'; readonly agent: string }
  /** A customer's call rings at this agent. */
  | { readonly happening: 'customerRings'; readonly agent: string; readonly caller?: string; readonly called?: string }
  /** The agent lifts its phone by hand. */
  | { readonly happening: 'agentAnswers'; readonly agent: string }
  | { readonly happening: 'customerHangsUp'; readonly agent: string }
  /** A participant of the agent's conference hangs up. */
  | {
      readonly happening: 'participantDrops';
      readonly agent: string;
      readonly address: string;
      readonly addressType?: AddressType;
    }
  | { readonly happening: 'conferenceEndsSoon'; readonly agent: string }
  | { readonly happening: 'conferenceTimesOut'; readonly agent: string }
  /** An inspector signs the agent out by force. */
  | { readonly happening: 'agentIsSignedOut'; readonly agent: string }
  | { readonly happening: 'event'; readonly agent: string; readonly eventType: string; readonly content?: unknown }
  | { readonly happening: 'fault'; readonly fault: FaultRule }
  | { readonly happening: 'faultsEnd' };

const fieldsOf: Readonly<Record<Happening['happening'], FieldTypes>> = {
  customerCalls: {
    caller: 'string?',
    called: 'string?',
    skill: 'number?',
    data: 'string?',
    feature: { optional: ['0', '41', '43', '45'] },
    talkMs: 'number?',
    patienceMs: 'number?',
  },
  agentSignsIn: { agent: 'string' },
  agentRests: { agent: 'string', seconds: 'number?', cause: 'string?' },
  agentGoesBusy: { agent: 'string', reason: 'string?' },
  agentGoesIdle: { agent: 'string' },
  agentPressesKey: { agent: 'string', key: ['hold', 'unhold', 'mute', 'unmute', 'transfer'], number: 'string?' },
  callerHangsUp: { caller: 'string' },
  phoneWill: { number: 'string', will: ['answers', 'rings', 'refuses', 'busy'] },
  phoneAnswers: { number: 'string' },
  agentPhoneWill: { agent: 'string', will: ['lift', 'ring'] },
  agentLiftsPhone: { agent: 'string' },
  agentHangsUp: { agent: 'string' },
  previewOffered: { agent: 'string', numbers: 'string', data: 'string?' },
  previewWithdrawn: { agent: 'string' },
  customerRings: { agent: 'string', caller: 'string?', called: 'string?' },
  agentAnswers: { agent: 'string' },
  customerHangsUp: { agent: 'string' },
  participantDrops: { agent: 'string', address: 'string', addressType: { optional: ['6', '9'] } },
  conferenceEndsSoon: { agent: 'string' },
  conferenceTimesOut: { agent: 'string' },
  agentIsSignedOut: { agent: 'string' },
  event: { agent: 'string', eventType: 'string', content: 'any?' },
  fault: { fault: 'object' },
  faultsEnd: {},
};

export function happeningFrom(value: unknown, where: string, furtherFields: FieldTypes = {}): Happening {
  const kind = checkedKind(value, where, 'happening', Object.keys(fieldsOf) as Happening['happening'][]);
  const checked = checkedInput(value, where, { happening: 'string', ...fieldsOf[kind], ...furtherFields });
  if (kind === 'fault') faultRuleFrom(checked['fault'], `${where}.fault`);
  return checked as unknown as Happening;
}
