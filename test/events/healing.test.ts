/** Calls of which events may be missing are read again; what the read cannot know of does not count. */
import { expect, test } from 'vitest';
import { noCalls } from '../../src/events/call-projection.ts';
import type { ReportedCall } from '../../src/events/call-facts.ts';
import { createDecode } from '../../src/events/decode.ts';
import { StreamFacts } from '../../src/events/facts.ts';
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
  readonly facts = new StreamFacts(this.journal, decode);

  async append(...entries: readonly NewEntry[]): Promise<void> {
    await this.journal.append(batch(agentId, ...entries));
  }

  async calls() {
    const { calls } = await this.facts.of(agentId);
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
  await agent.facts.heal(agentId, await agent.calls(), () => Promise.resolve([reported('1-2', true), reported('1-3')]));
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
  const after = await agent.facts.heal(agentId, await agent.calls(), async () => {
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
  const all = await Promise.allSettled(Array.from({ length: 9 }, () => agent.facts.heal(agentId, known, failing)));
  expect(all.every(({ status }) => status === 'rejected')).toBe(true);
  expect(reads).toBe(1);
  await agent.facts.heal(agentId, known, () => Promise.resolve([]));
  expect(await agent.calls()).toMatchObject({ missingSince: null });
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
  const { calls } = await new StreamFacts(short, decode).of(agentId);
  expect([...calls.byId.keys()]).toEqual(['1-3', '1-4']);
  expect(calls.missingSince).toBe(2);
  await short.append(batch(agentId, ownEntry('SessionEnded', 1, Date.now(), { reason: 'SIGNED_OUT' })));
  expect((await new StreamFacts(short, decode).of(agentId)).calls).toEqual(noCalls);
  await short.close();
});

test('a call that this server began is dialing until its first event; its end leaves nothing of it behind', async () => {
  await using agent = new Agent();
  await agent.append(event('AgentState_Ready', null));
  await agent.facts.note(agentId, { kind: 'dialed', callId: '1-1', direction: 'OUTBOUND', called: '70093' });
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

test('a mute is known where no other process could end it', async () => {
  await using agent = new Agent();
  await agent.append(talking('1-1'));
  const shared = new StreamFacts(agent.journal, decode, undefined, false);
  for (const facts of [agent.facts, shared]) await facts.note(agentId, { kind: 'muted', muted: true });
  expect((await agent.calls()).byId.get('1-1')?.muted).toBe(true);
  expect((await shared.of(agentId)).calls.byId.get('1-1')?.muted).toBeNull();
  await agent.append(event('AgentEvent_linkagePhoneMute', { callid: '1-1' }));
  expect((await shared.of(agentId)).calls.byId.get('1-1')?.muted).toBe(true);
});
