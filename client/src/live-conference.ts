/** The present state of a conference: its members, and how each event changes them. Applying an event twice changes nothing. */
import type { AgentConference, ConferenceParticipantChanged } from './generated/events.ts';

/** A participant's address. */
export interface ConferenceAddress {
  readonly kind: 'AGENT' | 'PHONE';
  readonly address: string;
}

export type ConferencePresence =
  /** Takes part. */
  | 'PRESENT'
  /** Invited, and has not answered yet. */
  | 'RINGING'
  /** Invited, and declined. */
  | 'DECLINED'
  /** Invited, and could not be reached. */
  | 'UNREACHABLE';

export interface ConferenceMember extends ConferenceAddress {
  /** Only a member who was invited through this store can be anything but `PRESENT`: the gateway reports an invitation only to the invited party. */
  readonly presence: ConferencePresence;
  readonly isChair: boolean;
  readonly isMuted: boolean;
  readonly isHeld: boolean;
}

export interface LiveConference {
  readonly id: string;
  /** When the conference started, by the server's clock: compare it with `nowMs()` of the store. Null if the gateway does not report it. */
  readonly startedAtMs: number | null;
  readonly durationMinutes: number | null;
  /** Whether the members have been read. Events report that the agent has joined, but not the other members. */
  readonly hasBeenRead: boolean;
  /** The gateway has sent its reminder that the conference is about to end. */
  readonly isAboutToEnd: boolean;
  readonly members: readonly ConferenceMember[];
}

const isSame = (one: ConferenceAddress, other: ConferenceAddress): boolean =>
  one.kind === other.kind && one.address === other.address;

const memberOf = (conference: LiveConference, who: ConferenceAddress): ConferenceMember | undefined =>
  conference.members.find((member) => isSame(member, who));

const newcomer = ({ kind, address }: ConferenceAddress): ConferenceMember => ({
  kind,
  address,
  presence: 'PRESENT',
  isChair: false,
  isMuted: false,
  isHeld: false,
});

/** A conference that the agent has entered, before its members are read. */
export const entered = (id: string): LiveConference => ({
  id,
  startedAtMs: null,
  durationMinutes: null,
  hasBeenRead: false,
  isAboutToEnd: false,
  members: [],
});

/** @param known the state before: the gateway does not report members who were invited and have not answered */
export function conferenceAsRead(read: AgentConference, known: LiveConference | null | undefined): LiveConference {
  const present = read.participants.map(({ kind, address, role, mode, channelState }) => ({
    ...newcomer({ kind: kind ?? 'PHONE', address }),
    isChair: role === 'CHAIRPERSON',
    isMuted: mode === 'LISTEN_ONLY' || mode === 'NEITHER',
    isHeld: channelState === 'HELD',
  }));
  const before = known?.id === read.id ? known : entered(read.id);
  const invited = before.members.filter(
    (member) => member.presence !== 'PRESENT' && !present.some((one) => isSame(one, member)),
  );
  return {
    ...before,
    startedAtMs: read.startedAt === null ? null : Date.parse(read.startedAt),
    durationMinutes: read.durationMinutes,
    hasBeenRead: true,
    members: [...present, ...invited],
  };
}

export function afterParticipantChange(
  conference: LiveConference,
  { participant, participantKind, changeType, changeReason, result }: ConferenceParticipantChanged,
): LiveConference {
  if (participant === null || participantKind === null) return conference;
  const who = { kind: participantKind, address: participant };
  const change = (by: Partial<ConferenceMember>): LiveConference => withMember(conference, who, by);
  switch (changeType) {
    case 'JOINED':
      // Any value but 0 means that the invited member could not be reached.
      if ((result ?? 0) === 0) return change({ presence: 'PRESENT' });
      return memberOf(conference, who) === undefined ? conference : change({ presence: 'UNREACHABLE' });
    case 'LEFT':
      if (memberOf(conference, who)?.presence !== 'RINGING' || changeReason === 'REMOVED')
        return withoutMember(conference, who);
      return change({ presence: changeReason === 'SIGNED_OUT' ? 'UNREACHABLE' : 'DECLINED' });
    case 'CHAIR_CHANGED': {
      const members = conference.members.map((member) => ({ ...member, isChair: false }));
      return withMember({ ...conference, members }, who, { isChair: true });
    }
    case 'MUTED':
      return change({ isMuted: true });
    case 'UNMUTED':
      return change({ isMuted: false });
    case 'HELD':
      return change({ isHeld: true });
    case 'UNHELD':
      return change({ isHeld: false });
    case null:
      return conference;
  }
}

/** Marks the participant as invited, unless they are present already. */
export const afterInvitation = (conference: LiveConference, who: ConferenceAddress): LiveConference =>
  memberOf(conference, who)?.presence === 'PRESENT' ? conference : withMember(conference, who, { presence: 'RINGING' });

/** Removes a participant whose invitation failed or whose answer has been seen, unless they are present. */
export const withoutInvitation = (conference: LiveConference, who: ConferenceAddress): LiveConference =>
  memberOf(conference, who)?.presence === 'PRESENT' ? conference : withoutMember(conference, who);

function withMember(conference: LiveConference, who: ConferenceAddress, by: Partial<ConferenceMember>): LiveConference {
  const isKnown = memberOf(conference, who) !== undefined;
  const members = isKnown ? conference.members : [...conference.members, newcomer(who)];
  return { ...conference, members: members.map((member) => (isSame(member, who) ? { ...member, ...by } : member)) };
}

function withoutMember(conference: LiveConference, who: ConferenceAddress): LiveConference {
  return { ...conference, members: conference.members.filter((member) => !isSame(member, who)) };
}
