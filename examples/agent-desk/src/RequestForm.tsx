import type { EndedConference } from 'agent-gateway-client';
import { RequestAgentConferenceDocument } from 'agent-gateway-client/operations';
import { useWords } from 'agent-gateway-client/react';
import type { FormEvent } from 'react';
import { Button } from './Button.tsx';
import { Headset } from './icons.tsx';
import type { Texts } from './texts/english.ts';
import { useTexts } from './texts/language.tsx';
import type { Act } from './use-act.ts';

interface Props {
  readonly agentId: string;
  readonly act: Act;
  readonly lastConference: EndedConference | null;
}

/** The gateway sends a reminder of the end only if the request asks for it. */
const reminderMinutes = 5;

function endInWords({ id, endedAtMs, hasTimedOut }: EndedConference, t: Texts['conference'], language: string): string {
  const at = new Date(endedAtMs).toLocaleTimeString(language, { hour: '2-digit', minute: '2-digit' });
  return hasTimedOut ? t.timedOut(id, at) : t.left(id, at);
}

/** The panel of an agent who is in no conference. */
export function RequestForm({ agentId, act, lastConference }: Props) {
  const t = useTexts().conference;
  const { language } = useWords();
  const action = t.requestAction;
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
      <h1 id="no-conference">{t.none}</h1>
      {lastConference !== null && <p role="status">{endInWords(lastConference, t, language)}</p>}
      <p className="quiet">{t.ask}</p>
      <form className="inline" onSubmit={request}>
        <label>
          {t.seats}
          <input name="seats" type="number" min={1} max={120} defaultValue={10} required />
        </label>
        <Button type="submit" className="primary" busy={busy}>
          {busy ? t.requesting : t.request}
        </Button>
      </form>
    </section>
  );
}
