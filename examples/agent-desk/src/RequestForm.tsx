import { RequestAgentConferenceDocument } from 'agent-gateway-client/operations';
import type { FormEvent } from 'react';
import { Headset } from './icons.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly act: Act;
}

const action = 'Request of a conference';

/** The desk of an agent who is in no conference. */
export function RequestForm({ agentId, act }: Props) {
  const busy = act.pending.has(action);
  const request = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const seats = Number(new FormData(event.currentTarget).get('seats'));
    void act.run(action, RequestAgentConferenceDocument, { agentId, input: { seats } });
  };
  return (
    <section className="panel no-conference" aria-labelledby="no-conference">
      <span className="avatar big" aria-hidden="true">
        <Headset />
      </span>
      <h1 id="no-conference">You are in no conference</h1>
      <p className="quiet">Ask for one and invite agents and phones, or wait to be invited.</p>
      <form className="inline" onSubmit={request}>
        <label>
          Seats
          <input name="seats" type="number" min={1} max={120} defaultValue={10} required />
        </label>
        <button className="primary" disabled={busy} aria-busy={busy}>
          {busy ? 'Asking …' : 'Request conference'}
        </button>
      </form>
    </section>
  );
}
