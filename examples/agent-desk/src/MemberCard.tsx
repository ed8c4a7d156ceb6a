import type { Member } from './conference.ts';
import { Crown, Headset, Phone } from './icons.tsx';
import { MemberActions } from './MemberActions.tsx';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

interface Props {
  /** Whose desk it is. */
  readonly agentId: string;
  readonly member: Member;
  /** The agent of this desk chairs the conference. */
  readonly chairs: boolean;
  readonly act: Act;
}

function stateOf({ ringing, held, muted }: Member): readonly [name: string, words: string] {
  if (ringing) return ['ringing', 'Ringing …'];
  if (held) return ['held', 'On hold'];
  if (muted) return ['muted', 'Muted'];
  return ['speaking', 'Can speak'];
}

export function MemberCard({ agentId, member, chairs, act }: Props) {
  const { kind, address, chair, ringing } = member;
  const name = nameOf(kind, address);
  const self = kind === 'AGENT' && address === agentId;
  const [state, words] = stateOf(member);
  return (
    <li
      className={`member ${state}`}
      data-testid={`member-${address}`}
      aria-label={`${name}: ${words}${chair ? ', chair' : ''}`}
    >
      <span className="avatar" aria-hidden="true">
        {kind === 'AGENT' ? <Headset /> : <Phone />}
      </span>
      <div className="grow">
        <p className="member-name">
          {name}
          {self && <span className="tag">You</span>}
          {chair && (
            <span className="tag chair">
              <Crown />
              Chair
            </span>
          )}
        </p>
        <p className="member-state">
          <span className="voice" aria-hidden="true">
            <i />
            <i />
            <i />
          </span>
          {words}
        </p>
      </div>
      {chairs && !ringing && <MemberActions agentId={agentId} member={member} self={self} act={act} />}
    </li>
  );
}
