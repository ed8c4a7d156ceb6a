/** What the desk asks of a conference. */
import type { ConferenceAddress, LiveConference } from 'agent-gateway-client';
import { nameOf } from './timeline.ts';

export const keyOf = ({ kind, address }: ConferenceAddress): string => `${kind} ${address}`;

export const isAgent = (who: ConferenceAddress, agentId: string): boolean =>
  who.kind === 'AGENT' && who.address === agentId;

export const chairs = ({ members }: LiveConference, agentId: string): boolean =>
  members.some((member) => member.isChair && isAgent(member, agentId));

/** In words, as ` (Agent 1002, 18600000001)`; empty where nobody else is there. */
export function namesOfOthers({ members }: LiveConference, agentId: string): string {
  const names = members
    .filter((member) => member.presence === 'PRESENT' && !isAgent(member, agentId))
    .map(({ kind, address }) => nameOf(kind, address));
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}
