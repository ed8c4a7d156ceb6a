/**
 * The demo: agents of the embedded simulator signed in through this server's own API, the first of them chairing a conference, and what
 * to paste where. It knows nothing that a user does not.
 */

export interface DemoAgent {
  readonly id: string;
  readonly password: string;
  readonly phoneNumber: string;
}

export interface SignedInAgent extends DemoAgent {
  readonly guid: string;
}

/** Those that are signed in at start; the first chairs the conference, and a customer's phone is in it. */
export const demoAgents: readonly DemoAgent[] = ['1001', '1002', '1003'].map((id) => demoAgent(id));
/** Left for the reader to sign in. */
export const freeAgent = demoAgent('1004');

const customerPhone = '18600000001';
const seats = 10;
/** The grant of a conference takes the simulator some milliseconds; a second means that something is wrong. */
const grantTries = 50;
const betweenTriesMs = 20;

function demoAgent(id: string): DemoAgent {
  return { id, password: `Demo@${id}`, phoneNumber: `7${id}` };
}

/** @throws when the server or the simulator does not answer as the demo needs it */
export async function stageDemo(graphqlUrl: string): Promise<readonly SignedInAgent[]> {
  const signedIn = await Promise.all(demoAgents.map((agent) => signIn(graphqlUrl, agent)));
  const [chair] = signedIn;
  if (chair) await openConference(graphqlUrl, chair);
  return signedIn;
}

async function signIn(url: string, agent: DemoAgent): Promise<SignedInAgent> {
  const query = `mutation ($agentId: ID!, $input: SignInAgentInput!) {
    signInAgent(agentId: $agentId, input: $input) { __typename ... on SignInAgentSuccess { guid } ... on GatewayFailure { message } }
  }`;
  const { id, password, phoneNumber } = agent;
  const { signInAgent } = await ask(url, undefined, query, {
    agentId: id,
    input: { password, phoneNumber, force: true },
  });
  if (signInAgent?.guid === undefined)
    throw new Error(`the demo agent ${id} could not sign in: ${signInAgent?.__typename ?? 'no answer'}`);
  return { ...agent, guid: signInAgent.guid };
}

async function openConference(url: string, chair: SignedInAgent): Promise<void> {
  const request = `mutation ($agentId: ID!, $seats: Int!) { requestAgentConference(agentId: $agentId, input: { seats: $seats }) { __typename } }`;
  await ask(url, chair.guid, request, { agentId: chair.id, seats });
  const invite = `mutation ($agentId: ID!, $participants: [ConferenceAddressInput!]!) {
    inviteConferenceParticipants(agentId: $agentId, input: { participants: $participants }) { __typename }
  }`;
  const variables = { agentId: chair.id, participants: [{ kind: 'PHONE', address: customerPhone }] };
  // Until the conference is granted the gateway refuses to invite anybody.
  for (let tries = 0; tries < grantTries; tries++) {
    const { inviteConferenceParticipants: answer } = await ask(url, chair.guid, invite, variables);
    if (answer?.__typename === 'InviteConferenceParticipantsSuccess') return;
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
  }
  throw new Error('the demo conference was not granted');
}

interface Answer {
  readonly __typename: string;
  readonly guid?: string;
}

async function ask(
  url: string,
  guid: string | undefined,
  query: string,
  variables: object,
): Promise<Readonly<Record<string, Answer | undefined>>> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/json', ...(guid !== undefined && { guid }) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as {
    readonly data?: Record<string, Answer>;
    readonly errors?: readonly { readonly message: string }[];
  };
  if (data === undefined || errors !== undefined)
    throw new Error(`the demo could not be staged: ${errors?.[0]?.message ?? `HTTP ${response.status}`}`);
  return data;
}
