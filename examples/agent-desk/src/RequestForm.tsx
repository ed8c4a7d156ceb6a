import type { EndedConference } from 'agent-gateway-client';
import { RequestAgentConferenceDocument } from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Headset } from './icons.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly act: Act;
  readonly lastConference: EndedConference | null;
}

const action = 'Request of a conference';
/** The gateway reminds of the end only where it was asked to. */
const reminderMinutes = 5;

function endInWords({ id, endedAtMs, hasTimedOut }: EndedConference): string {
  const at = new Date(endedAtMs).toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit' });
  return hasTimedOut
    ? `Conference ${id} ended at ${at}: its time was over.`
    : `You have been out of conference ${id} since ${at}.`;
}

/** The desk of an agent who is in no conference. */
export function RequestForm({ agentId, act, lastConference }: Props) {
  const busy = act.pending.has(action);
  const request = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (busy) return;
    const seats = Number(new FormData(event.currentTarget).get('seats'));
    void act.run(action, RequestAgentConferenceDocument, { agentId, input: { seats, reminderMinutes } });
  };
  return (
    <section className="panel no-conference" aria-labelledby="no-conference">
      <span className="avatar big" aria-hidden="true">
        <Headset />
      </span>
      <h1 id="no-conference">You are in no conference</h1>
      {lastConference !== null && <p role="status">{endInWords(lastConference)}</p>}
      <p className="quiet">Ask for one and invite agents and phones, or wait to be invited.</p>
      <form className="inline" onSubmit={request}>
        <label>
          Seats
          <input name="seats" type="number" min={1} max={120} defaultValue={10} required />
        </label>
        <Button type="submit" className="primary" busy={busy}>
          {busy ? 'Asking …' : 'Request conference'}
        </Button>
      </form>
    </section>
  );
}
