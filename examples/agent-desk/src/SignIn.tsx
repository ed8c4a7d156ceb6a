import { AgentCredential } from 'agent-gateway-client';
import { SignInAgentDocument } from 'agent-gateway-client/operations';
import { useMemo, useState, type FormEvent } from 'react';
import { noticeOf, signInAction, type Notice } from './answer.ts';
import { createClient } from './graphql.ts';
import { Headset } from './icons.tsx';
import { NoticeCard } from './Notices.tsx';
import { open, type Session } from './session.ts';
import { takeOver } from './words.ts';

interface Props {
  /** Why the session before it ended. */
  readonly farewell: string;
  readonly onSignedIn: (session: Session) => void;
}

export function SignIn({ farewell, onSignedIn }: Props) {
  const client = useMemo(() => createClient(new AgentCredential()), []);
  const [notice, setNotice] = useState<Notice | null>(null);
  const [busy, setBusy] = useState(false);

  const signIn = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const agentId = text('agentId');
    const input = {
      password: String(form.get('password')),
      phoneNumber: text('phoneNumber'),
      force: form.has('force'),
      // The call bar answers.
      autoAnswer: false,
    };
    setBusy(true);
    const { data, error } = await client.mutation(SignInAgentDocument, { agentId, input }).toPromise();
    setBusy(false);
    if (data?.signInAgent.__typename === 'SignInAgentSuccess')
      onSignedIn(open(agentId, data.signInAgent.guid, data.signInAgent.cursor));
    else setNotice(noticeOf(signInAction, data, error));
  };

  return (
    <main className="sign-in">
      <form className="panel sign-in-form" onSubmit={(event) => void signIn(event)} aria-labelledby="sign-in-title">
        <span className="brand-mark" aria-hidden="true">
          <Headset />
        </span>
        <h1 id="sign-in-title">Agent desk</h1>
        <p className="quiet">{farewell || 'Sign in to take part in conferences.'}</p>
        {notice && <NoticeCard notice={notice} onDismiss={() => setNotice(null)} />}
        <label>
          Agent id
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
          Password
          <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <label>
          Phone number
          <input name="phoneNumber" inputMode="tel" autoComplete="tel" required />
        </label>
        <label className="check">
          <input name="force" type="checkbox" />
          {takeOver}
        </label>
        <button className="primary" disabled={busy} aria-busy={busy}>
          {busy ? 'Signing in …' : 'Sign in'}
        </button>
        {import.meta.env.VITE_DEMO && (
          <p className="hint">
            Demo: agents 1001 to 1020, password <code>Demo@</code> and the agent id, phone <code>7</code> and the agent
            id. 1001 to 1003 are in a conference already: take one of them over.
          </p>
        )}
      </form>
    </main>
  );
}
