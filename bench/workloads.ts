/** The work: the same for everybody, each request with its own agent's Guid. */
import { guidOf } from './mock-gateway.ts';

export interface Workload {
  readonly name: string;
  readonly about: string;
  readonly connections: number;
  readonly latencyMs: number;
  /** Commands that one request has to make. */
  readonly calls: number;
  /** Of a GraphQL server. */
  readonly graphql: (agentIds: readonly string[]) => { readonly query: string; readonly variables: object };
  /** Of the pass-through. */
  readonly rest: (agentId: string) => { readonly method: string; readonly path: string };
  readonly holds: string;
  readonly restHolds: string;
}

const release = {
  calls: 1,
  graphql: ([agentId]: readonly string[]) => ({
    query: 'mutation Release($agentId: ID!) { releaseAgentConference(agentId: $agentId) { __typename } }',
    variables: { agentId },
  }),
  rest: (agentId: string) => ({ method: 'POST', path: `/agentconf/${agentId}/releaseagentconf` }),
  holds: '"__typename":"ReleaseAgentConferenceSuccess"',
  restHolds: '"retcode":"0"',
};

const status = {
  rest: (agentId: string) => ({ method: 'GET', path: `/onlineagent/${agentId}/agentstatus` }),
  restHolds: '"agentState":4',
  holds: '"status":"',
};

export const workloads: readonly Workload[] = [
  { name: 'W1', about: 'the release mutation, 64 connections', connections: 64, latencyMs: 0, ...release },
  { name: 'W2', about: 'the same, 20 ms upstream, 256 connections', connections: 256, latencyMs: 20, ...release },
  { name: 'W2q', about: 'the same, 20 ms upstream, 16 connections', connections: 16, latencyMs: 20, ...release },
  {
    name: 'W3',
    about: "one agent's status, 64 connections",
    connections: 64,
    latencyMs: 0,
    calls: 1,
    graphql: ([agentId]) => ({
      query: 'query Status($id: ID!) { agent(id: $id) { id status } }',
      variables: { id: agentId },
    }),
    ...status,
  },
  {
    name: 'W4',
    about:
      "twenty agents' status in one document, 16 connections; the pass-through makes its twenty calls at once and joins the answers",
    connections: 16,
    latencyMs: 0,
    calls: 20,
    graphql: (agentIds) => ({
      query: `query Statuses(${agentIds.map((_, index) => `$a${index}: ID!`).join(', ')}) { ${agentIds
        .map((_, index) => `a${index}: agent(id: $a${index}) { id status }`)
        .join(' ')} }`,
      variables: Object.fromEntries(agentIds.map((agentId, index) => [`a${index}`, agentId])),
    }),
    ...status,
  },
];

export const agents: readonly string[] = Array.from({ length: 100 }, (_, index) => String(1001 + index));

/** The n-th request as bytes. Twenty agents in one document are asked for in the name of the first. */
export function requestBytes(workload: Workload, n: number, passThrough: boolean): Buffer {
  const agentId = agents[n % agents.length] ?? '';
  const guid = guidOf(agentId);
  const ids = Array.from({ length: workload.calls }, (_, index) => agents[(n + index) % agents.length] ?? '');
  if (passThrough) {
    const { method, path } =
      workload.calls === 1 ? workload.rest(agentId) : { method: 'GET', path: `/many/${ids.join(',')}` };
    const length = method === 'GET' ? '' : 'content-length: 0\r\n';
    return Buffer.from(`${method} /agentgateway/resource${path} HTTP/1.1\r\nhost: a\r\nguid: ${guid}\r\n${length}\r\n`);
  }
  const body = JSON.stringify(workload.graphql(ids));
  return Buffer.from(
    `POST /graphql HTTP/1.1\r\nhost: 127.0.0.1\r\naccept: application/json\r\ncontent-type: application/json\r\nguid: ${guid}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
  );
}
