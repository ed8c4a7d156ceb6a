/** Calls in words. */
import type { AgentCall } from 'agent-gateway-client';
import type { Texts } from './texts/english.ts';

/** Whether the call rings at this agent, who can answer it. */
export const ringsHere = ({ state, direction, called }: AgentCall, agentId: string): boolean =>
  state === 'RINGING' && (direction === 'INBOUND' || (direction === 'INTERNAL' && plain(called) === agentId));

/** An agent's number may begin with a or A. */
const plain = (number: string | null): string | null => number?.replace(/^a(?=\d)/i, '') ?? null;

/** The other parties of the call, in words. */
export function partiesOf({ parties, direction, caller, called }: AgentCall, texts: Texts): string {
  const numbers = parties.length > 0 ? parties : [direction === 'INBOUND' ? caller : called];
  const known = numbers.filter((number) => number !== null);
  return known.length === 0 ? texts.calls.unknownNumber : texts.listed(known);
}

export function stateOf(call: AgentCall, agentId: string, { calls }: Texts): string {
  switch (call.state) {
    case 'DIALING':
      return calls.dialing;
    case 'RINGING':
      return ringsHere(call, agentId) ? calls.incoming : calls.ringsThere;
    case 'TALKING':
      return call.muted === true ? calls.talkingMuted : calls.talking;
    case 'HELD':
      return calls.held;
    case 'THREE_PARTY':
      return call.muted === true ? calls.threePartyMuted : calls.threeParty;
    case 'ENDED':
      return calls.ended;
  }
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** Formats a duration as `4:05`, or as `1:04:05` from one hour on. */
export function lengthOf(ms: number): string {
  const seconds = Math.max(0, Math.floor(ms / 1000));
  const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60];
  const rest = twoDigits(seconds % 60);
  return hours > 0 ? `${hours}:${twoDigits(minutes)}:${rest}` : `${minutes}:${rest}`;
}
