/** The workloads: the same for all contenders, each request with its own agent's Guid. */
import { randomUUID } from 'node:crypto';
import { requestBytes, type ClientFormat } from './client-formats.ts';
import { guidOf } from './raw-gateway.ts';
import { subscribeBytes } from './socket-protocol.ts';

/** One command as a field of a document. */
export interface Command {
  /** The field, with `$id` for the agent. */
  readonly field: string;
  /** The type of `$id`. */
  readonly idType: string;
  /** The field has an idempotency key `$key`, which is new for each request. */
  readonly keyed?: true;
  /** The text that the answer contains if the command was carried out. */
  readonly holds: string;
}

export type Commands = Readonly<Record<'release' | 'status', Command>>;

/** The commands for a server with a hand-written schema. */
export const commands: Commands = {
  release: {
    field: 'releaseAgentConference(agentId: $id) { __typename }',
    idType: 'ID!',
    holds: '"__typename":"ReleaseAgentConferenceSuccess"',
  },
  status: { field: 'agent(id: $id) { id status }', idType: 'ID!', holds: '"status":"' },
};

/** Each release carries an idempotency key, which the server stores before it sends the command. */
export const keyedCommands: Commands = {
  ...commands,
  release: {
    ...commands.release,
    field: 'releaseAgentConference(agentId: $id, idempotencyKey: $key) { __typename }',
    keyed: true,
  },
};

export interface Workload {
  readonly name: string;
  readonly about: string;
  readonly connections: number;
  readonly latencyMs: number;
  /** The command to send to a GraphQL server. */
  readonly command: keyof Commands;
  /** Number of commands that one request makes. */
  readonly calls: number;
  /** The request to the pass-through. */
  readonly rest: (agentId: string) => { readonly method: string; readonly path: string };
  readonly restHolds: string;
}

const release = {
  command: 'release',
  calls: 1,
  rest: (agentId: string) => ({ method: 'POST', path: `/agentconf/${agentId}/releaseagentconf` }),
  restHolds: '"retcode":"0"',
} as const;

const status = {
  command: 'status',
  rest: (agentId: string) => ({ method: 'GET', path: `/onlineagent/${agentId}/agentstatus` }),
  restHolds: '"agentState":4',
} as const;

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
    ...status,
  },
  {
    name: 'W4',
    about:
      "twenty agents' status in one document, 16 connections; the pass-through makes its twenty calls at once and joins the answers",
    connections: 16,
    latencyMs: 0,
    calls: 20,
    ...status,
  },
];

/** More agents than connections: a mutation waits for the previous one of the same agent, and the bench does not measure that wait. */
export const agents: readonly string[] = Array.from({ length: 300 }, (_, index) => String(1001 + index));

interface Asked {
  readonly query: string;
  readonly variables: Readonly<Record<string, string>>;
}

function documentOf({ command, calls }: Workload, ids: readonly string[], speaks: Commands): Asked {
  const { field, idType, keyed } = speaks[command];
  if (calls === 1)
    return {
      query: `${command === 'release' ? 'mutation' : 'query'} Asked($id: ${idType}${keyed ? ', $key: ID!' : ''}) { ${field} }`,
      variables: { id: ids[0] ?? '', ...(keyed && { key: randomUUID() }) },
    };
  const names = ids.map((_, index) => `a${index}`);
  return {
    query: `query Asked(${names.map((name) => `$${name}: ${idType}`).join(', ')}) { ${names
      .map((name) => `${name}: ${field.replace('$id', `$${name}`)}`)
      .join(' ')} }`,
    variables: Object.fromEntries(names.map((name, index) => [name, ids[index] ?? ''])),
  };
}

/** The n-th request. Twenty agents in one document are requested with the Guid of the first. */
function request(workload: Workload, n: number): { readonly guid: string; readonly ids: readonly string[] } {
  const ids = Array.from({ length: workload.calls }, (_, index) => agents[(n + index) % agents.length] ?? '');
  return { guid: guidOf(ids[0] ?? ''), ids };
}

/** The n-th request to the pass-through, as bytes. */
export function restBytes(workload: Workload, n: number): Buffer {
  const { guid, ids } = request(workload, n);
  const { method, path } =
    workload.calls === 1 ? workload.rest(ids[0] ?? '') : { method: 'GET', path: `/many/${ids.join(',')}` };
  const length = method === 'GET' ? '' : 'content-length: 0\r\n';
  return Buffer.from(`${method} /agentgateway/resource${path} HTTP/1.1\r\nhost: a\r\nguid: ${guid}\r\n${length}\r\n`);
}

/** The n-th request to a GraphQL server, as bytes. */
export function graphqlBytes(workload: Workload, n: number, speaks: Commands, format: ClientFormat): Buffer {
  const { guid, ids } = request(workload, n);
  return requestBytes(format, documentOf(workload, ids, speaks), guid);
}

/** The Guid of the agent to which a connection belongs. */
export const guidOfConnection = (connection: number): string => guidOf(agents[connection % agents.length] ?? '');

/** The n-th request, over a WebSocket. */
export function socketBytes(workload: Workload, n: number, connection: number, speaks: Commands): Buffer {
  return subscribeBytes(documentOf(workload, request(workload, connection).ids, speaks), n);
}

/** Sends one request to a GraphQL server and reads the whole answer. @returns what is wrong with it, or undefined */
export async function faultOf(workload: Workload, port: number, speaks: Commands): Promise<string | undefined> {
  const { guid, ids } = request(workload, 0);
  const answer = await fetch(`http://127.0.0.1:${port}/graphql`, {
    method: 'POST',
    headers: { accept: 'application/json', 'content-type': 'application/json', guid },
    body: JSON.stringify(documentOf(workload, ids, speaks)),
  });
  const text = await answer.text();
  const held = text.split(speaks[workload.command].holds).length - 1;
  return answer.status !== 200 || text.includes('"errors":') || held !== workload.calls
    ? text.slice(0, 400)
    : undefined;
}

/** Signs all agents in, through a server that has sessions. */
export async function signInAll(port: number): Promise<void> {
  for (const agentId of agents) {
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        query: `mutation { signInAgent(agentId: "${agentId}", input: { password: "x", phoneNumber: "1" }) { __typename } }`,
      }),
    });
    const text = await response.text();
    if (!text.includes('SignInAgentSuccess')) throw new Error(`no sign-in: ${text}`);
  }
}
