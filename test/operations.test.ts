/** Each file of schema/operations is carried out by a server with a gateway behind it, through its generated document. */
import { parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AgentStatusDocument,
  InviteConferenceParticipantsDocument,
  LeaveAgentConferenceDocument,
  ReleaseAgentConferenceDocument,
  RequestAgentConferenceDocument,
  ResumeWatchingDocument,
  SignInAgentDocument,
  SignOutAgentDocument,
  WatchAgentDocument,
} from '../schema/generated/operations.ts';
import { DocumentClient, operationName } from './rig/documents.ts';
import { startFacade, type Facade } from './rig/facade.ts';

let facade: Facade;
let client: DocumentClient;
beforeAll(async () => {
  facade = await startFacade();
  client = new DocumentClient(facade.url);
});
afterAll(async () => {
  await facade[Symbol.asyncDispose]();
});

const credentialsOf = (agentId: string) => ({
  agentId,
  password: `Demo@${agentId}`,
  phoneNumber: `7${agentId.padStart(5, '0')}`,
});

async function signIn(agentId: string): Promise<{ readonly guid: string; readonly cursor: string }> {
  const { signInAgent } = await client.run(SignInAgentDocument, credentialsOf(agentId));
  if (signInAgent.__typename !== 'SignInAgentSuccess') throw new Error(signInAgent.__typename);
  return signInAgent;
}

/** Reads the agent's events after the cursor up to the first of this type, and answers the last one's id. */
async function untilEvent(agentId: string, guid: string, after: string, type: string): Promise<string> {
  for await (const { agentEvents } of client.watch(ResumeWatchingDocument, { agentId, after }, guid))
    if (agentEvents.type === type) return agentEvents.id;
  throw new Error(`the stream ended before ${type}`);
}

test('an agent signs in, and again elsewhere only by force', async () => {
  await signIn('1001');
  const { signInAgent: again } = await client.run(SignInAgentDocument, credentialsOf('1001'));
  expect(again.__typename).toBe('AlreadySignedIn');
  const { signInAgent: forced } = await client.run(SignInAgentDocument, { ...credentialsOf('1001'), force: true });
  expect(forced).toMatchObject({ __typename: 'SignInAgentSuccess', agent: { id: '1001', status: 'IDLE' } });
});

test('an agent signs out and is signed out', async () => {
  const { guid } = await signIn('1002');
  const { signOutAgent } = await client.run(SignOutAgentDocument, { agentId: '1002' }, guid);
  expect(signOutAgent.__typename).toBe('SignOutAgentSuccess');
  expect(facade.simulator.agent('1002').signedIn).toBe(false);
});

test('the status of an agent is read', async () => {
  const { guid } = await signIn('1003');
  const { agent } = await client.run(AgentStatusDocument, { agentId: '1003' }, guid);
  expect(agent).toMatchObject({ id: '1003', status: 'IDLE', cursor: expect.any(String) as string });
});

test('a conference is requested, others are invited, its chairperson cannot leave but release it', async () => {
  const agentId = '1004';
  const { guid, cursor } = await signIn(agentId);
  const { requestAgentConference } = await client.run(RequestAgentConferenceDocument, { agentId, seats: 3 }, guid);
  expect(requestAgentConference.__typename).toBe('RequestAgentConferenceSuccess');
  const granted = await untilEvent(agentId, guid, cursor, 'AgentConf_RequestSuccess');
  const { inviteConferenceParticipants } = await client.run(
    InviteConferenceParticipantsDocument,
    { agentId, participants: [{ kind: 'PHONE', address: '18600000001' }] },
    guid,
  );
  expect(inviteConferenceParticipants.__typename).toBe('InviteConferenceParticipantsSuccess');
  const joined = await untilEvent(agentId, guid, granted, 'AgentConf_ParticipantChanged');
  const { leaveAgentConference } = await client.run(LeaveAgentConferenceDocument, { agentId }, guid);
  expect(leaveAgentConference.__typename).toBe('ChairpersonCannotLeave');
  const { releaseAgentConference } = await client.run(ReleaseAgentConferenceDocument, { agentId }, guid);
  expect(releaseAgentConference.__typename).toBe('ReleaseAgentConferenceSuccess');
  await untilEvent(agentId, guid, joined, 'AgentState_Ready');
});

test('an agent is watched from now on', async () => {
  const agentId = '1005';
  const { guid, cursor } = await signIn(agentId);
  await untilEvent(agentId, guid, cursor, 'AgentState_Ready');
  const items = client.watch(WatchAgentDocument, { agentId }, guid);
  const first = items.next();
  // The subscription may still be on its way: what is injected before it arrives is not "from now on".
  const gauge = 'agent_gateway_subscribers';
  await expect.poll(async () => (await fetch(new URL('/metrics', facade.url))).text()).toMatch(`${gauge} 1`);
  facade.simulator.inject(agentId, { eventType: 'AgentOther_PhoneAlerting' });
  const { value } = await first;
  expect(value).toMatchObject({ agentEvents: { type: 'AgentOther_PhoneAlerting' } });
  await items.return(undefined);
});

test('no operation is left out', () => {
  const folder = join(import.meta.dirname, '..', 'schema', 'operations');
  const operations = readdirSync(folder).map((file) => operationName(parse(readFileSync(join(folder, file), 'utf8'))));
  expect([...client.executed].sort()).toEqual(operations.sort());
});
