/* global console, process */
/** Yoga with what its settings can give: graphql-jit, a pool of undici's instead of fetch, and whatever can be switched off switched off. */
import { createServer } from 'node:http';
import { useGraphQlJit } from '@envelop/graphql-jit';
import { createSchema, createYoga } from 'graphql-yoga';
import { Pool } from 'undici';
import { gatewayCall } from '../gateway-call.js';

const call = gatewayCall(Pool);

const schema = createSchema({
  typeDefs: `
    type Agent { id: ID! status: String }
    type ReleaseAgentConferenceSuccess { agent: Agent! }
    type Query { agent(id: ID!): Agent! }
    type Mutation { releaseAgentConference(agentId: ID!): ReleaseAgentConferenceSuccess! }
  `,
  // `req` is Node's own request: its headers are there already, those of Yoga's request would be made first.
  resolvers: {
    Query: { agent: (_root, { id }) => ({ id }) },
    Mutation: {
      releaseAgentConference: async (_root, { agentId }, { req }) => {
        await call('POST', `/agentconf/${agentId}/releaseagentconf`, req.headers.guid);
        return { agent: { id: agentId } };
      },
    },
    Agent: {
      status: async ({ id }, _args, { req }) =>
        String((await call('GET', `/onlineagent/${id}/agentstatus`, req.headers.guid)).agentState),
    },
  },
});

const yoga = createYoga({
  schema,
  plugins: [useGraphQlJit()],
  logging: false,
  maskedErrors: false,
  graphiql: false,
  landingPage: false,
  cors: false,
  multipart: false,
});
const server = createServer(yoga);
server.listen(Number(process.env.PORT), '127.0.0.1', () => console.log(`http://127.0.0.1:${server.address().port}`));
