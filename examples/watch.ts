/**
 * Watches one agent of the demo from a terminal: `node examples/watch.ts [http://127.0.0.1:4000/graphql] [1005]`.
 * Kill the instance that it is connected to: the client reconnects and resumes after the last event that it saw.
 */
import { AgentCredential, OperationError, runOperation, watchAgentEvents } from '../client/src/index.ts';
import { SignInAgentDocument } from '../client/src/generated/operations.ts';

const [url = 'http://127.0.0.1:4000/graphql', agentId = '1005'] = process.argv.slice(2);
const gateway = { url, credential: new AgentCredential() };

try {
  const { signInAgent } = await runOperation(gateway, SignInAgentDocument, {
    agentId,
    input: { password: `Demo@${agentId}`, phoneNumber: `7${agentId}`, force: true },
  });
  if (signInAgent.__typename === 'SignInAgentSuccess') watch(signInAgent.guid, signInAgent.cursor);
  else giveUp(`Agent ${agentId} cannot sign in at ${url}: ${signInAgent.message} ${signInAgent.advice}`);
} catch (error) {
  if (!(error instanceof OperationError)) throw error;
  const none = error.code === 'NETWORK' || error.code === 'HTTP';
  giveUp(
    none
      ? `No server answers at ${url}: start it with npm start, or name another address. ${error.message}`
      : `${url}: ${error.message}`,
  );
}

function watch(guid: string, after: string): void {
  gateway.credential.set(guid);
  watchAgentEvents({
    ...gateway,
    agentId,
    after,
    onState: ({ name }) => {
      console.log(`connection: ${name}`);
    },
    onItem: (item) => {
      console.log(`${item.type} ${item.id}`);
    },
  });
}

function giveUp(why: string): void {
  console.error(why);
  process.exitCode = 1;
}
