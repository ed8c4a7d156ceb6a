/** Each file of schema/operations is carried out by a server with a gateway behind it, through its generated document. */
import { parse } from 'graphql';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  AgentConferenceDocument,
  AgentStatusDocument,
  AnswerAgentConferenceDocument,
  InviteConferenceParticipantsDocument,
  LeaveAgentConferenceDocument,
  ReleaseAgentConferenceAndWaitDocument,
  ReleaseAgentConferenceDocument,
  RequestAgentConferenceDocument,
  ResumeWatchingDocument,
  SetAgentIdleDocument,
  SignInAgentDocument,
  SignOutAgentDocument,
  WatchAgentDocument,
  WatchConferenceDocument,
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

test('an agent goes idle', async () => {
  const { guid } = await signIn('1007');
  const { setAgentIdle } = await client.run(SetAgentIdleDocument, { agentId: '1007' }, guid);
  expect(setAgentIdle.__typename).toBe('SetAgentIdleSuccess');
});

test('a conference is requested, an invited agent answers and leaves, the chairperson cannot leave but release it', async () => {
  const [agentId, invitedId] = ['1004', '1006'] as const;
  const { guid, cursor } = await signIn(agentId);
  const invited = await signIn(invitedId);
  const { requestAgentConference } = await client.run(RequestAgentConferenceDocument, { agentId, seats: 3 }, guid);
  expect(requestAgentConference.__typename).toBe('RequestAgentConferenceSuccess');
  const granted = await untilEvent(agentId, guid, cursor, 'AgentConf_RequestSuccess');

  const { inviteConferenceParticipants } = await client.run(
    InviteConferenceParticipantsDocument,
    { agentId, participants: [{ kind: 'AGENT', address: invitedId }] },
    guid,
  );
  expect(inviteConferenceParticipants.__typename).toBe('InviteConferenceParticipantsSuccess');
  const ringing = await untilEvent(invitedId, invited.guid, invited.cursor, 'AgentConf_Ringing');
  const { answerAgentConference } = await client.run(
    AnswerAgentConferenceDocument,
    { agentId: invitedId },
    invited.guid,
  );
  expect(answerAgentConference.__typename).toBe('AnswerAgentConferenceSuccess');
  await untilEvent(invitedId, invited.guid, ringing, 'AgentConf_SelfJoinResult');
  await untilEvent(agentId, guid, granted, 'AgentConf_ParticipantChanged');

  const { agent } = await client.run(AgentConferenceDocument, { agentId }, guid);
  expect(agent?.conference?.participants.map(({ address }) => address).sort()).toEqual([agentId, invitedId]);

  const { leaveAgentConference: left } = await client.run(
    LeaveAgentConferenceDocument,
    { agentId: invitedId },
    invited.guid,
  );
  expect(left.__typename).toBe('LeaveAgentConferenceSuccess');
  const { leaveAgentConference: refused } = await client.run(LeaveAgentConferenceDocument, { agentId }, guid);
  expect(refused.__typename).toBe('ChairpersonCannotLeave');
  const { releaseAgentConference } = await client.run(ReleaseAgentConferenceDocument, { agentId }, guid);
  expect(releaseAgentConference.__typename).toBe('ReleaseAgentConferenceSuccess');
  await untilEvent(agentId, guid, granted, 'AgentState_Ready');
});

test('a release waits for its proof, and the conference alone is watched', async () => {
  const agentId = '1008';
  const { guid, cursor } = await signIn(agentId);
  await client.run(RequestAgentConferenceDocument, { agentId, seats: 3 }, guid);
  await untilEvent(agentId, guid, cursor, 'AgentConf_RequestSuccess');
  const { releaseAgentConference } = await client.run(ReleaseAgentConferenceAndWaitDocument, { agentId }, guid);
  expect(releaseAgentConference).toMatchObject({ outcome: { __typename: 'OutcomeConfirmed' } });
  const types: string[] = [];
  for await (const { agentEvents } of client.watch(WatchConferenceDocument, { agentId, after: cursor }, guid)) {
    types.push(agentEvents.type);
    if (agentEvents.type === 'AgentConf_SelfLeaveResult') break;
  }
  expect(types).toEqual(['AgentConf_SelfJoinResult', 'AgentConf_RequestSuccess', 'AgentConf_SelfLeaveResult']);
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
