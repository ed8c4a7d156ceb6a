/** A second subgraph, owned by another team: desks with agents, which it knows only by their keys. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { createSchema, createYoga } from 'graphql-yoga';

export const desksSdl = `
  extend schema @link(url: "https://specs.apollo.dev/federation/v2.4", import: ["@key"])
  type Query { desks: [Desk!]! }
  type Desk { room: String! agent: Agent! }
  type Agent @key(fields: "id") { id: ID! desk: Desk }
  type AgentConference @key(fields: "agentId id") { agentId: ID! id: ID! topic: String }
`;

interface Reference {
  readonly __typename: string;
  readonly id: string;
}

export interface Desks extends AsyncDisposable {
  readonly url: string;
}

const roomOf = (agentId: string) => ({ room: `R${agentId}`, agent: { id: agentId } });

/** @param agentIds the agents that have a desk */
export async function startDesks(agentIds: readonly string[]): Promise<Desks> {
  const yoga = createYoga({
    logging: false,
    schema: createSchema({
      typeDefs: `
        scalar _Any
        union _Entity = Agent | AgentConference
        ${desksSdl.replace(/extend schema.*/, '').replaceAll(/@key\([^)]*\)/g, '')}
        extend type Query { _entities(representations: [_Any!]!): [_Entity]! }
      `,
      resolvers: {
        Query: {
          desks: () => agentIds.map(roomOf),
          _entities: (_root: unknown, { representations }: { readonly representations: readonly Reference[] }) =>
            representations.map((one) => ({ ...one, desk: roomOf(one.id), topic: `about ${one.id}` })),
        },
        _Entity: { __resolveType: ({ __typename }: Reference) => __typename },
      },
    }),
  });
  const server = createServer((request, response) => void yoga(request, response)).listen(0, '127.0.0.1');
  await new Promise((resolve) => server.once('listening', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    [Symbol.asyncDispose]: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
