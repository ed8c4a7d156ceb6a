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

/** What concerns the conference as a whole. Whether it is allowed is for the gateway to say, so nothing is greyed out but what is under way. */
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
          disabled={act.pending.has('Leave')}
          onClick={() => void act.run('Leave', LeaveAgentConferenceDocument, { agentId })}
        >
          Leave
        </button>
        <button
          type="button"
          className="danger"
          disabled={act.pending.has('Release')}
          onClick={() => void act.run('Release', ReleaseAgentConferenceDocument, { agentId })}
        >
          Release
        </button>
      </div>
    </div>
  );
}
