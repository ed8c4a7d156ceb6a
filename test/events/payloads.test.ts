import { createClient } from 'graphql-ws';
import { expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { signIn, Watch } from '../rig/client.ts';
import { exampleOf, publishedEvents } from '../rig/facts.ts';
import { poll, startScripted, type Scripted } from '../rig/scriptedgateway.ts';

const fields = 'agentId workNo occurredAt receivedAt';

async function watched(scripted: Scripted): Promise<Watch> {
  const { guid, cursor } = await signIn(scripted.url, '1001');
  return Watch.open(scripted.url, '1001', { guid, after: cursor, fields });
}

/** Answers the waiting poll with this body. */
async function send({ gateway }: Scripted, body: string | object): Promise<void> {
  (await gateway.next(poll)).answer(body);
}

const event = (eventType: string, content: unknown = null) => ({ eventType, workNo: '1001', content });
const answer = (value: unknown): object => ({ message: '', retcode: '0', event: value });

test('of several deep events in one answer each has its own text, and not the whole answer’s', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const deep = (n: number) => `{"eventType":"Deep", "content" : ${'['.repeat(600)}${n}${']'.repeat(600)}}`;
  await send(scripted, `{"retcode":"0","a":{"event":[1,2]},"event":[ ${deep(1)} ,null, ${deep(2)},\n${deep(3)} ]}`);
  await watch.until(({ events }) => events.length === 3);
  expect(watch.events.map(({ content }) => content)).toEqual([deep(1), deep(2), deep(3)]);
});

test('an answer of very many events stops no reader: what comes after it arrives', async () => {
  await using scripted = await startScripted();
  const { guid, cursor } = await signIn(scripted.url, '1001');
  await using watch = await Watch.open(scripted.url, '1001', { guid, after: cursor, types: ['Last'] });
  await send(scripted, `{"retcode":"0","event":[${Array.from({ length: 150_000 }, () => '0').join(',')}]}`);
  await send(scripted, answer(event('Last')));
  await watch.untilTypes('Last');
});

test('every published example arrives as its type, with its content untouched, its workNo and its time', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const examples = publishedEvents.flatMap((fact) => {
    const example = exampleOf(fact);
    return example === undefined ? [] : [{ family: fact.family, eventType: fact.eventType, event: example }];
  });
  expect(examples.length).toBeGreaterThan(25);
  for (const example of examples) await send(scripted, answer(example.event));
  await watch.until(({ events }) => events.length === examples.length);
  for (const [at, { event: sent, eventType, family }] of examples.entries()) {
    const come = watch.events[at]!;
    expect(come).toMatchObject({
      type: eventType,
      agentId: '1001',
      workNo: sent.workNo ?? null,
      content: sent.content ?? null,
      occurredAt: sent.eventGenTime === undefined ? null : new Date(sent.eventGenTime).toISOString(),
    });
    expect(come['receivedAt']).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    if (['agentState', 'conference'].includes(family)) expect(come.__typename).not.toBe('UnrecognizedAgentEvent');
  }
});

test('every event type that is known by name arrives under that name, whatever its content is', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const types = publishedEvents
    .map(({ eventType }) => eventType)
    .filter((type) => type !== 'AgentOther_ShutdownService');
  const contents = [null, 'a text', { unforeseen: [1, { deep: true }] }, ['a', 'list'], 7, false];
  for (const content of contents) await send(scripted, answer(types.map((type) => event(type, content))));
  await watch.until(({ events }) => events.length === types.length * contents.length);
  expect(watch.types).toEqual(contents.flatMap(() => types));
  expect(watch.events.map(({ content }) => content)).toEqual(contents.flatMap((content) => types.map(() => content)));
});

test('types that nobody has heard of arrive as UnrecognizedAgentEvent, never dropped', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const odd = ['AgentConf_Unheard', 'agentstate_ready', '', '__proto__', 'constructor', 'ünïcödé 💬', 'x'.repeat(5000)];
  await send(scripted, answer(odd.map((type) => event(type, { of: type }))));
  await watch.until(({ events }) => events.length === odd.length);
  expect(watch.types).toEqual(odd);
  for (const { __typename, content, type } of watch.events)
    expect([__typename, content]).toEqual(['UnrecognizedAgentEvent', { of: type }]);
});

test('what is no event by its form still arrives, with itself as content', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const forms = ['a text', 7, false, { neither: 'type nor content' }, ['a list', ['in', 'a list']], [], 123456789];
  await send(scripted, answer(forms));
  await send(scripted, answer('alone'));
  await send(scripted, answer({ eventType: 12, content: 'number as type' }));
  await send(scripted, answer({ eventType: 'NoContent' }));
  await watch.until(({ events }) => events.length === forms.length + 3);
  expect(watch.events.map(({ content }) => content)).toEqual([...forms, 'alone', 'number as type', null]);
  expect(new Set(watch.events.map(({ __typename }) => __typename))).toEqual(new Set(['UnrecognizedAgentEvent']));
});

test('a list gives one item each, in its order', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  await send(scripted, answer([event('One', 1), null, event('Two', 2), event('Three', 3)]));
  await send(scripted, answer(event('Four', 4)));
  await watch.untilTypes('Four');
  expect(watch.events.map(({ type, content }) => [type, content])).toEqual([
    ['One', 1],
    ['Two', 2],
    ['Three', 3],
    ['Four', 4],
  ]);
  expect(new Set(watch.ids).size).toBe(4);
});

test('an answer without an event gives nothing, in whatever form it says so', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  for (const empty of [
    '{"message":"","retcode":"0"}',
    '{"message":"","retcode":"0","event":null}',
    '{"message":"","retcode":"0","event":[]}',
    '{"message":"","retcode":"0","event":[null]}',
    '{"message":"","retcode":"0","event":""}',
    '{"retcode":"0"}',
    '{"retcode":0,"msg":"success"}',
    '\uFEFF{"retcode":"0"}',
    '  \r\n{"retcode" : "0" }\n',
  ])
    await send(scripted, empty);
  await send(scripted, answer(event('Last')));
  await watch.untilTypes('Last');
  expect(watch.types).toEqual(['Last']);
});

test('an event is read from any true envelope: numeric retcode, msg, byte order mark, any content type, further keys', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const { gateway } = scripted;
  await send(scripted, { retcode: 0, msg: '', event: event('Numeric') });
  await send(scripted, `\uFEFF${JSON.stringify(answer(event('Marked')))}`);
  (await gateway.next(poll)).answer(answer(event('Html')), { 'Content-Type': 'text/html' });
  (await gateway.next(poll)).answer(answer(event('Text')), { 'Content-Type': 'text/plain; charset=ISO-8859-1' });
  await send(scripted, { ...answer(event('Further')), result: '', jsonKey: ['x'], extra: { a: 1 } });
  await watch.untilTypes('Further');
  expect(watch.types).toEqual(['Numeric', 'Marked', 'Html', 'Text', 'Further']);
});

const exact =
  '{"call":12345678901234567890,"list":[9007199254740993,-9007199254740995,1e400,0.5],"deep":{"n":100000000000000000000000000000001},"small":7}';

test('integers beyond 2^53 keep their digits, over SSE and over WebSocket', async () => {
  await using scripted = await startScripted();
  const { url, gateway } = scripted;
  const { guid, cursor } = await signIn(url, '1001');
  await using watch = await Watch.open(url, '1001', { guid, after: cursor });
  const frames: string[] = [];
  class Recorder extends WebSocket {
    constructor(address: string, protocols: string[]) {
      super(address, protocols);
      this.on('message', (data: Buffer) => frames.push(data.toString()));
    }
  }
  const client = createClient({
    url: url.replace('http', 'ws'),
    connectionParams: { Guid: guid },
    webSocketImpl: Recorder,
  });
  const query = 'subscription ($after: ID) { agentEvents(agentId: "1001", after: $after) { type content } }';
  const arrived = client.iterate({ query, variables: { after: cursor } }).next();
  (await gateway.next(poll)).answer(
    `{"message":"","retcode":"0","event":{"eventType":"Exact","workNo":"1001","eventGenTime":1784529722590,"content":${exact}}}`,
  );
  await watch.untilTypes('Exact');
  await arrived;
  await client.dispose();
  expect(watch.raw).toContain(`"content":${exact}`);
  expect(frames.some((frame) => frame.includes(`"content":${exact}`))).toBe(true);

  await using replayed = await Watch.open(url, '1001', { guid, after: cursor });
  await replayed.untilTypes('Exact');
  expect(replayed.raw).toContain(`"content":${exact}`);
});

test('no content can break the stream: odd keys, lone surrogates, line breaks, megabytes, nesting', async () => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const contents: readonly string[] = [
    '{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}',
    '"\\ud800 alone"',
    '"line\\nbreak\\r\\n\\u2028 data: event: complete"',
    JSON.stringify('z'.repeat(1_000_000)),
    JSON.stringify('[{'.repeat(10_000)),
    `${'['.repeat(400)}${']'.repeat(400)}`,
  ];
  for (const [at, content] of contents.entries())
    await send(scripted, `{"retcode":"0","event":{"eventType":"Odd_${at}","workNo":"1001","content":${content}}}`);
  await watch.until(({ events }) => events.length === contents.length);
  for (const [at, { content, type }] of watch.events.entries()) {
    expect(type).toBe(`Odd_${at}`);
    expect(JSON.stringify(content)).toBe(JSON.stringify(JSON.parse(contents[at]!)));
  }
  expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
});

test.each([
  ['501 levels', 501, ''],
  ['20 000 levels beside a number beyond 2^53', 20_000, '12345678901234567890,'],
  ['a million levels', 1_000_000, ''],
])('content that nests too deeply to be written again (%s) arrives as the text it came in', async (_name, deep, n) => {
  await using scripted = await startScripted();
  await using watch = await watched(scripted);
  const content = `[${n}${'['.repeat(deep)}${']'.repeat(deep)}]`;
  await send(scripted, `{"retcode":"0","event":{"eventType":"Deep","workNo":"1001","content":${content}}}`);
  await send(scripted, answer(event('Last')));
  await watch.untilTypes('Last');
  expect(watch.types).toEqual(['Deep', 'Last']);
  expect(watch.events[0]?.content).toContain(content);
});
