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
  return session ? (
    <AgentProvider {...gateway} {...session} children={<Desk />} />
  ) : (
    <form action={signIn}>
      <input name="agentId" aria-label="Agent id" required />
      <input name="password" aria-label="Password" type="password" required />
      <input name="phoneNumber" aria-label="Phone number" required />
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
  const commands = [answer, release, request, end];
  const waits = !isCertain || commands.some(({ isPending }) => isPending);
  const problem = commands.map((command) => command.problem).find((each) => each !== null);
  const button = (name: string, act: () => unknown) => <button disabled={waits} onClick={act} children={name} />;
  return (
    <>
      <h1>{status?.status ?? 'Unknown'}</h1>
      {problem && <p role="alert">{problem.name === 'refused' ? problem.advice : problem.message}</p>}
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
