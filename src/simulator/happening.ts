import { checkedInput, checkedKind, type FieldTypes } from './checkedinput.ts';
import type { FaultRule } from './fault.ts';
import { faultRuleFrom } from './faultinput.ts';
import type { AddressType } from './conference.ts';

/** Something that happens at the platform without the agent's application having asked for it. */
export type Happening =
  | { readonly happening: 'customerRings'; readonly agent: string; readonly caller?: string; readonly called?: string }
  /** The agent picks up its phone by hand. */
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
  /** An inspector forces the agent out. */
  | { readonly happening: 'agentIsSignedOut'; readonly agent: string }
  | { readonly happening: 'event'; readonly agent: string; readonly eventType: string; readonly content?: unknown }
  | { readonly happening: 'fault'; readonly fault: FaultRule }
  | { readonly happening: 'faultsEnd' };

const fieldsOf: Readonly<Record<Happening['happening'], FieldTypes>> = {
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
