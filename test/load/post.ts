/** GraphQL over connections that no one else has used: a kept-alive connection may be closed while it is reused. */
import type { Agent, OutgoingHttpHeaders } from 'node:http';
import { request } from 'node:http';

/**
 * A command as the server sends it, but directly to the gateway.
 * @returns the answer's text
 */
export const command = (agent: Agent, gatewayUrl: string, agentId: string, guid: string): Promise<string> =>
  send(agent, `${gatewayUrl}/onlineagent/${agentId}/autoanswer/true`, { guid });

export interface Asked {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** @returns the answer's text */
export function post(agent: Agent | false, url: string, asked: Asked, guid?: string): Promise<string> {
  const headers = {
    'content-type': 'application/json',
    accept: 'application/json',
    ...(guid !== undefined && { guid }),
  };
  return send(agent, url, headers, JSON.stringify(asked));
}

function send(agent: Agent | false, url: string, headers: OutgoingHttpHeaders, body?: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const outgoing = request(url, { method: 'POST', agent, headers }, (incoming) => {
      let text = '';
      incoming.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
      incoming.on('end', () => resolve(text));
    });
    outgoing.on('error', reject);
    outgoing.end(body);
  });
}

export async function signInBy(
  url: string,
  agentId: string,
): Promise<{ readonly guid: string; readonly cursor: string }> {
  const query =
    'mutation SignIn($agentId: ID!, $input: SignInAgentInput!) { signInAgent(agentId: $agentId, input: $input) { ... on SignInAgentSuccess { guid cursor } } }';
  const input = { password: `Demo@${agentId}`, phoneNumber: `7${agentId.padStart(5, '0')}` };
  const text = await post(false, url, { query, variables: { agentId, input } });
  const { data } = JSON.parse(text) as {
    readonly data?: { readonly signInAgent?: { readonly guid?: string; readonly cursor?: string } };
  };
  const { guid, cursor } = data?.signInAgent ?? {};
  if (guid === undefined || cursor === undefined) throw new Error(`no sign-in: ${text}`);
  return { guid, cursor };
}
