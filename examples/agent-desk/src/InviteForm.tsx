import type { ConferenceAddress, ConferenceMember } from 'agent-gateway-client';
import { InviteConferenceParticipantsDocument } from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { keyOf } from './conference.ts';
import { nameOf } from './timeline.ts';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly members: readonly ConferenceMember[];
  readonly act: Act;
  /** Somebody is being called, or is not after all. */
  readonly onInvited: (who: ConferenceAddress, invited: boolean) => void;
}

export function InviteForm({ agentId, members, act, onInvited }: Props) {
  const invite = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const data = new FormData(form);
    const who: ConferenceAddress = {
      kind: data.get('kind') === 'PHONE' ? 'PHONE' : 'AGENT',
      address: String(data.get('address')).trim(),
    };
    const name = nameOf(who.kind, who.address);
    const action = `Invitation of ${name}`;
    // The gateway takes such an invitation, and nothing comes of it. One that rings may be called once more.
    const isThere = (all: readonly ConferenceMember[]) =>
      all.some((member) => keyOf(member) === keyOf(who) && member.presence === 'PRESENT');
    if (isThere(members)) {
      const advice = `${name} is in the conference already.`;
      act.tell({
        title: `${action}: not needed`,
        code: '',
        message: '',
        advice,
        refused: false,
        harmless: true,
        holds: (conference) => isThere(conference?.members ?? []),
      });
      return;
    }
    // Shown before the answer: the one who is invited may have joined by then.
    onInvited(who, true);
    const input = { participants: [who] };
    if (await act.run(action, InviteConferenceParticipantsDocument, { agentId, input })) form.reset();
    else onInvited(who, false);
  };
  return (
    <form className="inline invite" aria-label="Invite" onSubmit={(event) => void invite(event)}>
      <label>
        Invite
        <select name="kind" defaultValue="AGENT">
          <option value="AGENT">Agent</option>
          <option value="PHONE">Phone</option>
        </select>
      </label>
      <label className="grow">
        Id or number
        <input name="address" inputMode="tel" pattern="[0-9*#+]{1,24}" placeholder="1010" required />
      </label>
      <Button type="submit">Invite</Button>
    </form>
  );
}
