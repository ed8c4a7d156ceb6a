/**
 * GraphiQL's tabs in the demo, from left to right in the order of a story: the conference is shown before it is released. Each tab can be run
 * unchanged, in the initial state of the demo or after the tabs before it.
 */
import { agentOfTab, answeringAgent, type SignedInAgent } from './demo.ts';

export interface Tab {
  readonly query: string;
  readonly headers: string;
}

/** A customer in addition to the one who is in the demo's conference from the start. */
const secondCustomer = '18600000002';
const seats = 10;

const failure = `... on GatewayFailure {
      retcode
      message
      advice
    }`;
const outcome = `outcome {
        __typename
        ... on OutcomeConfirmed {
          conferenceId
          events {
            type
            content
          }
        }
        ... on OutcomeRefused {
          event {
            type
            content
          }
        }
        ... on OutcomeUnconfirmed {
          reason
        }
      }`;

export function demoTabs(agents: readonly SignedInAgent[]): readonly Tab[] {
  const [chair] = agents;
  if (!chair) return [];
  const headersOf = ({ guid: Guid }: SignedInAgent) => JSON.stringify({ Guid }, null, 2);
  const guid = headersOf(chair);
  const answering = agents.filter(({ id }) => id === answeringAgent.id);
  const conference = [watch, showAgent, release, requestConference, inviteCustomer, muteCustomer];
  return [
    ...conference.map((document) => ({ headers: guid, query: document(chair.id) })),
    { headers: '{}', query: signIn },
    { headers: guid, query: resetSkills(chair.id) },
    ...answering.flatMap((agent) =>
      [showCalls, answerCall, releaseCall].map((document) => ({
        headers: headersOf(agent),
        query: document(agent.id),
      })),
    ),
  ];
}

const watch = (agentId: string) => `# 1. Run it and leave it running: the events
# of agent ${agentId}, whose Guid is in the headers,
# after the agent as it is.
# The newest one is shown on the right; the
# list in the corner keeps them all.
subscription WatchAgent {
  agentEvents(agentId: "${agentId}", snapshot: true) {
    __typename
    id
    type
    receivedAt
    content
    ... on AgentSnapshot {
      status
      conference {
        id
        state
      }
    }
  }
}
`;

const showAgent = (agentId: string) => `# 2. The agent and its conference as they are now.
query ShowAgent {
  agent(id: "${agentId}") {
    id
    status
    inCall
    session {
      signedInAt
    }
    conference {
      id
      state
      elapsedMinutes
      participants {
        kind
        address
        role
        mode
        channelState
      }
    }
  }
}
`;

const release = (agentId: string) => `# 3. Run it in a second window, and watch
# the events arrive in the first.
mutation ReleaseConference {
  releaseAgentConference(agentId: "${agentId}") {
    __typename
    ... on ReleaseAgentConferenceSuccess {
      agent {
        id
        status
      }
    }
    ${failure}
  }
}
`;

const requestConference = (agentId: string) => `# 4. After a release: a new conference. The gateway
# only acknowledges the request; the outcome waits
# for the event that grants or refuses it.
mutation Request {
  requestAgentConference(agentId: "${agentId}", input: { seats: ${seats} }) {
    __typename
    ... on RequestAgentConferenceSuccess {
      ${outcome}
    }
    ${failure}
  }
}
`;

const inviteCustomer = (agentId: string) => `# 5. A customer is called, and picks up.
mutation Invite {
  inviteConferenceParticipants(
    agentId: "${agentId}"
    input: {
      participants: [
        { kind: PHONE, address: "${secondCustomer}" }
      ]
    }
  ) {
    __typename
    ... on InviteConferenceParticipantsSuccess {
      ${outcome}
    }
    ${failure}
  }
}
`;

const muteCustomer = (agentId: string) => `# 6. The customer may only listen;
# with LISTEN_AND_SPEAK it speaks again.
mutation Mute {
  setConferenceParticipantMode(
    agentId: "${agentId}"
    input: {
      participant: {
        kind: PHONE
        address: "${secondCustomer}"
      }
      mode: LISTEN_ONLY
    }
  ) {
    __typename
    ... on SetConferenceParticipantModeSuccess {
      ${outcome}
    }
    ${failure}
  }
}
`;

const signIn = `# 7. Signs another agent in. Its guid goes into
# the headers of the tabs you open for it. With
# force, it ends an earlier session of the agent.
mutation SignIn {
  signInAgent(
    agentId: "${agentOfTab.id}"
    input: {
      password: "${agentOfTab.password}"
      phoneNumber: "${agentOfTab.phoneNumber}"
      force: true
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
    ${failure}
  }
}
`;

const resetSkills = (agentId: string) => `# 8. What follows each sign-in: calls come only
# to agents in a skill queue. For agent ${agentOfTab.id}
# put its id here and its guid in the headers.
mutation ResetSkills {
  resetAgentSkills(agentId: "${agentId}", input: {}) {
    __typename
    ... on ResetAgentSkillsSuccess {
      agent {
        id
        skills {
          id
          name
        }
      }
    }
    ${failure}
  }
}
`;

const showCalls = (agentId: string) => `# 9. A customer's call rings at agent ${agentId},
# whose Guid is in the headers.
query ShowCalls {
  agent(id: "${agentId}") {
    id
    currentState {
      status
      since
    }
    calls {
      id
      state
      direction
      caller
      parties
      muted
      since
    }
  }
}
`;

const answerCall = (agentId: string) => `# 10. Answers it. Show the calls again: the agent talks.
mutation AnswerCall {
  answerCall(agentId: "${agentId}", input: {}) {
    __typename
    ... on AnswerCallSuccess {
      ${outcome}
    }
    ${failure}
  }
}
`;

const releaseCall = (agentId: string) => `# 11. Hangs up. The next customer calls in a moment.
mutation ReleaseCall {
  releaseCall(agentId: "${agentId}") {
    __typename
    ... on ReleaseCallSuccess {
      ${outcome}
    }
    ${failure}
  }
}
`;
