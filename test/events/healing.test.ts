/** Calls with possibly missed events are read again. What the read cannot know is ignored. */
import { expect, test } from 'vitest';
import { noCalls } from '../../src/events/call-projection.ts';
import type { ReportedCall } from '../../src/events/agent-calls.ts';
import { noteEntry, type CommandNote } from '../../src/events/command-notes.ts';
import { createDecode } from '../../src/events/decode.ts';
import { Projections } from '../../src/events/projections.ts';
import { ownEntry } from '../../src/events/own.ts';
import type { Journal, NewEntry } from '../../src/journal/journal.ts';
import { openSqliteJournal } from '../../src/journal/sqlite/store.ts';
import { eventTypes } from '../../src/schema/schema.ts';
import { batch, entry, text } from '../contract/entries.ts';

const agentId = '1001';
const decode = createDecode(eventTypes);
const retention = { maxAgeMs: 3_600_000, maxEventsPerAgent: 1_000_000 };

const event = (eventType: string, content: unknown) =>
  entry({ bytes: text(JSON.stringify({ message: '', retcode: '0', event: { eventType, content } })) });
const talking = (callid: string) => event('AgentEvent_Talking', { callid });
const gap = () => ownEntry('StreamGap', 1, Date.now(), { since: 1, until: 2, cause: 'GATEWAY_TIMEOUT' });
const reported = (callId: string, isHeld = false): ReportedCall => ({
  callId,
  isHeld,
  isAnswered: true,
  type: 'OUTBOUND',
  mediaType: null,
  caller: null,
  called: '70093',
});

class Agent implements AsyncDisposable {
  readonly journal: Journal = openSqliteJournal({ path: ':memory:', durability: 'normal', retention });
  readonly projections = new Projections(this.journal, decode);

  async append(...entries: readonly NewEntry[]): Promise<void> {
    await this.journal.append(batch(agentId, ...entries));
  }

  async note(note: CommandNote): Promise<void> {
    await this.append(noteEntry(note, 1, Date.now()));
  }

  async calls() {
    const { calls } = await this.projections.of(agentId);
    return calls;
  }

  async states() {
    return [...(await this.calls()).byId.values()].map(({ callId, state, isCertain }) => ({
      callId,
      state,
      isCertain,
    }));
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.journal.close();
  }
}

test('what is read takes the place of what was known, and is kept', async () => {
  await using agent = new Agent();
  await agent.append(talking('1-1'), talking('1-2'), gap());
  await agent.projections.heal(agentId, await agent.calls(), () =>
    Promise.resolve([reported('1-2', true), reported('1-3')]),
  );
  expect(await agent.states()).toEqual([
    { callId: '1-1', state: 'ENDED', isCertain: true },
    { callId: '1-2', state: 'HELD', isCertain: true },
    { callId: '1-3', state: 'TALKING', isCertain: true },
  ]);
  expect((await agent.calls()).byId.get('1-3')).toMatchObject({ direction: 'OUTBOUND', called: '70093' });
});

test.each([
  ['an event', () => event('AgentEvent_Hold', '1-1'), 'HELD'],
  ['another gap', gap, 'TALKING'],
])('a read that %s overtakes does not count', async (_what, overtaking, state) => {
  await using agent = new Agent();
  await agent.append(talking('1-1'), gap());
  const after = await agent.projections.heal(agentId, await agent.calls(), async () => {
    await agent.append(overtaking());
    return [];
  });
  expect(after.missingSince).not.toBeNull();
  expect(await agent.states()).toEqual([{ callId: '1-1', state, isCertain: false }]);
});

test('those who heal at the same time share one read, and one that fails is made again', async () => {
  await using agent = new Agent();
  await agent.append(talking('1-1'), gap());
  const known = await agent.calls();
  let reads = 0;
  const failing = () => {
    reads += 1;
    return Promise.reject(new Error('no answer'));
  };
  const all = await Promise.allSettled(
    Array.from({ length: 9 }, () => agent.projections.heal(agentId, known, failing)),
  );
  expect(all.every(({ status }) => status === 'rejected')).toBe(true);
  expect(reads).toBe(1);
  await agent.projections.heal(agentId, known, () => Promise.resolve([]));
  expect(await agent.calls()).toMatchObject({ missingSince: null });
});

test('a session that is taken over leaves its calls in doubt, and the next read ends those that are gone', async () => {
  await using agent = new Agent();
  await agent.append(talking('1-1'), talking('1-2'));
  await agent.append(ownEntry('SessionEnded', 1, Date.now(), { reason: 'REPLACED' }));
  expect(await agent.states()).toEqual([
    { callId: '1-1', state: 'TALKING', isCertain: false },
    { callId: '1-2', state: 'TALKING', isCertain: false },
  ]);
  await agent.projections.heal(agentId, await agent.calls(), () => Promise.resolve([reported('1-2')]));
  expect(await agent.states()).toEqual([
    { callId: '1-1', state: 'ENDED', isCertain: true },
    { callId: '1-2', state: 'TALKING', isCertain: true },
  ]);
});

test('events that were trimmed before they were read may be missing, until a session ends', async () => {
  const short = openSqliteJournal({
    path: ':memory:',
    durability: 'normal',
    retention: { ...retention, maxEventsPerAgent: 2 },
    trimIntervalMs: 5,
  });
  await short.append(batch(agentId, talking('1-1'), talking('1-2'), talking('1-3'), talking('1-4')));
  await expect.poll(async () => (await short.retained(agentId)).oldest).toBe(3);
  const { calls } = await new Projections(short, decode).of(agentId);
  expect([...calls.byId.keys()]).toEqual(['1-3', '1-4']);
  expect(calls.missingSince).toBe(2);
  await short.append(batch(agentId, ownEntry('SessionEnded', 1, Date.now(), { reason: 'SIGNED_OUT' })));
  expect((await new Projections(short, decode).of(agentId)).calls).toEqual(noCalls);
  await short.close();
});

test('a call that this server began is dialing until its first event; its end leaves nothing of it behind', async () => {
  await using agent = new Agent();
  await agent.append(event('AgentState_Ready', null));
  await agent.note({ kind: 'dialed', callId: '1-1', direction: 'OUTBOUND', called: '70093' });
  expect(await agent.states()).toEqual([{ callId: '1-1', state: 'DIALING', isCertain: true }]);
  await agent.append(event('AgentEvent_Call_Out_Fail', '1-1'), event('AgentEvent_Connect_Fail', '1-1'));
  expect(await agent.states()).toEqual([{ callId: '1-1', state: 'ENDED', isCertain: true }]);
  const many = Array.from({ length: 500 }, (_, index) => [
    talking(`2-${index}`),
    event('AgentEvent_Call_Release', `2-${index}`),
  ]);
  await agent.append(...many.flat());
  expect(await agent.states()).toHaveLength(8);
});

test('what commands have done is part of the log: each process derives the same from it, and a later one too', async () => {
  await using agent = new Agent();
  const other = new Projections(agent.journal, decode);
  const same = async () => {
    const projections = await agent.projections.of(agentId);
    for (const each of [other, new Projections(agent.journal, decode)])
      expect(await each.of(agentId)).toEqual(projections);
    return projections;
  };
  await agent.append(event('AgentState_Busy', null), talking('1-1'));
  await agent.note({ kind: 'muted', muted: true });
  expect((await same()).calls.byId.get('1-1')?.muted).toBe(true);
  const { position } = await same();
  await agent.note({ kind: 'stateAsked', status: 'REST', reason: 3, restSeconds: 60, after: position });
  expect((await same()).state.pending).toMatchObject({ status: 'REST', reason: 3 });
  await agent.append(
    event('AgentEvent_linkagePhoneUnMute', { callid: '1-1' }),
    event('AgentState_SetRest_Success', null),
  );
  const { calls, state } = await same();
  expect(calls.byId.get('1-1')?.muted).toBe(false);
  expect(state).toMatchObject({ pending: null, current: { status: 'REST' } });
  expect(state.current?.restEndsAtMs).toBe(state.current!.sinceMs + 60_000);
});

test('a note that no release has written is a gap, and harms nothing else', async () => {
  await using agent = new Agent();
  const unknown = { note: { kind: 'muted', muted: 'perhaps' } };
  await agent.append(talking('1-1'), ownEntry('CommandNoted', 1, Date.now(), unknown), talking('1-2'));
  expect(await agent.states()).toEqual([
    { callId: '1-1', state: 'TALKING', isCertain: false },
    { callId: '1-2', state: 'TALKING', isCertain: false },
  ]);
});
