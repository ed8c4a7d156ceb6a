/**
 * The baseline for events: node:http and undici, one poll after the other for each agent. Each event is parsed and written out once for all of the
 * agent's subscribers. It has no GraphQL and no journal: an event without a subscriber is lost.
 */
import { createServer, type ServerResponse } from 'node:http';
import { Client } from 'undici';

interface Agent {
  readonly client: Client;
  readonly guid: string;
  readonly subscribers: Set<ServerResponse>;
  events: number;
}

const { origin, pathname } = new URL(process.env['GATEWAY_URL'] ?? '');
const agents = new Map<string, Agent>();

async function signIn(agentId: string): Promise<void> {
  // One connection per agent, because its poll occupies it. A pool would search all its connections each time.
  const client = new Client(origin, { headersTimeout: 0, bodyTimeout: 0 });
  const answer = await client.request({ method: 'POST', path: `${pathname}/onlineagent/${agentId}` });
  await answer.body.dump();
  const guid = String(answer.headers['set-guid']).replace('JSESSIONID=', '');
  const agent: Agent = { client, guid, subscribers: new Set(), events: 0 };
  agents.set(agentId, agent);
  void poll(agentId, agent);
}

async function poll(agentId: string, agent: Agent): Promise<void> {
  for (;;) {
    const answer = await agent.client.request({
      method: 'GET',
      path: `${pathname}/agentevent/${agentId}`,
      headers: { guid: agent.guid },
    });
    const { event } = (await answer.body.json()) as { readonly event?: object };
    if (event === undefined) continue;
    agent.events += 1;
    const message = Buffer.from(`id: ${agent.events}\nevent: next\ndata: ${JSON.stringify(event)}\n\n`);
    for (const subscriber of agent.subscribers) subscriber.write(message);
  }
}

const server = createServer((request, response) => {
  request.resume();
  const [, agentId = '', events] = (request.url ?? '').split('/');
  const agent = agents.get(agentId);
  if (events === undefined) {
    void signIn(agentId).then(() => response.end('signed in'));
  } else if (agent === undefined) {
    response.writeHead(404).end();
  } else {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    agent.subscribers.add(response);
    response.once('close', () => agent.subscribers.delete(response));
  }
});
server.listen(Number(process.env['PORT']), '127.0.0.1', () => {
  const address = server.address();
  if (typeof address === 'object') console.log(`http://127.0.0.1:${address?.port}`);
});
