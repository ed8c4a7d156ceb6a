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
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

/** What somebody on hold hears: a voice file of the platform, which every installation has its own of. */
const voicePath = import.meta.env.VITE_HOLD_VOICE ?? 'y:/conf/120/1136287.V3';

interface Props {
  readonly agentId: string;
  readonly member: ConferenceMember;
  /** It is the chairperson's own card: it can mute itself, and come back from a hold that it was put on before it had the chair. */
  readonly self: boolean;
  readonly act: Act;
}

/** What the chairperson can do with one participant. */
export function MemberActions({ agentId, member: { kind, address, isMuted, isHeld }, self, act }: Props) {
  const confirm = useConfirm();
  const name = nameOf(kind, address);
  const participant = { kind, address };
  /** @param action in full, for those who do not see on which card it is */
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
  const mute = `Mute ${name}`;
  const unmute = `Unmute ${name}`;
  const hold = `Hold ${name}`;
  const resume = `Resume ${name}`;
  const hand = `Hand the chair to ${name}`;
  const remove = `Remove ${name}`;
  return (
    <div className="member-actions">
      {isMuted
        ? button('Unmute', unmute, <Mic />, mode(unmute, 'LISTEN_AND_SPEAK'))
        : button('Mute', mute, <MicOff />, mode(mute, 'LISTEN_ONLY'))}
      {isHeld
        ? button('Resume', resume, <Play />, () =>
            act.run(resume, UnholdConferenceParticipantDocument, { agentId, input: { participant } }),
          )
        : !self &&
          button('Hold', hold, <Pause />, () =>
            act.run(hold, HoldConferenceParticipantDocument, { agentId, input: { participant, voicePath } }),
          )}
      {!self &&
        kind === 'AGENT' &&
        button('Chair', hand, <Crown />, () =>
          act.run(hand, HandOverConferenceChairDocument, { agentId, input: { toAgentId: address } }),
        )}
      {!self &&
        button('Remove', remove, <Close />, async () => {
          const consequence = `${name} is cut off, and can only come back if somebody invites ${kind === 'AGENT' ? 'the agent' : 'this number'} again.`;
          if (await confirm({ title: `${remove}?`, consequence, action: 'Remove' }))
            await act.run(remove, RemoveConferenceParticipantsDocument, {
              agentId,
              input: { participants: [participant] },
            });
        })}
    </div>
  );
}
