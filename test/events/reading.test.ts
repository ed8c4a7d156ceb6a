/** What each kind of Guid may read: every field and stream. The rows are checked against the schema: a field without a row fails. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema, Kind, parse, type SelectionSetNode } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { Admission } from '../../src/events/admission.ts';
import { Present } from '../../src/events/present.ts';
import type { Operation } from '../../src/gateway/declaration/declaration.ts';
import { Unauthenticated } from '../../src/gateway/failures.ts';
import { families } from '../../src/schema/families.ts';
import { ask, signIn, Watch, type WatchOptions } from '../rig/client.ts';
import { sharedFacade } from '../rig/shared-facade.ts';
import { derivedFiles } from '../rig/operation-files.ts';
import { samplesFor } from '../secrets/samples.ts';
import { keeperOver } from '../rig/keeper.ts';
import { ownScope } from '../../src/gateway/scope.ts';

const agentId = '1001';
const kinds = ['present', 'earlier', 'ended', 'other', 'invented', 'none'] as const;
type GuidKind = (typeof kinds)[number];

const facade = sharedFacade();
const guids: Partial<Record<GuidKind, string>> = { invented: '0b9c6f0e-0000-4000-8000-000000000000.AgentGateway0' };
/** The position before each session's first event. */
const starts: string[] = [];
let conferenceId = '';

/** Three sessions: each has an event of its own, and the last one also a conference and a call with a customer's number. */
beforeAll(async () => {
  const { url, simulator } = facade;
  guids.other = (await signIn(url, '1002')).guid;
  for (const session of [1, 2, 3]) {
    const { guid, cursor } = await signIn(url, agentId, session > 1);
    starts.push(cursor);
    if (session === 2) guids.ended = guid;
    if (session === 3) guids.earlier = guid;
    await using watch = await Watch.open(url, agentId, { guid, after: cursor });
    simulator.inject(agentId, { eventType: `Of${session}`, content: { phone: `+4930${session}` } });
    await watch.untilTypes(`Of${session}`);
  }
  const asked = await ask<{ requestAgentConference: { outcome: { conferenceId: string } } }>(
    url,
    `mutation { requestAgentConference(agentId: "${agentId}", input: { seats: 3 }) {
      ... on RequestAgentConferenceSuccess { outcome { ... on OutcomeConfirmed { conferenceId } } } } }`,
    {},
    guids.earlier,
  );
  ({ conferenceId } = asked.data.requestAgentConference.outcome);
  const renewed = await ask<{ renewAgentGuid: { guid: string } }>(
    url,
    `mutation { renewAgentGuid(agentId: "${agentId}") { ... on RenewAgentGuidSuccess { guid } } }`,
    {},
    guids.earlier,
  );
  guids.present = renewed.data.renewAgentGuid.guid;
  // The calls are in doubt since the last take-over, and this reads them: the gateway does not know the call that follows.
  await ask(url, `{ agent(id: "${agentId}") { calls { id } } }`, {}, guids.present);
  await using watch = await Watch.open(url, agentId, { guid: guids.present });
  simulator.inject(agentId, {
    eventType: 'AgentEvent_Talking',
    content: { callid: '3-1', caller: '+493055555', called: agentId },
  });
  await watch.untilTypes('AgentEvent_Talking');
});

/** The result of a query: `shown`, `nothing` for null, or the code of its error. */
async function read(query: string, guid: string | undefined, variables: object = {}): Promise<string> {
  const { data, errors } = await ask<object>(facade.url, query, variables, guid);
  const [error] = errors;
  if (error) return String(error.extensions['code']);
  return leafOf(data) === null ? 'nothing' : 'shown';
}

function leafOf(value: unknown): unknown {
  if (value === null || typeof value !== 'object') return value;
  const inner: unknown = Array.isArray(value) ? value[0] : Object.values(value)[0];
  return inner === undefined ? value : leafOf(inner);
}

const agent = (selection: string) => `{ agent(id: "${agentId}") { ${selection} } }`;
const entity = (type: string, key: string, selection: string) =>
  `{ _entities(representations: [{ __typename: "${type}", ${key} }]) { ... on ${type} { ${selection} } } }`;

const ofSession: Readonly<Record<GuidKind, string>> = {
  present: 'shown',
  earlier: 'shown',
  ended: 'UNAUTHENTICATED',
  other: 'UNAUTHENTICATED',
  invented: 'UNAUTHENTICATED',
  none: 'UNAUTHENTICATED',
};
const toAll = Object.fromEntries(kinds.map((kind) => [kind, 'shown'])) as Record<GuidKind, string>;
/** Details of the sign-in: null for sessions that did not sign in here. */
const ofSignIn = { ...ofSession, ended: 'nothing', other: 'nothing', invented: 'nothing', none: 'nothing' };
/** The gateway's documentation lists no Guid refusal for it, so the gateway decides about Guids without a session of the agent. */
const asTheGateway = { ...ofSession, other: 'shown', invented: 'shown' };

type Row = readonly [query: () => string, shown: Readonly<Record<GuidKind, string>>];

const rows: Readonly<Record<string, Row>> = {
  'Query.agent': [() => agent('id'), toAll],
  'Query._service': [() => '{ _service { sdl } }', toAll],
  'Query._entities': [() => entity('Agent', `id: "${agentId}"`, 'cursor'), ofSession],
  'Query._entities of AgentConference': [
    () => entity('AgentConference', `agentId: "${agentId}", id: "${conferenceId}"`, 'state'),
    ofSession,
  ],
  'Query.agentConferences': [
    () => `{ agentConferences(agentId: "${agentId}", ids: ["${conferenceId}"]) { id } }`,
    ofSession,
  ],
  'Query.agentEventHistory': [
    () => `{ agentEventHistory(agentId: "${agentId}", first: 1) { nodes { id } } }`,
    { ...ofSession, ended: 'shown' },
  ],
  'Query.skillsOfAgent': [() => `{ skillsOfAgent(agentId: "${agentId}", ofAgentId: "1002") { id } }`, ofSession],
  // The agent is not an inspector.
  'Query.vdnConferenceIds': [
    () => `{ vdnConferenceIds(agentId: "${agentId}") }`,
    { ...ofSession, present: 'GATEWAY_REFUSED', earlier: 'GATEWAY_REFUSED' },
  ],
  'Agent.id': [() => agent('id'), toAll],
  'Agent.calls': [() => agent('calls { id }'), ofSession],
  'Agent.conference': [() => agent('conference { id }'), ofSession],
  'Agent.currentState': [() => agent('currentState { status }'), ofSession],
  'Agent.cursor': [() => agent('cursor'), ofSession],
  // A link to a file. The server contacts the gateway when the link is followed.
  'Agent.chatFileLink': [() => agent('chatFileLink(filePath: "/a.txt") { path }'), ofSession],
  'Agent.conferenceVideoLink': [
    () => agent('conferenceVideoLink(conferenceId: "1", stream: HIGH_DEFINITION) { path }'),
    ofSession,
  ],
  'Agent.inspectedRecordingLink': [() => agent('inspectedRecordingLink(fileName: "a.wav") { path }'), ofSession],
  'Agent.recordingLink': [() => agent('recordingLink(fileName: "a.wav") { path }'), ofSession],
  'Agent.twoTrackRecordingLink': [
    () => agent('twoTrackRecordingLink(callId: "1-1", fileName: "a.wav") { path }'),
    ofSession,
  ],
  'Agent.videoRecordingLink': [() => agent('videoRecordingLink(fileName: "a.mp4") { path }'), ofSession],
  'Agent.customState': [() => agent('customState'), { ...ofSession, present: 'nothing', earlier: 'nothing' }],
  'Agent.inCall': [() => agent('inCall'), asTheGateway],
  'Agent.session': [() => agent('session { vdnId }'), ofSignIn],
  'Agent.skills': [() => agent('skills { id }'), ofSession],
  'Agent.status': [() => agent('status'), asTheGateway],
  'Mutation, and what it selects of Agent': [
    () =>
      `mutation { clearAgentCustomState(agentId: "${agentId}") { ... on ClearAgentCustomStateSuccess { agent { cursor } } ... on GatewayFailure { missing: advice @skip(if: true) __typename @skip(if: true) } } }`,
    { ...ofSession, ended: 'shown', other: 'shown', invented: 'shown' },
  ],
};

/** The document of each declared query, with its field: the gateway decides by the caller's own Guid. */
const contract = buildSchema(readFileSync(join(import.meta.dirname, '..', '..', 'schema', 'schema.graphql'), 'utf8'), {
  assumeValid: true,
});
const fieldsOf = (set: SelectionSetNode | undefined) =>
  (set?.selections ?? []).filter((selection) => selection.kind === Kind.FIELD);
const declaredFields = Object.values(families)
  .flatMap((family) => Object.entries<Operation & { readonly on?: 'Agent' }>(family))
  .flatMap(([field, { kind, on = 'Query' }]) => (kind === 'query' ? `${on}.${field}` : []));
const derived = derivedFiles.flatMap(({ text }) => {
  const document = parse(text);
  const [operation] = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const [root] = fieldsOf(operation?.selectionSet);
  const named = fieldsOf(root?.selectionSet).map(({ name }) => `Agent.${name.value}`);
  const field = [`Query.${root?.name.value}`, ...named].find((each) => declaredFields.includes(each));
  return field === undefined || field in rows
    ? []
    : { field, text, variables: { ...samplesFor(contract, document), ids: [agentId] } };
});

describe('a declared query', () => {
  test.each(derived.flatMap((each) => kinds.map((kind) => ({ ...each, kind }))))(
    '$field with the Guid: $kind, is left to the gateway for a Guid of the session, and shows nothing to any other',
    async ({ text, variables, kind }) => {
      const shown = await read(text, guids[kind], variables);
      if (ofSession[kind] === 'shown') expect(shown).not.toBe('UNAUTHENTICATED');
      // The simulator refuses operations that it does not model to every caller.
      else expect(['UNAUTHENTICATED', 'GATEWAY_REFUSED']).toContain(shown);
    },
  );
});

describe('a field', () => {
  test.each(Object.keys(rows).flatMap((name) => kinds.map((kind) => [name, kind] as const)))(
    '%s with the Guid: %s',
    async (name, kind) => {
      const [query, shown] = rows[name]!;
      expect(await read(query(), guids[kind])).toBe(shown[kind]);
    },
  );

  test('of the schema has its row', async () => {
    const { data } = await ask<{
      readonly __schema: { readonly types: readonly { name: string; fields: readonly { name: string }[] | null }[] };
    }>(facade.url, '{ __schema { types { name fields { name } } } }');
    const fields = data.__schema.types
      .filter(({ name }) => ['Query', 'Agent', 'Subscription', 'AgentSnapshot'].includes(name))
      .flatMap(({ name, fields: its }) => (its ?? []).map((field) => `${name}.${field.name}`));
    // Fields that every item of the stream has arrive with the item.
    const ofItems = data.__schema.types
      .find(({ name }) => name === 'AgentEvent')!
      .fields!.map(({ name }) => `AgentSnapshot.${name}`);
    const known = new Set([...Object.keys(rows), ...derived.map(({ field }) => field), ...streamed, ...ofItems]);
    expect(fields.filter((field) => !known.has(field))).toEqual([]);
  });
});

/** Read over the stream below. */
const streamed = [
  'Subscription.agentEvents',
  ...['agent', 'calls', 'conference', 'status', 'unavailable'].map((name) => `AgentSnapshot.${name}`),
];

describe('the stream', () => {
  const snapshot = '... on AgentSnapshot { status agent { id } conference { id } calls { callId caller } }';

  /** Collects the stream until it is over, or until its newest event. */
  async function watched(kind: GuidKind, options: WatchOptions): Promise<Watch> {
    const guid = guids[kind];
    await using watch = await Watch.open(facade.url, agentId, {
      ...(guid !== undefined && { guid }),
      fields: snapshot,
      ...options,
    });
    await watch.until(
      ({ types, errors, closed }) => types.includes('AgentEvent_Talking') || errors.length > 0 || closed,
    );
    return watch;
  }

  test.each(['present', 'earlier'] as const)('with the Guid: %s, has every kept event of its agent', async (kind) => {
    const { types } = await watched(kind, { after: starts[0]! });
    expect(types).toEqual(expect.arrayContaining(['Of1', 'Of2', 'Of3', 'AgentEvent_Talking']));
    expect(types.filter((type) => type === 'SessionEnded')).toHaveLength(2);
  });

  test.each([0, 1])(
    'with the Guid of an ended session, after the start of session %d before it or its own, has that session only, and completes',
    async (start) => {
      const watch = await watched('ended', { after: starts[start]! });
      expect(watch.types).toContain('Of2');
      expect(watch.types.at(-1)).toBe('SessionEnded');
      expect(watch.types.filter((type) => /^Of[13]$|SessionEnded|Talking/.test(type))).toEqual(['SessionEnded']);
      expect(watch.completed).toBe(true);
    },
  );

  test('with the Guid of an ended session and a cursor of a later one, has nothing', async () => {
    const newest = (await watched('present', { after: starts[2]! })).ids.at(-1)!;
    const [epoch, agent_, position] = newest.split('-');
    const ahead = `${epoch}-${agent_}-${Number(position) + 1000}`;
    for (const after of [starts[2]!, newest, ahead]) {
      const watch = await watched('ended', { after, snapshot: true });
      expect([after, watch.types, watch.errors]).toEqual([after, [], []]);
      expect(watch.completed || watch.status === 204).toBe(true);
    }
  });

  test('with the Guid of an ended session has no snapshot, also where one is asked for', async () => {
    const watch = await watched('ended', { after: starts[1]!, snapshot: true });
    expect(watch.types).not.toContain('AgentSnapshot');
    expect(watch.types).toContain('Of2');
    expect(watch.raw).not.toContain('+493055555');
    expect(watch.completed).toBe(true);
  });

  test('with the Guid of an ended session and a cursor of another store names no position of a later session', async () => {
    const watch = await watched('ended', { after: `0123456789ab-${agentId}-7` });
    expect(watch.code).toBe('CURSOR_EXPIRED');
    expect(watch.errors[0]?.extensions['resumeAfter']).toBe(starts[1]);
  });

  test.each(['present', 'earlier'] as const)('with the Guid: %s, begins with the snapshot', async (kind) => {
    const watch = await watched(kind, { after: starts[2]!, snapshot: true });
    expect(watch.events[0]).toMatchObject({
      type: 'AgentSnapshot',
      conference: { id: conferenceId },
      calls: [{ callId: '3-1', caller: '+493055555' }],
    });
  });

  test.each(['other', 'invented', 'none'] as const)('with the Guid: %s, has nothing', async (kind) => {
    for (const after of [undefined, ...starts]) {
      const watch = await watched(kind, { snapshot: true, ...(after !== undefined && { after }) });
      expect([watch.code, watch.types]).toEqual(['UNAUTHENTICATED', []]);
    }
  });

  test('with the Guid of an ended session and no cursor is refused', async () => {
    const watch = await watched('ended', { snapshot: true });
    expect([watch.code, watch.types]).toEqual(['UNAUTHENTICATED', []]);
  });
});

test('what is derived from the events is not shown where another session began while it was read', async () => {
  const { ledger, signIn: begin, close } = keeperOver(() => new Promise(() => undefined), { holdMs: 0 });
  const admission = new Admission(ledger, () => Promise.reject(new Error('no proof is needed')));
  const call = { callId: '2-1', state: 'TALKING', caller: '+493055555', called: agentId } as const;
  const projections = {
    of: async () => {
      await begin('second');
      return { position: 1, conferenceId: 'conference', calls: new Map([[call.callId, call]]) };
    },
  };
  const options = { admission, projections, journal: { epoch: 'aaaaaaaaaaaa' } } as unknown as ConstructorParameters<
    typeof Present
  >[0];
  const caller = { guid: 'first', scope: ownScope() };
  const session = await begin('first');
  expect(await new Present(options).snapshot(session, 0)).toEqual([]);
  await begin('first');
  await expect(new Present(options).read(agentId, caller, () => projections.of())).rejects.toThrow(Unauthenticated);
  await close();
});

test('a new epoch of a store that still holds its events leaves each session its first event', async () => {
  const { ledger, signIn: begin, close } = keeperOver(() => new Promise(() => undefined), { holdMs: 0 });
  await begin('first');
  const session = await begin('second');
  // After the end of the previous session.
  expect(session.startPosition).toBe(1);
  await ledger.saveAll(true);
  expect(session.startPosition).toBe(1);
  await ledger.saveAll(false);
  expect(session.startPosition).toBe(0);
  await close();
});
