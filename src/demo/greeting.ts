/** What the demo shows: the greeting on the terminal, and GraphiQL's tabs. */
import { freeAgent, type SignedInAgent } from './demo.ts';

const releaseDocument = (agentId: string) =>
  `mutation { releaseAgentConference(agentId: "${agentId}") { __typename ... on GatewayFailure { retcode message advice } } }`;
const eventsDocument = (agentId: string) => `subscription { agentEvents(agentId: "${agentId}") { id type content } }`;

export function greeting(url: string, simulatorUrl: string, agents: readonly SignedInAgent[]): string {
  const [chair] = agents;
  if (!chair) return '';
  const rows = agents.map(
    ({ id, guid }, index) =>
      `  ${id}   ${index === 0 ? 'chairs the conference' : 'is in it             '}   Guid ${guid}`,
  );
  return `
Demo agents, signed in through this server:
${rows.join('\n')}
  ${freeAgent.id} to 1020 are free: password Demo@<agent id>, phone 7<agent id>

Watch agent ${chair.id} (leave it running):
  curl -N ${url} -H 'content-type: application/json' -H 'accept: text/event-stream' -H 'guid: ${chair.guid}' \\
    -d '${JSON.stringify({ query: eventsDocument(chair.id) })}'

Release its conference (in another terminal):
  curl -s ${url} -H 'content-type: application/json' -H 'guid: ${chair.guid}' \\
    -d '${JSON.stringify({ query: releaseDocument(chair.id) })}'

GraphiQL, with both ready to run: ${url}
Gateway simulator: ${simulatorUrl}
`;
}

export interface Tab {
  readonly query: string;
  readonly headers: string;
}

export function demoTabs(agents: readonly SignedInAgent[]): readonly Tab[] {
  const [chair] = agents;
  if (!chair) return [];
  const headers = JSON.stringify({ Guid: chair.guid }, null, 2);
  return [
    {
      headers,
      query: `# 1. Run it and leave it running: the events
# of agent ${chair.id}, whose Guid is in the headers.
# GraphiQL shows the newest of them.
subscription WatchAgent {
  agentEvents(agentId: "${chair.id}") {
    __typename
    id
    type
    receivedAt
    content
  }
}
`,
    },
    {
      headers,
      query: `# 2. Run it in a second window, and watch
# the events arrive in the first.
mutation ReleaseConference {
  releaseAgentConference(agentId: "${chair.id}") {
    __typename
    ... on ReleaseAgentConferenceSuccess {
      agent {
        id
        status
      }
    }
    ... on GatewayFailure {
      retcode
      message
      advice
    }
  }
}
`,
    },
    {
      headers: '{}',
      query: `# 3. Signs another agent in. Its guid goes into
# the headers of the tabs you open for it.
mutation SignIn {
  signInAgent(
    agentId: "${freeAgent.id}"
    input: {
      password: "${freeAgent.password}"
      phoneNumber: "${freeAgent.phoneNumber}"
    }
  ) {
    __typename
    ... on SignInAgentSuccess {
      guid
      cursor
      agent {
        id
        status
      }
    }
    ... on GatewayFailure {
      retcode
      message
      advice
    }
  }
}
`,
    },
  ];
}
