import type { ConferenceMember } from 'agent-gateway-client';
import { Button } from './Button.tsx';
import { isAgent } from './conference.ts';
import { Close, Crown, Headset, Phone } from './icons.tsx';
import { MemberActions } from './MemberActions.tsx';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

interface Props {
  /** Whose desk it is. */
  readonly agentId: string;
  readonly member: ConferenceMember;
  /** The agent of this desk chairs the conference. */
  readonly chairs: boolean;
  readonly act: Act;
  /** Takes one who did not come off the board. */
  readonly onSeen: () => void;
}

function stateOf({ presence, isHeld: held, isMuted: muted }: ConferenceMember): readonly [name: string, words: string] {
  if (presence === 'RINGING') return ['ringing', 'Ringing …'];
  if (presence === 'DECLINED') return ['absent', 'Declined'];
  if (presence === 'UNREACHABLE') return ['absent', 'Could not be reached'];
  if (held) return ['held', 'On hold'];
  if (muted) return ['muted', 'Muted'];
  return ['speaking', 'Can speak'];
}

export function MemberCard({ agentId, member, chairs, act, onSeen }: Props) {
  const { kind, address, isChair: chair, presence } = member;
  const name = nameOf(kind, address);
  const self = isAgent(member, agentId);
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
      {chairs && presence === 'PRESENT' && <MemberActions agentId={agentId} member={member} self={self} act={act} />}
      {state === 'absent' && (
        <Button className="icon" aria-label={`Clear ${name}`} title={`Clear ${name}`} onClick={onSeen}>
          <Close />
        </Button>
      )}
    </li>
  );
}
