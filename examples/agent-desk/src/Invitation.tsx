import { AnswerAgentConferenceDocument, RejectAgentConferenceDocument } from 'agent-gateway-client/operations';
import { Button } from './Button.tsx';
import { Phone } from './icons.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly conferenceId: string | null;
  readonly act: Act;
  /** There is none any more: the gateway says so, and perhaps no event will. */
  readonly onGone: () => void;
}

export function Invitation({ agentId, conferenceId, act, onGone }: Props) {
  const busy = act.pending.has('Answer') || act.pending.has('Decline');
  return (
    <section className="panel invitation" aria-label="Invitation">
      <span className="avatar ringing" aria-hidden="true">
        <Phone />
      </span>
      <div className="grow">
        <h2>You are invited to a conference</h2>
        {/* The gateway tells the conference's number, and not who invites. */}
        <p className="quiet">
          {conferenceId !== null && `It is conference ${conferenceId}. `}The others hear you as soon as you answer.
        </p>
      </div>
      <Button
        className="primary"
        busy={busy}
        onClick={() => void act.run('Answer', AnswerAgentConferenceDocument, { agentId })}
      >
        Answer
      </Button>
      <Button busy={busy} onClick={() => void act.run('Decline', RejectAgentConferenceDocument, { agentId }, onGone)}>
        Decline
      </Button>
    </section>
  );
}
