/** A server with a gateway runs the documents of schema/operations, including every hand-written one. */
import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { buildSchema, OperationTypeNode, parse } from 'graphql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import * as documents from '../client/src/generated/operations.ts';
import { rootFields } from '../scripts/operation-documents.ts';
import { phoneNumber, voicePath } from './rig/conference.ts';
import { DocumentClient, operationName } from './rig/documents.ts';
import { sharedFacade } from './rig/shared-facade.ts';
import { handWrittenFiles, operationFiles } from './rig/operation-files.ts';

// Playback continues until it is stopped.
const facade = sharedFacade({ simulator: { voiceMs: 600_000 } });
let client: DocumentClient;
beforeAll(() => {
  client = new DocumentClient(facade.url);
});

type Mutation<Result, Variables> = TypedDocumentNode<Result, Variables & { readonly agentId: string }>;
/** The result type of the document's only field. */
type AnswerOf<Result> = Extract<Result[keyof Result], { readonly __typename: string }>;
type SuccessOf<Result> = Extract<AnswerOf<Result>, { readonly __typename: `${string}Success` }>;

const credentialsOf = (agentId: string, password = `Demo@${agentId}`) => ({
  password,
  phoneNumber: `7${agentId.padStart(5, '0')}`,
});

/** An agent at a desk, who only has the documents. */
class Person {
  readonly agentId: string;
  guid: string;
  /** Id of the last event seen. */
  seen: string;

  constructor(agentId: string, guid: string, cursor: string) {
    this.agentId = agentId;
    this.guid = guid;
    this.seen = cursor;
  }

  static async signedIn(agentId: string, password?: string): Promise<Person> {
    const input = credentialsOf(agentId, password);
    const { signInAgent } = await client.run(documents.SignInAgentDocument, { agentId, input });
    if (signInAgent.__typename !== 'SignInAgentSuccess') throw new Error(signInAgent.__typename);
    return new Person(agentId, signInAgent.guid, signInAgent.cursor);
  }

  async run<Result extends object, Variables>(
    document: Mutation<Result, Variables>,
    variables: Omit<Variables, 'agentId'>,
  ): Promise<AnswerOf<Result>> {
    const all = { agentId: this.agentId, ...variables } as unknown as Variables & { readonly agentId: string };
    const [answer] = Object.values(await client.run(document, all, this.guid)) as readonly unknown[];
    return answer as AnswerOf<Result>;
  }

  /** Runs a mutation that must return the success type of its field. */
  async done<Result extends object, Variables>(
    document: Mutation<Result, Variables>,
    variables: Omit<Variables, 'agentId'>,
  ): Promise<SuccessOf<Result>> {
    const answer = await this.run(document, variables);
    const [field = ''] = rootFields(document);
    expect(answer.__typename).toBe(`${field.charAt(0).toUpperCase()}${field.slice(1)}Success`);
    return answer as SuccessOf<Result>;
  }

  /** Like `done`, and waits for the event that proves it. */
  async confirmed<Result extends object, Variables>(
    document: Mutation<Result, Variables>,
    variables: Omit<Variables, 'agentId'>,
  ): Promise<SuccessOf<Result>> {
    const answer = await this.done(document, variables);
    expect(answer).toMatchObject({ outcome: { __typename: 'OutcomeConfirmed' } });
    return answer;
  }

  /** Reads up to the first event that has this type and contains this content. */
  async until(type: string, content: object = {}): Promise<void> {
    const { agentId, seen: after, guid } = this;
    for await (const { agentEvents } of client.watch(documents.ResumeWatchingDocument, { agentId, after }, guid)) {
      this.seen = agentEvents.id;
      const told = agentEvents.content as Readonly<Record<string, unknown>> | null;
      if (agentEvents.type === type && Object.entries(content).every(([key, value]) => told?.[key] === value)) return;
    }
    throw new Error(`the stream ended before ${type}`);
  }
}

test('an agent signs in, elsewhere only by force, renews its Guid, changes its password and signs out', async () => {
  const agentId = '1001';
  await Person.signedIn(agentId);
  const input = credentialsOf(agentId);
  const { signInAgent: again } = await client.run(documents.SignInAgentDocument, { agentId, input });
  expect(again.__typename).toBe('AlreadySignedIn');
  const { signInAgent: forced } = await client.run(documents.SignInAgentDocument, {
    agentId,
    input: { ...input, force: true },
  });
  expect(forced).toMatchObject({ __typename: 'SignInAgentSuccess', agent: { id: agentId, status: 'IDLE' } });
  if (forced.__typename !== 'SignInAgentSuccess') return;
  const person = new Person(agentId, forced.guid, forced.cursor);

  const { guid } = await person.done(documents.RenewAgentGuidDocument, {});
  expect(guid).not.toBe(person.guid);
  person.guid = guid ?? '';
  const newPassword = 'Other@1001';
  await person.done(documents.ChangeAgentPasswordDocument, { input: { oldPassword: input.password, newPassword } });
  await person.confirmed(documents.SignOutAgentDocument, { reason: 7 });
  expect(facade.simulator.agent(agentId).signedIn).toBe(false);
  await Person.signedIn(agentId, newPassword);
});

test('an agent signs in to its skill queues and goes from state to state', async () => {
  const person = await Person.signedIn('1002');
  const { agentId, guid } = person;
  const { agent } = await person.done(documents.ResetAgentSkillsDocument, { input: {} });
  expect(agent.skills).toEqual([{ id: '1', name: 'defaultAudioSkill', mediaType: 'ORDINARY' }]);
  const status = async () => (await client.run(documents.AgentStatusDocument, { agentId }, guid)).agent?.status;

  await person.confirmed(documents.SetAgentBusyDocument, { input: { reason: 200 } });
  expect(await status()).toBe('BUSY');
  await person.confirmed(documents.CancelAgentBusyDocument, {});
  await person.confirmed(documents.StartAgentWrapUpDocument, {});
  expect(await status()).toBe('WRAP_UP');
  await person.confirmed(documents.EndAgentWrapUpDocument, {});
  await person.confirmed(documents.StartAgentRestDocument, { input: { seconds: 60 } });
  expect(await status()).toBe('REST');
  const { agent: resting } = await client.run(documents.AgentCurrentStateDocument, { agentId }, guid);
  expect(resting).toMatchObject({ currentState: { status: 'REST', isRestOver: false, pending: null } });
  await person.confirmed(documents.EndAgentRestDocument, {});
  await person.confirmed(documents.SetAgentBusyDocument, { input: {} });
  await person.confirmed(documents.SetAgentIdleDocument, {});

  const set = await person.done(documents.SetAgentCustomStateDocument, { input: { state: 7 } });
  expect(set.agent.customState).toBe(7);
  const { agent: atDesk } = await client.run(documents.AgentAtDeskDocument, { agentId }, guid);
  expect(atDesk).toMatchObject({ status: 'IDLE', customState: 7, session: { voice: true }, conference: null });
  const cleared = await person.done(documents.ClearAgentCustomStateDocument, {});
  expect(cleared.agent.customState).toBeNull();
});

test('an agent arranges its desk and writes to others', async () => {
  const person = await Person.signedIn('1003');
  const other = await Person.signedIn('1007');
  await person.done(documents.SetAgentAutoAnswerDocument, { input: { enabled: false } });
  await person.done(documents.SetAgentIdleAfterCallDocument, { input: { enabled: false } });
  await person.done(documents.SetAgentSelfRecordingDocument, { input: { enabled: true } });
  await person.done(documents.SetAgentTalkRightDocument, { input: { allowed: true } });
  await person.done(documents.SetAgentForwardingDocument, { input: { body: { number: '70093' } } });
  await person.done(documents.BindAgentPhoneDocument, { input: { body: { phone: '70093' } } });

  await person.done(documents.SendAgentNoteDocument, { input: { toAgentIds: [other.agentId], text: 'hello' } });
  await person.done(documents.SendBulletinDocument, {
    input: { target: 'GROUP', targetName: 'desk', text: 'hello all' },
  });
  const types = ['AgentOther_Note', 'AgentOther_Bulletin'];
  const variables = { agentId: other.agentId, after: other.seen, types };
  const read: string[] = [];
  for await (const { agentEvents } of client.watch(documents.WatchTypesDocument, variables, other.guid)) {
    read.push(agentEvents.type);
    if (read.length === types.length) break;
  }
  expect(read).toEqual(types);
});

test('a conference of three agents and a phone, from the request to the release', async () => {
  const [chair, member, guest, inspector] = await Promise.all([
    Person.signedIn('1004'),
    Person.signedIn('1005'),
    Person.signedIn('1006'),
    Person.signedIn('1100'),
  ]);
  const { outcome } = await chair.confirmed(documents.RequestAgentConferenceDocument, { input: { seats: 5 } });
  const id = outcome.__typename === 'OutcomeConfirmed' ? (outcome.conferenceId ?? '') : '';
  const { agentId, guid } = chair;
  const { skillsOfAgent } = await client.run(
    documents.SkillsOfAgentDocument,
    { agentId, ofAgentId: member.agentId },
    guid,
  );
  expect(skillsOfAgent).toMatchObject([{ name: 'defaultAudioSkill' }]);

  const address = ({ agentId: ofAgent }: Person) => ({ kind: 'AGENT', address: ofAgent }) as const;
  const phone = { kind: 'PHONE', address: phoneNumber } as const;
  const invite = (participants: readonly (ReturnType<typeof address> | typeof phone)[]) =>
    chair.done(documents.InviteConferenceParticipantsDocument, { input: { participants: [...participants] } });
  await invite([address(member), address(guest)]);
  await Promise.all([member.until('AgentConf_Ringing'), guest.until('AgentConf_Ringing')]);
  await guest.confirmed(documents.RejectAgentConferenceDocument, {});
  await invite([address(guest), phone]);
  await guest.until('AgentConf_Ringing');
  await Promise.all([member, guest].map((each) => each.confirmed(documents.AnswerAgentConferenceDocument, {})));
  await chair.until('AgentConf_ParticipantChanged', { changeType: 0, participant: phoneNumber });

  const { agent } = await client.run(documents.AgentConferenceDocument, { agentId }, guid);
  const members = agent?.conference?.participants.map(({ address: ofMember }) => ofMember).sort();
  expect(members).toEqual([agentId, member.agentId, guest.agentId, phoneNumber]);
  const { agentConferences } = await client.run(documents.ConferencesDocument, { agentId, ids: [id, '99'] }, guid);
  expect(agentConferences).toMatchObject([{ id, state: 'TALKING' }, null]);
  const { vdnConferenceIds } = await client.run(
    documents.VdnConferencesDocument,
    { agentId: inspector.agentId },
    inspector.guid,
  );
  expect(vdnConferenceIds).toEqual([id]);

  const { minutesAdded } = await chair.done(documents.ExtendAgentConferenceDocument, { input: { minutes: 15 } });
  expect(minutesAdded).toBe(15);
  await chair.done(documents.ChangeConferenceSeatsDocument, { input: { change: 'ADD', seats: 2 } });
  const toPhone = { input: { participant: phone } };
  const voiceToPhone = { input: { participant: phone, voicePath } };
  await chair.confirmed(documents.HoldConferenceParticipantDocument, voiceToPhone);
  await chair.confirmed(documents.UnholdConferenceParticipantDocument, toPhone);
  for (const mode of ['LISTEN_ONLY', 'LISTEN_AND_SPEAK'] as const)
    await chair.confirmed(documents.SetConferenceParticipantModeDocument, { input: { participant: phone, mode } });
  await chair.done(documents.PlayConferenceParticipantVoiceDocument, voiceToPhone);
  await chair.confirmed(documents.StopConferenceParticipantVoiceDocument, toPhone);
  await chair.done(documents.PlayConferenceVoiceDocument, { input: { voicePath } });
  await chair.confirmed(documents.StopConferenceVoiceDocument, {});
  await chair.confirmed(documents.RemoveConferenceParticipantsDocument, { input: { participants: [phone] } });

  await guest.confirmed(documents.LeaveAgentConferenceDocument, {});
  const refused = await chair.run(documents.LeaveAgentConferenceDocument, {});
  expect(refused.__typename).toBe('ChairpersonCannotLeave');
  await chair.confirmed(documents.HandOverConferenceChairDocument, { input: { toAgentId: member.agentId } });
  await chair.confirmed(documents.LeaveAgentConferenceDocument, {});
  await member.done(documents.ReleaseAgentConferenceDocument, {});
  await member.until('AgentState_Ready');
});

test('a release waits for its proof, and the conference alone is watched', async () => {
  const person = await Person.signedIn('1008');
  const { agentId, guid, seen: after } = person;
  await person.confirmed(documents.RequestAgentConferenceDocument, { input: { seats: 3 } });
  await person.confirmed(documents.ReleaseAgentConferenceAndWaitDocument, {});
  const types: string[] = [];
  for await (const { agentEvents } of client.watch(documents.WatchConferenceDocument, { agentId, after }, guid)) {
    types.push(agentEvents.type);
    if (agentEvents.type === 'AgentConf_SelfLeaveResult') break;
  }
  expect(types).toEqual(['AgentConf_SelfJoinResult', 'AgentConf_RequestSuccess', 'AgentConf_SelfLeaveResult']);
});

test('an agent is watched from now on, or beginning with what it is', async () => {
  const person = await Person.signedIn('1009');
  const { agentId, guid } = person;
  await person.until('AgentState_Ready');
  const items = client.watch(documents.WatchAgentDocument, { agentId }, guid);
  const first = items.next();
  // The subscription may still be in flight. Events injected before it arrives are not "from now on".
  const gauge = 'agent_gateway_subscribers';
  await expect.poll(async () => (await fetch(new URL('/metrics', facade.url))).text()).toMatch(`${gauge} 1`);
  facade.simulator.inject(agentId, { eventType: 'AgentOther_PhoneAlerting' });
  const { value } = await first;
  expect(value).toMatchObject({ agentEvents: { type: 'AgentOther_PhoneAlerting' } });
  await items.return(undefined);

  for await (const { agentEvents } of client.watch(documents.WatchFromSnapshotDocument, { agentId }, guid)) {
    expect(agentEvents).toMatchObject({
      __typename: 'AgentSnapshot',
      unavailable: [],
      status: 'IDLE',
      conference: null,
      calls: [],
    });
    break;
  }

  const { agentEventHistory } = await client.run(documents.EventHistoryDocument, { agentId, first: 2 }, guid);
  expect(agentEventHistory.nodes.map(({ type }) => type)).toEqual(['AgentOther_InService', 'AgentState_Ready']);
  expect(agentEventHistory.pageInfo.hasNextPage).toBe(true);
});

test('an agent asks for links to files', async () => {
  const { agentId, guid } = await Person.signedIn('1011');
  const [fileName, filePath] = ['Y:/1/0/1.V3', 'chat/1.png'];
  const { agent } = await client.run(documents.FileLinksDocument, { agentId, fileName, filePath }, guid);
  const others = { agentId, fileName, callId: '1-1', conferenceId: '1' };
  const { agent: more } = await client.run(documents.OtherFileLinksDocument, others, guid);
  const links = Object.values({ ...agent, ...more }).map((link) => link?.path);
  expect(new Set(links).size).toBe(6);
  for (const path of links) expect(path).toMatch(/^\/recordings\/1011\?ticket=[\w-]{43}$/);
});

test('no document that is written by hand is left out', () => {
  const names = handWrittenFiles.map(({ text }) => operationName(parse(text)));
  expect(names.filter((name) => !client.executed.has(name))).toEqual([]);
});

test('every field of the schema’s roots has a document', () => {
  const schema = buildSchema(readFileSync(join(import.meta.dirname, '..', 'schema', 'schema.graphql'), 'utf8'), {
    assumeValid: true,
  });
  // For a federated gateway, which writes these documents itself.
  const federation = ['_entities', '_service'];
  const fields = Object.values(OperationTypeNode).flatMap((root) =>
    Object.keys(schema.getRootType(root)?.getFields() ?? {}),
  );
  const documented = new Set(operationFiles.flatMap(({ text }) => rootFields(parse(text))));
  expect(fields.filter((field) => !documented.has(field) && !federation.includes(field))).toEqual([]);
  expect(fields.length).toBeGreaterThan(45);
});

test.each(operationFiles)(
  '$name begins with a line on when to use it, and does not swallow a refusal',
  ({ name, text }) => {
    expect(name).toMatch(/^[a-z]+(-[a-z]+)*\.graphql$/);
    expect(text).toMatch(/^# [A-Z].*\.\n(query|mutation|subscription) [A-Z]/);
    if (/^mutation/m.test(text))
      expect(text.replaceAll(/\s+/g, ' ')).toContain('... on GatewayFailure { retcode message retryable advice }');
  },
);
