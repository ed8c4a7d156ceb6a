import type { Dispatch } from 'react';
import { keyOf, type Conference } from './conference.ts';
import { ConferenceBar } from './ConferenceBar.tsx';
import type { Action } from './desk-state.ts';
import { InviteForm } from './InviteForm.tsx';
import { MemberCard } from './MemberCard.tsx';
import { Elapsed } from './Elapsed.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly conference: Conference;
  readonly timeRunsOut: boolean;
  readonly act: Act;
  readonly dispatch: Dispatch<Action>;
}

/** The conference as it is: who is in it, and what can be done. */
export function Board({ agentId, conference, timeRunsOut, act, dispatch }: Props) {
  const { members } = conference;
  const chairs = members.some(({ kind, address, chair }) => kind === 'AGENT' && address === agentId && chair);
  const present = members.filter(({ ringing }) => !ringing).length;
  return (
    <section className="panel board" aria-labelledby="conference">
      <div className="board-head">
        <div className="grow">
          <h1 id="conference">Conference {conference.id}</h1>
          <p className="quiet">
            {present} {present === 1 ? 'participant' : 'participants'}
            {chairs ? ', and you chair it' : ''}
          </p>
        </div>
        <Elapsed conference={conference} warn={timeRunsOut} />
      </div>
      <ul className="members" aria-label="Participants">
        {members.map((member) => (
          <MemberCard key={keyOf(member)} agentId={agentId} member={member} chairs={chairs} act={act} />
        ))}
      </ul>
      {chairs && (
        <InviteForm
          agentId={agentId}
          members={members}
          act={act}
          onInvited={(who, invited) => dispatch({ type: invited ? 'invited' : 'notInvited', who })}
        />
      )}
      <ConferenceBar
        agentId={agentId}
        chairs={chairs}
        act={act}
        onExtended={(minutes) => dispatch({ type: 'extended', minutes })}
      />
    </section>
  );
}
