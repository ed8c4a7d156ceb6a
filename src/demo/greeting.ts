/** The text that the demo prints on the terminal. */
import { answeringAgent, freeAgent, type SignedInAgent } from './demo.ts';

const releaseDocument = (agentId: string) =>
  `mutation { releaseAgentConference(agentId: "${agentId}") { __typename ... on GatewayFailure { retcode message advice } } }`;
const eventsDocument = (agentId: string) => `subscription { agentEvents(agentId: "${agentId}") { id type content } }`;

/** @param graphiql whether the server serves GraphiQL */
export function greeting(
  url: string,
  simulatorUrl: string,
  agents: readonly SignedInAgent[],
  graphiql: boolean,
): string {
  const [chair] = agents;
  if (!chair) return '';
  const rows = agents.map(
    ({ id, guid }, index) =>
      `  ${id}   ${(id === answeringAgent.id ? 'has a call that rings' : index === 0 ? 'chairs the conference' : 'is in it').padEnd(21)}   Guid ${guid}`,
  );
  return `
Demo agents, signed in through this server:
${rows.join('\n')}
  ${freeAgent.id} to ${agents.some(({ id }) => id === answeringAgent.id) ? '1019' : '1020'} are free: password Demo@<agent id>, phone 7<agent id>

Watch agent ${chair.id} (leave it running):
  curl -N ${url} -H 'content-type: application/json' -H 'accept: text/event-stream' -H 'guid: ${chair.guid}' \\
    -d '${JSON.stringify({ query: eventsDocument(chair.id) })}'

Release its conference (in another terminal):
  curl -s ${url} -H 'content-type: application/json' -H 'guid: ${chair.guid}' \\
    -d '${JSON.stringify({ query: releaseDocument(chair.id) })}'

${graphiql ? `GraphiQL, with these and more ready to run: ${url}\n` : ''}Gateway simulator: ${simulatorUrl}
`;
}
