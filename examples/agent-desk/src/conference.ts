/** The conference on the board: who is in it, and what each event makes of that. Applying an event twice changes nothing. */
import type { AgentConference, ConferenceParticipantChanged } from 'agent-gateway-client';

export interface Member {
  readonly kind: 'AGENT' | 'PHONE';
  readonly address: string;
  readonly chair: boolean;
  readonly muted: boolean;
  readonly held: boolean;
  /** Invited, and has not answered. */
  readonly ringing: boolean;
}

export interface Conference {
  readonly id: string;
  readonly startedAtMs: number | null;
  readonly durationMinutes: number | null;
  readonly members: readonly Member[];
}

/** What is read of a conference, by a snapshot or a query. */
type Read = Pick<AgentConference, 'id' | 'startedAt' | 'durationMinutes'> & {
  readonly participants: readonly Partial<AgentConference['participants'][number]>[];
};

export const newcomer = (kind: Member['kind'], address: string): Member => ({
  kind,
  address,
  chair: false,
  muted: false,
  held: false,
  ringing: false,
});

export const keyOf = ({ kind, address }: Pick<Member, 'kind' | 'address'>): string => `${kind} ${address}`;

/** @param known those who were invited from this desk are not told by the gateway until they answer */
export function conferenceOf(read: Read, known: Conference | null): Conference {
  const members = read.participants.map(({ kind, address, role, mode, channelState }) => ({
    ...newcomer(kind ?? 'PHONE', address ?? ''),
    chair: role === 'CHAIRPERSON',
    muted: mode === 'LISTEN_ONLY' || mode === 'NEITHER',
    held: channelState === 'HELD',
  }));
  const there = new Set(members.map(keyOf));
  const ringing = known?.id === read.id ? known.members.filter((one) => one.ringing && !there.has(keyOf(one))) : [];
  return {
    id: read.id,
    startedAtMs: read.startedAt === null ? null : Date.parse(read.startedAt),
    durationMinutes: read.durationMinutes,
    members: [...members, ...ringing],
  };
}

export function afterChange(conference: Conference, event: ConferenceParticipantChanged): Conference {
  const { participant, participantKind, changeType, result } = event;
  if (participant === null || participantKind === null) return conference;
  const who = { kind: participantKind, address: participant };
  const change = (by: Partial<Member>): Conference => withMember(conference, who, by);
  switch (changeType) {
    case 'JOINED':
      // Anything but 0 says that the invited one could not be reached.
      return (result ?? 0) === 0 ? change({ ringing: false }) : withoutMember(conference, who);
    case 'LEFT':
      return withoutMember(conference, who);
    case 'CHAIR_CHANGED': {
      const members = conference.members.map((member) => ({ ...member, chair: false }));
      return withMember({ ...conference, members }, who, { chair: true });
    }
    case 'MUTED':
      return change({ muted: true });
    case 'UNMUTED':
      return change({ muted: false });
    case 'HELD':
      return change({ held: true });
    case 'UNHELD':
      return change({ held: false });
    case null:
      return conference;
  }
}

type Who = Pick<Member, 'kind' | 'address'>;

export function withMember(conference: Conference, who: Who, by: Partial<Member>): Conference {
  const key = keyOf(who);
  const known = conference.members.some((member) => keyOf(member) === key);
  const members = known ? conference.members : [...conference.members, newcomer(who.kind, who.address)];
  return { ...conference, members: members.map((member) => (keyOf(member) === key ? { ...member, ...by } : member)) };
}

export function withoutMember(conference: Conference, who: Who): Conference {
  return { ...conference, members: conference.members.filter((member) => keyOf(member) !== keyOf(who)) };
}
