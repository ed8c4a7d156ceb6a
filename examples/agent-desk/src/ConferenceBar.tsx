import {
  ExtendAgentConferenceDocument,
  LeaveAgentConferenceDocument,
  ReleaseAgentConferenceDocument,
} from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { useConfirm } from './Confirm.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly chairs: boolean;
  /** The others, in words. */
  readonly others: string;
  readonly act: Act;
  /** @param minutes really added */
  readonly onExtended: (minutes: number) => void;
}

const endForAll = 'End for all';

/** What concerns the conference as a whole. What is the chair's alone is shown to the chair alone; the rest is for the gateway to allow. */
export function ConferenceBar({ agentId, chairs, others, act, onExtended }: Props) {
  const confirm = useConfirm();
  const extend = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (act.pending.has('Extension')) return;
    const minutes = Number(new FormData(event.currentTarget).get('minutes'));
    const data = await act.run('Extension', ExtendAgentConferenceDocument, { agentId, input: { minutes } });
    if (data?.extendAgentConference.__typename === 'ExtendAgentConferenceSuccess')
      onExtended(data.extendAgentConference.minutesAdded ?? minutes);
  };
  const release = async () => {
    const consequence = `Everybody in it is cut off${others}, and nobody can come back to it.`;
    const sure = await confirm({ title: 'End the conference for all?', consequence, action: 'End the conference' });
    if (sure) await act.run(endForAll, ReleaseAgentConferenceDocument, { agentId });
  };
  return (
    <div className="bar">
      {chairs && (
        <form className="inline" aria-label="Extend" onSubmit={(event) => void extend(event)}>
          <label>
            Minutes
            <input name="minutes" type="number" min={1} max={1440} defaultValue={15} required />
          </label>
          <Button type="submit" busy={act.pending.has('Extension')}>
            Extend
          </Button>
        </form>
      )}
      <div className="bar-end">
        <Button
          title="You leave, the others go on"
          busy={act.pending.has('Leave')}
          onClick={() => void act.run('Leave', LeaveAgentConferenceDocument, { agentId })}
        >
          Leave
        </Button>
        {chairs && (
          <Button
            className="danger"
            title="The conference ends for everybody in it"
            busy={act.pending.has(endForAll)}
            onClick={() => void release()}
          >
            {endForAll}
          </Button>
        )}
      </div>
    </div>
  );
}
