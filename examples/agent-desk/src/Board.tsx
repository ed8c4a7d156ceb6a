import type { AgentStore, LiveConference } from 'agent-gateway-client';
import { chairs as chairsIt, keyOf, othersIn } from './conference.ts';
import { ConferenceBar } from './ConferenceBar.tsx';
import { InviteForm } from './InviteForm.tsx';
import { MemberCard } from './MemberCard.tsx';
import { Elapsed } from './Elapsed.tsx';
import { useTexts } from './texts/language.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly conference: LiveConference;
  /** False after a gap or an outage until the conference has been read again. */
  readonly isCertain: boolean;
  readonly act: Act;
  readonly store: AgentStore;
}

/** The present conference: its members, and what the agent can do with them. */
export function Board({ agentId, conference, isCertain, act, store }: Props) {
  const texts = useTexts();
  const t = texts.conference;
  const { members } = conference;
  const chairs = chairsIt(conference, agentId);
  const present = members.filter(({ presence }) => presence === 'PRESENT').length;
  return (
    <section className="panel board" aria-labelledby="conference">
      <div className="board-head">
        <div className="grow">
          <h1 id="conference">{t.heading(conference.id)}</h1>
          <p className="quiet">{conference.hasBeenRead ? t.present(present, chairs) : t.unread}</p>
        </div>
        <Elapsed conference={conference} store={store} />
      </div>
      {!isCertain && (
        <p className="doubt" role="status">
          <strong>{t.outOfDate}</strong> {t.waits}
        </p>
      )}
      <ul className="members" aria-label={t.participants}>
        {members.map((member) => (
          <MemberCard
            key={keyOf(member)}
            agentId={agentId}
            member={member}
            chairs={chairs}
            act={act}
            onSeen={() => store.notInvited(member)}
          />
        ))}
      </ul>
      {chairs && (
        <InviteForm
          agentId={agentId}
          members={members}
          act={act}
          onInvited={(who, invited) => (invited ? store.invited(who) : store.notInvited(who))}
        />
      )}
      <ConferenceBar
        agentId={agentId}
        chairs={chairs}
        others={t.others(othersIn(conference, agentId, texts))}
        act={act}
        onExtended={(minutes) => store.extended(minutes)}
      />
    </section>
  );
}
