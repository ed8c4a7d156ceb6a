/** The checker detects each forbidden thing: each test alters a correct run in one place and expects the checker to name it. */
import { expect, test } from 'vitest';
import type { EventRecord, RequestRecord } from '../../src/simulator/ledgerrecord.ts';
import { check, forbidden, type Verdict } from './checker.ts';
import type { Arrival, ClientLog, Evidence } from './evidence.ts';

const agentId = '1001';
const startMs = 1_700_000_000_000;

const taken = (serial: number, further: Partial<EventRecord> = {}): EventRecord => ({
  serial, agentId, eventType: 'Fault_Load', at: startMs + serial, atMs: serial, duplicateOf: null, takenBy: serial, takenAtMs: serial,
  written: true, dropped: false, ...further,
}); // prettier-ignore

const poll = (serial: number, further: Partial<RequestRecord> = {}): RequestRecord => ({
  serial, kind: 'poll', method: 'GET', path: '/agentevent', query: '', agentId, guid: 'g', cookie: null, at: startMs + serial, atMs: serial,
  body: undefined, status: 200, retcode: '0', written: true, durationMs: 1, ghost: false, announcedGuid: null, fault: null, events: [serial],
  ...further,
}); // prettier-ignore

const cursor = (position: number, life = 'aaaaaaaaaaaa') => `${life}-${agentId}-${position}`;

const item = (position: number, serial: number | null, further: Partial<Arrival> = {}): Arrival => ({
  id: cursor(position), typeName: 'UnrecognizedAgentEvent', type: 'Fault_Load', serial, occurredAtMs: startMs + (serial ?? 0), connection: 1,
  atMs: startMs, cause: null, sinceMs: null, untilMs: null, ...further,
}); // prettier-ignore

const ownItem = (position: number, typeName: string, further: Partial<Arrival> = {}): Arrival =>
  item(position, null, { typeName, type: typeName, occurredAtMs: null, ...further });
const gap = (position: number, atMs: number, cause = 'GATEWAY_GARBLED'): Arrival =>
  ownItem(position, 'StreamGap', { sinceMs: startMs + atMs, untilMs: startMs + atMs + 1, cause });

const client = (arrivals: readonly Arrival[], further: Partial<ClientLog> = {}): ClientLog => ({
  name: 'a client', agentId, from: cursor(0), arrivals, told: [], connections: [cursor(0)], end: 'open', ...further,
}); // prettier-ignore

/** Events 1 to 5, delivered in order to one client. */
const serials = [1, 2, 3, 4, 5];
const stream = serials.map((serial) => item(serial, serial));

async function verdictOn(
  doctored: Partial<Evidence> & { readonly journal?: readonly Arrival[] } = {},
): Promise<Verdict> {
  const { journal = stream, ...evidence } = doctored;
  const verdict = await check({
    events: serials.map((serial) => taken(serial)),
    requests: serials.map((serial) => poll(serial * 100)),
    journals: [{ agentId, items: journal }],
    clients: [client(journal)],
    disturbances: [],
    maxPollsInFlight: 1,
    uncaught: [],
    ...evidence,
  });
  expect(verdict.delivered + verdict.announced + Math.min(verdict.silent, verdict.events)).toBeGreaterThanOrEqual(
    verdict.events,
  );
  return verdict;
}

const clean = { silent: 0, outOfOrder: 0, invented: 0, falseGaps: 0, unexplained: 0, left: 0 };

test('an honest run has nothing forbidden', async () => {
  expect(await verdictOn()).toMatchObject({
    ...clean,
    events: 5,
    delivered: 5,
    again: 0,
    announced: 0,
    gaps: 0,
    findings: [],
  });
});

test('an event that the journal has not, with no gap at its place, is lost silently', async () => {
  const journal = stream.toSpliced(2, 1);
  expect(await verdictOn({ journal })).toMatchObject({ silent: 1, delivered: 4 });
  const gapElsewhere = [gap(10, 300), ...journal];
  expect(await verdictOn({ journal: gapElsewhere, requests: [poll(300, { written: false })] })).toMatchObject({
    silent: 1,
    falseGaps: 0,
  });
  expect(await verdictOn({ journal: [...journal, gap(10, 300)] })).toMatchObject({ silent: 1, falseGaps: 1 });
});

test('with a gap at its place it is lost and announced, at either end too', async () => {
  const requests = [poll(300, { written: false })];
  for (const lost of [0, 2, 4]) {
    const journal = stream.toSpliced(lost, 1, gap(lost + 1, 300));
    expect(await verdictOn({ journal, requests })).toMatchObject({
      ...clean,
      events: 5,
      delivered: 4,
      announced: 1,
      gaps: 1,
    });
  }
});

test('an event lost after the gap was written is announced by the end of the outage, and by nothing less', async () => {
  const requests = [poll(300, { written: false }), poll(5000, { written: false })];
  const events = serials.map((serial) =>
    taken(serial, serial < 3 ? {} : { at: startMs + 5000, atMs: 5000, takenAtMs: 5000 + serial }),
  );
  const early = stream.toSpliced(2, 1, gap(3, 300));
  expect(await verdictOn({ events, requests, journal: early })).toMatchObject({ silent: 1 });
  const recovered = { ...ownItem(9, 'GatewayRecovered'), id: `${cursor(3)}1` };
  const told = [...early.slice(0, 3), recovered, ...early.slice(3)];
  expect(await verdictOn({ events, requests, journal: told })).toMatchObject({ ...clean, announced: 1 });
});

test('an event that a client was not given is lost silently, although the journal has it', async () => {
  expect(await verdictOn({ clients: [client(stream), client(stream.toSpliced(1, 1))] })).toMatchObject({
    silent: 1,
    delivered: 4,
  });
  expect(await verdictOn({ clients: [client(stream.slice(0, 3))] })).toMatchObject({ silent: 2 });
});

test('a client that left in the middle missed nothing after that, and one that began later nothing before', async () => {
  expect(await verdictOn({ clients: [client(stream.slice(0, 3), { end: 'left' })] })).toMatchObject(clean);
  expect(await verdictOn({ clients: [client(stream.slice(3), { from: cursor(3) })] })).toMatchObject(clean);
  expect(await verdictOn({ clients: [client(stream.slice(3), { from: cursor(2) })] })).toMatchObject({ silent: 1 });
});

test('what a client was told it cannot have is announced, and only there', async () => {
  const told = [{ code: 'CURSOR_EXPIRED', arrivals: 1 }];
  expect(await verdictOn({ clients: [client(stream.toSpliced(1, 2), { told })] })).toMatchObject({
    ...clean,
    announced: 2,
  });
  expect(await verdictOn({ clients: [client(stream.toSpliced(3, 1), { told })] })).toMatchObject({ silent: 1 });
});

test('a client whose cursor expired goes back to where it is told, and is given the stream in order from there', async () => {
  const arrivals = [stream[2]!, ...stream];
  const told = [{ code: 'CURSOR_EXPIRED', arrivals: 1 }];
  expect(await verdictOn({ clients: [client(arrivals, { told })] })).toMatchObject({ ...clean, again: 1 });
  expect(await verdictOn({ clients: [client(arrivals)] })).toMatchObject({ outOfOrder: 2 });
  expect(
    await verdictOn({ clients: [client(arrivals.toSpliced(1, 2, stream[1]!, stream[0]!), { told })] }),
  ).toMatchObject({ outOfOrder: 1 });
});

test('a late item that is marked is in its place, also where only the server’s own items stand above it', async () => {
  const late = { ...stream[1]!, late: true };
  const journal = [stream[0]!, stream[2]!, late, stream[3]!, stream[4]!].map((each, at) => ({
    ...each,
    id: cursor(at + 1),
  }));
  expect(await verdictOn({ journal })).toMatchObject({ ...clean, delivered: 5 });
  const recovered = ownItem(2, 'GatewayRecovered', { receivedAtMs: startMs + 100 });
  const behind = [stream[0]!, recovered, late, ...stream.slice(2)].map((each, at) => ({ ...each, id: cursor(at + 1) }));
  expect(await verdictOn({ journal: behind })).toMatchObject({ ...clean, delivered: 5 });
});

test('a late item without its mark is out of order, and so is a mark on one that is not late', async () => {
  const swapped = [stream[0]!, stream[2]!, stream[1]!, stream[3]!, stream[4]!].map((each, at) => ({
    ...each,
    id: cursor(at + 1),
  }));
  expect(await verdictOn({ journal: swapped })).toMatchObject({ ...clean, outOfOrder: 1 });
  const early = ownItem(2, 'GatewayRecovered', { receivedAtMs: startMs - 100 });
  const marked = [stream[0]!, early, { ...stream[1]!, late: true }, ...stream.slice(2)];
  expect(await verdictOn({ journal: marked.map((each, at) => ({ ...each, id: cursor(at + 1) })) })).toMatchObject({
    ...clean,
    outOfOrder: 1,
  });
});

test('what a store that was flushed is given first may be marked as late, and nothing behind what is not', async () => {
  const flushed = (lateAt: number) =>
    stream.map((each, at) => ({
      ...each,
      id: at === 0 ? each.id : cursor(at, 'bbbbbbbbbbbb'),
      ...(at === lateAt && { late: true }),
    }));
  expect(await verdictOn({ journal: flushed(1), clients: [] })).toMatchObject({ outOfOrder: 0 });
  expect(await verdictOn({ journal: flushed(2), clients: [] })).toMatchObject({ outOfOrder: 1 });
  expect(await verdictOn({ journal: flushed(0), clients: [] })).toMatchObject({ outOfOrder: 1 });
});

test('a client that is told of another item that it is late is told out of order', async () => {
  const marked = stream.map((each, at) => (at === 2 ? { ...each, late: true } : each));
  expect(await verdictOn({ clients: [client(marked)] })).toMatchObject({ ...clean, outOfOrder: 1 });
});

const lifeB = 'bbbbbbbbbbbb';
const wentBack = [{ fromMs: startMs, toMs: startMs, kill: true, storeWentBack: true as const }];
/** A store that went back to a state after event 2: clients had seen 3 and 4, and event 5 is in the next epoch. */
const twoEpochs = [
  ...stream.slice(0, 2),
  ...stream.slice(2, 4).map((each) => ({ ...each, lost: true as const })),
  { ...gap(3, 50, 'STORE'), id: cursor(3, lifeB) },
  { ...stream[4]!, id: cursor(4, lifeB) },
];
const held = twoEpochs.filter((each) => !('lost' in each));

test('what a store lost, and a client missed, is announced by the gap that its next epoch begins with', async () => {
  const clients = [client(twoEpochs), client(held)];
  expect(await verdictOn({ journal: twoEpochs, clients, disturbances: wentBack })).toMatchObject({
    ...clean,
    delivered: 3,
    announced: 2,
    gaps: 1,
  });
});

test('a client that missed what the store lost, and never got that gap, lost it silently', async () => {
  const clients = [client(held.filter(({ typeName }) => typeName !== 'StreamGap'))];
  expect((await verdictOn({ journal: twoEpochs, clients, disturbances: wentBack })).silent).toBeGreaterThanOrEqual(2);
});

/** An epoch that the store lost completely: another instance restored what it knew of the previous epoch, and a third epoch began. */
const branched = [
  ...stream.slice(0, 2),
  { ...gap(3, 50, 'STORE'), id: cursor(3, lifeB), lost: true as const },
  ...stream.slice(2, 4),
  { ...gap(5, 50, 'STORE'), id: cursor(5, 'cccccccccccc') },
  { ...stream[4]!, id: cursor(6, 'cccccccccccc') },
];

test('of an epoch that was lost as a whole, a client that stayed in the one before is told by the gap behind that', async () => {
  const disturbances = [...wentBack, ...wentBack];
  const gone = client(stream.slice(0, 4), { end: 'left' });
  const stayed = client(branched.toSpliced(2, 1));
  expect(await verdictOn({ journal: branched, clients: [gone, stayed], disturbances })).toMatchObject({
    ...clean,
    gaps: 2,
  });
  const untold = client(branched.filter(({ typeName }) => typeName !== 'StreamGap'));
  expect((await verdictOn({ journal: branched, clients: [untold], disturbances })).silent).toBeGreaterThanOrEqual(1);
});

test('a client that got an item of the same epoch behind one that the store lost, and no gap, lost that silently', async () => {
  const journal = [
    ...stream.slice(0, 4),
    { ...gap(5, 50, 'STORE'), id: cursor(5, lifeB) },
    { ...stream[4]!, id: cursor(6, lifeB) },
  ];
  const lost = journal.map((each, at) => (at === 2 ? { ...each, lost: true as const } : each));
  const gone = client([...stream.slice(0, 2), stream[3]!], { end: 'left' });
  expect((await verdictOn({ journal: lost, clients: [gone], disturbances: wentBack })).silent).toBe(1);
});

test('what the end of a session threw away is announced by the gap of the next epoch only where the store lost that session', async () => {
  const events = serials.map((serial) =>
    taken(serial, serial === 4 ? { takenBy: null, takenAtMs: null, dropped: true } : {}),
  );
  const journal = twoEpochs.toSpliced(3, 1);
  const clients = [client(journal)];
  expect(await verdictOn({ events, journal, clients, disturbances: wentBack })).toMatchObject({
    ...clean,
    delivered: 4,
    announced: 1,
    gaps: 1,
  });
  const kept = journal.map(({ lost: _, ...each }: Arrival) => each);
  const verdict = await verdictOn({ events, journal: kept, clients: [client(kept)], disturbances: wentBack });
  expect(verdict.silent).toBe(1);
});

const inLifeB = (position: number, serial: number): Arrival => ({
  ...stream[serial - 1]!,
  id: cursor(position, lifeB),
});

test('an event that a store lost may stand in the next epoch once more, wherever its writer repeats it', async () => {
  const before = twoEpochs.slice(0, 5);
  for (const journal of [
    [...before, inLifeB(4, 4), inLifeB(5, 5)],
    [...before, inLifeB(4, 3), inLifeB(5, 4), inLifeB(6, 5)],
    [...before, inLifeB(4, 5), inLifeB(5, 3)],
  ])
    expect(await verdictOn({ journal, disturbances: wentBack })).toMatchObject({
      ...clean,
      delivered: 5,
      findings: [],
    });
  // For a client that saw none of the lost items, a gap announces event 3, and event 4 arrives from the next epoch.
  const journal = [...before, inLifeB(4, 4), inLifeB(5, 5)];
  const clients = [client(journal.filter((each) => each.lost !== true))];
  expect(await verdictOn({ journal, clients, disturbances: wentBack })).toMatchObject({ ...clean, findings: [] });
});

test('an event that a store lost is invented where it stands twice in one epoch', async () => {
  const [first, second, third] = [stream[0]!, stream[1]!, { ...stream[2]!, lost: true as const }];
  const inItsOwn = [first, second, third, item(4, 3), item(5, 4), item(6, 5)];
  expect(await verdictOn({ journal: inItsOwn, disturbances: wentBack })).toMatchObject({ ...clean, invented: 1 });
  const inTheNext = [...twoEpochs.slice(0, 5), inLifeB(4, 4), inLifeB(5, 4), inLifeB(6, 5)];
  expect(await verdictOn({ journal: inTheNext, disturbances: wentBack })).toMatchObject({ ...clean, invented: 1 });
});

test('an event that no store lost is invented where the next epoch has it again', async () => {
  const journal = [...twoEpochs.slice(0, 5), inLifeB(4, 2), inLifeB(5, 5)];
  expect(await verdictOn({ journal, disturbances: wentBack })).toMatchObject({ ...clean, invented: 1 });
});

test('what stands beside a repeated event is judged by its order as ever', async () => {
  const before = twoEpochs.slice(0, 4).filter(({ serial }) => serial !== 4);
  const begins = { ...gap(3, 50, 'STORE'), id: cursor(3, lifeB) };
  const journal = [...before, begins, inLifeB(4, 5), inLifeB(5, 3), inLifeB(6, 4)];
  expect(await verdictOn({ journal, disturbances: wentBack })).toMatchObject({ ...clean, outOfOrder: 1 });
});

test('an id that a store gives out twice is invented', async () => {
  const again = [...stream.slice(0, 2), item(3, 5)];
  const clients = [client(stream.slice(0, 4))];
  expect((await verdictOn({ journal: again, clients, disturbances: wentBack })).invented).toBeGreaterThanOrEqual(1);
  const twice = [...stream.slice(0, 2), { ...stream[2]!, lost: true as const }, item(3, 4), item(4, 5)];
  const seen = [client(twice.toSpliced(2, 1))];
  expect((await verdictOn({ journal: twice, clients: seen, disturbances: wentBack })).findings.join()).toContain(
    'given out twice',
  );
});

test('a gap of cause STORE where no store lost anything is one too many', async () => {
  expect(await verdictOn({ journal: twoEpochs, disturbances: [] })).toMatchObject({ falseGaps: 1 });
});

test('an item of our own that one client never got is lost silently too', async () => {
  const journal = [
    ...stream.slice(0, 2),
    ownItem(3, 'GatewayDegraded'),
    ...stream.slice(2).map((each, at) => ({ ...each, id: cursor(4 + at) })),
  ];
  expect(await verdictOn({ journal })).toMatchObject(clean);
  expect(await verdictOn({ journal, clients: [client(journal.toSpliced(2, 1))] })).toMatchObject({ silent: 1 });
});

test('two events that changed places are out of order, in the journal or at a client', async () => {
  const swapped = [stream[0]!, stream[2]!, stream[1]!, ...stream.slice(3)];
  expect((await verdictOn({ journal: swapped.map((each, at) => ({ ...each, id: cursor(at + 1) })) })).outOfOrder).toBe(
    1,
  );
  expect(await verdictOn({ clients: [client(swapped)] })).toMatchObject({ ...clean, outOfOrder: 1 });
});

test('the same item again with the same id is counted, and is no fault', async () => {
  expect(await verdictOn({ clients: [client([...stream.slice(0, 3), ...stream.slice(1)])] })).toMatchObject({
    ...clean,
    again: 2,
    delivered: 5,
  });
});

test('the same event again under another id is invented', async () => {
  const journal = [...stream, item(6, 5)];
  expect(await verdictOn({ journal })).toMatchObject({ ...clean, invented: 1 });
});

test('unless the gateway itself repeated it', async () => {
  const journal = [...stream, item(6, 5)];
  const events = [...serials.map((serial) => taken(serial)), taken(6, { duplicateOf: 5 })];
  expect(await verdictOn({ journal, events })).toMatchObject({ ...clean, events: 6, delivered: 6 });
});

test('an event that the gateway never made, of a wrong type or with other content, is invented', async () => {
  const strange = { ...stream[2]!, serial: 99 };
  expect(await verdictOn({ journal: stream.with(2, strange) })).toMatchObject({ invented: 1, silent: 1 });
  expect(await verdictOn({ journal: stream.with(2, { ...stream[2]!, type: 'Other' }) })).toMatchObject({
    invented: 1,
    silent: 1,
  });
  expect(await verdictOn({ clients: [client(stream.with(2, { ...stream[2]!, serial: 4 }))] })).toMatchObject({
    invented: 1,
  });
  expect(await verdictOn({ clients: [client([...stream, item(77, 5)])] })).toMatchObject({ ...clean, invented: 1 });
});

test('events that the simulator made by itself are known by their type and time', async () => {
  const events = serials.map((serial) => taken(serial, { eventType: 'AgentState_Ready', at: startMs + serial * 1000 }));
  const journal = serials.map((serial) =>
    item(serial, null, { type: 'AgentState_Ready', occurredAtMs: startMs + serial * 1000 + 2 }),
  );
  expect(await verdictOn({ events, journal })).toMatchObject({ ...clean, delivered: 5 });
  expect(await verdictOn({ events, journal: journal.toSpliced(2, 1) })).toMatchObject({
    silent: 1,
    delivered: 4,
    invented: 0,
  });
  expect(
    (
      await verdictOn({
        events,
        journal: [...journal, item(6, null, { type: 'AgentState_Ready', occurredAtMs: startMs + 60_000 })],
      })
    ).invented,
  ).toBe(1);
});

test('what was thrown away with a session is announced by the session’s end', async () => {
  const events = [
    ...serials.map((serial) => taken(serial)),
    taken(6, { takenBy: null, takenAtMs: null, dropped: true }),
  ];
  expect(await verdictOn({ events })).toMatchObject({ silent: 1 });
  const journal = [...stream, ownItem(6, 'SessionEnded')];
  expect(await verdictOn({ events, journal })).toMatchObject({ ...clean, announced: 1, events: 6 });
});

test('what is still in the gateway’s queue is neither lost nor delivered', async () => {
  const events = [...serials.map((serial) => taken(serial)), taken(6, { takenBy: null, takenAtMs: null })];
  expect(await verdictOn({ events })).toMatchObject({ ...clean, left: 1, events: 5 });
});

test('a gap where every poll was answered is a false one; so is a second one in one outage', async () => {
  const journal = [...stream, gap(6, 600)];
  expect((await verdictOn({ journal })).falseGaps).toBe(1);
  expect((await verdictOn({ journal, requests: [poll(600, { fault: 'reset' })] })).falseGaps).toBe(0);
  expect(
    (await verdictOn({ journal, disturbances: [{ fromMs: startMs + 590, toMs: startMs + 610, kill: false }] }))
      .falseGaps,
  ).toBe(0);
  const requests = [poll(600, { written: false }), poll(700, { written: false })];
  expect((await verdictOn({ journal: [...journal, gap(7, 700)], requests })).falseGaps).toBe(1);
  const recovered = [...journal, ownItem(7, 'GatewayRecovered'), gap(8, 700)];
  expect((await verdictOn({ journal: recovered, requests })).falseGaps).toBe(0);
});

test('a gap for a restart needs a kill, one each', async () => {
  const kill = { fromMs: startMs, toMs: startMs, kill: true };
  const journal = [...stream, gap(6, 600, 'RESTART')];
  expect((await verdictOn({ journal })).falseGaps).toBe(1);
  expect((await verdictOn({ journal, disturbances: [kill] })).falseGaps).toBe(0);
  const twice = [...journal, gap(7, 700, 'RESTART')];
  expect((await verdictOn({ journal: twice, disturbances: [kill] })).falseGaps).toBe(1);
  expect((await verdictOn({ journal: twice, disturbances: [kill, kill] })).falseGaps).toBe(0);
});

test('a stream that completes says why, as its last item or as an error', async () => {
  const journal = [...stream, ownItem(6, 'SessionEnded')];
  expect((await verdictOn({ journal, clients: [client(journal, { end: 'over' })] })).unexplained).toBe(0);
  expect((await verdictOn({ clients: [client(stream, { end: 'over' })] })).unexplained).toBe(1);
  const told = [{ code: 'TOO_SLOW', arrivals: 5 }];
  expect((await verdictOn({ clients: [client(stream, { end: 'over', told })] })).unexplained).toBe(0);
});

test('after a reset store the items of its new life stand behind the old ones', async () => {
  const life = 'bbbbbbbbbbbb';
  const renewed = stream.map((each, at) => (at < 3 ? each : { ...each, id: cursor(at - 2, life) }));
  const journals = [
    { agentId, items: renewed.slice(0, 3) },
    { agentId, items: renewed.slice(3) },
  ];
  expect(await verdictOn({ journals, clients: [client(renewed)] })).toMatchObject({ ...clean, delivered: 5 });
  expect(await verdictOn({ journals, clients: [client(renewed.slice(3), { from: cursor(0, life) })] })).toMatchObject(
    clean,
  );
  expect(await verdictOn({ journals, clients: [client(renewed.toSpliced(3, 1))] })).toMatchObject({ silent: 1 });
});

test('agents are judged apart', async () => {
  const events = [...serials.map((serial) => taken(serial)), taken(50, { agentId: '1002' })];
  expect(await verdictOn({ events })).toMatchObject({ silent: 1, delivered: 5, events: 6 });
  expect(
    (await verdictOn({ events: events.slice(0, 5), clients: [client(stream, { agentId: '1002' })] })).invented,
  ).toBe(5);
});

test('the forbidden three are what counts', async () => {
  expect(forbidden(await verdictOn({ journal: stream.toSpliced(2, 1, item(8, 99)) }))).toBe(2);
});
