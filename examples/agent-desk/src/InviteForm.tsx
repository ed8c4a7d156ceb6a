import type { ConferenceAddress, ConferenceMember } from 'agent-gateway-client';
import { InviteConferenceParticipantsDocument } from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { keyOf } from './conference.ts';
import { useTexts } from './texts/language.tsx';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly members: readonly ConferenceMember[];
  readonly act: Act;
  /** Called when a participant is being invited (`true`), and when the invitation has failed (`false`). */
  readonly onInvited: (who: ConferenceAddress, invited: boolean) => void;
}

export function InviteForm({ agentId, members, act, onInvited }: Props) {
  const texts = useTexts();
  const t = texts.conference;
  const invite = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const who: ConferenceAddress = {
      kind: data.get('kind') === 'PHONE' ? 'PHONE' : 'AGENT',
      address: String(data.get('address')).trim(),
    };
    const name = nameOf(who.kind, who.address, texts);
    const action = t.invitation(name);
    // The gateway accepts an invitation of a present member and does nothing. A member who is still ringing may be invited again.
    const isThere = (all: readonly ConferenceMember[]) =>
      all.some((member) => keyOf(member) === keyOf(who) && member.presence === 'PRESENT');
    if (isThere(members)) {
      const advice = t.isThere(name);
      act.tell({
        title: t.notNeeded(action),
        code: '',
        message: '',
        advice,
        refused: false,
        harmless: true,
        holds: (conference) => isThere(conference?.members ?? []),
      });
      return;
    }
    // Shown before the answer arrives, because the invited participant may have joined by then.
    onInvited(who, true);
    const input = { participants: [who] };
    if (await act.run(action, InviteConferenceParticipantsDocument, { agentId, input })) form.reset();
    else onInvited(who, false);
  };
  return (
    <form className="inline invite" aria-label={t.invite} onSubmit={(event) => void invite(event)}>
      <label>
        {t.invite}
        <select name="kind" defaultValue="AGENT">
          <option value="AGENT">{t.kindAgent}</option>
          <option value="PHONE">{t.kindPhone}</option>
        </select>
      </label>
      <label className="grow">
        {t.address}
        <input name="address" inputMode="tel" pattern="[0-9*#+]{1,24}" placeholder="1010" required />
      </label>
      <Button type="submit">{t.invite}</Button>
    </form>
  );
}
