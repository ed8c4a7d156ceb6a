import { AgentCredential, runOperation } from 'agent-gateway-client';
import * as operations from 'agent-gateway-client/operations';
import { AgentProvider, useAgent, useCalls, useCommand, useConference } from 'agent-gateway-client/react';
import { useState } from 'react';
import { createRoot } from 'react-dom/client';

const gateway = { url: '/graphql', credential: new AgentCredential() };

function App() {
  const [session, setSession] = useState<{ agentId: string; after: string }>();
  const signIn = async (form: FormData) => {
    const [agentId = '', password = '', phoneNumber = ''] = [...form.values()].map(String);
    const variables = { agentId, input: { password, phoneNumber, autoAnswer: false } };
    const { signInAgent } = await runOperation(gateway, operations.SignInAgentDocument, variables);
    if (signInAgent.__typename !== 'SignInAgentSuccess') return alert(signInAgent.advice);
    gateway.credential.set(signInAgent.guid);
    setSession({ agentId, after: signInAgent.cursor });
  };
  if (session) return <AgentProvider {...gateway} {...session} children={<Desk />} />;
  return (
    <form action={signIn}>
      <input name="agentId" aria-label="Agent id" placeholder="Agent id" required />
      <input name="password" aria-label="Password" placeholder="Password" type="password" required />
      <input name="phoneNumber" aria-label="Phone number" placeholder="Phone number" required />
      <button>Sign in</button>
    </form>
  );
}

function Desk() {
  const [{ status }, { calls, isCertain }, { conference }] = [useAgent(), useCalls(), useConference()];
  const answer = useCommand(operations.AnswerCallDocument);
  const release = useCommand(operations.ReleaseCallDocument);
  const request = useCommand(operations.RequestAgentConferenceDocument);
  const end = useCommand(operations.ReleaseAgentConferenceDocument);
  const ready = useCommand(operations.SetAgentIdleDocument);
  const commands = [answer, release, request, end, ready];
  const waits = !isCertain || status?.status === 'SIGNED_OUT' || commands.some(({ isPending }) => isPending);
  const issue = commands.map(({ problem }) => problem).find((problem) => problem !== null);
  const button = (name: string, act: () => unknown) => <button disabled={waits} onClick={act} children={name} />;
  return (
    <>
      <h1>{status?.status ?? 'Unknown'}</h1>
      {issue && <p role="alert">{[issue.message, 'advice' in issue && issue.advice].filter(Boolean).join(': ')}</p>}
      {status?.status === 'BUSY' && button('Ready', () => ready.run())}
      {calls?.map(({ id, state, caller, called }) => (
        <p key={id}>
          {caller} calls {called}: {state}
          {state === 'RINGING' && button('Answer', () => answer.run({ input: { callId: id } }))}
          {state === 'TALKING' && button('Hang up', () => release.run())}
        </p>
      ))}
      {conference === null && button('Request conference', () => request.run({ input: { seats: 3 } }))}
      {conference && <p>In conference: {conference.members.map(({ address }) => address).join(', ')}</p>}
      {conference && button('End conference', () => end.run())}
    </>
  );
}

createRoot(document.getElementById('root')!).render(<App />);
