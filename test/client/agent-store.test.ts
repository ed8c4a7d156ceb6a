/** How the store reduces an agent's items. Above all, unreadable parts never replace known state. */
import { expect, test } from 'vitest';
import { createAgentStore } from '../../client/src/agent-store.ts';
import type { AgentStreamItem } from '../../client/src/event.ts';
import { isCertain, lastKnown } from '../../client/src/known.ts';
import type { ConnectionState } from '../../client/src/state.ts';
import { AgentCredential } from '../../client/src/credential.ts';
import { watchAgentEvents } from '../../client/src/watch.ts';
import type { WatchFollower } from '../../client/src/watchoptions.ts';
import { eventually } from '../rig/eventually.ts';
import { ScriptedServer, type Opened } from './scriptedserver.ts';

const agentId = '1001';
const startedAt = '2026-03-01T10:00:00.000Z';
const startedAtMs = Date.parse(startedAt);
const minutes = (count: number) => new Date(startedAtMs + count * 60_000).toISOString();
const chair = {
  kind: 'AGENT',
  address: agentId,
  role: 'CHAIRPERSON',
  mode: 'LISTEN_AND_SPEAK',
  channelState: 'TALKING',
  joinedAt: startedAt,
  deviceType: null,
  deviceCallType: null,
};
const conference = {
  id: '7',
  startedAt,
  durationMinutes: 60,
  elapsedMinutes: 0,
  state: 'TALKING',
  participants: [chair],
};
const inConference = { status: 'TALKING', conference, unavailable: [] };

/** A watch whose items the test supplies. */
function scripted() {
  const followers: WatchFollower[] = [];
  let items = 0;
  let refreshes = 0;
  const state: ConnectionState = { name: 'connecting', attempt: 1, retryInMs: 0, cause: null };
  const store = createAgentStore({
    state,
    refresh: () => (refreshes += 1),
    follow: (follower) => {
      followers.push(follower);
      return () => void followers.splice(followers.indexOf(follower), 1);
    },
  });
  const item = (__typename: string, fields: object = {}) => {
    items += 1;
    const event = {
      __typename,
      id: `item-${items}`,
      type: __typename,
      isLate: false,
      receivedAt: startedAt,
      ...fields,
    };
    for (const { onItem } of followers) onItem?.(event as unknown as AgentStreamItem);
  };
  return {
    store,
    item,
    state: () => store.getState(),
    refreshes: () => refreshes,
    snapshot: (fields: object = {}) => {
      item('AgentSnapshot', { calls: [], status: 'IDLE', conference: null, unavailable: [], ...fields });
    },
    participant: (fields: object) => {
      item('ConferenceParticipantChanged', { conferenceId: '7', changeReason: null, result: 0, ...fields });
    },
  };
}

const ben = { kind: 'AGENT', address: '1002' } as const;
const changeOf = { participant: ben.address, participantKind: ben.kind };

test('before the first snapshot all is unknown, and none of it is "none"', () => {
  const { store } = scripted();
  const { status, calls, conference } = store.getState();
  expect([status, calls, conference].map(({ name }) => name)).toEqual(['unknown', 'unknown', 'unknown']);
});

test('a snapshot that lacks its parts before anything was read leaves them unknown', () => {
  const { snapshot, state } = scripted();
  snapshot({ status: null, calls: null, unavailable: ['STATUS', 'CALLS', 'CONFERENCE'] });
  expect([state().status.name, state().calls.name, state().conference.name]).toEqual(['unknown', 'unknown', 'unknown']);
});

test('what a later snapshot lacks stays as it was known, in doubt until it is read again', () => {
  const { snapshot, state } = scripted();
  snapshot(inConference);
  expect(isCertain(state().conference)).toBe(true);
  snapshot({ status: null, unavailable: ['STATUS', 'CONFERENCE'] });
  expect(lastKnown(state().conference)).toMatchObject({ id: '7', members: [{ address: agentId, isChair: true }] });
  expect(lastKnown(state().status)?.status).toBe('TALKING');
  expect([isCertain(state().conference), isCertain(state().status), isCertain(state().calls)]).toEqual([
    false,
    false,
    true,
  ]);
  snapshot({ ...inConference, conference: null });
  expect(state().conference).toEqual({ name: 'known', value: null, isCertain: true });
});

test.each(['StreamGap', 'GatewayDegraded', 'CursorExpired'])('%s puts what is known in doubt', (typeName) => {
  const { snapshot, item, state } = scripted();
  snapshot(inConference);
  item(typeName);
  expect(lastKnown(state().conference)?.id).toBe('7');
  expect([state().status, state().calls, state().conference].map(isCertain)).toEqual([false, false, false]);
  // The recovery alone does not show what happened meanwhile.
  item('GatewayRecovered');
  expect(isCertain(state().conference)).toBe(false);
  snapshot(inConference);
  expect([state().status, state().calls, state().conference].map(isCertain)).toEqual([true, true, true]);
});

test('a late event changes nothing', () => {
  const { snapshot, item, state } = scripted();
  snapshot();
  const before = state();
  item('ConferenceJoined', { conferenceId: '7', isLate: true });
  expect(state()).toBe(before);
});

test('a status has its reason and its beginning, and one that was asked for is pending until it comes', () => {
  const { store, snapshot, item, state } = scripted();
  snapshot();
  expect(lastKnown(state().status)).toEqual({ status: 'IDLE', reason: null, sinceMs: null });
  store.requestedStatus('REST');
  item('AgentStateChanged', { type: 'AgentState_Busy', stateReason: null });
  expect(state().pendingStatus).toBe('REST');
  item('AgentStateChanged', { type: 'AgentState_SetRest_Success', stateReason: 4, receivedAt: minutes(3) });
  expect(lastKnown(state().status)).toEqual({ status: 'REST', reason: 4, sinceMs: startedAtMs + 180_000 });
  expect(state().pendingStatus).toBeNull();
  // The same status, read: the known start time stays.
  snapshot({ status: 'REST' });
  expect(lastKnown(state().status)).toEqual({ status: 'REST', reason: 4, sinceMs: startedAtMs + 180_000 });
});

const told = (type: string, callId: string, fields: object = {}) => ({
  type,
  callId,
  agentId,
  occurredAt: null,
  ...fields,
});

test('calls are unknown until a snapshot has them, and follow their events from there', () => {
  const { store, snapshot, item, state } = scripted();
  const states = () => lastKnown(state().calls)?.map(({ id, state: how }) => [id, how]);
  item('CallTalking', told('AgentEvent_Talking', 'before'));
  expect(state().calls.name).toBe('unknown');
  snapshot();
  item('CallArrived', told('AgentEvent_Ringing', 'c1', { caller: '18600000001', called: '4000' }));
  item('CallTalking', told('AgentEvent_Talking', 'c1', { receivedAt: minutes(1) }));
  expect(lastKnown(state().calls)).toMatchObject([
    { id: 'c1', state: 'TALKING', caller: '18600000001', direction: 'INBOUND', sinceMs: startedAtMs + 60_000 },
  ]);
  store.accepted('muteCall', {}, {});
  expect(lastKnown(state().calls)).toMatchObject([{ id: 'c1', muted: true }]);
  item('CallHeld', told('AgentEvent_Hold', 'c1'));
  store.accepted('startInternalCall', { toAgentId: '1002' }, { callId: 'c2' });
  expect(states()).toEqual([
    ['c1', 'HELD'],
    ['c2', 'DIALING'],
  ]);
  item('CallReleased', told('AgentEvent_Call_Release', 'c1'));
  expect(states()).toEqual([['c2', 'DIALING']]);
});

test.each([
  ['FORCED', 'SIGNED_OUT', 0, null],
  ['REPLACED', 'TALKING', 1, '7'],
])('a session that ends as %s leaves the agent %s', (reason, status, calls, conferenceId) => {
  const { snapshot, item, state } = scripted();
  snapshot(inConference);
  item('CallArrived', told('AgentEvent_Ringing', 'c1'));
  item('SessionEnded', { reason });
  expect(lastKnown(state().status)?.status).toBe(status);
  expect(lastKnown(state().calls)).toHaveLength(calls);
  expect(lastKnown(state().conference)?.id ?? null).toBe(conferenceId);
});

test('an agent who enters a conference has its members read, once for all events that say so', async () => {
  const { snapshot, item, state, refreshes } = scripted();
  snapshot();
  item('ConferenceRinging', { conferenceId: '7' });
  expect(state().invitation).toMatchObject({ conferenceId: '7' });
  for (const typeName of ['ConferenceJoined', 'ConferenceRequestGranted']) item(typeName, { conferenceId: '7' });
  expect(state().invitation).toBeNull();
  expect(lastKnown(state().conference)).toMatchObject({ id: '7', hasBeenRead: false, members: [] });
  await eventually(() => {
    expect(refreshes()).toBe(1);
  });
  // The watch repeats the read of an unreadable snapshot.
  snapshot({ status: null, unavailable: ['STATUS', 'CONFERENCE'] });
  expect(lastKnown(state().conference)).toMatchObject({ id: '7', hasBeenRead: false });
  snapshot(inConference);
  expect(refreshes()).toBe(1);
  expect(lastKnown(state().conference)).toMatchObject({ hasBeenRead: true, members: [{ address: agentId }] });
});

test.each([
  ['declined', { changeType: 'LEFT', changeReason: 'HUNG_UP' }, 'DECLINED'],
  ['could not be reached', { changeType: 'JOINED', result: 1 }, 'UNREACHABLE'],
  ['came', { changeType: 'JOINED' }, 'PRESENT'],
])('of somebody who was invited it is known that they %s', (_how, change, presence) => {
  const { store, snapshot, participant, state } = scripted();
  snapshot(inConference);
  store.invited(ben);
  const present = () => lastKnown(state().conference)?.members.map((member) => [member.address, member.presence]);
  expect(present()).toEqual([
    [agentId, 'PRESENT'],
    ['1002', 'RINGING'],
  ]);
  // The gateway does not report ringing participants.
  snapshot(inConference);
  participant({ ...changeOf, ...change });
  expect(present()).toEqual([
    [agentId, 'PRESENT'],
    ['1002', presence],
  ]);
});

test('an invitee who never was shown here and cannot be reached is not put on the board', () => {
  const { snapshot, participant, state } = scripted();
  snapshot(inConference);
  participant({ ...changeOf, changeType: 'JOINED', result: 1 });
  expect(lastKnown(state().conference)?.members).toHaveLength(1);
});

test.each([
  ['at its time', minutes(60), true],
  ['earlier', minutes(20), false],
])('a conference that ends %s is told from one that does not', (_when, receivedAt, hasTimedOut) => {
  const { snapshot, item, state } = scripted();
  snapshot(inConference);
  item('ConferenceLeft', { conferenceId: '7', receivedAt });
  expect(state().conference).toEqual({ name: 'known', value: null, isCertain: true });
  expect(state().lastConference).toEqual({ id: '7', endedAtMs: Date.parse(receivedAt), hasTimedOut });
});

test('an extension moves the end', () => {
  const { store, snapshot, item, state } = scripted();
  snapshot(inConference);
  item('ConferenceTimeRunningOut', { conferenceId: '7' });
  expect(lastKnown(state().conference)?.isAboutToEnd).toBe(true);
  store.extended(15);
  expect(lastKnown(state().conference)).toMatchObject({ isAboutToEnd: false, durationMinutes: 75 });
});

const watchedStore = (url: string) => {
  const credential = new AgentCredential('guid-1');
  const watch = watchAgentEvents({ url, agentId, credential, retry: { firstMs: 60, mostMs: 300 } });
  return Object.assign(createAgentStore(watch), {
    [Symbol.dispose]: () => {
      watch.close();
    },
  });
};
const lacking = { status: null, conference: null, unavailable: ['STATUS', 'CONFERENCE'] };

test('after a recovery the state is read again', async () => {
  await using server = await ScriptedServer.start(
    (opened) => {
      opened.begin(inConference);
      opened.item('GatewayDegraded', 'trouble', { since: null, code: 'GATEWAY_TIMEOUT' });
      opened.item('GatewayRecovered', 'recovery', { since: null });
    },
    (opened) => {
      opened.begin({ ...inConference, conference: null });
    },
  );
  using store = watchedStore(server.url);
  await eventually(() => {
    expect(server.opened[1]?.variables).toMatchObject({ after: 'recovery', state: true });
    expect(store.getState().conference).toEqual({ name: 'known', value: null, isCertain: true });
  });
});

test('a snapshot with parts that could not be read is asked for again, until they can', async () => {
  const begin = (parts: object) => (opened: Opened) => {
    opened.begin(parts);
  };
  await using server = await ScriptedServer.start(begin(lacking), begin(lacking), begin(inConference));
  using store = watchedStore(server.url);
  await eventually(() => {
    expect(lastKnown(store.getState().conference)?.id).toBe('7');
  });
  expect(server.opened).toHaveLength(3);
});

test('a connection that was opened without asking for the state leaves what is known as it is', async () => {
  await using server = await ScriptedServer.start(
    (opened) => {
      opened.begin(inConference);
      opened.close(1012);
    },
    (opened) => {
      opened.begin(lacking);
      opened.item('UnrecognizedAgentEvent', 'later');
    },
  );
  using store = watchedStore(server.url);
  await eventually(() => {
    expect(server.opened).toHaveLength(2);
    expect(store.getState().connection.name).toBe('live');
  });
  expect(server.opened[1]?.variables['state']).toBe(false);
  expect(isCertain(store.getState().conference)).toBe(true);
});

test('the end of what was to come after a call is not the end of the call', () => {
  const { store, item, snapshot, state } = scripted();
  snapshot({ status: 'TALKING' });
  store.requestedStatus('REST');
  item('AgentStateChanged', { type: 'AgentState_CancelRest_Success', stateReason: null });
  expect([lastKnown(state().status)?.status, state().pendingStatus]).toEqual(['TALKING', null]);
  item('AgentStateChanged', { type: 'AgentState_SetRest_Success', stateReason: 1 });
  item('AgentStateChanged', { type: 'AgentState_CancelRest_Success', stateReason: null });
  expect(lastKnown(state().status)?.status).toBe('IDLE');
});
