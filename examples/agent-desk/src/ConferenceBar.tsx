import {
  ExtendAgentConferenceDocument,
  LeaveAgentConferenceDocument,
  ReleaseAgentConferenceDocument,
} from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly chairs: boolean;
  readonly act: Act;
  /** @param minutes really added */
  readonly onExtended: (minutes: number) => void;
}

const endForAll = 'End for all';

/** What concerns the conference as a whole. What is the chair's alone is shown to the chair alone; the rest is for the gateway to allow. */
export function ConferenceBar({ agentId, chairs, act, onExtended }: Props) {
  const extend = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const minutes = Number(new FormData(event.currentTarget).get('minutes'));
    const data = await act.run('Extension', ExtendAgentConferenceDocument, { agentId, input: { minutes } });
    if (data?.extendAgentConference.__typename === 'ExtendAgentConferenceSuccess')
      onExtended(data.extendAgentConference.minutesAdded ?? minutes);
  };
  return (
    <div className="bar">
      {chairs && (
        <form className="inline" aria-label="Extend" onSubmit={(event) => void extend(event)}>
          <label>
            Minutes
            <input name="minutes" type="number" min={1} max={1440} defaultValue={15} required />
          </label>
          <button disabled={act.pending.has('Extension')}>Extend</button>
        </form>
      )}
      <div className="bar-end">
        <button
          type="button"
          title="You leave, the others go on"
          disabled={act.pending.has('Leave')}
          onClick={() => void act.run('Leave', LeaveAgentConferenceDocument, { agentId })}
        >
          Leave
        </button>
        {chairs && (
          <button
            type="button"
            className="danger"
            title="The conference ends for everybody in it"
            disabled={act.pending.has(endForAll)}
            onClick={() => void act.run(endForAll, ReleaseAgentConferenceDocument, { agentId })}
          >
            {endForAll}
          </button>
        )}
      </div>
    </div>
  );
}
