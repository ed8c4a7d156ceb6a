import { useMemo, useState } from 'react';
import { Provider } from 'urql';
import { DeskPage } from './DeskPage.tsx';
import { createClient } from './graphql.ts';
import { keptSession, type Session } from './session.ts';
import { SignIn } from './SignIn.tsx';

/** Shows the sign-in page, or the desk once an agent is signed in. */
export function App() {
  const [session, setSession] = useState<Session | null>(keptSession);
  const [farewell, setFarewell] = useState('');
  const client = useMemo(() => session && createClient(session.credential), [session]);
  if (session === null || client === null) return <SignIn farewell={farewell} onSignedIn={setSession} />;
  const end = (why: string) => {
    session.credential.clear();
    setFarewell(why);
    setSession(null);
  };
  return (
    <Provider value={client}>
      <DeskPage key={session.cursor} session={session} onEnd={end} />
    </Provider>
  );
}
