/** The kit derives the same calls as the server: both follow the same stream, the kit through GraphQL. */
import fc from 'fast-check';
import type * as Graphql from 'graphql';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { afterItem, afterNote } from '../../client/src/after-item.ts';
import { nothingKnown, type TrackedState } from '../../client/src/agent-state.ts';
import { agentEventsText, type AgentEvent, type Call } from '../../client/src/generated/events.ts';
import { lastKnown } from '../../client/src/known.ts';
import type { AgentCalls } from '../../src/events/agent-calls.ts';
import type { StreamItem } from '../../src/events/event.ts';
import { callList } from '../../src/schema/calls.ts';
import { schema } from '../../src/schema/schema.ts';
import { modelAgent } from '../calls/call-model.ts';
import { play, Stream, steps, type StoryReader } from '../calls/call-story.ts';

// Loaded like the server's copy, because its schema belongs to that copy.
const { executeSync, GraphQLList, GraphQLObjectType, GraphQLSchema, parse } = createRequire(import.meta.url)(
  'graphql',
) as typeof Graphql;

const agentEvents = parse(agentEventsText);
const callType = schema.getType('Call') as Graphql.GraphQLObjectType;
const calls = new GraphQLSchema({
  query: new GraphQLObjectType({ name: 'Calls', fields: { calls: { type: new GraphQLList(callType) } } }),
});
const allOfCalls = parse(`{ calls { ${Object.keys(callType.getFields()).join(' ')} } }`);

/** The item as a subscriber receives it. */
function onWire(item: StreamItem): AgentEvent {
  const { data, errors } = executeSync({
    schema,
    document: agentEvents,
    rootValue: item,
    variableValues: { agentId: modelAgent, state: false },
  });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.['agentEvents'])) as AgentEvent;
}

/** The server's calls as the type `Call` returns them. */
function answered(projected: AgentCalls): readonly Call[] {
  const rootValue = { calls: callList(modelAgent, projected) };
  const { data, errors } = executeSync({ schema: calls, document: allOfCalls, rootValue });
  expect(errors).toBeUndefined();
  return JSON.parse(JSON.stringify(data?.['calls'])) as readonly Call[];
}

class Kit implements StoryReader {
  state: TrackedState = nothingKnown({ name: 'live' });
  #snapshots = 0;

  readonly onItem = (item: StreamItem): void => {
    this.state = afterItem(this.state, onWire(item));
  };

  readonly onNote: StoryReader['onNote'] = (note, nowMs) => {
    this.state = afterNote(this.state, note, nowMs);
  };

  readonly onRead = (calls: AgentCalls): void => {
    this.#snapshots += 1;
    const snapshot = {
      __typename: 'AgentSnapshot',
      type: 'AgentSnapshot',
      id: `snapshot-${this.#snapshots}`,
      agentId: modelAgent,
      receivedAt: new Date(1_700_000_000_000).toISOString(),
      isLate: false,
      calls: answered(calls),
      status: 'IDLE',
      conference: null,
      unavailable: [],
    };
    this.state = afterItem(this.state, snapshot as unknown as AgentEvent);
  };

  get calls() {
    return lastKnown(this.state.calls);
  }
}

/** The parts of a call that both show. */
const meant = (calls: readonly Call[]) =>
  calls.map(
    ({ id, state, direction, type, role, media, mediaType, caller, called, parties, muted, since, isCertain }) => ({
      ...{ id, state, direction, type, role, media, mediaType, caller, called, parties, muted, isCertain },
      sinceMs: Date.parse(since),
    }),
  );

const expectSame = (kit: Kit, { projected }: Stream): void => {
  expect(kit.calls).toEqual(meant(answered(projected.calls)));
};

test.each([
  ['with the gateway’s time', { withTime: true, losses: true }],
  ['without it', { withTime: false, losses: true }],
  ['where the server reads the parties', { withTime: true, losses: true, tellsParties: true }],
  ['where it does, without the time', { withTime: false, losses: true, tellsParties: true }],
])(
  'after each event, gap and read, %s, the kit shows of each call what the server answers of it',
  (_name, conditions) => {
    fc.assert(
      fc.property(steps, (story) => {
        const kit = new Kit();
        kit.onRead(new Stream().projected.calls);
        play(
          story,
          conditions,
          (stream) => {
            expectSame(kit, stream);
          },
          kit,
        );
      }),
      { numRuns: 200 },
    );
  },
);

const ends = { callid: 'c1', caller: '18600000001', called: modelAgent, feature: '0', type: 'main' };
const arrival = { eventType: 'AgentEvent_Ringing', content: ends };
const answer = { eventType: 'AgentEvent_Talking', content: ends };
const release = { eventType: 'AgentEvent_Call_Release', content: 'c1' };

test.each<readonly [string, (stream: Stream) => void, readonly string[]]>([
  ['a late event', (stream) => stream.event(release, true), ['TALKING']],
  ['a gap', (stream) => stream.own('StreamGap'), ['TALKING']],
  [
    'a call that only a gap can have begun',
    (stream) => {
      stream.own('StreamGap');
      stream.event({ eventType: 'AgentEvent_Hold', content: 'c2' });
    },
    ['TALKING', 'HELD'],
  ],
  [
    'an event of a type that nobody has declared',
    (stream) => stream.event({ eventType: 'AgentEvent_New', content: 'c1' }),
    ['TALKING'],
  ],
  [
    'an event whose content is not of its form',
    (stream) => stream.event({ eventType: 'AgentEvent_Hold', content: { other: true } }),
    ['TALKING'],
  ],
  [
    'a failed consultation',
    (stream) => stream.event({ eventType: 'AgentEvent_Consult_Fail', content: 'c1' }),
    ['TALKING'],
  ],
  [
    'a third party',
    (stream) =>
      stream.event({ eventType: 'AgentEvent_Conference', content: { callid: 'c1', partner: '18600000001,1002' } }),
    ['THREE_PARTY'],
  ],
  [
    'a call that the phone puts on hold',
    (stream) => stream.event({ eventType: 'AgentEvent_linkagePhoneHold', content: { callId: 'c1' } }),
    ['HELD'],
  ],
  [
    'a repetition after the end',
    (stream) => {
      stream.event(release);
      stream.event(answer);
    },
    [],
  ],
  ['a session that ends', (stream) => stream.own('SessionEnded', { reason: 'FORCED' }), []],
  ['a session that is taken over', (stream) => stream.own('SessionEnded', { reason: 'REPLACED' }), ['TALKING']],
])('server and kit agree about %s', (_name, happens, states) => {
  const kit = new Kit();
  const stream = new Stream(kit);
  kit.onRead(stream.projected.calls);
  for (const event of [arrival, answer]) stream.event(event);
  happens(stream);
  expectSame(kit, stream);
  expect(kit.calls?.map(({ state }) => state)).toEqual(states);
});
