/** Copied by npm run generate from src/events/call-details.ts. */
/** What is known about one call, and how an event or a read changes it. */
import type { CallDirection, CallItem, CallState, KnownCall, ReportedCall } from './agent-calls.ts';
import { effects } from './call-effects.ts';

export const isConnected = ({ state }: KnownCall): boolean =>
  state === 'TALKING' || state === 'HELD' || state === 'THREE_PARTY';

/** A call about which nothing is known yet. */
export const unknownCall = (callId: string, sinceMs: number, sinceGatewayMs: number | null): KnownCall => ({
  callId,
  state: 'DIALING',
  direction: null,
  type: null,
  role: null,
  media: null,
  mediaType: null,
  caller: null,
  called: null,
  parties: [],
  left: [],
  muted: null,
  sinceMs,
  sinceGatewayMs,
  isCertain: true,
});

export const inState = (
  call: KnownCall,
  state: CallState,
  sinceMs: number,
  sinceGatewayMs: number | null,
): KnownCall => ({
  ...call,
  state,
  sinceMs,
  sinceGatewayMs,
});

/** A party left. A two-party call ends. In a three-party call the other two continue, even if the event that they talk arrived before this one. */
export function withoutParty(call: KnownCall, item: CallItem, to: (state: CallState) => KnownCall): KnownCall {
  const { state, parties, left } = call;
  const number = numberOf(item);
  // If the gateway sent a time, a repetition has been recognised already.
  if (number !== null && left.includes(number) && gatewayMomentOf(item) === null) return call;
  if (state !== 'THREE_PARTY' && parties.length < 2) return to('ENDED');
  const others = parties.filter((party) => party !== number);
  const next = state === 'THREE_PARTY' ? to('TALKING') : call;
  return {
    ...next,
    // If the number is not that of a known party, it is unknown who is left.
    parties: others.length < parties.length ? others : [],
    left: number === null ? left : [...left, number],
  };
}

const directions: Readonly<Record<string, CallDirection>> = {
  INBOUND: 'INBOUND',
  INTERNAL: 'INTERNAL',
  OUTBOUND: 'OUTBOUND',
  RESERVED_OUTBOUND: 'OUTBOUND',
  PREOCCUPIED_OUTBOUND: 'OUTBOUND',
  PREDICTIVE_OUTBOUND: 'OUTBOUND',
  PREVIEW_OUTBOUND: 'OUTBOUND',
  RESERVED_CALLBACK: 'OUTBOUND',
  TWO_PARTY_CONSULTATION: 'INTERNAL',
  THREE_PARTY_CONSULTATION: 'INTERNAL',
};

/** Applies the details that the event reports; all others stay unchanged. */
export function detailed(call: KnownCall, item: CallItem): KnownCall {
  const { fields, agentId } = item;
  const told = (name: string, known: string | null): string | null => word(fields[name]) ?? known;
  const type = told('callFeature', call.type);
  const caller = told('caller', call.caller);
  // For a connected call, the ringing number is the target of a transfer.
  const called = told('called', call.called ?? (isConnected(call) ? null : word(fields['ringingNumber'])));
  const direction = (type === null ? undefined : directions[type]) ?? call.direction ?? arrivalOf(item);
  const isOfThree = call.state === 'THREE_PARTY' || call.left.length > 0 || call.parties.length > 1;
  const parties = isOfThree ? call.parties : otherParty({ caller, called, direction }, agentId);
  return {
    ...call,
    type,
    caller,
    called,
    direction,
    parties: isOfThree || parties.length > 0 ? parties : call.parties,
    role: told('callRole', call.role),
    media: told('mediaAbility', call.media),
    mediaType: told('mediaType', call.mediaType),
  };
}

const arrivalOf = ({ type }: CallItem): CallDirection | null => (effects[type] === 'arrives' ? 'INBOUND' : null);

function otherParty(
  { caller, called, direction }: Pick<KnownCall, 'caller' | 'called' | 'direction'>,
  agentId: string,
): readonly string[] {
  const own = (number: string | null): boolean => number !== null && plain(number) === agentId;
  const byDirection = direction === 'INBOUND' ? caller : direction === 'OUTBOUND' ? called : null;
  const other = own(caller) ? called : own(called) ? caller : byDirection;
  return other === null ? [] : [plain(other)];
}

export function withReported(call: KnownCall, reported: ReportedCall): KnownCall {
  const { type, mediaType, caller, called, parties = [] } = reported;
  const known = type ?? call.type;
  const present = parties.map(plain);
  return {
    ...call,
    type: known,
    mediaType: mediaType ?? call.mediaType,
    caller: caller ?? call.caller,
    called: called ?? call.called,
    direction: (known === null ? undefined : directions[known]) ?? call.direction,
    // Parties that are missing in the report have left: the caller and called numbers of later events do not bring them back.
    ...(present.length > 0 && {
      parties: present,
      left: [...new Set([...call.left, ...call.parties])].filter((number) => !present.includes(number)),
    }),
  };
}

export function healedState(
  { isHeld, isAnswered, parties = [] }: ReportedCall,
  known: CallState | undefined,
): CallState {
  if (isHeld) return 'HELD';
  // Without the parties, the report does not say how many there are.
  if (isAnswered && parties.length > 0) return parties.length > 1 ? 'THREE_PARTY' : 'TALKING';
  if (isAnswered) return known === 'THREE_PARTY' ? known : 'TALKING';
  return known === 'DIALING' ? known : 'RINGING';
}

export const momentOf = ({ occurredAt, receivedAt }: CallItem): number => (occurredAt ?? receivedAt).getTime();
export const gatewayMomentOf = ({ occurredAt }: CallItem): number | null => occurredAt?.getTime() ?? null;
const numberOf = ({ fields }: CallItem): string | null => {
  const number = word(fields['customerNumber']);
  return number === null ? null : plain(number);
};
export const partnersOf = ({ fields }: CallItem): readonly string[] | undefined => {
  const partners = fields['partners'];
  return Array.isArray(partners) && partners.length > 0 ? partners.map((each) => plain(String(each))) : undefined;
};

/** An agent's number may begin with a or A. */
const plain = (number: string): string => number.replace(/^a(?=\d)/i, '');

/** Texts of some editions end in NUL characters. */
export function word(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  // eslint-disable-next-line no-control-regex -- it is what those editions send
  const text = value.replace(/\u0000+$/, '');
  return text === '' ? null : text;
}
