import { AnswerAgentConferenceDocument, RejectAgentConferenceDocument } from 'agent-gateway-client/operations';
import { Phone } from './icons.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly act: Act;
  /** There is none any more: the gateway says so, and perhaps no event will. */
  readonly onGone: () => void;
}

export function Invitation({ agentId, act, onGone }: Props) {
  const busy = act.pending.has('Answer') || act.pending.has('Decline');
  return (
    <section className="panel invitation" aria-label="Invitation">
      <span className="avatar ringing" aria-hidden="true">
        <Phone />
      </span>
      <div className="grow">
        <h2>You are invited to a conference</h2>
        <p className="quiet">The others hear you as soon as you answer.</p>
      </div>
      <button
        type="button"
        className="primary"
        disabled={busy}
        onClick={() => void act.run('Answer', AnswerAgentConferenceDocument, { agentId })}
      >
        Answer
      </button>
      <button
        type="button"
        disabled={busy}
        onClick={() => void act.run('Decline', RejectAgentConferenceDocument, { agentId }, onGone)}
      >
        Decline
      </button>
    </section>
  );
}
