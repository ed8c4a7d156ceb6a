/**
 * The demo: agents of the embedded simulator, signed in through this server's own API, with the first agent chairing a conference. It uses only what
 * users have: its documents are those of schema/operations, which are also trusted documents.
 */
import { readFileSync } from 'node:fs';

export interface DemoAgent {
  readonly id: string;
  readonly password: string;
  readonly phoneNumber: string;
}

export interface SignedInAgent extends DemoAgent {
  readonly guid: string;
}

/** The agents that are signed in at start, in a conference with a customer's phone. The first agent chairs it. */
export const demoAgents: readonly DemoAgent[] = ['1001', '1002', '1003'].map((id) => demoAgent(id));
/** With `demoGateway`, a customer's call rings at this agent's phone. The next call follows shortly after the last one has ended. */
export const answeringAgent = demoAgent('1020');
/** The first agent that the demo does not sign in. README and docs/getting-started.md sign it in. */
export const freeAgent = demoAgent('1004');
/** Signed in by a tab of GraphiQL. No page of the documentation uses this agent, so it is free also after the commands of a page. */
export const agentOfTab = demoAgent('1018');

const ringEveryMs = 2000;

/** The simulator's scenario for the demo. An unanswered call rings for up to an hour, so that the reader has time to answer it. */
export const demoGateway = {
  noAnswerMs: 3_600_000,
  scenario: {
    name: 'a customer calls whenever the agent is free',
    clock: 'signIn',
    happenings: [
      {
        at: ringEveryMs,
        repeatMs: ringEveryMs,
        agent: answeringAgent.id,
        happening: 'customerRings',
        caller: '18600000003',
        called: '310300',
      },
    ],
  },
} as const;

const customerPhone = '18600000001';
const seats = 10;
/** The simulator grants a conference within some milliseconds. If it takes a second, something is wrong. */
const grantTries = 50;
const betweenTriesMs = 20;

function demoAgent(id: string): DemoAgent {
  return { id, password: `Demo@${id}`, phoneNumber: `7${id}` };
}

/**
 * @param hasCalls whether the simulator was started with `demoGateway`
 * @returns the chair of the conference, its members, and last the agent whose phone rings
 * @throws {DemoNotStaged} When the server or the simulator does not answer as the demo needs it.
 */
export async function stageDemo(graphqlUrl: string, hasCalls = false): Promise<readonly SignedInAgent[]> {
  const signedIn = await Promise.all([
    ...demoAgents.map((agent) => signIn(graphqlUrl, agent)),
    ...(hasCalls ? [signIn(graphqlUrl, answeringAgent, { autoAnswer: false })] : []),
  ]);
  const [chair, ...members] = signedIn.slice(0, demoAgents.length);
  if (chair) await openConference(graphqlUrl, chair, members);
  return signedIn;
}

const operation = (name: string) =>
  readFileSync(new URL(`../../schema/operations/${name}.graphql`, import.meta.url), 'utf8');

async function signIn(url: string, agent: DemoAgent, terms: object = {}): Promise<SignedInAgent> {
  const { id, password, phoneNumber } = agent;
  const { signInAgent } = await ask(url, undefined, operation('sign-in'), {
    agentId: id,
    input: { password, phoneNumber, force: true, ...terms },
  });
  if (signInAgent?.guid === undefined)
    throw new DemoNotStaged(`agent ${id} could not sign in: ${signInAgent?.__typename ?? 'no answer'}`);
  return { ...agent, guid: signInAgent.guid };
}

async function openConference(url: string, chair: SignedInAgent, members: readonly SignedInAgent[]): Promise<void> {
  await ask(url, chair.guid, operation('request-conference'), { agentId: chair.id, input: { seats } });
  const participants = [
    ...members.map(({ id }) => ({ kind: 'AGENT', address: id })),
    { kind: 'PHONE', address: customerPhone },
  ];
  // Until the conference is granted, the gateway refuses every invitation. Until an agent is rung, it has no invitation to answer.
  await insist(url, chair, 'invite-participants', { input: { participants } });
  await Promise.all(members.map((member) => insist(url, member, 'answer-conference')));
}

/** Repeats the operation until the gateway accepts it. */
async function insist(url: string, agent: SignedInAgent, name: string, variables: object = {}): Promise<void> {
  for (let tries = 0; tries < grantTries; tries++) {
    const [answer] = Object.values(await ask(url, agent.guid, operation(name), { agentId: agent.id, ...variables }));
    if (answer?.__typename.endsWith('Success') === true) return;
    await new Promise((resolve) => setTimeout(resolve, betweenTriesMs));
  }
  throw new DemoNotStaged(`${name} was not accepted`);
}

/** The demo could not be staged, for example because the configured limits reject its own operations. */
export class DemoNotStaged extends Error {
  override readonly name = 'DemoNotStaged';
  readonly code = 'DEMO_NOT_STAGED';
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
    throw new DemoNotStaged(errors?.[0]?.message ?? `HTTP ${response.status}`);
  return data;
}
