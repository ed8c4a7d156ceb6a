import { AnswerAgentConferenceDocument, RejectAgentConferenceDocument } from 'agent-gateway-client/operations';
import { Button } from './Button.tsx';
import { Phone } from './icons.tsx';
import { shortcut } from './shortcuts.ts';
import { useTexts } from './texts/language.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly conferenceId: string | null;
  readonly act: Act;
  /** Called when the gateway reports that the invitation no longer exists. Perhaps no event will report that. */
  readonly onGone: () => void;
}

export function Invitation({ agentId, conferenceId, act, onGone }: Props) {
  const t = useTexts().invitation;
  const busy = act.pending.has(t.answer) || act.pending.has(t.decline);
  return (
    <section className="panel invitation" aria-label={t.label}>
      <span className="avatar ringing" aria-hidden="true">
        <Phone />
      </span>
      <div className="grow">
        <h2>{t.heading}</h2>
        {/* The gateway reports the number of the conference, but not who invites. */}
        <p className="quiet">
          {conferenceId !== null && t.conference(conferenceId)} {t.heard}
        </p>
      </div>
      <Button
        {...shortcut('answer')}
        className="primary"
        busy={busy}
        onClick={() => void act.run(t.answer, AnswerAgentConferenceDocument, { agentId })}
      >
        {t.answer}
      </Button>
      <Button
        {...shortcut('reject')}
        busy={busy}
        onClick={() => void act.run(t.decline, RejectAgentConferenceDocument, { agentId }, onGone)}
      >
        {t.decline}
      </Button>
    </section>
  );
}
