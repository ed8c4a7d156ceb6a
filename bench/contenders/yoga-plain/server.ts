/** A minimal server: Yoga as in its documentation, and the global fetch. */
import { createServer } from 'node:http';
import { createSchema, createYoga } from 'graphql-yoga';

const gateway = process.env['GATEWAY_URL'] ?? '';

async function call(method: string, path: string, guid: string | null): Promise<Record<string, unknown>> {
  const answer = await fetch(gateway + path, {
    method,
    headers: { guid: guid ?? '', 'content-type': 'application/json' },
  });
  const envelope = (await answer.json()) as { readonly retcode: string; readonly result?: Record<string, unknown> };
  if (envelope.retcode !== '0') throw new Error(envelope.retcode);
  return envelope.result ?? {};
}

const schema = createSchema<{ request: Request }>({
  typeDefs: /* GraphQL */ `
    type Agent {
      id: ID!
      status: String
    }
    type ReleaseAgentConferenceSuccess {
      agent: Agent!
    }
    type Query {
      agent(id: ID!): Agent!
    }
    type Mutation {
      releaseAgentConference(agentId: ID!): ReleaseAgentConferenceSuccess!
    }
  `,
  resolvers: {
    Query: { agent: (_root, { id }: { id: string }) => ({ id }) },
    Mutation: {
      releaseAgentConference: async (_root, { agentId }: { agentId: string }, { request }) => {
        await call('POST', `/agentconf/${agentId}/releaseagentconf`, request.headers.get('guid'));
        return { agent: { id: agentId } };
      },
    },
    Agent: {
      status: async ({ id }: { id: string }, _args, { request }) =>
        String((await call('GET', `/onlineagent/${id}/agentstatus`, request.headers.get('guid')))['agentState']),
    },
  },
});

const yoga = createYoga({ schema, logging: false });
const server = createServer((request, response) => void yoga(request, response));
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
