/**
 * Watches one agent of the demo from a terminal: `node examples/watch.ts [http://127.0.0.1:4000/graphql] [1005]`.
 * Kill the instance that it is connected to: it comes back, and goes on behind the last event it saw.
 */
import { AgentCredential, runOperation, watchAgentEvents } from '../client/src/index.ts';
import { SignInAgentDocument } from '../client/src/generated/operations.ts';

const [url = 'http://127.0.0.1:4000/graphql', agentId = '1005'] = process.argv.slice(2);
const gateway = { url, credential: new AgentCredential() };

const { signInAgent } = await runOperation(gateway, SignInAgentDocument, {
  agentId,
  input: { password: `Demo@${agentId}`, phoneNumber: `7${agentId}`, force: true },
});
if (signInAgent.__typename !== 'SignInAgentSuccess') throw new Error(`${signInAgent.message} ${signInAgent.advice}`);
gateway.credential.set(signInAgent.guid);

watchAgentEvents({
  ...gateway,
  agentId,
  after: signInAgent.cursor,
  onState: ({ name }) => {
    console.log(`connection: ${name}`);
  },
  onItem: (item) => {
    console.log(`${item.type} ${item.id}`);
  },
});
