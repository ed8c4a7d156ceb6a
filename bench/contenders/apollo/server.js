/* global console, process */
/** Apollo Server 5 on its own HTTP server, with a data source of its user's own on undici: quicker than its RESTDataSource on fetch. */
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { Pool } from 'undici';
import { gatewayCall } from '../gateway-call.js';

const call = gatewayCall(Pool);

const typeDefs = `
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

const { url } = await startStandaloneServer(new ApolloServer({ typeDefs, resolvers }), {
  listen: { port: Number(process.env.PORT), host: '127.0.0.1' },
  context: async ({ req }) => ({ guid: req.headers.guid }),
});
console.log(url);
