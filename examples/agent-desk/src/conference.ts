/** Helpers to read a conference. */
import type { ConferenceAddress, LiveConference } from 'agent-gateway-client';
import { nameOf } from './timeline.ts';
import type { Texts } from './texts/english.ts';

export const keyOf = ({ kind, address }: ConferenceAddress): string => `${kind} ${address}`;

export const isAgent = (who: ConferenceAddress, agentId: string): boolean =>
  who.kind === 'AGENT' && who.address === agentId;

export const chairs = ({ members }: LiveConference, agentId: string): boolean =>
  members.some((member) => member.isChair && isAgent(member, agentId));

/** The names of the members who are present, except the agent. */
export const othersIn = ({ members }: LiveConference, agentId: string, texts: Texts): readonly string[] =>
  members
    .filter((member) => member.presence === 'PRESENT' && !isAgent(member, agentId))
    .map(({ kind, address }) => nameOf(kind, address, texts));
