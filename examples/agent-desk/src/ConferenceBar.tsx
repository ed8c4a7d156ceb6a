import {
  ExtendAgentConferenceDocument,
  LeaveAgentConferenceDocument,
  ReleaseAgentConferenceDocument,
} from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { useConfirm } from './Confirm.tsx';
import { useTexts } from './texts/language.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly chairs: boolean;
  /** The other members, in words. */
  readonly others: string;
  readonly act: Act;
  /** @param minutes the minutes that the gateway has added */
  readonly onExtended: (minutes: number) => void;
}

/**
 * Actions on the conference as a whole. Actions reserved for the chairperson are shown only to the chairperson; all others are for the
 * gateway to allow.
 */
export function ConferenceBar({ agentId, chairs, others, act, onExtended }: Props) {
  const confirm = useConfirm();
  const t = useTexts().conference;
  const extend = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (act.pending.has(t.extension)) return;
    const minutes = Number(new FormData(event.currentTarget).get('minutes'));
    const data = await act.run(t.extension, ExtendAgentConferenceDocument, { agentId, input: { minutes } });
    if (data?.extendAgentConference.__typename === 'ExtendAgentConferenceSuccess')
      onExtended(data.extendAgentConference.minutesAdded ?? minutes);
  };
  const release = async () => {
    const consequence = t.endConsequence(others);
    const sure = await confirm({ title: t.endQuestion, consequence, action: t.end });
    if (sure) await act.run(t.endForAll, ReleaseAgentConferenceDocument, { agentId });
  };
  return (
    <div className="bar">
      {chairs && (
        <form className="inline" aria-label={t.extend} onSubmit={(event) => void extend(event)}>
          <label>
            {t.minutes}
            <input name="minutes" type="number" min={1} max={1440} defaultValue={15} required />
          </label>
          <Button type="submit" busy={act.pending.has(t.extension)}>
            {t.extend}
          </Button>
        </form>
      )}
      <div className="bar-end">
        <Button
          title={t.leaveHint}
          busy={act.pending.has(t.leave)}
          onClick={() => void act.run(t.leave, LeaveAgentConferenceDocument, { agentId })}
        >
          {t.leave}
        </Button>
        {chairs && (
          <Button
            className="danger"
            title={t.endHint}
            busy={act.pending.has(t.endForAll)}
            onClick={() => void release()}
          >
            {t.endForAll}
          </Button>
        )}
      </div>
    </div>
  );
}
