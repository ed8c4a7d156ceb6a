import {
  HandOverConferenceChairDocument,
  HoldConferenceParticipantDocument,
  RemoveConferenceParticipantsDocument,
  SetConferenceParticipantModeDocument,
  UnholdConferenceParticipantDocument,
} from 'agent-gateway-client/operations';
import type { ReactNode } from 'react';
import type { Member } from './conference.ts';
import { Close, Crown, Headset, Mic, MicOff, Pause, Phone, Play } from './icons.tsx';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

/** What somebody on hold hears: a voice file of the platform, which every installation has its own of. */
const holdVoicePath = import.meta.env.VITE_HOLD_VOICE ?? 'y:/conf/120/1136287.V3';

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
  const { kind, address, chair, muted, held, ringing } = member;
  const name = nameOf(kind, address);
  const self = kind === 'AGENT' && address === agentId;
  const participant = { kind, address };
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
      {chairs && !ringing && (
        <div className="member-actions">
          {button(act, muted ? `Unmute ${name}` : `Mute ${name}`, muted ? <Mic /> : <MicOff />, (action) =>
            act.run(action, SetConferenceParticipantModeDocument, {
              agentId,
              input: { participant, mode: muted ? 'LISTEN_AND_SPEAK' : 'LISTEN_ONLY' },
            }),
          )}
          {!self &&
            button(act, held ? `Take ${name} off hold` : `Hold ${name}`, held ? <Play /> : <Pause />, (action) =>
              held
                ? act.run(action, UnholdConferenceParticipantDocument, { agentId, input: { participant } })
                : act.run(action, HoldConferenceParticipantDocument, {
                    agentId,
                    input: { participant, voicePath: holdVoicePath },
                  }),
            )}
          {!self &&
            kind === 'AGENT' &&
            button(act, `Hand the chair to ${name}`, <Crown />, (action) =>
              act.run(action, HandOverConferenceChairDocument, { agentId, input: { toAgentId: address } }),
            )}
          {!self &&
            button(act, `Remove ${name}`, <Close />, (action) =>
              act.run(action, RemoveConferenceParticipantsDocument, {
                agentId,
                input: { participants: [participant] },
              }),
            )}
        </div>
      )}
    </li>
  );
}

function button(act: Act, action: string, icon: ReactNode, run: (action: string) => Promise<unknown>) {
  return (
    <button
      type="button"
      className="icon"
      aria-label={action}
      title={action}
      disabled={act.pending.has(action)}
      onClick={() => void run(action)}
    >
      {icon}
    </button>
  );
}
