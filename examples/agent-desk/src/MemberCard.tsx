import type { ConferenceMember } from 'agent-gateway-client';
import { Button } from './Button.tsx';
import { isAgent } from './conference.ts';
import { Close, Crown, Headset, Phone } from './icons.tsx';
import { MemberActions } from './MemberActions.tsx';
import type { Texts } from './texts/english.ts';
import { useTexts } from './texts/language.tsx';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

interface Props {
  /** The agent of this desk. */
  readonly agentId: string;
  readonly member: ConferenceMember;
  /** Whether the agent of this desk chairs the conference. */
  readonly chairs: boolean;
  readonly act: Act;
  /** Removes a member who did not join from the board. */
  readonly onSeen: () => void;
}

function stateOf(
  { presence, isHeld: held, isMuted: muted }: ConferenceMember,
  t: Texts['member'],
): readonly [name: string, words: string] {
  if (presence === 'RINGING') return ['ringing', t.ringing];
  if (presence === 'DECLINED') return ['absent', t.declined];
  if (presence === 'UNREACHABLE') return ['absent', t.unreachable];
  if (held) return ['held', t.held];
  if (muted) return ['muted', t.muted];
  return ['speaking', t.speaking];
}

export function MemberCard({ agentId, member, chairs, act, onSeen }: Props) {
  const { kind, address, isChair: chair, presence } = member;
  const texts = useTexts();
  const t = texts.member;
  const name = nameOf(kind, address, texts);
  const self = isAgent(member, agentId);
  const [state, words] = stateOf(member, t);
  return (
    <li className={`member ${state}`} data-testid={`member-${address}`} aria-label={t.label(name, words, chair)}>
      <span className="avatar" aria-hidden="true">
        {kind === 'AGENT' ? <Headset /> : <Phone />}
      </span>
      <div className="grow">
        <p className="member-name">
          {name}
          {self && <span className="tag">{t.you}</span>}
          {chair && (
            <span className="tag chair">
              <Crown />
              {t.chair}
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
        <Button className="icon" aria-label={t.clear(name)} title={t.clear(name)} onClick={onSeen}>
          <Close />
        </Button>
      )}
    </li>
  );
}
