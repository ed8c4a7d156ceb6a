/* global URL, console, process */
/** Mercurius with its just-in-time compiler on, and undici: the quickest of Node's GraphQL servers. */
import Fastify from 'fastify';
import mercurius from 'mercurius';
import { Pool } from 'undici';

const { origin, pathname } = new URL(process.env.GATEWAY_URL);
const pool = new Pool(origin, { connections: 512 });

async function call(method, path, guid) {
  const headers = { guid, 'content-type': 'application/json' };
  const answer = await pool.request({ method, path: pathname + path, headers });
  const envelope = await answer.body.json();
  if (envelope.retcode !== '0') throw new Error(envelope.retcode);
  return envelope.result ?? {};
}

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
