/* global console, process */
/** Mercurius with its just-in-time compiler on, and undici: the quickest of Node's GraphQL servers. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { Pool } from 'undici';
import { gatewayCall } from '../gateway-call.js';

const call = gatewayCall(Pool);

const schema = `
  type Agent { id: ID! status: String }
  type ReleaseAgentConferenceSuccess { agent: Agent! }
  type Query { agent(id: ID!): Agent! }
  type Mutation { releaseAgentConference(agentId: ID!): ReleaseAgentConferenceSuccess! }
`;
const resolvers = {
  Query: { agent: (_root, { id }) => ({ id }) },
  Mutation: {
    releaseAgentConference: async (_root, { agentId }, { guid }) => {
      await call('POST', `/agentconf/${agentId}/releaseagentconf`, guid);
      return { agent: { id: agentId } };
    },
  },
  Agent: {
    status: async ({ id }, _args, { guid }) =>
      String((await call('GET', `/onlineagent/${id}/agentstatus`, guid)).agentState),
  },
};

const app = Fastify();
app.register(mercurius, { schema, resolvers, jit: 1, context: (request) => ({ guid: request.headers.guid }) });
console.log(await app.listen({ port: Number(process.env.PORT), host: '127.0.0.1' }));
