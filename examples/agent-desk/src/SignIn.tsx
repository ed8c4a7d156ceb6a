import { AgentCredential } from 'agent-gateway-client';
import { SignInAgentDocument } from 'agent-gateway-client/operations';
import { useWords } from 'agent-gateway-client/react';
import { useMemo, useState, type FormEvent } from 'react';
import { noticeOf, type Notice } from './answer.ts';
import { DemoBar } from './DemoBar.tsx';
import { createClient } from './graphql.ts';
import { Headset } from './icons.tsx';
import { NoticeCard } from './Notices.tsx';
import { open, type Session } from './session.ts';
import { LanguageSwitch, useTexts } from './texts/language.tsx';

/** The agents of the simulator. */
const demoAgents = ['1001', '1002', '1004', '1005'];

interface Props {
  /** Why the previous session ended. */
  readonly farewell: string;
  readonly onSignedIn: (session: Session) => void;
}

export function SignIn({ farewell, onSignedIn }: Props) {
  const texts = useTexts();
  const words = useWords();
  const t = texts.signIn;
  const client = useMemo(() => createClient(new AgentCredential()), []);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [busy, setBusy] = useState(false);

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const password = String(form.get('password'));
    void signIn(text('agentId'), { password, phoneNumber: text('phoneNumber'), force: form.has('force') });
  };
  const signIn = async (
    agentId: string,
    terms: { readonly password: string; readonly phoneNumber: string; readonly force: boolean },
  ) => {
    // The agent answers with the call bar.
    const input = { ...terms, autoAnswer: false };
    setBusy(true);
    const { data, error } = await client.mutation(SignInAgentDocument, { agentId, input }).toPromise();
    setBusy(false);
    if (data?.signInAgent.__typename === 'SignInAgentSuccess')
      onSignedIn(open(agentId, data.signInAgent.guid, data.signInAgent.cursor));
    else setNotice(noticeOf({ texts, words }, t.action, data, error, t.again));
  };

  return (
    <main className="sign-in">
      <form className="panel sign-in-form" onSubmit={submit} aria-labelledby="sign-in-title">
        <span className="brand-mark" aria-hidden="true">
          <Headset />
        </span>
        <h1 id="sign-in-title">{texts.desk}</h1>
        <p className="quiet">{farewell || t.invites}</p>
        {notice && <NoticeCard notice={notice} onDismiss={() => setNotice(null)} />}
        <label>
          {t.agentId}
          <input
            name="agentId"
            inputMode="numeric"
            autoComplete="username"
            pattern="[1-9][0-9]{2,5}"
            required
            autoFocus
          />
        </label>
        <label>
          {t.password}
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <label>
          {t.phoneNumber}
          <input name="phoneNumber" inputMode="tel" autoComplete="tel" required />
        </label>
        <label className="check">
          <input name="force" type="checkbox" />
          {t.takeOver}
        </label>
        <button className="primary" disabled={busy} aria-busy={busy}>
          {busy ? t.busy : t.submit}
        </button>
        {import.meta.env.VITE_DEMO && (
          <>
            <p className="hint">{t.demo}</p>
            <div className="demo-agents">
              {demoAgents.map((id) => (
                <button
                  key={id}
                  type="button"
                  className="small"
                  disabled={busy}
                  onClick={() => void signIn(id, { password: `Demo@${id}`, phoneNumber: `7${id}`, force: true })}
                >
                  {texts.demo.signIn(id)}
                </button>
              ))}
            </div>
          </>
        )}
        <LanguageSwitch />
      </form>
      {import.meta.env.VITE_DEMO && <DemoBar />}
    </main>
  );
}
