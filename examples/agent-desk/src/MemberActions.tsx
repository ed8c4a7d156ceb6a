import {
  HandOverConferenceChairDocument,
  HoldConferenceParticipantDocument,
  RemoveConferenceParticipantsDocument,
  SetConferenceParticipantModeDocument,
  UnholdConferenceParticipantDocument,
} from 'agent-gateway-client/operations';
import type { ConferenceMember } from 'agent-gateway-client';
import type { ReactNode } from 'react';
import { Button } from './Button.tsx';
import { useConfirm } from './Confirm.tsx';
import { Close, Crown, Mic, MicOff, Pause, Play } from './icons.tsx';
import { useTexts } from './texts/language.tsx';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

/** The voice file of the platform that a member on hold hears. Every installation has its own files. */
const voicePath = import.meta.env.VITE_HOLD_VOICE ?? 'y:/conf/120/1136287.V3';

interface Props {
  readonly agentId: string;
  readonly member: ConferenceMember;
  /**
   * Whether this is the chairperson's own card. Chairpersons can mute themselves, and end a hold from the time before they chaired the conference.
   */
  readonly self: boolean;
  readonly act: Act;
}

/** What the chairperson can do with one participant. */
export function MemberActions({ agentId, member: { kind, address, isMuted, isHeld }, self, act }: Props) {
  const confirm = useConfirm();
  const texts = useTexts();
  const t = texts.member;
  const name = nameOf(kind, address, texts);
  const participant = { kind, address };
  /** @param action the full label, for users who do not see which card the button is on */
  const button = (word: string, action: string, icon: ReactNode, run: () => Promise<unknown>) => (
    <Button
      className="small"
      aria-label={action}
      title={action}
      busy={act.pending.has(action)}
      onClick={() => void run()}
    >
      {icon}
      {word}
    </Button>
  );
  const mode = (action: string, to: 'LISTEN_ONLY' | 'LISTEN_AND_SPEAK') => () =>
    act.run(action, SetConferenceParticipantModeDocument, { agentId, input: { participant, mode: to } });
  const mute = t.muteWho(name);
  const unmute = t.unmuteWho(name);
  const hold = t.holdWho(name);
  const resume = t.resumeWho(name);
  const hand = t.handWho(name);
  const remove = t.removeWho(name);
  return (
    <div className="member-actions">
      {isMuted
        ? button(t.unmute, unmute, <Mic />, mode(unmute, 'LISTEN_AND_SPEAK'))
        : button(t.mute, mute, <MicOff />, mode(mute, 'LISTEN_ONLY'))}
      {isHeld
        ? button(t.resume, resume, <Play />, () =>
            act.run(resume, UnholdConferenceParticipantDocument, { agentId, input: { participant } }),
          )
        : !self &&
          button(t.hold, hold, <Pause />, () =>
            act.run(hold, HoldConferenceParticipantDocument, { agentId, input: { participant, voicePath } }),
          )}
      {!self &&
        kind === 'AGENT' &&
        button(t.chair, hand, <Crown />, () =>
          act.run(hand, HandOverConferenceChairDocument, { agentId, input: { toAgentId: address } }),
        )}
      {!self &&
        button(t.remove, remove, <Close />, async () => {
          const consequence = t.removeConsequence(name, kind === 'AGENT');
          if (await confirm({ title: t.question(remove), consequence, action: t.remove }))
            await act.run(remove, RemoveConferenceParticipantsDocument, {
              agentId,
              input: { participants: [participant] },
            });
        })}
    </div>
  );
}
